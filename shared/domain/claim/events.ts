/** What happened to a claim: the insert-only decision ledger (features H3). */
import type {
  AnswerMark,
  Day,
  Defect,
  Id,
  Instant,
  InterviewOutcome,
  Rupiah,
  StaffId,
} from '../vocabulary.ts';
import type { HintCode } from '../reading/hint.ts';
import type { ClaimData, ClaimDocument, Membership } from './data.ts';
import type { CallNote, PreCallCheck, Recording, Snapshot } from '../interview/record.ts';
import type { ActorRef, Attempt, InterviewQuestion, MoveKind } from './state.ts';

export type ClaimEventBody =
  | {
      type: 'registered';
      data: ClaimData;
      documents: ClaimDocument[];
      membership: Membership;
      rulesVersion: string;
    }
  | { type: 'taken'; staffId: StaffId; mode: 'next' | 'pick'; reason?: string; quotaDay: Day }
  | { type: 'released'; reason: string; freesQuota: boolean }
  | { type: 'transferred'; to: StaffId; reason: string; freesQuota: boolean }
  | { type: 'held'; reason: string }
  | { type: 'hold-ended' }
  | { type: 'parked'; reason: string; until: Instant; freesQuota: boolean }
  | { type: 'no-show'; reason: string; freesQuota: boolean }
  /** The holder was not heard of for longer than his lease; somebody else takes the claim. */
  | { type: 'lease-ended'; staffId: StaffId }
  | { type: 'move-undone'; move: MoveKind }
  | { type: 'document-attached'; document: ClaimDocument }
  | { type: 'data-corrected'; changes: Partial<ClaimData>; reason: string; reopensIdentity: boolean }
  | { type: 'membership-recorded'; membership: Membership }
  | {
      type: 'item-reviewed';
      itemId: string;
      verdict: 'sesuai' | 'tidak-sesuai';
      defects: Defect[];
      note?: string;
      documentIds: Id[];
      hints?: HintCode[];
    }
  | { type: 'completed' }
  | { type: 'completeness-withdrawn' }
  | { type: 'returned-to-participant'; items: { itemId: string; defects: Defect[]; note?: string }[] }
  /** `keepsReviews`: what was judged stays judged until a new paper comes (features D11); else what was returned is open. */
  | { type: 'resumed'; keepsReviews?: boolean }
  | {
      type: 'interview-started';
      interviewId: Id;
      scriptVersion: string;
      questions: InterviewQuestion[];
      asks?: { recording: boolean; faceHint: boolean };
    }
  | {
      type: 'consent-recorded';
      interviewId: Id;
      given: boolean;
      textVersion: string;
      recording?: boolean;
      faceHint?: boolean;
    }
  | {
      type: 'answer-marked';
      interviewId: Id;
      questionId: string;
      mark: AnswerMark;
      note?: string;
      alone?: boolean;
    }
  | { type: 'assistance-recorded'; interviewId: Id; name: string; relation: string }
  | { type: 'free-will-confirmed'; interviewId: Id; free: boolean }
  | { type: 'snapshot-added'; interviewId: Id; snapshot: Snapshot }
  | { type: 'call-noted'; interviewId: Id; notes: CallNote[] }
  | { type: 'recording-noted'; interviewId: Id; recording: Recording }
  /** Nobody came into it and nothing was asked: it never took place. */
  | { type: 'interview-withdrawn'; interviewId: Id }
  | { type: 'attempt-recorded'; attempt: Attempt }
  | { type: 'invited-to-branch'; reason: string }
  | { type: 'participant-ready'; ready: boolean; until: Instant | null; check: PreCallCheck | null }
  | {
      type: 'interview-finished';
      interviewId: Id;
      outcome: InterviewOutcome;
      note?: string;
      callBackAt?: Instant;
    }
  | { type: 'identity-confirmed-at-counter' }
  | { type: 'submitted'; warnings: string[] }
  | { type: 'verified'; amount: Rupiah }
  | { type: 'returned-to-officer'; from: 'verifikator'; reason: string }
  | { type: 'rejected'; reason: string }
  | { type: 'voucher-made'; number: string }
  | { type: 'voucher-approved' }
  | { type: 'paid'; reference: string }
  | { type: 'returned-to-verifikator'; reason: string }
  | { type: 'payment-returned-by-bank'; reason: string }
  | { type: 'cancelled'; reason: string };

/** An event as stored and sent: the body with who and when. */
export type ClaimEvent = ClaimEventBody & { readonly at: Instant; readonly by: ActorRef };
