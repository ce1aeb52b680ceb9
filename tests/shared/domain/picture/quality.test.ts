import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeQuality } from '../../../../shared/domain/picture/quality.ts';
import type { GreyRaster } from '../../../../shared/domain/picture/raster.ts';
import { QualityFinding } from '../../../../shared/domain/reading/reading.ts';
import { changed, partOf, pictureOf, softened, writing } from './invented-pictures.ts';

const card = { x: 120, y: 110, width: 960, height: 580, grey: 205 };
const onTable = pictureOf(1200, 800, 95, [card, ...writing({ x: 160, y: 150, width: 880, height: 500 })]);
const scan = pictureOf(900, 1200, 250, writing({ x: 90, y: 110, width: 720, height: 960 }));

function judged(raster: GreyRaster, kind: 'paper' | 'face' = 'paper'): string[] {
  return judgeQuality(raster, { kind, originalWidth: raster.width, originalHeight: raster.height }).map(
    ({ flaw }) => flaw,
  );
}

describe('the quality of a picture', () => {
  it('finds nothing wrong with a good photo of a card and with a good scan', () => {
    expect(judged(onTable)).toEqual([]);
    expect(judged(scan)).toEqual([]);
  });

  it('calls a picture out of focus blurred', () => {
    expect(judged(softened(onTable, 8))).toContain('blurred');
    expect(judged(softened(scan, 8))).toContain('blurred');
  });

  it('calls a picture without light dark, and one whose ink is washed out too bright', () => {
    expect(judged(changed(onTable, (grey) => grey * 0.15))).toContain('dark');
    expect(judged(changed(onTable, (grey) => grey + 185))).toContain('too-bright');
  });

  it('says on which side the paper leaves the picture', () => {
    const [found] = judgeQuality(partOf(onTable, 0, 0, 1000, 800), {
      kind: 'paper',
      originalWidth: 1000,
      originalHeight: 800,
    }).filter(({ flaw }) => flaw === 'cut-off');
    expect(found?.place).toMatchObject({ x: 0.96, y: 0, height: 1 });
  });

  it('does not call a scan cut off because it has no edges', () => {
    expect(judged(partOf(scan, 40, 40, 820, 1120))).not.toContain('cut-off');
  });

  it('shows where a lamp wiped the writing out', () => {
    const lamp: GreyRaster = { ...onTable, pixels: Uint8Array.from(onTable.pixels) };
    for (let y = 0; y < lamp.height; y += 1)
      for (let x = 0; x < lamp.width; x += 1) {
        const white = Math.max(0, Math.min(1, (170 - Math.hypot(x - 700, y - 400)) / 90));
        const at = y * lamp.width + x;
        lamp.pixels[at] = lamp.pixels[at]! * (1 - white) + 255 * white;
      }
    const [found] = judgeQuality(lamp, { kind: 'paper', originalWidth: 1200, originalHeight: 800 }).filter(
      ({ flaw }) => flaw === 'glare',
    );
    expect(found?.place.x).toBeLessThan(700 / 1200);
    expect((found?.place.x ?? 0) + (found?.place.width ?? 0)).toBeGreaterThan(700 / 1200);
  });

  it('judges size by the original, not by what it was shrunk to', () => {
    expect(judgeQuality(scan, { kind: 'paper', originalWidth: 300, originalHeight: 400 })).toMatchObject([
      { flaw: 'tiny', measured: 400 },
    ]);
  });

  it('asks a picture of a face neither for edges nor for upright lines', () => {
    const flaws = judged(partOf(onTable, 0, 0, 1000, 800), 'face');
    expect(flaws).not.toContain('cut-off');
    expect(flaws).not.toContain('tilted');
  });

  it('answers any picture whatever with findings that keep their form', () => {
    const pictures = fc
      .tuple(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 70 }))
      .chain(([width, height]) =>
        fc
          .uint8Array({ minLength: width * height, maxLength: width * height })
          .map((pixels): GreyRaster => ({ width, height, pixels })),
      );
    fc.assert(
      fc.property(pictures, fc.constantFrom('paper' as const, 'face' as const), (raster, kind) => {
        const findings = judgeQuality(raster, {
          kind,
          originalWidth: raster.width,
          originalHeight: raster.height,
        });
        expect(findings.every((finding) => QualityFinding.safeParse(finding).success)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
