/**
 * What the HTTP server knows of the files, and the door of a hub of one machine: its only seat keeps the papers itself,
 * except those that participants sent to the hub, which the seat fetches here.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { filePaths } from '../../shared/contract/files.ts';
import type { HubCore } from '../hub-core.ts';
import type { Log } from '../log.ts';
import { demandSeat } from '../rpc/door.ts';
import type { BranchFiles } from './branch-files.ts';
import { download } from './download.ts';
import { answerJson, FileRefusal, refusalOf } from './file-refusal.ts';

export interface FileDoor {
  answer(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void>;
  /** Throws away half uploads of more than a week; done at the start and every few hours. */
  sweep(): Promise<void>;
  close(): void;
}

export function closedFileDoor(parts: {
  core: HubCore;
  files: () => BranchFiles;
  seatSecret: string;
  log: Log;
}): FileDoor {
  const { core, seatSecret, log } = parts;
  const route = async (
    request: IncomingMessage,
    response: ServerResponse,
    pathname: string,
  ): Promise<void> => {
    const sha256 = pathname.slice(filePaths.files.length + 1);
    if (request.method !== 'GET' || !/^[0-9a-f]{64}$/.test(sha256)) throw new FileRefusal('no-documents');
    demandSeat({ headers: request.headers }, seatSecret);
    await download({ core, vault: parts.files().vault }, request, response, sha256);
  };
  return {
    async answer(request, response, pathname) {
      try {
        await route(request, response, pathname);
      } catch (error) {
        const refusal = refusalOf(error, 'files', log);
        if (!request.complete) response.setHeader('connection', 'close');
        answerJson(response, refusal.status, refusal.body);
      }
    },
    sweep: async () => undefined,
    close: () => undefined,
  };
}
