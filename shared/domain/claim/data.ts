/** What is known of a claim before anybody judges it: the participant's own statement and his papers. */
import { z } from 'zod';
import {
  Channel,
  Circumstance,
  ClaimReason,
  Day,
  DocumentKind,
  Id,
  Instant,
  isColumnText,
  Program,
  Rupiah,
  Segment,
  Sha256,
  StaffId,
} from '../vocabulary.ts';

/**
 * One claim as registered. Numbers that people read aloud (NIK, KPJ, account) are text of digits.
 * Field meanings: intake-format.md. `accountNumber` has digits only; `phone` is E.164.
 */
export const ClaimData = z.object({
  /** `nomor_antrean`: unique in the branch and day. */
  queueNumber: z.string().trim().min(1).max(30).refine(isColumnText),
  /** `tanggal`: the day the claim stands in the queue. */
  day: Day,
  channel: Channel,
  program: Program,
  reason: ClaimReason,
  segment: Segment,
  nik: z.string().regex(/^\d{16}$/),
  name: z.string().trim().min(1).max(120),
  birthDate: Day,
  sex: z.enum(['L', 'P']).optional(),
  /** One person may have several memberships (domain 3.2). */
  kpj: z
    .array(z.string().regex(/^\d{11}$/))
    .min(1)
    .max(20),
  phone: z.string().regex(/^\+\d{8,15}$/),
  email: z.string().max(200).optional(),
  address: z.string().max(400).optional(),
  motherName: z.string().max(120).optional(),
  employer: z.string().max(200).optional(),
  stoppedOn: Day.optional(),
  balance: Rupiah.optional(),
  earlierPartial: z.boolean().optional(),
  npwp: z
    .string()
    .regex(/^\d{15,16}$/)
    .optional(),
  bank: z.string().trim().min(1).max(60),
  accountNumber: z.string().regex(/^\d{5,20}$/),
  accountHolder: z.string().trim().min(1).max(120),
  /** `jam_wawancara`: `HH:MM` in the branch's time zone. */
  appointment: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  /** `petugas`: the officer it is meant for; absent = shared queue. */
  assignedTo: StaffId.optional(),
  note: z.string().max(1000).optional(),
  /** What the officer knows of the case and the rules ask about; absent = not asked yet. */
  circumstances: z.array(Circumstance).max(20).optional(),
});
export type ClaimData = z.infer<typeof ClaimData>;

/** Differs in few bits between two pictures that look alike (domain/picture/fingerprint.ts). */
export const Fingerprint = z.string().regex(/^[0-9a-f]{16}$/);
export type Fingerprint = z.infer<typeof Fingerprint>;

/** One stored file of a claim. The bytes live encrypted under their hash; this is their place in the claim. */
export const ClaimDocument = z.object({
  id: Id,
  kind: DocumentKind,
  /** The name it arrived with, for people; never used as a path. */
  fileName: z.string().min(1).max(200),
  sha256: Sha256,
  /** Bytes, at most 6 MiB (domain 1.7). */
  size: z
    .int()
    .min(1)
    .max(6 * 1024 * 1024),
  mediaType: z.enum(['image/jpeg', 'image/png', 'application/pdf']),
  addedAt: Instant,
  /** Who brought it: the day's package, an officer at the counter ("diunggah petugas"), or the participant's own page. */
  origin: z.enum(['package', 'officer', 'participant']),
  /** What the picture looks like in 64 bits (16 hexadecimal digits), so that a copy is known again; absent for a PDF. */
  fingerprint: Fingerprint.optional(),
});
export type ClaimDocument = z.infer<typeof ClaimDocument>;

/** What the officer read in the membership system; absent fields were not looked up yet (domain 2.3). */
export const Membership = z.object({
  cardStatus: z.enum(['active', 'inactive']).optional(),
  inactiveSince: Day.optional(),
  memberSince: Day.optional(),
  otherChannelRunning: z.boolean().optional(),
});
export type Membership = z.infer<typeof Membership>;
