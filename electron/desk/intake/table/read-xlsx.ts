/**
 * antrean.xlsx: the first sheet, row by row.
 *
 * exceljs would look for the parts of the file in the order they stand in the .zip and put sheets that come too early
 * into plain temporary files. Here yauzl hands it the parts in the right order, from memory and with their real sizes
 * checked, and exceljs does what it is good at: cells, shared texts, and which numbers are dates.
 */
import { Readable } from 'node:stream';
import type { CellValue, Row } from 'exceljs';
import yauzl from 'yauzl';
import { IntakeFailure } from '../intake-failure.ts';
import type { PackageEntry } from '../package/package-entry.ts';
import { limits } from '../package/limits.ts';
import { listZip } from '../package/zip-package.ts';
import type { Cell, Table, TableRow } from './cell.ts';
import { emptyCell, textCell } from './cell.ts';

const chunkLength = 64 * 1024;
/** First bytes of a locked .xlsx and of an old .xls. */
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');

interface SheetReader {
  [Symbol.asyncIterator](): AsyncIterator<Row>;
}

/** The steps of exceljs 4.4's streaming reader, in the order a workbook needs them. They are not in its types. */
interface WorkbookSteps {
  model: { sheets?: { rId: string }[] };
  workbookRels: { Id: string; Target: string }[];
  sharedStrings: unknown[] | undefined;
  _parseRels(part: Readable): Promise<void>;
  _parseWorkbook(part: Readable): Promise<void>;
  _parseStyles(part: Readable): Promise<void>;
  _parseSharedStrings(part: Readable): AsyncIterable<unknown>;
  _parseWorksheet(part: Readable, sheetNumber: string): Iterable<{ value: SheetReader }>;
}

/** Opens the workbook held in memory; throws IntakeFailure when it is locked, damaged or too big. */
export async function xlsxTable(bytes: Buffer): Promise<Table> {
  if (bytes.subarray(0, 8).equals(compoundFile)) throw new IntakeFailure('table-encrypted');
  const parts = await openParts(bytes);
  return { rows: () => readRows(parts) };
}

async function openParts(bytes: Buffer): Promise<Map<string, PackageEntry>> {
  try {
    const zip = await yauzl.fromBufferPromise(bytes);
    const entries = await listZip(zip, limits.sheetBytes);
    return new Map(entries.map((entry) => [entry.path, entry]));
  } catch (error) {
    throw tableFailure(error);
  }
}

async function* readRows(parts: Map<string, PackageEntry>): AsyncGenerator<TableRow> {
  try {
    const sheet = await openFirstSheet(parts);
    for await (const row of sheet) {
      if (row.number > limits.rows + 1) throw new IntakeFailure('table-too-big', { most: limits.rows });
      const width = Math.min(row.cellCount, limits.columns);
      const cells = Array.from({ length: width }, (_, index) => {
        const cell = row.getCell(index + 1);
        return toCell(cell.value, cell.numFmt);
      });
      yield { number: row.number, cells };
    }
  } catch (error) {
    throw tableFailure(error);
  }
}

async function openFirstSheet(parts: Map<string, PackageEntry>): Promise<SheetReader> {
  const { default: excel } = await import('exceljs');
  const options = {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  } as const;
  const workbook = new excel.stream.xlsx.WorkbookReader(
    Readable.from([]),
    options,
  ) as unknown as WorkbookSteps;
  await workbook._parseRels(await openPart(parts, 'xl/_rels/workbook.xml.rels'));
  await workbook._parseWorkbook(await openPart(parts, 'xl/workbook.xml'));
  if (parts.has('xl/styles.xml')) await workbook._parseStyles(await openPart(parts, 'xl/styles.xml'));
  workbook.sharedStrings = [];
  if (parts.has('xl/sharedStrings.xml'))
    for await (const _ of workbook._parseSharedStrings(await openPart(parts, 'xl/sharedStrings.xml'))) void _;
  const target = firstSheetPath(workbook);
  const [opened] = workbook._parseWorksheet(await openPart(parts, target), '1');
  if (!opened) throw new IntakeFailure('table-damaged', { row: 1 });
  return opened.value;
}

/** First in the order of the tabs, which need not be the order of the files. */
function firstSheetPath(workbook: WorkbookSteps): string {
  const relation = workbook.model.sheets?.[0]?.rId;
  const target =
    workbook.workbookRels.find((candidate) => candidate.Id === relation)?.Target ?? 'worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

async function openPart(parts: Map<string, PackageEntry>, path: string): Promise<Readable> {
  const reading = await parts.get(path)?.read(limits.sheetBytes);
  if (!reading?.ok) throw new IntakeFailure('table-damaged', { row: 1 });
  // Texts, not bytes: exceljs decodes each chunk alone and would break a letter that lies across two.
  const text = reading.bytes.toString('utf8');
  return Readable.from(chunksOf(text));
}

function* chunksOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += chunkLength) yield text.slice(start, start + chunkLength);
}

/** The cell behind formulas, links and formatted text; `format` is the number format of the cell. */
export function toCell(value: CellValue, format: string | undefined): Cell {
  if (value === null || value === undefined) return emptyCell;
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'number') return numberCell(value, format);
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? { kind: 'error' } : { kind: 'date', date: value };
  if ('richText' in value) return textCell(value.richText.map((part) => part.text ?? '').join(''));
  if ('error' in value) return { kind: 'error' };
  if ('result' in value) return toCell(value.result, format);
  if ('text' in value) return toCell(value.text, format);
  return { kind: 'error' };
}

function numberCell(value: number, format: string | undefined): Cell {
  if (!Number.isFinite(value)) return { kind: 'error' };
  const exact = Number.isInteger(value) && Math.abs(value) < 1e15;
  if (!exact) return { kind: 'number', value, shown: null };
  // A format of zeros alone is how a sheet shows account numbers that begin with 0.
  const width = format && /^0+$/.test(format) ? format.length : 0;
  return { kind: 'number', value, shown: String(value).padStart(width, '0') };
}

function tableFailure(error: unknown): IntakeFailure {
  if (error instanceof IntakeFailure) {
    if (error.code === 'zip-encrypted') return new IntakeFailure('table-encrypted', {}, error);
    if (error.code === 'package-too-big')
      return new IntakeFailure('table-too-big', { most: limits.rows }, error);
    return error.code.startsWith('zip-') ? new IntakeFailure('table-damaged', { row: 1 }, error) : error;
  }
  return new IntakeFailure('table-damaged', { row: 1 }, error);
}
