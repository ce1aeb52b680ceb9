import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { securityHeaders } from '../../shared/contract/csp.ts';
import { assetPath, contentType } from '../../shared/contract/renderer-assets.ts';
import type { Door } from './door.ts';
import { inWords, type Sentence } from './sentences.ts';

/**
 * Answers every plain HTTP request: the first URL, then the files of the built screen, nothing else.
 * @param refusal why there will be no desk, once that is known; told in place of the screen
 */
export function createPageHandler(
  rendererDirectory: string,
  door: Door,
  refusal: () => Sentence | undefined = () => undefined,
) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    void answer(request, response, rendererDirectory, door, refusal()).catch(() => {
      if (!response.headersSent) say(response, 500, { key: 'pageNotFound' });
      else response.destroy();
    });
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  directory: string,
  door: Door,
  refusal: Sentence | undefined,
) {
  if (door.checkSender(request, 'page') !== undefined) return say(response, 403, { key: 'pageRefused' });
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return say(response, 405, { key: 'pageRefused' });
  const url = parse(request.url);
  if (url === undefined) return say(response, 404, { key: 'pageNotFound' });
  if (url.pathname === '/masuk') return enter(request, response, url, door);
  if (!door.hasCookie(request)) return say(response, 401, { key: 'pageNoKey' });
  if (refusal !== undefined && url.pathname === '/') return say(response, 503, refusal);
  return sendFile(request, response, directory, url.pathname);
}

/** The raw target, not yet tidied by URL (which would quietly resolve `..`): names are checked as they came. */
function parse(target: string | undefined): { pathname: string; query: URLSearchParams } | undefined {
  if (target === undefined || !target.startsWith('/')) return undefined;
  const [pathname = '/', query = ''] = target.split('?', 2);
  return { pathname, query: new URLSearchParams(query) };
}

function enter(
  request: IncomingMessage,
  response: ServerResponse,
  url: { query: URLSearchParams },
  door: Door,
) {
  if (request.method !== 'GET') return say(response, 405, { key: 'pageRefused' });
  const cookie = door.exchange(url.query.get('kunci') ?? '');
  if (cookie === undefined && !door.hasCookie(request)) return say(response, 403, { key: 'pageUsed' });
  response.writeHead(303, {
    ...securityHeaders(),
    location: '/',
    'cache-control': 'no-store',
    ...(cookie === undefined ? {} : { 'set-cookie': cookie }),
  });
  response.end();
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  directory: string,
  pathname: string,
) {
  const asset = assetPath(pathname);
  const file = asset === undefined ? undefined : path.join(directory, ...asset.split('/'));
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (asset === undefined || file === undefined || found === undefined || !found.isFile()) {
    return say(response, 404, { key: 'pageNotFound' });
  }
  response.writeHead(200, {
    ...securityHeaders(),
    'content-type': contentType(asset) ?? 'application/octet-stream',
    'content-length': found.size,
    // Vite names what lies in assets/ by its content; everything else may change with the next build.
    'cache-control': asset.startsWith('assets/') ? 'private, max-age=31536000, immutable' : 'no-store',
  });
  if (request.method === 'HEAD') return void response.end();
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

function say(response: ServerResponse, status: number, sentence: Sentence): void {
  response.writeHead(status, {
    ...securityHeaders(),
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
  });
  response.end(`${inWords(sentence)}\n`);
}
