/** What happens to one row: it becomes a claim, is found to be here already, or is refused with a sentence. */
import { createHash } from 'node:crypto';
import type { IntakeReport } from '../../../shared/contract/intake.ts';
import type { ClaimData, Membership } from '../../../shared/domain/claim/data.ts';
import { comparePapers, storePapers } from './claim-papers.ts';
import type { StoredPapers } from './claim-papers.ts';
import type { ExistingClaim, IntakeDesk } from './intake-desk.ts';
import type { PaperEntry } from './package/sort-package.ts';
import { queueFolder } from './package/sort-package.ts';
import type { ParsedRow } from './row/parse-row.ts';
import { firstDifference, parseRow, refuseCell } from './row/parse-row.ts';
import type { ReasonCode } from './sentences.ts';
import { refusalSentence } from './sentences.ts';
import type { TableRow } from './table/cell.ts';
import type { Heading, HeadingRow } from './table/headings.ts';
import { cellUnder } from './table/headings.ts';

interface RunParts {
  readonly desk: IntakeDesk;
  /** Filled as the rows go by. */
  readonly report: IntakeReport;
  readonly headingRow: HeadingRow;
  readonly papers: ReadonlyMap<string, readonly PaperEntry[]>;
  readonly membership: ReadonlyMap<string, Membership>;
}

/** What one run knows; lives as long as the run. Papers are named by queue number alone. */
export interface Run extends RunParts {
  /** Numbers whose papers a claim has. */
  readonly served: Set<string>;
  /** Numbers whose papers are stored ahead of their row. */
  readonly begun: Set<string>;
  /** Numbers of rows that were refused. */
  readonly refused: Set<string>;
}

export function beginRun(parts: RunParts): Run {
  return { ...parts, served: new Set(), begun: new Set(), refused: new Set() };
}

export interface PreparedRow {
  readonly row: TableRow;
  readonly parsed: ParsedRow;
  /** Being stored already; null when there is nothing to store yet. */
  readonly papers: Promise<StoredPapers> | null;
}

/** Reads the row and, when it looks like a new claim, begins to store its papers. Writes nothing that shows. */
export function prepareRow(row: TableRow, run: Run): PreparedRow {
  const parsed = parseRow(row, run.headingRow);
  if (!parsed.ok) return { row, parsed, papers: null };
  const { day, queueNumber } = parsed.data;
  const folder = queueFolder(queueNumber);
  const isNew = !run.begun.has(folder) && run.desk.findByQueueNumber(day, queueNumber) === null;
  if (!isNew) return { row, parsed, papers: null };
  run.begun.add(folder);
  const papers = storePapers(run.papers.get(folder) ?? [], run.desk);
  // Whoever waits for it hears of the failure; until then it must not count as unheard.
  papers.catch(() => undefined);
  return { row, parsed, papers };
}

/** Writes the claim and its lines of the report. Rows are finished in the order of the table. */
export async function finishRow({ row, parsed, papers }: PreparedRow, run: Run): Promise<void> {
  if (!parsed.ok) {
    run.report.refusedRows.push(...parsed.refusals);
    if (parsed.queueNumber !== null) run.refused.add(queueFolder(parsed.queueNumber));
    return;
  }
  const { data } = parsed;
  const existing = run.desk.findByQueueNumber(data.day, data.queueNumber);
  return existing ? compareClaim(row, data, existing, run) : registerClaim(row, data, papers, run);
}

async function compareClaim(
  row: TableRow,
  data: ClaimData,
  existing: ExistingClaim,
  run: Run,
): Promise<void> {
  const difference = firstDifference(existing.data, data);
  if (difference === null) run.report.skipped += 1;
  else refuseRow(row, run, difference, 'differs', { heading: difference, number: data.queueNumber });
  await checkPapers(data.queueNumber, existing, run);
}

async function registerClaim(
  row: TableRow,
  data: ClaimData,
  ahead: Promise<StoredPapers> | null,
  run: Run,
): Promise<void> {
  const folder = queueFolder(data.queueNumber);
  // Of two days with the same number the first row of the table has the papers.
  const papers = run.served.has(folder) ? [] : (run.papers.get(folder) ?? []);
  const { documents, refused } = await (ahead ?? storePapers(papers, run.desk));
  const outcome = run.desk.register(run.desk.newId(), data, documents, run.membership.get(data.queueNumber));
  if (!outcome.ok) {
    // Another intake may have taken the same row while this one stored its papers: then it is here already.
    const taken = run.desk.findByQueueNumber(data.day, data.queueNumber);
    if (taken) return compareClaim(row, data, taken, run);
    const { code, params } = outcome.refusal;
    refuseRow(row, run, 'nomor_antrean', 'desk-refused', { why: refusalSentence(code, params) });
    run.refused.add(folder);
    return;
  }
  run.served.add(folder);
  run.report.taken += 1;
  run.report.takenFiles += documents.length;
  run.report.refusedFiles.push(...refused);
}

async function checkPapers(queueNumber: string, existing: ExistingClaim, run: Run): Promise<void> {
  const folder = queueFolder(queueNumber);
  if (run.served.has(folder)) return;
  run.served.add(folder);
  const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  const papers = run.papers.get(folder) ?? [];
  run.report.refusedFiles.push(...(await comparePapers(papers, existing.documents, hashOf)));
}

function refuseRow(
  row: TableRow,
  run: Run,
  heading: Heading,
  code: ReasonCode,
  params: Record<string, string | number>,
): void {
  const cell = cellUnder(row, heading, run.headingRow);
  run.report.refusedRows.push(refuseCell(row.number, heading, cell, code, params));
}
