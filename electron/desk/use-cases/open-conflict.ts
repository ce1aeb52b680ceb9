/** Opening what is to be decided about a claim is written to the audit log, as opening the claim is (features A3). */
import type { OutboxConflict } from '../../../shared/contract/desk.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import type { Person } from '../desk-world.ts';
import { readConflict } from '../read-models/conflict.ts';
import { audit, type Seat } from '../seat.ts';

export function openConflict(seat: Seat, person: Person, id: Id): OutboxConflict | null {
  const conflict = readConflict(seat, person, id);
  if (conflict) audit(seat, conflict.masked ? 'open-conflict:masked' : 'open-conflict', [conflict.claimId]);
  return conflict;
}
