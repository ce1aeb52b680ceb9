/**
 * What a branch decides about its interviews: the questions, how often somebody is tried, whether a call may be recorded
 * and a face hint given (features Q7, V7, V13, V15, M2). Versions follow each other; an interview keeps the one it began under.
 */
import { z } from 'zod';
import type { Actor } from '../claim/state.ts';
import { accept, refuse, type Outcome } from '../refusal.ts';
import { Day, Instant, StaffId } from '../vocabulary.ts';
import { defaultQuestions, PolicyQuestion, type AnswerSource } from './questions.ts';

export const InterviewPolicy = z.object({
  /** `bawaan-…` for the one that comes with the program, `cabang-N` for the branch's own. */
  version: z.string().min(1).max(40),
  effectiveFrom: Day,
  /** Tries to reach a participant before it is rescheduled or he is invited to the branch. */
  attempts: z.int().min(1).max(10),
  recording: z.boolean(),
  /** Days after which a recording is deleted. */
  recordingDays: z.int().min(1).max(3650),
  faceHint: z.boolean(),
  questions: z.array(PolicyQuestion).min(4).max(60),
  /** Who decided it, when and why; absent for the program's own. */
  made: z.object({ by: StaffId, at: Instant, reason: z.string().max(300) }).optional(),
});
export type InterviewPolicy = z.infer<typeof InterviewPolicy>;

/** The set that comes with the program: no official one is known (domain 2.4), so everything intrusive is off. */
export const defaultInterviewPolicy: InterviewPolicy = {
  version: 'bawaan-2026-11',
  effectiveFrom: '2026-01-01',
  attempts: 3,
  recording: false,
  recordingDays: 90,
  faceHint: false,
  questions: [...defaultQuestions],
};

/** A new version of the branch's interviews, from a day on; the hub numbers it. */
export const SetInterviewPolicy = z.object({
  type: z.literal('set-interview-policy'),
  policy: InterviewPolicy.omit({ version: true, made: true }),
  reason: z.string().trim().min(3).max(300),
});
export type SetInterviewPolicy = z.infer<typeof SetInterviewPolicy>;

/** Questions without answers on the papers that each person must be asked (issue of trust: papers can be stolen). */
export const leastOffPaper = 2;

/** Answers that the branch knows and no required paper shows; of all others a paper tells. */
export const offPaperSources: ReadonlySet<AnswerSource> = new Set<AnswerSource>(['none', 'mother-name']);

/** What is wrong with a set of questions, as a code for a sentence. */
export type PolicyFaultCode = 'double' | 'off-paper' | 'instead' | 'text';

/** Where it is wrong: at a question, or (null) with all that are asked of one person. */
export interface PolicyFault {
  readonly fault: PolicyFaultCode;
  readonly audience: PolicyQuestion['audience'];
  readonly questionId: string | null;
}

/** Everything that is wrong with a set of questions, in the order it is read; empty when it may take effect. */
export function policyFaults({ questions }: Pick<InterviewPolicy, 'questions'>): PolicyFault[] {
  const isAsked = ({ audience }: PolicyQuestion, id: string): boolean =>
    questions.some((one) => one.audience === audience && one.id === id);
  const faultOf = (question: PolicyQuestion, place: number): PolicyFaultCode | null => {
    const { id, audience, insteadOf, text } = question;
    if (questions.findIndex((one) => one.audience === audience && one.id === id) !== place) return 'double';
    if (insteadOf !== null && (insteadOf === id || !isAsked(question, insteadOf))) return 'instead';
    return text === null && !defaultQuestions.some((one) => one.id === id) ? 'text' : null;
  };
  const atQuestions = questions.flatMap((question, place): PolicyFault[] => {
    const fault = faultOf(question, place);
    return fault ? [{ fault, audience: question.audience, questionId: question.id }] : [];
  });
  const tooFew = (['participant', 'heir'] as const).filter(
    (audience) => certainOffPaper(questions, audience) < leastOffPaper,
  );
  return [
    ...atQuestions,
    ...tooFew.map((audience): PolicyFault => ({ fault: 'off-paper', audience, questionId: null })),
  ];
}

/** The first of them, or null when the set may take effect. */
export function policyFault(policy: Pick<InterviewPolicy, 'questions'>): PolicyFaultCode | null {
  return policyFaults(policy)[0]?.fault ?? null;
}

/** How many questions without answers on the papers a person is asked for certain, whatever his claim lacks. */
export function certainOffPaper(
  questions: readonly PolicyQuestion[],
  audience: PolicyQuestion['audience'],
): number {
  // A question whose answer the claim may lack counts only by the one that stands in for it, and one whose answer is
  // drawn from what the papers show does not count at all.
  return questions.filter(
    (one) =>
      one.audience === audience &&
      one.required &&
      one.offPaper &&
      one.insteadOf === null &&
      (one.source === 'none' || (offPaperSources.has(one.source) && hasSubstitute(questions, one))),
  ).length;
}

function hasSubstitute(questions: readonly PolicyQuestion[], question: PolicyQuestion): boolean {
  return questions.some(
    (one) =>
      one.insteadOf === question.id &&
      one.audience === question.audience &&
      one.source === 'none' &&
      one.required &&
      one.offPaper,
  );
}

/** The version that holds on a day: the newest that has begun, else the program's own. `versions` in the order they were made. */
export function policyOn(versions: readonly InterviewPolicy[], today: Day): InterviewPolicy {
  return versions.findLast(({ effectiveFrom }) => effectiveFrom <= today) ?? defaultInterviewPolicy;
}

/** Decides the kabid's new version; it never reaches back before today. */
export function decideInterviewPolicy(
  { policy, reason }: SetInterviewPolicy,
  actor: Actor,
  standing: { readonly today: Day; readonly now: Instant; readonly versions: number },
): Outcome<InterviewPolicy> {
  if (actor.kind !== 'staff' || !actor.roles.includes('kabid')) return refuse('role-not-allowed', 'kabid');
  if (policy.effectiveFrom < standing.today) return refuse('policy-in-the-past');
  const fault = policyFault(policy);
  if (fault) return refuse('policy-invalid', 'you', { fault });
  const made = { by: actor.staffId, at: standing.now, reason };
  return accept({ ...policy, version: `cabang-${standing.versions + 1}`, made });
}
