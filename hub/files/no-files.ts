/** What the HTTP server knows of the files, and the door of a hub that keeps none: its only seat has them. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerJson, FileRefusal } from './file-refusal.ts';

export interface FileDoor {
  answer(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void>;
  /** Throws away half uploads of more than a week; done at the start and every few hours. */
  sweep(): Promise<void>;
  close(): void;
}

export function closedFileDoor(): FileDoor {
  return {
    async answer(_request, response) {
      const refusal = new FileRefusal('no-documents');
      answerJson(response, refusal.status, refusal.body);
    },
    sweep: async () => undefined,
    close: () => undefined,
  };
}
