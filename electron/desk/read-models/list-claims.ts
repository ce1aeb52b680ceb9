/** The list of claims: one predicate for its total and its rows, in the order in which they will be called. */
import type { ClaimFilter, ClaimRow } from '../../../shared/contract/desk.ts';
import { addYears } from '../../../shared/domain/calendar/day.ts';
import { addWorkingDays, instantAt } from '../../../shared/domain/calendar/office-calendar.ts';
import { legalDue } from '../../../shared/domain/calendar/sla.ts';
import type { ClaimState } from '../../../shared/domain/claim/state.ts';
import { maskNik } from '../../../shared/domain/formats/mask.ts';
import {
  appointmentLeadMs,
  queueClock,
  queueReasonAt,
  type QueueClock,
} from '../../../shared/domain/queue/next.ts';
import { isInCall } from '../database/queries/claim-columns.ts';
import { prepared } from '../database/statements.ts';
import { todayOf, type DeskWorld, type Person } from '../desk-world.ts';
import { claimPredicate, type Predicate } from './claim-predicate.ts';
import { reachingOf } from './reaching.ts';
import { waitsSince } from './waits-since.ts';

/** A search that fits more claims than this shows the newest first: their true order would cost more than it tells. */
const orderedSearchLimit = 2000;

/**
 * The rank of `queueReason` (shared/domain/queue) in SQL: own desk, then the queue in its calling order, then what is
 * at other desks or further on, finished last.
 */
const rank = `CASE
  WHEN c.status IN ('paid', 'rejected', 'cancelled') THEN 13
  WHEN c.status = 'at-desk' AND c.holder = @person THEN 0
  WHEN c.status <> 'queued' THEN 12
  WHEN c.day > @today THEN 11
  WHEN c.ready_until > @now THEN 2.5
  WHEN c.parked_until > @now THEN 10
  WHEN c.call_back_at > @now THEN 10
  WHEN c.step_back_at IS NOT NULL THEN 1
  WHEN c.resumed_at IS NOT NULL THEN 2
  WHEN c.call_back_at IS NOT NULL THEN 3
  WHEN c.parked_until IS NOT NULL THEN 3
  WHEN c.no_show_at >= @dayBegin THEN 9
  WHEN c.appointment_at > @soon THEN 10
  WHEN c.appointment_at IS NOT NULL THEN 4
  WHEN c.senior_birth <= @seniorSince THEN 5
  WHEN c.due_day <= @nearDay THEN 6
  WHEN c.assigned_to = @person THEN 7
  ELSE 8 END`;
const withinRank = `CASE
  WHEN c.status <> 'queued' THEN ''
  WHEN c.day > @today THEN c.day
  WHEN c.ready_until > @now THEN c.ready_at
  WHEN c.parked_until > @now THEN c.parked_until
  WHEN c.call_back_at > @now THEN c.call_back_at
  WHEN c.step_back_at IS NOT NULL THEN c.step_back_at
  WHEN c.resumed_at IS NOT NULL THEN c.resumed_at
  WHEN c.call_back_at IS NOT NULL THEN c.call_back_at
  WHEN c.parked_until IS NOT NULL THEN c.parked_until
  WHEN c.no_show_at >= @dayBegin THEN c.no_show_at
  WHEN c.appointment_at IS NOT NULL THEN c.appointment_at
  WHEN c.senior_birth <= @seniorSince THEN c.day
  WHEN c.due_day <= @nearDay THEN c.due_day
  ELSE c.day END`;
const callingOrder = `${rank}, ${withinRank}, c.queue_order, c.key`;

export interface ListInput {
  readonly filter: ClaimFilter;
  readonly offset: number;
  readonly limit: number;
}

export function listClaims(
  world: DeskWorld,
  person: Person,
  input: ListInput,
): { total: number; rows: ClaimRow[] } {
  const { staffId, roles } = person.staff;
  const predicate = claimPredicate(input.filter, { staffId, roles, today: todayOf(world) });
  const total = countClaims(world, predicate);
  const keys = total === 0 ? [] : pageKeys(world, person, input, predicate, total);
  return { total, rows: rowsOf(world, person, keys) };
}

/** How many claims a predicate means. */
export function countClaims({ database }: DeskWorld, predicate: Predicate): number {
  const sql = predicate.isSearchOnly
    ? 'SELECT count(*) FROM claim_search WHERE claim_search MATCH @search'
    : `SELECT count(*) FROM claims AS c WHERE ${predicate.sql}`;
  return Number(prepared(database, sql).pluck().get(predicate.values));
}

function pageKeys(
  world: DeskWorld,
  person: Person,
  { offset, limit }: ListInput,
  predicate: Predicate,
  total: number,
): number[] {
  const page = { limit, offset };
  if (predicate.isSearchOnly && total > orderedSearchLimit) {
    const sql = `SELECT rowid FROM claim_search WHERE claim_search MATCH @search
      ORDER BY rowid DESC LIMIT @limit OFFSET @offset`;
    return prepared(world.database, sql)
      .pluck()
      .all({ ...predicate.values, ...page }) as number[];
  }
  const sql = `SELECT c.key FROM claims AS c WHERE ${predicate.sql} ORDER BY ${callingOrder} LIMIT @limit OFFSET @offset`;
  const now = world.now();
  const today = todayOf(world);
  const calendar = world.calendar();
  return prepared(world.database, sql)
    .pluck()
    .all({
      ...predicate.values,
      ...page,
      person: person.staff.staffId,
      now,
      today,
      soon: new Date(Date.parse(now) + appointmentLeadMs).toISOString(),
      dayBegin: instantAt(today, '00:00', calendar.timeZone),
      seniorSince: addYears(today, -56),
      nearDay: addWorkingDays(today, 1, calendar).day,
    }) as number[];
}

interface PageRow {
  readonly key: number;
  readonly state: string;
  readonly papersOk: number;
  readonly papersTotal: number;
  readonly pending: number;
}

function rowsOf(world: DeskWorld, person: Person, keys: readonly number[]): ClaimRow[] {
  const rows = prepared(
    world.database,
    `SELECT c.key, s.state, c.papers_ok AS papersOk, c.papers_total AS papersTotal, c.pending
     FROM json_each(?) AS page JOIN claims AS c ON c.key = page.value JOIN claim_states AS s ON s.claim_key = c.key
     ORDER BY page.key`,
  ).all(JSON.stringify(keys)) as PageRow[];
  const clock = queueClock(world.now(), world.calendar());
  return rows.map((row) => rowOf(row, JSON.parse(row.state) as ClaimState, person, clock));
}

function rowOf(row: PageRow, state: ClaimState, person: Person, clock: QueueClock): ClaimRow {
  const { data } = state;
  const { key, params } = queueReasonAt(state, person.staff.staffId, clock);
  const { colour, dueDay, workingDaysLeft } = legalDue(state, clock.today, clock.calendar);
  return {
    claimId: state.id,
    queueNumber: data.queueNumber,
    day: data.day,
    program: data.program,
    channel: data.channel,
    reason: data.reason,
    status: state.status,
    name: data.name,
    nikMasked: maskNik(data.nik),
    holder: state.holder?.staffId ?? null,
    onHold: state.hold !== null,
    assignedTo: state.assignedTo,
    appointment: data.appointment ?? null,
    callBackAt: state.callBackAt,
    inCall: isInCall(state),
    ...reachingOf(state, clock.now),
    since: waitsSince(state),
    standing: { key, params },
    sla: { colour, dueDay, workingDaysLeft },
    papers: { ok: row.papersOk, total: row.papersTotal },
    amount: state.verification?.amount ?? null,
    pending: row.pending,
  };
}
