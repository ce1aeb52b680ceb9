/** The kabid sets the cap of one officer's day for one program and channel. */
import { decideQuota, type SetQuota } from '../../shared/domain/branch/quota.ts';
import { accept, refuse, type Outcome } from '../../shared/domain/refusal.ts';
import type { FeedEntry } from '../store/feed.ts';
import type { CommandScene } from './scene.ts';

/** Refuses others than the kabid, a cap below what is taken, and a quota for somebody who is not an officer here. */
export async function setQuotaInTransaction(
  { work, actor }: CommandScene,
  command: SetQuota,
): Promise<Outcome<FeedEntry>> {
  const decision = decideQuota(command, actor, await work.quota(command));
  if (!decision.ok) return decision;
  if (!(await work.isOfficer(command.staffId))) return refuse('invalid-input');
  await work.setCap(decision.value, decision.value.cap);
  return accept<FeedEntry>({ kind: 'quota', quota: decision.value });
}
