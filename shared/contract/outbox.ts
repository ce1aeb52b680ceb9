/** What of this seat's work the office has not accepted yet, why, and what a person decides about it (features O2, O4). */
import { z } from 'zod';
import { Mender, Refusal } from '../domain/refusal.ts';
import {
  AnswerMark,
  ClaimStatus,
  Defect,
  DocumentKind,
  Id,
  Instant,
  InterviewOutcome,
  StaffId,
} from '../domain/vocabulary.ts';

/** Who made a command: a member of staff, or the intake of a day's package. */
export const Maker = z.union([StaffId, z.literal('intake')]);
export type Maker = z.infer<typeof Maker>;

/** Why a command is not accepted yet; the sentence is `app.outbox.why.<code>` with `params`. */
export const OutboxReason = z.enum([
  /** On its way right now. */
  'sending',
  /** Accepted; the seat waits to read it back. */
  'confirming',
  /** The hub was restored and is asked again whether it still has it. */
  'asked-again',
  'offline',
  /** {staffId}: it is sent under his name, so he must sign in. */
  'needs-sign-in',
  /** An earlier command on the same claim was refused; a person must decide. */
  'parked-behind',
  'refused',
  'seat-too-old',
  'hub-too-old',
  /** {code}: the hub answers, but with a fault. */
  'hub-error',
]);
export type OutboxReason = z.infer<typeof OutboxReason>;

/** Short facts about a command for its line (item, verdict, names of fields); never data of a person. */
export const CommandFacts = z.record(z.string(), z.union([z.string(), z.number()]));
export type CommandFacts = z.infer<typeof CommandFacts>;

export const OutboxEntry = z.object({
  id: Id,
  state: z.enum(['waiting', 'sent', 'refused', 'parked']),
  /** Null for commands about the branch. */
  claimId: Id.nullable(),
  /** Null when the claim is not in the cache. */
  queueNumber: z.string().nullable(),
  commandType: z.string(),
  facts: CommandFacts,
  madeBy: Maker,
  madeAt: Instant,
  why: z.object({ code: OutboxReason, params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  /** Of a refused one. */
  refusal: Refusal.nullable(),
  mender: Mender,
});
export type OutboxEntry = z.infer<typeof OutboxEntry>;

const verdict = z.object({
  verdict: z.enum(['sesuai', 'tidak-sesuai']),
  defects: z.array(Defect),
  note: z.string().optional(),
});
const mark = z.object({ mark: AnswerMark, note: z.string().optional() });

/** One thing that mine would change and how it stands at the office now. */
export const Difference = z.discriminatedUnion('kind', [
  /** A field of the claim's data, masked for those who may not read it; null = empty. */
  z.object({
    kind: z.literal('field'),
    commandId: Id,
    field: z.string(),
    mine: z.string().nullable(),
    theirs: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('item'),
    commandId: Id,
    itemId: z.string(),
    mine: verdict,
    theirs: verdict.nullable(),
  }),
  z.object({
    kind: z.literal('answer'),
    commandId: Id,
    interviewId: Id,
    questionId: z.string(),
    mine: mark,
    theirs: mark.nullable(),
  }),
  z.object({
    kind: z.literal('interview'),
    commandId: Id,
    interviewId: Id,
    mine: InterviewOutcome,
    theirs: InterviewOutcome.nullable(),
  }),
  z.object({
    kind: z.literal('document'),
    commandId: Id,
    documentKind: DocumentKind,
    fileName: z.string(),
    /** Whether the office has it. */
    theirs: z.boolean(),
  }),
  /** A step of the whole claim, beside where the claim is now. */
  z.object({
    kind: z.literal('step'),
    commandId: Id,
    mine: z.string(),
    theirs: z.object({ status: ClaimStatus, holder: StaffId.nullable() }).nullable(),
  }),
]);
export type Difference = z.infer<typeof Difference>;

/** What happened to the claim at the office since mine was made. */
export const TheirAct = z.object({
  type: z.string(),
  at: Instant,
  by: z.union([StaffId, z.enum(['intake', 'practice', 'participant'])]),
});
export type TheirAct = z.infer<typeof TheirAct>;

/** How a person decides: mine once more on top of the present state (the hub decides each), or all of mine away. */
export const Resolution = z.enum(['send-again', 'discard']);
export type Resolution = z.infer<typeof Resolution>;
