/** Sends one file by tus, going on where an earlier try broke off. It tries once; when to try again, the lane decides. */
import { DetailedError, Upload } from 'tus-js-client';
import type { FileFaultCode, UploadMetadata } from '../../../../shared/contract/files.ts';
import { faultIn, type HubFiles } from './hub-files.ts';
import { guardAgainstStall } from './stall-guard.ts';

export type SendOutcome =
  | { status: 'sent' }
  | { status: 'refused'; code: FileFaultCode }
  /** No answer: cut off, stalled, or nobody there. */
  | { status: 'broken'; progressed: boolean };

export interface FileToSend {
  readonly bytes: Buffer;
  readonly metadata: UploadMetadata;
  /** Where an earlier try goes on. */
  readonly uploadPath: string | null;
}

/** Below this size (bytes) a file goes with its announcement in one request; sending it again costs nothing. */
const inOneRequest = 64 * 1024;

/**
 * A long file goes in pieces of this size (bytes), each acknowledged when it is on the hub's disk: a line that breaks
 * all the time costs at most one piece, and a slow one is not taken for a dead one.
 */
const pieceSize = 1024 * 1024;

/** Never throws. `onPath` is told where to go on, before the first byte of a long file. */
export async function sendFile(
  hub: HubFiles,
  file: FileToSend,
  options: {
    signal: AbortSignal;
    stall: number;
    onPath: (path: string) => void;
    onProgress: (bytes: number) => void;
  },
): Promise<SendOutcome> {
  const { bytes, metadata, uploadPath } = file;
  const guard = guardAgainstStall(options.stall, options.signal);
  let firstOffset: number | null = null;
  let lastOffset = 0;
  const outcome = Promise.withResolvers<SendOutcome>();
  const broken = (): void =>
    outcome.resolve({ status: 'broken', progressed: lastOffset > (firstOffset ?? lastOffset) });
  try {
    const endpoint = await hub.uploads();
    const upload: Upload = new Upload(bytes, {
      endpoint,
      uploadUrl: uploadPath === null ? null : new URL(uploadPath, endpoint).href,
      headers: { ...hub.seatHeaders },
      metadata: { ...metadata, size: String(metadata.size) },
      fingerprint: async () => metadata.sha256,
      storeFingerprintForResuming: false,
      retryDelays: null,
      chunkSize: pieceSize,
      uploadDataDuringCreation: bytes.length <= inOneRequest,
      onUploadUrlAvailable: () => options.onPath(new URL(upload.url ?? endpoint).pathname),
      onProgress(sent) {
        firstOffset ??= sent;
        lastOffset = sent;
        guard.moved();
        options.onProgress(sent);
      },
      onChunkComplete: () => guard.moved(),
      onSuccess: () => outcome.resolve({ status: 'sent' }),
      onError(error) {
        const answer = error instanceof DetailedError ? error.originalResponse : null;
        if (!answer) return broken();
        const code = faultIn(answer.getBody());
        // Somebody else was faster, or an earlier try of ours arrived and only its answer was lost.
        outcome.resolve(code === 'already-here' ? { status: 'sent' } : { status: 'refused', code });
      },
    });
    guard.signal.addEventListener('abort', () => {
      void upload.abort();
      broken();
    });
    if (guard.signal.aborted) broken();
    else upload.start();
    return await outcome.promise;
  } catch {
    broken();
    return await outcome.promise;
  } finally {
    guard.done();
  }
}
