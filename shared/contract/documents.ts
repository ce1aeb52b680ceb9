/** What a screen is told of papers: their bytes, where they are when they are not here, and what is still to be sent. */
import { z } from 'zod';
import { Id, StaffId } from '../domain/vocabulary.ts';

/** Why files stand still. Commands go on all the same; everything is kept and goes on by itself when it is mended. */
export const DocumentStop = z.enum([
  /** The hub does not answer, or the line breaks in the middle. */
  'hub-away',
  /** The hub's disk is full. */
  'hub-full',
  /** The hub cannot store or read files. */
  'hub-failed',
  /** The hub does not know this seat. */
  'seat-unknown',
  /** The sign-in is over: papers are fetched again after the next one. */
  'session-over',
  /** This machine's disk is full. */
  'disk-full',
  'disk-failed',
]);
export type DocumentStop = z.infer<typeof DocumentStop>;

/** Of the line at the bottom of the window; all zero where one machine is hub and seat. */
export const DocumentLaneStatus = z.object({
  /** Files of this seat that the hub does not have yet. */
  toSend: z.int(),
  /** What is left of them, counting down while they leave. */
  bytesToSend: z.int(),
  /** Papers of the signed-in person's claims that are not here yet. */
  toFetch: z.int(),
  /** Files that somebody must look at; they are tried again when asked, and at each start. */
  failed: z.int(),
  stopped: DocumentStop.optional(),
});
export type DocumentLaneStatus = z.infer<typeof DocumentLaneStatus>;

/** One paper as it is opened; never half a picture. */
export const DocumentReading = z.discriminatedUnion('status', [
  z.object({ status: z.literal('ok'), file: z.instanceof(Blob) }),
  z.object({ status: z.literal('unreadable'), code: z.enum(['missing', 'damaged']) }),
  /** It comes by itself. `arriving`: under way to this seat; `elsewhere`: the seat that has it has not sent it yet. */
  z.object({
    status: z.literal('on-the-way'),
    stage: z.enum(['arriving', 'elsewhere']),
    /** Who took it in and at which counter, when that is known. */
    from: z.object({ staffId: StaffId, name: z.string(), counter: z.string().nullable() }).nullable(),
  }),
  z.object({ status: z.literal('unreachable'), reason: DocumentStop }),
]);
export type DocumentReading = z.infer<typeof DocumentReading>;

/** The files of one claim that are not at the hub yet, for the outbox screen. */
export const ClaimUploads = z.object({
  claimId: Id,
  queueNumber: z.string().nullable(),
  waiting: z.int(),
  failed: z.int(),
  /** Of all of them. */
  bytes: z.int(),
  /** Why the failed ones failed: damaged on this machine, damaged each time on the way, or not acceptable. */
  reason: z.enum(['damaged-here', 'wrong-hash', 'refused']).nullable(),
});
export type ClaimUploads = z.infer<typeof ClaimUploads>;
