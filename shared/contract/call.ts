/**
 * Words that officer and participant exchange through the hub while a call is set up. The officer always makes the
 * first offer (fixed roles); `generation` counts the peer connections of one call, so that late words of a connection
 * that was rebuilt are ignored.
 */
import { z } from 'zod';
import { Refusal } from '../domain/refusal.ts';
import { Id, Instant } from '../domain/vocabulary.ts';

const Generation = z.int().min(0).max(1000);
const Candidate = z.object({
  candidate: z.string().max(2000),
  sdpMid: z.string().max(64).nullable(),
  sdpMLineIndex: z.int().min(0).max(64).nullable(),
  usernameFragment: z.string().max(256).nullable().optional(),
});
const Sdp = z.string().min(1).max(60_000);

/** Written in the call, for who cannot hear or be heard (features U3). Not stored: what counts is marked as an answer. */
const Chat = z.object({ type: z.literal('chat'), text: z.string().trim().min(1).max(500) });

/** One-tap instructions that appear large on the participant's screen (features V4); the page has a sentence for each. */
export const Instruction = z.enum([
  'face-window',
  'lamp-on',
  'lamp-off',
  'wipe-camera',
  'hold-still',
  'come-closer',
  'show-ktp',
  'show-paper',
  'speak-up',
  'helper-away',
  'clear',
]);
export type Instruction = z.infer<typeof Instruction>;

/** From the officer's seat to the participant's page. */
export const OfficerSignal = z.discriminatedUnion('type', [
  z.object({ type: z.literal('offer'), generation: Generation, sdp: Sdp }),
  z.object({ type: z.literal('candidate'), generation: Generation, candidate: Candidate }),
  Chat,
  z.object({ type: z.literal('instruct'), instruction: Instruction }),
  /** What the officer wishes to get over this line: `audio` = the picture rests so that the voice gets through (V5). */
  z.object({ type: z.literal('media'), send: z.enum(['video', 'audio']) }),
  /** He goes on by telephone: the page says so and stays, the picture may come back (V5). */
  z.object({ type: z.literal('telephone'), on: z.boolean() }),
  /** Whether the call is being recorded at this moment; the page always shows it (V13). */
  z.object({ type: z.literal('recording'), on: z.boolean() }),
  /** `new-link`: the interview goes on, by another link of the officer. */
  z.object({ type: z.literal('ended'), reason: z.enum(['finished', 'retry', 'refused', 'new-link']) }),
]);
export type OfficerSignal = z.infer<typeof OfficerSignal>;

/** From the participant's page to the officer's seat. */
export const ParticipantSignal = z.discriminatedUnion('type', [
  z.object({ type: z.literal('answer'), generation: Generation, sdp: Sdp }),
  z.object({ type: z.literal('candidate'), generation: Generation, candidate: Candidate }),
  /** Asks for a fresh connection, for example after the page was reloaded or the network changed. */
  z.object({ type: z.literal('renew') }),
  z.object({ type: z.literal('hang-up') }),
  Chat,
  /** His page went behind another app (incoming call, lock screen) or came back (V6). */
  z.object({ type: z.literal('page'), hidden: z.boolean() }),
  /** A device of his went away or came back. */
  z.object({ type: z.literal('device'), kind: z.enum(['camera', 'microphone']), working: z.boolean() }),
]);
export type ParticipantSignal = z.infer<typeof ParticipantSignal>;

/** What the seat hears of a call: the participant's words and the hub's own. */
export const CallNews = z.discriminatedUnion('type', [
  z.object({ type: z.literal('presence'), present: z.boolean() }),
  z.object({ type: z.literal('consent'), given: z.boolean() }),
  z.object({ type: z.literal('signal'), signal: ParticipantSignal }),
  z.object({ type: z.literal('closed') }),
]);
export type CallNews = z.infer<typeof CallNews>;

/** What the participant's page hears. */
export const PageNews = z.discriminatedUnion('type', [
  z.object({ type: z.literal('signal'), signal: OfficerSignal }),
  z.object({ type: z.literal('officer'), present: z.boolean() }),
  /** Another page of the same link took the call over. */
  z.object({ type: z.literal('replaced') }),
]);
export type PageNews = z.infer<typeof PageNews>;

/** A relay for lines that let nothing through directly; the credentials are for this call and end by themselves. */
export const Relay = z.object({
  /** `turn:` and `turns:` addresses. */
  urls: z.array(z.string().max(200)).min(1).max(6),
  username: z.string().max(200),
  credential: z.string().max(200),
  expiresAt: Instant,
});
export type Relay = z.infer<typeof Relay>;

export const CallCode = z.string().regex(/^\d{6}$/);

/** A place in the branch that serves as the participant's side (features V14). */
export const Booth = z.object({ boothId: Id, name: z.string().max(60), busy: z.boolean() });
export type Booth = z.infer<typeof Booth>;

/**
 * The participant's page before his interview. `codeWord`: two words that his message carries and that the officer says
 * first, so that the participant knows who calls (features V12).
 */
export const ReadyLinkAnswer = z.discriminatedUnion('status', [
  z.object({ status: z.literal('ready'), url: z.url(), codeWord: z.string().max(60), expiresAt: Instant }),
  z.object({ status: z.literal('refused'), refusal: Refusal }),
]);
export type ReadyLinkAnswer = z.infer<typeof ReadyLinkAnswer>;

/** The way into one interview: a link for the participant and the short code that the officer tells him. */
export const CallInvite = z.object({
  callId: Id,
  url: z.url(),
  code: CallCode,
  expiresAt: Instant,
  /** Null when the branch has no relay: calls then need a direct way between the two. */
  relay: Relay.nullable(),
  /** What the participant's message said; the officer says it first. Null when no message was made. */
  codeWord: z.string().max(60).nullable(),
});
export type CallInvite = z.infer<typeof CallInvite>;
