/** The report of an intake as a page of plain text: for the terminal, and to print and sign. */
import type { IntakeReport } from '../../../shared/contract/intake.ts';
import { intakeText } from './sentences.ts';

const width = 34;

/** Lines end with a line feed; `packagePath` is named at the top. */
export function printReport(report: IntakeReport, packagePath: string): string {
  const count = (key: string, value: number): string =>
    `${intakeText(`report.${key}`).padEnd(width)}${value}`;
  const rowsRefused = new Set(report.refusedRows.map((refused) => refused.row)).size;
  const title = intakeText('report.title');
  const lines = [
    title,
    '='.repeat(title.length),
    `${intakeText('report.package')}: ${packagePath}`,
    '',
    count('taken', report.taken),
    count('skipped', report.skipped),
    count('refusedRows', rowsRefused),
    count('takenFiles', report.takenFiles),
    count('refusedFiles', report.refusedFiles.length),
  ];
  if (report.cancelled) lines.push('', intakeText('report.cancelled'));
  if (report.unknownHeadings.length > 0)
    lines.push('', `${intakeText('report.unknownHeadings')}: ${report.unknownHeadings.join(', ')}`);
  if (report.refusedRows.length > 0) lines.push('', ...section('refusedRows'), ...refusedRowLines(report));
  if (report.refusedFiles.length > 0) {
    lines.push('', ...section('refusedFiles'));
    for (const { path, reason } of report.refusedFiles) lines.push(path, `    ${reason}`);
  }
  return `${lines.map(withoutControls).join('\n')}\n`;
}

function section(key: string): string[] {
  const title = intakeText(`report.${key}`);
  return [title, '-'.repeat(title.length)];
}

function refusedRowLines(report: IntakeReport): string[] {
  return report.refusedRows.flatMap(({ row, heading, value, reason }) => [
    `${intakeText('report.row')} ${row}, ${heading}${value === '' ? '' : `: ${value}`}`,
    `    ${reason}`,
  ]);
}

/** A file name or cell must not be able to steer the terminal. */
function withoutControls(line: string): string {
  return line.replace(/\p{Cc}/gu, '?');
}
