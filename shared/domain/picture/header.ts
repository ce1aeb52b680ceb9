/**
 * The size of a picture by its header, without decoding it: a tiny file that unfolds into a giant canvas is known before
 * anything opens it. Pure; never throws.
 */

/** Pixels that a paper may have: what a phone of 64 megapixels takes passes, a bomb does not. */
export const mostPixels = 64 * 1024 * 1024;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * A JPEG: start, frame with a size, scan, and an end after the scan (a thumbnail has an end of its own).
 * @returns pixels; null when a part is missing, so when the picture is not whole
 */
export function jpegSize(bytes: Uint8Array): PictureSize | null {
  const view = viewOf(bytes);
  let size: PictureSize | null = null;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (!hasLength(marker)) return null;
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return null;
    if (isFrame(marker)) {
      if (length < 8 || size !== null) return null;
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    at += 2 + length;
    if (marker === 0xda) return hasEnd(bytes, at) ? real(size) : null;
  }
  return null;
}

/** Markers without a length have no place before the scan: what follows one would be read as something else. */
function hasLength(marker: number): boolean {
  return marker > 0x01 && !(marker >= 0xd0 && marker <= 0xd9);
}

/** SOF0 to SOF15 without DHT, JPG and DAC, which stand among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1))
    if (bytes[at + 1] === 0xd9) return true;
  return false;
}

const [imageHeader, imageData, imageEnd] = [0x49484452, 0x49444154, 0x49454e44];

/**
 * A PNG: IHDR first, image data, IEND.
 * @param isSound whether a chunk's type and data have the checksum beside them, where somebody can reckon it
 * @returns pixels; null when a part is missing or not sound
 */
export function pngSize(
  bytes: Uint8Array,
  isSound: (chunk: Uint8Array, sum: number) => boolean = () => true,
): PictureSize | null {
  const view = viewOf(bytes);
  let size: PictureSize | null = null;
  let hasData = false;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length || !isSound(bytes.subarray(at + 4, end), view.getUint32(end))) return null;
    const type = view.getUint32(at + 4);
    if (size === null) {
      if (type !== imageHeader || view.getUint32(at) !== 13) return null;
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    if (type === imageData) hasData = true;
    if (type === imageEnd) return hasData ? real(size) : null;
  }
  return null;
}

function real(size: PictureSize | null): PictureSize | null {
  return size !== null && size.width > 0 && size.height > 0 ? size : null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
