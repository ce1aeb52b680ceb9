/** A workstation that works with a branch hub elsewhere instead of one of its own: what it remembers, and what it may do. */
import { z } from 'zod';

/** What a joined seat keeps: sealed by the system's key store, or in a file that only its owner may read. */
export const JoinedHub = z.object({
  /** As `https://hub.kantor.example:7443`, without a trailing slash. */
  url: z.url(),
  seatSecret: z.string().min(1),
  /** PEM of the one authority that this seat trusts for the hub; null = those the program knows by itself. */
  authority: z.string().nullable(),
});
export type JoinedHub = z.infer<typeof JoinedHub>;

/** Why a hub was not joined; each is a sentence of the shell's catalogue. */
export const HubMeetingRefusal = z.enum([
  'hubUnreachable',
  'hubCertificate',
  'hubName',
  'hubUntrusted',
  'hubCode',
  'hubVersion',
]);
export type HubMeetingRefusal = z.infer<typeof HubMeetingRefusal>;

/** What came of trying to speak with a hub by a seat code. */
export const HubMeeting = z.discriminatedUnion('status', [
  z.object({ status: z.literal('met'), hub: JoinedHub, branchName: z.string() }),
  z.object({ status: z.literal('refused'), why: HubMeetingRefusal }),
]);
export type HubMeeting = z.infer<typeof HubMeeting>;

/** What the person asked for with `--hub`. */
export type HubWish =
  | {
      readonly act: 'join';
      readonly url: string;
      readonly seatCode: string;
      readonly authority: string | null;
    }
  | { readonly act: 'leave'; readonly anyway: boolean };

export interface HubFacts {
  /** The hub this seat works with now, if it is elsewhere. */
  readonly joined: string | null;
  /** The folder holds a branch of its own (practice or real), with its own hub. */
  readonly hasOwnBranch: boolean;
  /** Commands and documents that the hub has not got yet. */
  readonly waiting: number;
}

export type HubPlan =
  | { readonly act: 'own' | 'joined' | 'join' | 'leave' }
  | {
      readonly act: 'refuse';
      readonly why: 'hubElsewhere' | 'hubOwnBranch' | 'hubNotJoined' | 'hubWorkWaits';
    };

/**
 * Work of one branch never reaches the hub of another: a folder belongs to one hub until it is left, and nothing that
 * waits is set aside before somebody said so.
 */
export function planHub(wish: HubWish | undefined, facts: HubFacts): HubPlan {
  if (wish === undefined) return { act: facts.joined === null ? 'own' : 'joined' };
  if (wish.act === 'leave') {
    if (facts.joined === null) return { act: 'refuse', why: 'hubNotJoined' };
    return facts.waiting > 0 && !wish.anyway ? { act: 'refuse', why: 'hubWorkWaits' } : { act: 'leave' };
  }
  if (facts.hasOwnBranch) return { act: 'refuse', why: 'hubOwnBranch' };
  if (facts.joined !== null && facts.joined !== wish.url) return { act: 'refuse', why: 'hubElsewhere' };
  return { act: 'join' };
}

/** A hub's address as it is kept; undefined unless it is HTTPS, or HTTP on this machine. */
export function hubAddress(text: string): string | undefined {
  const here = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/iu;
  const address = text.trim().replace(/\/$/u, '');
  return here.test(address) || /^https:\/\/[^/?#@\s]+$/iu.test(address) ? address : undefined;
}
