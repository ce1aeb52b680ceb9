/**
 * What the participant's page for missing papers asks of the hub, over HTTPS: `POST /api/berkas/look | finish` with JSON
 * bodies, and tus at `/api/berkas/files` with the link's secret in the header `x-loket-berkas`. The page itself is
 * `/b/<token>`. It may import only types from here. Every JSON answer comes with status 200 except `slow-down` (429)
 * and `invalid` (400).
 */
import { z } from 'zod';
import { ClaimDocument } from '../domain/claim/data.ts';
import { ClaimStatus, Day, Defect, DocumentKind, Instant, Program, Sha256 } from '../domain/vocabulary.ts';

export const uploadPage = {
  look: '/api/berkas/look',
  finish: '/api/berkas/finish',
  files: '/api/berkas/files',
  tokenHeader: 'x-loket-berkas',
  pagePrefix: '/b/',
} as const;

/** The secret of the link: 128 bits, base64url. */
export const UploadToken = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

export const UploadLookInput = z.object({ token: UploadToken });
export type UploadLookInput = z.infer<typeof UploadLookInput>;

/** One missing paper, as the message names it. */
export const WantedPaper = z.object({
  itemId: z.string(),
  defects: z.array(Defect),
  note: z.string().optional(),
  /** Alternatives, as in the rules: any one inner list will do. */
  accepts: z.array(z.array(DocumentKind)),
  /** What arrived for it since the claim went back. */
  received: z.array(z.object({ fileName: z.string(), size: z.int(), at: Instant })),
});
export type WantedPaper = z.infer<typeof WantedPaper>;

export const UploadLook = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('ok'),
    branchName: z.string(),
    timeZone: z.string(),
    officerName: z.string(),
    queueNumber: z.string(),
    program: Program,
    /** `open`: papers may be sent. `closed`: the claim went on; what is shown is where it stands. */
    state: z.enum(['open', 'closed']),
    claimStatus: ClaimStatus,
    items: z.array(WantedPaper),
    /** When the participant said that all is sent. */
    finishedAt: Instant.nullable(),
    /** Day until which the branch promised the payment; null while the legal clock has not begun. */
    dueDay: Day.nullable(),
    /** The officer is in the interview and waits for the participant's code. */
    callWaiting: z.boolean(),
  }),
  z.object({ status: z.enum(['unknown', 'expired']) }),
  z.object({ status: z.literal('slow-down'), seconds: z.int() }),
  z.object({ status: z.literal('invalid') }),
]);
export type UploadLook = z.infer<typeof UploadLook>;

/** Travels as tus metadata, so everything arrives as text. */
export const BerkasMetadata = z.object({
  sha256: Sha256,
  size: z.coerce.number().int().min(1),
  mediaType: ClaimDocument.shape.mediaType,
  fileName: z.string().min(1).max(200),
  itemId: z.string().min(1).max(60),
  kind: DocumentKind,
});
export type BerkasMetadata = z.infer<typeof BerkasMetadata>;

export const FinishInput = z.object({ token: UploadToken });
export type FinishInput = z.infer<typeof FinishInput>;
export const FinishAnswer = z.discriminatedUnion('status', [
  /** `receipt` is what the participant may quote: queue number and moment, in words of the page. */
  z.object({ status: z.literal('done'), at: Instant, papers: z.int() }),
  z.object({ status: z.enum(['nothing-new', 'unknown', 'expired', 'closed']) }),
  z.object({ status: z.literal('slow-down'), seconds: z.int() }),
  z.object({ status: z.literal('invalid') }),
]);
export type FinishAnswer = z.infer<typeof FinishAnswer>;
