import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { readBoard } from '../../../../electron/desk/read-models/board.ts';
import { readOfficers } from '../../../../electron/desk/read-models/officers.ts';
import { putCounter } from '../../../../electron/desk/database/queries/counters.ts';
import { listClaims } from '../../../../electron/desk/read-models/list-claims.ts';
import { BoardMeasure, ClaimFilter } from '../../../../shared/contract/desk.ts';
import type { ClaimEvent } from '../../../../shared/domain/claim/events.ts';
import { quotaCells } from '../../../../shared/domain/branch/quota.ts';
import { resignedData } from '../../../fixtures/claims.ts';
import { now, openCache, person, registered, stamped, type Cache } from '../support/cache.ts';

const officers = ['CSO1', 'CSO2'];
const today = '2026-11-24';
const kabid = person('KABID', 'kabid');

/** How far a claim of a generated day has come; each step stands on the one before it. */
const Life = fc.record({
  cell: fc.constantFrom(...quotaCells),
  day: fc.constantFrom('2026-11-23', today, '2026-11-25'),
  takenDay: fc.constantFrom('2026-11-23', today),
  assignedTo: fc.constantFrom(undefined, ...officers),
  officer: fc.constantFrom(...officers),
  end: fc.constantFrom(
    'waiting',
    'held',
    'in-call',
    'called-back',
    'released',
    'on-hold',
    'parked',
    'park-due',
    'no-show',
    'transferred',
    'returned',
    'resumed',
    'submitted',
    'verified',
    'vouchered',
    'approved',
    'paid',
    'rejected',
    'cancelled',
  ),
});
type Life = { [key in 'day' | 'takenDay' | 'officer' | 'end']: string } & {
  cell: (typeof quotaCells)[number];
  assignedTo: string | undefined;
};

function eventsOf(life: Life, index: number): ClaimEvent[] {
  const { officer, end, cell } = life;
  const data = {
    ...resignedData,
    ...cell,
    day: life.day,
    assignedTo: life.assignedTo,
    reason:
      cell.program === 'JHT'
        ? ('JHT-RESIGN' as const)
        : cell.program === 'JP'
          ? ('JP-HT' as const)
          : cell.program,
    queueNumber: `HO-${index}`,
  };
  const taken = stamped({ type: 'taken', staffId: officer, mode: 'next', quotaDay: life.takenDay }, officer);
  const call = stamped(
    {
      type: 'interview-started',
      interviewId: uuidv7(),
      scriptVersion: '1',
      questions: [{ id: 'calo', required: true }],
    },
    officer,
  );
  const returned = stamped(
    { type: 'returned-to-participant', items: [{ itemId: 'kk', defects: ['tidak-ada'] }] },
    officer,
  );
  const chain = [
    stamped({ type: 'submitted', warnings: [] }, officer),
    stamped({ type: 'verified', amount: 1000 }, 'VER1'),
    stamped({ type: 'voucher-made', number: 'V-1' }, 'KEU1'),
    stamped({ type: 'voucher-approved' }, 'KEUK'),
    stamped({ type: 'paid', reference: 'BNI-1' }, 'KEU1'),
  ];
  const far = ['submitted', 'verified', 'vouchered', 'approved', 'paid'].indexOf(end);
  const start = [registered(data)];
  if (far >= 0) return [...start, taken, ...chain.slice(0, far + 1)];
  switch (end) {
    case 'held':
      return [...start, taken];
    case 'in-call':
      return [...start, taken, call];
    case 'called-back': {
      const interviewId = call.type === 'interview-started' ? call.interviewId : '';
      const finished = stamped(
        {
          type: 'interview-finished',
          interviewId,
          outcome: 'ULANG_TEKNIS',
          callBackAt: '2026-11-24T07:00:00.000Z',
        },
        officer,
      );
      return [
        ...start,
        taken,
        call,
        finished,
        stamped({ type: 'released', reason: 'telepon lagi nanti', freesQuota: false }, officer),
      ];
    }
    case 'released':
      return [
        ...start,
        taken,
        stamped({ type: 'released', reason: 'salah ambil', freesQuota: true }, officer),
      ];
    case 'on-hold':
      return [...start, taken, stamped({ type: 'held', reason: 'ambil berkas' }, officer)];
    case 'parked':
    case 'park-due': {
      const until = end === 'parked' ? '2026-11-24T07:00:00.000Z' : '2026-11-24T04:00:00.000Z';
      const parked = { type: 'parked', reason: 'lanjut nanti', until, freesQuota: true } as const;
      return [...start, taken, stamped(parked, officer)];
    }
    case 'no-show':
      return [...start, taken, stamped({ type: 'no-show', reason: 'tidak ada', freesQuota: true }, officer)];
    case 'transferred': {
      const passed = { type: 'transferred', to: 'CSO2', reason: 'bagi beban', freesQuota: true } as const;
      return [...start, taken, stamped(passed, officer)];
    }
    case 'returned':
      return [...start, taken, returned];
    case 'resumed':
      return [...start, taken, returned, stamped({ type: 'resumed' }, officer)];
    case 'rejected':
      return [...start, taken, chain[0]!, stamped({ type: 'rejected', reason: 'bukan peserta' }, 'VER1')];
    case 'cancelled':
      return [...start, stamped({ type: 'cancelled', reason: 'peserta membatalkan' }, 'KABID')];
    default:
      return start;
  }
}

