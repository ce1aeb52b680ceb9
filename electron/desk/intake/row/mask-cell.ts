/** What a refused cell held, shown so that it can be found again in the table but not read (features A3). */
import {
  maskAccount,
  maskKpj,
  maskMiddle,
  maskNik,
  maskPhone,
} from '../../../../shared/domain/formats/mask.ts';
import type { Cell } from '../table/cell.ts';
import { cellText } from '../table/cell.ts';
import type { Heading } from '../table/headings.ts';
import { isExponent } from './cell-parsers.ts';

const longest = 40;
const dot = '•';

/** Columns whose right values say nothing about a person. */
const open: ReadonlySet<Heading> = new Set([
  'nomor_antrean',
  'tanggal',
  'kanal',
  'program',
  'sebab_klaim',
  'segmen',
  'jenis_kelamin',
  'pernah_klaim_sebagian',
  'bank',
  'jam_wawancara',
  'petugas',
  'tanggal_berhenti',
]);

/** Empty for an empty cell. */
export function maskCell(heading: Heading, cell: Cell): string {
  const text = cellText(cell);
  if (text === '') return '';
  // The exponent is the very reason of the refusal, and hides the digits by itself.
  if (isExponent(text))
    return text.replace(/\d+/, (digits) => digits.slice(0, 1)).replace(/(?<=^\d)[.,]\d+/, dot.repeat(4));
  const masked = open.has(heading) ? maskOpen(text) : maskPersonal(heading, text);
  return masked.length > longest ? `${masked.slice(0, longest - 1)}…` : masked;
}

/** A value in the wrong column may be anybody's: long numbers and long words are masked in every column. */
function maskOpen(text: string): string {
  if (text.length > 24) return maskWords(text);
  return text.replace(/\d(?:[ .-]?\d){8,}/g, (digits) => maskMiddle(digits, 2, 2));
}

function maskPersonal(heading: Heading, text: string): string {
  switch (heading) {
    case 'nik':
      return /^\d{16}$/.test(text) ? maskNik(text) : maskMiddle(text, 4, 2);
    case 'nomor_rekening':
      return maskAccount(text);
    case 'nomor_hp':
      return maskPhone(text);
    case 'nomor_kpj':
      return text
        .split(';')
        .map((part) => maskKpj(part.trim()))
        .join('; ');
    case 'tanggal_lahir':
    case 'saldo':
      return text.replace(/\d/g, dot);
    default:
      return maskWords(text);
  }
}

/** The first letter of each word. */
function maskWords(text: string): string {
  return text
    .split(/\s+/)
    .map((word) => `${[...word][0] ?? ''}${dot.repeat(Math.min(8, Math.max(0, [...word].length - 1)))}`)
    .join(' ');
}
