/**
 * A self-made certificate for trying Loket in a local network: an authority of one certificate, whose key is forgotten
 * at once, and the certificate of the hub signed by it. Whoever trusts the authority trusts this one hub and nothing else.
 */
import { generate } from 'selfsigned';
import type { OwnNames } from './own-names.ts';

export interface SelfMade {
  /** PEM: the hub's certificate, then the authority's. */
  readonly chain: string;
  /** PEM of the authority alone, for the phones and browsers that shall trust it. */
  readonly authority: string;
  /** PEM; for the hub alone. */
  readonly key: string;
}

/** Telephones refuse certificates that are good for more than 825 days. */
const goodForDays = 800;
const manner = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256' } as const;

/** @param now the moment from which it is good (an hour is given for clocks that go slow) */
export async function makeCertificate(names: OwnNames, now: Date): Promise<SelfMade> {
  const notBeforeDate = new Date(now.getTime() - 3_600_000);
  const notAfterDate = new Date(now.getTime() + goodForDays * 86_400_000);
  const [first = 'localhost'] = names.hosts;
  const authority = await generate([{ name: 'commonName', value: `Loket uji coba ${first}` }], {
    ...manner,
    notBeforeDate,
    notAfterDate,
    extensions: [
      { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const hub = await generate([{ name: 'commonName', value: first }], {
    ...manner,
    notBeforeDate,
    notAfterDate,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...names.hosts.map((value) => ({ type: 2 as const, value })),
          ...names.addresses.map((ip) => ({ type: 7 as const, ip })),
        ],
      },
    ],
  });
  const lines = (pem: string): string => `${pem.replaceAll('\r\n', '\n').trim()}\n`;
  return {
    chain: lines(hub.cert) + lines(authority.cert),
    authority: lines(authority.cert),
    key: lines(hub.private),
  };
}
