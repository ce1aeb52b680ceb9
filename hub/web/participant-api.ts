/** The participant's page asks here: `POST /api/call/<act>` with a small JSON body (shared/contract/participant.ts). */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ZodType } from 'zod';
import { ConsentInput, JoinInput, LookInput, ResumeInput } from '../../shared/contract/participant.ts';
import type { CallRooms } from '../calls/call-rooms.ts';
import { join, look, recordConsent, resume } from '../calls/page-visits.ts';
import type { HubCore } from '../hub-core.ts';
import { answerJson, readJson } from './json-body.ts';
import type { RateLimit } from './rate-limit.ts';

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
    if (!run || request.method !== 'POST')
      return answerJson(response, run ? 405 : 404, { status: 'invalid' });
    const wait = limit.ask(request.socket.remoteAddress ?? '');
    if (wait > 0)
      return answerJson(
        response,
        429,
        { status: 'slow-down', seconds: wait },
        { 'retry-after': String(wait) },
      );
    const result = run(await readJson(request));
    if (!result) return answerJson(response, 400, { status: 'invalid' });
    answerJson(response, 200, await result);
  };
}
