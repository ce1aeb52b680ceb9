/** One cell as the table holds it, before its heading says what it should be. */

/**
 * - `text`: as written. CSV has only these.
 * - `number`: a spreadsheet number. `shown` is its digits without exponent, with the zeros its format puts in front;
 *   null when the spreadsheet can no longer know all of its digits (more than 15), or it has a fraction.
 * - `date`: a spreadsheet date or time; its UTC parts are what the sheet shows.
 * - `error`: a formula that failed (`#N/A`).
 */
export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly shown: string | null }
  | { readonly kind: 'date'; readonly date: Date }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error' };

/** One row; `number` counts as the spreadsheet does, the headings being row 1. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly Cell[];
}

export interface Table {
  /** Reads from the start each time, so that rows can be counted first. Throws IntakeFailure. */
  rows(): AsyncIterable<TableRow>;
}

export const emptyCell: Cell = { kind: 'empty' };

/** Text without the spaces around it; nothing but spaces is empty. A leading apostrophe is a spreadsheet's "text" mark. */
export function textCell(text: string): Cell {
  const trimmed = text.replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, '').replace(/^'(?=[+\d])/, '');
  return trimmed === '' ? emptyCell : { kind: 'text', text: trimmed };
}

/** What stood in the cell, for showing it masked. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return cell.text;
    case 'number':
      return cell.shown ?? exponentForm(cell.value);
    case 'date':
      return Number.isNaN(cell.date.getTime()) ? '' : cell.date.toISOString().slice(0, 16).replace('T', ' ');
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'error':
      return '#';
  }
}

function exponentForm(value: number): string {
  return Math.abs(value) >= 1e15 ? value.toExponential(5).replace('e', 'E') : String(value);
}

export function isBlank(row: TableRow): boolean {
  return row.cells.every((cell) => cell.kind === 'empty');
}
