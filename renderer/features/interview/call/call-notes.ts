/**
 * What happened to the call goes into the record of the claim, a few seconds together, and all of it before the interview
 * is finished. Only kinds and times, nothing about a person.
 */
import type { CallNote } from '../../../../shared/domain/interview/record.ts';
import type { CallNoteKind } from '../../../../shared/domain/vocabulary.ts';

/** Milliseconds in which notes are gathered; after a failure it is tried again after twice as long. */
const gatherFor = 3_000;
/** At most in one command (shared/domain/claim/commands.ts). */
const mostInOne = 20;
/** Beyond this the oldest are left away; a seat that cannot write for so long has other troubles. */
const mostWaiting = 200;

export interface CallNotes {
  /** @param seconds how long it lasted, where it did @param at ISO instant, now when absent */
  add(kind: CallNoteKind, seconds?: number, at?: string): void;
  /** Writes what waits; resolves when it was tried. */
  flush(): Promise<void>;
  /** Writes what waits and nothing after it. */
  close(): Promise<void>;
}

/** @param write true = taken or refused for good, false or a rejection = try again later */
export function gatherNotes(write: (notes: CallNote[]) => Promise<boolean>): CallNotes {
  let waiting: CallNote[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  let writing: Promise<void> = Promise.resolve();
  let isClosed = false;

  function plan(after: number): void {
    if (timer !== null || isClosed || waiting.length === 0) return;
    timer = setTimeout(() => {
      timer = null;
      void flush();
    }, after);
  }

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, mostInOne);
      const isDone = await write(batch).catch(() => false);
      if (!isDone) return plan(2 * gatherFor);
      waiting = waiting.filter((note) => !batch.includes(note));
    }
  }

  function flush(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    writing = writing.then(writeAll);
    return writing;
  }

  return {
    add(kind, seconds, at = new Date().toISOString()) {
      if (isClosed) return;
      const note =
        seconds === undefined ? { at, kind } : { at, kind, seconds: Math.round(seconds * 10) / 10 };
      waiting = [...waiting, note].slice(-mostWaiting);
      plan(gatherFor);
    },
    flush,
    async close() {
      isClosed = true;
      await flush();
    },
  };
}
