/**
 * The one table of limits of picture quality. Every number was set on the tuning half of the generated papers
 * (tests/bench/papers) and is measured on the other half; change one only together with that run.
 */
import type { QualityFlaw } from '../reading/reading.ts';

export type PictureKind = 'paper' | 'face';

export interface QualityLimit {
  /** What `measured` and `limit` of a finding count. */
  readonly unit: string;
  /** A measure beyond this is a flaw. */
  readonly limit: Readonly<Record<PictureKind, number>>;
  /** Whether more or less than the limit is the flaw. */
  readonly flawedWhen: 'above' | 'below';
  readonly source: string;
}

/** A flaw that is never looked for on this kind of picture. */
const never = Number.POSITIVE_INFINITY;

export const qualityLimits: Readonly<Record<QualityFlaw, QualityLimit>> = {
  blurred: {
    unit: 'standard deviation of the blur at the sharpest edges, in thousandths of the longest side',
    limit: { paper: 2, face: 4 },
    flawedWhen: 'above',
    source:
      'a third of the papers lose their number at 2.2, all of them at 4.5; unspoiled ones measure under 1',
  },
  dark: {
    unit: 'grey (0 to 255) that only the brightest twentieth of the picture passes',
    limit: { paper: 85, face: 70 },
    flawedWhen: 'below',
    source:
      'tesseract still reads at a tenth of the light, people do not: at a third of it papers measure under 85',
  },
  'too-bright': {
    unit: 'grey (0 to 255) of the ink at the strongest edges',
    limit: { paper: 165, face: 170 },
    flawedWhen: 'above',
    source: 'half of the papers lose their number where ink measures about 200, letters before that',
  },
  glare: {
    unit: 'share of the picture under one blown-out spot',
    limit: { paper: 0.006, face: never },
    flawedWhen: 'above',
    source: 'a spot of 2 % of the picture hides the number of three cards in four; a third of that is told',
  },
  'cut-off': {
    unit: 'share of the side of the frame over which the paper runs out of it',
    limit: { paper: 0.12, face: never },
    flawedWhen: 'above',
    source: 'unspoiled photos measure 0; a cut of 5 % of the paper opens nearly its whole side',
  },
  tiny: {
    unit: 'pixels of the longest side of the paper in the original picture',
    limit: { paper: 620, face: 240 },
    flawedWhen: 'below',
    source: 'two papers of nine lose their number at 600 pixels, four at 450',
  },
  tilted: {
    unit: 'degrees between the lines of writing and the frame',
    limit: { paper: 6, face: never },
    flawedWhen: 'above',
    source: 'at 5 degrees one paper in seven loses its number, at 9 degrees six',
  },
};
