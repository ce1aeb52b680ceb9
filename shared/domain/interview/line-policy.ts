/**
 * When to mend a video connection, as a pure step function: `step(line, event) -> line and act`. The numbers were
 * measured (design notes, platform facts): `disconnected` fires 5.5 s after a cut and often heals by itself within 2 s;
 * `failed` comes only after 17.6 s, too late to wait for; a connection not up within 5 s of its offer never came up on a
 * good line, while over 20 % loss it may take twice as long.
 */

/** Wait after `disconnected` before ICE is restarted, in milliseconds. */
export const restartAfter = 2_000;
/** Longest wait for `connected` after an offer or an ICE restart before everything is built anew, in milliseconds. */
export const rebuildAfter = 5_000;
/** How much longer each further wait is, up to `longestWait`: on a bad line five seconds may be too short for ever. */
const patience = 2_500;
const longestWait = 15_000;
/** Two wishes within this time are one: a page says "I am ready" when its line opens and when it hears of the officer. */
const sameWish = 1_000;
/** So many answered attempts without a connection mean: there is no way through, waiting alone will not help. */
export const blockedAfter = 4;

export type LinePhase = 'idle' | 'building' | 'connected' | 'disturbed' | 'restarting';

export interface LineState {
  readonly phase: LinePhase;
  /** Milliseconds (any monotonic clock) since when the phase lasts. */
  readonly since: number;
  /** Offers since the line was last up. */
  readonly tries: number;
  /** The other side answered the last offer, so words get through in both directions. */
  readonly answered: boolean;
  /** Offers that were answered and brought no connection, since the line was last up. */
  readonly blocked: number;
  /** When the present page asked last; null = it has not, or another page is there now. */
  readonly askedAt: number | null;
  /** The other side's page has a line to the hub; without one an offer would reach nobody. */
  readonly pageHere: boolean;
}

export type LineEvent =
  | {
      readonly type: 'connection';
      readonly state: 'new' | 'connecting' | 'connected' | 'disconnected' | 'failed' | 'closed';
    }
  /** The machine changed its network (online event, other interface). */
  | { readonly type: 'network-changed' }
  /** The other side answered the offer that is under way. */
  | { readonly type: 'answered' }
  /** The other side is ready and asks for a connection, first or anew. */
  | { readonly type: 'renew' }
  /** The other side's page has a line to the hub, or lost it; the media may go on without. Its next wish is a new one. */
  | { readonly type: 'page'; readonly here: boolean }
  /** The other side went away; nothing is mended until it asks again. */
  | { readonly type: 'absent' }
  | { readonly type: 'tick' };

export type LineAct = 'none' | 'restart-ice' | 'rebuild';

export const idleLine: LineState = {
  phase: 'idle',
  since: 0,
  tries: 0,
  answered: false,
  blocked: 0,
  askedAt: null,
  pageHere: true,
};

type Step = readonly [LineState, LineAct];

/** How long the offer that is under way may take, in milliseconds. */
export function waitFor(tries: number): number {
  return Math.min(longestWait, rebuildAfter + patience * Math.max(0, tries - 2));
}

/** Whether several answered offers brought no connection: no direct way, and no relay that helps. */
export function isBlocked(line: LineState): boolean {
  return line.blocked >= blockedAfter;
}

function attempt(line: LineState, at: number, act: 'restart-ice' | 'rebuild'): Step {
  const phase = act === 'rebuild' ? 'building' : 'restarting';
  const blocked = line.blocked + (line.answered ? 1 : 0);
  return [{ ...line, phase, since: at, tries: line.tries + 1, answered: false, blocked }, act];
}

function onConnection(line: LineState, state: string, at: number): Step {
  switch (state) {
    case 'connected':
      return [{ ...line, phase: 'connected', since: at, tries: 0, answered: false, blocked: 0 }, 'none'];
    case 'disconnected':
      return line.phase === 'connected'
        ? [{ ...line, phase: 'disturbed', since: at }, 'none']
        : [line, 'none'];
    case 'failed':
      return line.pageHere
        ? attempt(line, at, 'rebuild')
        : [{ ...line, phase: 'disturbed', since: at }, 'none'];
    default:
      return [line, 'none'];
  }
}

function onTick(line: LineState, at: number): Step {
  const waited = at - line.since;
  if (!line.pageHere) return [line, 'none'];
  if (line.phase === 'disturbed' && waited >= restartAfter) return attempt(line, at, 'restart-ice');
  if ((line.phase === 'building' || line.phase === 'restarting') && waited >= waitFor(line.tries))
    return attempt(line, at, 'rebuild');
  return [line, 'none'];
}

function onRenew(line: LineState, at: number): Step {
  const repeated = line.askedAt !== null && at - line.askedAt < sameWish && line.phase === 'building';
  if (repeated) return [line, 'none'];
  return [{ ...idleLine, phase: 'building', since: at, tries: 1, askedAt: at }, 'rebuild'];
}

function onPage(line: LineState, here: boolean, at: number): Step {
  if (!here) return [{ ...line, pageHere: false, askedAt: null }, 'none'];
  // A page that comes back is given the time to ask by itself before its line is mended.
  const since = line.pageHere || line.phase === 'connected' ? line.since : at;
  return [{ ...line, pageHere: true, since }, 'none'];
}

/** The next state of the line and what to do now. `at` is in milliseconds of a monotonic clock. */
export function stepLine(line: LineState, event: LineEvent, at: number): Step {
  if (event.type === 'renew') return onRenew(line, at);
  if (event.type === 'absent') return [idleLine, 'none'];
  if (line.phase === 'idle') return [line, 'none'];
  switch (event.type) {
    case 'connection':
      return onConnection(line, event.state, at);
    case 'answered':
      return [{ ...line, answered: line.phase === 'building' || line.phase === 'restarting' }, 'none'];
    case 'page':
      return onPage(line, event.here, at);
    case 'network-changed':
      return line.phase === 'connected' || line.phase === 'disturbed'
        ? attempt(line, at, 'restart-ice')
        : [line, 'none'];
    case 'tick':
      return onTick(line, at);
  }
}
