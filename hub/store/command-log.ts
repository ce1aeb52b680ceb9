/** Commands by id with the answer they got, so that the same id always gets the same answer. */
import { sql } from 'kysely';
import { CommandAnswer, type CommandEnvelope } from '../../shared/contract/hub.ts';
import type { Actor } from '../../shared/domain/claim/state.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import type { Instant } from '../../shared/domain/vocabulary.ts';
import { noQuestion, question, type Question } from './ask-together.ts';
import { canonicalJson } from './canonical-json.ts';
import type { InTransaction, Readable } from './tables.ts';

/** The answer that this id was given, or null when it is unknown (or being decided in another transaction). */
export async function findAnswer(db: Readable, commandId: string): Promise<CommandAnswer | null> {
  const row = await db.selectFrom('commands').select('answer').where('id', '=', commandId).executeTakeFirst();
  return row && row.answer !== '' ? CommandAnswer.parse(JSON.parse(row.answer)) : null;
}

/** A command with who gave it. */
export interface Given {
  readonly envelope: Pick<CommandEnvelope, 'id' | 'body'>;
  readonly actor: Actor;
}

/**
 * Writes the commands' ids first of all; no id twice among them. Where another transaction decides the same id just now,
 * this waits for its end.
 * @returns the ids that are new and must now be decided in this transaction; the others were answered before
 */
export function enterCommands(
  transaction: InTransaction,
  commands: readonly Given[],
  at: Instant,
): Question<Set<string>> {
  if (commands.length === 0) return { query: null, read: () => new Set() };
  const rows = commands.map(({ envelope, actor }) => ({
    id: envelope.id,
    actor: canonicalJson(actor),
    body: canonicalJson(envelope.body),
    answer: '',
    at,
  }));
  const query = transaction
    .insertInto('commands')
    .values(rows.sort((a, b) => (a.id < b.id ? -1 : 1)))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id');
  return question(query, (inserted) => new Set(inserted.map(({ id }) => id)));
}

/** The answer that this very command was given before; null when its id is new. */
export async function findGivenAnswer(
  db: Readable,
  { envelope, actor }: Given,
): Promise<CommandAnswer | null> {
  const stored = await db
    .selectFrom('commands')
    .select(['answer', 'actor', 'body'])
    .where('id', '=', envelope.id)
    .executeTakeFirst();
  if (!stored) return null;
  return answerFor({ envelope, actor }, stored, CommandAnswer.parse(JSON.parse(stored.answer)));
}

/**
 * What somebody is told who gives a command whose id stands there: its answer, if it is his and asks the same; an id
 * that somebody else used, or that stood on another command, is `invalid-input`: its answer would be for something else.
 */
export function answerFor(
  { envelope, actor }: Given,
  stored: { readonly actor: string; readonly body: string },
  answer: CommandAnswer,
): CommandAnswer {
  const asked = whatOf(canonicalJson(actor), canonicalJson(envelope.body));
  if (whatOf(stored.actor, stored.body) === asked) return answer;
  // A seat that asks again after a renewal knows which claim "next" was, and asks for that one.
  const taken = whatOf(stored.actor, canonicalJson(takenBy(stored.body, answer)));
  if (taken === asked) return answer;
  return { status: 'refused', id: envelope.id, refusal: refuse('invalid-input').refusal };
}

/** What an accepted `take-next` came to. */
function takenBy(body: string, answer: CommandAnswer): CommandEnvelope['body'] {
  const asked = JSON.parse(body) as CommandEnvelope['body'];
  if (asked.type !== 'take-next' || answer.status !== 'accepted' || answer.claimId === null) return asked;
  return { type: 'claim', claimId: answer.claimId, command: { type: 'take', mode: 'next' } };
}

/** Who asked what of which claim. Not the whole body: a newer program may read the same command a little differently. */
function whatOf(actor: string, body: string): string {
  const who = JSON.parse(actor) as Actor;
  const what = JSON.parse(body) as CommandEnvelope['body'];
  const name = who.kind === 'staff' ? who.staffId : who.kind;
  return what.type === 'claim' ? `${name} ${what.claimId} ${what.command.type}` : `${name} ${what.type}`;
}

/** Stores the answers of commands that were entered in this transaction. */
export function storeAnswers(transaction: InTransaction, answers: readonly CommandAnswer[]): Question<void> {
  if (answers.length === 0) return noQuestion;
  const rows = sql.join(answers.map((answer) => sql`(${answer.id}, ${canonicalJson(answer)})`));
  const query = sql`UPDATE commands SET answer = given.column2 FROM (VALUES ${rows}) AS given
    WHERE commands.id = given.column1`;
  return question(query.compile(transaction), () => undefined);
}
