/**
 * A person decides about what was refused or held behind it on one claim: once more on top of the present state, under
 * new ids, each decided by the hub; or all of it away. What merely waits to be sent can never be taken away.
 */
import type { Resolution } from '../../../shared/contract/outbox.ts';
import { accept, refuse, type Outcome } from '../../../shared/domain/refusal.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import { inTransaction } from '../database/connection.ts';
import { findClaim } from '../database/queries/claims.ts';
import {
  addToOutbox,
  findOutboxRow,
  findUndecided,
  lastPendingId,
  removeFromOutbox,
  type OutboxRow,
} from '../database/queries/outbox.ts';
import { mayDecide } from '../read-models/conflict.ts';
import { audit, type Seat } from '../seat.ts';
import { rebaseStored } from '../sync/rebase.ts';

/** @returns how many commands it concerned; refuses with `nothing-to-decide` or `not-your-command` {holder} */
export function resolveConflict(
  seat: Seat,
  { id, how }: { id: Id; how: Resolution },
): Outcome<{ commands: number }> {
  const { person } = seat;
  if (!person) return refuse('not-signed-in');
  const outcome = inTransaction(seat.world.database, () => {
    const rows = undecidedWith(seat, id);
    if (rows.length === 0) return refuse('nothing-to-decide', 'nobody');
    if (!mayDecide(person, rows).includes(how)) {
      const other = rows.find((row) => row.staffId !== person.staff.staffId);
      return refuse('not-your-command', 'maker', { holder: other?.staffId ?? 'intake' });
    }
    for (const row of rows) removeFromOutbox(seat.world.database, row.id);
    if (how === 'send-again') sendAgain(seat, rows);
    const claimId = rows[0]?.claimId ?? null;
    if (claimId !== null) rebaseStored(seat.world, claimId);
    const subjects = rows.map((row) => row.id);
    audit(seat, `resolve:${how}`, claimId === null ? subjects : [claimId, ...subjects]);
    return accept({ commands: rows.length, claimId });
  });
  if (!outcome.ok) return outcome;
  const { claimId, commands } = outcome.value;
  if (claimId !== null) seat.changes.claims([claimId]);
  seat.changes.say('status');
  if (how === 'send-again') void seat.sync.exchange();
  return accept({ commands });
}

/** All that must be decided together with this command: everything of its claim. */
function undecidedWith(seat: Seat, id: Id): OutboxRow[] {
  const { database } = seat.world;
  const row = findOutboxRow(database, id);
  if (!row) return [];
  if (row.claimId !== null) return findUndecided(database, row.claimId);
  return row.state === 'refused' ? [row] : [];
}

/** He has seen the present state: what he saw before is no longer demanded. */
function sendAgain({ world }: Seat, rows: readonly OutboxRow[]): void {
  const { database } = world;
  const claimId = rows[0]?.claimId ?? null;
  const baseVersion = claimId === null ? null : (findClaim(database, claimId)?.base?.version ?? null);
  let after = claimId === null ? null : lastPendingId(database, claimId);
  for (const { actor, body } of rows) {
    const id = world.newId();
    const fresh = body.type === 'claim' ? { ...body, expectedVersion: undefined } : body;
    addToOutbox(database, { id, actor, body: fresh, madeAt: world.now(), after, baseVersion });
    after = claimId === null ? null : id;
  }
}
