import { expect, it } from 'vitest';
import type { Board, BoardCell, ClaimRow } from '../../../../shared/contract/desk.ts';
import { officerRows, sumOf } from '../../../../renderer/features/board/sums.ts';
import { awaySince, stuckReason, stuckRows } from '../../../../renderer/features/board/stuck.ts';
import { wholeDay } from '../../../../renderer/features/board/whole-day.ts';

const cell = (part: Partial<BoardCell>): BoardCell => ({
  staffId: 'CSO1',
  program: 'JHT',
  channel: 'manual',
  cap: 8,
  taken: 0,
  held: 0,
  inCall: 0,
  submitted: 0,
  returned: 0,
  paid: 0,
  ...part,
});

it('the total of a column is the sum of its rows', () => {
  expect(sumOf([cell({ taken: 2 }), cell({ program: 'JP', cap: 5, taken: 3 })])).toMatchObject({
    cap: 13,
    taken: 5,
  });
});

it('every officer has a row, also one without work, and work of somebody unknown is not lost', () => {
  const board = { cells: [cell({ taken: 1 }), cell({ staffId: 'CSO9', taken: 4 })] } as unknown as Board;
  const staff = ['CSO1', 'CSO2'].map((staffId) => ({
    staffId,
    name: `Contoh ${staffId}`,
    roles: ['cso' as const],
  }));
  const rows = officerRows(board, 'manual', ['JHT'], staff);
  expect(rows.map((row) => [row.staffId, row.rows[0]?.counts.taken])).toEqual([
    ['CSO1', 1],
    ['CSO2', 0],
    ['CSO9', 4],
  ]);
});

const row = (part: Partial<ClaimRow>): ClaimRow =>
  ({
    claimId: 'a',
    status: 'at-desk',
    inCall: false,
    since: '2026-11-24T03:00:00.000Z',
    holder: null,
    callBackAt: null,
    pending: 0,
    standing: { key: 'queueReasons.arrival', params: {} },
    sla: { colour: 'green', dueDay: null, workingDaysLeft: 4 },
    ...part,
  }) as ClaimRow;
const now = { now: '2026-11-24T05:00:00.000Z', timeZone: 'Asia/Jakarta', people: [] };

it('a claim that lies at a desk for two hours is stuck, but not while a call is on', () => {
  expect(stuckReason(row({}), now)).toBe('held-long');
  expect(stuckReason(row({ inCall: true }), now)).toBeNull();
});

it('a participant whose appointment of today passed half an hour ago without a call is stuck', () => {
  const promised = {
    status: 'queued',
    day: '2026-11-24',
    standing: { key: 'queueReasons.appointment-due', params: {} },
  } as const;
  expect(stuckReason(row({ ...promised, appointment: '11:00' }), now)).toBe('missed');
  expect(stuckReason(row({ ...promised, appointment: '11:30' }), now)).toBeNull();
  expect(stuckReason(row({ ...promised, appointment: '11:00', day: '2026-11-23' }), now)).toBeNull();
});

it('a holder who has not been heard of for longer than a restart takes is told, with the moment', () => {
  const people = [{ staffId: 'CSO1', seenAt: '2026-11-24T04:40:00.000Z', connected: false }];
  const held = row({ holder: 'CSO1', since: '2026-11-24T04:30:00.000Z' });
  expect(stuckReason(held, { ...now, people })).toBe('holder-away');
  expect(awaySince(held, { ...now, people })).toBe('2026-11-24T04:40:00.000Z');
  const [seen] = people;
  expect(stuckReason(held, { ...now, people: [{ ...seen!, connected: true }] })).toBeNull();
  expect(
    stuckReason(held, { ...now, people: [{ ...seen!, seenAt: '2026-11-24T04:55:00.000Z' }] }),
  ).toBeNull();
});

it('a participant who was called twice in vain, or whom nobody phoned when promised, is stuck', () => {
  const queued = { status: 'queued', since: now.now } as const;
  const missed = (times: number) => ({ key: 'queueReasons.no-show', params: { time: '09.42', times } });
  expect(stuckReason(row({ ...queued, standing: missed(1) }), now)).toBeNull();
  expect(stuckReason(row({ ...queued, standing: missed(2) }), now)).toBe('no-show');
  expect(stuckReason(row({ ...queued, callBackAt: '2026-11-24T04:50:00.000Z' }), now)).toBeNull();
  expect(stuckReason(row({ ...queued, callBackAt: '2026-11-24T04:40:00.000Z' }), now)).toBe('call-back-late');
});

it('an overdue claim stands before one that only lies long', () => {
  const late = row({ claimId: 'b', sla: { colour: 'red', dueDay: '2026-11-20', workingDaysLeft: -2 } });
  expect(stuckRows([row({}), late, late], now).map((entry) => entry.reason)).toEqual([
    'overdue',
    'held-long',
  ]);
});

it('a quiet half hour is shown as quiet', () => {
  const day = wholeDay([
    { slot: '13:30', taken: 2, submitted: 1 },
    { slot: '18:00', taken: 1, submitted: 0 },
  ]);
  expect(day).toHaveLength(19);
  expect(day.find((slot) => slot.slot === '09:00')).toEqual({ slot: '09:00', taken: 0, submitted: 0 });
  expect(day.at(-1)?.slot).toBe('18:00');
});
