/** Decisions about the video interview: consent first, then the script and its evidence, then one of four outcomes. */
import { maximumNotes, maximumSnapshots } from '../interview/record.ts';
import { buildScript } from '../interview/script.ts';
import { accept, refuse } from '../refusal.ts';
import { assertNever } from '../vocabulary.ts';
import type { ClaimCommand } from './commands.ts';
import type { DecisionContext } from './context.ts';
import {
  openAloneOf,
  openInterviewOf,
  openQuestionsOf,
  passObstacle,
  type PassObstacle,
} from './interview-standing.ts';
import type { ClaimState, Interview } from './state.ts';
import type { Step } from './step.ts';

export type InterviewCommand = Extract<
  ClaimCommand,
  {
    type:
      | 'start-interview'
      | 'record-consent'
      | 'mark-answer'
      | 'record-assistance'
      | 'confirm-free-will'
      | 'add-snapshot'
      | 'note-call'
      | 'note-recording'
      | 'finish-interview';
  }
>;
type Command<Type extends InterviewCommand['type']> = Extract<InterviewCommand, { type: Type }>;

function start(
  state: ClaimState,
  { interviewId }: Command<'start-interview'>,
  { interviewPolicy }: DecisionContext,
): Step {
  if (openInterviewOf(state)) return refuse('interview-open');
  if (state.interviews.some((interview) => interview.id === interviewId)) return refuse('interview-closed');
  const { version, recording, faceHint } = interviewPolicy;
  const questions = buildScript(state.data, interviewId, interviewPolicy);
  const asks = { recording, faceHint };
  return accept([{ type: 'interview-started', interviewId, scriptVersion: version, questions, asks }]);
}

function consent(interview: Interview, command: Command<'record-consent'>): Step {
  if (interview.consent) return refuse('consent-decided', 'nobody');
  const { interviewId, given, textVersion } = command;
  const { asks } = interview;
  return accept([
    {
      type: 'consent-recorded',
      interviewId,
      given,
      textVersion,
      // What the branch does not ask for, nobody can have agreed to.
      recording: asks.recording ? given && command.recording === true : undefined,
      faceHint: asks.faceHint ? given && command.faceHint === true : undefined,
    },
  ]);
}

function refusePass(interview: Interview, obstacle: PassObstacle): Step {
  switch (obstacle) {
    case 'consent':
      return refuse('consent-missing', 'participant');
    case 'answers':
      return refuse('answers-doubtful');
    case 'not-free-will':
      return refuse('not-free-will');
    case 'questions':
      return refuse('questions-open', 'you', { count: openQuestionsOf(interview) });
    case 'face':
    case 'ktp':
      return refuse('snapshot-missing', 'you', { kind: obstacle === 'face' ? 'wajah' : 'ktp' });
    case 'alone':
      return refuse('helper-not-away', 'you', { count: openAloneOf(interview) });
    case 'free-will':
      return refuse('free-will-open');
    default:
      return assertNever(obstacle);
  }
}

function finish(interview: Interview, command: Command<'finish-interview'>): Step {
  const { interviewId, outcome, note, callBackAt } = command;
  const obstacle = outcome === 'LULUS' ? passObstacle(interview) : null;
  if (obstacle) return refusePass(interview, obstacle);
  if ((outcome === 'TIDAK_COCOK' || outcome === 'DICURIGAI') && !note) return refuse('outcome-needs-note');
  if (callBackAt !== undefined && outcome !== 'ULANG_TEKNIS') return refuse('invalid-input');
  return accept([{ type: 'interview-finished', interviewId, outcome, note, callBackAt }]);
}

/** Notes of the line come in bursts; what goes beyond the room is left away and not refused, newest first. */
function noteCall(interview: Interview, { interviewId, notes }: Command<'note-call'>): Step {
  const room = maximumNotes - interview.notes.length;
  if (room <= 0) return refuse('interview-closed', 'nobody');
  return accept([{ type: 'call-noted', interviewId, notes: notes.slice(0, room) }]);
}

/** What only a participant who agreed may be asked or pictured for. */
function inConsentedCall(
  state: ClaimState,
  interview: Interview,
  command: Command<
    'mark-answer' | 'record-assistance' | 'confirm-free-will' | 'add-snapshot' | 'note-recording'
  >,
): Step {
  if (!interview.consent?.given) return refuse('consent-missing', 'participant');
  const { interviewId } = command;
  switch (command.type) {
    case 'mark-answer': {
      const { questionId, mark, note } = command;
      if (!interview.questions.some((question) => question.id === questionId))
        return refuse('unknown-question');
      // Without a helper there is nobody who could be away.
      const alone = interview.assistance ? command.alone : undefined;
      return accept([
        { type: 'answer-marked', interviewId, questionId, mark, note: note || undefined, alone },
      ]);
    }
    case 'record-assistance': {
      const { name, relation } = command;
      return accept([{ type: 'assistance-recorded', interviewId, name, relation }]);
    }
    case 'confirm-free-will':
      if (!interview.assistance) return refuse('invalid-input');
      return accept([{ type: 'free-will-confirmed', interviewId, free: command.free }]);
    case 'add-snapshot': {
      const { snapshot } = command;
      if (interview.snapshots.length >= maximumSnapshots)
        return refuse('too-many-snapshots', 'you', { maximum: maximumSnapshots });
      const isKnown = state.interviews.some(({ snapshots }) =>
        snapshots.some(({ id }) => id === snapshot.id),
      );
      return isKnown ? refuse('invalid-input') : accept([{ type: 'snapshot-added', interviewId, snapshot }]);
    }
    case 'note-recording':
      if (interview.consent.recording !== true) return refuse('recording-not-agreed', 'participant');
      return accept([{ type: 'recording-noted', interviewId, recording: command.recording }]);
    default:
      return assertNever(command);
  }
}

/** Decides one interview command; that the officer holds the claim was checked before (not for the participant's consent). */
export function decideInterview(
  state: ClaimState,
  command: InterviewCommand,
  context: DecisionContext,
): Step {
  if (command.type === 'start-interview') return start(state, command, context);
  const interview = state.interviews.find((one) => one.id === command.interviewId);
  if (!interview) return refuse('unknown-interview', 'nobody');
  if (interview.endedAt !== null || state.status !== 'at-desk') return refuse('interview-closed', 'nobody');
  switch (command.type) {
    case 'record-consent':
      return consent(interview, command);
    case 'note-call':
      return noteCall(interview, command);
    case 'finish-interview':
      return finish(interview, command);
    case 'mark-answer':
    case 'record-assistance':
    case 'confirm-free-will':
    case 'add-snapshot':
    case 'note-recording':
      return inConsentedCall(state, interview, command);
    default:
      return assertNever(command);
  }
}
