/** Small JSON bodies of the participant's pages, in and out. */
import type { IncomingMessage, ServerResponse } from 'node:http';

const maximumBody = 4096;

/** @param body an object, or the text of one */
export function answerJson(
  response: ServerResponse,
  status: number,
  body: object | string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

/** The parsed body; undefined when it is too long or no JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const isJson = request.headers['content-type']?.split(';')[0]?.trim() === 'application/json';
  if (!isJson) return undefined;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > maximumBody) return undefined;
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return undefined;
  }
}
