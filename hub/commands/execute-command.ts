/**
 * Commands in one transaction (design 5.3): their ids first, then what they touch, then the decisions, state and events,
 * the feed numbers last, and the answers. A refusal is stored too, so that the same id is never decided twice.
 */
import type { CommandAnswer } from '../../shared/contract/hub.ts';
import type { Actor } from '../../shared/domain/claim/state.ts';
import type { HubCore } from '../hub-core.ts';
import type { FeedEntry } from '../store/feed.ts';
import { CommandGroup, type Executed } from './command-group.ts';
import { isHopeless, type Envelope, type Parcel } from './command-lane.ts';

/** Executes one command for an actor whom a session, a link, or the seat proved. Idempotent by the command's id. */
export async function executeCommand(
  core: HubCore,
  envelope: Envelope,
  actor: Actor,
): Promise<CommandAnswer> {
  const [answer] = await executeCommands(core, [envelope], actor);
  if (!answer) throw new Error('a command has an answer');
  return answer;
}

/**
 * Executes commands of one actor in their order, with those of others in the same transaction where they come at the
 * same time. When some fail together by a bug or a full disk, each is done again alone, so that it spoils nothing but
 * itself; what stood behind the one that failed is not done.
 */
export async function executeCommands(
  core: HubCore,
  envelopes: readonly Envelope[],
  actor: Actor,
): Promise<CommandAnswer[]> {
  const atOnce = core.store.commandsPerTransaction;
  const answers: CommandAnswer[] = [];
  for (let from = 0; from < envelopes.length; from += atOnce)
    answers.push(...(await deliver(core, { envelopes: envelopes.slice(from, from + atOnce), actor })));
  return answers;
}

async function deliver(core: HubCore, parcel: Parcel): Promise<CommandAnswer[]> {
  const together = (parcels: readonly Parcel[]): Promise<CommandAnswer[][]> => executeTogether(core, parcels);
  if (parcel.envelopes.length === 1) return core.lane.enter(parcel, together);
  try {
    return await core.lane.enter(parcel, together);
  } catch (error) {
    if (isHopeless(error)) throw error;
    const answers: CommandAnswer[] = [];
    for (const envelope of parcel.envelopes)
      answers.push(...(await core.lane.enter({ ...parcel, envelopes: [envelope] }, together)));
    return answers;
  }
}

/** All of them or none; news is told after the commit. */
async function executeTogether(core: HubCore, parcels: readonly Parcel[]): Promise<CommandAnswer[][]> {
  const executed = await core.store.transaction((transaction) =>
    new CommandGroup(core, transaction).execute(parcels),
  );
  for (const one of executed.flat()) tellOf(core, one.answer, one.entry);
  return executed.map((parcel: readonly Executed[]) => parcel.map(({ answer }) => answer));
}

function tellOf(core: HubCore, answer: CommandAnswer, entry: FeedEntry | null): void {
  if (!entry || answer.status !== 'accepted') return;
  const events = entry.kind === 'claim' ? entry.events : [];
  core.news.tell({ seq: answer.seq, claimId: answer.claimId, events });
}
