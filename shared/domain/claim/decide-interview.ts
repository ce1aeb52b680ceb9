/** Decisions about the video interview: consent first, then the script, then one of four outcomes. */
import { buildScript } from '../interview/script.ts';
import { accept, refuse } from '../refusal.ts';
import { assertNever } from '../vocabulary.ts';
import type { ClaimCommand } from './commands.ts';
import { openInterviewOf, openQuestionsOf, passObstacle, type PassObstacle } from './interview-standing.ts';
import type { ClaimState, Interview } from './state.ts';
import type { Step } from './step.ts';

type InterviewCommand = Extract<
  ClaimCommand,
  { type: 'start-interview' | 'record-consent' | 'mark-answer' | 'finish-interview' }
>;

function start(state: ClaimState, command: Extract<InterviewCommand, { type: 'start-interview' }>): Step {
  if (openInterviewOf(state)) return refuse('interview-open');
  if (state.interviews.some((interview) => interview.id === command.interviewId))
    return refuse('interview-closed');
  const { interviewId } = command;
  const script = buildScript(state.data, interviewId);
  const questions = script.questions.map(({ id, required, expected }) => ({ id, required, expected }));
  return accept([{ type: 'interview-started', interviewId, scriptVersion: script.version, questions }]);
}

function refusePass(interview: Interview, obstacle: PassObstacle): Step {
  switch (obstacle) {
    case 'consent':
      return refuse('consent-missing', 'participant');
    case 'answers':
      return refuse('answers-doubtful');
    case 'questions':
      return refuse('questions-open', 'you', { count: openQuestionsOf(interview) });
    default:
      return assertNever(obstacle);
  }
}

function finish(
  interview: Interview,
  command: Extract<InterviewCommand, { type: 'finish-interview' }>,
): Step {
  const { interviewId, outcome, note, callBackAt } = command;
  const obstacle = outcome === 'LULUS' ? passObstacle(interview) : null;
  if (obstacle) return refusePass(interview, obstacle);
  if ((outcome === 'TIDAK_COCOK' || outcome === 'DICURIGAI') && !note) return refuse('outcome-needs-note');
  if (callBackAt !== undefined && outcome !== 'ULANG_TEKNIS') return refuse('invalid-input');
  return accept([{ type: 'interview-finished', interviewId, outcome, note, callBackAt }]);
}

/** Decides one interview command; that the officer holds the claim was checked before (not for the participant's consent). */
export function decideInterview(state: ClaimState, command: InterviewCommand): Step {
  if (command.type === 'start-interview') return start(state, command);
  const interview = state.interviews.find((one) => one.id === command.interviewId);
  if (!interview) return refuse('unknown-interview', 'nobody');
  if (interview.endedAt !== null || state.status !== 'at-desk') return refuse('interview-closed', 'nobody');
  switch (command.type) {
    case 'record-consent': {
      if (interview.consent) return refuse('consent-decided', 'nobody');
      const { interviewId, given, textVersion } = command;
      return accept([{ type: 'consent-recorded', interviewId, given, textVersion }]);
    }
    case 'mark-answer': {
      if (!interview.consent?.given) return refuse('consent-missing', 'participant');
      const { interviewId, questionId, mark, note } = command;
      if (!interview.questions.some((question) => question.id === questionId))
        return refuse('unknown-question');
      return accept([{ type: 'answer-marked', interviewId, questionId, mark, note: note || undefined }]);
    }
    case 'finish-interview':
      return finish(interview, command);
    default:
      return assertNever(command);
  }
}
