/** Pictures in the test set: plain RGBA, so that every edit is a pure step. */
import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import sharp, { type Sharp } from 'sharp';
import { greyOf, shrink, type GreyRaster } from '../../../shared/domain/picture/raster.ts';
import { judgedSide } from '../../../shared/domain/picture/quality.ts';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, opaque. */
  readonly data: Uint8ClampedArray;
}

/** Draws on a new canvas and takes its pixels. */
export function painted(width: number, height: number, paint: (pen: SKRSContext2D) => void): Picture {
  const canvas = createCanvas(Math.round(width), Math.round(height));
  const pen = canvas.getContext('2d');
  pen.imageSmoothingQuality = 'high';
  paint(pen);
  return pictureOf(canvas);
}

export function pictureOf(canvas: Canvas): Picture {
  const { width, height } = canvas;
  return { width, height, data: canvas.getContext('2d').getImageData(0, 0, width, height).data };
}

export function canvasOf({ width, height, data }: Picture): Canvas {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  const pixels = pen.createImageData(width, height);
  pixels.data.set(data);
  pen.putImageData(pixels, 0, 0);
  return canvas;
}

export function throughSharp({ width, height, data }: Picture): Sharp {
  return sharp(Buffer.from(data.buffer, data.byteOffset, data.length), {
    raw: { width, height, channels: 4 },
  });
}

export async function fromSharp(pipe: Sharp): Promise<Picture> {
  const { data, info } = await pipe.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return {
    width: info.width,
    height: info.height,
    data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length),
  };
}

/** The file as a phone or scanner would send it. */
export function jpegOf(picture: Picture, quality = 85): Promise<Buffer> {
  return throughSharp(picture).removeAlpha().jpeg({ quality }).toBuffer();
}

/** Written as JPEG and read again, as every picture that arrives was. */
export async function compressed(picture: Picture, quality = 85): Promise<Picture> {
  return fromSharp(sharp(await jpegOf(picture, quality)));
}

/** What the judgement is given: grey and at most 1600 pixels long. */
export function rasterOf({ width, height, data }: Picture): GreyRaster {
  return shrink(greyOf(data, width, height), judgedSide);
}
