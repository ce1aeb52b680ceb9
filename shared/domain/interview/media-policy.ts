/**
 * How voice and picture share a weak line: the voice first. Plain numbers and functions over the browser's parameter
 * objects, used by both ends of a call.
 */

/** Bits per second at most: a voice with its repetition, and a picture in which a KTP can be read. */
export const maximumBitrate = { audio: 64_000, video: 1_200_000 } as const;

/** What both ends change of an `RTCRtpSendParameters`; everything else stays as the browser gave it. */
interface Tunable {
  degradationPreference?: 'maintain-framerate' | 'maintain-resolution' | 'balanced';
  encodings?: {
    maxBitrate?: number;
    priority?: 'very-low' | 'low' | 'medium' | 'high';
    networkPriority?: 'very-low' | 'low' | 'medium' | 'high';
  }[];
}

/**
 * The voice is sent before the picture, and the picture gives way in size and rate alike. Changes and returns
 * `parameters`, because the browser takes back only the object that it gave.
 */
export function tuned<Parameters extends Tunable>(
  kind: 'audio' | 'video',
  parameters: Parameters,
): Parameters {
  if (kind === 'video') parameters.degradationPreference = 'balanced';
  for (const encoding of parameters.encodings ?? []) {
    encoding.maxBitrate = maximumBitrate[kind];
    encoding.priority = kind === 'audio' ? 'high' : 'low';
    encoding.networkPriority = encoding.priority;
  }
  return parameters;
}

interface Codec {
  readonly mimeType: string;
}

/** Every packet of `audio/red` carries the one before it too, so that a lost one is not heard; first where it exists. */
export function redundantFirst<One extends Codec>(codecs: readonly One[]): One[] {
  const isRed = ({ mimeType }: Codec): boolean => mimeType.toLowerCase() === 'audio/red';
  return [...codecs.filter(isRed), ...codecs.filter((codec) => !isRed(codec))];
}

/** The ICE server list of a branch's relay; without one the two must reach each other directly. */
export function iceServersOf(
  relay: { readonly urls: readonly string[]; readonly username: string; readonly credential: string } | null,
): { urls: string[]; username: string; credential: string }[] {
  return relay ? [{ urls: [...relay.urls], username: relay.username, credential: relay.credential }] : [];
}

/** Milliseconds before the end of its validity at which a relay's credential is not begun with any more. */
const relayMargin = 10 * 60_000;

/** Whether a new connection should ask for new credentials first. `now` in milliseconds since the epoch. */
export function isRelayStale(relay: { readonly expiresAt: string } | null, now: number): boolean {
  return relay !== null && Date.parse(relay.expiresAt) - relayMargin <= now;
}
