/** At the end of a run everybody knows the same: every cache is the hub's own state. */
import type Database from 'better-sqlite3';
import { findClaim } from '../../electron/desk/database/queries/claims.ts';
import { findInterviewPolicies } from '../../electron/desk/database/queries/interview-policies.ts';
import { quotaStanding } from '../../electron/desk/database/queries/quota.ts';
import { verifyAudit } from '../../electron/desk/database/queries/audit.ts';
import { canonicalJson } from '../../hub/store/canonical-json.ts';
import type { QuotaUsageTable } from '../../hub/store/tables.ts';
import { QuotaKey } from '../../shared/domain/branch/quota.ts';
import type { LedgerWatch } from './ledger-watch.ts';
import type { SeatProcess } from './seat-process.ts';
import type { Story } from './story.ts';

export function lastSeq(hub: Database.Database): number {
  return Number(hub.prepare('SELECT last_seq FROM branch_counter').pluck().get());
}

/** What the office has not confirmed. */
export function unsettled(seat: Database.Database): number {
  return Number(seat.prepare(`SELECT count(*) FROM outbox WHERE state <> 'confirmed'`).pluck().get());
}

export function checkCache(
  story: Story,
  seat: SeatProcess,
  hub: Database.Database,
  ledger: LedgerWatch,
): void {
  const { database, name } = seat;
  if (!database) return story.break('caches', `${name} is off`);
  if (seat.place !== lastSeq(hub)) story.break('caches', `${name} stands at ${seat.place}`);
  const count = Number(database.prepare('SELECT count(*) FROM claims').pluck().get());
  if (count !== ledger.claims.size)
    story.break('caches', `${name} has ${count} of ${ledger.claims.size} claims`);
  for (const [claimId, state] of ledger.claims) {
    const stored = findClaim(database, claimId);
    const { queueNumber } = state.data;
    if (!stored) story.break('caches', `${name} lacks ${queueNumber}`);
    else if (canonicalJson(stored.shown) !== canonicalJson(state))
      story.break(
        'caches',
        `${name} shows ${queueNumber} v${stored.shown.version}, the hub has v${state.version}`,
      );
    else if (canonicalJson(stored.base) !== canonicalJson(state) || stored.pending !== 0)
      story.break('caches', `${name} holds something back on ${queueNumber}`);
  }
  checkBranch(story, name, database, hub);
  if (canonicalJson(findInterviewPolicies(database)) !== canonicalJson(ledger.policies))
    story.break('caches', `${name} knows other interview policies`);
  if (!verifyAudit(database).intact) story.break('chain', `${name}: the audit log is broken`);
}

function checkBranch(story: Story, name: string, seat: Database.Database, hub: Database.Database): void {
  const rows = hub.prepare('SELECT * FROM quota_usage').all() as QuotaUsageTable[];
  for (const { staff_id: staffId, day, program, channel, used, cap } of rows) {
    const known = quotaStanding(seat, QuotaKey.parse({ staffId, day, program, channel }));
    if (known.used !== used || known.cap !== cap)
      story.break(
        'caches',
        `${name} quota ${staffId} ${program} ${channel}: ${known.used}/${known.cap}, hub ${used}/${cap}`,
      );
  }
  const closed = (database: Database.Database): string =>
    canonicalJson(database.prepare('SELECT staff_id, day, reason FROM closed_counters ORDER BY 1, 2').all());
  if (closed(seat) !== closed(hub)) story.break('caches', `${name} knows other closed counters`);
}
