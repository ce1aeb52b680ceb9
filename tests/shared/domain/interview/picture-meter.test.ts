import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  goneAfter,
  holdsAfter,
  lumaOf,
  measureFrame,
  measuredSide,
  steadyWord,
  type LumaFrame,
  type SteadyWord,
} from '../../../../shared/domain/interview/picture-meter.ts';
import { PictureMeasure } from '../../../../shared/domain/interview/record.ts';
import { PictureWord } from '../../../../shared/domain/vocabulary.ts';
import { frameOf, liveScenes, type Circumstances, type LiveScene } from './live-frames.ts';

let scenes: LiveScene[];
beforeAll(() => {
  scenes = liveScenes(4);
});

const faces = () => scenes.filter(({ name }) => name.startsWith('wajah'));
const wordsOf = (circumstances: Circumstances, of = scenes) =>
  of.map((scene) => `${scene.name}: ${measureFrame(frameOf(scene, circumstances)).word}`);
const all = (word: PictureWord, of = scenes) => of.map(({ name }) => `${name}: ${word}`);

/** Every value is larger than the one before it. */
function expectRising(values: number[]): void {
  expect(values).toEqual(values.toSorted((a, b) => a - b));
  expect(new Set(values).size).toBe(values.length);
}

describe('the meter of the live picture', () => {
  it('calls a face and a card in good light good, with the noise of a camera as well', () => {
    expect(wordsOf({})).toEqual(all('baik'));
    expect(wordsOf({ noise: 4 })).toEqual(all('baik'));
  });

  it('measures more light in every brighter frame, from darkness to burnt out', () => {
    const steps = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.2, 1.5, 2, 3];
    for (const scene of scenes)
      expectRising(steps.map((light) => measureFrame(frameOf(scene, { light })).light));
  });

  it('measures less sharpness in every more blurred frame, with noise and in half the light too', () => {
    const steps = [20, 14, 10, 8, 6, 4, 2, 1, 0];
    for (const scene of scenes)
      for (const given of [{}, { noise: 3 }, { noise: 3, light: 0.5 }])
        expectRising(steps.map((blur) => measureFrame(frameOf(scene, { ...given, blur })).sharpness));
  });

  it('says good, then dim, then dark as the light goes, and never comes back to a better word', () => {
    const better: PictureWord[] = ['baik', 'redup', 'gelap'];
    for (const scene of scenes) {
      const words = Array.from(
        { length: 21 },
        (_, step) => measureFrame(frameOf(scene, { light: 1 - step / 20 })).word,
      );
      expect([...new Set(words)]).toEqual(better);
      expect(words).toEqual(words.toSorted((a, b) => better.indexOf(a) - better.indexOf(b)));
    }
  });

  it('calls a fifth of the light dark; dim is what lies between', () => {
    expect(wordsOf({ light: 0.2 })).toEqual(all('gelap'));
    expect(wordsOf({ light: 0.4, noise: 3 }, faces())).toEqual(all('redup', faces()));
  });

  it('calls a burnt-out face too bright', () => {
    expect(wordsOf({ light: 3 })).toEqual(all('terlalu-terang'));
  });

  it('calls a picture blurred when features run into each other, and not before', () => {
    expect(wordsOf({ blur: 4, noise: 2 })).toEqual(all('baik'));
    expect(wordsOf({ blur: 12, noise: 2 })).toEqual(all('kabur'));
  });

  it('does not take the noise of a dark or blurred picture for sharpness', () => {
    expect(wordsOf({ light: 0.15, noise: 8 })).toEqual(all('gelap'));
    expect(wordsOf({ blur: 14, noise: 5 })).toEqual(all('kabur'));
  });

  it('says the same of a phone that is held upright', () => {
    for (const scene of faces()) {
      const upright = turned(frameOf(scene));
      expect(measureFrame(upright).word).toBe('baik');
      expect(measureFrame(turned(frameOf(scene, { blur: 12 }))).word).toBe('kabur');
    }
  });

  it('says the same of a frame half as large, as it comes over a weak line', () => {
    for (const given of [{}, { blur: 14 }, { light: 0.15 }] as const)
      for (const scene of scenes) {
        const frame = frameOf(scene, given);
        expect(measureFrame(halved(frame)).word).toBe(measureFrame(frame).word);
      }
  });

  it('measures any frame at all, and its measure is always a valid one', () => {
    const frames = fc
      .record({
        width: fc.integer({ min: 1, max: measuredSide + 40 }),
        height: fc.integer({ min: 1, max: 40 }),
      })
      .chain(({ width, height }) =>
        fc
          .uint8Array({ minLength: width * height, maxLength: width * height })
          .map((luma): LumaFrame => ({ luma, width, height })),
      );
    fc.assert(
      fc.property(frames, (frame) => {
        const measure = measureFrame(frame);
        expect(PictureMeasure.parse(measure)).toEqual(measure);
      }),
      { numRuns: 60 },
    );
  });

  it('never measures less light when every pixel becomes brighter', () => {
    const grid = { width: 24, height: 18 };
    const size = grid.width * grid.height;
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: size, maxLength: size }),
        fc.integer({ min: 0, max: 255 }),
        (luma, more) => {
          const brighter = luma.map((grey) => Math.min(255, grey + more));
          const [less, much] = [luma, brighter].map((one) => measureFrame({ luma: one, ...grid }).light);
          expect(much).toBeGreaterThanOrEqual(less ?? 0);
        },
      ),
    );
  });

  it('refuses a frame whose pixels are not as many as it says', () => {
    expect(() => measureFrame({ luma: new Uint8Array(5), width: 2, height: 2 })).toThrow(RangeError);
    expect(() => lumaOf(new Uint8ClampedArray(7))).toThrow(RangeError);
  });
});

