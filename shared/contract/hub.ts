/** The contract between a seat's desk and the branch hub: commands in, answers and the feed out. */
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { SetCounter } from '../domain/branch/counter.ts';
import { SetQuota } from '../domain/branch/quota.ts';
import { ClaimCommand } from '../domain/claim/commands.ts';
import type { ClaimEvent } from '../domain/claim/events.ts';
import { Refusal } from '../domain/refusal.ts';
import { Channel, Id, Instant, Program, Role, StaffId } from '../domain/vocabulary.ts';
import { CallInvite, CallNews, OfficerSignal } from './call.ts';

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
]);
export type CommandBody = z.infer<typeof CommandBody>;

/** A command with its id, made once at the seat and kept until it is answered. Who acts comes from the session. */
export const CommandEnvelope = z.object({ id: Id, madeAt: Instant, body: CommandBody });
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
  }),
  z.object({ status: z.literal('refused'), id: Id, refusal: Refusal }),
]);
export type CommandAnswer = z.infer<typeof CommandAnswer>;

/** One entry of the branch feed; `seq` has no gaps. */
export const FeedRow = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('claim'),
    seq: z.int(),
    at: Instant,
    commandId: Id,
    claimId: Id,
    /** Version after the last of these events. */
    version: z.int(),
    events: z.array(StoredEvent).min(1),
  }),
  z.object({ kind: z.literal('quota'), seq: z.int(), at: Instant, commandId: Id, quota: SetQuota }),
  z.object({ kind: z.literal('counter'), seq: z.int(), at: Instant, commandId: Id, counter: SetCounter }),
]);
export type FeedRow = z.infer<typeof FeedRow>;

export const FeedPage = z.object({ epoch: z.string(), last: z.int(), rows: z.array(FeedRow) });
export type FeedPage = z.infer<typeof FeedPage>;

export const HubSession = z.object({ token: z.string(), staff: StaffMember, expiresAt: Instant });
export type HubSession = z.infer<typeof HubSession>;

const signInResult = z.discriminatedUnion('status', [
  z.object({ status: z.literal('signed-in'), session: HubSession }),
  z.object({ status: z.literal('refused'), refusal: Refusal }),
]);

/**
 * Every call carries the seat's secret (`x-loket-seat`); those of a person also his session (`authorization`).
 * Without a session a seat may only read the feed and push what the `intake` role may.
 */
export const hubContract = {
  info: oc.output(z.object({ branch: BranchInfo, epoch: z.string(), last: z.int(), now: Instant })),
  staff: oc.output(z.array(StaffMember)),
  signIn: oc.input(z.object({ staffId: StaffId, pin: z.string().min(4).max(12) })).output(signInResult),
  signOut: oc.output(z.void()),
  /** In order; stops at nothing: each envelope gets its own answer. Idempotent by envelope id. */
  push: oc
    .input(z.object({ envelopes: z.array(CommandEnvelope).min(1).max(200) }))
    .output(z.array(CommandAnswer)),
  /** Rows with `seq > after`, at most `limit`, in order. */
  pull: oc.input(z.object({ after: z.int().min(0), limit: z.int().min(1).max(2000) })).output(FeedPage),
  /** Says only "new up to n"; losing it loses nothing. */
  watch: oc.output(eventIterator(z.object({ last: z.int() }))),
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
};
export type HubContract = typeof hubContract;
