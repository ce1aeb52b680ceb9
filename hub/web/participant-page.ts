/** The built pages of the participant: one for every kind of link, and their files. They say nothing about the link itself. */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { assetPath, contentType } from '../../shared/contract/renderer-assets.ts';

/** The token stands in the path, so the page sends no referrer and is kept nowhere. */
function securityHeaders(host: string): Record<string, string> {
  const policy = [
    "default-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob: mediastream:",
    `connect-src 'self' ws://${host} wss://${host}`, // older phones do not count ws under 'self'
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(self), microphone=(self), geolocation=()',
  };
}

/** The pages by the first part of their links: the call, the missing papers, and before the interview. */
const pages: Readonly<Record<string, string>> = {
  j: 'index.html',
  b: 'berkas/index.html',
  s: 'siap/index.html',
};

/** The page that a link opens; undefined for a path that is no link. A booth's page has an address without a secret. */
function pageOf(pathname: string): string | undefined {
  if (pathname === '/bilik') return 'bilik/index.html';
  return pages[/^\/([jbs])\/[^/]+$/.exec(pathname)?.[1] ?? ''];
}

/** Serves GET and HEAD for `/j/<token>`, `/b/<token>`, `/s/<token>` and the pages' files from `directory`. */
export async function servePage(
  directory: string,
  request: IncomingMessage,
  response: ServerResponse,
  place: { pathname: string; host: string },
): Promise<void> {
  const page = pageOf(place.pathname);
  const isLink = page !== undefined;
  const name = page ?? assetPath(place.pathname);
  if (name === undefined || (request.method !== 'GET' && request.method !== 'HEAD'))
    return notFound(response);
  let content: Buffer;
  try {
    content = await readFile(path.join(directory, ...name.split('/')));
  } catch {
    return isLink ? unavailable(response) : notFound(response);
  }
  const isHashed = name.startsWith('assets/');
  response.writeHead(200, {
    ...securityHeaders(place.host),
    'content-type': contentType(name) ?? 'application/octet-stream',
    'content-length': content.length,
    'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : content);
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  response.end('Tidak ada halaman di alamat ini. Periksa lagi tautan yang Anda terima.\n');
}

function unavailable(response: ServerResponse): void {
  response.writeHead(503, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  response.end('Halaman ini belum tersedia di hub ini. Hubungi kantor cabang.\n');
}
