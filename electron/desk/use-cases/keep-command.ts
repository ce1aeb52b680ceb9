/** The local half of every kept command: decide, and if it may be, write change, audit and outbox row in one transaction. */
import { dayOf } from '../../../shared/domain/calendar/office-calendar.ts';
import type { ClaimCommand } from '../../../shared/domain/claim/commands.ts';
import { decide } from '../../../shared/domain/claim/decide.ts';
import { evolveAll } from '../../../shared/domain/claim/evolve.ts';
import type { Actor } from '../../../shared/domain/claim/state.ts';
import { accept, refuse, type Outcome } from '../../../shared/domain/refusal.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import { inTransaction } from '../database/connection.ts';
import { appendAudit } from '../database/queries/audit.ts';
import { findClaim, findClaimIdByQueueNumber, writeClaim } from '../database/queries/claims.ts';
import { documentsNamedBy, queueUploads } from '../database/queries/document-lane.ts';
import { addToOutbox, lastPendingId } from '../database/queries/outbox.ts';
import { interviewPolicyOn, type DeskWorld } from '../desk-world.ts';

export interface CommandToKeep {
  readonly claimId: Id;
  readonly command: ClaimCommand;
  readonly expectedVersion?: number;
  readonly actor: Actor;
}

/**
 * Keeps one command: when this resolves with ok, it survives a power cut and will be sent. Answers the id of the
 * outbox row. A refusal changes nothing but the audit log.
 */
export function keepCommand(world: DeskWorld, input: CommandToKeep): Outcome<Id> {
  return inTransaction(world.database, () => {
    const outcome = decideAndWrite(world, input);
    const { claimId, command, actor } = input;
    appendAudit(world.database, {
      at: world.now(),
      actor: actor.kind === 'staff' ? actor.staffId : 'intake',
      act: outcome.ok ? `act:${command.type}` : `refused:${command.type}:${outcome.refusal.code}`,
      subjects: outcome.ok ? [claimId, outcome.value, ...evidenceIn(command)] : [claimId],
    });
    return outcome;
  });
}

/** What a later doubt about a picture or a recording is settled by: its id and the hash of its bytes. */
function evidenceIn(command: ClaimCommand): string[] {
  if (command.type === 'add-snapshot') return [command.snapshot.id, command.snapshot.sha256];
  return command.type === 'note-recording' ? [command.recording.id, command.recording.sha256] : [];
}

function decideAndWrite(world: DeskWorld, input: CommandToKeep): Outcome<Id> {
  const { claimId, command, actor, expectedVersion } = input;
  const { database } = world;
  const stored = findClaim(database, claimId);
  const calendar = world.calendar();
  const now = world.now();
  if (expectedVersion !== undefined && stored && stored.shown.version !== expectedVersion)
    return refuse('version-moved');
  if (command.type === 'register' && stored === null) {
    const { day, queueNumber } = command.data;
    if (findClaimIdByQueueNumber(database, day, queueNumber)) return refuse('queue-number-taken');
  }
  const today = dayOf(now, calendar.timeZone);
  const interviewPolicy = interviewPolicyOn(world, today);
  const context = { actor, now, today, quota: null, branch: null, interviewPolicy };
  const decision = decide(claimId, stored?.shown ?? null, command, context);
  if (!decision.ok) return decision;
  const shown = evolveAll(claimId, stored?.shown ?? null, decision.value);
  if (!shown) throw new Error('an accepted command leaves a claim');
  const id = world.newId();
  addToOutbox(database, {
    id,
    actor,
    body: { type: 'claim', claimId, command, expectedVersion },
    madeAt: now,
    after: lastPendingId(database, claimId),
    baseVersion: stored?.base?.version ?? null,
  });
  queueUploads(database, claimId, documentsNamedBy(command));
  const pending = (stored?.pending ?? 0) + 1;
  writeClaim(database, { base: stored?.base ?? null, shown, pending, before: stored }, calendar);
  return accept(id);
}
