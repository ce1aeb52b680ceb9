/** What this seat remembers of people who signed in here with the hub, so that they can work while it is away. */
import { StaffMember } from '../../../../shared/contract/hub.ts';
import type { Instant, StaffId } from '../../../../shared/domain/vocabulary.ts';
import type { Connection } from '../connection.ts';
import { prepared } from '../statements.ts';

export interface KnownPin {
  readonly member: StaffMember;
  /** argon2id, encoded. */
  readonly pinHash: string;
  /** When the hub last let him in here. */
  readonly confirmedAt: Instant;
  readonly failedTries: number;
  readonly lockedUntil: Instant | null;
}

export function putKnownPin(
  connection: Connection,
  pin: Pick<KnownPin, 'member' | 'pinHash' | 'confirmedAt'>,
): void {
  const { member, pinHash, confirmedAt } = pin;
  prepared(connection, 'INSERT OR REPLACE INTO known_pins VALUES (?, ?, ?, ?, 0, NULL)').run(
    member.staffId,
    JSON.stringify(member),
    pinHash,
    confirmedAt,
  );
}

export function findKnownPin(connection: Connection, staffId: StaffId): KnownPin | null {
  const row = prepared(
    connection,
    `SELECT member, pin_hash AS pinHash, confirmed_at AS confirmedAt, failed_tries AS failedTries,
       locked_until AS lockedUntil FROM known_pins WHERE staff_id = ?`,
  ).get(staffId) as (Omit<KnownPin, 'member'> & { member: string }) | undefined;
  if (!row) return null;
  const member = StaffMember.safeParse(JSON.parse(row.member));
  return member.success ? { ...row, member: member.data } : null;
}

export function putPinTries(
  connection: Connection,
  staffId: StaffId,
  tries: Pick<KnownPin, 'failedTries' | 'lockedUntil'>,
): void {
  prepared(connection, 'UPDATE known_pins SET failed_tries = ?, locked_until = ? WHERE staff_id = ?').run(
    tries.failedTries,
    tries.lockedUntil,
    staffId,
  );
}

export function deleteKnownPin(connection: Connection, staffId: StaffId): void {
  prepared(connection, 'DELETE FROM known_pins WHERE staff_id = ?').run(staffId);
}

/** Forgets everybody who does not belong to the branch any more. */
export function keepKnownPins(connection: Connection, staffIds: readonly StaffId[]): void {
  prepared(connection, 'DELETE FROM known_pins WHERE staff_id NOT IN (SELECT value FROM json_each(?))').run(
    JSON.stringify(staffIds),
  );
}