function turned({ luma, width, height }: LumaFrame): LumaFrame {
  const pixels = new Uint8Array(luma.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) pixels[x * height + y] = luma[y * width + x] ?? 0;
  return { luma: pixels, width: height, height: width };
}

function halved({ luma, width, height }: LumaFrame): LumaFrame {
  const small = { width: width / 2, height: height / 2 };
  const pixels = Uint8Array.from({ length: small.width * small.height }, (_, at) => {
    const from = Math.floor(at / small.width) * 2 * width + (at % small.width) * 2;
    const sum = [from, from + 1, from + width, from + width + 1].reduce(
      (all, one) => all + (luma[one] ?? 0),
      0,
    );
    return sum / 4;
  });
  return { luma: pixels, ...small };
}

/** What is shown at each measure, two in a second. */
function shown(words: PictureWord[]): PictureWord[] {
  let steady: SteadyWord | null = null;
  return words.map((word, index) => {
    steady = steadyWord(steady, word, index * 500);
    return steady.word;
  });
}

describe('the word that is shown', () => {
  it('is there at once, and changes when another has held for a second', () => {
    expect(shown(['baik', 'gelap', 'gelap', 'gelap', 'gelap'])).toEqual([
      'baik',
      'baik',
      'baik',
      'gelap',
      'gelap',
    ]);
  });

  it('does not flicker with a hand before the camera', () => {
    expect(new Set(shown(['baik', 'gelap', 'gelap', 'baik', 'kabur', 'baik', 'gelap', 'baik']))).toEqual(
      new Set(['baik']),
    );
  });

  it('gives way when others take turns for long', () => {
    const words: PictureWord[] = ['baik'];
    for (let turn = 0; turn * 500 < goneAfter; turn += 1) words.push(turn % 2 === 0 ? 'redup' : 'kabur');
    expect(shown(words).at(-1)).not.toBe('baik');
  });

  it('is always a word that was measured, and never changes twice within the holding time', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PictureWord.options), { minLength: 1 }), (words) => {
        const seen = shown(words);
        let changedAt = Number.NEGATIVE_INFINITY;
        seen.forEach((word, index) => {
          expect(words.slice(0, index + 1)).toContain(word);
          if (index > 0 && word !== seen[index - 1]) {
            expect(index * 500 - changedAt).toBeGreaterThanOrEqual(holdsAfter);
            changedAt = index * 500;
          }
        });
      }),
    );
  });
});
