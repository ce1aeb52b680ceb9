/** Why a participant's upload is not taken: a code for his page, as JSON, and the HTTP status that goes with it. */
import { berkasFaultHeader, type BerkasFaultCode } from '../../shared/contract/upload-page.ts';
import { FileRefusal, refusalOf } from '../files/file-refusal.ts';
import type { Log } from '../log.ts';

/** Nothing that a retry would not mend is 409 or 423: clients of tus try those again by themselves. */
const statuses: Record<BerkasFaultCode, number> = {
  unknown: 404,
  expired: 403,
  closed: 403,
  'slow-down': 429,
  invalid: 400,
  empty: 422,
  'too-large': 413,
  'wrong-length': 422,
  'wrong-type': 415,
  damaged: 422,
  'too-many-pixels': 422,
  'wrong-hash': 460, // tus: checksum mismatch
  'not-wanted': 422,
  'already-here': 422,
  'same-as-before': 422,
  'too-many-papers': 422,
  'too-many-unfinished': 422,
  'unknown-upload': 404,
  'disk-full': 507,
  'disk-failed': 503,
  failed: 500,
};

export class BerkasRefusal extends Error {
  readonly code: BerkasFaultCode;
  readonly seconds: number | undefined;

  constructor(code: BerkasFaultCode, seconds?: number) {
    super(code);
    this.name = 'BerkasRefusal';
    this.code = code;
    this.seconds = seconds;
  }

  get status(): number {
    return statuses[this.code];
  }

  get body(): string {
    return JSON.stringify({
      code: this.code,
      ...(this.seconds === undefined ? {} : { seconds: this.seconds }),
    });
  }

  /** The code once more, for an answer that has no body. */
  get headers(): Record<string, string> {
    const headers: Record<string, string> = { [berkasFaultHeader]: this.code };
    if (this.seconds !== undefined) headers['retry-after'] = String(this.seconds);
    return headers;
  }
}

/** What any error means to the page; faults of the hub are logged here, by code and place. */
export function berkasRefusalOf(error: unknown, log: Log): BerkasRefusal {
  if (error instanceof BerkasRefusal) return error;
  if (error instanceof FileRefusal) {
    switch (error.code) {
      case 'wrong-hash':
      case 'wrong-type':
      case 'unknown-upload':
        return new BerkasRefusal(error.code);
      default:
    }
  }
  const { code } = refusalOf(error, 'berkas', log);
  return new BerkasRefusal(code === 'disk-full' || code === 'disk-failed' ? code : 'failed');
}
