/** "Semua sudah saya kirim": the claim goes back to the officer who returned it. */
import { uuidv7 } from 'uuidv7';
import type { FinishAnswer } from '../../shared/contract/upload-page.ts';
import { executeCommand } from '../commands/execute-command.ts';
import type { HubCore } from '../hub-core.ts';
import { finishedAt } from './look.ts';
import { broughtIn, standingOf } from './standing.ts';

/** Asked again, it answers the same: the first answer may have been lost on the way. */
export async function finishReturn(core: HubCore, token: string): Promise<FinishAnswer> {
  const standing = await standingOf(core, token);
  if (standing.status !== 'ok') return { status: standing.status };
  if (!standing.isOpen) return receiptOf(core, token);
  // The id is new each time: a refusal is kept with its id, and what is missing now may come later.
  const body = { type: 'claim' as const, claimId: standing.claim.id, command: { type: 'resume' as const } };
  const answer = await executeCommand(core, { id: uuidv7(), body }, { kind: 'participant', roles: [] });
  if (answer.status === 'refused' && answer.refusal.code === 'nothing-missing')
    return { status: 'nothing-new' };
  return receiptOf(core, token);
}

/** The receipt of a round that its participant finished, at whatever phone. */
async function receiptOf(core: HubCore, token: string): Promise<FinishAnswer> {
  const standing = await standingOf(core, token);
  if (standing.status !== 'ok') return { status: standing.status };
  const at = await finishedAt(core, standing);
  return at === null ? { status: 'closed' } : { status: 'done', at, papers: broughtIn(standing).length };
}
