/** Why the desk could not open its data. A start error never leaves the data changed. */

export type DeskStartCode = 'wrong-key' | 'damaged' | 'future' | 'disk-full' | 'not-writable';

/** Sentences for the person before the screen exists; the screen itself has its own catalogue. */
const sentences: Record<DeskStartCode, string> = {
  'wrong-key':
    'Data meja tidak dapat dibuka dengan kunci ini. Data tidak diubah. Kembalikan berkas kunci yang asli, pakai kunci pemulihan yang tersegel, atau pulihkan salinan cadangan.',
  damaged:
    'Berkas data meja rusak. Data tidak diubah dan pekerjaan yang sudah diterima kantor tetap aman di hub. Pulihkan salinan cadangan atau hubungi petugas TI.',
  future:
    'Data meja ini ditulis oleh Loket versi yang lebih baru. Data tidak diubah. Pasang kembali versi yang lebih baru itu.',
  'disk-full':
    'Ruang penyimpanan komputer penuh sehingga data meja tidak dapat dibuka. Data tidak diubah. Kosongkan ruang, lalu buka Loket lagi.',
  'not-writable':
    'Folder data meja tidak dapat ditulis. Data tidak diubah. Periksa hak akses folder itu, lalu buka Loket lagi.',
};

/** The desk's data cannot be opened: a code for the log and a sentence for the officer, never a key or a path. */
export class DeskStartError extends Error {
  readonly code: DeskStartCode;
  readonly sentence: string;

  constructor(code: DeskStartCode, cause?: unknown) {
    super(sentences[code], cause === undefined ? undefined : { cause });
    this.name = 'DeskStartError';
    this.code = code;
    this.sentence = sentences[code];
  }
}

/** The start error that an error of SQLite or the file system means, or null when it is another kind of bug. */
export function startErrorOf(error: unknown, firstPageRead: boolean): DeskStartError | null {
  if (error instanceof DeskStartError) return error;
  const code = String((error as { code?: unknown }).code ?? '');
  if (code === 'ENOSPC' || code === 'SQLITE_FULL') return new DeskStartError('disk-full', error);
  if (
    ['EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY', 'SQLITE_CANTOPEN'].some((known) => code.startsWith(known))
  )
    return new DeskStartError('not-writable', error);
  if (code.startsWith('SQLITE_NOTADB'))
    return new DeskStartError(firstPageRead ? 'damaged' : 'wrong-key', error);
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR'))
    return new DeskStartError('damaged', error);
  return null;
}
