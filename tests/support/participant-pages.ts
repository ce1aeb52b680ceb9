/** The participant's built pages, served as the hub serves them, and what their first load takes. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { servePage } from '../../hub/web/participant-page.ts';

export interface ServedPages {
  fetch(name: string): Promise<Response>;
  close(): void;
}

/** @param directory where the pages were built */
export async function servePages(directory: string): Promise<ServedPages> {
  const server = createServer((request, response) => {
    void servePage(directory, request, response, {
      pathname: request.url ?? '/',
      host: 'hub.contoh.invalid',
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { fetch: (name) => fetch(`${address}${name}`), close: () => void server.close() };
}

/** Bytes of a page, of everything that it names, and of the check of pictures that it loads before the first photo. */
export async function firstLoadBytes(pages: ServedPages, page: string): Promise<number> {
  const html = await textOf(pages, page);
  const names = new Set([...html.matchAll(/(?:src|href)="(\/[^"]+)"/gu)].map(([, name]) => name ?? ''));
  let bytes = Buffer.byteLength(html);
  for (const name of names) {
    const part = await textOf(pages, name);
    bytes += Buffer.byteLength(part);
    const worker = /assets\/quality-worker-[\w-]+\.js/u.exec(part)?.[0];
    if (worker !== undefined) bytes += Buffer.byteLength(await textOf(pages, `/${worker}`));
  }
  return bytes;
}

async function textOf(pages: ServedPages, name: string): Promise<string> {
  const response = await pages.fetch(name);
  if (response.status !== 200) throw new Error(`${name} answers ${response.status}`);
  return response.text();
}
