/** The commands of one transaction, one after another; what they lead to is written once, at the end. */
import type { CommandAnswer, CommandEnvelope } from '../../shared/contract/hub.ts';
import { dayOf } from '../../shared/domain/calendar/office-calendar.ts';
import type { Actor } from '../../shared/domain/claim/state.ts';
import { refuse, type Outcome, type Refusal } from '../../shared/domain/refusal.ts';
import { assertNever } from '../../shared/domain/vocabulary.ts';
import type { HubCore } from '../hub-core.ts';
import { ask, askTogether, noQuestion } from '../store/ask-together.ts';
import { canonicalJson } from '../store/canonical-json.ts';
import {
  answerFor,
  enterCommands,
  findAnswer,
  findGivenAnswer,
  storeAnswers,
  type Given,
} from '../store/command-log.ts';
import { append, lockFeedEnd, type FeedEntry } from '../store/feed.ts';
import { commandDays, keptSince, madeAtOf } from '../store/retention.ts';
import type { InTransaction } from '../store/tables.ts';
import { WorkingSet, type Needs } from '../store/working-set.ts';
import { actOnClaimInTransaction } from './act-on-claim.ts';
import type { Envelope, Parcel } from './command-lane.ts';
import { onPredecessor, type Earlier } from './predecessor.ts';
import type { CommandScene } from './scene.ts';
import { setInterviewPolicyInTransaction } from './interview-policy.ts';
import { setCounterInTransaction } from './set-counter.ts';
import { setQuotaInTransaction } from './set-quota.ts';
import { Shortlist } from './shortlist.ts';
import { proposeNext, takeNextInTransaction } from './take-next.ts';

export interface Executed {
  readonly answer: CommandAnswer;
  /** What was written to the feed; null for a refusal and for an answer given before. */
  readonly entry: FeedEntry | null;
}

interface Task extends Given {
  readonly envelope: Envelope;
}

/** Decided in this transaction; the answer comes with the feed number, at the end. */
interface Decided {
  readonly given: Given;
  readonly outcome: Outcome<FeedEntry>;
}

type Fate =
  /** Nothing is stored of it: it was answered before, or is not decided at all. */
  | { readonly kind: 'answered'; readonly answer: CommandAnswer }
  | { readonly kind: 'decided'; readonly decided: Decided }
  /** The same id a second time in this group. */
  | { readonly kind: 'again'; readonly first: Decided };

export class CommandGroup {
  readonly #core: HubCore;
  readonly #transaction: InTransaction;
  readonly #work: WorkingSet;
  readonly #shortlist: Shortlist;
  readonly #decided = new Map<string, Decided>();
  readonly #moment: Date;
  readonly #now: string;

  constructor(core: HubCore, transaction: InTransaction) {
    this.#core = core;
    this.#transaction = transaction;
    this.#work = new WorkingSet(transaction, core.lane.queue);
    this.#shortlist = new Shortlist(this.#work);
    this.#moment = core.clock();
    this.#now = this.#moment.toISOString();
  }

