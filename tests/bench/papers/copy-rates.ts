/** Whether a copy of a paper is known again after it was changed, and two people's papers are told apart. */
import { seededRandom, type SeededRandom } from '../../../electron/desk/practice/random.ts';
import { differingBits, fingerprintOf, nearCopyBits } from '../../../shared/domain/picture/fingerprint.ts';
import { rate, type Result } from '../measure.ts';
import type { BasePaper } from './base-papers.ts';
import { brightened, cut, resized, turned } from './edits.ts';
import { compressed, rasterOf, type Picture } from './picture.ts';

interface CopyEdit {
  readonly label: string;
  /** Percent of copies that must be known again; told and not judged where it is absent. */
  readonly atLeast?: number;
  make(picture: Picture, random: SeededRandom): Promise<Picture> | Picture;
}

/** Up to `share` of the picture at each side. */
function trimmed(picture: Picture, share: number, random: SeededRandom): Promise<Picture> {
  const part = (): number => random.next() * share;
  return cut(picture, { left: part(), right: part(), top: part(), bottom: part() });
}

const edits: readonly CopyEdit[] = [
  { label: 'sent again (JPEG 40)', atLeast: 90, make: (picture) => compressed(picture, 40) },
  {
    label: 'sent by messenger (1000 pixels, JPEG 60)',
    atLeast: 90,
    make: async (picture) => compressed(await resized(picture, 1000), 60),
  },
  { label: 'darker by a quarter', atLeast: 75, make: (picture) => compressed(brightened(picture, 0.75)) },
  { label: 'brighter by a tenth', atLeast: 75, make: (picture) => compressed(brightened(picture, 1.1)) },
  { label: 'up to 2 % cut off at each side', make: (picture, random) => trimmed(picture, 0.02, random) },
  {
    label: 'turned by 1 degree',
    make: (picture, random) => turned(picture, random.chance(0.5) ? 1 : -1),
  },
  {
    label: 'turned by 2 degrees',
    make: (picture, random) => turned(picture, random.chance(0.5) ? 2 : -2),
  },
];

/** `edited` papers are changed; the fingerprints of all are compared with those of the same kind. */
export async function copyRates(
  papers: readonly BasePaper[],
  edited: readonly BasePaper[],
): Promise<Result[]> {
  const prints = new Map<BasePaper, string>();
  for (const paper of papers) {
    const print = fingerprintOf(rasterOf(await compressed(paper.take())));
    if (print !== null) prints.set(paper, print);
  }
  const known: Result[] = [];
  for (const { label, atLeast, make } of edits) {
    let hits = 0;
    for (const paper of edited) {
      const random = seededRandom(`mutu|${paper.name}|${label}`);
      const print = fingerprintOf(rasterOf(await make(await compressed(paper.take()), random)));
      if (print !== null && differingBits(print, prints.get(paper) ?? '0') <= nearCopyBits) hits += 1;
    }
    const counts = { hits, of: edited.length };
    known.push(rate(`copy known again: ${label}`, counts, atLeast === undefined ? undefined : { atLeast }));
  }
  return [...known, ...strangers(prints)];
}

/** Pairs of different people's papers. */
function strangers(prints: ReadonlyMap<BasePaper, string>): Result[] {
  const all = [...prints];
  const alike = { ktp: { hits: 0, of: 0 }, same: { hits: 0, of: 0 }, other: { hits: 0, of: 0 } };
  all.forEach(([paper, print], at) => {
    for (const [other, otherPrint] of all.slice(at + 1)) {
      const group = paper.kind !== other.kind ? 'other' : paper.kind === 'ktp' ? 'ktp' : 'same';
      alike[group].of += 1;
      if (differingBits(print, otherPrint) <= nearCopyBits) alike[group].hits += 1;
    }
  });
  return [
    rate("copy said of two people's KTP", alike.ktp, { atMost: 1 }),
    rate("copy said of two people's papers of another same kind", alike.same, { atMost: 1 }),
    rate('copy said of papers of different kinds', alike.other, { atMost: 0.1 }),
  ];
}
