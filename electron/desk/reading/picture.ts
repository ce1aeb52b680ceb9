/** Pictures by sharp: the header first, then shrunk while it is decoded, so that a large photo never lies whole in memory. */
import sharp, { type Sharp } from 'sharp';
import type { GreyRaster } from '../../../shared/domain/picture/raster.ts';
import { mostPixels } from '../../../shared/domain/picture/header.ts';
import { longEdge } from './limits.ts';
import { Unreadable } from './outcome.ts';
import type { Pages } from './page.ts';

sharp.cache(false);
sharp.concurrency(1);

/** How the camera's mark (EXIF 1 to 8) is undone: mirrored first, then turned clockwise. */
const undoing: Readonly<Record<number, { flop: boolean; angle: 0 | 90 | 180 | 270 }>> = {
  1: { flop: false, angle: 0 },
  2: { flop: true, angle: 0 },
  3: { flop: false, angle: 180 },
  4: { flop: true, angle: 180 },
  5: { flop: true, angle: 270 },
  6: { flop: false, angle: 90 },
  7: { flop: true, angle: 90 },
  8: { flop: false, angle: 270 },
};
const upright = { flop: false, angle: 0 } as const;

const options = { limitInputPixels: mostPixels, failOn: 'truncated', sequentialRead: true } as const;

/** Opens a JPEG or PNG. @throws Unreadable when it is too large or not what it should be */
export async function openPicture(bytes: Uint8Array): Promise<Pages> {
  const header = await headerOf(bytes);
  const { flop, angle } = undoing[header.orientation] ?? upright;
  const isLying = angle === 90 || angle === 270;
  const [width, height] = isLying ? [header.height, header.width] : [header.width, header.height];
  return {
    count: 1,
    notes: new Set(header.isCmyk ? ['cmyk'] : []),
    async *each() {
      const raster = await decode(bytes);
      yield { raster: await turned(raster, { flop, angle }), width, height };
    },
    close: async () => undefined,
  };
}

async function headerOf(
  bytes: Uint8Array,
): Promise<{ width: number; height: number; orientation: number; isCmyk: boolean }> {
  try {
    // The header may say anything: it is read without a limit, and judged here.
    const { width, height, orientation, space } = await sharp(bytes, {
      ...options,
      limitInputPixels: false,
    }).metadata();
    if (width * height > mostPixels) throw new Unreadable('too-many-pixels');
    return { width, height, orientation: orientation ?? 1, isCmyk: space === 'cmyk' };
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged');
  }
}

async function decode(bytes: Uint8Array): Promise<GreyRaster> {
  try {
    const { data, info } = await sharp(bytes, options)
      .resize({ width: longEdge, height: longEdge, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, pixels: data };
  } catch {
    throw new Unreadable('damaged');
  }
}

const raw = ({ width, height, pixels }: GreyRaster) =>
  sharp(pixels, { raw: { width, height, channels: 1 }, limitInputPixels: mostPixels });

async function rasterOf(picture: Sharp): Promise<GreyRaster> {
  const { data, info } = await picture.greyscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

/** The raster mirrored left to right when asked, then turned clockwise. */
export async function turned(
  raster: GreyRaster,
  { flop = false, angle }: { flop?: boolean; angle: number },
): Promise<GreyRaster> {
  if (!flop && angle === 0) return raster;
  const mirrored = flop ? await rasterOf(raw(raster).flop()) : raster;
  return angle === 0 ? mirrored : rasterOf(raw(mirrored).rotate(angle));
}

/** The raster with a long edge of at most `edge` pixels. */
export function shrunk(raster: GreyRaster, edge: number): Promise<GreyRaster> {
  if (Math.max(raster.width, raster.height) <= edge) return Promise.resolve(raster);
  return rasterOf(raw(raster).resize({ width: edge, height: edge, fit: 'inside' }));
}
