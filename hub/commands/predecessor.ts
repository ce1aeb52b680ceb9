/** A command made on top of the seat's own earlier one (`after`) counts only when that one was accepted. */
import type { CommandAnswer, CommandBody, CommandEnvelope } from '../../shared/contract/hub.ts';
import { accept, refuse, type Outcome } from '../../shared/domain/refusal.ts';

/**
 * The command as it is to be decided: an expected version now means the one that the earlier command led to. Refuses
 * with `held-back` {standing: refused | unknown} when the earlier one was not accepted here; that is no decision.
 */
export async function onPredecessor(
  { body, after }: Pick<CommandEnvelope, 'body' | 'after'>,
  answerOf: (commandId: string) => Promise<Earlier | null>,
): Promise<Outcome<CommandBody>> {
  if (after === undefined || body.type !== 'claim') return accept(body);
  const earlier = await answerOf(after);
  if (earlier?.status === 'refused') return refuse('held-back', 'you', { standing: 'refused' });
  if (earlier?.claimId !== body.claimId) return refuse('held-back', 'you', { standing: 'unknown' });
  const isDemanding = body.expectedVersion !== undefined && earlier.version !== null;
  return accept(isDemanding ? { ...body, expectedVersion: earlier.version ?? undefined } : body);
}

type Accepted = Extract<CommandAnswer, { status: 'accepted' }>;
/** What counts of the earlier answer. */
export type Earlier = { readonly status: 'refused' } | Pick<Accepted, 'status' | 'claimId' | 'version'>;
