/** The kabid's board of a day. Each number is counted by the clauses its list uses (features S1, S2). */
import { BoardMeasure, type Board, type BoardCell } from '../../../shared/contract/desk.ts';
import type { StaffMember } from '../../../shared/contract/hub.ts';
import { quotaCells } from '../../../shared/domain/branch/quota.ts';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import { instantAt, timeOf } from '../../../shared/domain/calendar/office-calendar.ts';
import type { Channel, Day, Instant, Program, StaffId } from '../../../shared/domain/vocabulary.ts';
import { inTransaction } from '../database/connection.ts';
import { countByMinute, countReturnReasons } from '../database/queries/events.ts';
import { quotaStanding } from '../database/queries/quota.ts';
import { prepared } from '../database/statements.ts';
import { todayOf, type DeskWorld } from '../desk-world.ts';
import { claimPredicate, dayClause, measureClauses, staffColumns } from './claim-predicate.ts';
import { countClaims } from './list-claims.ts';

type CellMeasure = 'held' | 'in-call' | 'submitted' | 'returned' | 'paid';
const cellMeasures: readonly CellMeasure[] = ['held', 'in-call', 'submitted', 'returned', 'paid'];
type PlainMeasure = Exclude<BoardMeasure, 'taken'>;
const plainMeasures = BoardMeasure.options.filter((measure): measure is PlainMeasure => measure !== 'taken');

export function readBoard(world: DeskWorld, staff: readonly StaffMember[], day: Day): Board {
  return inTransaction(world.database, () => {
    const zone = world.calendar().timeZone;
    const from = instantAt(day, '00:00', zone);
    const to = instantAt(addDays(day, 1), '00:00', zone);
    return {
      day,
      totals: readTotals(world, day),
      cells: readCells(world, staff, day),
      flow: readFlow(world, from, to),
      returnReasons: countReturnReasons(world.database, from, to),
    };
  });
}

function readTotals(world: DeskWorld, day: Day): Board['totals'] {
  const today = todayOf(world);
  const sums = plainMeasures.map(
    (measure) => `count(*) FILTER (WHERE ${measureClauses[measure]}) AS "${measure}"`,
  );
  const sql = `SELECT ${sums.join(', ')} FROM claims AS c WHERE ${dayClause(day, today)}`;
  const counted = prepared(world.database, sql).get({ day }) as Record<PlainMeasure, number>;
  const filter = { day, measure: 'taken' as const, mine: false, search: '' };
  const taken = countClaims(world, claimPredicate(filter, { staffId: 'SEAT', roles: [], today }));
  return { ...counted, taken };
}

interface Count {
  readonly staffId: StaffId;
  readonly program: Program;
  readonly channel: Channel;
  readonly measure: CellMeasure | 'taken';
  readonly count: number;
}

function countCells(world: DeskWorld, day: Day): Map<string, number> {
  const of = dayClause(day, todayOf(world));
  const counts = cellMeasures.map(
    (measure) => `SELECT ${staffColumns[measure]} AS staffId, c.program, c.channel, '${measure}' AS measure,
      count(*) AS count FROM day AS c WHERE ${measureClauses[measure]} GROUP BY 1, 2, 3`,
  );
  const sql = `WITH day AS MATERIALIZED (
      SELECT c.program, c.channel, c.status, c.in_call, c.holder, c.assigned_to, c.submitted_by FROM claims AS c WHERE ${of})
    ${counts.join(' UNION ALL ')}
    UNION ALL SELECT q.staff_id, c.program, c.channel, 'taken', count(*)
      FROM quota_slots AS q JOIN claims AS c ON c.key = q.claim_key WHERE q.day = @day GROUP BY 1, 2, 3`;
  const rows = prepared(world.database, sql).all({ day }) as Count[];
  return new Map(rows.map((row) => [nameOf(row, row.measure), row.count]));
}

function nameOf(cell: { staffId: string; program: string; channel: string }, measure: string): string {
  return [cell.staffId, cell.program, cell.channel, measure].join('|');
}

/** Every officer with every cell of his quota, and whatever else was counted for somebody. */
function readCells(world: DeskWorld, staff: readonly StaffMember[], day: Day): BoardCell[] {
  const counts = countCells(world, day);
  const cells = new Map<string, Pick<BoardCell, 'staffId' | 'program' | 'channel'>>();
  const add = (cell: Pick<BoardCell, 'staffId' | 'program' | 'channel'>): void =>
    void cells.set(nameOf(cell, ''), cell);
  for (const { staffId, roles } of staff)
    if (roles.includes('cso'))
      for (const { program, channel } of quotaCells) add({ staffId, program, channel });
  for (const name of counts.keys()) {
    const [staffId, program, channel] = name.split('|') as [string, Program, Channel];
    if (staffId) add({ staffId, program, channel });
  }
  return [...cells.values()].map((cell) => {
    const count = (measure: CellMeasure | 'taken'): number => counts.get(nameOf(cell, measure)) ?? 0;
    return {
      ...cell,
      cap: quotaStanding(world.database, { ...cell, day }).cap,
      taken: count('taken'),
      held: count('held'),
      inCall: count('in-call'),
      submitted: count('submitted'),
      returned: count('returned'),
      paid: count('paid'),
    };
  });
}

/** Takes and submissions per half hour, from the first to the last half hour in which anything happened. */
function readFlow(world: DeskWorld, from: Instant, to: Instant): Board['flow'] {
  const zone = world.calendar().timeZone;
  const slots = new Map<string, { taken: number; submitted: number }>();
  for (const type of ['taken', 'submitted'] as const)
    for (const { at, count } of countByMinute(world.database, type, from, to)) {
      const time = timeOf(at, zone);
      const slot = `${time.slice(0, 2)}:${time.slice(3) < '30' ? '00' : '30'}`;
      const counts = slots.get(slot) ?? { taken: 0, submitted: 0 };
      counts[type] += count;
      slots.set(slot, counts);
    }
  const used = [...slots.keys()].sort();
  return halfHours(used.at(0), used.at(-1)).map((slot) => ({
    slot,
    ...(slots.get(slot) ?? { taken: 0, submitted: 0 }),
  }));
}

function halfHours(first: string | undefined, last: string | undefined): string[] {
  if (first === undefined || last === undefined) return [];
  const all = Array.from(
    { length: 48 },
    (_, index) => `${String(index >> 1).padStart(2, '0')}:${index % 2 ? '30' : '00'}`,
  );
  return all.filter((slot) => first <= slot && slot <= last);
}
