import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockedAfter,
  idleLine,
  isBlocked,
  rebuildAfter,
  restartAfter,
  stepLine,
  waitFor,
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

  it('builds anew when a connection is not up within five seconds, and gives a bad line more time each further try', () => {
    const ticks = Array.from({ length: 90 }, (_, second): [number, LineEvent] => [
      1_000 + second * 1_000,
      tick,
    ]);
    const { acts } = play([[0, { type: 'renew' }], ...ticks]);
    const times = acts.map(([at]) => at);
    expect(times.slice(0, 4)).toEqual([0, rebuildAfter, 2 * rebuildAfter, 18_000]);
    const waits = times.slice(1).map((at, place) => at - (times[place] ?? 0));
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(Math.max(...waits)).toBeLessThanOrEqual(15_000);
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

  it('takes two wishes of one page at the same moment for one, and a new page\u2019s wish for another', () => {
    const same = play([
      [0, { type: 'renew' }],
      [50, { type: 'renew' }],
    ]);
    expect(same.acts).toEqual([[0, 'rebuild']]);
    const other = play([
      [0, { type: 'renew' }],
      [50, { type: 'page', here: false }],
      [60, { type: 'page', here: true }],
      [70, { type: 'renew' }],
    ]);
    expect(other.acts).toEqual([
      [0, 'rebuild'],
      [70, 'rebuild'],
    ]);
  });

  it('offers nothing while the page has no line to the hub, and goes on when it has', () => {
    const { acts } = play([
      [0, { type: 'renew' }],
      [500, connected],
      [1_000, { type: 'page', here: false }],
      [6_000, disconnected],
      [9_000, tick],
      [18_000, { type: 'connection', state: 'failed' }],
      [19_000, tick],
      [30_000, { type: 'page', here: true }],
      [30_100, tick],
      [32_000, tick],
    ]);
    expect(acts).toEqual([
      [0, 'rebuild'],
      [32_000, 'restart-ice'],
    ]);
  });

  it('leaves media alone that go on while only the line to the hub broke', () => {
    const { acts, line } = play([
      [0, { type: 'renew' }],
      [500, connected],
      [1_000, { type: 'page', here: false }],
      [5_000, { type: 'page', here: true }],
      [60_000, tick],
    ]);
    expect(acts).toEqual([[0, 'rebuild']]);
    expect(line.phase).toBe('connected');
  });

  it('says that there is no way only when answers came and no connection did', () => {
    const story = (answers: boolean): LineState => {
      const events: [number, LineEvent][] = [[0, { type: 'renew' }]];
      for (let second = 1; second < 120; second += 1) {
        if (answers) events.push([second * 1_000, { type: 'answered' }]);
        events.push([second * 1_000 + 500, tick]);
      }
      return play(events).line;
    };
    expect(isBlocked(story(true))).toBe(true);
    expect(isBlocked(story(false))).toBe(false);
    const [up] = stepLine(story(true), connected, 200_000);
    expect(isBlocked(up)).toBe(false);
    expect(blockedAfter).toBeGreaterThan(2);
  });
});

const anyEvent: fc.Arbitrary<LineEvent> = fc.oneof(
  fc.constantFrom<LineEvent>(
    tick,
    { type: 'network-changed' },
    { type: 'renew' },
    { type: 'answered' },
    { type: 'absent' },
    { type: 'page', here: true },
    { type: 'page', here: false },
  ),
  fc
    .constantFrom('new', 'connecting', 'connected', 'disconnected', 'failed', 'closed')
    .map((state): LineEvent => ({ type: 'connection', state })),
);

const story = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 8_000 }), anyEvent), { maxLength: 60 })
  .map((steps) => {
    let at = 0;
    return steps.map(([pause, event]): [number, LineEvent] => [(at += pause), event]);
  });

describe('mending, whatever happens in whatever order', () => {
  it('never restarts what was never built, and never offers twice at one moment for one reason', () => {
    fc.assert(
      fc.property(story, (events) => {
        const { acts } = play(events);
        if (acts.length > 0) expect(acts[0]?.[1]).toBe('rebuild');
        let line = idleLine;
        for (const [at, event] of events) {
          const [next, act] = stepLine(line, event, at);
          if (act !== 'none') {
            const [again, repeated] = stepLine(next, event, at);
            if (event.type !== 'connection') expect(repeated).toBe('none');
            expect(again.phase).not.toBe('idle');
          }
          line = next;
        }
      }),
    );
  });

  it('never hangs: a line that is wanted and not up is tried again within the longest wait', () => {
    fc.assert(
      fc.property(story, (events) => {
        const { line } = play(events);
        if (line.phase === 'idle' || line.phase === 'connected' || !line.pageHere) return;
        const from = events.at(-1)?.[0] ?? 0;
        const [, act] = stepLine(line, tick, from + waitFor(99));
        expect(act).not.toBe('none');
      }),
    );
  });

  it('a page\u2019s wish is granted from every state but the one that grants it already', () => {
    fc.assert(
      fc.property(story, (events) => {
        const { line } = play(events);
        const at = (events.at(-1)?.[0] ?? 0) + 2_000;
        const [next, act] = stepLine(line, { type: 'renew' }, at);
        expect(act).toBe('rebuild');
        expect(next).toMatchObject({ phase: 'building', since: at, pageHere: true });
      }),
    );
  });
});
