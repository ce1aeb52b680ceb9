/** The contract between the screen and its desk. The screen holds no truth: it reads views, acts, and hears what changed. */
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { SetCounter } from '../domain/branch/counter.ts';
import { SetQuota } from '../domain/branch/quota.ts';
import { ClaimCommand } from '../domain/claim/commands.ts';
import { ClaimData } from '../domain/claim/data.ts';
import { ClaimState } from '../domain/claim/state.ts';
import { PreCallCheck } from '../domain/interview/record.ts';
import { Refusal } from '../domain/refusal.ts';
import {
  AttemptOutcome,
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
import { ClaimUploads, DocumentLaneStatus, DocumentReading } from './documents.ts';
import { BranchInfo, Presence, StaffMember } from './hub.ts';
import { IntakeProgress } from './intake.ts';
import { interviewContract } from './interviews.ts';
import { AttachAnswer, BankInquiryAnswer, PaperReadingOf, RelatedClaim, ScanFolder } from './papers.ts';
import { OfficerStanding } from './officers.ts';
import { SealedRecovery } from './sealed-recovery.ts';
import { Difference, OutboxEntry, Resolution, TheirAct } from './outbox.ts';

/** What the kabid's board counts; each measure is also a filter, so that a number and its list cannot differ. */
export const BoardMeasure = z.enum([
  'all',
  'waiting',
  'taken',
  'held',
  'in-call',
  'call-back',
  /** At a desk, set aside for a moment. */
  'on-hold',
  /** In an officer's own queue, set aside until a moment, also when it has come. */
  'parked',
  /** Called at the counter and not there, waiting again. */
  'no-show',
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
  /** Tries in vain since the ladder began anew, the last one's outcome, and when to try again; null = none. */
  tries: z.object({ count: z.int().min(1), outcome: AttemptOutcome, nextAt: Instant.nullable() }).nullable(),
  /** The participant's own word that he waits to be called, while it holds. */
  ready: z.object({ since: Instant, until: Instant }).nullable(),
  /** What his phone said of itself last, while he is still to be called. */
  check: PreCallCheck.nullable(),
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
  /** Other claims in the cache that share something with this one, each with its evidence (features D10). */
  related: z.array(RelatedClaim),
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
  /** He was let in by what this seat remembers of his PIN; the hub has not confirmed it yet. */
  signedInOffline: z.boolean(),
  /** Why the hub ended the sign-in of the last person (`offline-sign-in-refused`); until somebody signs in again. */
  signedOut: Refusal.nullable(),
  /** Whether the hub answered last time. */
  connected: z.boolean(),
  /** Program and hub do not understand each other; everything is kept and goes on when they do. */
  blockedBy: z.enum(['seat-too-old', 'hub-too-old']).nullable(),
  /** Commands waiting to be sent. */
  outbox: z.int(),
  /** Refused commands that nobody has read yet. */
  refused: z.int(),
  /** Commands held behind a refused one until somebody decides. */
  parked: z.int(),
  /** People under whose name something waits that only their sign-in can send. */
  needsSignIn: z.array(StaffId),
  /** Claims read so far while the cache is filled anew; null when it is complete. */
  filling: z.int().nullable(),
  /** Files on their way, beside the commands. */
  documents: DocumentLaneStatus,
  /** Until when the claims of the signed-in person are kept for him, by the hub's clock; null when not known. */
  leaseUntil: Instant.nullable(),
  /** When colleagues were last heard of, as the hub last said. */
  people: z.array(Presence),
  /** The hub's clock minus this computer's; null before the first contact. */
  clockOffsetMs: z.int().nullable(),
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
  /** Papers of these claims were read by the program, or failed to be. */
  z.object({ kind: z.literal('readings'), claimIds: z.array(Id) }),
  /** Something new lies in the scanner's folder. */
  z.object({ kind: z.literal('scans') }),
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

/** Mine and theirs for one claim, until somebody decides. */
export const OutboxConflict = z.object({
  claimId: Id,
  /** What the office has now; null when it does not know the claim. */
  theirs: ShownState.nullable(),
  /** True when numbers are masked. */
  masked: z.boolean(),
  /** Refused and parked commands in the order they were made. */
  mine: z.array(OutboxEntry),
  differences: z.array(Difference),
  /** What happened there since mine was made, in order. */
  theirActs: z.array(TheirAct),
  /** What the signed-in person may decide: only who made them sends them again. */
  mayDecide: z.array(Resolution),
});
export type OutboxConflict = z.infer<typeof OutboxConflict>;

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
    read: oc.input(z.object({ claimId: Id, documentId: Id })).output(DocumentReading),
    /** What this seat has not sent to the hub yet, claim by claim; failed ones first, at most 200. */
    unsent: oc.output(z.array(ClaimUploads)),
    /** Tries what failed again. */
    retry: oc.output(z.void()),
    attach: oc
      .input(z.object({ claimId: Id, kind: DocumentKind, file: z.instanceof(File) }))
      .output(AttachAnswer),
    /** What the program read on the papers of a claim so far; asking puts them first in its queue. */
    readings: oc.input(z.object({ claimId: Id })).output(z.array(PaperReadingOf)),
  },
  scans: {
    /** The watched folder of the scanner and what lies in it, newest first, at most 100. */
    list: oc.output(ScanFolder),
    /** Sets the folder to watch; null ends it. A folder that cannot be read is refused with a code. */
    watch: oc
      .input(z.object({ folder: z.string().min(1).max(1000).nullable() }))
      .output(z.object({ status: z.enum(['done', 'no-folder', 'not-readable']) })),
    /** The bytes of one scan, to look at before it is attached. */
    read: oc
      .input(z.object({ name: z.string().min(1).max(255) }))
      .output(
        z.discriminatedUnion('status', [
          z.object({ status: z.literal('ok'), file: z.instanceof(Blob) }),
          z.object({ status: z.enum(['gone', 'too-large', 'not-readable']) }),
        ]),
      ),
    /** Attaches one scan to a claim; the file stays in the folder and is marked as used. */
    attach: oc
      .input(z.object({ claimId: Id, kind: DocumentKind, name: z.string().min(1).max(255) }))
      .output(AttachAnswer),
  },
  returns: {
    /** The participant's way to send what is missing; the same link for the same return, as often as it is asked. */
    link: oc.input(z.object({ claimId: Id })).output(
      z.discriminatedUnion('status', [
        z.object({
          status: z.literal('ready'),
          url: z.string(),
          expiresAt: Instant,
          qr: z.string().describe('SVG of the link as QR'),
        }),
        refusedAnswer,
      ]),
    ),
  },
  requirements: {
    /** One kind of claim on one A4 page, as PDF. */
    sheet: oc.input(z.object({ reason: ClaimReason, channel: Channel })).output(z.instanceof(Blob)),
  },
  bank: {
    /** Asks a bank whose name an account bears; nothing is invented where no bank is connected. */
    inquire: oc.input(z.object({ claimId: Id })).output(BankInquiryAnswer),
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
  interviews: interviewContract,
  board: {
    read: oc.input(z.object({ day: Day })).output(Board),
    setQuota: oc.input(SetQuota.omit({ type: true })).output(ActResult),
    /** Every officer of the branch, for handing work on and for seeing who holds what. */
    officers: oc.input(z.object({ day: Day })).output(z.array(OfficerStanding)),
    /** Closes an officer's counter for a day or opens it again; for the kabid. */
    setCounter: oc.input(SetCounter.omit({ type: true })).output(ActResult),
  },
  outbox: {
    refused: oc.output(z.array(RefusedCommand)),
    /** Everything of this seat that the office has not accepted yet, in the order it was made. */
    list: oc.output(z.array(OutboxEntry)),
    /** Of a refused or parked command of a claim; null when there is nothing (any more) to decide. */
    conflict: oc.input(z.object({ id: Id })).output(OutboxConflict.nullable()),
    /** Decides for all refused and parked commands on that command's claim. */
    resolve: oc
      .input(z.object({ id: Id, how: Resolution }))
      .output(
        z.discriminatedUnion('status', [
          z.object({ status: z.literal('done'), commands: z.int() }),
          refusedAnswer,
        ]),
      ),
    /** Somebody has read a refusal that holds up nothing else; with parked commands behind it, decide by `resolve`. */
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
