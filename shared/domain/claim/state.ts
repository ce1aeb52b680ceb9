/** The state of one claim: the fold of its events, never edited by hand. */
import { z } from 'zod';
import { Assistance, CallNote, PreCallCheck, Recording, Snapshot } from '../interview/record.ts';
import {
  AnswerMark,
  AttemptOutcome,
  AttemptWay,
  ClaimStatus,
  Day,
  Defect,
  Id,
  Instant,
  InterviewOutcome,
  type Role,
  Rupiah,
  StaffId,
} from '../vocabulary.ts';
import { HintCode } from '../reading/hint.ts';
import { ClaimData, ClaimDocument, Membership } from './data.ts';

/** Who did something. A `system` acts for a seat (intake), a `participant` only for his own claim. */
export const ActorRef = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('staff'), staffId: StaffId }),
  z.object({ kind: z.literal('system'), name: z.enum(['intake', 'practice']) }),
  z.object({ kind: z.literal('participant') }),
]);
export type ActorRef = z.infer<typeof ActorRef>;

/** An actor as the decider sees him: the reference plus the roles that his session proved. */
export type Actor = ActorRef & { readonly roles: readonly Role[] };

/** The officer's judgement of one checklist item. */
export const ItemReview = z.object({
  verdict: z.enum(['sesuai', 'tidak-sesuai']),
  defects: z.array(Defect),
  note: z.string().max(500).optional(),
  by: StaffId,
  at: Instant,
  /** The files that were looked at; a review falls away when they change. */
  documentIds: z.array(Id),
  /** The hints that stood beside them; a mark is a hint, the decision is the officer's. */
  hints: z.array(HintCode).optional(),
});
export type ItemReview = z.infer<typeof ItemReview>;

/** One question of the guided script with the answer that the data expects (for the officer's eye only). */
export const InterviewQuestion = z.object({
  id: z.string().min(1).max(60),
  /** The expected answer drawn from the claim; absent for open questions. */
  expected: z.string().max(400).optional(),
  required: z.boolean(),
  /** Its answer stands on none of the papers. */
  offPaper: z.boolean().optional(),
  /** The branch's own words; absent = the catalogue's text for the id. */
  text: z.string().max(300).optional(),
});
export type InterviewQuestion = z.infer<typeof InterviewQuestion>;

export const Interview = z.object({
  id: Id,
  startedAt: Instant,
  startedBy: StaffId,
  scriptVersion: z.string(),
  questions: z.array(InterviewQuestion),
  /** What the branch's policy let ask for when it began. */
  asks: z
    .object({ recording: z.boolean(), faceHint: z.boolean() })
    .default({ recording: false, faceHint: false }),
  consent: z
    .object({
      given: z.boolean(),
      textVersion: z.string(),
      at: Instant,
      recording: z.boolean().optional(),
      faceHint: z.boolean().optional(),
    })
    .nullable(),
  answers: z.record(
    z.string(),
    z.object({
      mark: AnswerMark,
      note: z.string().max(500).optional(),
      at: Instant,
      /** Answered while the helper was away. */
      alone: z.boolean().optional(),
    }),
  ),
  assistance: Assistance.nullable().default(null),
  snapshots: z.array(Snapshot).default([]),
  notes: z.array(CallNote).default([]),
  recording: Recording.nullable().default(null),
  outcome: InterviewOutcome.nullable(),
  note: z.string().max(1000).optional(),
  endedAt: Instant.nullable(),
});
export type Interview = z.infer<typeof Interview>;

/** One try to reach the participant that brought nobody into the call. */
export const Attempt = z.object({
  id: Id,
  at: Instant,
  by: StaffId,
  way: AttemptWay,
  outcome: AttemptOutcome,
  nextAt: Instant.nullable(),
});
export type Attempt = z.infer<typeof Attempt>;

/** What the participant's own page said last: whether he is ready, until when that holds, and how his phone is. */
const Readiness = z.object({
  at: Instant,
  /** Null = he is not ready (any more). */
  until: Instant.nullable(),
  check: PreCallCheck.nullable(),
});

/** How it became certain that the claimant is really he (interview, or papers and face at the counter). */
export const IdentityCheck = z.object({
  method: z.enum(['interview', 'counter']),
  by: StaffId,
  at: Instant,
  interviewId: Id.optional(),
});

/** One "kembalikan": what was missing when the claim went back to the participant. */
export const ParticipantReturn = z.object({
  at: Instant,
  by: StaffId,
  items: z.array(z.object({ itemId: z.string(), defects: z.array(Defect), note: z.string().optional() })),
  resumedAt: Instant.nullable(),
  /** He was not reached and is asked to come with his papers; nothing is missing. */
  invited: z.boolean().optional(),
});
export type ParticipantReturn = z.infer<typeof ParticipantReturn>;

