/**
 * Commands of this seat on their way to the hub. `waiting`: not answered yet; `sent`: accepted, and kept here until the
 * feed brings its events; `refused`: the hub said no, kept until a person has read it.
 */
import type { CommandBody, CommandEnvelope } from '../../../../shared/contract/hub.ts';
import type { ClaimCommand } from '../../../../shared/domain/claim/commands.ts';
import type { Actor } from '../../../../shared/domain/claim/state.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import type { Id, Instant } from '../../../../shared/domain/vocabulary.ts';
import type { Connection } from '../connection.ts';
import { prepared } from '../statements.ts';

export type ClaimBody = Extract<CommandBody, { type: 'claim' }>;

export interface NewOutboxRow {
  readonly id: Id;
  /** Null for the intake, which sends under the seat alone. */
  readonly sessionId: number | null;
  readonly actor: Actor;
  readonly body: ClaimBody;
  readonly madeAt: Instant;
}

export interface WaitingRow extends CommandEnvelope {
  readonly position: number;
  readonly sessionId: number | null;
}

/** A command that is not yet in the confirmed state, with what `decide` needs to replay it. */
export interface PendingCommand {
  readonly actor: Actor;
  readonly command: ClaimCommand;
  readonly madeAt: Instant;
}

export interface RefusedRow {
  readonly id: Id;
  readonly claimId: Id | null;
  readonly commandType: string;
  readonly refusal: Refusal;
  readonly madeAt: Instant;
}

export function addToOutbox(connection: Connection, row: NewOutboxRow): void {
  prepared(
    connection,
    `INSERT INTO outbox (id, session_id, actor, claim_id, command_type, body, made_at, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting')`,
  ).run(
    row.id,
    row.sessionId,
    JSON.stringify(row.actor),
    row.body.claimId,
    row.body.command.type,
    JSON.stringify(row.body),
    row.madeAt,
  );
}

/** The first waiting commands after a position, in the order they were made. */
export function findWaiting(connection: Connection, after: number, limit: number): WaitingRow[] {
  const rows = prepared(
    connection,
    `SELECT position, id, session_id AS sessionId, body, made_at AS madeAt FROM outbox
     WHERE state = 'waiting' AND position > ? ORDER BY position LIMIT ?`,
  ).all(after, limit) as (Omit<WaitingRow, 'body'> & { body: string })[];
  return rows.map((row) => ({ ...row, body: JSON.parse(row.body) as CommandBody }));
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

export function findPendingClaimIds(connection: Connection): Id[] {
  return prepared(
    connection,
    `SELECT DISTINCT claim_id FROM outbox WHERE state IN ('waiting', 'sent') AND claim_id IS NOT NULL`,
  )
    .pluck()
    .all() as Id[];
}

export function countOutbox(connection: Connection, state: 'waiting' | 'sent' | 'refused'): number {
  return Number(prepared(connection, 'SELECT count(*) FROM outbox WHERE state = ?').pluck().get(state));
}

/** The hub accepted it; it stays until the feed brings it. */
export function markSent(connection: Connection, id: Id): void {
  prepared(connection, `UPDATE outbox SET state = 'sent' WHERE id = ? AND state = 'waiting'`).run(id);
}

export function markRefused(connection: Connection, id: Id, refusal: Refusal): void {
  prepared(
    connection,
    `UPDATE outbox SET state = 'refused', refusal = ? WHERE id = ? AND state = 'waiting'`,
  ).run(JSON.stringify(refusal), id);
}

/** After a new feed epoch nobody knows what the hub still has: the same ids are asked again. */
export function askAgain(connection: Connection): void {
  prepared(connection, `UPDATE outbox SET state = 'waiting' WHERE state = 'sent'`).run();
}

/** Its events have arrived with the feed; says whether it was one of ours. */
export function removeFromOutbox(connection: Connection, id: Id): boolean {
  return prepared(connection, 'DELETE FROM outbox WHERE id = ?').run(id).changes > 0;
}

export function findRefused(connection: Connection): RefusedRow[] {
  const rows = prepared(
    connection,
    `SELECT id, claim_id AS claimId, command_type AS commandType, refusal, made_at AS madeAt FROM outbox
     WHERE state = 'refused' ORDER BY position`,
  ).all() as (Omit<RefusedRow, 'refusal'> & { refusal: string })[];
  return rows.map((row) => ({ ...row, refusal: JSON.parse(row.refusal) as Refusal }));
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
