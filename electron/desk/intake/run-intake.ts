/**
 * Takes in a day's package. Every claim is one transaction of the desk with its papers already on disk, so a crash,
 * a power cut or a cancel leaves whole claims behind, and running the same package again completes it.
 */
import { setImmediate } from 'node:timers/promises';
import type { IntakeReport } from '../../../shared/contract/intake.ts';
import { refuseFile } from './claim-papers.ts';
import type { IntakeDesk } from './intake-desk.ts';
import { IntakeFailure, failureOf } from './intake-failure.ts';
import { readMembershipFile } from './membership-file.ts';
import type { IntakePackage } from './package/package-entry.ts';
import { openPackage } from './package/intake-package.ts';
import { limits } from './package/limits.ts';
import type { SortedPackage } from './package/sort-package.ts';
import { sortPackage } from './package/sort-package.ts';
import type { Table, TableRow } from './table/cell.ts';
import { isBlank } from './table/cell.ts';
import type { HeadingRow } from './table/headings.ts';
import { matchHeadings } from './table/headings.ts';
import { csvTable } from './table/read-csv.ts';
import { xlsxTable } from './table/read-xlsx.ts';
import type { PreparedRow, Run } from './take-row.ts';
import { beginRun, finishRow, prepareRow } from './take-row.ts';

export interface IntakeOptions {
  /** A folder or a .zip on this machine. */
  readonly path: string;
  readonly desk: IntakeDesk;
  /** Aborting stops before the next claim; what was taken stays. */
  readonly signal?: AbortSignal;
  /** Rows done of all rows; called about every fiftieth row and at the end. */
  readonly onProgress?: (progress: { done: number; total: number }) => void;
}

const progressEvery = 50;
/** Disks do several writes at once much faster than one after the other; at most 16 files of 6 MiB are in memory. */
const rowsAhead = 4;

/**
 * Reads the package row by row. Rows and files that are not acceptable stand in the report with a sentence.
 * @throws IntakeFailure when nothing more can be taken: its message is the sentence
 */
export async function runIntake(options: IntakeOptions): Promise<IntakeReport> {
  let opened: IntakePackage | null = null;
  try {
    opened = await openPackage(options.path);
    return await takeIn(sortPackage(opened.entries), options);
  } catch (error) {
    throw failureOf(error) ?? error;
  } finally {
    await opened?.close();
  }
}

async function takeIn(sorted: SortedPackage, options: IntakeOptions): Promise<IntakeReport> {
  const { desk, signal, onProgress } = options;
  const membership = await readMembershipFile(sorted.membership);
  const table = await openTable(sorted);
  const survey = await surveyTable(table, signal);
  const report: IntakeReport = {
    taken: 0,
    skipped: 0,
    refusedRows: [],
    takenFiles: 0,
    refusedFiles: [],
    unknownHeadings: [],
    cancelled: true,
  };
  if (!survey) return report;
  const { headingRow, total } = survey;
  report.unknownHeadings.push(...headingRow.unknown);
  const run = beginRun({ desk, report, headingRow, papers: sorted.papers, membership });
  const done = await takeRows(table, run, (count) => onProgress?.({ done: count, total }), signal);
  report.cancelled = done < total;
  // What no row asked for is only known when all rows were read.
  if (!report.cancelled) reportLeftovers(sorted, run);
  if (done % progressEvery !== 0) onProgress?.({ done, total });
  return report;
}

/** Takes the rows in their order, while the papers of the next few are already being read and stored. */
async function takeRows(
  table: Table,
  run: Run,
  onDone: (count: number) => void,
  signal?: AbortSignal,
): Promise<number> {
  const ahead: PreparedRow[] = [];
  let done = 0;
  const takeFirst = async (): Promise<void> => {
    const first = ahead.shift();
    if (!first) return;
    await finishRow(first, run);
    done += 1;
    if (done % progressEvery === 0) onDone(done);
    // The desk answers the screen between two claims.
    await setImmediate();
  };
  onDone(0);
  try {
    for await (const row of dataRows(table)) {
      if (signal?.aborted) break;
      ahead.push(prepareRow(row, run));
      if (ahead.length >= rowsAhead) await takeFirst();
    }
    while (ahead.length > 0 && !signal?.aborted) await takeFirst();
  } finally {
    // The package must not be closed while its papers are still read.
    await Promise.allSettled(ahead.map((row) => row.papers ?? Promise.resolve()));
  }
  return done;
}

async function openTable({ table, tableType }: SortedPackage): Promise<Table> {
  const reading = await table.read(limits.tableBytes);
  if (!reading.ok && reading.code === 'too-large')
    throw new IntakeFailure('table-too-big', { most: limits.rows });
  if (!reading.ok) throw new IntakeFailure('table-damaged', { row: 1 });
  if (reading.bytes.length === 0) throw new IntakeFailure('table-empty');
  return tableType === 'xlsx' ? xlsxTable(reading.bytes) : csvTable(reading.bytes);
}

/** Reads the whole table once before anything is written: damage at its end must not leave half a day behind. Null when stopped. */
async function surveyTable(
  table: Table,
  signal?: AbortSignal,
): Promise<{ headingRow: HeadingRow; total: number } | null> {
  let headingRow: HeadingRow | null = null;
  let total = 0;
  for await (const row of table.rows()) {
    if (signal?.aborted) return null;
    if (isBlank(row)) continue;
    if (headingRow) total += 1;
    else headingRow = matchHeadings(row);
    if (total % 200 === 0) await setImmediate();
  }
  if (!headingRow) throw new IntakeFailure('table-empty');
  return { headingRow, total };
}

async function* dataRows(table: Table): AsyncGenerator<TableRow> {
  let headingsSeen = false;
  for await (const row of table.rows()) {
    if (isBlank(row)) continue;
    if (headingsSeen) yield row;
    headingsSeen = true;
  }
}

function reportLeftovers({ papers, stray }: SortedPackage, run: Run): void {
  for (const [folder, list] of papers) {
    if (run.served.has(folder)) continue;
    const code = run.refused.has(folder) ? 'row-refused' : 'no-row';
    for (const { entry } of list) run.report.refusedFiles.push(refuseFile(entry, code));
  }
  for (const entry of stray) run.report.refusedFiles.push(refuseFile(entry, 'stray'));
}
