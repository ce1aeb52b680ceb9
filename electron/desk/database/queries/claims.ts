/** Writing and reading one claim of the cache: its state, its narrow row for lists, its search words, its quota places. */
import type { ClaimState } from '../../../../shared/domain/claim/state.ts';
import type { Day, Id } from '../../../../shared/domain/vocabulary.ts';
import { inTransaction, type Connection } from '../connection.ts';
import { prepared } from '../statements.ts';
import { writeClaimPapers } from './claim-papers.ts';
import { claimColumns, searchWords, type ClaimColumns } from './claim-columns.ts';
import type { OfficeCalendar } from '../../../../shared/domain/calendar/office-calendar.ts';

/** A claim as stored: `base` is what the hub confirmed (null = not known there yet), `shown` adds what is pending. */
export interface StoredClaim {
  readonly key: number;
  readonly base: ClaimState | null;
  readonly shown: ClaimState;
  readonly pending: number;
}

export function findClaim(connection: Connection, claimId: Id): StoredClaim | null {
  const row = prepared(
    connection,
    `SELECT key, pending, state, base FROM claims JOIN claim_states ON claim_key = key WHERE claim_id = ?`,
  ).get(claimId) as { key: number; pending: number; state: string; base: string | null } | undefined;
  if (!row) return null;
  const shown = JSON.parse(row.state) as ClaimState;
  const base = row.base === null ? shown : (JSON.parse(row.base) as ClaimState | null);
  return { key: row.key, base, shown, pending: row.pending };
}

/** The claim that carries a queue number on a day. */
export function findClaimIdByQueueNumber(connection: Connection, day: Day, queueNumber: string): Id | null {
  const id = prepared(connection, 'SELECT claim_id FROM claims WHERE queue_number = ? AND day = ?')
    .pluck()
    .get(queueNumber, day);
  return typeof id === 'string' ? id : null;
}

// prettier-ignore
const columnNames: readonly (keyof ClaimColumns)[] = [
  'claim_id', 'day', 'queue_number', 'program', 'channel', 'reason', 'status', 'name',
  'nik', 'phone', 'account', 'holder', 'assigned_to', 'submitted_by', 'in_call', 'step_back_at',
  'resumed_at', 'call_back_at', 'appointment', 'appointment_at', 'senior_birth', 'due_day', 'queue_order', 'papers_ok',
  'papers_total', 'amount', 'parked_until', 'no_show_at', 'on_hold', 'ready_at', 'ready_until', 'pending',
];
const insertSql = `INSERT INTO claims (${columnNames.join(', ')}) VALUES (${columnNames.map((name) => `@${name}`).join(', ')})`;
const updateSql = `UPDATE claims SET ${columnNames.map((name) => `${name} = @${name}`).join(', ')} WHERE key = @key`;

export interface ClaimToWrite {
  readonly base: ClaimState | null;
  readonly shown: ClaimState;
  readonly pending: number;
  /** What was stored before, when it was read already. */
  readonly before: StoredClaim | null;
}

/** Writes a claim with everything that follows from its state, in one transaction. */
export function writeClaim(connection: Connection, claim: ClaimToWrite, calendar: OfficeCalendar): void {
  const { shown, base, pending, before } = claim;
  inTransaction(connection, () => {
    const columns = claimColumns(shown, pending, calendar);
    const key = before
      ? (prepared(connection, updateSql).run({ ...columns, key: before.key }), before.key)
      : Number(prepared(connection, insertSql).run(columns).lastInsertRowid);
    const baseText = base === shown ? null : JSON.stringify(base);
    prepared(connection, 'INSERT OR REPLACE INTO claim_states VALUES (?, ?, ?)').run(
      key,
      JSON.stringify(shown),
      baseText,
    );
    writeSearch(connection, key, shown, before?.shown ?? null);
    writeSlots(connection, key, shown, before?.shown ?? null);
    writeClaimPapers(connection, key, shown.documents, before?.shown.documents ?? []);
  });
}

function writeSearch(
  connection: Connection,
  key: number,
  shown: ClaimState,
  before: ClaimState | null,
): void {
  const words = searchWords(shown);
  if (before) {
    const old = searchWords(before);
    if (old.name === words.name && old.numbers === words.numbers) return;
    prepared(connection, 'DELETE FROM claim_search WHERE rowid = ?').run(key);
  }
  prepared(connection, 'INSERT INTO claim_search (rowid, name, numbers) VALUES (?, ?, ?)').run(
    key,
    words.name,
    words.numbers,
  );
}

function writeSlots(connection: Connection, key: number, shown: ClaimState, before: ClaimState | null): void {
  if (JSON.stringify(shown.quotaSlots) === JSON.stringify(before?.quotaSlots ?? [])) return;
  prepared(connection, 'DELETE FROM quota_slots WHERE claim_key = ?').run(key);
  const insert = prepared(connection, 'INSERT INTO quota_slots VALUES (?, ?, ?, ?, ?)');
  for (const slot of shown.quotaSlots)
    insert.run(key, slot.staffId, slot.day, shown.data.program, shown.data.channel);
}

/** Takes a claim out of the cache: a registration the hub refused, or a cache that is filled anew. */
export function deleteClaim(connection: Connection, key: number): void {
  inTransaction(connection, () => {
    prepared(connection, 'DELETE FROM claim_search WHERE rowid = ?').run(key);
    prepared(connection, 'DELETE FROM claims WHERE key = ?').run(key);
  });
}

/** Empties the cache of everything that came from the hub; the outbox and the audit log stay. */
export function clearCache(connection: Connection): void {
  inTransaction(connection, () => {
    connection.exec(`
      DELETE FROM quota_slots; DELETE FROM claim_papers; DELETE FROM claim_states; DELETE FROM claims; DELETE FROM quota_caps;
      DELETE FROM closed_counters; DELETE FROM interview_policies; DELETE FROM events;
      INSERT INTO claim_search (claim_search) VALUES ('delete-all');
    `);
  });
}
