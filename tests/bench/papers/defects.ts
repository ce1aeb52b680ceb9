/** The graded defects of the test set: what is done, how strongly, and from which grade a check must find it. */
import { seededRandom } from '../../../electron/desk/practice/random.ts';
import type { QualityFlaw } from '../../../shared/domain/reading/reading.ts';
import type { BasePaper, Style } from './base-papers.ts';
import * as edits from './edits.ts';
import { compressed, type Picture } from './picture.ts';
import { withGlare } from './take-picture.ts';

export interface Grade {
  readonly label: string;
  /** Whether the check must find it; at grades between mild and this one either answer is right. */
  readonly duty: 'must find' | 'either' | 'must not find';
  make(base: BasePaper): Promise<Picture> | Picture;
}

export interface Defect {
  readonly name: string;
  /** The flaw that is to be found; null where no check may cry. */
  readonly flaw: QualityFlaw | null;
  readonly styles: readonly Style[];
  /** What is true of such a picture as well; finding it is neither asked nor a false alarm. */
  readonly mayAlsoBe?: readonly QualityFlaw[];
  readonly grades: readonly Grade[];
}

const papers: readonly Style[] = ['photo', 'scan', 'screen'];
const everything: readonly Style[] = [...papers, 'face'];
const chance = (base: BasePaper, what: string) => seededRandom(`mutu|${base.name}|${what}`);

function grades<T>(
  values: readonly (readonly [T, Grade['duty']])[],
  label: (value: T) => string,
  make: (base: BasePaper, value: T) => Promise<Picture> | Picture,
): Grade[] {
  return values.map(([value, duty]) => ({
    label: label(value),
    duty,
    make: async (base) => compressed(await make(base, value)),
  }));
}

export const defects: readonly Defect[] = [
  {
    name: 'out of focus (sigma, ‰ of the longest side)',
    flaw: 'blurred',
    styles: everything,
    grades: grades(
      [
        [0.7, 'must not find'],
        [1.5, 'either'],
        [2.2, 'either'],
        [3.2, 'must find'],
        [4.5, 'must find'],
        [7, 'must find'],
      ],
      String,
      (base, sigma) => edits.outOfFocus(base.take(), sigma),
    ),
  },
  {
    name: 'shaken (way, ‰ of the longest side)',
    flaw: 'blurred',
    styles: papers,
    grades: grades(
      [
        [4, 'either'],
        [8, 'either'],
        [14, 'must find'],
        [22, 'must find'],
      ],
      String,
      (base, way) => edits.shaken(base.take(), way),
    ),
  },
  {
    name: 'too little light (share of it)',
    flaw: 'dark',
    styles: ['photo', 'scan', 'face'],
    grades: grades(
      [
        [0.7, 'must not find'],
        [0.45, 'either'],
        [0.3, 'either'],
        [0.2, 'must find'],
        [0.12, 'must find'],
      ],
      String,
      (base, factor) => edits.underexposed(base.take(), factor, chance(base, 'gelap')),
    ),
  },
  {
    name: 'too much light (gain + stray light)',
    flaw: 'too-bright',
    styles: papers,
    grades: grades(
      [
        [[1.15, 0], 'must not find'],
        [[1.5, 50], 'either'],
        [[1.8, 110], 'either'],
        [[2, 170], 'must find'],
        [[2.4, 210], 'must find'],
      ],
      ([gain, lift]) => `${gain} + ${lift}`,
      (base, [gain = 1, lift = 0]) => edits.overexposed(base.take(), gain, lift),
    ),
  },
  {
    name: 'a lamp on the paper (share of the picture)',
    flaw: 'glare',
    styles: ['photo'],
    grades: grades(
      [
        [0.002, 'either'],
        [0.008, 'either'],
        [0.02, 'must find'],
        [0.05, 'must find'],
        [0.12, 'must find'],
      ],
      (share) => `${share * 100} %`,
      (base, share) => {
        const random = chance(base, 'kilau');
        return withGlare(base.take(), share, 0.25 + random.next() * 0.5, 0.25 + random.next() * 0.5);
      },
    ),
  },
  {
    name: 'cut off (share of the paper)',
    flaw: 'cut-off',
    styles: ['photo'],
    mayAlsoBe: ['tiny'],
    grades: grades(
      [
        [0.02, 'either'],
        [0.05, 'must find'],
        [0.12, 'must find'],
        [0.25, 'must find'],
      ],
      (share) => `${share * 100} %`,
      (base, share) => {
        const random = chance(base, 'potong');
        const part = share + 0.11;
        const corner = random.chance(0.3);
        const [wide, high] = [
          random.pick(['left', 'right'] as const),
          random.pick(['top', 'bottom'] as const),
        ];
        if (corner) return edits.cut(base.take(), { [wide]: part, [high]: part });
        return edits.cut(base.take(), { [random.chance(0.5) ? wide : high]: part });
      },
    ),
  },
  {
    name: 'few pixels (longest side)',
    flaw: 'tiny',
    styles: papers,
    mayAlsoBe: ['blurred'],
    grades: grades(
      [
        [1000, 'must not find'],
        [800, 'either'],
        [600, 'either'],
        [450, 'must find'],
        [320, 'must find'],
      ],
      String,
      (base, longest) => edits.resized(base.take(), longest),
    ),
  },
  {
    name: 'turned (degrees)',
    flaw: 'tilted',
    styles: ['photo', 'scan'],
    mayAlsoBe: ['tiny'],
    grades: grades(
      [
        [2, 'must not find'],
        [5, 'either'],
        [9, 'must find'],
        [14, 'must find'],
        [25, 'must find'],
      ],
      String,
      (base, degrees) => base.take(chance(base, 'miring').chance(0.5) ? degrees : -degrees),
    ),
  },
  {
    name: 'JPEG quality',
    flaw: null,
    styles: everything,
    grades: [60, 30, 15].map((quality) => ({
      label: String(quality),
      duty: 'must not find',
      make: (base) => compressed(base.take(), quality),
    })),
  },
  {
    name: 'noise (grey levels)',
    flaw: null,
    styles: everything,
    grades: grades(
      [
        [6, 'must not find'],
        [14, 'must not find'],
      ],
      String,
      (base, deviation) => edits.withNoise(base.take(), deviation, chance(base, 'derau')),
    ),
  },
];
