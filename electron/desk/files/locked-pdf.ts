/**
 * Whether a PDF asks for a password (PDF 1.7, 7.5.5 and 7.6). Its last trailer says so; where the trailer cannot be
 * found the whole file is searched for the word. Nothing is parsed beyond that. A PDF that is encrypted but opens
 * without a password is not locked.
 */
import { opensWithoutPassword, type PdfEncryption } from './empty-password.ts';

/** A trailer, or the dictionary of a cross-reference stream, is short; this is far more than any needs. */
const trailerReach = 64 * 1024;

/** The name with what follows it: a reference or a dictionary. `/EncryptMetadata` is another name. */
const encrypts = /\/Encrypt\s*(?:(\d{1,10}\s+\d{1,5})\s+R|<<)/u;

/**
 * @param bytes a whole PDF. Never throws: what cannot be understood counts as locked, since nothing here could open it.
 */
export function isLockedPdf(bytes: Buffer): boolean {
  const trailer = lastTrailer(bytes) ?? bytes.toString('latin1');
  const found = encrypts.exec(trailer);
  if (!found) return false;
  try {
    const dictionary = found[1] === undefined ? trailer.slice(found.index) : objectText(bytes, found[1]);
    const encryption = dictionary === null ? null : encryptionIn(dictionary, trailer);
    return encryption === null || !opensWithoutPassword(encryption);
  } catch {
    return true;
  }
}

/** The text of one object that stands in the file itself; the encryption's own never stands in a packed stream. */
function objectText(bytes: Buffer, reference: string): string | null {
  const [number = '', generation = ''] = reference.split(/\s+/u);
  const at = bytes.lastIndexOf(`${number} ${generation} obj`, undefined, 'latin1');
  if (at < 0) return null;
  const text = bytes.toString('latin1', at, at + 8192);
  const end = text.search(/\bendobj\b/u);
  return end < 0 ? text : text.slice(0, end);
}

function encryptionIn(dictionary: string, trailer: string): PdfEncryption | null {
  const number = (name: string): number | null => {
    const value = new RegExp(`/${name}\\s+(-?\\d{1,12})(?![\\d.])`, 'u').exec(dictionary)?.[1];
    return value === undefined ? null : Number(value);
  };
  const revision = number('R');
  const permissions = number('P');
  const owner = stringAfter(dictionary, /\/O\s*(?=[(<])/u);
  const user = stringAfter(dictionary, /\/U\s*(?=[(<])/u);
  if (!/\/Filter\s*\/Standard\b/u.test(dictionary)) return null;
  if (revision === null || permissions === null || !owner || !user) return null;
  // In version 4 the length stands in the crypt filter too, there in bytes; the cipher of version 4 has 128 bits.
  const bits = number('V') === 4 ? 128 : (number('Length') ?? 40);
  return {
    ...{ revision, permissions, owner, user },
    keyLength: Math.min(16, Math.max(5, Math.floor(bits / 8))),
    encryptsMetadata: !/\/EncryptMetadata\s+false\b/u.test(dictionary),
    firstId: stringAfter(trailer, /\/ID\s*\[\s*(?=[(<])/u) ?? Buffer.alloc(0),
  };
}

/** A string of a PDF, written in parentheses or as hexadecimal digits (PDF 1.7, 7.3.4). */
function stringAfter(text: string, name: RegExp): Buffer | null {
  const found = name.exec(text);
  if (!found) return null;
  const start = found.index + found[0].length;
  if (text[start] === '<') {
    const digits = /^<([0-9a-f\s]*)>/iu.exec(text.slice(start, start + 1024))?.[1]?.replace(/\s/gu, '');
    return digits === undefined ? null : Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  }
  return literal(text, start + 1);
}

const escaped: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function literal(text: string, start: number): Buffer | null {
  const bytes: number[] = [];
  let depth = 1;
  for (let at = start; at < text.length && at < start + 2048; at += 1) {
    const letter = text[at] ?? '';
    if (letter === '\\') {
      const octal = /^[0-7]{1,3}/u.exec(text.slice(at + 1, at + 4))?.[0];
      const next = text[at + 1] ?? '';
      if (octal !== undefined) bytes.push(Number.parseInt(octal, 8) & 255);
      // A line that goes on.
      else if (next !== '\n' && next !== '\r') bytes.push(escaped[next] ?? next.charCodeAt(0));
      at += octal?.length ?? (next === '\r' && text[at + 2] === '\n' ? 2 : 1);
      continue;
    }
    if (letter === '(') depth += 1;
    if (letter === ')' && (depth -= 1) === 0) return Buffer.from(bytes);
    // An end of line counts as one line feed.
    if (letter === '\r') {
      bytes.push(10);
      if (text[at + 1] === '\n') at += 1;
    } else bytes.push(letter.charCodeAt(0) & 255);
  }
  return null;
}

/** The text of the trailer that counts, or null when the file does not say truly where it is. */
function lastTrailer(bytes: Buffer): string | null {
  const tailStart = Math.max(0, bytes.length - 4096);
  const tail = bytes.toString('latin1', tailStart);
  const start = tail.lastIndexOf('startxref');
  const offset = Number(/^startxref\s+(\d{1,10})/u.exec(tail.slice(start))?.[1] ?? Number.NaN);
  if (!Number.isInteger(offset) || offset >= bytes.length) return null;
  const head = bytes.toString('latin1', offset, offset + trailerReach);
  // A cross-reference stream: its own dictionary is the trailer.
  if (/^\s*\d+\s+\d+\s+obj\b/u.test(head)) return head.split(/\bstream\b/u, 1)[0] ?? null;
  if (!/^\s*xref\b/u.test(head)) return null;
  // A table may be long; the first trailer after it is its own.
  const at = bytes.indexOf('trailer', offset, 'latin1');
  if (at < 0) return null;
  const end = bytes.indexOf('startxref', at, 'latin1');
  return bytes.toString('latin1', at, end < 0 ? at + trailerReach : Math.min(end, at + trailerReach));
}
