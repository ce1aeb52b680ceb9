/** The whole catalogue in Indonesian, the source: one key per area. */
import { app as idApp } from './id/app.ts';
import { queue as idQueue } from './id/queue.ts';
import { board as idBoard } from './id/board.ts';
import { desks as idDesks } from './id/desks.ts';
import { claim as idClaim } from './id/claim.ts';
import { viewer as idViewer } from './id/viewer.ts';
import { returnMessage as idReturnMessage } from './id/return-message.ts';
import { interview as idInterview } from './id/interview.ts';
import { intake as idIntake } from './id/intake.ts';
import { refusal as idRefusal } from './id/refusal.ts';
import { findings as idFindings } from './id/findings.ts';
import { documents as idDocuments } from './id/documents.ts';
import { vocabulary as idVocabulary } from './id/vocabulary.ts';
import { interviewQuestions as idInterviewQuestions } from './id/interview-questions.ts';
import { queueReasons as idQueueReasons } from './id/queue-reasons.ts';
import { recovery as idRecovery } from './id/recovery.ts';
import { moves as idMoves } from './id/moves.ts';
import { reading as idReading } from './id/reading.ts';
import { hints as idHints } from './id/hints.ts';
import { scans as idScans } from './id/scans.ts';
import { requirements as idRequirements } from './id/requirements.ts';
import { call as idCall } from './id/call.ts';
import { interviewPolicy as idInterviewPolicy } from './id/interview-policy.ts';
import { evidence as idEvidence } from './id/evidence.ts';
import { devices as idDevices } from './id/devices.ts';
import { reaching as idReaching } from './id/reaching.ts';
import { faceHint as idFaceHint } from './id/face-hint.ts';

export const indonesian = {
  app: idApp,
  queue: idQueue,
  board: idBoard,
  desks: idDesks,
  claim: idClaim,
  viewer: idViewer,
  returnMessage: idReturnMessage,
  interview: idInterview,
  intake: idIntake,
  refusal: idRefusal,
  findings: idFindings,
  documents: idDocuments,
  vocabulary: idVocabulary,
  interviewQuestions: idInterviewQuestions,
  queueReasons: idQueueReasons,
  recovery: idRecovery,
  moves: idMoves,
  reading: idReading,
  hints: idHints,
  scans: idScans,
  requirements: idRequirements,
  call: idCall,
  interviewPolicy: idInterviewPolicy,
  evidence: idEvidence,
  devices: idDevices,
  reaching: idReaching,
  faceHint: idFaceHint,
};
