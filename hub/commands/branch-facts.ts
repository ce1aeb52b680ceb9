/** What the decider is told of the branch beside the claim itself. */
import type { BranchFacts } from '../../shared/domain/claim/context.ts';
import type { ClaimState } from '../../shared/domain/claim/state.ts';
import type { ClaimCommand } from '../../shared/domain/claim/commands.ts';
import type { CommandScene } from './scene.ts';

const nothingSpecial: BranchFacts = { holderLease: null, counterOpen: true, target: null };

/** Looked up only for the commands whose decision asks for it. */
export async function branchFactsFor(
  scene: CommandScene,
  before: ClaimState | null,
  command: ClaimCommand,
): Promise<BranchFacts> {
  const { core, transaction, work, actor, today } = scene;
  if (command.type === 'take' && actor.kind === 'staff') {
    const { open } = await work.counter(actor.staffId, today);
    const holder = before?.holder?.staffId;
    const holderLease = holder === undefined ? null : await core.presence.leaseOf(transaction, holder);
    return { ...nothingSpecial, holderLease, counterOpen: open };
  }
  if (command.type === 'transfer') {
    const { isOfficer, open } = await work.counter(command.to, today);
    return { ...nothingSpecial, target: { isOfficer, counterOpen: open } };
  }
  return nothingSpecial;
}
