/** What an error of a call to the hub means. */

/** An error the hub itself gave, which proves that it was reached. */
export function isAnswer(error: unknown): boolean {
  return typeof (error as { status?: unknown } | null)?.status === 'number';
}

/** Whether the hub was reached and does not take this session. */
export function isSessionOver(error: unknown): boolean {
  const { status, data } = error as { status?: unknown; data?: { code?: unknown } };
  return status === 401 && data?.code === 'session-expired';
}

/** What may stand in a log: a code or a kind of error, never its text (it could quote data). */
export function codeOf(error: unknown): string {
  const { code, name, cause } = error as { code?: unknown; name?: unknown; cause?: { code?: unknown } };
  return String(code ?? cause?.code ?? name ?? 'unknown');
}

/** A feed whose numbers or versions do not fit what this seat has. */
export class FeedGapError extends Error {}
