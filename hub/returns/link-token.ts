/** The secrets of links and the ids of what comes through them: the same question always gets the same answer. */
import { createHash, createHmac, hkdfSync } from 'node:crypto';
import type { Id, Instant } from '../../shared/domain/vocabulary.ts';

/** The key of the links of a hub. @param databaseKey 32 bytes as 64 hexadecimal digits */
export function linkKeyFrom(databaseKey: string): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(databaseKey, 'hex'), '', 'loket-hub-return-links', 32));
}

/**
 * The secret of the link to one round of one claim, 128 bits as base64url. It is made anew whenever somebody asks, so
 * that nothing but its hash need be kept, and a message sent twice holds the same link.
 */
export function linkToken(key: Buffer, claimId: Id, round: number): string {
  const whole = createHmac('sha256', key).update(`${claimId} ${round}`).digest();
  return whole.subarray(0, 16).toString('base64url');
}

/**
 * An id that follows from what it is for, in the form of UUIDv7 at a moment: a retry has the same, and the hub's
 * retention of commands sees its age.
 */
export function steadyId(moment: Instant, ...purpose: readonly string[]): Id {
  const time = Date.parse(moment).toString(16).padStart(12, '0');
  const rest = createHash('sha256').update(JSON.stringify(purpose)).digest();
  rest[0] = ((rest[0] ?? 0) & 0x0f) | 0x70;
  rest[2] = ((rest[2] ?? 0) & 0x3f) | 0x80;
  const hex = rest.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-${hex.slice(0, 4)}-${hex.slice(4, 8)}-${hex.slice(8, 20)}`;
}
