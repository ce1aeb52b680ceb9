/** The hub's side of the document lane (shared/contract/files.ts), as requests. Addresses and headers stand here alone. */
import {
  FileFault,
  filePaths,
  MissingAnswer,
  type FileFaultCode,
} from '../../../../shared/contract/files.ts';
import { seatHeaders } from '../../../../shared/contract/protocol.ts';
import type { Id, Sha256 } from '../../../../shared/domain/vocabulary.ts';

export interface HubFilesOptions {
  /** Without a trailing slash; a promise while the hub is still starting. */
  readonly hubUrl: string | Promise<string>;
  readonly seatSecret: string;
}

export interface HubFiles {
  /** Those of at most a thousand that the hub does not have. @throws FileAnswer when it refuses; else network errors */
  missing(sha256s: readonly Sha256[], signal: AbortSignal): Promise<ReadonlySet<Sha256>>;
  /** @throws FileAnswer, or an error of the network */
  fetch(
    ask: { sha256: Sha256; claimId: Id; token: string; from: number },
    signal: AbortSignal,
  ): Promise<Response>;
  /** Where tus creates uploads. */
  uploads(): Promise<string>;
  readonly seatHeaders: Readonly<Record<string, string>>;
}

/** The hub answered, and refused. */
export class FileAnswer extends Error {
  readonly code: FileFaultCode;

  constructor(code: FileFaultCode) {
    super(code);
    this.name = 'FileAnswer';
    this.code = code;
  }
}

export function connectHubFiles({ hubUrl, seatSecret }: HubFilesOptions): HubFiles {
  const ownHeaders = seatHeaders(seatSecret, null);
  return {
    seatHeaders: ownHeaders,
    async missing(sha256s, signal) {
      const response = await fetch(`${await hubUrl}${filePaths.missing}`, {
        method: 'POST',
        headers: { ...ownHeaders, 'content-type': 'application/json' },
        body: JSON.stringify({ sha256s }),
        signal,
      });
      if (!response.ok) throw new FileAnswer(faultIn(await response.text()));
      return new Set(MissingAnswer.parse(await response.json()).missing);
    },
    async fetch({ sha256, claimId, token, from }, signal) {
      const response = await fetch(`${await hubUrl}${filePaths.files}/${sha256}?claim=${claimId}`, {
        headers: {
          ...seatHeaders(seatSecret, token),
          ...(from > 0 ? { range: `bytes=${from}-` } : {}),
        },
        signal,
      });
      if (!response.ok) throw new FileAnswer(faultIn(await response.text()));
      return response;
    },
    uploads: async () => `${await hubUrl}${filePaths.uploads}`,
  };
}

/** The code in a refusal's body; anything else (a proxy's page) is a hub that fails. */
export function faultIn(body: string): FileFaultCode {
  try {
    return FileFault.parse(JSON.parse(body)).code;
  } catch {
    return 'failed';
  }
}
