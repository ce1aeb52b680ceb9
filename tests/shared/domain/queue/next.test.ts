import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { medanCalendar } from '../../../../shared/domain/calendar/medan-calendar.ts';
import type { ClaimData } from '../../../../shared/domain/claim/data.ts';
import type { ClaimState } from '../../../../shared/domain/claim/state.ts';
import {
  chooseNext,
  compareQueueNumbers,
  compareRanks,
  queueClock,
  queueReason,
  queueReasonAt,
} from '../../../../shared/domain/queue/next.ts';
import { inventedState } from '../invented.ts';

/** Tuesday 24 November 2026, 09.42 WIB. */
const now = '2026-11-24T02:42:00.000Z';
const me = 'CSO3';

type Changes = Partial<Omit<ClaimState, 'data'>>;

function claim(queueNumber: string, data: Partial<ClaimData> = {}, changes: Changes = {}): ClaimState {
  return inventedState({ queueNumber, ...data }, changes);
}

function next(
  candidates: ClaimState[],
  allowed: (state: ClaimState) => boolean = () => true,
): string | undefined {
  return chooseNext(candidates, { staffId: me, now, calendar: medanCalendar, allowed })?.data.queueNumber;
}

const back: Changes = {
  stepBack: { from: 'verifikator', reason: 'contoh', by: 'VER1', at: '2026-11-23T08:00:00.000Z' },
};
const resumed: Changes = {
  returns: [{ at: '2026-11-20T03:00:00.000Z', by: me, items: [], resumedAt: '2026-11-24T01:00:00.000Z' }],
};
/** Said at 09.30 WIB, and holds until 10.30. */
const ready: Changes = {
  readiness: { at: '2026-11-24T02:30:00.000Z', until: '2026-11-24T03:30:00.000Z', check: null },
};
const callBack: Changes = { callBackAt: '2026-11-24T02:40:00.000Z' };
const nearSla: Changes = { completeAt: '2026-11-18T03:00:00.000Z' };

const inOrder: [string, ClaimState, string, Record<string, string | number>][] = [
  ['back from the verifikator', claim('9', {}, back), 'back-from-verifikator', {}],
  ['completed by the participant', claim('8', {}, resumed), 'file-resumed', {}],
  ['ready at his phone', claim('7a', {}, ready), 'ready', { time: '09.30' }],
  ['call-back due', claim('7', {}, callBack), 'call-back-due', {}],
  ['appointment due', claim('6', { appointment: '09:30' }), 'appointment-due', { time: '09.30' }],
  [
    'appointment within a quarter of an hour',
    claim('5', { appointment: '09:57' }),
    'appointment-soon',
    { time: '09.57' },
  ],
  ['aged 56 or over', claim('4', { birthDate: '1970-11-24' }), 'senior', { age: 56 }],
  ['near its deadline', claim('3', {}, nearSla), 'sla-near', { days: 1 }],
  ['meant for me', claim('2', {}, { assignedTo: me }), 'assigned', {}],
  ['arrived', claim('1'), 'arrival', {}],
];

describe('“Saya siap”', () => {
  const reasonOf = (state: ClaimState) => queueReason(state, null, now, medanCalendar);
  const lateBack: Changes = { callBackAt: '2026-11-24T08:00:00.000Z' };

  test('goes before an agreed moment that is still ahead, and whoever said it first is first', () => {
    const parked: Changes = {
      parking: { until: '2026-11-25T02:00:00.000Z', reason: 'contoh', by: me, at: now },
    };
    for (const ahead of [lateBack, parked]) {
      expect(reasonOf(claim('1', {}, ahead)).isAhead).toBe(true);
      expect(reasonOf(claim('1', {}, { ...ahead, ...ready }))).toMatchObject({
        key: 'queueReasons.ready',
        isAhead: false,
      });
    }
    expect(reasonOf(claim('1', { appointment: '15:00' }, ready)).key).toBe('queueReasons.ready');
    const earlier: Changes = { readiness: { ...ready.readiness!, at: '2026-11-24T02:10:00.000Z' } };
    expect(next([claim('1', {}, ready), claim('2', {}, earlier), claim('3', {}, callBack)])).toBe('2');
  });

  test('never puts back what has a better place of its own', () => {
    for (const before of [back, resumed]) {
      const place = reasonOf(claim('1', {}, before));
      expect(reasonOf(claim('1', {}, { ...before, ...ready }))).toEqual(place);
      expect(reasonOf(claim('1', {}, { ...before, ...ready, ...lateBack }))).toEqual(place);
    }
  });

  test('means nothing when it is over, taken back, or he is certain already, and never calls a later day', () => {
    const over = (until: string | null): Changes => ({ readiness: { ...ready.readiness!, until } });
    for (const changes of [over(null), over(now)])
      expect(reasonOf(claim('1', {}, { ...lateBack, ...changes })).isAhead).toBe(true);
    const certain: Changes = { identity: { method: 'counter', by: me, at: now } };
    expect(reasonOf(claim('1', {}, { ...ready, ...certain })).key).toBe('queueReasons.arrival');
    expect(reasonOf(claim('1', { day: '2026-11-25' }, ready)).key).toBe('queueReasons.later-day');
  });
});

