/**
 * Commands of this seat on their way to the hub. `waiting`: not answered yet; `sent`: accepted, until the feed brings
 * its events; `confirmed`: these have come, kept for a time in case the hub is restored from an older copy; `asking`:
 * confirmed once, and asked again after such a restore; `refused`: the hub said no; `parked`: made on top of a refused
 * one. The last two wait for a person's decision.
 */
import type { CommandBody, CommandEnvelope } from '../../../../shared/contract/hub.ts';
import type { ClaimCommand } from '../../../../shared/domain/claim/commands.ts';
import type { Actor } from '../../../../shared/domain/claim/state.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { Id, Instant, StaffId } from '../../../../shared/domain/vocabulary.ts';
import { inTransaction, type Connection } from '../connection.ts';
import { prepared } from '../statements.ts';

export type ClaimBody = Extract<CommandBody, { type: 'claim' }>;
export type OutboxState = 'waiting' | 'sent' | 'confirmed' | 'asking' | 'refused' | 'parked';

export interface NewOutboxRow {
  readonly id: Id;
  readonly actor: Actor;
  readonly body: CommandBody;
  readonly madeAt: Instant;
  /** The command on the same claim that this one was made on top of. */
  readonly after: Id | null;
  /** The confirmed version of the claim when it was made. */
  readonly baseVersion: number | null;
}

export interface WaitingRow extends CommandEnvelope {
  readonly position: number;
  /** Under whose name it is sent; null for the intake, which sends under the seat alone. */
  readonly staffId: StaffId | null;
}

/** A command that is not yet in the confirmed state, with what `decide` needs to replay it. */
export interface PendingCommand {
  readonly actor: Actor;
  readonly command: ClaimCommand;
  readonly madeAt: Instant;
}

/** A row as it is shown and decided about. */
export interface OutboxRow {
  readonly position: number;
  readonly id: Id;
  readonly staffId: StaffId | null;
  readonly actor: Actor;
  readonly claimId: Id | null;
  readonly commandType: string;
  readonly body: CommandBody;
  readonly madeAt: Instant;
  readonly baseVersion: number | null;
  readonly state: OutboxState;
  readonly refusal: Refusal | null;
}

