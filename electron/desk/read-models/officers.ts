/** Who holds what: one line for each officer. Each number is counted by the clauses its list uses (features Q3, S1, S2). */
import type { StaffMember } from '../../../shared/contract/hub.ts';
import type { OfficerStanding } from '../../../shared/contract/officers.ts';
import type { Day, StaffId } from '../../../shared/domain/vocabulary.ts';
import { inTransaction } from '../database/connection.ts';
import { findClosedCounters } from '../database/queries/counters.ts';
import { prepared } from '../database/statements.ts';
import { todayOf, type DeskWorld } from '../desk-world.ts';
import { dayClause, measureClauses, staffColumns } from './claim-predicate.ts';

const measures = ['held', 'on-hold', 'in-call', 'waiting', 'parked'] as const;
type Measure = (typeof measures)[number];

/** Every officer of the branch in the order of its staff list, with his counter and what lies with him on a day. */
export function readOfficers(world: DeskWorld, staff: readonly StaffMember[], day: Day): OfficerStanding[] {
  return inTransaction(world.database, () => {
    const counts = countByOfficer(world, day);
    const closed = new Map(findClosedCounters(world.database, day).map((one) => [one.staffId, one.reason]));
    return staff
      .filter(({ roles }) => roles.includes('cso'))
      .map(({ staffId }) => {
        const count = (measure: Measure): number => counts.get(`${staffId}|${measure}`) ?? 0;
        return {
          staffId,
          counterOpen: !closed.has(staffId),
          closedBecause: closed.get(staffId) ?? null,
          held: count('held'),
          onHold: count('on-hold'),
          inCall: count('in-call'),
          waiting: count('waiting'),
          parked: count('parked'),
        };
      });
  });
}

function countByOfficer(world: DeskWorld, day: Day): Map<string, number> {
  const counts = measures.map(
    (measure) => `SELECT ${staffColumns[measure]} AS staffId, '${measure}' AS measure, count(*) AS count
      FROM open AS c WHERE ${measureClauses[measure]} GROUP BY 1`,
  );
  // Nothing that is past the desk is counted here, so the many finished claims of a day are not looked at five times.
  const sql = `WITH open AS MATERIALIZED (
      SELECT c.status, c.in_call, c.holder, c.assigned_to, c.on_hold, c.parked_until FROM claims AS c
      WHERE c.status IN ('queued', 'at-desk') AND ${dayClause(day, todayOf(world))})
    ${counts.join(' UNION ALL ')}`;
  const rows = prepared(world.database, sql).all({ day }) as {
    staffId: StaffId | null;
    measure: Measure;
    count: number;
  }[];
  return new Map(rows.map((row) => [`${row.staffId ?? ''}|${row.measure}`, row.count]));
}
