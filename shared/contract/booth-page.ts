/**
 * Words between a booth's page and the hub, over the WebSocket `/booth` (features V14). The page may import only types
 * from here. The key never stands in an address; the page says it in its first word.
 */
import { z } from 'zod';
import { CallCode } from './call.ts';
import { Id } from '../domain/vocabulary.ts';

/** How a booth is called in the branch, as `Bilik 1`. */
export const BoothName = z
  .string()
  .trim()
  .min(1)
  .max(30)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} .-]*$/u);

/** What an operator gives the booths of a branch: 16 letters and digits in fours, read without 0, 1, I, L, O and U. */
export const BoothKey = z.string().regex(/^[2-9A-HJ-KM-NP-TV-Z]{16}$/u);

/** The key behind what was typed, letter case, spaces and dashes aside; undefined when it is none. */
export function readBoothKey(text: string): string | undefined {
  const plain = text.replace(/[\s-]/gu, '').toUpperCase();
  return BoothKey.safeParse(plain).success ? plain : undefined;
}

export const BoothWord = z.discriminatedUnion('type', [
  /** The first word on every line; `callId` = the call that this booth is in the middle of. */
  z.object({
    type: z.literal('hello'),
    key: z.string().max(100),
    boothId: Id,
    name: z.string().max(200),
    callId: Id.nullable(),
  }),
  /** The participant is done here; the booth waits again. */
  z.object({ type: z.literal('free'), callId: Id }),
]);
export type BoothWord = z.infer<typeof BoothWord>;

export const BoothNews = z.discriminatedUnion('type', [
  z.object({ type: z.literal('welcome'), branchName: z.string(), name: z.string() }),
  /** A number is called here; the way in is for this booth alone. */
  z.object({
    type: z.literal('call'),
    callId: Id,
    queueNumber: z.string(),
    url: z.string(),
    code: CallCode,
  }),
  /** That call is over, by whatever ended it. */
  z.object({ type: z.literal('over'), callId: Id }),
]);
export type BoothNews = z.infer<typeof BoothNews>;

/** Why the hub closed the line for good; any other close means: come back. */
export const boothCloseCodes = {
  /** The key is not the branch's. */
  key: 4101,
  /** Too many wrong keys from this address; come back in a minute. */
  slowDown: 4102,
  /** The same booth is open in another window. */
  replaced: 4103,
  /** Another booth has this name. */
  nameTaken: 4104,
  /** A name that cannot be used. */
  badName: 4105,
  /** The branch has as many booths as it may. */
  full: 4106,
  /** This hub has no booths. */
  closed: 4107,
  /** A word that is none: a bug of the page. */
  invalid: 4108,
} as const;
