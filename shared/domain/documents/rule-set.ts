/**
 * The shape of the document rules: which papers a claim needs, by reason, as versioned data (features D1). A claim
 * keeps the version it was registered under.
 */
import { z } from 'zod';
import { ClaimReason, Day, DocumentKind } from '../vocabulary.ts';

/** When an item is asked at all; what the data cannot tell turns a `must` into an `ask`. */
export const RuleCondition = z.enum([
  'online',
  'npwp-needed',
  'spouse',
  'child-heir',
  'minor',
  'will',
  'accident',
  'second-stage',
  'traffic',
  /** From here on: asked only when the officer said so, because most cases are otherwise. */
  'foreign-member',
  'outside-hours',
  'off-road',
  'reimbursement',
  'wage-replacement',
  'transport-costs',
]);
export type RuleCondition = z.infer<typeof RuleCondition>;

/** `must` = the law's layer, stops the claim; `ask` = the branch's practice, must be judged but only warns. */
export const ItemLevel = z.enum(['must', 'ask']);
export type ItemLevel = z.infer<typeof ItemLevel>;

export const RuleItem = z.object({
  /** Short Indonesian kebab-case; its label is `documents.item.<id>`. */
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  level: ItemLevel,
  /** Alternatives: any one inner list, wholly present, will do. */
  accepts: z.array(z.array(DocumentKind).min(1)).min(1),
  when: RuleCondition.optional(),
  source: z.string().trim().min(1).max(200),
  mark: z.enum(['V-A', 'V-B', 'V-C', 'U', 'CONFLICT']),
});
export type RuleItem = z.infer<typeof RuleItem>;

const ReasonRules = z
  .object({ items: z.array(RuleItem).min(1).max(40) })
  .refine(({ items }) => new Set(items.map((item) => item.id)).size === items.length, {
    error: 'item-id-twice',
  });

export const DocumentRuleSet = z.object({
  version: z.string().regex(/^[a-z0-9.-]{1,40}$/),
  /** First day on which claims are registered under it; a running claim keeps the version that it began with. */
  effectiveFrom: Day,
  upload: z
    .object({
      mediaTypes: z.array(z.enum(['image/jpeg', 'image/png', 'application/pdf'])).min(1),
      /** Hard limit in bytes. */
      maxBytes: z
        .int()
        .min(1)
        .max(6 * 1024 * 1024),
      /** Above this the portal may already refuse, since "6 MB" is not defined (domain 1.7). */
      warnBytes: z.int().min(1),
    })
    .refine(({ maxBytes, warnBytes }) => warnBytes <= maxBytes, { error: 'warns-above-limit' }),
  /** Every reason of the vocabulary. */
  reasons: z.record(ClaimReason, ReasonRules),
});
export type DocumentRuleSet = z.infer<typeof DocumentRuleSet>;

/** Checks rules that a branch has edited. Problems are `<path>: <code>` with the place first, for the editor's list. */
export function validateRuleSet(
  input: unknown,
): { ok: true; rules: DocumentRuleSet } | { ok: false; problems: string[] } {
  const answer = DocumentRuleSet.safeParse(input);
  if (answer.success) return { ok: true, rules: answer.data };
  const problems = answer.error.issues.map((issue) => {
    const code = issue.code === 'custom' ? issue.message : issue.code;
    return `${issue.path.map(String).join('.') || 'rules'}: ${code}`;
  });
  return { ok: false, problems };
}