/** A step back inside the branch, to the officer. */
export const StepBack = z.object({
  from: z.enum(['verifikator', 'keuangan', 'bank']),
  reason: z.string(),
  by: StaffId,
  at: Instant,
});
export type StepBack = z.infer<typeof StepBack>;

/** Moves that can be taken back shortly after they were made. */
export const MoveKind = z.enum(['released', 'transferred', 'held', 'parked', 'no-show', 'cancelled']);
export type MoveKind = z.infer<typeof MoveKind>;

const Holder = z.object({
  staffId: StaffId,
  takenAt: Instant,
  mode: z.enum(['next', 'pick']),
  reason: z.string().optional(),
});

const QuotaSlot = z.object({ staffId: StaffId, day: Day });

/** Set aside: why, by whom and when. */
const Aside = z.object({ reason: z.string(), by: StaffId, at: Instant });
const Parking = Aside.extend({ until: Instant });

/** Tries to reach the participant since the ladder began anew (domain/interview/ladder.ts). */
const Ladder = z.object({ tries: z.int().min(0) });

const MovedFields = z.object({
  status: ClaimStatus,
  holder: Holder.nullable(),
  assignedTo: StaffId.nullable(),
  quotaSlots: z.array(QuotaSlot),
  hold: Aside.nullable(),
  parking: Parking.nullable(),
  passedOn: Aside.nullable(),
  noShows: z.int().min(0),
  noShowAt: Instant.nullable(),
  ladder: Ladder.default({ tries: 0 }),
});
/** What a move changes, and what its undoing restores. */
export type MovedFields = z.infer<typeof MovedFields>;

const Signed = z.object({ by: StaffId, at: Instant });

export const ClaimState = z.object({
  id: Id,
  /** Number of events folded in; a command may demand it (`expectedVersion`). */
  version: z.int().min(1),
  data: ClaimData,
  membership: Membership,
  /** Version of the document rules this claim runs under for its whole life (features D1). */
  rulesVersion: z.string(),
  status: ClaimStatus,
  registeredAt: Instant,
  registeredBy: ActorRef,
  /** The officer who should go on with it; null = anyone of the shared queue. */
  assignedTo: StaffId.nullable(),
  holder: Holder.nullable(),
  /** The quota places this claim uses, one per officer and day; the last is freed when given back unworked. */
  quotaSlots: z.array(QuotaSlot),
  /** "Ditahan": at the desk, set aside for a moment. */
  hold: Aside.nullable().default(null),
  /** "Diparkir": in the queue of its officer, not before `until`. */
  parking: Parking.nullable().default(null),
  /** Who passed it on last, and why. */
  passedOn: Aside.nullable().default(null),
  /** How often the participant was called at the counter and was not there, and when last. */
  noShows: z.int().min(0).default(0),
  noShowAt: Instant.nullable().default(null),
  /** The last move and what it changed; it can be taken back while `version` is still the claim's own. */
  lastMove: z
    .object({ kind: MoveKind, by: StaffId, at: Instant, version: z.int(), before: MovedFields })
    .nullable()
    .default(null),
  documents: z.array(ClaimDocument),
  /** By checklist item id. */
  reviews: z.record(z.string(), ItemReview),
  /** The moment the file was confirmed complete and correct: the legal clock starts (domain 2.5). */
  completeAt: Instant.nullable(),
  identity: IdentityCheck.nullable(),
  /** A correction of name, number or account took the certainty away (features H6); gone once it is confirmed anew. */
  identityReopened: Signed.optional(),
  interviews: z.array(Interview),
  /** When to phone again after a technical break or a try in vain. */
  callBackAt: Instant.nullable(),
  attempts: z.array(Attempt).default([]),
  ladder: Ladder.default({ tries: 0 }),
  readiness: Readiness.nullable().default(null),
  returns: z.array(ParticipantReturn),
  stepBack: StepBack.nullable(),
  /** Everybody who worked on it before it was submitted, the earliest first: none of them judges it later. */
  officers: z.array(StaffId),
  submission: Signed.extend({ warnings: z.array(z.string()) }).nullable(),
  verification: Signed.extend({ amount: Rupiah }).nullable(),
  voucher: Signed.extend({ number: z.string() }).nullable(),
  approval: Signed.nullable(),
  payment: Signed.extend({ reference: z.string() }).nullable(),
  rejection: Signed.extend({ reason: z.string() }).nullable(),
  cancellation: Signed.extend({ reason: z.string() }).nullable(),
});
export type ClaimState = z.infer<typeof ClaimState>;
