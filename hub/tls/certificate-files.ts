/** The self-made certificate in the hub's data folder: made once, used at each start. */
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { OwnNames } from './own-names.ts';
import { makeCertificate } from './self-made.ts';

export interface CertificateFiles {
  /** PEM: the hub's certificate, then the authority's. */
  readonly cert: string;
  readonly key: string;
  /** PEM of the authority alone, which phones and browsers may be told to trust. */
  readonly authority: string;
}

/** Where they lie in a data folder, whether they exist or not. */
export function certificateFilesIn(folder: string): CertificateFiles {
  return {
    cert: path.join(folder, 'certificate.pem'),
    key: path.join(folder, 'certificate-key.pem'),
    authority: path.join(folder, 'authority.pem'),
  };
}

export function hasCertificate(files: CertificateFiles): boolean {
  return existsSync(files.cert) && existsSync(files.key);
}

/** Makes a new one; what was there before stays beside it as `*.old`. */
export async function writeCertificate(files: CertificateFiles, names: OwnNames, now: Date): Promise<void> {
  const made = await makeCertificate(names, now);
  for (const file of Object.values(files) as string[]) if (existsSync(file)) renameSync(file, `${file}.old`);
  writeFileSync(files.key, made.key, { mode: 0o600, flush: true });
  writeFileSync(files.cert, made.chain, { mode: 0o644, flush: true });
  writeFileSync(files.authority, made.authority, { mode: 0o644, flush: true });
}
