/** Everything that can be asked of a claim. The shape is checked here, the right and the moment in `decide`. */
import { z } from 'zod';
import { HintCode } from '../reading/hint.ts';
import { CallNote, PreCallCheck, Recording, Snapshot } from '../interview/record.ts';
import {
  AnswerMark,
  AttemptOutcome,
  AttemptWay,
  Defect,
  Id,
  Instant,
  InterviewOutcome,
  Rupiah,
  StaffId,
} from '../vocabulary.ts';
import { ClaimData, ClaimDocument, Membership } from './data.ts';

const Sentence = z.string().trim().min(3).max(1000);

export const ClaimCommand = z.discriminatedUnion('type', [
  /** A claim enters the branch, with all papers of its package at once so that nothing arrives half. */
  z.object({
    type: z.literal('register'),
    data: ClaimData,
    documents: z.array(ClaimDocument),
    membership: Membership.optional(),
  }),
  z.object({ type: z.literal('take'), mode: z.enum(['next', 'pick']), reason: Sentence.optional() }),
  /** Give it back to the queue; the kabid may do so for a holder. */
  z.object({ type: z.literal('release'), reason: Sentence }),
  /** To a colleague's own queue; the kabid may pass on anybody's. */
  z.object({ type: z.literal('transfer'), to: StaffId, reason: Sentence }),
  /** "Tahan": stays at this desk, set aside for a moment (the participant fetches a paper). */
  z.object({ type: z.literal('hold'), reason: Sentence }),
  z.object({ type: z.literal('end-hold') }),
  /** "Parkir": leaves the desk for this officer's own queue until a moment. */
  z.object({ type: z.literal('park'), until: Instant, reason: Sentence }),
  /** Called at the counter and not there. */
  z.object({ type: z.literal('no-show'), reason: Sentence }),
  /** Takes back one's own last move, shortly after it. */
  z.object({ type: z.literal('undo') }),
  z.object({ type: z.literal('attach-document'), document: ClaimDocument }),
  z.object({
    type: z.literal('correct-data'),
    changes: ClaimData.omit({ queueNumber: true, day: true, channel: true, program: true }).partial(),
    reason: Sentence,
  }),
  z.object({ type: z.literal('record-membership'), membership: Membership }),
  z.object({
    type: z.literal('review-item'),
    itemId: z.string().min(1).max(60),
    verdict: z.enum(['sesuai', 'tidak-sesuai']),
    defects: z.array(Defect).max(7),
    note: z.string().trim().max(500).optional(),
    /** Codes of the hints that stood beside the papers when the officer decided; kept beside his decision (D4). */
    hints: z.array(HintCode).max(40).optional(),
  }),
  /** "Kembalikan": the participant must mend what was found missing. */
  z.object({ type: z.literal('return-to-participant') }),
  /** The participant brought what was missing; the claim stands in the queue again. */
  z.object({ type: z.literal('resume') }),
  /** The questions are drawn from the claim by the decider, in an order that varies with the interview's id. */
  z.object({ type: z.literal('start-interview'), interviewId: Id }),
  /** Comes from the participant's own page. */
  z.object({
    type: z.literal('record-consent'),
    interviewId: Id,
    given: z.boolean(),
    textVersion: z.string().max(40),
    /** Asked apart, and only where the branch's policy asks (features V13, V15); absent = not asked. */
    recording: z.boolean().optional(),
    faceHint: z.boolean().optional(),
  }),
  z.object({
    type: z.literal('mark-answer'),
    interviewId: Id,
    questionId: z.string().max(60),
    mark: AnswerMark,
    note: z.string().trim().max(500).optional(),
    /** Answered by the participant alone, while his helper was away (features V11). */
    alone: z.boolean().optional(),
  }),
  /** Somebody helps the participant in the call: who, and how he is related. */
  z.object({
    type: z.literal('record-assistance'),
    interviewId: Id,
    name: z.string().trim().min(2).max(120),
    relation: z.string().trim().min(2).max(60),
  }),
  /** Asked alone: does he claim of his own free will? */
  z.object({ type: z.literal('confirm-free-will'), interviewId: Id, free: z.boolean() }),
  z.object({ type: z.literal('add-snapshot'), interviewId: Id, snapshot: Snapshot }),
  z.object({ type: z.literal('note-call'), interviewId: Id, notes: z.array(CallNote).min(1).max(20) }),
  z.object({ type: z.literal('note-recording'), interviewId: Id, recording: Recording }),
  /** A try to reach the participant that brought nobody into the call (features Q7). `nextAt`: when to try again. */
  z.object({
    type: z.literal('record-attempt'),
    attemptId: Id,
    way: AttemptWay,
    outcome: AttemptOutcome,
    nextAt: Instant.optional(),
  }),
  /** The end of the ladder: he is asked to come to the branch with his papers. */
  z.object({ type: z.literal('invite-to-branch'), reason: Sentence }),
  /** From the participant's own page: "Saya siap", or no longer; with what his phone's test said (features Q8, V3). */
  z.object({ type: z.literal('report-ready'), ready: z.boolean(), check: PreCallCheck.nullable() }),
  z.object({
    type: z.literal('finish-interview'),
    interviewId: Id,
    outcome: InterviewOutcome,
    note: z.string().trim().max(1000).optional(),
    callBackAt: Instant.optional(),
  }),
  /** Identity seen face to face with the original papers, for claims at the counter. */
  z.object({ type: z.literal('confirm-identity-at-counter') }),
  z.object({ type: z.literal('submit') }),
  z.object({ type: z.literal('verify'), amount: Rupiah.refine((n) => n > 0) }),
  z.object({ type: z.literal('return-to-officer'), reason: Sentence }),
  z.object({ type: z.literal('reject'), reason: Sentence }),
  z.object({ type: z.literal('make-voucher'), number: z.string().trim().min(3).max(40) }),
  z.object({ type: z.literal('approve-voucher') }),
  z.object({ type: z.literal('pay'), reference: z.string().trim().min(3).max(60) }),
  z.object({ type: z.literal('return-to-verifikator'), reason: Sentence }),
  z.object({ type: z.literal('bank-return'), reason: Sentence }),
  z.object({ type: z.literal('cancel'), reason: Sentence }),
]);
export type ClaimCommand = z.infer<typeof ClaimCommand>;
export type ClaimCommandType = ClaimCommand['type'];
