/** Commands by id with the answer they got, so that the same id always gets the same answer. */
import { CommandAnswer, type CommandEnvelope } from '../../shared/contract/hub.ts';
import type { Actor } from '../../shared/domain/claim/state.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import type { Instant } from '../../shared/domain/vocabulary.ts';
import { canonicalJson } from './canonical-json.ts';
import type { InTransaction } from './tables.ts';

/**
 * Writes the command's id first of all; idempotent.
 * @returns the answer given before, or null when the command is new and must now be decided in this transaction; an id
 * that somebody else used, or that stood on another command, is `invalid-input`: its answer would be for something else
 */
export async function enterCommandInTransaction(
  transaction: InTransaction,
  envelope: Pick<CommandEnvelope, 'id' | 'body'>,
  actor: Actor,
  at: Instant,
): Promise<CommandAnswer | null> {
  const row = {
    id: envelope.id,
    actor: canonicalJson(actor),
    body: canonicalJson(envelope.body),
    answer: '',
    at,
  };
  const inserted = await transaction
    .insertInto('commands')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) return null;
  const stored = await transaction
    .selectFrom('commands')
    .select(['answer', 'actor', 'body'])
    .where('id', '=', envelope.id)
    .executeTakeFirstOrThrow();
  if (whatOf(stored.actor, stored.body) !== whatOf(row.actor, row.body))
    return { status: 'refused', id: envelope.id, refusal: refuse('invalid-input').refusal };
  return CommandAnswer.parse(JSON.parse(stored.answer));
}

/** Who asked what of which claim. Not the whole body: a newer program may read the same command a little differently. */
function whatOf(actor: string, body: string): string {
  const who = JSON.parse(actor) as Actor;
  const what = JSON.parse(body) as CommandEnvelope['body'];
  const name = who.kind === 'staff' ? who.staffId : who.kind;
  return what.type === 'claim' ? `${name} ${what.claimId} ${what.command.type}` : `${name} ${what.type}`;
}

export async function storeAnswerInTransaction(
  transaction: InTransaction,
  answer: CommandAnswer,
): Promise<void> {
  const text = canonicalJson(answer);
  await transaction.updateTable('commands').set({ answer: text }).where('id', '=', answer.id).execute();
}
