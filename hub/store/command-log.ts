/** Commands by id with the answer they got, so that the same id always gets the same answer. */
import { CommandAnswer, type CommandEnvelope } from '../../shared/contract/hub.ts';
import type { Actor } from '../../shared/domain/claim/state.ts';
import type { Instant } from '../../shared/domain/vocabulary.ts';
import { canonicalJson } from './canonical-json.ts';
import type { InTransaction } from './tables.ts';

/**
 * Writes the command's id first of all; idempotent.
 * @returns the answer given before, or null when the command is new and must now be decided in this transaction
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
    .select('answer')
    .where('id', '=', envelope.id)
    .executeTakeFirstOrThrow();
  return CommandAnswer.parse(JSON.parse(stored.answer));
}

export async function storeAnswerInTransaction(
  transaction: InTransaction,
  answer: CommandAnswer,
): Promise<void> {
  const text = canonicalJson(answer);
  await transaction.updateTable('commands').set({ answer: text }).where('id', '=', answer.id).execute();
}