function fill(lives: readonly Life[]): Cache {
  const cache = openCache();
  lives.forEach((life, index) => {
    const events = eventsOf(life, index);
    cache.feed(uuidv7(), events.length, events);
  });
  return cache;
}

function totalOf(cache: Cache, filter: Partial<ClaimFilter>): number {
  const { total, rows } = listClaims(cache.seat.world, kabid, {
    filter: ClaimFilter.parse({ day: today, ...filter }),
    offset: 0,
    limit: 500,
  });
  expect(rows).toHaveLength(total);
  expect(new Set(rows.map((row) => row.claimId)).size).toBe(total);
  return total;
}

describe('the kabid’s board', () => {
  it('shows no number that its list does not have, on any day', () => {
    fc.assert(
      fc.property(fc.array(Life, { maxLength: 25 }), (lives) => {
        const cache = fill(lives);
        try {
          const staff = officers.map((staffId) => ({ staffId, name: staffId, roles: ['cso' as const] }));
          const board = readBoard(cache.seat.world, staff, today);
          for (const measure of BoardMeasure.options)
            expect([measure, board.totals[measure]]).toEqual([measure, totalOf(cache, { measure })]);
          for (const { staffId, program, channel, ...numbers } of board.cells) {
            const count = (measure: BoardMeasure) => totalOf(cache, { measure, staffId, program, channel });
            expect(numbers).toMatchObject({
              taken: count('taken'),
              held: count('held'),
              inCall: count('in-call'),
              submitted: count('submitted'),
              returned: count('returned'),
              paid: count('paid'),
            });
          }
          for (const { staffId, ...numbers } of readOfficers(cache.seat.world, staff, today)) {
            const count = (measure: BoardMeasure) => totalOf(cache, { measure, staffId });
            expect(numbers).toEqual({
              counterOpen: true,
              closedBecause: null,
              held: count('held'),
              onHold: count('on-hold'),
              inCall: count('in-call'),
              waiting: count('waiting'),
              parked: count('parked'),
            });
          }
          const sum = (measure: 'held' | 'taken' | 'paid') =>
            board.cells.reduce((total, cell) => total + cell[measure], 0);
          expect(sum('held')).toBe(board.totals.held);
          expect(sum('paid')).toBe(board.totals.paid);
          expect(sum('taken')).toBe(board.totals.taken);
        } finally {
          cache.close();
        }
      }),
      { numRuns: 25 },
    );
  });

  it('counts why papers went back and when work was done', () => {
    const life = {
      cell: quotaCells[0]!,
      day: today,
      takenDay: today,
      assignedTo: undefined,
      officer: 'CSO1',
    };
    const cache = fill([
      { ...life, end: 'returned' },
      { ...life, end: 'returned' },
      { ...life, end: 'submitted' },
    ]);
    const board = readBoard(cache.seat.world, [], today);
    expect(board.returnReasons).toEqual([{ itemId: 'kk', defect: 'tidak-ada', count: 2 }]);
    expect(board.flow).toEqual([{ slot: '12:00', taken: 3, submitted: 1 }]);
    cache.close();
  });
});

describe('who holds what', () => {
  const staff = [
    { staffId: 'CSO1', name: 'Anggur Contoh', roles: ['cso' as const] },
    { staffId: 'KABID', name: 'Nanas Contoh', roles: ['kabid' as const] },
    { staffId: 'CSO2', name: 'Bengkuang Contoh', roles: ['cso' as const] },
  ];

  it('has one line for each officer, in the order of the staff list', () => {
    const cache = fill([]);
    const lines = readOfficers(cache.seat.world, staff, today);
    expect(lines.map((line) => line.staffId)).toEqual(['CSO1', 'CSO2']);
    cache.close();
  });

  it('says on the day itself that a counter is closed, and why', () => {
    const cache = fill([]);
    const closed = {
      type: 'set-counter',
      staffId: 'CSO2',
      day: today,
      open: false,
      reason: 'Rapat',
    } as const;
    putCounter(cache.seat.database, closed);
    const standing = (day: string) =>
      readOfficers(cache.seat.world, staff, day).map((line) => [line.counterOpen, line.closedBecause]);
    expect(standing(today)).toEqual([
      [true, null],
      [false, 'Rapat'],
    ]);
    expect(standing('2026-11-25').at(-1)).toEqual([true, null]);
    putCounter(cache.seat.database, { ...closed, open: true, reason: 'Kembali' });
    expect(standing(today).at(-1)).toEqual([true, null]);
    cache.close();
  });
});

describe('the list', () => {
  it('begins with the officer’s own desk and follows the order of calling; what is finished stands last', () => {
    const life = {
      cell: quotaCells[0]!,
      day: today,
      takenDay: today,
      assignedTo: undefined,
      officer: 'CSO1',
    };
    const ends = ['paid', 'waiting', 'held', 'resumed', 'submitted'];
    const cache = fill(ends.map((end) => ({ ...life, end })));
    const { rows } = listClaims(cache.seat.world, person('CSO1', 'cso'), {
      filter: ClaimFilter.parse({ day: today }),
      offset: 0,
      limit: 10,
    });
    expect(rows.map((row) => row.status)).toEqual(['at-desk', 'queued', 'queued', 'submitted', 'paid']);
    expect(rows[1]?.standing.key).toBe('queueReasons.file-resumed');
    expect(now).toBe(rows[0]?.since);
    cache.close();
  });
});
