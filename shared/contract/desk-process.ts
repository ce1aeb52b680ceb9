import { z } from 'zod';
import { HubMeeting } from './joined-hub.ts';

/**
 * What the Electron shell says to the desk process and what the desk answers. The ports of a `connect`
 * travel beside the message (`event.ports[0]`), one for each page.
 */

const hexKey = z.string().regex(/^[0-9a-f]{64}$/u);

/**
 * shell -> desk. `databaseKey` is 32 bytes in hex; `hubUrl` has no trailing slash; `hubAuthority` is PEM, for a hub
 * elsewhere whose certificate no known authority signed. `meet-hub` and `count-waiting` are asked of a process that was
 * started for them alone and ends after the answer.
 */
export const ToDesk = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    dataDirectory: z.string().min(1),
    databaseKey: hexKey,
    hubUrl: z.url(),
    seatSecret: z.string().min(1),
    hubAuthority: z.string().optional(),
  }),
  z.object({
    type: z.literal('meet-hub'),
    url: z.url(),
    seatCode: z.string(),
    authority: z.string().nullable(),
  }),
  z.object({ type: z.literal('count-waiting'), dataDirectory: z.string().min(1), databaseKey: hexKey }),
  z.object({ type: z.literal('connect') }),
  z.object({ type: z.literal('stop') }),
]);
export type ToDesk = z.infer<typeof ToDesk>;

/** desk -> shell. `failed` carries a code for the log, never data of a person. */
export const FromDesk = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('failed'), reason: z.string().max(400) }),
  z.object({ type: z.literal('stopped') }),
  z.object({ type: z.literal('hub-meeting'), meeting: HubMeeting }),
  z.object({ type: z.literal('waiting'), count: z.int() }),
]);
export type FromDesk = z.infer<typeof FromDesk>;

/** The one line of JSON the hub reads on its standard input before it opens anything. */
export const HubStart = z.object({
  databaseKey: hexKey,
  seatSecret: z.string().min(1),
  practice: z.boolean().optional(),
  /** The relay of this machine's calls: `turn:` addresses, and the secret that it shares with the hub. */
  relay: z
    .object({ urls: z.array(z.string().max(200)).min(1).max(6), secret: z.string().min(16) })
    .optional(),
});
export type HubStart = z.infer<typeof HubStart>;

/** What the hub prints, after the words LOKET-HUB-READY, when it listens. */
export const HubReady = z.object({ url: z.url() });
export type HubReady = z.infer<typeof HubReady>;

export const hubReadyMark = 'LOKET-HUB-READY';

/**
 * Reads one line of the hub's output.
 * @returns the hub's address without a trailing slash, or undefined when the line says something else.
 */
export function hubUrlIn(line: string): string | undefined {
  if (!line.startsWith(`${hubReadyMark} `)) return undefined;
  const parsed = HubReady.safeParse(safeJson(line.slice(hubReadyMark.length + 1)));
  return parsed.success ? parsed.data.url.replace(/\/$/u, '') : undefined;
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
