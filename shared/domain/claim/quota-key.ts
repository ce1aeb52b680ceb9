/** Which quota place a command takes up, so that whoever prepares the decision looks up the right one. */
import type { QuotaKey } from '../branch/quota.ts';
import type { Day } from '../vocabulary.ts';
import type { ClaimCommand } from './commands.ts';
import { slotOfUndo } from './decide-moves.ts';
import type { Actor, ClaimState } from './state.ts';

/** The place that `command` would use, or null when it uses none. */
export function quotaKeyOf(
  state: ClaimState,
  command: ClaimCommand,
  moment: { readonly actor: Actor; readonly today: Day },
): QuotaKey | null {
  const { actor, today } = moment;
  const { program, channel } = state.data;
  if (command.type === 'take' && actor.kind === 'staff')
    return { staffId: actor.staffId, day: today, program, channel };
  const slot = command.type === 'undo' ? slotOfUndo(state) : null;
  return slot && { ...slot, program, channel };
}
