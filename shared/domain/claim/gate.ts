/**
 * The gate before "Ajukan ke verifikator" (features D7): the one function that says what still forbids it. The
 * renderer lists it, the desk refuses early by it, the hub decides by it.
 */
import { assessEligibility } from '../eligibility/assess.ts';
import { attachedFor, buildChecklist, isCovered, type ChecklistItem } from '../documents/checklist.ts';
import { rulesByVersion } from '../documents/rule-registry.ts';
import type { Day } from '../vocabulary.ts';
import type { ClaimState, ItemReview } from './state.ts';

/** One thing that stands between the claim and its submission; `target` is where the screen jumps to. */
export type GateItem =
  | { code: 'item-missing'; target: { itemId: string } }
  | { code: 'item-rejected'; target: { itemId: string } }
  | { code: 'item-unchecked'; target: { itemId: string } }
  | { code: 'eligibility'; target: { finding: string } }
  | { code: 'identity'; target: { identity: 'interview' | 'counter' } };

export type ItemStanding = 'open' | 'ok' | 'rejected' | 'missing';

/** The checklist of a claim under the rules it was registered with. */
export function checklistOf(state: ClaimState): ChecklistItem[] {
  return buildChecklist(state.data, state.membership, rulesByVersion(state.rulesVersion));
}

/**
 * How one checklist item stands. An unchecked item without any fitting paper is `missing`, with papers `open`. A review
 * holds for the papers that were looked at: a paper that came later makes the item `open` again.
 */
export function standingOf(state: ClaimState, item: ChecklistItem): ItemStanding {
  const review: ItemReview | undefined = state.reviews[item.id];
  const isUnseen = ({ id }: { id: string }) => !review?.documentIds.includes(id);
  if (review && !attachedFor(item, state.documents).some(isUnseen))
    return review.verdict === 'sesuai' ? 'ok' : 'rejected';
  return isCovered(item, state.documents) ? 'open' : 'missing';
}

/** What the papers still lack. Law-layer items must be `ok`; practice-layer items must have been judged. */
export function paperGate(state: ClaimState): GateItem[] {
  return checklistOf(state).flatMap((item): GateItem[] => {
    const target = { itemId: item.id };
    switch (standingOf(state, item)) {
      case 'ok':
        return [];
      case 'rejected':
        return item.level === 'must' ? [{ code: 'item-rejected', target }] : [];
      case 'missing':
        return item.level === 'must'
          ? [{ code: 'item-missing', target }]
          : [{ code: 'item-unchecked', target }];
      case 'open':
        return [{ code: 'item-unchecked', target }];
    }
  });
}

/** Everything that still forbids submission, papers first. Empty = the claim may be submitted. */
export function submissionGate(state: ClaimState, today: Day): GateItem[] {
  const blocks = assessEligibility(state.data, state.membership, today)
    .filter((finding) => finding.severity === 'block')
    .map((finding): GateItem => ({ code: 'eligibility', target: { finding: finding.code } }));
  const identity: GateItem[] = state.identity
    ? []
    : [{ code: 'identity', target: { identity: state.data.channel === 'online' ? 'interview' : 'counter' } }];
  return [...paperGate(state), ...blocks, ...identity];
}

/** What goes to the verifikator as a warning: judged practice papers that are not in order, eligibility warnings. */
export function submissionWarnings(state: ClaimState, today: Day): string[] {
  const papers = checklistOf(state)
    .filter((item) => item.level === 'ask' && standingOf(state, item) === 'rejected')
    .map((item) => `item:${item.id}`);
  const findings = assessEligibility(state.data, state.membership, today)
    .filter((finding) => finding.severity === 'warn')
    .map((finding) => `finding:${finding.code}`);
  return [...papers, ...findings];
}
