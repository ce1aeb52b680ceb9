/** The contract between the screen and its desk. The screen holds no truth: it reads views, acts, and hears what changed. */
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { SetQuota } from '../domain/branch/quota.ts';
import { ClaimCommand } from '../domain/claim/commands.ts';
import { ClaimData } from '../domain/claim/data.ts';
import { ClaimState } from '../domain/claim/state.ts';
import { Refusal } from '../domain/refusal.ts';
import {
  Channel,
  ClaimReason,
  ClaimStatus,
  Day,
  DocumentKind,
  Id,
  Instant,
  Program,
  StaffId,
} from '../domain/vocabulary.ts';
import { CallInvite, CallNews, OfficerSignal } from './call.ts';
import { BranchInfo, StaffMember } from './hub.ts';
import { IntakeProgress } from './intake.ts';

/** What the kabid's board counts; each measure is also a filter, so that a number and its list cannot differ. */
export const BoardMeasure = z.enum([
  'all',
  'waiting',
  'taken',
  'held',
  'in-call',
  'call-back',
  'returned',
  'submitted',
  'verified',
  'vouchered',
  'approved',
  'paid',
  'rejected',
  'cancelled',
]);
export type BoardMeasure = z.infer<typeof BoardMeasure>;

export const ClaimFilter = z.object({
  /** A day of the queue; null = all claims in the cache. */
  day: Day.nullable(),
  measure: BoardMeasure.default('all'),
  /** The officer concerned (holder, quota place, or who submitted, by measure). */
  staffId: StaffId.optional(),
  program: Program.optional(),
  channel: Channel.optional(),
  /** Only what the signed-in person can work on now. */
  mine: z.boolean().default(false),
  /** Name, NIK, KPJ, phone or queue number, as typed. */
  search: z.string().max(100).default(''),
});
export type ClaimFilter = z.infer<typeof ClaimFilter>;

/** One row of any list of claims. Numbers are masked here always; they are read in the claim. */
export const ClaimRow = z.object({
  claimId: Id,
  queueNumber: z.string(),
  day: Day,
  program: Program,
  channel: Channel,
  reason: ClaimReason,
  status: ClaimStatus,
  name: z.string(),
  nikMasked: z.string(),
  holder: StaffId.nullable(),
  /** At the desk, set aside for a moment. */
  onHold: z.boolean(),
  assignedTo: StaffId.nullable(),
  appointment: z.string().nullable(),
  callBackAt: Instant.nullable(),
  inCall: z.boolean(),
  /** Since when it waits in its present status. */
  since: Instant,
  /** Catalogue key and parameters of the one reason why it stands here (features Q10). */
  standing: z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  sla: z.object({
    colour: z.enum(['green', 'yellow', 'red', 'none']),
    dueDay: Day.nullable(),
    workingDaysLeft: z.int().nullable(),
  }),
  papers: z.object({ ok: z.int(), total: z.int() }),
  /** Amount set by the verifikator. */
  amount: z.int().nullable(),
  /** Commands on this claim that are still to be sent ("akan dikirim"). */
  pending: z.int(),
});
export type ClaimRow = z.infer<typeof ClaimRow>;

/** The state as it is shown: the numbers may be masked, and are then no longer digits alone. */
const ShownState = ClaimState.extend({
  data: ClaimData.extend({
    nik: z.string(),
    kpj: z.array(z.string()),
    phone: z.string(),
    accountNumber: z.string(),
    npwp: z.string().optional(),
  }),
});

export const ClaimView = z.object({
  state: ShownState,
  /** True when identity numbers are masked because the signed-in officer does not hold the claim. */
  masked: z.boolean(),
  pending: z.int(),
  /** Other claims in the cache with the same person, phone or account (features D10 in its simple form). */
  related: z.array(
    z.object({
      claimId: Id,
      queueNumber: z.string(),
      day: Day,
      status: ClaimStatus,
      shares: z.enum(['nik', 'phone', 'account']),
    }),
  ),
  today: Day,
  now: Instant,
});
export type ClaimView = z.infer<typeof ClaimView>;

