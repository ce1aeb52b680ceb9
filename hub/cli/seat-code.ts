/** `npm run hub -- seat-code`: what a workstation is given so that it joins this hub. */
import { writeSeatCode } from '../../shared/contract/seat-code.ts';
import { certificateFilesIn, hasCertificate } from '../tls/certificate-files.ts';
import { readAnchor } from '../tls/server-certificate.ts';
import { openDataFolder } from './data-folder.ts';
import { placeOptions, readOptions, readPlace } from './options.ts';
import { texts } from './texts.ts';

const options = { ...placeOptions, cert: { type: 'string' }, 'public-url': { type: 'string' } } as const;

/** With `--cert FILE` for that certificate, otherwise for the self-made one when there is one. */
export function runSeatCode(args: readonly string[]): Promise<number> {
  const { values } = readOptions(args, options);
  const folder = openDataFolder(readPlace(values).folder);
  const files = certificateFilesIn(folder.path);
  const certificate = values.cert ?? (hasCertificate(files) ? files.cert : undefined);
  const fingerprint = certificate === undefined ? null : readAnchor(certificate);
  const code = writeSeatCode({ seatSecret: folder.seatSecret, fingerprint });
  process.stdout.write(`${texts.seatCode(code, values['public-url'] ?? 'https://HUB:7443')}\n`);
  return Promise.resolve(0);
}
