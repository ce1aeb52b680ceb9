/** What a screen is told of the papers themselves: what came of adding one, what was read on it, what lies in the scanner. */
import { z } from 'zod';
import { ReadingState } from '../domain/reading/reading.ts';
import { Refusal } from '../domain/refusal.ts';
import { ClaimReason, ClaimStatus, Day, DocumentKind, Id, Instant } from '../domain/vocabulary.ts';

/** What came of attaching a file. */
export const AttachAnswer = z.discriminatedUnion('status', [
  z.object({ status: z.literal('done'), claimId: Id.nullable(), delivery: z.enum(['sent', 'kept']) }),
  z.object({ status: z.literal('refused'), refusal: Refusal }),
  /** The file itself is not acceptable: catalogue key under `intake.reason`. */
  z.object({
    status: z.literal('bad-file'),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);

export type AttachAnswer = z.infer<typeof AttachAnswer>;

export const PaperReadingOf = z.object({ documentId: Id, state: ReadingState });
export type PaperReadingOf = z.infer<typeof PaperReadingOf>;

export const ScanFolder = z.object({
  /** Null when no folder is watched. */
  folder: z.string().nullable(),
  state: z.enum(['off', 'watching', 'gone']),
  scans: z.array(
    z.object({
      name: z.string(),
      size: z.int(),
      at: Instant,
      /** Still growing: the scanner has not finished. */
      arriving: z.boolean(),
      /** Attached from here before. */
      used: z.boolean(),
      /** Begins as a JPEG, PNG or PDF does; what does not is only named. True while it is arriving. */
      usable: z.boolean(),
    }),
  ),
});
export type ScanFolder = z.infer<typeof ScanFolder>;

/** `not-connected`: this branch has no such service (domain 2.3); the officer compares with the account book. */
export const BankInquiryAnswer = z.discriminatedUnion('status', [
  z.object({ status: z.literal('not-connected') }),
  z.object({ status: z.literal('no-answer') }),
  z.object({ status: z.literal('unknown-account') }),
  z.object({ status: z.literal('name'), holder: z.string().max(200), at: Instant }),
]);
export type BankInquiryAnswer = z.infer<typeof BankInquiryAnswer>;

/** One claim that shares something; `near-copy`: a picture that looks the same, `bits` of 64 differ. */
export const RelatedClaim = z.object({
  claimId: Id,
  queueNumber: z.string(),
  day: Day,
  status: ClaimStatus,
  reason: ClaimReason,
  /** `person`: the same NIK, so an earlier claim of the same person. */
  shares: z.enum(['person', 'phone', 'account', 'same-file', 'near-copy']),
  /** For files: which paper here looks like which paper there. */
  papers: z
    .object({ here: Id, hereKind: DocumentKind, thereKind: DocumentKind, bits: z.int().optional() })
    .optional(),
});
export type RelatedClaim = z.infer<typeof RelatedClaim>;
