/**
 * One command, one transaction (design 5.3): its id first, then what it touches, then the decision, state and events,
 * the feed number last, and the answer. A refusal is stored too, so that the same id is never decided twice.
 */
import type { CommandAnswer, CommandEnvelope } from '../../shared/contract/hub.ts';
import { dayOf } from '../../shared/domain/calendar/office-calendar.ts';
import type { Actor } from '../../shared/domain/claim/state.ts';
import type { Outcome } from '../../shared/domain/refusal.ts';
import { assertNever } from '../../shared/domain/vocabulary.ts';
import type { HubCore } from '../hub-core.ts';
import { enterCommandInTransaction, storeAnswerInTransaction } from '../store/command-log.ts';
import { appendInTransaction, type FeedEntry } from '../store/feed.ts';
import type { InTransaction } from '../store/tables.ts';
import { actOnClaimInTransaction } from './act-on-claim.ts';
import type { CommandScene } from './scene.ts';
import { setCounterInTransaction } from './set-counter.ts';
import { setQuotaInTransaction } from './set-quota.ts';
import { takeNextInTransaction } from './take-next.ts';

type Envelope = Pick<CommandEnvelope, 'id' | 'body'>;

interface Executed {
  readonly answer: CommandAnswer;
  /** What was written to the feed; null for a refusal and for an answer given before. */
  readonly entry: FeedEntry | null;
}

/** Executes one command for an actor whom a session, a link, or the seat proved. Idempotent by the command's id. */
export async function executeCommand(
  core: HubCore,
  envelope: Envelope,
  actor: Actor,
): Promise<CommandAnswer> {
  const executed = await core.store.db
    .transaction()
    .execute((transaction) => executeInTransaction(core, transaction, envelope, actor));
  tellOf(core, executed);
  return executed.answer;
}

/**
 * Executes commands of one actor in their order, several in a transaction where the store asks for it. When one of
 * them fails by a bug or a full disk, its companions are done again alone, so that it spoils nothing but itself.
 */
export async function executeCommands(
  core: HubCore,
  envelopes: readonly Envelope[],
  actor: Actor,
): Promise<CommandAnswer[]> {
  const answers: CommandAnswer[] = [];
  for (let from = 0; from < envelopes.length; from += core.store.commandsPerTransaction) {
    const together = envelopes.slice(from, from + core.store.commandsPerTransaction);
    answers.push(...(await executeTogether(core, together, actor)));
  }
  return answers;
}

async function executeTogether(
  core: HubCore,
  envelopes: readonly Envelope[],
  actor: Actor,
): Promise<CommandAnswer[]> {
  if (envelopes.length > 1) {
    const done = await core.store.db
      .transaction()
      .execute(async (transaction) => {
        const executed: Executed[] = [];
        for (const envelope of envelopes)
          executed.push(await executeInTransaction(core, transaction, envelope, actor));
        return executed;
      })
      .catch(() => null);
    if (done) {
      for (const executed of done) tellOf(core, executed);
      return done.map((executed) => executed.answer);
    }
  }
  const answers: CommandAnswer[] = [];
  for (const envelope of envelopes) answers.push(await executeCommand(core, envelope, actor));
  return answers;
}

function tellOf(core: HubCore, { answer, entry }: Executed): void {
  if (!entry || answer.status !== 'accepted') return;
  const events = entry.kind === 'claim' ? entry.events : [];
  core.news.tell({ seq: answer.seq, claimId: answer.claimId, events });
}

async function executeInTransaction(
  core: HubCore,
  transaction: InTransaction,
  envelope: Envelope,
  actor: Actor,
): Promise<Executed> {
  const now = core.clock().toISOString();
  const given = await enterCommandInTransaction(transaction, envelope, actor, now);
  if (given) return { answer: given, entry: null };
  const today = dayOf(now, core.branch.timeZone);
  return decideAndStore({ core, transaction, actor, now, today }, envelope);
}

async function decideAndStore(scene: CommandScene, { id, body }: Envelope): Promise<Executed> {
  const outcome = await decideBody(scene, body);
  let answer: CommandAnswer;
  if (outcome.ok) {
    const entry = outcome.value;
    const seq = await appendInTransaction(scene.transaction, entry, { commandId: id, at: scene.now });
    answer = { status: 'accepted', id, seq, claimId: entry.kind === 'claim' ? entry.claimId : null };
  } else answer = { status: 'refused', id, refusal: outcome.refusal };
  await storeAnswerInTransaction(scene.transaction, answer);
  return { answer, entry: outcome.ok ? outcome.value : null };
}

function decideBody(scene: CommandScene, body: CommandEnvelope['body']): Promise<Outcome<FeedEntry>> {
  switch (body.type) {
    case 'claim':
      return actOnClaimInTransaction(scene, body);
    case 'take-next':
      return takeNextInTransaction(scene, body);
    case 'set-quota':
      return setQuotaInTransaction(scene, body);
    case 'set-counter':
      return setCounterInTransaction(scene, body);
    default:
      return assertNever(body);
  }
}
