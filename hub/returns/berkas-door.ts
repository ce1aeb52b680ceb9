/** Everything below `/api/berkas` (shared/contract/upload-page.ts): the link is looked up first, then the ways part. */
import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { FinishInput, UploadLookInput, uploadPage, UploadToken } from '../../shared/contract/upload-page.ts';
import type { BranchFiles } from '../files/branch-files.ts';
import type { HubCore } from '../hub-core.ts';
import type { Log } from '../log.ts';
import { hashSecret } from '../sessions/secrets.ts';
import { answerJson, readJson } from '../web/json-body.ts';
import { RateLimit } from '../web/rate-limit.ts';
import { BerkasRefusal, berkasRefusalOf } from './berkas-refusal.ts';
import type { BerkasUploads } from './berkas-uploads.ts';
import { finishReturn } from './finish.ts';
import { lookAtReturn } from './look.ts';
import { standingOf, type Round } from './standing.ts';

const sweepEvery = 3_600_000;
/** Requests of one link in a minute: 20 papers in pieces, on two phones, with a page that looks every few seconds. */
const linkAsksPerMinute = 600;

type Act = readonly [typeof UploadLookInput, (core: HubCore, token: string) => Promise<object>];

const acts = new Map<string, Act>([
  [uploadPage.look, [UploadLookInput, lookAtReturn]],
  [uploadPage.finish, [FinishInput, finishReturn]],
]);

export interface BerkasDoor {
  answer(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void>;
  sweep(): Promise<void>;
  close(): void;
}

interface DoorParts {
  readonly core: HubCore;
  readonly files: () => BranchFiles;
  /** For what opens no link: from one address, as for the interview's page. */
  readonly strangers: RateLimit;
  readonly linkAsksPerMinute?: number | undefined;
  /** Where the branch's files lie. */
  readonly directory: string;
  readonly log: Log;
}

export function createBerkasDoor(parts: DoorParts): BerkasDoor {
  const { core, log } = parts;
  const links = new RateLimit({
    maximum: parts.linkAsksPerMinute ?? linkAsksPerMinute,
    windowMilliseconds: 60_000,
    clock: core.clock,
  });
  const folder = path.join(parts.directory, 'berkas');
  let opened: Promise<BerkasUploads> | undefined;
  /** Opened with the first upload: a hub starts without tus. What an earlier run left is swept all the same. */
  const uploads = (): Promise<BerkasUploads> =>
    (opened ??= import('./berkas-uploads.ts')
      .then(({ openBerkasUploads }) => openBerkasUploads({ core, log, folder, files: parts.files() }))
      .catch((error: unknown) => {
        opened = undefined;
        throw error;
      }));

  /** Seconds to wait. Phones behind one address share no allowance, except those that guess. */
  const waitFor = (request: IncomingMessage, standing: { status: string }, token: string): number =>
    standing.status === 'unknown'
      ? parts.strangers.ask(request.socket.remoteAddress ?? '')
      : links.ask(hashSecret(token));

  const act = async (
    request: IncomingMessage,
    response: ServerResponse,
    [schema, run]: Act,
  ): Promise<void> => {
    const input = schema.safeParse(await readJson(request));
    if (!input.success) return answerJson(response, 400, { status: 'invalid' });
    const { token } = input.data;
    const seconds = waitFor(request, await standingOf(core, token), token);
    if (seconds > 0)
      return answerJson(response, 429, { status: 'slow-down', seconds }, { 'retry-after': String(seconds) });
    answerJson(response, 200, await run(core, token));
  };

  const openRound = async (request: IncomingMessage): Promise<Round> => {
    const token = UploadToken.safeParse(request.headers[uploadPage.tokenHeader]);
    const standing = token.success ? await standingOf(core, token.data) : ({ status: 'unknown' } as const);
    const seconds = waitFor(request, standing, token.data ?? '');
    if (seconds > 0) throw new BerkasRefusal('slow-down', seconds);
    if (standing.status !== 'ok') throw new BerkasRefusal(standing.status);
    if (!standing.isOpen) throw new BerkasRefusal('closed');
    return standing;
  };

  const sweep = async (): Promise<void> => {
    if (!opened && !existsSync(folder)) return;
    await (await uploads()).sweep().catch((error: unknown) => void berkasRefusalOf(error, log));
  };
  const quietSweep = (): void => void sweep().catch((error: unknown) => void berkasRefusalOf(error, log));
  quietSweep();
  const timer = setInterval(quietSweep, sweepEvery);
  timer.unref();

  return {
    async answer(request, response, pathname) {
      const known = acts.get(pathname);
      if (known && request.method === 'POST') return act(request, response, known);
      if (known) return answerJson(response, 405, { status: 'invalid' });
      if (pathname !== uploadPage.files && !pathname.startsWith(`${uploadPage.files}/`))
        return answerJson(response, 404, { status: 'invalid' });
      try {
        const round = await openRound(request);
        await (await uploads()).handle(round, request, response);
      } catch (error) {
        const refusal = berkasRefusalOf(error, log);
        // What still comes of a refused body is not read, so this connection serves nothing more.
        if (!request.complete) response.setHeader('connection', 'close');
        answerJson(response, refusal.status, refusal.body, refusal.headers);
      }
    },
    sweep,
    close: () => clearInterval(timer),
  };
}
