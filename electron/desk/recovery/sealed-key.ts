/**
 * The sealed recovery key: a text file that opens only together with its code. Code -> scrypt -> 32 bytes that seal the
 * master key (AES-256-GCM, the readable lines are authenticated with it) and 16 bytes that tell a wrong code from a
 * changed file. Version 1 fixes all parameters, so that a file cannot ask for weaker ones.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';
import { promisify } from 'node:util';
import type { Day } from '../../../shared/domain/vocabulary.ts';
import { masterKeyLength } from '../../../shared/contract/recovered-key.ts';
import { readCode, type CodeFault } from './recovery-code.ts';

/** What stands in clear on file and envelope, so that the two are found again as a pair. */
export interface SealLabel {
  /** Four symbols of chance. */
  readonly number: string;
  readonly branch: string;
  readonly computer: string;
  readonly day: Day;
}

export type SealFault =
  | CodeFault
  | {
      readonly code: 'not-sealed' | 'newer-version' | 'damaged' | 'wrong-code' | 'tampered';
      readonly params: Readonly<Record<string, string | number>>;
    };

export type SealReading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: SealFault };

const version = '1';
const nonceLength = 12;
const tagLength = 16;
const cost = { N: 65_536, r: 8, p: 1, maxmem: 128 * 65_536 * 8 * 2 };
const stretch = promisify<string, Buffer, number, object, Buffer>(scrypt);

/** The lines of the file in their order; the first six are authenticated. */
const names = ['versi', 'nomor', 'cabang', 'komputer', 'tanggal', 'garam', 'uji', 'isi', 'sidik'] as const;
type Name = (typeof names)[number];
type Lines = Readonly<Record<Name, string>>;

/** More than any such file holds, in characters. */
export const longestSealedText = 16_384;

/**
 * Seals a master key of 32 bytes under a code of `makeCode`.
 * @param foreword lines for people, above the data; not authenticated
 * @returns the text of the file
 */
export async function sealKey(
  master: Buffer,
  label: SealLabel,
  code: string,
  foreword: string,
): Promise<string> {
  const reading = readCode(code);
  if (!reading.ok || master.length !== masterKeyLength) throw new Error('nothing that can be sealed');
  const salt = randomBytes(16);
  const { sealing, check } = await derive(reading.value, salt);
  const open = {
    versi: version,
    nomor: label.number,
    cabang: oneLine(label.branch),
    komputer: oneLine(label.computer),
    tanggal: label.day,
    garam: salt.toString('base64'),
  };
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', sealing, nonce, { authTagLength: tagLength });
  cipher.setAAD(authenticated(open));
  const sealed = Buffer.concat([nonce, cipher.update(master), cipher.final(), cipher.getAuthTag()]);
  const lines = { ...open, uji: check.toString('base64'), isi: sealed.toString('base64') };
  const whole = { ...lines, sidik: fingerprint(lines) };
  return `${foreword.trim()}\n\n${names.map((name) => `${name}: ${whole[name]}`).join('\n')}\n`;
}

/** What the file says in clear; refuses what is no such file, is newer, or was damaged on its way. */
export function readSealLabel(text: string): SealReading<SealLabel> {
  const lines = readLines(text);
  if (!lines.ok) return lines;
  const { nomor, cabang, komputer, tanggal } = lines.value;
  return { ok: true, value: { number: nomor, branch: cabang, computer: komputer, day: tanggal } };
}

/** The master key, or which of file and code is not right. */
export async function restoreKey(text: string, typedCode: string): Promise<SealReading<Buffer>> {
  const lines = readLines(text);
  if (!lines.ok) return lines;
  const code = readCode(typedCode);
  if (!code.ok) return code;
  const { sealing, check } = await derive(code.value, Buffer.from(lines.value.garam, 'base64'));
  const written = Buffer.from(lines.value.uji, 'base64');
  if (written.length !== check.length || !timingSafeEqual(written, check)) return fault('wrong-code');
  const sealed = Buffer.from(lines.value.isi, 'base64');
  if (sealed.length !== nonceLength + masterKeyLength + tagLength) return fault('tampered');
  const cipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(0, nonceLength), {
    authTagLength: tagLength,
  });
  cipher.setAAD(authenticated(lines.value));
  cipher.setAuthTag(sealed.subarray(-tagLength));
  try {
    const master = cipher.update(sealed.subarray(nonceLength, -tagLength));
    cipher.final();
    return { ok: true, value: master };
  } catch {
    return fault('tampered');
  }
}

function readLines(text: string): SealReading<Lines> {
  if (text.length > longestSealedText) return fault('not-sealed');
  const found = new Map<string, string>();
  for (const line of text.split(/\r?\n/u)) {
    const [, name, value] = /^(\p{Ll}+): (.*)$/u.exec(line.trim()) ?? [];
    if (name === undefined || value === undefined || !(names as readonly string[]).includes(name)) continue;
    if (found.has(name)) return fault('damaged');
    found.set(name, value);
  }
  const stated = found.get('versi');
  if (stated === undefined) return fault('not-sealed');
  if (/^\d+$/u.test(stated) && Number(stated) > Number(version))
    return fault('newer-version', { version: stated });
  if (stated !== version || names.some((name) => !found.has(name))) return fault('damaged');
  const lines = Object.fromEntries(found) as Lines;
  return fingerprint(lines) === lines.sidik ? { ok: true, value: lines } : fault('damaged');
}

function fault(
  code: Exclude<SealFault['code'], CodeFault['code']>,
  params: Readonly<Record<string, string>> = {},
): { ok: false; fault: SealFault } {
  return { ok: false, fault: { code, params } };
}

async function derive(code: string, salt: Buffer): Promise<{ sealing: Buffer; check: Buffer }> {
  const stretched = await stretch(code, salt, 48, cost);
  return { sealing: stretched.subarray(0, 32), check: stretched.subarray(32) };
}

function authenticated(lines: Omit<Lines, 'uji' | 'isi' | 'sidik'>): Buffer {
  return Buffer.from(
    names
      .slice(0, 6)
      .map((name) => lines[name as keyof typeof lines])
      .join('\n'),
  );
}

/** Against accidents only (a lost line, a letter changed by a mail program); the seal itself is against people. */
function fingerprint(lines: Omit<Lines, 'sidik'>): string {
  const text = names
    .slice(0, -1)
    .map((name) => lines[name as keyof typeof lines])
    .join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function oneLine(text: string): string {
  return text
    .replaceAll(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, 80);
}
