/**
 * When to mend a video connection, as a pure step function: `step(line, event) -> line and act`. The numbers were
 * measured (design notes, platform facts): `disconnected` fires 5.5 s after a cut and often heals by itself within 2 s;
 * `failed` comes only after 17.6 s, too late to wait for; a connection not up within 5 s of its offer never came up.
 */

/** Wait after `disconnected` before ICE is restarted, in milliseconds. */
export const restartAfter = 2_000;
/** Longest wait for `connected` after an offer or an ICE restart before everything is built anew, in milliseconds. */
export const rebuildAfter = 5_000;

export type LinePhase = 'idle' | 'building' | 'connected' | 'disturbed' | 'restarting';

export interface LineState {
  readonly phase: LinePhase;
  /** Milliseconds (any monotonic clock) since when the phase lasts. */
  readonly since: number;
}

export type LineEvent =
  | {
      readonly type: 'connection';
      readonly state: 'new' | 'connecting' | 'connected' | 'disconnected' | 'failed' | 'closed';
    }
  /** The machine changed its network (online event, other interface). */
  | { readonly type: 'network-changed' }
  /** The other side is ready and asks for a connection, first or anew. */
  | { readonly type: 'renew' }
  /** The other side went away; nothing is mended until it asks again. */
  | { readonly type: 'absent' }
  | { readonly type: 'tick' };

export type LineAct = 'none' | 'restart-ice' | 'rebuild';

export const idleLine: LineState = { phase: 'idle', since: 0 };

type Step = readonly [LineState, LineAct];

function onConnection(line: LineState, state: string, at: number): Step {
  switch (state) {
    case 'connected':
      return [{ phase: 'connected', since: at }, 'none'];
    case 'disconnected':
      return line.phase === 'connected' ? [{ phase: 'disturbed', since: at }, 'none'] : [line, 'none'];
    case 'failed':
      return [{ phase: 'building', since: at }, 'rebuild'];
    default:
      return [line, 'none'];
  }
}

function onTick(line: LineState, at: number): Step {
  const waited = at - line.since;
  if (line.phase === 'disturbed' && waited >= restartAfter)
    return [{ phase: 'restarting', since: at }, 'restart-ice'];
  if ((line.phase === 'building' || line.phase === 'restarting') && waited >= rebuildAfter)
    return [{ phase: 'building', since: at }, 'rebuild'];
  return [line, 'none'];
}

/** The next state of the line and what to do now. `at` is in milliseconds of a monotonic clock. */
export function stepLine(line: LineState, event: LineEvent, at: number): Step {
  if (event.type === 'renew') return [{ phase: 'building', since: at }, 'rebuild'];
  if (event.type === 'absent') return [idleLine, 'none'];
  if (line.phase === 'idle') return [line, 'none'];
  switch (event.type) {
    case 'connection':
      return onConnection(line, event.state, at);
    case 'network-changed':
      return line.phase === 'building' ? [line, 'none'] : [{ phase: 'restarting', since: at }, 'restart-ice'];
    case 'tick':
      return onTick(line, at);
  }
}
