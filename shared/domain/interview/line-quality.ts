/**
 * How good the line is, in a word, and what is asked of the other side because of it (features V5): the voice first. Pure:
 * figures of the browser every two seconds in, word and act out. What a picture lacks by itself (dark, blurred) is not
 * judged here, so that a good line is told from a bad light.
 */
import type { PictureWord } from '../vocabulary.ts';
import type { LineFigures } from './line-figures.ts';

export type LineQuality = 'good' | 'fair' | 'poor';
/** What is worst about it, for the advice; null when nothing is. */
export type LineTrouble = 'silent' | 'sound' | 'delay' | 'loss' | 'stills' | null;

/** What happened on the line between two looks at its figures. */
export interface LineSample {
  /** Milliseconds there and back; null = not known. */
  readonly roundTripMs: number | null;
  /** Share of the sound that had to be invented because it did not come, 0 to 1; null = none was due. */
  readonly concealed: number | null;
  /** Share of the picture's packets that got lost, 0 to 1; null = none came. */
  readonly loss: number | null;
  /** Pictures in a second; null = none is wanted now. */
  readonly frames: number | null;
}

/** The sample between two looks at the same connection, `seconds` apart. @param wantsPicture the other side sends one */
export function sampleBetween(
  before: LineFigures,
  after: LineFigures,
  seconds: number,
  wantsPicture: boolean,
): LineSample {
  const due = after.sound.due - before.sound.due;
  const packets = after.picture.packets - before.picture.packets;
  const lost = after.picture.lost - before.picture.lost;
  const frames = (after.picture.frames - before.picture.frames) / seconds;
  return {
    roundTripMs: after.roundTripMs,
    concealed: due > 0 ? bounded((after.sound.concealed - before.sound.concealed) / due) : null,
    loss: wantsPicture && packets + lost > 0 ? bounded(lost / (packets + lost)) : null,
    frames: wantsPicture ? Math.max(0, frames) : null,
  };
}

const bounded = (share: number): number => Math.min(1, Math.max(0, share));

/** From where on a measure is fair and poor. A voice with a fifth of it invented is hardly understood. */
export const lineLimits = {
  concealed: { fair: 0.03, poor: 0.12 },
  roundTripMs: { fair: 350, poor: 900 },
  loss: { fair: 0.04, poor: 0.15 },
  /** Fewer pictures in a second. */
  frames: { fair: 8, poor: 2 },
} as const;

const order: readonly LineQuality[] = ['good', 'fair', 'poor'];
const worse = (one: LineQuality, other: LineQuality): LineQuality =>
  order.indexOf(one) >= order.indexOf(other) ? one : other;

/** Words of one sample: the worst measure speaks. No sound at all is the worst. */
export function judgeSample(sample: LineSample): {
  readonly quality: LineQuality;
  readonly trouble: LineTrouble;
} {
  const over = (value: number | null, limit: { fair: number; poor: number }): LineQuality => {
    if (value === null) return 'good';
    return value > limit.poor ? 'poor' : value > limit.fair ? 'fair' : 'good';
  };
  const { frames } = sample;
  const stills: LineQuality =
    frames === null || frames >= lineLimits.frames.fair
      ? 'good'
      : frames >= lineLimits.frames.poor
        ? 'fair'
        : 'poor';
  const measures: readonly (readonly [LineTrouble, LineQuality])[] = [
    ['silent', sample.concealed !== null && sample.concealed > 0.6 ? 'poor' : 'good'],
    ['sound', over(sample.concealed, lineLimits.concealed)],
    ['delay', over(sample.roundTripMs, lineLimits.roundTripMs)],
    ['loss', over(sample.loss, lineLimits.loss)],
    ['stills', stills],
  ];
  const quality = measures.reduce<LineQuality>((worst, [, one]) => worse(worst, one), 'good');
  const [trouble] = measures.find(([, one]) => quality !== 'good' && one === quality) ?? [null];
  return { quality, trouble };
}

/** What the officer wants: the program decides, or he does. */
export type SendWish = 'automatic' | 'video' | 'audio';

/** What is known of the line over time; begin with `freshLine`. Times are milliseconds of any monotonic clock. */
export interface LineJudgement {
  readonly quality: LineQuality;
  readonly trouble: LineTrouble;
  /** Another quality that the samples say since `since`. */
  readonly turning: { readonly quality: LineQuality; readonly since: number } | null;
  /** When the shown quality began. */
  readonly since: number;
  readonly wish: SendWish;
  /** What the other side is asked to send now. */
  readonly sends: 'video' | 'audio';
  /** When that was asked. */
  readonly sendsSince: number;
  /** How long the line must be good before the picture is tried again; doubles each time that fails. */
  readonly patience: number;
}

