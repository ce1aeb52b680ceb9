/** Looks at the hub again and again while the page lies there: sooner when he waits, slower when the line is down. */
import type { ReadyLook } from '../../../shared/contract/ready-page.ts';
import type { Unreachable } from '../post.ts';

export type Heard = ReadyLook | Unreachable;

const soon = 5000;
const calm = 15_000;
const longest = 60_000;

/** Milliseconds until the next look. @param failures how many looks in a row brought nothing */
export function nextPause(heard: Heard, failures: number): number {
  if (heard.status === 'slow-down') return Math.min(longest, Math.max(calm, heard.seconds * 1000));
  if (heard.status === 'unreachable') return Math.min(longest, soon * 2 ** Math.max(0, failures - 1));
  return heard.status === 'ok' && (heard.readyUntil !== null || heard.call !== null) ? soon : calm;
}

export interface Watch {
  /** Looks now: the page came to the front, the line came back. */
  lookNow(): void;
  /** Counts from what the page just learned by another question. */
  heard(answer: Heard): void;
}

/** @param ask one look @param tell what it brought, unless the page learned something newer meanwhile */
export function startWatch(ask: () => Promise<Heard>, tell: (heard: Heard) => void): Watch {
  let failures = 0;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout>;

  const plan = (answer: Heard): void => {
    failures = answer.status === 'unreachable' ? failures + 1 : 0;
    clearTimeout(timer);
    timer = setTimeout(() => void lookOnce(), nextPause(answer, failures));
  };
  const lookOnce = async (): Promise<void> => {
    clearTimeout(timer);
    turn += 1;
    const mine = turn;
    const answer = await ask();
    if (mine !== turn) return;
    plan(answer);
    tell(answer);
  };
  return {
    lookNow: () => void lookOnce(),
    heard: (answer) => {
      turn += 1;
      plan(answer);
    },
  };
}