export const BoardCell = z.object({
  staffId: StaffId,
  program: Program,
  channel: Channel,
  cap: z.int(),
  taken: z.int(),
  held: z.int(),
  inCall: z.int(),
  submitted: z.int(),
  returned: z.int(),
  paid: z.int(),
});
export type BoardCell = z.infer<typeof BoardCell>;

export const Board = z.object({
  day: Day,
  totals: z.record(BoardMeasure, z.int()),
  cells: z.array(BoardCell),
  /** Submissions per half hour of the day, `HH:MM` of its start. */
  flow: z.array(z.object({ slot: z.string(), taken: z.int(), submitted: z.int() })),
  /** Reasons of returns to participants, most frequent first. */
  returnReasons: z.array(z.object({ itemId: z.string(), defect: z.string(), count: z.int() })),
});
export type Board = z.infer<typeof Board>;

export const QuotaLine = z.object({ program: Program, channel: Channel, used: z.int(), cap: z.int() });
export type QuotaLine = z.infer<typeof QuotaLine>;

export const SeatStatus = z.object({
  branch: BranchInfo.nullable(),
  signedIn: StaffMember.nullable(),
  /** Whether the hub answered last time. */
  connected: z.boolean(),
  /** Commands waiting to be sent. */
  outbox: z.int(),
  /** Refused commands that nobody has read yet. */
  refused: z.int(),
  now: Instant,
  today: Day,
  intakes: z.array(IntakeProgress),
});
export type SeatStatus = z.infer<typeof SeatStatus>;

/** What changed, so that the screen reads again only what it shows. */
export const Change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('claims'), claimIds: z.array(Id) }),
  z.object({ kind: z.literal('status') }),
  z.object({ kind: z.literal('intake') }),
  z.object({ kind: z.literal('quota') }),
]);
export type Change = z.infer<typeof Change>;

const refusedAnswer = z.object({ status: z.literal('refused'), refusal: Refusal });
const doneAnswer = z.object({ status: z.literal('done') });
export const ActResult = z.discriminatedUnion('status', [
  /** `sent`: the hub has accepted it. `kept`: stored here and certain to be sent ("akan dikirim"). */
  z.object({ status: z.literal('done'), claimId: Id.nullable(), delivery: z.enum(['sent', 'kept']) }),
  refusedAnswer,
]);
export type ActResult = z.infer<typeof ActResult>;

export const RefusedCommand = z.object({
  id: Id,
  claimId: Id.nullable(),
  queueNumber: z.string().nullable(),
  commandType: z.string(),
  refusal: Refusal,
  at: Instant,
});
export type RefusedCommand = z.infer<typeof RefusedCommand>;

/** A sealed recovery key just made: file and code open the data only together, and the code is told this once. */
export const SealedRecovery = z.object({
  /** Four symbols on file and envelope, which make them a pair. */
  number: z.string(),
  branch: z.string(),
  computer: z.string(),
  day: Day,
  /** Five groups of five, `0A1B2-…`. */
  code: z.string(),
  fileName: z.string(),
  fileText: z.string(),
});
export type SealedRecovery = z.infer<typeof SealedRecovery>;

const WalkIn = ClaimData.omit({ queueNumber: true, day: true, channel: true });
export type WalkIn = z.infer<typeof WalkIn>;

