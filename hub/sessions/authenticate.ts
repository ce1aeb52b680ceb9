/** Who is behind a session token, and for what it is still good. */
import type { StaffMember } from '../../shared/contract/hub.ts';
import type { Instant } from '../../shared/domain/vocabulary.ts';
import type { HubCore } from '../hub-core.ts';
import { findSession } from '../store/sessions.ts';
import { findStaff } from '../store/staff.ts';
import { hashSecret } from './secrets.ts';

/** How long after its end a session may still deliver what was done under it: a seat empties its outbox. */
export const drainMilliseconds = 24 * 3_600_000;
/** A seat's clock may be this much ahead of the hub's. */
const clockSkewMilliseconds = 5 * 60_000;

export interface Session {
  readonly tokenHash: string;
  readonly staff: StaffMember;
  /** `ended`: signed out or expired less than a day ago; it may deliver older commands and nothing else. */
  readonly standing: 'active' | 'ended';
  readonly endsAt: Instant;
}

/** The session of a token, or null when it is unknown or over for more than a day. */
export async function authenticate(core: HubCore, token: string): Promise<Session | null> {
  const tokenHash = hashSecret(token);
  const row = await findSession(core.store.db, tokenHash);
  const staff = row && (await findStaff(core.store.db, row.staff_id));
  if (!row || !staff) return null;
  const endsAt = row.ended_at !== null && row.ended_at < row.expires_at ? row.ended_at : row.expires_at;
  const overFor = core.clock().getTime() - Date.parse(endsAt);
  if (overFor > drainMilliseconds) return null;
  const standing = row.ended_at !== null || overFor >= 0 ? 'ended' : 'active';
  return { tokenHash, staff, standing, endsAt };
}

/** Whether a command made at this moment may still be delivered under the session. */
export function maySend(session: Session, madeAt: Instant): boolean {
  return (
    session.standing === 'active' || Date.parse(madeAt) <= Date.parse(session.endsAt) + clockSkewMilliseconds
  );
}
