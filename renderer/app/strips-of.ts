/** Which lines stand across the top of the window for a status of the seat; each says something lasting. */
import type { SeatStatus } from '../../shared/contract/desk.ts';
import type { DocumentStop } from '../../shared/contract/documents.ts';
import type { Instant, StaffId } from '../../shared/domain/vocabulary.ts';

/** The others end by themselves, or another line says it. */
export type TellingStop = Exclude<DocumentStop, 'hub-away' | 'session-over'>;

export type SeatStrip =
  | { kind: 'blocked'; code: NonNullable<SeatStatus['blockedBy']> }
  /** `until`: how long the claims of the person at this seat are kept for him; null when not known. */
  | { kind: 'offline'; until: Instant | null; over: boolean }
  | { kind: 'signed-in-offline' }
  | { kind: 'filling'; claims: number }
  | { kind: 'needs-sign-in'; staffIds: readonly StaffId[] }
  | { kind: 'decide'; count: number }
  | { kind: 'files'; stop: TellingStop };

/** @param now the moment at the desk */
export function stripsOf(status: SeatStatus, now: Instant): SeatStrip[] {
  const { connected, blockedBy, leaseUntil, signedIn, filling, needsSignIn, documents } = status;
  const strips: SeatStrip[] = [];
  if (blockedBy !== null) strips.push({ kind: 'blocked', code: blockedBy });
  // The sign-in page says in its own words that the hub is away.
  else if (!connected && signedIn !== null) {
    const hubNow = Date.parse(now) + (status.clockOffsetMs ?? 0);
    const over = leaseUntil !== null && Date.parse(leaseUntil) < hubNow;
    strips.push({ kind: 'offline', until: leaseUntil, over });
  }
  if (signedIn === null) return strips;
  if (status.signedInOffline) strips.push({ kind: 'signed-in-offline' });
  if (filling !== null) strips.push({ kind: 'filling', claims: filling });
  const others = needsSignIn.filter((staffId) => staffId !== signedIn.staffId);
  if (connected && others.length > 0) strips.push({ kind: 'needs-sign-in', staffIds: others });
  const undecided = status.refused + status.parked;
  if (undecided > 0) strips.push({ kind: 'decide', count: undecided });
  const { stopped } = documents;
  if (stopped !== undefined && stopped !== 'hub-away' && stopped !== 'session-over')
    strips.push({ kind: 'files', stop: stopped });
  return strips;
}
