/** The words of a paper in, what it is and what stands on it out. Pure; the same words always give the same answer. */
import type { PaperReading, ReadField, ReadWord } from '../reading.ts';
import type { DocumentKind } from '../../vocabulary.ts';
import { readAccountPaper, readIdentityCard, readMembershipCard, readTaxCard } from './cards.ts';
import { readFamilyCard } from './family-card.ts';
import { findLabels } from './find-labels.ts';
import { readForm, readOtherLetter, readStaffLetter, readWorkLetter } from './letters.ts';
import { readBirthCertificate, readDeathCertificate } from './civil-papers.ts';
import type { Paper } from './pick-fields.ts';
import { layRows } from './rows.ts';
import { tellKind } from './tell-kind.ts';

const readers: Readonly<Partial<Record<DocumentKind, (paper: Paper) => (ReadField | null)[]>>> = {
  ktp: readIdentityCard,
  kk: readFamilyCard,
  kpj: readMembershipCard,
  npwp: readTaxCard,
  rekening: readAccountPaper,
  paklaring: readWorkLetter,
  'pengunduran-diri': readWorkLetter,
  'bukti-phk': readWorkLetter,
  'pemberitahuan-phk': readWorkLetter,
  'tidak-menolak-phk': readWorkLetter,
  'kontrak-berakhir': readWorkLetter,
  'usia-pensiun-perusahaan': readWorkLetter,
  'aktif-bekerja': readStaffLetter,
  'referensi-kerja': readWorkLetter,
  'tidak-mampu-bekerja': readStaffLetter,
  'akta-kematian': readDeathCertificate,
  'akta-kelahiran': readBirthCertificate,
  'f3-kk1': readForm,
  'f3a-kk2': readForm,
  'f3b-kk3': readForm,
  f4: readForm,
  f7: readForm,
};

/**
 * Tells a paper's kind and reads its fields. `words` come from the letters' reader, upright, with places as fractions;
 * `size` is the first page's width and height in any unit. A field may come several times: members of a family
 * (`name`, `nik` in the order of the table, the head first), two membership numbers. Never throws on any words.
 */
export function readPaper(
  words: readonly ReadWord[],
  size: { readonly width: number; readonly height: number },
): { kind: PaperReading['kind']; fields: ReadField[] } {
  const rows = layRows(words, size);
  const kind = tellKind(rows);
  const paper: Paper = { rows, labels: findLabels(rows) };
  const read = kind === null ? readOtherLetter : (readers[kind.kind] ?? readOtherLetter);
  const fields = read(paper).filter((field) => field !== null);
  return { kind, fields: fields.slice(0, 60) };
}
