/** The kabid closes one officer's counter for a day, or opens it again. */
import { decideCounter, type SetCounter } from '../../shared/domain/branch/counter.ts';
import { accept, type Outcome } from '../../shared/domain/refusal.ts';
import type { FeedEntry } from '../store/feed.ts';
import type { CommandScene } from './scene.ts';

export async function setCounterInTransaction(
  { work, actor }: CommandScene,
  command: SetCounter,
): Promise<Outcome<FeedEntry>> {
  const standing = await work.counter(command.staffId, command.day);
  const decision = decideCounter(command, actor, standing);
  if (!decision.ok) return decision;
  await work.setCounter(decision.value);
  return accept<FeedEntry>({ kind: 'counter', counter: decision.value });
}
