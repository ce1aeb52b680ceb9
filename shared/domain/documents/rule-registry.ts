/** The rule sets that claims may run under. An old version stays as long as a claim may still name it. */
import type { Day } from '../vocabulary.ts';
import type { DocumentRuleSet } from './rule-set.ts';
import { rules20261124second } from './rules-2026-11-24-2.ts';
import { rules20261124 } from './rules-2026-11-24.ts';

/** In the order of their first days. */
export const knownRules: readonly DocumentRuleSet[] = [rules20261124, rules20261124second];

/** The newest version that was shipped. */
export const currentRulesVersion = rules20261124second.version;

/** The rules under which a claim that is registered on a day begins: the newest that is in force then. */
export function rulesOn(day: Day): DocumentRuleSet {
  return knownRules.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? rules20261124;
}

/** The rules of a version. Throws on an unknown one: a claim can only name a version that was shipped. */
export function rulesByVersion(version: string): DocumentRuleSet {
  const rules = knownRules.find((one) => one.version === version);
  if (!rules) throw new Error(`unknown document rules version: ${version}`);
  return rules;
}
