/** The participant's page asks here: `POST /api/call/<act>` with a small JSON body (shared/contract/participant.ts). */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ZodType } from 'zod';
import { ConsentInput, JoinInput, LookInput, ResumeInput } from '../../shared/contract/participant.ts';
import type { CallRooms } from '../calls/call-rooms.ts';
import { join, look, recordConsent, resume } from '../calls/page-visits.ts';
import type { HubCore } from '../hub-core.ts';
import type { RateLimit } from './rate-limit.ts';

const maximumBody = 4096;

type Act = (body: unknown) => Promise<{ status: string }> | null;

function act<Input>(schema: ZodType<Input>, run: (input: Input) => Promise<{ status: string }>): Act {
  return (body) => {
    const parsed = schema.safeParse(body);
    return parsed.success ? run(parsed.data) : null;
  };
}

export type ParticipantApi = (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
) => Promise<void>;

export function createParticipantApi(core: HubCore, rooms: CallRooms, limit: RateLimit): ParticipantApi {
  const acts = new Map<string, Act>([
    ['/api/call/look', act(LookInput, (input) => look(core, input))],
    ['/api/call/join', act(JoinInput, (input) => join(core, rooms, input))],
    ['/api/call/resume', act(ResumeInput, (input) => resume(core, input))],
    ['/api/call/consent', act(ConsentInput, (input) => recordConsent(core, input))],
  ]);
  return async (request, response, path) => {
    const run = acts.get(path);
    if (!run || request.method !== 'POST') return answer(response, run ? 405 : 404, { status: 'invalid' });
    const wait = limit.ask(request.socket.remoteAddress ?? '');
    if (wait > 0)
      return answer(response, 429, { status: 'slow-down', seconds: wait }, { 'retry-after': String(wait) });
    const isJson = request.headers['content-type']?.split(';')[0]?.trim() === 'application/json';
    const body = isJson ? await readJson(request) : undefined;
    const result = run(body);
    if (!result) return answer(response, 400, { status: 'invalid' });
    answer(response, 200, await result);
  };
}

function answer(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(JSON.stringify(body));
}

/** The parsed body, undefined when it is too long or no JSON. */
async function readJson(request: IncomingMessage): Promise<unknown> {
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
