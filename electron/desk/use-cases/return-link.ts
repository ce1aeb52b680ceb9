/** The participant's link for missing papers, made by the hub (features D8, P1). */
import { refuse, type Refusal } from '../../../shared/domain/refusal.ts';
import type { Id, Instant } from '../../../shared/domain/vocabulary.ts';
import type { Person } from '../desk-world.ts';
import { audit, type Seat } from '../seat.ts';

export type ReturnLink =
  { status: 'ready'; url: string; expiresAt: Instant; qr: string } | { status: 'refused'; refusal: Refusal };

/** Asks the hub for the link of the claim's present round; without the hub there is none. */
export async function returnLink(seat: Seat, { token }: Person, claimId: Id): Promise<ReturnLink> {
  const { sync } = seat;
  if (token === null) return { status: 'refused', refusal: refuse('hub-unreachable', 'network').refusal };
  const answer = await sync
    .ask(5000, (signal) => sync.client(token).returns.link({ claimId }, { signal }))
    .catch(() => null);
  if (!answer) return { status: 'refused', refusal: refuse('hub-unreachable', 'network').refusal };
  if (answer.status === 'refused') return answer;
  audit(seat, 'return-link', [claimId]);
  const { drawQr } = await import('./draw-qr.ts');
  return { ...answer, qr: await drawQr(answer.url) };
}
