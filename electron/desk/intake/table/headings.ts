/** The headings of the queue table (intake format) and how those of a real table are matched to them. */
import { IntakeFailure } from '../intake-failure.ts';
import type { Cell, TableRow } from './cell.ts';
import { cellText, emptyCell } from './cell.ts';

export const headings = [
  'nomor_antrean',
  'tanggal',
  'kanal',
  'program',
  'sebab_klaim',
  'segmen',
  'nik',
  'nama',
  'tanggal_lahir',
  'jenis_kelamin',
  'nomor_kpj',
  'nomor_hp',
  'email',
  'alamat',
  'nama_ibu',
  'perusahaan',
  'tanggal_berhenti',
  'saldo',
  'pernah_klaim_sebagian',
  'npwp',
  'bank',
  'nomor_rekening',
  'nama_rekening',
  'jam_wawancara',
  'petugas',
  'catatan',
] as const;
export type Heading = (typeof headings)[number];

/** Without one of these no row could be taken, so the whole table is refused at once. */
export const requiredHeadings: readonly Heading[] = [
  'nomor_antrean',
  'tanggal',
  'kanal',
  'program',
  'nik',
  'nama',
  'tanggal_lahir',
  'nomor_kpj',
  'nomor_hp',
  'bank',
  'nomor_rekening',
  'nama_rekening',
];

export interface HeadingRow {
  /** Column of each heading that the table has. */
  readonly columns: ReadonlyMap<Heading, number>;
  /** As written; reported and ignored. */
  readonly unknown: readonly string[];
}

/** Without case, spaces and underscores. */
function comparable(heading: string): string {
  return heading.toLowerCase().replace(/[\s_\u200b\ufeff]/g, '');
}

const byText: ReadonlyMap<string, Heading> = new Map(
  headings.map((heading) => [comparable(heading), heading]),
);

/** Matches the first row; throws IntakeFailure when a required heading is missing or one stands there twice. */
export function matchHeadings(row: TableRow): HeadingRow {
  const columns = new Map<Heading, number>();
  const unknown: string[] = [];
  for (const [column, cell] of row.cells.entries()) {
    const text = cellText(cell);
    const heading = byText.get(comparable(text));
    if (heading === undefined) {
      if (text !== '') unknown.push(text.slice(0, 60));
    } else if (columns.has(heading)) throw new IntakeFailure('heading-twice', { heading });
    else columns.set(heading, column);
  }
  const missing = requiredHeadings.filter((heading) => !columns.has(heading));
  if (missing.length > 0) throw new IntakeFailure('heading-missing', { headings: missing.join(', ') });
  return { columns, unknown };
}

/** The cell under a heading; empty when the table has no such column or the row is shorter. */
export function cellUnder(row: TableRow, heading: Heading, { columns }: HeadingRow): Cell {
  return row.cells[columns.get(heading) ?? -1] ?? emptyCell;
}