  async execute(parcels: readonly Parcel[]): Promise<Executed[][]> {
    const tasks = parcels.map(({ envelopes, actor }) =>
      envelopes.map((envelope): Task => ({ envelope, actor })),
    );
    const entered = await this.#enterAhead(tasks.flat());
    const fates = new Map<Task, Fate>();
    for (const task of tasks.flat()) fates.set(task, await this.#fateOf(task, entered));
    const answers = await this.#write();
    return tasks.map((parcel) =>
      parcel.map((task) => {
        const fate = fates.get(task);
        if (!fate) throw new Error('every command has its fate');
        return executedOf(task, fate, answers);
      }),
    );
  }

  /** Ids that need nothing looked up are entered together, and what they will ask is asked with them. */
  async #enterAhead(tasks: readonly Task[]): Promise<ReadonlySet<string>> {
    const ahead = new Map<string, Task>();
    for (const task of tasks)
      if (task.envelope.after === undefined && !this.#isTooOld(task.envelope) && !ahead.has(task.envelope.id))
        ahead.set(task.envelope.id, task);
    const commands = [...ahead.values()];
    const [entered] = await askTogether(this.#transaction, [
      enterCommands(this.#transaction, commands, this.#now),
      ...this.#work.ahead(this.#needsOf(commands)),
    ]);
    await this.#lockNext(commands.filter(({ envelope }) => entered.has(envelope.id)));
    return entered;
  }

  #needsOf(tasks: readonly Task[]): Needs {
    const takers = tasks.filter(({ envelope: { body } }) => isTaking(body));
    return {
      claimIds: tasks.flatMap(({ envelope: { body } }) => (body.type === 'claim' ? body.claimId : [])),
      staffIds: takers.flatMap(({ actor }) => (actor.kind === 'staff' ? actor.staffId : [])),
      day: dayOf(this.#now, this.#core.branch.timeZone),
      queue: takers.some(({ envelope: { body } }) => body.type === 'take-next'),
    };
  }

  /** What several officers who call "next" will probably come to is locked together. */
  async #lockNext(tasks: readonly Task[]): Promise<void> {
    const wishes = tasks.flatMap(({ actor, envelope: { body } }) =>
      body.type === 'take-next' ? { scene: this.#sceneOf(actor), wish: body } : [],
    );
    if (wishes.length > 1) await this.#work.lockFree(await proposeNext(wishes));
  }

  async #fateOf(task: Task, entered: ReadonlySet<string>): Promise<Fate> {
    const { envelope } = task;
    const first = this.#decided.get(envelope.id);
    if (first) return { kind: 'again', first };
    const body = await this.#readyToDecide(envelope);
    if (!body.ok) {
      // Nothing is stored of what is not decided; an answer given before stays what it was.
      const given = await findGivenAnswer(this.#transaction, task);
      return { kind: 'answered', answer: given ?? refusedAs(envelope.id, body.refusal) };
    }
    if (!(await this.#isNew(task, entered))) {
      const answer = await findGivenAnswer(this.#transaction, task);
      if (!answer) throw new Error('a known command has an answer');
      return { kind: 'answered', answer };
    }
    const outcome = await decideBody(this.#sceneOf(task.actor), body.value);
    const decided = { given: task, outcome };
    this.#decided.set(envelope.id, decided);
    return { kind: 'decided', decided };
  }

  async #isNew(task: Task, entered: ReadonlySet<string>): Promise<boolean> {
    const { id, after } = task.envelope;
    if (after === undefined) return entered.has(id);
    return (await ask(this.#transaction, enterCommands(this.#transaction, [task], this.#now))).has(id);
  }

  #sceneOf(actor: Actor): CommandScene {
    const today = dayOf(this.#now, this.#core.branch.timeZone);
    return {
      ...{ core: this.#core, transaction: this.#transaction, work: this.#work, shortlist: this.#shortlist },
      ...{ actor, now: this.#now, today },
    };
  }

  /** What the hub makes itself tells no moment: it is never late. */
  #isTooOld({ id, madeAt }: Envelope): boolean {
    return madeAt !== undefined && madeAtOf({ id, madeAt }) < keptSince(this.#moment);
  }

  /** What is too old to be known for certain, or stands on something that was not accepted, is not decided at all. */
  async #readyToDecide(envelope: Envelope): Promise<Outcome<CommandEnvelope['body']>> {
    if (this.#isTooOld(envelope)) return refuse('command-too-old', 'you', { days: commandDays });
    return onPredecessor(envelope, (id) => this.#earlier(id));
  }

  async #earlier(id: string): Promise<Earlier | null> {
    const here = this.#decided.get(id);
    if (!here) return findAnswer(this.#transaction, id);
    if (!here.outcome.ok) return { status: 'refused' };
    return { status: 'accepted', ...claimOf(here.outcome.value) };
  }

  /** State first, the feed's end locked behind it, and then what follows from its number. */
  async #write(): Promise<ReadonlyMap<string, CommandAnswer>> {
    const transaction = this.#transaction;
    const accepted = [...this.#decided.values()].flatMap(({ given, outcome }) =>
      outcome.ok ? { entry: outcome.value, commandId: given.envelope.id, at: this.#now } : [],
    );
    const [, , , end] = await askTogether(transaction, [
      ...this.#work.writes(),
      accepted.length > 0 ? lockFeedEnd(transaction) : noQuestion,
    ]);
    const feed = end ? append(transaction, end, accepted) : { numbers: [], writes: [] };
    const answers = this.#answersWith(feed.numbers);
    await askTogether(transaction, [...feed.writes, storeAnswers(transaction, [...answers.values()])]);
    return answers;
  }

  #answersWith(feedNumbers: readonly number[]): Map<string, CommandAnswer> {
    const numbers = feedNumbers.values();
    const answers = new Map<string, CommandAnswer>();
    for (const [id, { outcome }] of this.#decided) {
      if (!outcome.ok) answers.set(id, refusedAs(id, outcome.refusal));
      else {
        const seq = numbers.next().value;
        if (seq === undefined) throw new Error('every accepted command has a number');
        answers.set(id, { status: 'accepted', id, seq, ...claimOf(outcome.value) });
      }
    }
    return answers;
  }
}

function isTaking(body: CommandEnvelope['body']): boolean {
  return body.type === 'take-next' || (body.type === 'claim' && body.command.type === 'take');
}

function claimOf(entry: FeedEntry): { claimId: string | null; version: number | null } {
  return entry.kind === 'claim'
    ? { claimId: entry.claimId, version: entry.version }
    : { claimId: null, version: null };
}

function refusedAs(id: string, refusal: Refusal): CommandAnswer {
  return { status: 'refused', id, refusal };
}

function executedOf(task: Task, fate: Fate, answers: ReadonlyMap<string, CommandAnswer>): Executed {
  if (fate.kind === 'answered') return { answer: fate.answer, entry: null };
  const answer = answers.get(task.envelope.id);
  if (!answer) throw new Error('every decided command has an answer');
  if (fate.kind === 'decided')
    return { answer, entry: fate.decided.outcome.ok ? fate.decided.outcome.value : null };
  const { envelope, actor } = fate.first.given;
  const stored = { actor: canonicalJson(actor), body: canonicalJson(envelope.body) };
  return { answer: answerFor(task, stored, answer), entry: null };
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
    case 'set-interview-policy':
      return setInterviewPolicyInTransaction(scene, body);
    default:
      return assertNever(body);
  }
}
