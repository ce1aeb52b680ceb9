/** tus at `/files/uploads`: create, ask how far it is, send on. Nothing else of the protocol is offered. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { MemoryLocker, Server, type Upload } from '@tus/server';
import { filePaths, largestFile, UploadMetadata, type FileFaultCode } from '../../shared/contract/files.ts';
import type { Log } from '../log.ts';
import { FileRefusal, refusalOf } from './file-refusal.ts';
import type { FileVault } from './file-vault.ts';
import type { UploadStore } from './upload-store.ts';

/** How long an older request for the same upload may finish its last write when its seat comes back, in ms. */
const drain = 100;

const methods = new Set(['POST', 'HEAD', 'PATCH']);

export type UploadDoor = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export function createUploadDoor(parts: { uploads: UploadStore; vault: FileVault; log: Log }): UploadDoor {
  const { uploads, vault, log } = parts;
  const server = new Server({
    path: filePaths.uploads,
    datastore: uploads,
    // A seat reaches the hub under more than one name, so the answer names no host.
    relativeLocation: true,
    maxSize: largestFile,
    allowedOrigins: () => false,
    locker: new MemoryLocker(),
    lockDrainTimeout: drain,
    onUploadCreate: async (_request, upload) => {
      await checkAnnouncement(upload, vault);
      return {};
    },
    onResponseError: (_request, error) => explain(error, log),
  });
  return async (request, response) => {
    if (!methods.has(request.method ?? '')) throw new FileRefusal('invalid');
    await server.handle(request, response);
  };
}

async function checkAnnouncement(upload: Upload, vault: FileVault): Promise<void> {
  const metadata = UploadMetadata.safeParse(upload.metadata ?? {});
  if (!metadata.success) {
    const isType = metadata.error.issues.every((issue) => issue.path[0] === 'mediaType');
    throw new FileRefusal(isType ? 'wrong-type' : 'invalid');
  }
  if (metadata.data.size !== upload.size) throw new FileRefusal('wrong-length');
  if (await vault.has(metadata.data.sha256)) throw new FileRefusal('already-here');
}

/** Faults of the protocol itself keep tus's own status; a seat reads the code. */
function explain(error: Error | { status_code: number; body: string }, log: Log) {
  const status = (error as { status_code?: unknown }).status_code;
  if (typeof status === 'number') {
    const code: FileFaultCode = status === 413 ? 'too-large' : 'invalid';
    log({ code, procedure: 'files.upload' });
    return { status_code: status, body: JSON.stringify({ code }) };
  }
  const refusal = refusalOf(error, 'files.upload', log);
  return { status_code: refusal.status, body: refusal.body };
}
