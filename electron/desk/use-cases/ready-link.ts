/** The participant's page before his interview, asked of the hub (features V3, V12, Q8). */
import type { ReadyLinkAnswer } from '../../../shared/contract/call.ts';
import { refuse, type Refusal } from '../../../shared/domain/refusal.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import type { Person } from '../desk-world.ts';
import { audit, type Seat } from '../seat.ts';

export type ReadyLink =
  (Extract<ReadyLinkAnswer, { status: 'ready' }> & { qr: string }) | { status: 'refused'; refusal: Refusal };

/** The same link whenever it is asked for; without the hub there is none. */
export async function readyLink(seat: Seat, { token }: Person, claimId: Id): Promise<ReadyLink> {
  const away: ReadyLink = { status: 'refused', refusal: refuse('hub-unreachable', 'network').refusal };
  if (token === null) return away;
  const answer = await seat.sync
    .ask(5000, (signal) => seat.sync.client(token).ready.link({ claimId }, { signal }))
    .catch(() => null);
  if (!answer) return away;
  if (answer.status === 'refused') return answer;
  audit(seat, 'ready-link', [claimId]);
  const { drawQr } = await import('./draw-qr.ts');
  return { ...answer, qr: await drawQr(answer.url) };
}
