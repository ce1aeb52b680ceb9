/** What the screen asks of its desk around interviews: policy, ladder, evidence, recording, devices of the seat. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { InterviewPolicy, SetInterviewPolicy } from '../domain/interview/policy.ts';
import { PictureMeasure, Recording } from '../domain/interview/record.ts';
import { Refusal } from '../domain/refusal.ts';
import { Id, Instant, SnapshotKind } from '../domain/vocabulary.ts';
import { Booth, ReadyLinkAnswer } from './call.ts';
import { DocumentReading } from './documents.ts';

const refusedAnswer = z.object({ status: z.literal('refused'), refusal: Refusal });
const Answer = z.discriminatedUnion('status', [z.object({ status: z.literal('done') }), refusedAnswer]);

/** Which devices an officer prefers at this seat; by their label, since the browser's ids change with the address. */
export const DevicePreferences = z.object({
  camera: z.string().max(300).nullable(),
  microphone: z.string().max(300).nullable(),
  speaker: z.string().max(300).nullable(),
  /** When the morning check was last passed at this seat, and what it found; null = never. */
  checked: z
    .object({
      at: Instant,
      camera: z.enum(['ok', 'problem', 'skipped']),
      microphone: z.enum(['ok', 'problem', 'skipped']),
      speaker: z.enum(['ok', 'problem', 'skipped']),
      hub: z.enum(['ok', 'problem', 'skipped']),
      relay: z.enum(['ok', 'problem', 'none', 'skipped']),
    })
    .nullable(),
});
export type DevicePreferences = z.infer<typeof DevicePreferences>;

/** A recording that lies at this seat. `complete` = ended by the program; else it broke off and was mended at start. */
export const RecordingAtSeat = Recording.extend({ claimId: Id, interviewId: Id, complete: z.boolean() });
export type RecordingAtSeat = z.infer<typeof RecordingAtSeat>;

export const interviewContract = {
  policy: oc.output(z.object({ current: InterviewPolicy, versions: z.array(InterviewPolicy) })),
  /** For the kabid; a set of questions that asks too little is refused. */
  setPolicy: oc.input(SetInterviewPolicy.omit({ type: true })).output(Answer),
  /** Where the ladder of tries stands for a claim, and when the next try would be; null when it is at its end. */
  ladder: oc
    .input(z.object({ claimId: Id }))
    .output(z.object({ tries: z.int(), attempts: z.int(), nextAt: Instant.nullable() })),
  /** The participant's page before the interview, and his message's code word. */
  readyLink: oc
    .input(z.object({ claimId: Id }))
    .output(
      z.discriminatedUnion('status', [
        ReadyLinkAnswer.options[0].extend({ qr: z.string().describe('SVG of the link as QR') }),
        refusedAnswer,
      ]),
    ),
  /** Keeps a picture of the running call: the bytes encrypted here and sent like a paper, its facts in the claim. */
  keepSnapshot: oc
    .input(
      z.object({
        claimId: Id,
        interviewId: Id,
        kind: SnapshotKind,
        questionId: z.string().max(60).nullable(),
        quality: PictureMeasure,
        file: z.instanceof(File),
      }),
    )
    .output(Answer),
  readSnapshot: oc.input(z.object({ claimId: Id, snapshotId: Id })).output(DocumentReading),
  recording: {
    /** Begins one; refused where the policy or the participant is against it. */
    begin: oc
      .input(z.object({ claimId: Id, interviewId: Id, mediaType: z.string().max(100) }))
      .output(
        z.discriminatedUnion('status', [
          z.object({ status: z.literal('begun'), recordingId: Id }),
          refusedAnswer,
        ]),
      ),
    /** One piece as it comes; on the disk, encrypted, when this returns. Pieces are numbered from 0 without a gap. */
    piece: oc
      .input(z.object({ recordingId: Id, number: z.int().min(0), piece: z.instanceof(Blob) }))
      .output(z.void()),
    /** Ends it and notes it in the claim; `discard` deletes it, as after a technical abort. */
    end: oc.input(z.object({ recordingId: Id, discard: z.boolean() })).output(Answer),
    list: oc.input(z.object({ claimId: Id })).output(z.array(RecordingAtSeat)),
    read: oc.input(z.object({ recordingId: Id })).output(DocumentReading),
  },
  devices: {
    read: oc.output(DevicePreferences),
    remember: oc.input(DevicePreferences).output(z.void()),
    /** Whether the hub answers now, and how long there and back. What the relay is like is known from the last call alone. */
    line: oc.output(z.object({ hub: z.boolean(), roundTripMs: z.number().nullable() })),
  },
  booths: {
    list: oc.output(z.array(Booth)),
    call: oc.input(z.object({ callId: Id, boothId: Id })).output(Answer),
  },
};
