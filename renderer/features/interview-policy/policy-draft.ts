/** A draft of a new version as plain data: what it holds, what can be done to it, what is not right yet. */
import {
  defaultInterviewPolicy,
  offPaperSources,
  policyFaults,
  type InterviewPolicy,
  type PolicyFaultCode,
  type SetInterviewPolicy,
} from '../../../shared/domain/interview/policy.ts';
import { defaultQuestions, type PolicyQuestion } from '../../../shared/domain/interview/questions.ts';
import { Day } from '../../../shared/domain/vocabulary.ts';

export type Audience = PolicyQuestion['audience'];
export type Questions = readonly PolicyQuestion[];

export interface PolicyDraft {
  readonly attempts: number | string;
  readonly recording: boolean;
  readonly recordingDays: number | string;
  readonly faceHint: boolean;
  readonly questions: Questions;
  /** A day, or what was typed so far. */
  readonly effectiveFrom: string;
  readonly reason: string;
}

/** A new version that begins like an old one, from today on. */
export function draftOf(policy: InterviewPolicy, today: Day): PolicyDraft {
  const { attempts, recording, recordingDays, faceHint, questions } = policy;
  return { attempts, recording, recordingDays, faceHint, questions, effectiveFrom: today, reason: '' };
}

export type DraftFaultCode =
  PolicyFaultCode | 'words' | 'few' | 'many' | 'attempts' | 'days' | 'day' | 'past' | 'reason';

/** What is not right yet, and at which question; `audience` null = not with the questions. */
export interface DraftFault {
  readonly fault: DraftFaultCode;
  readonly audience: Audience | null;
  readonly questionId: string | null;
}

const leastQuestions = 4;
const mostQuestions = 60;
/** Letters of a question in the branch's own words. */
export const shortestText = 8;
export const longestText = 300;

function isWhole(value: number | string, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;
}

/** Everything that keeps a draft from taking effect, questions first. */
export function draftFaults(draft: PolicyDraft, today: Day): DraftFault[] {
  const { questions, effectiveFrom } = draft;
  const wordless = questions.filter(({ text }) => text !== null && text.trim().length < shortestText);
  const atWords = wordless.map(({ audience, id }): DraftFault => ({
    fault: 'words',
    audience,
    questionId: id,
  }));
  const rest: [DraftFaultCode, boolean][] = [
    ['few', questions.length < leastQuestions],
    ['many', questions.length > mostQuestions],
    ['attempts', !isWhole(draft.attempts, 10)],
    ['days', draft.recording && !isWhole(draft.recordingDays, 3650)],
    ['day', !Day.safeParse(effectiveFrom).success],
    ['past', Day.safeParse(effectiveFrom).success && effectiveFrom < today],
    ['reason', draft.reason.trim().length < 3],
  ];
  const elsewhere = rest.flatMap(([fault, stands]): DraftFault[] =>
    stands ? [{ fault, audience: null, questionId: null }] : [],
  );
  return [...atWords, ...policyFaults({ questions: [...questions] }), ...elsewhere];
}

/** The command's content; only for a draft without faults. */
export function policyOf(draft: PolicyDraft): Omit<SetInterviewPolicy, 'type'> {
  const { effectiveFrom, recording, faceHint, reason } = draft;
  const questions = draft.questions.map((one) => ({
    ...one,
    text: one.text === null ? null : one.text.trim(),
  }));
  // What nobody is asked for must not hold back the rest.
  const isUnused = !recording && !isWhole(draft.recordingDays, 3650);
  const recordingDays = isUnused ? defaultInterviewPolicy.recordingDays : Number(draft.recordingDays);
  const policy = {
    attempts: Number(draft.attempts),
    recording,
    recordingDays,
    faceHint,
    questions,
    effectiveFrom,
  };
  return { policy, reason: reason.trim() };
}

type Target = Pick<PolicyQuestion, 'audience' | 'id'>;
export const isSame = (one: Target, other: Target): boolean =>
  one.id === other.id && one.audience === other.audience;

/** The program's own question of this name, if there is one. */
export function standardOf(target: Target): PolicyQuestion | undefined {
  return defaultQuestions.find((one) => isSame(one, target));
}

/** Changes one question. A source that the papers show takes its mark "not on the papers" with it. */
export function changed(questions: Questions, target: Target, change: Partial<PolicyQuestion>): Questions {
  return questions.map((one) => {
    if (!isSame(one, target)) return one;
    const next = { ...one, ...change };
    return { ...next, offPaper: next.offPaper && offPaperSources.has(next.source) };
  });
}

/** Takes one away. A question that stood in for it is asked always from then on. */
export function removed(questions: Questions, target: Target): Questions {
  return questions
    .filter((one) => !isSame(one, target))
    .map((one) =>
      one.audience === target.audience && one.insteadOf === target.id ? { ...one, insteadOf: null } : one,
    );
}

/** Adds an empty question of the branch's own; its name is free among all that were there. */
export function added(questions: Questions, audience: Audience): { questions: Questions; id: string } {
  const numbers = questions.map(({ id }) => Number(/^cabang-(\d+)$/u.exec(id)?.[1] ?? 0));
  const id = `cabang-${Math.max(0, ...numbers) + 1}`;
  const rest = { required: true, offPaper: true, place: 'middle', audience, insteadOf: null } as const;
  return { questions: [...questions, { id, text: '', source: 'none', ...rest }], id };
}

/** Standard questions of a person that the draft does without. */
export function missing(questions: Questions, audience: Audience): PolicyQuestion[] {
  return defaultQuestions.filter(
    (one) => one.audience === audience && !questions.some((other) => isSame(one, other)),
  );
}

/** Those of one person and place, in their order. */
export function at(
  questions: Questions,
  audience: Audience,
  place: PolicyQuestion['place'],
): PolicyQuestion[] {
  return questions.filter((one) => one.audience === audience && one.place === place);
}

/** Exchanges a question with its neighbour of the same place; at the end it stays. */
export function moved(questions: Questions, target: Target, step: -1 | 1): Questions {
  const question = questions.find((one) => isSame(one, target));
  if (!question) return questions;
  const beside = at(questions, question.audience, question.place);
  const other = beside[beside.findIndex((one) => isSame(one, target)) + step];
  if (!other) return questions;
  return questions.map((one) => (one === question ? other : one === other ? question : one));
}
