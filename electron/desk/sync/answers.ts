/** What the hub answered, written down: one transaction for a batch (design 5.4). */
import type { CommandAnswer, CommandBody } from '../../../shared/contract/hub.ts';
import type { Actor } from '../../../shared/domain/claim/state.ts';
import type { Refusal, RefusalCode } from '../../../shared/domain/refusal.ts';
import type { Id, Instant } from '../../../shared/domain/vocabulary.ts';
import { inTransaction } from '../database/connection.ts';
import { appendAudit } from '../database/queries/audit.ts';
import {
  addAccepted,
  markAccepted,
  markRefused,
  parkFrom,
  type WaitingRow,
} from '../database/queries/outbox.ts';
import { readSyncState } from '../database/queries/sync-state.ts';
import type { DeskWorld } from '../desk-world.ts';
import { rebaseStored } from './rebase.ts';

/** Answers that speak of the session, not of the command: the command waits until its person signs in again. */
const sessionCodes: readonly RefusalCode[] = ['session-expired', 'not-signed-in'];

export function isSessionRefusal(refusal: Refusal): boolean {
  return sessionCodes.includes(refusal.code);
}

/** The hub has not decided it, because what it was made on top of was not accepted there. */
export function isHeldBack(refusal: Refusal): boolean {
  return refusal.code === 'held-back';
}

export interface WrittenAnswers {
  /** Claims whose shown state changed by a refusal. */
  readonly claimIds: readonly Id[];
  /** The hub does not take the session any more. */
  readonly isSessionLost: boolean;
  /** Claims on which the hub lacks something this seat believes accepted: not sent again before the feed was read. */
  readonly heldBack: readonly Id[];
}

/** Writes down the answers to a batch. A refusal parks everything of this seat that was made on top of it. */
export function writeAnswers(
  world: DeskWorld,
  batch: readonly WaitingRow[],
  answers: readonly CommandAnswer[],
): WrittenAnswers {
  const { database } = world;
  const changed = new Set<Id>();
  const heldBack = new Set<Id>();
  let isSessionLost = false;
  inTransaction(database, () => {
    const { cursor } = readSyncState(database);
    // First what was accepted: a refusal parks only what has no answer of its own.
    for (const answer of answers) if (answer.status === 'accepted') markAccepted(database, answer, cursor);
    for (const answer of answers) {
      const row = batch.find(({ id }) => id === answer.id);
      if (!row || answer.status === 'accepted') continue;
      const claimId = row.body.type === 'claim' ? row.body.claimId : null;
      if (isSessionRefusal(answer.refusal)) isSessionLost = true;
      else if (isHeldBack(answer.refusal) && answer.refusal.params['standing'] !== 'refused') {
        if (claimId !== null) heldBack.add(claimId);
      } else {
        writeRefusal(world, row, claimId, answer.refusal);
        if (claimId !== null) changed.add(claimId);
      }
    }
    for (const claimId of changed) rebaseStored(world, claimId);
  });
  return { claimIds: [...changed], isSessionLost, heldBack: [...heldBack] };
}

function writeRefusal(world: DeskWorld, row: WaitingRow, claimId: Id | null, refusal: Refusal): void {
  const { database } = world;
  if (!isHeldBack(refusal)) markRefused(database, row.id, refusal);
  const parked = claimId === null ? 0 : parkFrom(database, claimId, row.position);
  appendAudit(database, {
    at: world.now(),
    actor: 'seat',
    act: isHeldBack(refusal) ? 'parked' : `hub-refused:${refusal.code}`,
    subjects: parked > 0 && claimId !== null ? [row.id, claimId] : [row.id],
  });
}

/**
 * Keeps a command that went straight to the hub and was accepted, in case the hub is restored from an older copy.
 * "Next" is kept as the taking of the claim that it came to: asked again, it must be the same one.
 */
export function keepAccepted(
  world: DeskWorld,
  { id, madeAt, body, actor }: { id: Id; madeAt: Instant; body: CommandBody; actor: Actor },
  { seq, claimId }: Extract<CommandAnswer, { status: 'accepted' }>,
): void {
  const { database } = world;
  const kept: CommandBody =
    body.type === 'take-next' && claimId !== null
      ? { type: 'claim', claimId, command: { type: 'take', mode: 'next' } }
      : body;
  inTransaction(database, () => {
    const { cursor } = readSyncState(database);
    addAccepted(database, { id, madeAt, body: kept, actor, after: null, baseVersion: null }, seq, cursor);
  });
}
