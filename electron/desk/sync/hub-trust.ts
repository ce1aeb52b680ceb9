/**
 * Trust in a hub elsewhere whose certificate no known authority signed. The seat code carries the fingerprint of the
 * authority at the end of its chain; the certificate with that fingerprint becomes the only one this process trusts, and
 * every call is then checked in full (chain, name, dates) as any other. Nothing is ever sent over an unchecked line.
 */
import { connect, setDefaultCACertificates, type DetailedPeerCertificate } from 'node:tls';

/**
 * The desk speaks TLS with its hub alone, so the hub's authority replaces all others for the whole process: typed calls,
 * streams and document files alike. @param authority PEM
 */
export function trustOnly(authority: string): void {
  setDefaultCACertificates([authority]);
}

const patience = 8000;

/**
 * Looks at the certificates a hub shows, without sending anything, and gives the one with this fingerprint.
 * @returns PEM, or null when the hub shows none of that fingerprint; rejects when there is no answer
 */
export async function findAuthority(url: string, fingerprint: string): Promise<string | null> {
  const { hostname, port } = new URL(url);
  const host = hostname.replace(/^\[|\]$/gu, '');
  const certificate = await new Promise<DetailedPeerCertificate>((resolve, reject) => {
    // Unchecked on purpose: this line carries not one byte of ours and ends as soon as the certificates are seen.
    const socket = connect({
      host,
      port: port === '' ? 443 : Number(port),
      servername: /^[\d.]+$|:/u.test(host) ? '' : host,
      rejectUnauthorized: false,
    });
    socket.setTimeout(patience, () => socket.destroy(new Error('no answer')));
    socket.once('error', reject);
    socket.once('secureConnect', () => {
      resolve(socket.getPeerCertificate(true));
      socket.destroy();
    });
  });
  return pemOf(withFingerprint(certificate, fingerprint));
}

/** Walks up the chain; the last one names itself as its issuer. */
function withFingerprint(
  own: DetailedPeerCertificate,
  fingerprint: string,
): DetailedPeerCertificate | undefined {
  const seen = new Set<string>();
  let current: DetailedPeerCertificate | undefined = own;
  while (current !== undefined && !seen.has(current.fingerprint256)) {
    if (current.fingerprint256.replaceAll(':', '').toLowerCase() === fingerprint) return current;
    seen.add(current.fingerprint256);
    current = current.issuerCertificate;
  }
  return undefined;
}

function pemOf(certificate: DetailedPeerCertificate | undefined): string | null {
  if (certificate === undefined) return null;
  const lines = certificate.raw.toString('base64').match(/.{1,64}/gu) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
