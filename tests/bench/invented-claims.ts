/** Claims of the practice branch as commands, as many as wanted, any of which may be called at once. */
import { createHash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { planPracticeDay } from '../../electron/desk/practice/plan.ts';
import type { ClaimPlan, Paper } from '../../electron/desk/practice/claim-plan.ts';
import type { CommandBody } from '../../shared/contract/hub.ts';
import { buildChecklist, isCovered } from '../../shared/domain/documents/checklist.ts';
import type { ClaimCommand } from '../../shared/domain/claim/commands.ts';
import { currentRulesVersion, rulesByVersion } from '../../shared/domain/documents/rule-registry.ts';
import type { Day } from '../../shared/domain/vocabulary.ts';
import { storyOf, type PaperShelf } from './claim-stories.ts';
import { eightOfficers } from './branch-staff.ts';

const mediaTypes = { jpg: 'image/jpeg', png: 'image/png', pdf: 'application/pdf' } as const;

/** Papers that nobody opens: only their hash and size stand in the claims. */
export const unopenedPapers: PaperShelf = {
  get: (name) => ({
    sha256: createHash('sha256').update(name).digest('hex'),
    size: 180_000,
    mediaType: mediaTypes[name.slice(name.lastIndexOf('.') + 1) as Paper['format']],
  }),
};

/** One claim of the queue: how it is registered, and what its officer then does with it. */
interface InventedClaim {
  readonly claimId: string;
  readonly registration: CommandBody;
  readonly work: readonly CommandBody[];
}

export class InventedClaims {
  readonly #plans: ClaimPlan[];
  readonly #work = new Map<string, readonly CommandBody[]>();

  /** @param most how many claims can be had */
  constructor(day: Day, seed: number, most: number) {
    const scale = Math.ceil(most / (eightOfficers.length * 40));
    this.#plans = planPracticeDay({ seed: `ukur-${seed}`, day, officers: eightOfficers, scale }).reverse();
  }

  /** The next claims as commands of the intake. */
  next(count: number): CommandBody[] {
    return Array.from({ length: count }, () => {
      const plan = this.#plans.pop();
      if (plan === undefined) throw new Error('more claims were asked for than planned');
      const claim = claimOf(plan);
      this.#work.set(claim.claimId, claim.work);
      return claim.registration;
    });
  }

  /** What the officer who took it says of a claim that came from here: each paper judged, then back to the participant. */
  workOn(claimId: string): readonly CommandBody[] {
    const work = this.#work.get(claimId);
    if (work === undefined) throw new Error('a claim that nobody planned');
    return work;
  }
}

function claimOf(plan: ClaimPlan): InventedClaim {
  // Nobody's own and without an appointment: it may be called at any time by anybody.
  const { appointment: _, assignedTo: __, ...data } = plan.data;
  const [registered] = storyOf({ ...plan, data }, { fate: 'queued' }, 0, unopenedPapers);
  if (registered?.type !== 'registered') throw new Error('a story begins with a registration');
  const { documents, membership } = registered;
  const claimId = uuidv7();
  const body = (command: ClaimCommand): CommandBody => ({ type: 'claim', claimId, command });
  const items = buildChecklist(data, membership, rulesByVersion(currentRulesVersion));
  const judgements = items.map((item, index): ClaimCommand => {
    const isGood = index < items.length - 1 && isCovered(item, documents);
    const verdict = isGood ? 'sesuai' : 'tidak-sesuai';
    return { type: 'review-item', itemId: item.id, verdict, defects: isGood ? [] : ['tidak-terbaca'] };
  });
  return {
    claimId,
    registration: body({ type: 'register', data, documents, membership }),
    work: [...judgements, { type: 'return-to-participant' } as const].map(body),
  };
}