/** A worse quality must last so long before it is shown, a better one so long. */
export const worseAfter = 3_500;
export const betterAfter = 5_500;
/** Poor for so long: the picture rests. */
export const audioAfter = 6_000;
/** First wait before the picture is tried again, and the longest. */
export const shortestPatience = 15_000;
export const longestPatience = 120_000;

/** A line of which nothing is known yet counts as good. */
export function freshLine(at: number): LineJudgement {
  return {
    quality: 'good',
    trouble: null,
    turning: null,
    since: at,
    wish: 'automatic',
    sends: 'video',
    sendsSince: at,
    patience: shortestPatience,
  };
}

/** The next judgement after a sample. */
export function stepJudgement(before: LineJudgement, sample: LineSample, at: number): LineJudgement {
  return chooseSending(turn(before, judgeSample(sample), at), at);
}

function turn(before: LineJudgement, said: ReturnType<typeof judgeSample>, at: number): LineJudgement {
  if (said.quality === before.quality) return { ...before, trouble: said.trouble, turning: null };
  const goesDown = order.indexOf(said.quality) > order.indexOf(before.quality);
  const kept = before.turning && order.indexOf(before.turning.quality) > order.indexOf(before.quality);
  // Fair and poor in turns are both worse than good: the direction counts, the last one is shown.
  const since = before.turning && kept === goesDown ? before.turning.since : at;
  if (at - since < (goesDown ? worseAfter : betterAfter))
    return { ...before, turning: { quality: said.quality, since } };
  return { ...before, ...said, turning: null, since: at };
}

function chooseSending(line: LineJudgement, at: number): LineJudgement {
  if (line.wish !== 'automatic') return line;
  const lasts = at - line.since;
  if (line.sends === 'video' && line.quality === 'poor' && lasts >= audioAfter) {
    const heldLong = at - line.sendsSince >= longestPatience;
    return {
      ...line,
      sends: 'audio',
      sendsSince: at,
      patience: heldLong ? shortestPatience : line.patience,
    };
  }
  const rested = Math.min(lasts, at - line.sendsSince);
  if (line.sends === 'audio' && line.quality === 'good' && rested >= line.patience) {
    const patience = Math.min(longestPatience, line.patience * 2);
    return { ...line, sends: 'video', sendsSince: at, patience };
  }
  return line;
}

/** After a cut: what was on the way before it says nothing any more. */
export function resumed(line: LineJudgement, at: number): LineJudgement {
  return { ...line, turning: null, since: at };
}

/** The officer decides; `automatic` gives the decision back and begins with what is sent now. */
export function wished(line: LineJudgement, wish: SendWish, at: number): LineJudgement {
  const sends = wish === 'automatic' ? line.sends : wish;
  if (sends === line.sends) return { ...line, wish, patience: shortestPatience };
  return { ...line, wish, sends, sendsSince: at, patience: shortestPatience };
}

/** How the seat sends the officer's own picture; his is needed least. */
export interface PictureShape {
  readonly active: boolean;
  /** Bits per second at most. */
  readonly maxBitrate: number;
  /** Sides are divided by this. */
  readonly scaleDownBy: number;
}

/** The weaker the line, the smaller; with the voice alone none at all. */
export function pictureShape({ quality, sends }: Pick<LineJudgement, 'quality' | 'sends'>): PictureShape {
  if (sends === 'audio') return { active: false, maxBitrate: 100_000, scaleDownBy: 4 };
  switch (quality) {
    case 'good':
      return { active: true, maxBitrate: 1_200_000, scaleDownBy: 1 };
    case 'fair':
      return { active: true, maxBitrate: 350_000, scaleDownBy: 2 };
    case 'poor':
      return { active: true, maxBitrate: 120_000, scaleDownBy: 4 };
  }
}

interface Shapeable {
  encodings?: { active?: boolean; maxBitrate?: number; scaleResolutionDownBy?: number }[];
}

/** Puts a shape into the sender's parameters. Changes and returns `parameters`: the browser takes back only its own object. */
export function shaped<Parameters extends Shapeable>(
  parameters: Parameters,
  shape: PictureShape,
): Parameters {
  for (const encoding of parameters.encodings ?? []) {
    encoding.active = shape.active;
    encoding.maxBitrate = shape.maxBitrate;
    encoding.scaleResolutionDownBy = shape.scaleDownBy;
  }
  return parameters;
}

/** Below this width in pixels the line, not the camera, made the picture what it is. */
const squeezedWidth = 320;

/**
 * Who can mend a picture that is not good: the participant (light, lens), or nobody but the line, which squeezed it. Null
 * for a good one. Light is never the line's fault.
 */
export function pictureCause(
  word: PictureWord,
  quality: LineQuality,
  width: number,
): 'participant' | 'line' | null {
  if (word === 'baik') return null;
  return word === 'kabur' && (quality === 'poor' || width < squeezedWidth) ? 'line' : 'participant';
}
