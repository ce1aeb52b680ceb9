/** The whole catalogue: one object per language, one key per area. Indonesian is the source, English the translation. */
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
import type { Translated } from './texts.ts';

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
};

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
};

export type Language = 'id' | 'en';

export const catalogue = { id: indonesian, en: english };
