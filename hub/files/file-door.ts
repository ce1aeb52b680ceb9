/** Everything below `/files` (shared/contract/files.ts): who asks is checked first, then the three ways part. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { filePaths, MissingQuestion } from '../../shared/contract/files.ts';
import type { HubCore } from '../hub-core.ts';
import type { Log } from '../log.ts';
import { demandSeat } from '../rpc/door.ts';
import type { BranchFiles } from './branch-files.ts';
import { download } from './download.ts';
import { answerJson, FileRefusal, refusalOf } from './file-refusal.ts';
import type { FileDoor } from './no-files.ts';
import { createUploadDoor } from './upload-door.ts';
import { UploadStore } from './upload-store.ts';

const sweepEvery = 6 * 3_600_000;
/** A thousand hashes as JSON. */
const longestQuestion = 100_000;

/** Opens the door to the branch's files. */
export function openFileDoor(parts: {
  files: BranchFiles;
  core: HubCore;
  seatSecret: string;
  log: Log;
}): FileDoor {
  const { core, seatSecret, log } = parts;
  const { directory, keys, vault } = parts.files;
  const uploads = new UploadStore({
    directory: path.join(directory, 'uploads'),
    keys,
    vault,
    clock: core.clock,
  });
  const upload = createUploadDoor({ uploads, vault, log });

  async function route(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> {
    demandSeat({ headers: request.headers }, seatSecret);
    if (pathname === filePaths.uploads || pathname.startsWith(`${filePaths.uploads}/`))
      return upload(request, response);
    if (pathname === filePaths.missing && request.method === 'POST') {
      const { sha256s } = await readQuestion(request);
      const missing: string[] = [];
      for (const sha256 of new Set(sha256s)) if (!(await vault.has(sha256))) missing.push(sha256);
      return answerJson(response, 200, JSON.stringify({ missing }));
    }
    if (request.method !== 'GET') throw new FileRefusal('invalid');
    return download({ core, vault }, request, response, pathname.slice(filePaths.files.length + 1));
  }

  const sweep = async (): Promise<void> => {
    await uploads.deleteExpired().catch((error: unknown) => void refusalOf(error, 'files.sweep', log));
  };
  void sweep();
  const timer = setInterval(() => void sweep(), sweepEvery);
  timer.unref();
  return {
    async answer(request, response, pathname) {
      try {
        await route(request, response, pathname);
      } catch (error) {
        const refusal = refusalOf(error, 'files', log);
        // What still comes of a refused body is not read, so this connection serves nothing more.
        if (!request.complete) response.setHeader('connection', 'close');
        answerJson(response, refusal.status, refusal.body);
      }
    },
    sweep,
    close: () => clearInterval(timer),
  };
}

async function readQuestion(request: IncomingMessage): Promise<MissingQuestion> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > longestQuestion) throw new FileRefusal('invalid');
    parts.push(part);
  }
  try {
    return MissingQuestion.parse(JSON.parse(Buffer.concat(parts).toString('utf8')));
  } catch {
    throw new FileRefusal('invalid');
  }
}
