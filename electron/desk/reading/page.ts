/** One page as it is measured and read. */
import type { GreyRaster } from '../../../shared/domain/picture/raster.ts';

export interface Page {
  readonly raster: GreyRaster;
  /** Size of what the raster was made from, as shown upright; of a PDF page at 150 dpi. */
  readonly width: number;
  readonly height: number;
}

/** The pages of a file, one after the other, and what was noticed about the file itself. */
export interface Pages {
  readonly count: number;
  readonly notes: ReadonlySet<'pdf-script' | 'pdf-many-pages' | 'cmyk'>;
  /** The pages that are looked at, from the first. */
  each(): AsyncGenerator<Page, void>;
  close(): Promise<void>;
}
