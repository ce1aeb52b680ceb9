/**
 * What the participant's page for missing papers asks of the hub, over HTTPS: `POST /api/berkas/look | finish` with JSON
 * bodies, and tus at `/api/berkas/files` with the link's secret in the header `x-loket-berkas`. The page itself is
 * `/b/<token>`. It may import only types from here. Every JSON answer comes with status 200 except `slow-down` (429)
 * and `invalid` (400). A refused tus request answers `{"code": …}` (BerkasFault); the code stands in the header
 * `x-loket-fault` too, because an answer to HEAD has no body.
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
    /**
     * The officer is in the interview and waits for the participant's code: the interview's page at `/j/<this token>`
     * opens it, because its questions (participant.ts) know this link's secret too.
     */
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

/** Where the code of a refused tus request stands when there is no body for it. */
export const berkasFaultHeader = 'x-loket-fault';

/** Why a request at `uploadPage.files` was not fulfilled. */
export const BerkasFaultCode = z.enum([
  /** The link: no such one, its time is over, or the claim went on. */
  'unknown',
  'expired',
  'closed',
  /** Too many requests with this link; `seconds` says how long to wait. */
  'slow-down',
  'invalid',
  'empty',
  /** Over 6 MiB. */
  'too-large',
  'wrong-length',
  /** Not JPEG, PNG or PDF, or not what it says it is. */
  'wrong-type',
  /** Cut off: the file is not whole. */
  'damaged',
  /** A picture of more than 64 megapixels. */
  'too-many-pixels',
  /** What arrived is not what was announced: it was thrown away; begin anew. */
  'wrong-hash',
  /** Nobody asked for this kind of paper, or not for this item. */
  'not-wanted',
  /** It has arrived before, for this round: nothing is left to do. */
  'already-here',
  /** The very file that the officer has had and sent back. */
  'same-as-before',
  'too-many-papers',
  /** Too many uploads begun and not finished; the oldest are forgotten after a day. */
  'too-many-unfinished',
  /** Nothing is known of this upload (any more): begin anew. */
  'unknown-upload',
  /** The hub's trouble: nothing is lost, come again. */
  'disk-full',
  'disk-failed',
  'failed',
]);
export type BerkasFaultCode = z.infer<typeof BerkasFaultCode>;
export const BerkasFault = z.object({ code: BerkasFaultCode, seconds: z.int().optional() });
export type BerkasFault = z.infer<typeof BerkasFault>;