const insertSql = `INSERT INTO outbox
  (id, staff_id, actor, claim_id, command_type, body, made_at, after_id, base_version, state, seq)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

function insert(connection: Connection, row: NewOutboxRow, state: OutboxState, seq: number | null): void {
  const { id, actor, body, madeAt, after, baseVersion } = row;
  const isOfClaim = body.type === 'claim';
  prepared(connection, insertSql).run(
    id,
    actor.kind === 'staff' ? actor.staffId : null,
    JSON.stringify(actor),
    isOfClaim ? body.claimId : null,
    isOfClaim ? body.command.type : body.type,
    JSON.stringify(body),
    madeAt,
    after,
    baseVersion,
    state,
    seq,
  );
}

export function addToOutbox(connection: Connection, row: NewOutboxRow): void {
  insert(connection, row, 'waiting', null);
}

/** A command that went straight to the hub and was accepted there as number `seq` of the feed. */
export function addAccepted(connection: Connection, row: NewOutboxRow, seq: number, cursor: number): void {
  insert(connection, row, seq <= cursor ? 'confirmed' : 'sent', seq);
}

/**
 * The first commands to send after a position, in the order they were made. What one was made on top of is told as
 * long as this seat itself knows it.
 */
export function findWaiting(connection: Connection, after: number, limit: number): WaitingRow[] {
  const rows = prepared(
    connection,
    `SELECT position, id, staff_id AS staffId, body, made_at AS madeAt,
       (SELECT earlier.id FROM outbox AS earlier WHERE earlier.id = outbox.after_id) AS after
     FROM outbox WHERE state IN ('waiting', 'asking') AND position > ? ORDER BY position LIMIT ?`,
  ).all(after, limit) as (Omit<WaitingRow, 'body' | 'after'> & { body: string; after: Id | null })[];
  return rows.map((row) => ({
    ...row,
    body: JSON.parse(row.body) as CommandBody,
    after: row.after ?? undefined,
  }));
}

/** What is not in the confirmed state of a claim yet, in order. */
export function findPending(connection: Connection, claimId: Id): PendingCommand[] {
  const rows = prepared(
    connection,
    `SELECT actor, body, made_at AS madeAt FROM outbox
     WHERE claim_id = ? AND state IN ('waiting', 'sent') ORDER BY position`,
  ).all(claimId) as { actor: string; body: string; madeAt: Instant }[];
  return rows.map((row) => ({
    actor: JSON.parse(row.actor) as Actor,
    command: (JSON.parse(row.body) as ClaimBody).command,
    madeAt: row.madeAt,
  }));
}

/** The newest command on a claim that the feed has not brought yet: what comes now is made on top of it. */
export function lastPendingId(connection: Connection, claimId: Id): Id | null {
  const id = prepared(
    connection,
    `SELECT id FROM outbox WHERE claim_id = ? AND state IN ('waiting', 'sent', 'asking')
     ORDER BY position DESC LIMIT 1`,
  )
    .pluck()
    .get(claimId);
  return typeof id === 'string' ? id : null;
}

export function findPendingClaimIds(connection: Connection): Id[] {
  return prepared(
    connection,
    `SELECT DISTINCT claim_id FROM outbox WHERE state IN ('waiting', 'sent') AND claim_id IS NOT NULL`,
  )
    .pluck()
    .all() as Id[];
}

export function countOutbox(connection: Connection, ...states: OutboxState[]): number {
  const sql = 'SELECT count(*) FROM outbox WHERE state IN (SELECT value FROM json_each(?))';
  return Number(prepared(connection, sql).pluck().get(JSON.stringify(states)));
}

/** Under whose names something waits to be sent. */
export function findWaitingMakers(connection: Connection): StaffId[] {
  return prepared(
    connection,
    `SELECT DISTINCT staff_id FROM outbox
     WHERE state IN ('waiting', 'asking') AND staff_id IS NOT NULL ORDER BY staff_id`,
  )
    .pluck()
    .all() as StaffId[];
}

/** The hub accepted it as number `seq` of the feed; it stays `sent` until the feed brings it. */
export function markAccepted(
  connection: Connection,
  { id, seq, version }: { id: Id; seq: number; version: number | null },
  cursor: number,
): void {
  prepared(
    connection,
    `UPDATE outbox SET state = ?, seq = ? WHERE id = ? AND state IN ('waiting', 'asking')`,
  ).run(seq <= cursor ? 'confirmed' : 'sent', seq, id);
  moveFollowers(connection, id, version);
}

/** Its events have come with the feed, whatever this seat knew of its fate; nothing happens for a stranger's id. */
export function confirm(
  connection: Connection,
  { commandId, seq, version }: { commandId: Id; seq: number; version: number | null },
): void {
  const changed = prepared(
    connection,
    `UPDATE outbox SET state = 'confirmed', seq = ?, refusal = NULL WHERE id = ?`,
  ).run(seq, commandId).changes;
  if (changed > 0) moveFollowers(connection, commandId, version);
}

/** A command made on top of another demands the version to which that one really led. */
function moveFollowers(connection: Connection, id: Id, version: number | null): void {
  if (version === null) return;
  prepared(
    connection,
    `UPDATE outbox SET body = json_set(body, '$.expectedVersion', ?)
     WHERE after_id = ? AND state = 'waiting' AND body ->> '$.expectedVersion' IS NOT NULL`,
  ).run(version, id);
}

export function markRefused(connection: Connection, id: Id, refusal: Refusal): void {
  prepared(
    connection,
    `UPDATE outbox SET state = 'refused', refusal = ? WHERE id = ? AND state IN ('waiting', 'asking')`,
  ).run(JSON.stringify(refusal), id);
}

/** What waits on a claim from a position on stands on something that was refused, and is not sent until somebody decides. */
export function parkFrom(connection: Connection, claimId: Id, position: number): number {
  return prepared(
    connection,
    `UPDATE outbox SET state = 'parked' WHERE claim_id = ? AND position >= ? AND state IN ('waiting', 'asking')`,
  ).run(claimId, position).changes;
}

/** Nobody knows what the hub still has: all it ever accepted and this seat still keeps is asked under the same ids. */
export function askAgain(connection: Connection): void {
  prepared(
    connection,
    `UPDATE outbox SET state = 'asking', seq = NULL WHERE state IN ('sent', 'confirmed')`,
  ).run();
}

/** What was accepted under a number that the feed has passed without bringing it was lost by the hub. */
export function askAgainForLost(connection: Connection, cursor: number): Id[] {
  return prepared(
    connection,
    `UPDATE outbox SET state = 'asking', seq = NULL WHERE state = 'sent' AND seq <= ? RETURNING claim_id`,
  )
    .pluck()
    .all(cursor)
    .filter((claimId) => claimId !== null) as Id[];
}

/** The highest number under which the hub has accepted something of this seat that the feed still owes; 0 for none. */
export function highestOwedSeq(connection: Connection): number {
  return Number(
    prepared(connection, `SELECT coalesce(max(seq), 0) FROM outbox WHERE state = 'sent'`).pluck().get(),
  );
}

/** Takes away what was confirmed and made before a moment: no hub is restored from so old a copy. */
export function forgetConfirmed(connection: Connection, before: Instant): number {
  return prepared(connection, `DELETE FROM outbox WHERE state = 'confirmed' AND made_at < ?`).run(before)
    .changes;
}

/** Takes a command out that nobody will send any more. */
export function removeFromOutbox(connection: Connection, id: Id): boolean {
  return prepared(connection, 'DELETE FROM outbox WHERE id = ?').run(id).changes > 0;
}

const rowSql = `SELECT position, id, staff_id AS staffId, actor, claim_id AS claimId, command_type AS commandType, body,
  made_at AS madeAt, base_version AS baseVersion, state, refusal FROM outbox`;

type StoredRow = Omit<OutboxRow, 'actor' | 'body' | 'refusal'> & {
  actor: string;
  body: string;
  refusal: string | null;
};

function rowOf(row: StoredRow): OutboxRow {
  return {
    ...row,
    actor: JSON.parse(row.actor) as Actor,
    body: JSON.parse(row.body) as CommandBody,
    refusal: row.refusal === null ? null : (JSON.parse(row.refusal) as Refusal),
  };
}

/** Everything that the office has not confirmed, in the order it was made; at most `limit`. */
export function findUnconfirmed(connection: Connection, limit: number): OutboxRow[] {
  const rows = prepared(connection, `${rowSql} WHERE state <> 'confirmed' ORDER BY position LIMIT ?`).all(
    limit,
  );
  return (rows as StoredRow[]).map(rowOf);
}

export function findOutboxRow(connection: Connection, id: Id): OutboxRow | null {
  const row = prepared(connection, `${rowSql} WHERE id = ?`).get(id) as StoredRow | undefined;
  return row ? rowOf(row) : null;
}

/** What waits for a person's decision on a claim, in order. */
export function findUndecided(connection: Connection, claimId: Id): OutboxRow[] {
  const rows = prepared(
    connection,
    `${rowSql} WHERE claim_id = ? AND state IN ('refused', 'parked') ORDER BY position`,
  ).all(claimId);
  return (rows as StoredRow[]).map(rowOf);
}

export function findRefused(connection: Connection): OutboxRow[] {
  const rows = prepared(connection, `${rowSql} WHERE state = 'refused' ORDER BY position`).all();
  return (rows as StoredRow[]).map(rowOf);
}

/** Puts commands in the place of others, in one transaction. */
export function replaceInOutbox(
  connection: Connection,
  gone: readonly Id[],
  added: readonly NewOutboxRow[],
): void {
  inTransaction(connection, () => {
    for (const id of gone) removeFromOutbox(connection, id);
    for (const row of added) addToOutbox(connection, row);
  });
}

/** The last position given out, also by another process that shares the file. */
export function lastOutboxPosition(connection: Connection): number {
  return Number(prepared(connection, 'SELECT coalesce(max(position), 0) FROM outbox').pluck().get());
}

export function findClaimIdsAfter(connection: Connection, position: number): Id[] {
  return prepared(
    connection,
    'SELECT DISTINCT claim_id FROM outbox WHERE position > ? AND claim_id IS NOT NULL LIMIT 1000',
  )
    .pluck()
    .all(position) as Id[];
}
