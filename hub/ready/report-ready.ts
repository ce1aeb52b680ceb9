/** "Saya siap sekarang", and that he no longer is: the participant's own command (features Q8, V3). */
import { uuidv7 } from 'uuidv7';
import type { ReadyAnswer, ReadyInput } from '../../shared/contract/ready-page.ts';
import { executeCommand } from '../commands/execute-command.ts';
import type { HubCore } from '../hub-core.ts';
import { lookBefore, readyStandingOf, type ReadyStanding } from './look.ts';

/** What was refused (the claim went on meanwhile) is answered by how it stands now. */
export async function reportReady(
  core: HubCore,
  standing: ReadyStanding,
  { token, ready, check }: ReadyInput,
): Promise<ReadyAnswer> {
  if (standing.status === 'ok') {
    const at = core.clock().toISOString();
    const command = { type: 'report-ready' as const, ready, check: check && { ...check, at } };
    const body = { type: 'claim' as const, claimId: standing.claim.id, command };
    await executeCommand(core, { id: uuidv7(), body }, { kind: 'participant', roles: [] });
  }
  return lookBefore(core, await readyStandingOf(core, token));
}
