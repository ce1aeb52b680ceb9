/** Why a whole package could not be taken in; a bad row or file never is one of these. */
import type { FailureCode } from './sentences.ts';
import { failureSentence } from './sentences.ts';

export class IntakeFailure extends Error {
  /** Catalogue key under `intake.failure`. */
  readonly code: FailureCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: FailureCode, params: Record<string, string | number> = {}, cause?: unknown) {
    super(failureSentence(code, params), { cause });
    this.name = 'IntakeFailure';
    this.code = code;
    this.params = params;
  }
}

/** The failure behind an error of the file system or the database; null when it is none of theirs (a bug). */
export function failureOf(error: unknown): IntakeFailure | null {
  if (error instanceof IntakeFailure) return error;
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL')
    return new IntakeFailure('disk-full', {}, error);
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED') return new IntakeFailure('desk-busy', {}, error);
  if (code === 'ENOENT') return new IntakeFailure('not-found', {}, error);
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code))
    return new IntakeFailure('unreadable', { code }, error);
  return null;
}
