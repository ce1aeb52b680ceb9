import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Shortlist } from '../../../hub/commands/shortlist.ts';
import type { QueuedClaim } from '../../../hub/store/claims.ts';
import { medanCalendar } from '../../../shared/domain/calendar/medan-calendar.ts';
import { chooseNext } from '../../../shared/domain/queue/next.ts';

const calendar = { ...medanCalendar, timeZone: 'Asia/Jakarta' };
const now = '2026-11-24T02:00:00.000Z';

const facts = fc.record({
  assignedTo: fc.constantFrom(null, null, null, null, 'CSO1', 'CSO2'),
  callBackAt: fc.constantFrom(null, null, '2026-11-24T01:00:00.000Z', '2026-11-24T05:00:00.000Z'),
  day: fc.constantFrom('2026-11-23', '2026-11-24', '2026-11-25'),
  birthDate: fc.constantFrom('1960-01-01', '1990-01-01'),
  noShowAt: fc.constantFrom(null, null, null, '2026-11-24T01:30:00.000Z'),
  readiness: fc.constantFrom(
    null,
    null,
    null,
    { at: '2026-11-24T01:50:00.000Z', until: '2026-11-24T02:50:00.000Z', check: null },
    { at: '2026-11-24T00:50:00.000Z', until: '2026-11-24T01:50:00.000Z', check: null },
  ),
});

function claimOf(
  of: typeof facts extends fc.Arbitrary<infer Facts> ? Facts : never,
  index: number,
): QueuedClaim {
  const { day, birthDate, ...rest } = of;
  const data = {
    day,
    birthDate,
    queueNumber: `A-${index}`,
    program: 'JHT',
    channel: 'online',
    reason: 'JHT-RESIGN',
  };
  return {
    ...{ id: `claim-${index}`, version: 1, status: 'queued', completeAt: null, noShows: 0, quotaSlots: [] },
    ...{ parking: null, passedOn: null, stepBack: null, returns: [], identity: null, interviews: [] },
    ...rest,
    data,
  } as QueuedClaim;
}

test('who is called from the shortlist is who would be called from the whole queue, until it is empty', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(facts, { maxLength: 120 }),
      fc.array(fc.tuple(fc.constantFrom('CSO1', 'CSO2', 'CSO3'), fc.integer({ min: 1, max: 5 })), {
        maxLength: 130,
      }),
      fc.array(facts, { maxLength: 5 }),
      async (claims, callers, newcomers) => {
        const queue = new Map(claims.map(claimOf).map((claim) => [claim.id, claim]));
        const moved = new Set<string>();
        const work = {
          queue: () => Promise.resolve(queue),
          moved: () => moved,
          hasMoved: (id: string) => moved.has(id),
        };
        const shortlist = new Shortlist(work);
        for (const [turn, [staffId, sieve]] of callers.entries()) {
          const allowed = ({ id }: QueuedClaim): boolean => sieve === 1 || Number(id.slice(6)) % sieve !== 0;
          const choice = { staffId, now, calendar, allowed };
          const next = await shortlist.choose(choice);
          expect(next?.id).toBe(chooseNext(queue.values(), choice)?.id);
          if (next) queue.delete(next.id);
          const newcomer = newcomers[turn];
          if (!newcomer) continue;
          const claim = claimOf(newcomer, 1000 - turn);
          queue.set(claim.id, claim);
          moved.add(claim.id);
        }
      },
    ),
  );
});
