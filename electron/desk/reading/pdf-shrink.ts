/**
 * Scanners write a page as one JPEG, at 600 dots an inch 35 million pixels, which pdf.js would decode whole, several
 * times over. Such a picture is replaced by a smaller one in its own place: its stream and its numbers keep their
 * length, so every other place of the file stays where it was.
 */
import sharp from 'sharp';
import { mostPixels } from '../../../shared/domain/picture/header.ts';
import { longEdge } from './limits.ts';

/** Pictures with fewer pixels are left as they are. */
const large = 8_000_000;

/** The file with its large JPEGs made smaller; what does not look like one is left alone. */
export async function shrinkPictures(bytes: Uint8Array, text: string): Promise<Uint8Array> {
  let copy: Buffer | null = null;
  for (const { index } of text.matchAll(/\/DCTDecode(?![A-Za-z0-9])/g)) {
    const place = placeOf(text, index);
    if (!place || place.width * place.height < large) continue;
    const smaller = await shrink(bytes.subarray(place.begin, place.end));
    if (!smaller || smaller.bytes.length > place.end - place.begin) continue;
    copy ??= Buffer.from(bytes);
    // What follows a JPEG's end is not looked at.
    copy.fill(0, place.begin, place.end).set(smaller.bytes, place.begin);
    for (const [name, value] of [
      ['Width', smaller.width],
      ['Height', smaller.height],
    ] as const) {
      const number = numberIn(place.header, name);
      if (!number) continue;
      copy.write(String(value).padEnd(number.digits), place.headerAt + number.at, 'latin1');
    }
  }
  return copy ?? bytes;
}

interface PicturePlace {
  readonly header: string;
  readonly headerAt: number;
  /** Of the stream's bytes. */
  readonly begin: number;
  readonly end: number;
  readonly width: number;
  readonly height: number;
}

/** The picture whose dictionary holds the filter at `index`; null when it is not plainly a JPEG and nothing else. */
function placeOf(text: string, index: number): PicturePlace | null {
  const headerAt = text.lastIndexOf(' obj', index);
  const stream = /stream\r?\n/g;
  stream.lastIndex = index;
  const start = stream.exec(text);
  if (headerAt < 0 || !start || start.index - headerAt > 4000) return null;
  const header = text.slice(headerAt, start.index);
  const begin = start.index + start[0].length;
  const length = numberIn(header, 'Length')?.value;
  const end = length === undefined ? text.indexOf('endstream', begin) : begin + length;
  if (
    !/\/Subtype\s*\/Image(?![A-Za-z0-9])/.test(header) ||
    /\/Filter\s*\[[^\]]*\/\w+[^\]]*\/\w+/.test(header)
  )
    return null;
  if (end <= begin || text.slice(begin, begin + 2) !== '\xff\xd8') return null;
  const [width, height] = [numberIn(header, 'Width')?.value ?? 0, numberIn(header, 'Height')?.value ?? 0];
  return { header, headerAt, begin, end, width, height };
}

function numberIn(header: string, name: string): { value: number; at: number; digits: number } | undefined {
  const found = new RegExp(`/${name}\\s+(\\d+)(?!\\d|\\s+\\d+\\s+R)`).exec(header);
  if (!found?.[1]) return undefined;
  const digits = found[1].length;
  return { value: Number(found[1]), at: found.index + found[0].length - digits, digits };
}

/** Grey stays grey and colours stay colours, as the dictionary says; print colours are left alone. */
async function shrink(jpeg: Uint8Array): Promise<{ bytes: Buffer; width: number; height: number } | null> {
  try {
    const picture = sharp(jpeg, { limitInputPixels: mostPixels, failOn: 'truncated', sequentialRead: true });
    const { channels } = await picture.metadata();
    if (channels !== 1 && channels !== 3) return null;
    const { data, info } = await picture
      .resize({ width: longEdge, height: longEdge, fit: 'inside', withoutEnlargement: true })
      .toColourspace(channels === 1 ? 'b-w' : 'srgb')
      .jpeg({ quality: 85 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    return null;
  }
}
