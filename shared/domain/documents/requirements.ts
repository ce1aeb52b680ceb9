/**
 * Everything that a claim of one kind needs, for a person who has not claimed yet (features I4): papers that are always
 * needed, papers that are needed in some cases, and what else must hold. Made from the same rules as the checklist.
 */
import { legalWorkingDays } from '../calendar/sla.ts';
import type { Channel, ClaimReason, Program } from '../vocabulary.ts';
import { programOfReason } from '../vocabulary.ts';
import {
  heirReasons,
  onlineReasons,
  partial30Reasons,
  partialReasons,
  stoppedWorkReasons,
} from './reason-groups.ts';
import type { DocumentRuleSet, RuleCondition, RuleItem } from './rule-set.ts';

/** What must hold beside the papers; the sentence is `requirements.note.<code>`. */
export const requirementNotes = [
  'card-inactive',
  'wait-month',
  'age-56',
  'pension-age',
  'ten-years',
  'partial-once',
  'partial-30-branch',
  'stage-reports',
  'account-own',
  'account-heir',
  'branch-only',
  'originals',
  'files',
  'free',
] as const;
export type RequirementNote = (typeof requirementNotes)[number];

export interface Requirements {
  readonly reason: ClaimReason;
  readonly program: Program;
  readonly rulesVersion: string;
  /** Needed by everybody: the law's layer first. */
  readonly always: readonly RuleItem[];
  /** Needed when something is so, in the order of the rules. */
  readonly sometimes: readonly { readonly when: RuleCondition; readonly items: readonly RuleItem[] }[];
  readonly notes: readonly RequirementNote[];
  /** Promised time to payment, from the day the file is complete and correct; null where no promise was found. */
  readonly workingDays: number | null;
}

/**
 * The list for one kind of claim.
 * @param channel `online` adds the self photo; at the counter nobody asks for it
 */
export function requirementsOf(reason: ClaimReason, channel: Channel, rules: DocumentRuleSet): Requirements {
  const program = programOfReason(reason);
  const items = rules.reasons[reason].items.filter(({ when }) => when !== 'online' || channel === 'online');
  const always = items.filter(({ when }) => isForAll(when));
  const conditions = [...new Set(items.flatMap(({ when }) => (when && !isForAll(when) ? [when] : [])))];
  return {
    reason,
    program,
    rulesVersion: rules.version,
    always: always.toSorted((a, b) => rank(a) - rank(b)),
    sometimes: conditions.map((when) => ({ when, items: items.filter((item) => item.when === when) })),
    notes: notesOf(reason, program, channel),
    // For a work accident no source names a time (domain 2.5), so none is put into a participant's hand.
    workingDays: program === 'JKK' ? null : legalWorkingDays[program],
  };
}

/** An accident in its second stage is the usual case, so its papers stand among those for all. */
function isForAll(when: RuleCondition | undefined): boolean {
  return when === undefined || when === 'online' || when === 'accident' || when === 'second-stage';
}

const rank = ({ level }: RuleItem): number => (level === 'must' ? 0 : 1);

function notesOf(reason: ClaimReason, program: Program, channel: Channel): RequirementNote[] {
  const holds: Record<RequirementNote, boolean> = {
    'card-inactive': stoppedWorkReasons.has(reason),
    'wait-month': reason === 'JHT-RESIGN' || reason === 'JHT-PHK',
    'age-56': reason === 'JHT-56',
    'pension-age': reason === 'JP-HT',
    'ten-years': partialReasons.has(reason),
    'partial-once': partialReasons.has(reason),
    'partial-30-branch': partial30Reasons.has(reason),
    'stage-reports': program === 'JKK',
    'account-own': !heirReasons.has(reason),
    'account-heir': heirReasons.has(reason),
    'branch-only': channel === 'online' && !onlineReasons.has(reason),
    originals: true,
    files: channel === 'online',
    free: true,
  };
  return requirementNotes.filter((note) => holds[note]);
}
