/** What a chosen file is, told by its first bytes and never by its name: each refusal has its sentence in `texts.ts`. */

/** Bytes of one file that the branch takes (`largestFile` of shared/contract/files.ts). */
export const largestFile = 6 * 1024 * 1024;

/** A picture longer than this on one side is made smaller: letters are read as well, and the line has less to carry. */
export const longestSide = 4096;

/** More points than this, and a phone's browser may give up while it unpacks the picture. */
export const mostPixels = 80_000_000;

export type FileVerdict =
  | { readonly status: 'picture'; readonly mediaType: 'image/jpeg' | 'image/png' }
  /** A picture that the branch does not take as it is; if this browser can show it, it is sent as JPEG. */
  | { readonly status: 'other-picture'; readonly heic: boolean }
  /** `locked`: it asks for a password, so nobody at the branch could read it. */
  | { readonly status: 'pdf'; readonly locked: boolean }
  | { readonly status: 'refused'; readonly why: 'empty' | 'wrong-type' | 'pdf-too-large' };

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** @param bytes the whole file, or at least its first kilobyte */
export function checkFile(bytes: Uint8Array): FileVerdict {
  if (bytes.length === 0) return { status: 'refused', why: 'empty' };
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff)
    return { status: 'picture', mediaType: 'image/jpeg' };
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return { status: 'picture', mediaType: 'image/png' };
  if (ascii(bytes, 0, 1024).includes('%PDF-')) {
    if (bytes.length > largestFile) return { status: 'refused', why: 'pdf-too-large' };
    return { status: 'pdf', locked: includes(bytes, '/Encrypt') };
  }
  return otherPicture(bytes) ?? { status: 'refused', why: 'wrong-type' };
}

const heicBrands = /heic|heix|heim|heis|hevc|hevx|mif1|msf1/u;

function otherPicture(bytes: Uint8Array): FileVerdict | null {
  if (ascii(bytes, 4, 8) === 'ftyp') {
    const brands = ascii(bytes, 8, 40);
    if (heicBrands.test(brands)) return { status: 'other-picture', heic: true };
    return brands.startsWith('avif') ? { status: 'other-picture', heic: false } : null;
  }
  const webp = ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP';
  const others = webp || ascii(bytes, 0, 4) === 'GIF8' || ascii(bytes, 0, 2) === 'BM';
  return others ? { status: 'other-picture', heic: false } : null;
}

function includes(bytes: Uint8Array, word: string): boolean {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (ascii(bytes, at, at + word.length) === word) return true;
  return false;
}

/** The name under which a picture goes on that was made anew as JPEG. */
export function jpegName(fileName: string): string {
  return `${fileName.replace(/\.[^.]{1,5}$/u, '').slice(0, 190) || 'foto'}.jpg`;
}
