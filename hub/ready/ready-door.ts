/** Everything below `/api/ready` (shared/contract/ready-page.ts): the link is looked up first, then how often it asked. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ZodType } from 'zod';
import {
  ReadyInput,
  ReadyLookInput,
  readyPage,
  ReadyTestInput,
  type ReadyTestAnswer,
} from '../../shared/contract/ready-page.ts';
import type { HubCore } from '../hub-core.ts';
import { hashSecret } from '../sessions/secrets.ts';
import { answerJson, readJson } from '../web/json-body.ts';
import { RateLimit } from '../web/rate-limit.ts';
import { lookBefore, readyStandingOf, type ReadyStanding } from './look.ts';
import { reportReady } from './report-ready.ts';

/** Requests of one link in a minute: a page that looks every few seconds, on two phones, and a test of ten questions. */
const asksPerMinute = 120;
/** Words of one link in an hour: each is an event of the ledger. */
const wordsPerHour = 30;

export type ReadyDoor = (
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
) => Promise<void>;

interface DoorParts {
  readonly core: HubCore;
  /** For what opens no link: from one address, as for the other pages of the participant. */
  readonly strangers: RateLimit;
}

interface Act<Input extends { token: string }> {
  readonly input: ZodType<Input>;
  readonly run: (standing: ReadyStanding, input: Input) => Promise<object>;
  /** Counted by link. */
  readonly limit: RateLimit;
}

type Known = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export function createReadyDoor({ core, strangers }: DoorParts): ReadyDoor {
  const { clock } = core;
  const asks = new RateLimit({ maximum: asksPerMinute, windowMilliseconds: 60_000, clock });
  const words = new RateLimit({ maximum: wordsPerHour, windowMilliseconds: 3_600_000, clock });

  /** Phones behind one address share no allowance, except those that guess. */
  const known =
    <Input extends { token: string }>({ input, run, limit }: Act<Input>): Known =>
    async (request, response) => {
      const parsed = input.safeParse(await readJson(request));
      if (!parsed.success) return answerJson(response, 400, { status: 'invalid' });
      const { token } = parsed.data;
      const standing = await readyStandingOf(core, token);
      const seconds =
        standing.status === 'unknown'
          ? strangers.ask(request.socket.remoteAddress ?? '')
          : limit.ask(hashSecret(token));
      if (seconds === 0) return answerJson(response, 200, await run(standing, parsed.data));
      answerJson(response, 429, { status: 'slow-down', seconds }, { 'retry-after': String(seconds) });
    };

  const answerTest = ({ status }: ReadyStanding): Promise<ReadyTestAnswer> => Promise.resolve({ status });
  const acts = new Map<string, Known>([
    [readyPage.look, known({ input: ReadyLookInput, run: (one) => lookBefore(core, one), limit: asks })],
    [readyPage.test, known({ input: ReadyTestInput, run: answerTest, limit: asks })],
    [
      readyPage.ready,
      known({ input: ReadyInput, run: (one, input) => reportReady(core, one, input), limit: words }),
    ],
  ]);

  return async (request, response, pathname) => {
    const act = acts.get(pathname);
    if (act && request.method === 'POST') return act(request, response);
    answerJson(response, act ? 405 : 404, { status: 'invalid' });
  };
}
