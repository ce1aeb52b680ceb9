import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { securityHeaders } from '../../shared/contract/csp.ts';
import { assetPath, contentType } from '../../shared/contract/renderer-assets.ts';
import { isOwnPage } from './decisions/own-page.ts';

/**
 * Answers app://loket/… from the built screen. Web's own Request and Response, so it needs no Electron.
 * @param directory dist/renderer, also inside an asar
 */
export function createAssetHandler(directory: string) {
  return async (request: { url: string; method: string }): Promise<Response> => {
    if (!isOwnPage(request.url) || request.method !== 'GET') return plain(403);
    const asset = assetPath(new URL(request.url).pathname);
    if (asset === undefined) return plain(404);
    const content = await readFile(path.join(directory, ...asset.split('/'))).catch(() => undefined);
    if (content === undefined) return plain(404);
    return new Response(new Uint8Array(content), {
      headers: { ...securityHeaders(), 'content-type': contentType(asset) ?? 'application/octet-stream' },
    });
  };
}

function plain(status: number): Response {
  return new Response(null, { status, headers: securityHeaders() });
}
