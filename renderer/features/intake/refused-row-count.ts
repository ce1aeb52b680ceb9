import type { IntakeReport } from '../../../shared/contract/intake.ts';

/** How many rows were refused; a row with three wrong cells is one row. */
export function refusedRowCount(report: Pick<IntakeReport, 'refusedRows'>): number {
  return new Set(report.refusedRows.map((refused) => refused.row)).size;
}
