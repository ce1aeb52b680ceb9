/** One row of the queue table becomes the data of a claim, or a list of its bad cells. */
import type { RefusedRow } from '../../../../shared/contract/intake.ts';
import { ClaimData } from '../../../../shared/domain/claim/data.ts';
import { claimReasonFromText } from '../../../../shared/domain/documents/reason-names.ts';
import {
  Channel,
  Program,
  Segment,
  defaultReason,
  programOfReason,
} from '../../../../shared/domain/vocabulary.ts';
import type { ClaimReason } from '../../../../shared/domain/vocabulary.ts';
import type { Params, ReasonCode } from '../sentences.ts';
import { reasonSentence } from '../sentences.ts';
import type { Cell, TableRow } from '../table/cell.ts';
import { cellText } from '../table/cell.ts';
import type { Heading, HeadingRow } from '../table/headings.ts';
import { cellUnder } from '../table/headings.ts';
import type { CellParser, CellResult } from './cell-parsers.ts';
import {
  account,
  bad,
  day,
  kpj,
  line,
  nik,
  npwp,
  oneOf,
  optional,
  phone,
  required,
  rupiah,
  staffNumber,
  timeOfDay,
  words,
  yesOrNo,
} from './cell-parsers.ts';
import { maskCell } from './mask-cell.ts';

/** `queueNumber` of a refused row says whose papers are left over; null when even that cell is bad. */
export type ParsedRow =
  { ok: true; data: ClaimData } | { ok: false; queueNumber: string | null; refusals: RefusedRow[] };

/** What a package can tell of a claim; its circumstances are the officer's to find out. */
export type PackageField = Exclude<keyof ClaimData, 'circumstances'>;

/** Which heading fills which field; also the order in which two claims are compared. */
export const headingOfField: Record<PackageField, Heading> = {
  queueNumber: 'nomor_antrean',
  day: 'tanggal',
  channel: 'kanal',
  program: 'program',
  reason: 'sebab_klaim',
  segment: 'segmen',
  nik: 'nik',
  name: 'nama',
  birthDate: 'tanggal_lahir',
  sex: 'jenis_kelamin',
  kpj: 'nomor_kpj',
  phone: 'nomor_hp',
  email: 'email',
  address: 'alamat',
  motherName: 'nama_ibu',
  employer: 'perusahaan',
  stoppedOn: 'tanggal_berhenti',
  balance: 'saldo',
  earlierPartial: 'pernah_klaim_sebagian',
  npwp: 'npwp',
  bank: 'bank',
  accountNumber: 'nomor_rekening',
  accountHolder: 'nama_rekening',
  appointment: 'jam_wawancara',
  assignedTo: 'petugas',
  note: 'catatan',
};

type Parsers = { [Field in Exclude<PackageField, 'reason'>]: CellParser<ClaimData[Field]> };

const sexNames = { 'laki-laki': 'L', perempuan: 'P' } as const;

const parsers: Parsers = {
  queueNumber: required(line(30)),
  day: required(day),
  channel: required(oneOf(Channel.options)),
  program: required(oneOf(Program.options)),
  segment: (cell) => (cell.kind === 'empty' ? { ok: true, value: 'PU' } : oneOf(Segment.options)(cell)),
  nik: required(nik),
  name: required(line(120)),
  birthDate: required(day),
  sex: optional(oneOf(['L', 'P'], sexNames)),
  kpj: required(kpj),
  phone: required(phone),
  email: optional(line(200)),
  address: optional(words(400)),
  motherName: optional(line(120)),
  employer: optional(line(200)),
  stoppedOn: optional(day),
  balance: optional(rupiah),
  earlierPartial: optional(yesOrNo),
  npwp: optional(npwp),
  bank: required(line(60)),
  accountNumber: required(account),
  accountHolder: required(line(120)),
  appointment: optional(timeOfDay),
  assignedTo: optional(staffNumber),
  note: optional(words(1000)),
};

/** Reads every cell, so that a person sees all that is wrong with a row at once. Never throws. */
export function parseRow(row: TableRow, headingRow: HeadingRow): ParsedRow {
  const fields: Record<string, unknown> = {};
  const refusals: RefusedRow[] = [];
  const take = (field: PackageField, result: CellResult<unknown>, cell: Cell): void => {
    if (!result.ok)
      refusals.push(refuseCell(row.number, headingOfField[field], cell, result.code, result.params));
    else if (result.value !== undefined) fields[field] = result.value;
  };
  for (const [field, parser] of Object.entries(parsers) as [keyof Parsers, CellParser<unknown>][]) {
    const cell = cellUnder(row, headingOfField[field], headingRow);
    take(field, parser(cell), cell);
  }
  const reasonCell = cellUnder(row, 'sebab_klaim', headingRow);
  take('reason', claimReason(reasonCell, fields['program'] as Program | undefined), reasonCell);

  const queueNumber = typeof fields['queueNumber'] === 'string' ? fields['queueNumber'] : null;
  if (refusals.length > 0) return { ok: false, queueNumber, refusals };
  return { ok: true, data: ClaimData.parse(fields) };
}

/** A program that is itself bad has been refused already; the reason is then only looked up. */
function claimReason(cell: Cell, program: Program | undefined): CellResult<ClaimReason | undefined> {
  if (cell.kind === 'empty') {
    if (program === undefined) return { ok: true, value: undefined };
    return program === 'JHT' ? bad('reason-required') : { ok: true, value: defaultReason[program] };
  }
  const reason = claimReasonFromText(cellText(cell));
  if (reason === null) return bad('reason-unknown');
  if (program !== undefined && programOfReason(reason) !== program)
    return bad('reason-other-program', { program, other: programOfReason(reason) });
  return { ok: true, value: reason };
}

/** One entry of the report for one cell. */
export function refuseCell(
  row: number,
  heading: Heading,
  cell: Cell,
  code: ReasonCode,
  params: Params = {},
): RefusedRow {
  return {
    row,
    heading,
    value: maskCell(heading, cell),
    code,
    params: { ...params },
    reason: reasonSentence(code, params),
  };
}

/** The first heading in which two claims differ; null when they are the same. */
export function firstDifference(a: ClaimData, b: ClaimData): Heading | null {
  for (const [field, heading] of Object.entries(headingOfField) as [keyof ClaimData, Heading][]) {
    if (JSON.stringify(a[field] ?? null) !== JSON.stringify(b[field] ?? null)) return heading;
  }
  return null;
}
