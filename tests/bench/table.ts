/** Results as a table for people. */
import { reportedOnly, type PairedResult, type RateResult, type Result, type Spread } from './measure.ts';

function number(value: number): string {
  const digits = Math.abs(value) >= 1000 ? 0 : Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(digits);
}

function spread({ median, low, high }: Spread): string {
  return `${number(median)} (${number(low)} to ${number(high)})`;
}

function isPaired(result: Result): result is PairedResult {
  return 'pairs' in result;
}

function isRate(result: Result): result is RateResult {
  return 'hits' in result;
}

function cells(result: Result): string[] {
  const verdict = result.limit === reportedOnly ? '' : result.within ? 'within' : 'OVER';
  if (isRate(result)) {
    const { name, hits, of, rate, limit } = result;
    return [name, rate === null ? 'no occasion' : `${rate.toFixed(1)} %`, `${hits} of ${of}`, limit, verdict];
  }
  if (!isPaired(result)) {
    const { unit, samples, median, p95 } = result;
    const figure =
      samples === 1 ? `${number(median)} ${unit}` : `median ${number(median)}, p95 ${number(p95)} ${unit}`;
    return [result.name, figure, samples === 1 ? '' : `n = ${samples}`, result.limit, verdict];
  }
  const { subject, baseline, unit, ratio, control } = result;
  const figure = `${spread(ratio)}x; ${number(subject.median)} against ${number(baseline.median)} ${unit}`;
  return [result.name, figure, `A/A ${spread(control)}, n = ${result.pairs}`, result.limit, verdict];
}

/** A table in Markdown: what, figure (ratios with 10th and 90th percentile), control or samples, limit, verdict. */
export function resultTable(results: readonly Result[]): string {
  const rows = [['measured', 'figure', 'control', 'limit', ''], ...results.map(cells)];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
