/** The contract between a seat's desk and the branch hub: commands in, answers and the feed out. */
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { SetCounter } from '../domain/branch/counter.ts';
import { SetQuota } from '../domain/branch/quota.ts';
import { ClaimCommand } from '../domain/claim/commands.ts';
import type { ClaimEvent } from '../domain/claim/events.ts';
import { InterviewPolicy, SetInterviewPolicy } from '../domain/interview/policy.ts';
import { Refusal } from '../domain/refusal.ts';
import { Channel, Id, Instant, Program, Role, StaffId } from '../domain/vocabulary.ts';
import { Booth, CallCode, CallInvite, CallNews, OfficerSignal, ReadyLinkAnswer } from './call.ts';
import { Protocol } from './protocol.ts';

/** A member of staff as everybody at the branch may see him. */
export const StaffMember = z.object({
  staffId: StaffId,
  name: z.string(),
  roles: z.array(Role),
  /** The counter's label, for officers. */
  counter: z.string().optional(),
});
export type StaffMember = z.infer<typeof StaffMember>;

export const BranchInfo = z.object({
  name: z.string(),
  /** IANA zone, for example `Asia/Jakarta`. */
  timeZone: z.string(),
  /** True for the practice branch: invented people, nothing is paid. */
  practice: z.boolean(),
});
export type BranchInfo = z.infer<typeof BranchInfo>;

/** "Panggil berikutnya": the hub chooses by rule, so that two seats never get the same claim. */
export const TakeNext = z.object({
  type: z.literal('take-next'),
  program: Program.optional(),
  channel: Channel.optional(),
});
export type TakeNext = z.infer<typeof TakeNext>;

export const CommandBody = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('claim'),
    claimId: Id,
    command: ClaimCommand,
    /** The version that the actor saw; demanded where two people may act on one claim. */
    expectedVersion: z.int().optional(),
  }),
  TakeNext,
  SetQuota,
  SetCounter,
  SetInterviewPolicy,
]);
export type CommandBody = z.infer<typeof CommandBody>;

/** A command with its id, made once at the seat and kept until it is answered. Who acts comes from the session. */
export const CommandEnvelope = z.object({
  id: Id,
  madeAt: Instant,
  body: CommandBody,
  /**
   * The seat's own earlier command on the same claim, on top of which this one was made. It counts only when that one
   * was accepted (otherwise it is refused as `held-back`, undecided and unstored), and an `expectedVersion` then means
   * the version that one led to.
   */
  after: Id.optional(),
});
export type CommandEnvelope = z.infer<typeof CommandEnvelope>;

/** Events were decided by the same code; only that they are events is checked on the way. */
const StoredEvent = z.custom<ClaimEvent>(
  (value) => typeof value === 'object' && value !== null && 'type' in value && 'at' in value && 'by' in value,
);

/** The hub's answer, stored with the command: the same id always gets the same answer. */
export const CommandAnswer = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('accepted'),
    id: Id,
    /** The number in the branch feed. */
    seq: z.int(),
    /** The claim it concerned; the chosen one for `take-next`; null for branch commands. */
    claimId: Id.nullable(),
    /** The claim's version after it; null for branch commands. */
    version: z.int().nullable().default(null),
  }),
  z.object({ status: z.literal('refused'), id: Id, refusal: Refusal }),
]);
export type CommandAnswer = z.infer<typeof CommandAnswer>;

/** Hash of the branch's ledger after an entry: two histories with the same hash are the same up to there. */
export const LedgerHash = z.string().regex(/^[0-9a-f]{64}$/);
export type LedgerHash = z.infer<typeof LedgerHash>;

const feedStamp = { seq: z.int(), at: Instant, commandId: Id, hash: LedgerHash };

const ClaimFeedRow = z.object({
  ...feedStamp,
  kind: z.literal('claim'),
  claimId: Id,
  /** Version after the last of these events. */
  version: z.int(),
  events: z.array(StoredEvent).min(1),
});
export type ClaimFeedRow = z.infer<typeof ClaimFeedRow>;

/** One entry of the branch feed; `seq` has no gaps. */
export const FeedRow = z.discriminatedUnion('kind', [
  ClaimFeedRow,
  z.object({ ...feedStamp, kind: z.literal('quota'), quota: SetQuota }),
  z.object({ ...feedStamp, kind: z.literal('counter'), counter: SetCounter }),
  z.object({ ...feedStamp, kind: z.literal('policy'), policy: InterviewPolicy }),
]);
export type FeedRow = z.infer<typeof FeedRow>;

export const FeedPage = z.object({
  epoch: z.string(),
  last: z.int(),
  rows: z.array(FeedRow),
  /** The seat's history is not this hub's: it was restored from a copy, or is another one. There are no rows then. */
  diverged: z.boolean(),
});
export type FeedPage = z.infer<typeof FeedPage>;

/** Everything that ever happened to one claim: its rows of the feed, in order. */
export const ClaimHistory = z.object({ claimId: Id, rows: z.array(ClaimFeedRow).min(1) });
export type ClaimHistory = z.infer<typeof ClaimHistory>;

/**
 * One page of the branch's working set: claims that are not finished, and those of the last 31 days. `last` and `tail`
 * are read before the claims: what the first page says of them is where the feed goes on.
 */
