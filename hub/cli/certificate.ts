/** `npm run hub -- certificate`: makes the certificate for trying in a local network, and says how to trust it. */
import { certificateFilesIn, writeCertificate } from '../tls/certificate-files.ts';
import { ownNames } from '../tls/own-names.ts';
import { trustSteps } from '../tls/trust-steps.ts';
import { openDataFolder } from './data-folder.ts';
import { placeOptions, readOptions, readPlace } from './options.ts';

export async function runCertificate(args: readonly string[]): Promise<number> {
  const options = { ...placeOptions, host: { type: 'string', multiple: true } } as const;
  const { values } = readOptions(args, options);
  const folder = openDataFolder(readPlace(values).folder);
  const files = certificateFilesIn(folder.path);
  const names = ownNames(values.host ?? []);
  await writeCertificate(files, names, new Date());
  process.stdout.write(`${trustSteps(files, [...names.hosts, ...names.addresses])}\n`);
  return 0;
}
