/** The kabid sets the cap of one officer's day for one program and channel. */
import { decideQuota, type SetQuota } from '../../shared/domain/branch/quota.ts';
import { accept, refuse, type Outcome } from '../../shared/domain/refusal.ts';
import type { FeedEntry } from '../store/feed.ts';
import { quotaStanding, saveCapInTransaction } from '../store/quota-usage.ts';
import { findStaff } from '../store/staff.ts';
import type { CommandScene } from './scene.ts';

/** Refuses others than the kabid, a cap below what is taken, and a quota for somebody who is not an officer here. */
export async function setQuotaInTransaction(
  { transaction, actor }: CommandScene,
  command: SetQuota,
): Promise<Outcome<FeedEntry>> {
  const decision = decideQuota(command, actor, await quotaStanding(transaction, command));
  if (!decision.ok) return decision;
  const officer = await findStaff(transaction, command.staffId);
  if (!officer?.roles.includes('cso')) return refuse('invalid-input');
  await saveCapInTransaction(transaction, decision.value);
  return accept<FeedEntry>({ kind: 'quota', quota: decision.value });
}
