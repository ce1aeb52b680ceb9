/** From a chosen file to a paper that may be sent: what it is, made smaller if it must, checked for quality. */
import type { QualityFlaw } from '../../../shared/domain/reading/reading.ts';
import { checkFile, jpegName, largestFile } from './file-check.ts';
import { mustShrink, openPicture, smallerJpeg, type OpenPicture } from './picture.ts';
import { flawsOf } from './quality.ts';
import type { KeptPaper } from './kept-papers.ts';

export interface Prepared {
  readonly status: 'ready';
  readonly content: ArrayBuffer;
  readonly mediaType: KeptPaper['mediaType'];
  readonly fileName: string;
  /** For the preview; null for a PDF. Given back with `URL.revokeObjectURL`. */
  readonly previewUrl: string | null;
  readonly flaws: readonly QualityFlaw[];
  /** A PDF behind a password. */
  readonly locked: boolean;
  /** Bytes that were chosen, when the picture was made smaller. */
  readonly shrunkFrom: number | null;
}

/** `why` is a key of `fileRefusals` (texts.ts). */
export type Preparing = Prepared | { readonly status: 'refused'; readonly why: string };

/** Looks at the whole file in the phone; nothing leaves it here. */
export async function prepare(file: File, kind: 'paper' | 'face'): Promise<Preparing> {
  const content = await file.arrayBuffer().catch(() => null);
  if (!content) return { status: 'refused', why: 'unreadable' };
  const verdict = checkFile(new Uint8Array(content));
  const fileName = file.name.slice(0, 200) || 'berkas';
  if (verdict.status === 'refused') return verdict;
  if (verdict.status === 'pdf') {
    const { locked } = verdict;
    return { ...plain, content, mediaType: 'application/pdf', fileName, locked };
  }
  const heic = verdict.status === 'other-picture' && verdict.heic;
  const picture = await openPicture(new Blob([content], { type: file.type }));
  if (!picture) return { status: 'refused', why: heic ? 'heic' : 'unreadable' };
  const flaws = await flawsOf(picture, kind);
  if (verdict.status === 'picture' && !mustShrink(content.byteLength, picture))
    return { ...plain, content, mediaType: verdict.mediaType, fileName, previewUrl: picture.url, flaws };
  return shrunk(picture, fileName, content.byteLength, flaws);
}

const plain = { status: 'ready', previewUrl: null, flaws: [], locked: false, shrunkFrom: null } as const;

async function shrunk(
  picture: OpenPicture,
  fileName: string,
  shrunkFrom: number,
  flaws: readonly QualityFlaw[],
): Promise<Preparing> {
  const made = await smallerJpeg(picture);
  if (!made) {
    URL.revokeObjectURL(picture.url);
    return { status: 'refused', why: shrunkFrom > largestFile ? 'too-large' : 'unreadable' };
  }
  const content = await made.arrayBuffer();
  const previewUrl = picture.url;
  return {
    ...plain,
    content,
    mediaType: 'image/jpeg',
    fileName: jpegName(fileName),
    previewUrl,
    flaws,
    shrunkFrom,
  };
}

/** SHA-256 as 64 hexadecimal digits; the browser has it only on a safe address. */
export async function sha256Of(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
