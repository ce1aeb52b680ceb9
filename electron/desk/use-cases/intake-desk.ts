/** What the intake of a day's package may do at this seat: find a number of the day, and register a claim. */
import type { ClaimState } from '../../../shared/domain/claim/state.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import { accept } from '../../../shared/domain/refusal.ts';
import { findClaim, findClaimIdByQueueNumber } from '../database/queries/claims.ts';
import { findRegisteredData } from '../database/queries/events.ts';
import { findPending } from '../database/queries/outbox.ts';
import type { DeskWorld } from '../desk-world.ts';
import type { FileStore } from '../files/file-store.ts';
import type { IntakeDesk } from '../intake/intake-desk.ts';
import { intakeActor } from '../seat.ts';
import { keepCommand } from './keep-command.ts';

/** @param onRegistered is told after each claim, for the windows. */
export function createIntakeDesk(
  world: DeskWorld,
  files: FileStore,
  onRegistered: (claimId: Id) => void = () => undefined,
): IntakeDesk {
  const { database } = world;
  return {
    files,
    newId: world.newId,
    now: world.now,
    findByQueueNumber(day, queueNumber) {
      const claimId = findClaimIdByQueueNumber(database, day, queueNumber);
      const shown = claimId === null ? undefined : findClaim(database, claimId)?.shown;
      return shown ? { data: registeredData(world, shown), documents: shown.documents } : null;
    },
    register(claimId, data, documents, membership) {
      const command = { type: 'register' as const, data, documents: [...documents], membership };
      const kept = keepCommand(world, { claimId, command, actor: intakeActor });
      if (!kept.ok) return kept;
      onRegistered(claimId);
      return accept(undefined);
    },
  };
}

/** What a claim was registered with: from the ledger, or from the command that still waits. */
function registeredData({ database }: DeskWorld, state: ClaimState): ClaimState['data'] {
  const stored = findRegisteredData(database, state.id);
  if (stored) return stored;
  const command = findPending(database, state.id)[0]?.command;
  return command?.type === 'register' ? command.data : state.data;
}