describe('the reason on the row', () => {
  test.each(inOrder)('%s', (_name, state, code, params) => {
    expect(queueReason(state, me, now, medanCalendar)).toMatchObject({
      key: `queueReasons.${code}`,
      params,
      isAhead: false,
    });
  });

  test('is the order of the list', () => {
    const ranks = inOrder.map(([, state]) => queueReason(state, me, now, medanCalendar).rank);
    expect(ranks.toSorted(compareRanks)).toEqual(ranks);
  });

  test('of what is still ahead says when', () => {
    const seen = [
      claim('1', { appointment: '09:58' }),
      claim('2', {}, { callBackAt: '2026-11-24T07:00:00.000Z' }),
      claim('3', {}, { callBackAt: '2026-11-25T02:00:00.000Z' }),
      claim('4', { day: '2026-11-25' }),
    ].map((state) => queueReason(state, null, now, medanCalendar));
    expect(seen.map(({ key, params, isAhead }) => [key.split('.')[1], params, isAhead])).toEqual([
      ['appointment-at', { time: '09.58' }, true],
      ['call-back-at', { time: '14.00' }, true],
      ['call-back-on', { day: '2026-11-25', time: '09.00' }, true],
      ['later-day', { day: '2026-11-25' }, true],
    ]);
  });

  test('an appointment means nothing once identity is certain', () => {
    const certain = claim(
      '1',
      { appointment: '14:00' },
      { identity: { method: 'counter', by: me, at: now } },
    );
    expect(queueReason(certain, null, now, medanCalendar).key).toBe('queueReasons.arrival');
  });

  test('a missed appointment of yesterday is due', () => {
    const missed = claim('1', { day: '2026-11-23', appointment: '14:00' });
    expect(queueReason(missed, null, now, medanCalendar).key).toBe('queueReasons.appointment-due');
  });

  test('an heir is not 56 because the participant was', () => {
    const heir = claim('1', { program: 'JKM', reason: 'JKM', birthDate: '1950-01-01' });
    expect(queueReason(heir, null, now, medanCalendar).key).toBe('queueReasons.arrival');
  });

  test('an overdue file says by how many days', () => {
    const late = claim('1', {}, { completeAt: '2026-11-12T03:00:00.000Z' });
    expect(queueReason(late, null, now, medanCalendar)).toMatchObject({
      key: 'queueReasons.sla-overdue',
      params: { days: 3 },
    });
  });
});

describe('panggil berikutnya', () => {
  test('follows the reasons, whatever the order of the candidates', () => {
    const left = inOrder.map(([, state]) => state);
    const called: (string | undefined)[] = [];
    const pool = left.toReversed();
    while (pool.length > 0) {
      const number = next(pool);
      called.push(number);
      pool.splice(
        pool.findIndex((state) => state.data.queueNumber === number),
        1,
      );
    }
    expect(called).toEqual(left.map((state) => state.data.queueNumber));
  });

  test('equal reasons go by queue number, read as people read it', () => {
    expect(next([claim('HO-10'), claim('HO-9'), claim('HO-101')])).toBe('HO-9');
    expect(['B-2', 'A-10', 'A-9'].toSorted(compareQueueNumbers)).toEqual(['A-9', 'A-10', 'B-2']);
  });

  test('an older day goes first', () => {
    expect(next([claim('HO-1'), claim('HO-99', { day: '2026-11-23' })])).toBe('HO-99');
  });

  test('leaves alone what is taken, meant for another, ahead of its time, or not allowed', () => {
    const others = [
      claim('1', {}, { status: 'at-desk' }),
      claim('2', {}, { assignedTo: 'CSO4' }),
      claim('3', { appointment: '09:58' }),
      claim('4', {}, { callBackAt: '2026-11-24T02:43:00.000Z' }),
      claim('5', { day: '2026-11-25' }),
      claim('6', { program: 'JKM', reason: 'JKM' }),
    ];
    expect(next(others, (state) => state.data.program === 'JHT')).toBeUndefined();
    expect(next([...others, claim('7')], (state) => state.data.program === 'JHT')).toBe('7');
  });

  test('the chosen one is never behind another that could be called', () => {
    const state = fc
      .record({
        number: fc.integer({ min: 1, max: 500 }),
        appointment: fc.option(fc.constantFrom('08:00', '09:50', '15:00'), { nil: undefined }),
        birthDate: fc.constantFrom('1960-01-01', '1990-01-01'),
        assignedTo: fc.constantFrom(null, me, 'CSO4'),
        extra: fc.constantFrom<Changes>({}, back, resumed, callBack, nearSla),
      })
      .map(({ number, appointment, birthDate, assignedTo, extra }) =>
        claim(`HO-${number}`, { appointment, birthDate }, { ...extra, assignedTo }),
      );
    fc.assert(
      fc.property(fc.array(state, { maxLength: 20 }), (states) => {
        const clock = queueClock(now, medanCalendar);
        const callable = states.filter(
          (one) => one.assignedTo !== 'CSO4' && !queueReasonAt(one, me, clock).isAhead,
        );
        const chosen = chooseNext(states, { staffId: me, now, calendar: medanCalendar, allowed: () => true });
        expect(chosen === null).toBe(callable.length === 0);
        if (!chosen) return;
        const rank = queueReasonAt(chosen, me, clock).rank;
        for (const one of callable)
          expect(compareRanks(rank, queueReasonAt(one, me, clock).rank)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('finds one among 10,000', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => {
      const kinds: Changes[] = [
        {},
        { completeAt: '2026-11-20T03:00:00.000Z' },
        { callBackAt: '2026-11-24T09:00:00.000Z' },
      ];
      return claim(`HO-${10_000 - index}`, index % 4 === 0 ? { appointment: '14:00' } : {}, kinds[index % 3]);
    });
    expect(next(many)).toBeDefined();
  });
});
