/**
 * Document files between seat and hub, beside the commands (design 5.8): sent by tus at `/files/uploads`, asked for at
 * `POST /files/missing`, fetched at `GET /files/<sha256>?claim=<id>` (one `Range` allowed). Every request carries the
 * seat's secret (`x-loket-seat`), a download also the session of a person (`authorization`).
 */
import { z } from 'zod';
import { ClaimDocument } from '../domain/claim/data.ts';
import { Id, Sha256 } from '../domain/vocabulary.ts';

/** Bytes of one file (domain 1.7). */
export const largestFile = 6 * 1024 * 1024;

export const filePaths = { uploads: '/files/uploads', missing: '/files/missing', files: '/files' } as const;

/** What a seat says of a file before it sends it; travels as tus metadata, so everything arrives as text. */
export const UploadMetadata = z.object({
  sha256: Sha256,
  /** Bytes; the same as tus's own `Upload-Length`. */
  size: z.coerce.number().int().min(1),
  mediaType: ClaimDocument.shape.mediaType,
  /** The claim that names the file. Its command may still be on the way. */
  claimId: Id,
});
export type UploadMetadata = z.infer<typeof UploadMetadata>;

/** Which of these does the hub not have? Asked for a thousand at once, before anything is sent. */
export const MissingQuestion = z.object({ sha256s: z.array(Sha256).max(1000) });
export type MissingQuestion = z.infer<typeof MissingQuestion>;
export const MissingAnswer = z.object({ missing: z.array(Sha256) });
export type MissingAnswer = z.infer<typeof MissingAnswer>;

/** Why a request about files was not fulfilled; the body of every such answer is `{"code": …}`. */
export const FileFaultCode = z.enum([
  /** The seat's secret is missing or wrong, or nobody is signed in. */
  'not-signed-in',
  'session-expired',
  /** This person may not see the papers of this claim. */
  'not-yours',
  /** No such claim, or it names no such file. */
  'unknown-file',
  /** The claim names it, and no seat has sent it yet. */
  'not-here-yet',
  /** The stored copy no longer opens; it is set aside, so that the file can be sent again. */
  'damaged',
  /** What arrived is not what was announced: the upload is thrown away and begins anew. */
  'wrong-hash',
  'wrong-length',
  'wrong-type',
  'too-large',
  /** Sent by somebody in the meantime: nothing is left to do. */
  'already-here',
  'unknown-upload',
  'invalid',
  'disk-full',
  'disk-failed',
  /** A hub of one machine keeps no files: its only seat has them. */
  'no-documents',
  'failed',
]);
export type FileFaultCode = z.infer<typeof FileFaultCode>;

export const FileFault = z.object({ code: FileFaultCode });
export type FileFault = z.infer<typeof FileFault>;
