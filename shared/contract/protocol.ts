/** What seats and hubs of different ages must know of each other before they exchange anything. */
import { z } from 'zod';

/** The language a program speaks, and the oldest it still understands. */
export const Protocol = z.object({ version: z.int(), oldest: z.int() });
export type Protocol = z.infer<typeof Protocol>;

/**
 * The language of this program. Raise `version` when a call, an event or an answer changes, and `oldest` to the same
 * number when the other side could misread it. A program that tells nothing speaks 1.
 */
export const ownProtocol: Protocol = { version: 4, oldest: 4 };

export const protocolHeader = 'x-loket-protocol';
export const seatHeader = 'x-loket-seat';

/** What every call of a seat carries; with a token also for a person. */
export function seatHeaders(
  seatSecret: string,
  token: string | null,
  protocol: Protocol = ownProtocol,
): Record<string, string> {
  const headers: Record<string, string> = {
    [seatHeader]: seatSecret,
    [protocolHeader]: String(protocol.version),
  };
  if (token !== null) headers['authorization'] = `Bearer ${token}`;
  return headers;
}

/** Which of the two is too old to understand the other; null when they fit. */
export function tooOld(seat: Protocol, hub: Protocol): 'seat' | 'hub' | null {
  if (seat.version < hub.oldest) return 'seat';
  return hub.version < seat.oldest ? 'hub' : null;
}
