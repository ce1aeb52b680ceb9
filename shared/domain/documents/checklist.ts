/** The checklist of one claim, made from the rules and what is known of the claim (features D1). */
import type { ClaimData, ClaimDocument, Membership } from '../claim/data.ts';
import { assertNever, type Circumstance } from '../vocabulary.ts';
import type { DocumentRuleSet, RuleCondition, RuleItem } from './rule-set.ts';

/** Balance above which a tax number is needed (domain 0.1). */
export const npwpBalance = 50_000_000;

export type ChecklistItem = Omit<RuleItem, 'when'>;

/** What is known of a condition; `unknown` means that only the officer can see it. */
export type ConditionAnswer = 'yes' | 'no' | 'unknown';

/** A tax number is needed over 50 million or after an earlier partial claim. An empty "pernah" column means no. */
export function needsNpwp(data: Pick<ClaimData, 'balance' | 'earlierPartial'>): ConditionAnswer {
  if (data.earlierPartial) return 'yes';
  if (data.balance === undefined) return 'unknown';
  return data.balance > npwpBalance ? 'yes' : 'no';
}

/** What the officer said of the case; `unknown` while he was not asked. */
function told(data: ClaimData, circumstance: Circumstance): ConditionAnswer {
  if (data.circumstances === undefined) return 'unknown';
  return data.circumstances.includes(circumstance) ? 'yes' : 'no';
}

function whenSaid(data: ClaimData, circumstance: Circumstance): ConditionAnswer {
  return told(data, circumstance) === 'yes' ? 'yes' : 'no';
}

/** Whether a rule's condition holds for a claim. */
export function resolveCondition(
  condition: RuleCondition,
  data: ClaimData,
  _membership: Membership,
): ConditionAnswer {
  switch (condition) {
    case 'online':
      return data.channel === 'online' ? 'yes' : 'no';
    case 'npwp-needed':
      return needsNpwp(data);
    case 'spouse':
      return data.reason === 'JP-JD' ? 'yes' : told(data, 'pasangan');
    case 'child-heir':
      return data.reason === 'JP-ANAK' ? 'yes' : told(data, 'ahli-waris-anak');
    case 'minor':
      return told(data, 'anak-di-bawah-umur');
    case 'will':
      return told(data, 'ada-wasiat');
    case 'accident':
      return told(data, 'penyakit-akibat-kerja') === 'yes' ? 'no' : 'yes';
    case 'second-stage':
      return told(data, 'tahap-1-saja') === 'yes' ? 'no' : 'yes';
    case 'traffic':
      return told(data, 'lalu-lintas');
    case 'foreign-member':
      return whenSaid(data, 'peserta-wna');
    case 'outside-hours':
      return whenSaid(data, 'di-luar-jam-kerja');
    case 'off-road':
      return whenSaid(data, 'bukan-jalan-umum');
    case 'reimbursement':
      return whenSaid(data, 'penggantian-biaya');
    case 'wage-replacement':
      return whenSaid(data, 'upah-pengganti');
    case 'transport-costs':
      return whenSaid(data, 'biaya-angkut');
    default:
      return assertNever(condition);
  }
}

/**
 * The items of a claim in the order of the rules. An item whose condition is false is left out; one whose condition
 * the data cannot tell is asked, never demanded.
 */
export function buildChecklist(
  data: ClaimData,
  membership: Membership,
  rules: DocumentRuleSet,
): ChecklistItem[] {
  return rules.reasons[data.reason].items.flatMap(({ when, ...item }): ChecklistItem[] => {
    const answer = when === undefined ? 'yes' : resolveCondition(when, data, membership);
    if (answer === 'no') return [];
    return [answer === 'yes' ? item : { ...item, level: 'ask' }];
  });
}

/** All papers that bear on an item: those of any kind that one of its alternatives names. */
export function attachedFor(item: ChecklistItem, documents: readonly ClaimDocument[]): ClaimDocument[] {
  const kinds = new Set(item.accepts.flat());
  return documents.filter((document) => kinds.has(document.kind));
}

/** Whether one alternative is wholly there; whether the papers are right is for the officer to judge. */
export function isCovered(item: ChecklistItem, documents: readonly ClaimDocument[]): boolean {
  const kinds = new Set(documents.map((document) => document.kind));
  return item.accepts.some((alternative) => alternative.every((kind) => kinds.has(kind)));
}
