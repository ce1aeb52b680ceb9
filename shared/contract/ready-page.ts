/**
 * What the participant's page before his interview asks of the hub, over HTTPS with JSON bodies: `POST /api/ready/look |
 * test | ready`. The page itself is `/s/<token>`; it may import only types from here. Every answer comes with status 200
 * except `slow-down` (429) and `invalid` (400). Whoever has the link is not known yet, so nothing here says who the
 * participant is or what he claims.
 */
import { z } from 'zod';
import { PreCallCheck } from '../domain/interview/record.ts';
import { Day, Instant } from '../domain/vocabulary.ts';

export const readyPage = {
  look: '/api/ready/look',
  test: '/api/ready/test',
  ready: '/api/ready/ready',
  pagePrefix: '/s/',
} as const;

/** The secret of the link: 128 bits, base64url. */
const Token = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

/**
 * Why there is nothing to be ready for: `interviewed`: his identity is certain; `returned`: papers are missing, or he
 * himself must say that they are sent; `invited`: he was not reached and comes to the branch; `passed-on`: the claim left
 * the officers; `closed`: refused or taken back.
 */
export const ReadyOver = z.enum(['interviewed', 'returned', 'invited', 'passed-on', 'closed']);
export type ReadyOver = z.infer<typeof ReadyOver>;

/** An interview that waits for him now. */
const WaitingCall = z.object({ callId: z.string(), officerName: z.string(), expiresAt: Instant });

/** Before the interview. */
const Waiting = z.object({
  status: z.literal('ok'),
  branchName: z.string(),
  timeZone: z.string(),
  /** The first letters of his names, as `M. C.`: enough to see that the link is his, too little to know whose. */
  initials: z.string(),
  /** What the officer says first (features V12). */
  codeWord: z.string(),
  /** `time` is `HH:MM` in the branch's zone; null without an appointment, or when its day is over. */
  appointment: z.object({ day: Day, time: z.string() }).nullable(),
  /** The hub's clock: what a phone believes of the time is not asked. */
  now: Instant,
  /** Null = he has not said it, or it holds no longer. */
  readyUntil: Instant.nullable(),
  /** What his last test said; null without one. */
  check: PreCallCheck.nullable(),
  /** Null while the office is open, else when it opens next. */
  opensAt: Instant.nullable(),
  call: WaitingCall.nullable(),
});

const Over = z.object({ status: z.literal('over'), why: ReadyOver, branchName: z.string() });
/** `unknown`: no such link; `expired`: its two weeks are over. */
const Closed = z.object({ status: z.enum(['unknown', 'expired']) });
/** Too many questions; ask again after `seconds`. */
const SlowDown = z.object({ status: z.literal('slow-down'), seconds: z.int() });
/** The body is not what it should be: a bug of the page, never of the person. */
const Invalid = z.object({ status: z.literal('invalid') });

export const ReadyLookInput = z.object({ token: Token });
export type ReadyLookInput = z.infer<typeof ReadyLookInput>;
export const ReadyLook = z.discriminatedUnion('status', [Waiting, Over, Closed, SlowDown, Invalid]);
export type ReadyLook = z.infer<typeof ReadyLook>;

/** One question to time the way there and back. */
export const ReadyTestInput = ReadyLookInput;
export const ReadyTestAnswer = z.discriminatedUnion('status', [
  z.object({ status: z.literal('ok') }),
  Closed,
  SlowDown,
  Invalid,
]);
export type ReadyTestAnswer = z.infer<typeof ReadyTestAnswer>;

/** What the phone found; the moment is the hub's. */
export const PhoneCheck = PreCallCheck.omit({ at: true });
export type PhoneCheck = z.infer<typeof PhoneCheck>;

/** "Saya siap sekarang" or "belum siap"; `check` null = the test was left out. The answer is how it stands then. */
export const ReadyInput = z.object({ token: Token, ready: z.boolean(), check: PhoneCheck.nullable() });
export type ReadyInput = z.infer<typeof ReadyInput>;
export type ReadyAnswer = ReadyLook;
