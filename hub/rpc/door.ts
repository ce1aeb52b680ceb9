/** Who is calling: the seat by its secret, the person by his session. Refused calls carry a typed fault. */
import type { IncomingHttpHeaders } from 'node:http';
import { ORPCError } from '@orpc/server';
import type { Actor } from '../../shared/domain/claim/state.ts';
import { protocolHeader, seatHeader, type Protocol } from '../../shared/contract/protocol.ts';
import type { Refusal, RefusalCode } from '../../shared/domain/refusal.ts';
import type { HubCore } from '../hub-core.ts';
import { authenticate, type Session } from '../sessions/authenticate.ts';
import { isSameSecret } from '../sessions/secrets.ts';

/** What comes with every call. */
export interface CallContext {
  readonly headers: IncomingHttpHeaders;
}

/** A fault of the call itself; `data` is a Refusal, so that the seat can show its sentence. */
export function faultCall(code: 'UNAUTHORIZED' | 'FORBIDDEN' | 'NOT_FOUND', refusal: RefusalCode) {
  return new ORPCError(code, { message: refusal, data: { code: refusal, mender: 'you', params: {} } });
}

/** @throws ORPCError UNAUTHORIZED when the seat's secret is missing or wrong */
export function demandSeat({ headers }: CallContext, seatSecret: string): void {
  const given = headers[seatHeader];
  if (typeof given !== 'string' || !isSameSecret(given, seatSecret))
    throw faultCall('UNAUTHORIZED', 'not-signed-in');
}

/** @throws ORPCError SEAT_TOO_OLD (426) when the seat speaks an older language than this hub understands */
export function demandProtocol({ headers }: CallContext, protocol: Protocol): void {
  const told = headers[protocolHeader];
  const version = typeof told === 'string' && /^\d{1,6}$/.test(told) ? Number(told) : 1;
  if (version >= protocol.oldest) return;
  const refusal: Refusal = { code: 'seat-too-old', mender: 'nobody', params: {} };
  throw new ORPCError('SEAT_TOO_OLD', { status: 426, message: refusal.code, data: refusal });
}

/**
 * The session of the call, null when it carries none.
 * @throws ORPCError UNAUTHORIZED (`session-expired`) when it carries one that is unknown or long over: nothing is
 * decided then, so that the same commands can be sent again after signing in
 */
export async function sessionOf(core: HubCore, { headers }: CallContext): Promise<Session | null> {
  const authorization = headers.authorization;
  if (authorization === undefined || authorization === '') return null;
  const token = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(authorization)?.[1];
  const session = token === undefined ? null : await authenticate(core, token);
  if (!session) throw faultCall('UNAUTHORIZED', 'session-expired');
  return session;
}

/** @throws ORPCError UNAUTHORIZED when nobody is signed in (any more) */
export async function demandActiveSession(core: HubCore, context: CallContext): Promise<Session> {
  const session = await sessionOf(core, context);
  if (!session) throw faultCall('UNAUTHORIZED', 'not-signed-in');
  if (session.standing !== 'active') throw faultCall('UNAUTHORIZED', 'session-expired');
  return session;
}

/** Who acts in the eyes of the decider; a seat without a person acts as intake. */
export function actorOf(session: Session | null): Actor {
  if (!session) return { kind: 'system', name: 'intake', roles: [] };
  return { kind: 'staff', staffId: session.staff.staffId, roles: session.staff.roles };
}
