/** antrean.csv: UTF-8 with or without BOM, comma or semicolon, quoted as RFC 4180 says. */
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { IntakeFailure } from '../intake-failure.ts';
import { limits } from '../package/limits.ts';
import type { Table, TableRow } from './cell.ts';
import { textCell } from './cell.ts';

/** Large enough to be quick, small enough that other work gets its turn between two. */
const chunkLength = 64 * 1024;

/** The rows of a CSV file held in memory (it is at most `limits.tableBytes`). */
export function csvTable(bytes: Buffer): Table {
  const text = decode(bytes);
  return { rows: () => readRows(text) };
}

/** What Excel saves as "Unicode text" or in an old code page would turn names into rubbish, so it is refused. */
function decode(bytes: Buffer): string {
  if (bytes.includes(0)) throw new IntakeFailure('table-encoding');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new IntakeFailure('table-encoding', {}, error);
  }
}

async function* readRows(text: string): AsyncGenerator<TableRow> {
  const parser = Readable.from(chunksOf(text)).pipe(
    parse({
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: limits.recordBytes,
      record_delimiter: ['\r\n', '\n', '\r'],
    }),
  );
  let number = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number += 1;
      if (number > limits.rows + 1) throw new IntakeFailure('table-too-big', { most: limits.rows });
      yield { number, cells: record.slice(0, limits.columns).map(textCell) };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new IntakeFailure(
      error.code === 'CSV_MAX_RECORD_SIZE' ? 'table-damaged' : 'table-quoting',
      { row: number + 1 },
      error,
    );
  }
}

function* chunksOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += chunkLength) yield text.slice(start, start + chunkLength);
}

/** The one of comma and semicolon that stands more often in the headings, outside quotes. */
export function delimiterOf(text: string): ',' | ';' {
  const headings = text.slice(0, chunkLength).split(/\r\n|\n|\r/, 1)[0] ?? '';
  const bare = headings.replace(/"[^"]*"/g, '');
  const count = (character: string): number => bare.split(character).length;
  return count(';') > count(',') ? ';' : ',';
}
