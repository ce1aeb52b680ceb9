/** The figures of the scenarios as a table for people. */

export interface Figure {
  readonly name: string;
  /** Milliseconds to the first picture of a call. */
  readonly pictureMs?: number;
  /** Milliseconds from the end of a disturbance to the next picture. */
  readonly resumeMs?: number;
  /** From 0 to 1: sound that was due and did not have to be invented. */
  readonly soundShare?: number;
  readonly way?: string | null;
}

export function printFigures(figures: readonly Figure[]): string {
  const seconds = (milliseconds: number | undefined): string =>
    milliseconds === undefined ? '' : `${(milliseconds / 1000).toFixed(1)} s`;
  const rows = figures.map((figure) => [
    figure.name,
    seconds(figure.pictureMs),
    seconds(figure.resumeMs),
    figure.soundShare === undefined ? '' : `${(100 * figure.soundShare).toFixed(1)} %`,
    figure.way ?? '',
  ]);
  const head = ['line', 'to picture', 'to resume', 'sound', 'way'];
  const widths = head.map((text, column) =>
    Math.max(...[text, ...rows.map((row) => row[column] ?? '')].map((cell) => cell.length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
