/** One paper over tus (tus-js-client): opens the upload or goes on with it, and says how it ended. */
import { Upload, type DetailedError } from 'tus-js-client';
import type { BerkasFaultCode } from '../../../shared/contract/upload-page.ts';
import { addresses, faultHeader } from './api.ts';
import type { KeptPaper } from './kept-papers.ts';
import type { SendOutcome, Transport } from './sender.ts';

/** Bytes of one request: what a cut line at most sends twice where something on the way holds requests back. */
const part = 512 * 1024;

/** A request that moves nothing for so long is dead, whatever the phone says of the line. */
const stall = 30_000;

/** Refusals that a later attempt overcomes; nothing is lost meanwhile. */
const passing: ReadonlySet<string> = new Set<BerkasFaultCode>([
  'slow-down',
  'disk-full',
  'disk-failed',
  'failed',
  'unknown-upload',
]);
/** The link takes nothing any more. */
const over: ReadonlySet<string> = new Set<BerkasFaultCode>(['unknown', 'expired', 'closed']);

/** How an attempt ended, from the HTTP status and the hub's code; status 0 = no answer came. */
export function outcomeOf(status: number, code: string | null): SendOutcome {
  if (code === 'already-here') return { status: 'received' };
  if (code !== null && over.has(code)) return { status: 'closed' };
  if (code !== null && passing.has(code)) return { status: 'broken' };
  // Locked by the older request of this very phone, or at another place than it thinks: asked anew.
  if (status === 0 || status >= 500 || status === 423 || status === 409) return { status: 'broken' };
  return { status: 'refused', code: code ?? 'invalid' };
}

function metadataOf(paper: KeptPaper): Record<string, string> {
  const { sha256, content, mediaType, fileName, itemId, kind } = paper;
  return { sha256, size: String(content.byteLength), mediaType, fileName, itemId, kind };
}

/** Uploads with the link's secret in the header. */
export function tusTransport(token: string): Transport {
  return {
    send: (paper, on, signal) =>
      new Promise((resolve) => {
        let timer: ReturnType<typeof setTimeout> | undefined;
        const settle = (outcome: SendOutcome): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', give);
          resolve(outcome);
        };
        const give = (): void => {
          void upload.abort();
          settle({ status: 'broken' });
        };
        const alive = (): void => {
          clearTimeout(timer);
          timer = setTimeout(give, stall);
        };
        const upload = new Upload(new Blob([paper.content], { type: paper.mediaType }), {
          endpoint: addresses.files,
          uploadUrl: paper.uploadUrl,
          headers: { [addresses.tokenHeader]: token },
          metadata: metadataOf(paper),
          chunkSize: part,
          retryDelays: null, // the sender decides when to try again
          storeFingerprintForResuming: false, // its address lies beside the paper
          removeFingerprintOnSuccess: true,
          onUploadUrlAvailable: () => {
            if (upload.url !== null) on.located(upload.url);
          },
          onProgress: (sent) => {
            alive();
            on.progress(sent);
          },
          onSuccess: () => settle({ status: 'received' }),
          onError: (error) => settle(outcomeOfError(error)),
        });
        signal.addEventListener('abort', give);
        if (signal.aborted) return give();
        alive();
        upload.start();
      }),
  };
}

function outcomeOfError(error: Error | DetailedError): SendOutcome {
  const response = 'originalResponse' in error ? error.originalResponse : null;
  return outcomeOf(response?.getStatus() ?? 0, response?.getHeader(faultHeader) ?? null);
}
