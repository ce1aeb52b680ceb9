/** The whole catalogue in English, the translation; the screen loads it when somebody asks for it. */
import { app as enApp } from './en/app.ts';
import { queue as enQueue } from './en/queue.ts';
import { board as enBoard } from './en/board.ts';
import { desks as enDesks } from './en/desks.ts';
import { claim as enClaim } from './en/claim.ts';
import { viewer as enViewer } from './en/viewer.ts';
import { returnMessage as enReturnMessage } from './en/return-message.ts';
import { interview as enInterview } from './en/interview.ts';
import { intake as enIntake } from './en/intake.ts';
import { refusal as enRefusal } from './en/refusal.ts';
import { findings as enFindings } from './en/findings.ts';
import { documents as enDocuments } from './en/documents.ts';
import { vocabulary as enVocabulary } from './en/vocabulary.ts';
import { interviewQuestions as enInterviewQuestions } from './en/interview-questions.ts';
import { queueReasons as enQueueReasons } from './en/queue-reasons.ts';
import { recovery as enRecovery } from './en/recovery.ts';
import { moves as enMoves } from './en/moves.ts';
import type { indonesian } from './indonesian.ts';
import type { Translated } from './texts.ts';
import { reading as enReading } from './en/reading.ts';
import { hints as enHints } from './en/hints.ts';
import { scans as enScans } from './en/scans.ts';
import { requirements as enRequirements } from './en/requirements.ts';
import { call as enCall } from './en/call.ts';
import { interviewPolicy as enInterviewPolicy } from './en/interview-policy.ts';
import { evidence as enEvidence } from './en/evidence.ts';
import { devices as enDevices } from './en/devices.ts';
import { reaching as enReaching } from './en/reaching.ts';
import { faceHint as enFaceHint } from './en/face-hint.ts';

export const english: Translated<typeof indonesian> = {
  app: enApp,
  queue: enQueue,
  board: enBoard,
  desks: enDesks,
  claim: enClaim,
  viewer: enViewer,
  returnMessage: enReturnMessage,
  interview: enInterview,
  intake: enIntake,
  refusal: enRefusal,
  findings: enFindings,
  documents: enDocuments,
  vocabulary: enVocabulary,
  interviewQuestions: enInterviewQuestions,
  queueReasons: enQueueReasons,
  recovery: enRecovery,
  moves: enMoves,
  reading: enReading,
  hints: enHints,
  scans: enScans,
  requirements: enRequirements,
  call: enCall,
  interviewPolicy: enInterviewPolicy,
  evidence: enEvidence,
  devices: enDevices,
  reaching: enReaching,
  faceHint: enFaceHint,
};
