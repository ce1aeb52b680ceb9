/** The rule sets that claims may run under. An old version stays as long as a claim may still name it. */
import type { DocumentRuleSet } from './rule-set.ts';
import { rules20261124 } from './rules-2026-11-24.ts';

const known: readonly DocumentRuleSet[] = [rules20261124];

/** The version a new claim starts under. */
export const currentRulesVersion = rules20261124.version;

/** The rules of a version. Throws on an unknown one: a claim can only name a version that was shipped. */
export function rulesByVersion(version: string): DocumentRuleSet {
  const rules = known.find((one) => one.version === version);
  if (!rules) throw new Error(`unknown document rules version: ${version}`);
  return rules;
}
