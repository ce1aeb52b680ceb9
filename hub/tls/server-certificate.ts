/** The hub's certificate and key as the web server takes them, checked before anything is opened. */
import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { HubFault } from '../faults.ts';

export interface ServerCertificate {
  /** PEM: the hub's certificate, then those that signed it. */
  readonly chain: string;
  /** PEM. */
  readonly key: string;
  /** Last moment it is good for. */
  readonly goodUntil: Date;
  /**
   * SHA-256 (hexadecimal) of the self-signed certificate at the end of the chain, which a seat may pin; null when the
   * chain leads to an authority outside, which each machine knows by itself or is told of with `--hub-ca`.
   */
  readonly anchor: string | null;
  /** A name in it under which others most likely reach the hub: a full name, else an address, else a short name. */
  readonly publicName: string | null;
  /** Whether it is for this host name or IP address (without port). */
  isFor(host: string): boolean;
}

/** @throws HubFault `certificate-unreadable`, `certificate-mismatch` or `certificate-expired` */
export function readServerCertificate(files: { cert: string; key: string }, now: Date): ServerCertificate {
  const { chain, key, certificates, privateKey } = readFiles(files);
  const [own] = certificates;
  if (!own) throw new HubFault('certificate-unreadable');
  if (!own.checkPrivateKey(privateKey)) throw new HubFault('certificate-mismatch');
  const goodUntil = new Date(own.validTo);
  if (goodUntil <= now || new Date(own.validFrom) > now) throw new HubFault('certificate-expired');
  return {
    chain,
    key,
    goodUntil,
    anchor: anchorOf(certificates),
    publicName: publicNameIn(namesIn(own)),
    isFor: (host) => (isIP(host) ? own.checkIP(host) : own.checkHost(host)) !== undefined,
  };
}

/** The fingerprint that a seat pins for the certificate in this file (see `anchor`); its key is not needed. */
export function readAnchor(file: string): string | null {
  try {
    return anchorOf(certificatesIn(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new HubFault('certificate-unreadable', error);
  }
}

function anchorOf(certificates: readonly X509Certificate[]): string | null {
  const last = certificates.at(-1);
  return last?.checkIssued(last) ? last.fingerprint256.replaceAll(':', '').toLowerCase() : null;
}

function certificatesIn(chain: string): X509Certificate[] {
  const parts = chain.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return parts.map((part) => new X509Certificate(part));
}

function readFiles(files: { cert: string; key: string }): {
  chain: string;
  key: string;
  certificates: X509Certificate[];
  privateKey: KeyObject;
} {
  try {
    const chain = readFileSync(files.cert, 'utf8');
    const key = readFileSync(files.key, 'utf8');
    return { chain, key, certificates: certificatesIn(chain), privateKey: createPrivateKey(key) };
  } catch (error) {
    throw new HubFault('certificate-unreadable', error);
  }
}

function namesIn(certificate: X509Certificate): string[] {
  return (certificate.subjectAltName ?? '')
    .split(', ')
    .flatMap((entry) => /^(?:DNS|IP Address):(.+)$/.exec(entry)?.[1] ?? []);
}

/** A phone knows neither the short name of a machine nor, often, those that end in `.local`. */
function publicNameIn(names: readonly string[]): string | null {
  const others = names.filter((name) => !['localhost', '127.0.0.1', '0:0:0:0:0:0:0:1', '::1'].includes(name));
  const isFull = (name: string): boolean =>
    name.includes('.') && !name.endsWith('.local') && !name.includes('*');
  return (
    others.find((name) => isFull(name) && !isIP(name)) ??
    others.find((name) => isIP(name)) ??
    others[0] ??
    null
  );
}
