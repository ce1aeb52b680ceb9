/** The ledger as a file for an auditor: CSV or JSON lines, one entry a line, with the chain's hashes. */
import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { Readable as ReadableStream } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import path from 'node:path';
import { dayOf } from '../../shared/domain/calendar/office-calendar.ts';
import { BranchInfo } from '../../shared/contract/hub.ts';
import { Day } from '../../shared/domain/vocabulary.ts';
import { walkLedger } from '../store/ledger.ts';
import type { EventTable, Readable } from '../store/tables.ts';
import { CommandError } from './command-error.ts';
import { maskBody } from './mask-body.ts';

export interface ExportWish {
  readonly out: string;
  readonly format: 'csv' | 'jsonl';
  /** Days in the branch's time zone, both included. */
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  /** Numbers in full: the hashes can then be computed again from the file alone. */
  readonly withPersonalData: boolean;
}

const columns = [
  ...(['seq', 'idx', 'kind', 'claim_id', 'version', 'command_id', 'at'] as const),
  ...(['body', 'prev_hash', 'hash'] as const),
];

/** @throws CommandError saying what is missing or unreadable */
export function readExportWish(values: {
  readonly out?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly 'with-personal-data'?: boolean | undefined;
}): ExportWish {
  const { out = '', from, to } = values;
  const extension = path.extname(out).toLowerCase();
  if (extension !== '.csv' && extension !== '.jsonl')
    throw new CommandError('Sebutkan berkas tujuan: --out BERKAS.csv atau --out BERKAS.jsonl.');
  if (existsSync(out))
    throw new CommandError(`Berkas ${out} sudah ada dan tidak ditimpa. Pilih nama lain pada --out.`);
  for (const day of [from, to])
    if (day !== undefined && !Day.safeParse(day).success)
      throw new CommandError('Hari pada --from dan --to ditulis TTTT-BB-HH, misalnya 2026-11-24.');
  const format = extension === '.csv' ? 'csv' : 'jsonl';
  return { out, format, from, to, withPersonalData: values['with-personal-data'] ?? false };
}

/** Writes the file whole or not at all (mode 0600). @returns what `tell` gives for the sentence */
export async function exportLedger(
  db: Readable,
  wish: ExportWish,
  tell: (sentence: string, exitCode: number) => number,
): Promise<number> {
  const { info } = await db.selectFrom('branch').select('info').where('id', '=', 1).executeTakeFirstOrThrow();
  const { timeZone } = BranchInfo.parse(JSON.parse(info));
  const part = `${wish.out}.part`;
  let count = 0;
  async function* lines(): AsyncGenerator<string> {
    if (wish.format === 'csv') yield `${columns.join(',')}\r\n`;
    for await (const row of walkLedger(db)) {
      if (!isWanted(row, wish, timeZone)) continue;
      yield lineOf(row, wish);
      count += 1;
      if (count % 50_000 === 0) process.stderr.write(`${count} catatan ditulis ...\n`);
    }
  }
  try {
    await pipeline(ReadableStream.from(lines()), createWriteStream(part, { mode: 0o600, flush: true }));
    renameSync(part, wish.out);
  } catch (error) {
    rmSync(part, { force: true });
    throw isFileError(error) ? new CommandError(`Berkas ${wish.out} tidak dapat ditulis.`) : error;
  }
  const masked = wish.withPersonalData ? 'dengan data pribadi; jaga berkas itu' : 'nomor pribadi disamarkan';
  return tell(`${count} catatan ditulis ke ${wish.out} (${masked}).`, 0);
}

function isWanted(row: EventTable, { from, to }: ExportWish, timeZone: string): boolean {
  if (from === undefined && to === undefined) return true;
  const day = dayOf(row.at, timeZone);
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}

function lineOf(row: EventTable, wish: ExportWish): string {
  const body = wish.withPersonalData ? row.body : maskBody(row.body);
  if (wish.format === 'csv')
    return `${columns.map((column) => cell(column === 'body' ? body : row[column])).join(',')}\r\n`;
  const entries = columns.map((column) => [column, column === 'body' ? JSON.parse(body) : row[column]]);
  return `${JSON.stringify(Object.fromEntries(entries))}\n`;
}

/** RFC 4180. */
function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function isFileError(error: unknown): boolean {
  return typeof (error as { syscall?: unknown }).syscall === 'string';
}
