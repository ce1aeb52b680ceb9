/**
 * The guided interview (features V7). No official question list is known, so this is a proposal of the set in
 * domain 2.4: who he is, what is not on the papers, where the money goes, and whether a calo stands behind it.
 */
import type { ClaimData } from '../claim/data.ts';
import type { InterviewQuestion } from '../claim/state.ts';
import { claimReasonName } from '../documents/reason-names.ts';
import { heirReasons } from '../documents/reason-groups.ts';
import { consentText } from './consent.ts';
import { shuffledBy } from './random.ts';

export const currentScriptVersion = '2026-11';

export interface ScriptQuestion extends InterviewQuestion {
  textKey: string;
  params: Record<string, string>;
}

export interface InterviewScript {
  version: string;
  /** Version of the text the participant agrees to before the questions. */
  consentVersion: string;
  questions: ScriptQuestion[];
}

/** Every question the script may ask; each has its text in the catalogue `interviewQuestions`. */
export const interviewQuestionIds = [
  'full-name',
  'show-ktp',
  'birth',
  'mother-name',
  'address',
  'employer',
  'reason',
  'working-now',
  'last-position',
  'first-work-month',
  'heir-full-name',
  'heir-relation',
  'heir-participant',
  'heir-participant-birth',
  'heir-participant-employer',
  'heir-participant-position',
  'heir-participant-workplace',
  'heir-participant-mother',
  'account',
  'calo',
] as const;
export type InterviewQuestionId = (typeof interviewQuestionIds)[number];

/** Questions whose answers stand on none of the papers, so that a stranger holding the papers cannot read them off. */
export const offPaperQuestionIds: readonly InterviewQuestionId[] = [
  'mother-name',
  'last-position',
  'first-work-month',
  'heir-participant-position',
  'heir-participant-workplace',
  'heir-participant-mother',
];

/** The catalogue key of a question's text. */
export function questionTextKey(questionId: string): string {
  return `interviewQuestions.${questionId}`;
}

type Draft = [id: InterviewQuestionId, expected?: string | undefined];

/**
 * The questions for one interview. Name and KTP come first, account and calo last, the rest in an order that varies
 * with the seed (use the interview's id). Expected answers hold no more than the officer needs to compare: of the
 * account the bank and four digits, of the NIK its last four. Throws on an unknown version.
 */
export function buildScript(
  data: ClaimData,
  seed: string,
  version: string = currentScriptVersion,
): InterviewScript {
  if (version !== currentScriptVersion) throw new Error(`unknown interview script version: ${version}`);
  const isHeir = heirReasons.has(data.reason);
  const opening: Draft[] = isHeir
    ? [['heir-full-name', data.accountHolder], ['show-ktp']]
    : [
        ['full-name', data.name],
        ['show-ktp', `•••• ${data.nik.slice(-4)}`],
      ];
  const middle = shuffledBy(seed, isHeir ? heirQuestions(data) : participantQuestions(data));
  const closing: Draft[] = [['account', `${data.bank} •••• ${data.accountNumber.slice(-4)}`], ['calo']];
  const questions = [...opening, ...middle, ...closing].map(([id, expected]): ScriptQuestion => ({
    id,
    required: !optionalQuestionIds.has(id),
    ...(expected === undefined ? {} : { expected }),
    textKey: questionTextKey(id),
    params: {},
  }));
  return { version, consentVersion: consentText.version, questions };
}

const optionalQuestionIds: ReadonlySet<InterviewQuestionId> = new Set<InterviewQuestionId>([
  'address',
  'heir-participant-birth',
]);

function participantQuestions(data: ClaimData): Draft[] {
  return [
    ['birth', data.birthDate],
    ['address', data.address],
    ['employer', withDay(data.employer, data.stoppedOn)],
    ['reason', claimReasonName(data.reason)],
    ['working-now'],
    ['last-position'],
    data.motherName === undefined ? ['first-work-month'] : ['mother-name', data.motherName],
  ];
}

function heirQuestions(data: ClaimData): Draft[] {
  return [
    ['heir-relation'],
    ['heir-participant', data.name],
    ['heir-participant-birth', data.birthDate],
    ['heir-participant-employer', data.employer],
    ['heir-participant-position'],
    data.motherName === undefined
      ? ['heir-participant-workplace']
      : ['heir-participant-mother', data.motherName],
  ];
}

function withDay(employer: string | undefined, day: string | undefined): string | undefined {
  return employer !== undefined && day !== undefined ? `${employer} (${day})` : employer;
}
