/** How many points of a picture are drawn. */

/** Points beyond which a picture is drawn smaller; a page at 300 dpi has nine million, a good phone's photo twelve. */
export const giantPixels = 24_000_000;
/** Points of a giant picture that are drawn: still sharper than a screen when enlarged twice. */
const drawnPixels = 12_000_000;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export function isGiant({ width, height }: PictureSize): boolean {
  return width * height > giantPixels;
}

/** The size at which a picture is drawn: its own, or smaller in the same proportion. Whole points, at least one. */
export function drawnSize(whole: PictureSize): PictureSize {
  const ratio = isGiant(whole) ? Math.sqrt(drawnPixels / (whole.width * whole.height)) : 1;
  return {
    width: Math.max(1, Math.floor(whole.width * ratio)),
    height: Math.max(1, Math.floor(whole.height * ratio)),
  };
}
