/** The guided interview (features V7): the branch's questions with what this claim answers to them. */
import type { ClaimData } from '../claim/data.ts';
import type { InterviewQuestion } from '../claim/state.ts';
import { heirReasons } from '../documents/reason-groups.ts';
import { claimReasonName } from '../documents/reason-names.ts';
import type { InterviewPolicy } from './policy.ts';
import type { AnswerSource, PolicyQuestion } from './questions.ts';
import { shuffledBy } from './random.ts';

/** The catalogue key of a question's text, when the branch has no words of its own for it. */
export function questionTextKey(questionId: string): string {
  return `interviewQuestions.${questionId}`;
}

/**
 * What the claim answers, no more than the officer needs to compare: of the account the bank and four digits, of the NIK
 * its last four. `undefined` = nothing to compare with.
 */
function expectedAnswer(data: ClaimData, source: AnswerSource): string | undefined {
  switch (source) {
    case 'none':
      return undefined;
    case 'name':
      return data.name;
    case 'nik-tail':
      return `•••• ${data.nik.slice(-4)}`;
    case 'birth-date':
      return data.birthDate;
    case 'mother-name':
      return data.motherName;
    case 'address':
      return data.address;
    case 'employer':
      return withDay(data.employer, data.stoppedOn);
    case 'reason':
      return claimReasonName(data.reason);
    case 'account':
      return `${data.bank} •••• ${data.accountNumber.slice(-4)}`;
    case 'account-holder':
      return data.accountHolder;
  }
}

function withDay(employer: string | undefined, day: string | undefined): string | undefined {
  return employer !== undefined && day !== undefined ? `${employer} (${day})` : employer;
}

/**
 * The questions for one interview, in the order they are asked: opening, a middle whose order varies with the seed (use
 * the interview's id), closing. A question with a substitute is left to it when the claim has no answer to compare with.
 */
export function buildScript(data: ClaimData, seed: string, policy: InterviewPolicy): InterviewQuestion[] {
  const audience = heirReasons.has(data.reason) ? 'heir' : 'participant';
  const asked = policy.questions.filter((one) => one.audience === audience);
  const isAnswerless = ({ source }: PolicyQuestion): boolean =>
    source !== 'none' && expectedAnswer(data, source) === undefined;
  const replaced = (one: PolicyQuestion): boolean =>
    isAnswerless(one) && asked.some(({ insteadOf }) => insteadOf === one.id);
  const wanted = asked.filter((one) => {
    if (one.insteadOf === null) return !replaced(one);
    const original = asked.find(({ id }) => id === one.insteadOf);
    return original === undefined || isAnswerless(original);
  });
  const placed = (place: PolicyQuestion['place']) => wanted.filter((one) => one.place === place);
  return [...placed('opening'), ...shuffledBy(seed, placed('middle')), ...placed('closing')].map(
    (one): InterviewQuestion => {
      const expected = expectedAnswer(data, one.source);
      return {
        id: one.id,
        required: one.required,
        ...(expected === undefined ? {} : { expected }),
        ...(one.offPaper ? { offPaper: true } : {}),
        ...(one.text === null ? {} : { text: one.text }),
      };
    },
  );
}
