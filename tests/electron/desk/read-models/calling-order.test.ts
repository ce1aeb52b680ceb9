import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { findClaim } from '../../../../electron/desk/database/queries/claims.ts';
import { listClaims } from '../../../../electron/desk/read-models/list-claims.ts';
import { ClaimFilter } from '../../../../shared/contract/desk.ts';
import type { ClaimEvent } from '../../../../shared/domain/claim/events.ts';
import {
  chooseNext,
  compareQueueNumbers,
  compareRanks,
  queueReason,
} from '../../../../shared/domain/queue/next.ts';
import { resignedData } from '../../../fixtures/claims.ts';
import { now, openCache, person, registered, stamped } from '../support/cache.ts';

const officer = person('CSO1', 'cso');

/** A queued claim with everything that may move it forward or back. */
const Waiting = fc.record({
  number: fc.integer({ min: 1, max: 30 }),
  day: fc.constantFrom('2026-11-20', '2026-11-24', '2026-11-25'),
  appointment: fc.constantFrom(undefined, '08:30', '12:10', '15:00'),
  birthDate: fc.constantFrom('1960-01-01', '1990-01-01'),
  assignedTo: fc.constantFrom(undefined, 'CSO1'),
  story: fc.constantFrom(
    ...['plain', 'resumed', 'stepped-back', 'call-due', 'call-ahead', 'complete', 'ready', 'ready-over'],
    ...['tried-ready', 'stepped-back-ready'],
  ),
  minute: fc.integer({ min: 0, max: 59 }),
});
type Waiting = typeof Waiting extends fc.Arbitrary<infer T> ? T : never;

function eventsOf(one: Waiting, index: number): ClaimEvent[] {
  const at = `2026-11-24T04:${String(one.minute).padStart(2, '0')}:00.000Z`;
  const { day, appointment, birthDate, assignedTo } = one;
  const data = {
    ...resignedData,
    day,
    appointment,
    birthDate,
    assignedTo,
    queueNumber: `HO-${one.number}-${index}`,
  };
  const taken = stamped({ type: 'taken', staffId: 'CSO1', mode: 'next', quotaDay: '2026-11-24' }, 'CSO1', at);
  const released = stamped({ type: 'released', reason: 'kembali ke antrean', freesQuota: true }, 'CSO1', at);
  const start = [registered(data), taken];
  const until = one.story === 'ready-over' ? at : '2026-11-24T05:30:00.000Z';
  const ready = stamped({ type: 'participant-ready', ready: true, until, check: null }, null, at);
  switch (one.story) {
    case 'resumed':
      return [
        ...start,
        stamped({ type: 'returned-to-participant', items: [] }, 'CSO1', at),
        stamped({ type: 'resumed' }, 'CSO1', at),
      ];
    case 'stepped-back':
      return [
        ...start,
        stamped({ type: 'submitted', warnings: [] }, 'CSO1', at),
        stamped({ type: 'returned-to-officer', from: 'verifikator', reason: 'foto buram' }, 'VER1', at),
      ];
    case 'call-due':
    case 'call-ahead': {
      const interviewId = uuidv7();
      const callBackAt =
        one.story === 'call-due' ? at : `2026-11-24T08:${String(one.minute).padStart(2, '0')}:00.000Z`;
      return [
        ...start,
        stamped({ type: 'interview-started', interviewId, scriptVersion: '1', questions: [] }, 'CSO1', at),
        stamped({ type: 'interview-finished', interviewId, outcome: 'ULANG_TEKNIS', callBackAt }, 'CSO1', at),
        released,
      ];
    }
    case 'ready':
    case 'ready-over':
      return [registered(data), ready];
    case 'stepped-back-ready':
      return [...eventsOf({ ...one, story: 'stepped-back' }, index), ready];
    case 'tried-ready': {
      const attempt = { id: uuidv7(), at, by: 'CSO1', way: 'telepon', outcome: 'sibuk' } as const;
      const nextAt = '2026-11-24T08:00:00.000Z';
      return [
        ...start,
        stamped({ type: 'attempt-recorded', attempt: { ...attempt, nextAt } }, 'CSO1', at),
        released,
        ready,
      ];
    }
    case 'complete':
      return [...start, stamped({ type: 'completed' }, 'CSO1', '2026-11-18T04:00:00.000Z'), released];
    default:
      return [registered(data)];
  }
}

describe('the queue', () => {
  it('is listed in the very order in which "Panggil berikutnya" calls', () => {
    fc.assert(
      fc.property(fc.array(Waiting, { minLength: 1, maxLength: 20 }), (claims) => {
        const cache = openCache();
        try {
          const { world, database } = cache.seat;
          const ids = claims.map((one, index) => {
            const claimId = uuidv7();
            const events = eventsOf(one, index);
            cache.feed(claimId, events.length, events);
            return claimId;
          });
          const states = ids.map((claimId) => findClaim(database, claimId)!.shown);
          const reasons = new Map(
            states.map((state) => [state.id, queueReason(state, 'CSO1', now, world.calendar())]),
          );
          const expected = [...states].sort(
            (a, b) =>
              compareRanks(reasons.get(a.id)!.rank, reasons.get(b.id)!.rank) ||
              compareQueueNumbers(a.data.queueNumber, b.data.queueNumber),
          );
          const filter = ClaimFilter.parse({ day: null, mine: true });
          const { rows } = listClaims(world, officer, { filter, offset: 0, limit: 100 });
          expect(rows.map((row) => row.queueNumber)).toEqual(expected.map((state) => state.data.queueNumber));
          const next = chooseNext(states, {
            staffId: 'CSO1',
            now,
            calendar: world.calendar(),
            allowed: () => true,
          });
          if (next) expect(rows[0]?.claimId).toBe(next.id);
        } finally {
          cache.close();
        }
      }),
      { numRuns: 40 },
    );
  });
});
