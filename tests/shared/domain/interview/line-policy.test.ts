import { describe, expect, it } from 'vitest';
import {
  idleLine,
  rebuildAfter,
  restartAfter,
  stepLine,
  type LineEvent,
  type LineState,
} from '../../../../shared/domain/interview/line-policy.ts';

/** Plays timed events and gives what was done, with the time. */
function play(events: [at: number, event: LineEvent][]): { line: LineState; acts: [number, string][] } {
  let line = idleLine;
  const acts: [number, string][] = [];
  for (const [at, event] of events) {
    const [next, act] = stepLine(line, event, at);
    line = next;
    if (act !== 'none') acts.push([at, act]);
  }
  return { line, acts };
}

const connected: LineEvent = { type: 'connection', state: 'connected' };
const disconnected: LineEvent = { type: 'connection', state: 'disconnected' };
const tick: LineEvent = { type: 'tick' };

describe('mending the line of a call', () => {
  it('does nothing before the participant is ready', () => {
    expect(
      play([
        [0, tick],
        [9_000, tick],
        [9_001, disconnected],
      ]).acts,
    ).toEqual([]);
  });

  it('builds anew when a connection is not up within five seconds, again and again', () => {
    const { acts } = play([
      [0, { type: 'renew' }],
      [rebuildAfter - 1, tick],
      [rebuildAfter, tick],
      [2 * rebuildAfter, tick],
    ]);
    expect(acts).toEqual([
      [0, 'rebuild'],
      [rebuildAfter, 'rebuild'],
      [2 * rebuildAfter, 'rebuild'],
    ]);
  });

  it('waits two seconds after a cut, then restarts, and builds anew when that does not help', () => {
    const start: [number, LineEvent][] = [
      [0, { type: 'renew' }],
      [500, connected],
      [10_000, disconnected],
    ];
    const { acts } = play([
      ...start,
      [10_000 + restartAfter - 1, tick],
      [10_000 + restartAfter, tick],
      [17_000, tick],
    ]);
    expect(acts.slice(1)).toEqual([
      [12_000, 'restart-ice'],
      [17_000, 'rebuild'],
    ]);
  });

  it('leaves a cut alone that heals by itself', () => {
    const { acts, line } = play([
      [0, { type: 'renew' }],
      [500, connected],
      [10_000, disconnected],
      [11_000, connected],
      [20_000, tick],
    ]);
    expect(acts).toEqual([[0, 'rebuild']]);
    expect(line.phase).toBe('connected');
  });

  it('restarts at once when the network changed, and never waits for "failed"', () => {
    const changed = play([
      [0, { type: 'renew' }],
      [500, connected],
      [900, { type: 'network-changed' }],
    ]);
    expect(changed.acts.at(-1)).toEqual([900, 'restart-ice']);
    const failed = play([
      [0, { type: 'renew' }],
      [500, connected],
      [900, { type: 'connection', state: 'failed' }],
    ]);
    expect(failed.acts.at(-1)).toEqual([900, 'rebuild']);
  });

  it('rests when the participant hung up', () => {
    expect(
      play([
        [0, { type: 'renew' }],
        [500, connected],
        [900, { type: 'absent' }],
        [9_000, tick],
        [9_001, disconnected],
      ]).line,
    ).toEqual(idleLine);
  });
});
