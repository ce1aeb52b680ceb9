/**
 * The questions that come with the program (features V7). No official list is known, so this is a proposal of the set in
 * domain 2.4: who he is, what is not on the papers, where the money goes, and whether a calo stands behind it. Each has
 * its text in the catalogue `interviewQuestions`.
 */
import { z } from 'zod';

/** From where the expected answer of a question is drawn; `none` = the officer judges by ear. */
export const AnswerSource = z.enum([
  'none',
  'name',
  'nik-tail',
  'birth-date',
  'mother-name',
  'address',
  'employer',
  'reason',
  'account',
  'account-holder',
]);
export type AnswerSource = z.infer<typeof AnswerSource>;

export const PolicyQuestion = z.object({
  id: z.string().regex(/^[a-z0-9-]{2,60}$/),
  /** The branch's own words; null = the catalogue's text for this id. */
  text: z.string().trim().min(8).max(300).nullable(),
  source: AnswerSource,
  required: z.boolean(),
  /** Its answer stands on none of the papers, so that a stranger who holds them cannot read it off. */
  offPaper: z.boolean(),
  /** Opening and closing questions keep their place; those of the middle come in an order that varies per call. */
  place: z.enum(['opening', 'middle', 'closing']),
  /** Whom it is for: the participant himself or an heir who claims. */
  audience: z.enum(['participant', 'heir']),
  /** Asked only when the named question cannot be, because the claim has no answer to compare with. */
  insteadOf: z.string().max(60).nullable(),
});
export type PolicyQuestion = z.infer<typeof PolicyQuestion>;

type Rest = Partial<Pick<PolicyQuestion, 'required' | 'offPaper' | 'insteadOf'>>;

function ask(
  audience: PolicyQuestion['audience'],
  place: PolicyQuestion['place'],
  id: string,
  source: PolicyQuestion['source'],
  rest: Rest = {},
): PolicyQuestion {
  return {
    id,
    text: null,
    source,
    required: true,
    offPaper: false,
    place,
    audience,
    insteadOf: null,
    ...rest,
  };
}

const offPaper = { offPaper: true };

export const defaultQuestions: readonly PolicyQuestion[] = [
  ask('participant', 'opening', 'full-name', 'name'),
  ask('participant', 'opening', 'show-ktp', 'nik-tail'),
  ask('participant', 'middle', 'birth', 'birth-date'),
  ask('participant', 'middle', 'address', 'address', { required: false }),
  ask('participant', 'middle', 'employer', 'employer'),
  ask('participant', 'middle', 'reason', 'reason'),
  ask('participant', 'middle', 'working-now', 'none'),
  ask('participant', 'middle', 'last-position', 'none', offPaper),
  ask('participant', 'middle', 'mother-name', 'mother-name', offPaper),
  ask('participant', 'middle', 'first-work-month', 'none', { ...offPaper, insteadOf: 'mother-name' }),
  ask('participant', 'closing', 'account', 'account'),
  ask('participant', 'closing', 'calo', 'none'),
  ask('heir', 'opening', 'heir-full-name', 'account-holder'),
  ask('heir', 'opening', 'show-ktp', 'none'),
  ask('heir', 'middle', 'heir-relation', 'none'),
  ask('heir', 'middle', 'heir-participant', 'name'),
  ask('heir', 'middle', 'heir-participant-birth', 'birth-date', { required: false }),
  ask('heir', 'middle', 'heir-participant-employer', 'employer'),
  ask('heir', 'middle', 'heir-participant-position', 'none', offPaper),
  ask('heir', 'middle', 'heir-participant-mother', 'mother-name', offPaper),
  ask('heir', 'middle', 'heir-participant-workplace', 'none', {
    ...offPaper,
    insteadOf: 'heir-participant-mother',
  }),
  ask('heir', 'closing', 'account', 'account'),
  ask('heir', 'closing', 'calo', 'none'),
];
