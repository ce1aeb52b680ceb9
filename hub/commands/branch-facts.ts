/** What the decider is told of the branch beside the claim itself. */
import type { BranchFacts } from '../../shared/domain/claim/context.ts';
import type { ClaimCommand } from '../../shared/domain/claim/commands.ts';
import { counterStanding } from '../store/counters.ts';
import type { CommandScene } from './scene.ts';

const nothingSpecial: BranchFacts = { holderLease: null, counterOpen: true, target: null };

/** Looked up only for the commands whose decision asks for it. */
export async function branchFactsFor(scene: CommandScene, command: ClaimCommand): Promise<BranchFacts> {
  const { transaction, actor, today } = scene;
  if (command.type === 'take' && actor.kind === 'staff') {
    const { open } = await counterStanding(transaction, actor.staffId, today);
    return { ...nothingSpecial, counterOpen: open };
  }
  if (command.type === 'transfer') {
    const { isOfficer, open } = await counterStanding(transaction, command.to, today);
    return { ...nothingSpecial, target: { isOfficer, counterOpen: open } };
  }
  return nothingSpecial;
}
