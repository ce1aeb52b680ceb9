/**
 * Words that officer and participant exchange through the hub while a call is set up. The officer always makes the
 * first offer (fixed roles); `generation` counts the peer connections of one call, so that late words of a connection
 * that was rebuilt are ignored.
 */
import { z } from 'zod';
import { Id, Instant } from '../domain/vocabulary.ts';

const Generation = z.int().min(0).max(1000);
const Candidate = z.object({
  candidate: z.string().max(2000),
  sdpMid: z.string().max(64).nullable(),
  sdpMLineIndex: z.int().min(0).max(64).nullable(),
  usernameFragment: z.string().max(256).nullable().optional(),
});
const Sdp = z.string().min(1).max(60_000);

/** From the officer's seat to the participant's page. */
export const OfficerSignal = z.discriminatedUnion('type', [
  z.object({ type: z.literal('offer'), generation: Generation, sdp: Sdp }),
  z.object({ type: z.literal('candidate'), generation: Generation, candidate: Candidate }),
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

/** The way into one interview: a link for the participant and the short code that the officer tells him. */
export const CallInvite = z.object({
  callId: Id,
  url: z.url(),
  code: z.string().regex(/^\d{6}$/),
  expiresAt: Instant,
});
export type CallInvite = z.infer<typeof CallInvite>;
