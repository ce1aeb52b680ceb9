/** The names under which the hub is reached; any other Host header is turned away. */
import type { AddressInfo } from 'node:net';
import type { ServerCertificate } from './tls/server-certificate.ts';

export class OwnAddress {
  bound: AddressInfo | undefined;
  readonly #publicUrl: string | undefined;
  readonly #certificate: ServerCertificate | undefined;

  constructor(publicUrl: string | undefined, certificate: ServerCertificate | undefined) {
    this.#publicUrl = publicUrl?.replace(/\/$/, '');
    this.#certificate = certificate;
  }

  /** Where it listens, as `http://127.0.0.1:40124`; an address that means "everywhere" is told as the public name. */
  get url(): string {
    const { address, port } = this.bound ?? { address: '127.0.0.1', port: 0 };
    const scheme = this.#certificate ? 'https' : 'http';
    const isEverywhere = address === '0.0.0.0' || address === '::';
    const host = isEverywhere ? (this.#certificate?.publicName ?? '127.0.0.1') : address;
    return `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`;
  }

  /** Where participants and seats reach it. */
  get publicUrl(): string {
    return this.#publicUrl ?? this.url;
  }

  /**
   * Whether a Host header (`name:port`) means us. With a certificate its names count, whatever the port (a forwarded
   * one differs); without one only loopback and the public address.
   */
  isOwn(host: string): boolean {
    const port = this.bound?.port ?? 0;
    const own = [this.url, this.publicUrl].map((url) => new URL(url).host);
    if (own.includes(host) || [`127.0.0.1:${port}`, `localhost:${port}`].includes(host)) return true;
    const name = hostNameOf(host);
    return name !== undefined && (this.#certificate?.isFor(name) ?? false);
  }
}

function hostNameOf(host: string): string | undefined {
  const url = `https://${host}`;
  return URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, '') : undefined;
}

/** Whether a `--listen` host is reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