export const SnapshotPage = z.object({
  epoch: z.string(),
  last: z.int(),
  tail: LedgerHash,
  histories: z.array(ClaimHistory),
  /** Ask for the next page with it; null when this was the last. */
  next: Id.nullable(),
  /** On the first page only. */
  caps: z.array(SetQuota),
  /** On the first page only: counters that are closed. */
  counters: z.array(SetCounter),
  /** On the first page only: the branch's interview policies in the order they were made. */
  policies: z.array(InterviewPolicy),
});
export type SnapshotPage = z.infer<typeof SnapshotPage>;

/** When somebody of the branch was last heard of, by the hub's clock. */
export const Presence = z.object({ staffId: StaffId, seenAt: Instant, connected: z.boolean() });
export type Presence = z.infer<typeof Presence>;

export const HubSession = z.object({ token: z.string(), staff: StaffMember, expiresAt: Instant });
export type HubSession = z.infer<typeof HubSession>;

const signInResult = z.discriminatedUnion('status', [
  z.object({ status: z.literal('signed-in'), session: HubSession }),
  z.object({ status: z.literal('refused'), refusal: Refusal }),
]);

/**
 * Every call carries what `seatHeaders` says: the seat's secret, its protocol, and for a person his session. A seat that
 * is too old gets the fault SEAT_TOO_OLD (426) with the refusal `seat-too-old`; only `info` answers it all the same.
 * Without a session a seat may only read the feed and push what the `intake` role may.
 */
export const hubContract = {
  info: oc.output(
    z.object({
      branch: BranchInfo,
      epoch: z.string(),
      last: z.int(),
      now: Instant,
      protocol: Protocol,
      /** Whether the hub keeps document files (shared/contract/files.ts); a hub of one machine leaves them to its seat. */
      documents: z.boolean().default(false),
    }),
  ),
  staff: oc.output(z.array(StaffMember)),
  signIn: oc.input(z.object({ staffId: StaffId, pin: z.string().min(4).max(12) })).output(signInResult),
  signOut: oc.output(z.void()),
  /** In order; stops at nothing: each envelope gets its own answer. Idempotent by envelope id. */
  push: oc
    .input(z.object({ envelopes: z.array(CommandEnvelope).min(1).max(200) }))
    .output(z.array(CommandAnswer)),
  /** Rows with `seq > after`, at most `limit`, in order. `tail` is the hash that the seat knows of row `after`. */
  pull: oc
    .input(
      z.object({
        after: z.int().min(0),
        limit: z.int().min(1).max(2000),
        tail: LedgerHash.optional(),
      }),
    )
    .output(FeedPage),
  /** The working set in the order of claim ids, for a seat that is new or far behind. */
  snapshot: oc.input(z.object({ after: Id.nullable(), limit: z.int().min(1).max(500) })).output(SnapshotPage),
  /** Claims outside the working set that were touched again; unknown ones are left out. */
  histories: oc.input(z.object({ claimIds: z.array(Id).min(1).max(100) })).output(z.array(ClaimHistory)),
  /** Says only "new up to n"; losing it loses nothing. */
  watch: oc.output(eventIterator(z.object({ last: z.int() }))),
  presence: {
    /** A sign of life of the person who is signed in: his claims are kept for him until `leaseUntil`. */
    beat: oc.output(z.object({ now: Instant, leaseUntil: Instant, people: z.array(Presence) })),
  },
  calls: {
    /** Opens (or re-opens) the way into an interview that `start-interview` began. */
    open: oc
      .input(z.object({ claimId: Id, interviewId: Id }))
      .output(
        z.discriminatedUnion('status', [
          z.object({ status: z.literal('open'), invite: CallInvite }),
          z.object({ status: z.literal('refused'), refusal: Refusal }),
        ]),
      ),
    news: oc.input(z.object({ callId: Id })).output(eventIterator(CallNews)),
    send: oc.input(z.object({ callId: Id, signal: OfficerSignal })).output(z.void()),
    close: oc.input(z.object({ callId: Id })).output(z.void()),
  },
  ready: {
    /** The participant's page before his interview: test of his phone, "Saya siap", and later the way in. */
    link: oc.input(z.object({ claimId: Id })).output(ReadyLinkAnswer),
  },
  booths: {
    /** Branch PCs and handsets that stand ready as the participant's side (features V14). */
    list: oc.output(z.array(Booth)),
    /** Opens a call at a booth, where it is called by its queue number. */
    call: oc
      .input(
        z.object({ callId: Id, boothId: Id, queueNumber: z.string().max(30), url: z.url(), code: CallCode }),
      )
      .output(
        z.discriminatedUnion('status', [
          z.object({ status: z.literal('called') }),
          z.object({ status: z.literal('refused'), refusal: Refusal }),
        ]),
      ),
  },
  returns: {
    /** The participant's link for the claim's present round: same round, same link. For its holder or who returned it. */
    link: oc
      .input(z.object({ claimId: Id }))
      .output(
        z.discriminatedUnion('status', [
          z.object({ status: z.literal('ready'), url: z.string(), expiresAt: Instant }),
          z.object({ status: z.literal('refused'), refusal: Refusal }),
        ]),
      ),
  },
};
export type HubContract = typeof hubContract;