export const deskContract = {
  status: oc.output(SeatStatus),
  changes: oc.output(eventIterator(Change)),
  session: {
    staff: oc.output(z.array(StaffMember)),
    signIn: oc
      .input(z.object({ staffId: StaffId, pin: z.string().min(4).max(12) }))
      .output(z.discriminatedUnion('status', [doneAnswer, refusedAnswer])),
    signOut: oc.output(z.void()),
  },
  claims: {
    list: oc
      .input(z.object({ filter: ClaimFilter, offset: z.int().min(0), limit: z.int().min(1).max(500) }))
      .output(z.object({ total: z.int(), rows: z.array(ClaimRow) })),
    /** Null when the cache has no such claim. Opening is written to the audit log. */
    open: oc.input(z.object({ claimId: Id })).output(ClaimView.nullable()),
    act: oc
      .input(z.object({ claimId: Id, command: ClaimCommand, expectedVersion: z.int().optional() }))
      .output(ActResult),
    takeNext: oc
      .input(z.object({ program: Program.optional(), channel: Channel.optional() }))
      .output(ActResult),
    registerWalkIn: oc.input(WalkIn).output(ActResult),
    quota: oc.output(z.array(QuotaLine)),
  },
  documents: {
    /** The decrypted bytes; a damaged or missing file is a refusal with a sentence, never half a picture. */
    read: oc
      .input(z.object({ claimId: Id, documentId: Id }))
      .output(
        z.discriminatedUnion('status', [
          z.object({ status: z.literal('ok'), file: z.instanceof(Blob) }),
          z.object({ status: z.literal('unreadable'), code: z.enum(['missing', 'damaged']) }),
        ]),
      ),
    attach: oc.input(z.object({ claimId: Id, kind: DocumentKind, file: z.instanceof(File) })).output(
      z.discriminatedUnion('status', [
        z.object({ status: z.literal('done'), claimId: Id.nullable(), delivery: z.enum(['sent', 'kept']) }),
        z.object({ status: z.literal('refused'), refusal: Refusal }),
        /** The file itself is not acceptable: catalogue key under `intake.reason`. */
        z.object({
          status: z.literal('bad-file'),
          code: z.string(),
          params: z.record(z.string(), z.union([z.string(), z.number()])),
        }),
      ]),
    ),
  },
  intake: {
    /** A folder or .zip on this machine. Answers at once; progress comes with `status`. */
    start: oc.input(z.object({ path: z.string().min(1).max(4000) })).output(z.object({ intakeId: z.uuid() })),
    /** A .zip chosen in the browser. */
    upload: oc.input(z.object({ file: z.instanceof(File) })).output(z.object({ intakeId: z.uuid() })),
    cancel: oc.input(z.object({ intakeId: z.uuid() })).output(z.void()),
    dismiss: oc.input(z.object({ intakeId: z.uuid() })).output(z.void()),
  },
  calls: {
    /** Begins the interview (the script is drawn from the claim) and opens the participant's way in. */
    start: oc.input(z.object({ claimId: Id })).output(
      z.discriminatedUnion('status', [
        z.object({
          status: z.literal('open'),
          interviewId: Id,
          invite: CallInvite,
          qr: z.string().describe('SVG of the link as QR'),
        }),
        refusedAnswer,
      ]),
    ),
    news: oc.input(z.object({ callId: Id })).output(eventIterator(CallNews)),
    send: oc.input(z.object({ callId: Id, signal: OfficerSignal })).output(z.void()),
    close: oc.input(z.object({ callId: Id })).output(z.void()),
  },
  board: {
    read: oc.input(z.object({ day: Day })).output(Board),
    setQuota: oc.input(SetQuota.omit({ type: true })).output(ActResult),
  },
  outbox: {
    refused: oc.output(z.array(RefusedCommand)),
    acknowledge: oc.input(z.object({ id: Id })).output(z.void()),
  },
  recovery: {
    /** For the kabid alone. Neither code nor file is kept; a new pair does not end an old one. */
    seal: oc.output(
      z.discriminatedUnion('status', [
        z.object({ status: z.literal('sealed'), recovery: SealedRecovery }),
        refusedAnswer,
      ]),
    ),
  },
  audit: {
    /** Walks the chain of this seat's audit log. */
    verify: oc.output(z.object({ entries: z.int(), intact: z.boolean(), firstBroken: z.int().nullable() })),
  },
};
export type DeskContract = typeof deskContract;
