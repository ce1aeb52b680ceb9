/** Whether a picture of a paper or of a face can be read, said before anybody looks (features D5). */
import type { PaperPlace, QualityFinding, QualityFlaw } from '../reading/reading.ts';
import { measureEdges, measureTilt } from './edges.ts';
import { findGlare } from './glare.ts';
import { qualityLimits, type PictureKind } from './limits.ts';
import { findOutline, sides, type Outline, type Side } from './outline.ts';
import { greyAt, shrink, type GreyRaster } from './raster.ts';

export interface QualityQuestion {
  readonly kind: PictureKind;
  /** Pixels of the picture before it was shrunk to the raster. */
  readonly originalWidth: number;
  readonly originalHeight: number;
  /** Counted from 0. */
  readonly page?: number;
}

/** A raster longer than this is shrunk first; what is unreadable in it is unreadable. */
export const judgedSide = 1600;
/** Edges of the paper, tilt, glare and light are seen in a smaller picture as well. */
const overviewSide = 800;
const mostSpots = 4;

/**
 * Everything that makes this picture hard to read; empty for a good one. Pure and alike everywhere. Give a raster with
 * a longest side of about 1600 pixels (larger ones cost only the shrinking). The measures' units are in `limits.ts`.
 */
export function judgeQuality(raster: GreyRaster, question: QualityQuestion): QualityFinding[] {
  const { kind, page = 0 } = question;
  const picture = shrink(raster, judgedSide);
  if (picture.width < 8 || picture.height < 8)
    return finding('tiny', kind, Math.max(question.originalWidth, question.originalHeight), whole(page));
  const found = (flaw: QualityFlaw, measured: number | null, place = whole(page)): QualityFinding[] =>
    measured === null ? [] : finding(flaw, kind, measured, place);
  const overview = shrink(picture, overviewSide);
  const outline = kind === 'paper' ? findOutline(overview) : null;
  const sharpness = lookAtEdges(picture, overview, found);
  // Smeared lines run in no direction that could be trusted.
  const isBlurred = sharpness.some(({ flaw }) => flaw === 'blurred');
  const tilt = kind === 'paper' && !isBlurred ? measureTilt(overview) : null;
  const spots = kind === 'paper' ? findGlare(overview) : [];
  return [
    ...found('dark', greyAt(overview, 0.95)),
    ...sharpness,
    ...spots.slice(0, mostSpots).flatMap(({ area, ...place }) => found('glare', area, { page, ...place })),
    ...sides.flatMap((side) => found('cut-off', outline?.leaves[side] ?? null, strip(side, page))),
    ...found('tiny', readableSide(outline, question)),
    ...found('tilted', tilt === null ? null : Math.abs(tilt)),
  ];
}

function lookAtEdges(
  picture: GreyRaster,
  overview: GreyRaster,
  found: (flaw: QualityFlaw, measured: number | null) => QualityFinding[],
): QualityFinding[] {
  const { spread, ink } = measureEdges(picture);
  const longest = Math.max(picture.width, picture.height);
  const blurred = found('blurred', spread === null ? null : (spread / longest) * 1000);
  // Smeared ink is pale as well; that says nothing about the light.
  if (blurred.length > 0) return blurred;
  return found('too-bright', ink ?? (greyAt(overview, 0.02) > 200 ? 255 : null));
}

function finding(
  flaw: QualityFlaw,
  kind: PictureKind,
  measured: number,
  place: PaperPlace,
): QualityFinding[] {
  const { limit: limits, flawedWhen } = qualityLimits[flaw];
  const limit = limits[kind];
  const isFlawed = flawedWhen === 'above' ? measured > limit : measured < limit;
  return isFlawed ? [{ flaw, measured: Math.round(measured * 1000) / 1000, limit, place }] : [];
}

/** The longest side of the paper in pixels of the original; of the whole picture where no edge of the paper is seen. */
function readableSide(outline: Outline | null, { originalWidth, originalHeight }: QualityQuestion): number {
  const corners = outline?.corners;
  if (!corners) return Math.max(originalWidth, originalHeight);
  const [first, second, third] = corners;
  const width = Math.hypot((second.x - first.x) * originalWidth, (second.y - first.y) * originalHeight);
  const height = Math.hypot((third.x - second.x) * originalWidth, (third.y - second.y) * originalHeight);
  return Math.max(width, height);
}

function whole(page: number): PaperPlace {
  return { page, x: 0, y: 0, width: 1, height: 1 };
}

const stripDepth = 0.04;

function strip(side: Side, page: number): PaperPlace {
  switch (side) {
    case 'top':
      return { page, x: 0, y: 0, width: 1, height: stripDepth };
    case 'bottom':
      return { page, x: 0, y: 1 - stripDepth, width: 1, height: stripDepth };
    case 'left':
      return { page, x: 0, y: 0, width: stripDepth, height: 1 };
    case 'right':
      return { page, x: 1 - stripDepth, y: 0, width: stripDepth, height: 1 };
  }
}
