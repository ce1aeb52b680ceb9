/** Who is behind a session token, and for what it is still good. */
import type { CommandEnvelope, StaffMember } from '../../shared/contract/hub.ts';
import { mayArriveLate } from '../../shared/domain/claim/own-desk.ts';
import type { Instant } from '../../shared/domain/vocabulary.ts';
import type { HubCore } from '../hub-core.ts';
import { findSession } from '../store/sessions.ts';
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
  const found = await findSession(core.store.db, tokenHash);
  if (!found) return null;
  const { session, staff } = found;
  const { ended_at: endedAt, expires_at: expiresAt } = session;
  const endsAt = endedAt !== null && endedAt < expiresAt ? endedAt : expiresAt;
  const overFor = core.clock().getTime() - Date.parse(endsAt);
  if (overFor > drainMilliseconds) return null;
  const standing = endedAt !== null || overFor >= 0 ? 'ended' : 'active';
  return { tokenHash, staff, standing, endsAt };
}

/**
 * Whether a command may still be delivered under the session. After its end only what can have been made without the
 * hub, and not later than the end: the moment is the seat's own word, so it opens nothing that needed the hub anyway.
 */
export function maySend(
  session: Session,
  { madeAt, body }: Pick<CommandEnvelope, 'madeAt' | 'body'>,
): boolean {
  if (session.standing === 'active') return true;
  const isLateWork = body.type === 'claim' && mayArriveLate(body.command.type);
  return isLateWork && Date.parse(madeAt) <= Date.parse(session.endsAt) + clockSkewMilliseconds;
}
