/**
 * The keys of a seat. One master key of 32 bytes; everything else is derived from it, so that no second secret lies
 * about. The browser shell keeps the master key in `<data>/key`, readable by its owner alone.
 */
import { hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface SeatKeys {
  /** 32 bytes, for `desk.db`. */
  readonly database: Buffer;
  /** 32 bytes, for the document files. */
  readonly files: Buffer;
  /** 32 bytes, for recordings of calls. */
  readonly recordings: Buffer;
  /** What the seat shows the hub, as hexadecimal text. */
  readonly seatSecret: string;
}

const keyLength = 32;

/** Names that may stand in a data directory before there is any data. */
const notData: ReadonlySet<string> = new Set(['key', 'key.new', 'lock', 'browser']);

/** The key file cannot be used; the sentence says what to do. The key itself is never in it. */
export class SeatKeyError extends Error {
  readonly code: 'key-missing' | 'key-mode' | 'key-length';

  constructor(code: SeatKeyError['code'], sentence: string) {
    super(sentence);
    this.name = 'SeatKeyError';
    this.code = code;
  }
}

/** All keys of a seat from its master key. */
export function deriveKeys(master: Buffer): SeatKeys {
  if (master.length !== keyLength) throw new Error('the master key has 32 bytes');
  const derive = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', master, '', purpose, 32));
  return {
    database: derive('loket-desk-database'),
    files: derive('loket-desk-files'),
    recordings: derive('loket-desk-recordings'),
    seatSecret: derive('loket-seat-secret').toString('hex'),
  };
}

/**
 * Reads the master key of a data directory, or makes it when the directory is still empty.
 * @throws SeatKeyError when others can read it, when it is damaged, or missing although there are data
 */
export function readSeatKey(dataDirectory: string): Buffer {
  const file = path.join(dataDirectory, 'key');
  if (existsSync(file)) return readKeyFile(file);
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  if (readdirSync(dataDirectory).some((name) => !notData.has(name)))
    throw new SeatKeyError(
      'key-missing',
      'Berkas kunci "key" tidak ada di folder data, padahal di sana sudah ada data. Tidak ada yang diubah. Kembalikan berkas kunci itu dari cadangan, atau pakai kunci pemulihan yang tersegel (npm run recover).',
    );
  const key = randomBytes(keyLength);
  writeFileSync(file, key, { mode: 0o600, flag: 'wx', flush: true });
  return key;
}

function readKeyFile(file: string): Buffer {
  // Windows has no such modes; there the user's profile folder keeps others out.
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw new SeatKeyError(
      'key-mode',
      'Berkas kunci "key" dapat dibaca pengguna lain. Jadikan hanya milik Anda (chmod 600), lalu coba lagi.',
    );
  const content = readFileSync(file);
  if (content.length === keyLength) return content;
  const text = content.toString('latin1').trim();
  if (/^[0-9a-f]{64}$/.test(text)) return Buffer.from(text, 'hex');
  throw new SeatKeyError(
    'key-length',
    'Berkas kunci "key" rusak: panjangnya bukan 32 bita. Tidak ada yang diubah. Kembalikan berkas kunci itu dari cadangan.',
  );
}
