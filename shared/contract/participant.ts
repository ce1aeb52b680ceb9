/**
 * What the participant's page asks of the hub, over HTTPS with JSON bodies: `POST /api/call/look | join | consent |
 * resume`, then the WebSocket `/call?session=…` with the words of call.ts. The page may import only types from here.
 * Every answer comes with status 200 except `slow-down` (429) and `invalid` (400).
 */
import { z } from 'zod';
import { Instant } from '../domain/vocabulary.ts';
import { Relay } from './call.ts';

/** The secret of the link: 128 random bits, base64url. */
const Token = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
/** The secret of one page after it joined: 256 random bits, base64url. */
const PageSession = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** Too many questions from this address; ask again after `seconds`. */
const SlowDown = z.object({ status: z.literal('slow-down'), seconds: z.int() });
/** The body is not what it should be: a bug of the page, never of the person. */
const Invalid = z.object({ status: z.literal('invalid') });
/** `unknown`: no such link; `expired`: its half hour is over; `ended`: the interview is over, or a newer link replaced it. */
const Closed = z.object({ status: z.enum(['unknown', 'expired', 'ended']) });

/** Whether the participant has already decided: a decision is final for this interview. */
export const ConsentStanding = z.enum(['open', 'given', 'refused']);
export type ConsentStanding = z.infer<typeof ConsentStanding>;

/** What is asked besides the interview itself, by the branch's policy (shared/domain/interview/consent.ts). */
const ConsentAsks = z.object({ recording: z.boolean(), faceHint: z.boolean() });

export const LookInput = z.object({ token: Token });
export type LookInput = z.infer<typeof LookInput>;

/** `ok` names the officer before the participant types anything (features V12). */
export const LookAnswer = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('ok'),
    officerName: z.string(),
    branchName: z.string(),
    /** Version of the consent text that the page must show (shared/domain/interview/consent.ts). */
    consentVersion: z.string(),
    expiresAt: Instant,
  }),
  Closed,
  SlowDown,
  Invalid,
]);
export type LookAnswer = z.infer<typeof LookAnswer>;

export const JoinInput = z.object({ token: Token, code: z.string().regex(/^\d{6}$/) });
export type JoinInput = z.infer<typeof JoinInput>;

/** `left`: tries that remain; after the last one the link is `locked` and the officer must open a new one. */
export const JoinAnswer = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('joined'),
    session: PageSession,
    consent: ConsentStanding,
    asks: ConsentAsks,
    relay: Relay.nullable(),
  }),
  z.object({ status: z.literal('wrong-code'), left: z.int() }),
  z.object({ status: z.literal('locked') }),
  Closed,
  SlowDown,
  Invalid,
]);
export type JoinAnswer = z.infer<typeof JoinAnswer>;

export const ResumeInput = z.object({ session: PageSession });
export type ResumeInput = z.infer<typeof ResumeInput>;

/** After a reload: whether the kept session still opens the call. `unknown`: join again with the code. */
export const ResumeAnswer = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('joined'),
    consent: ConsentStanding,
    asks: ConsentAsks,
    relay: Relay.nullable(),
    officerName: z.string(),
    branchName: z.string(),
  }),
  Closed,
  SlowDown,
  Invalid,
]);
export type ResumeAnswer = z.infer<typeof ResumeAnswer>;

export const ConsentInput = z.object({
  session: PageSession,
  given: z.boolean(),
  recording: z.boolean().default(false),
  faceHint: z.boolean().default(false),
});
export type ConsentInput = z.infer<typeof ConsentInput>;

/** `recorded` tells what stands now: a decision made earlier is kept. */
export const ConsentAnswer = z.discriminatedUnion('status', [
  z.object({ status: z.literal('recorded'), given: z.boolean() }),
  Closed,
  SlowDown,
  Invalid,
]);
export type ConsentAnswer = z.infer<typeof ConsentAnswer>;

/** Codes with which the hub closes the page's WebSocket; any other close means: connect again. */
export const pageCloseCodes = { ended: 4001, replaced: 4002, unknown: 4003, invalid: 4004 } as const;
