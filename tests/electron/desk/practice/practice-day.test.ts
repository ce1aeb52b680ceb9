import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadImage, createCanvas } from '@napi-rs/canvas';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { fileTypeFromBuffer } from 'file-type';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DocumentKind } from '../../../../shared/domain/vocabulary.ts';
import { openPackage } from '../../../../electron/desk/intake/package/intake-package.ts';
import { sortPackage } from '../../../../electron/desk/intake/package/sort-package.ts';
import { parseRow } from '../../../../electron/desk/intake/row/parse-row.ts';
import type { TableRow } from '../../../../electron/desk/intake/table/cell.ts';
import { matchHeadings } from '../../../../electron/desk/intake/table/headings.ts';
import { csvTable } from '../../../../electron/desk/intake/table/read-csv.ts';
import { drawPaper } from '../../../../electron/desk/practice/drawing/draw-paper.ts';
import { loadFonts } from '../../../../electron/desk/practice/drawing/kit.ts';
import { planPracticeDay } from '../../../../electron/desk/practice/plan.ts';
import { generatePracticeDay } from '../../../../electron/desk/practice/practice-day.ts';
import type { PracticeDay } from '../../../../electron/desk/practice/practice-day.ts';

const officers = ['CSO1', 'CSO2', 'CSO3', 'CSO4', 'CSO5'];
const wish = { seed: 'uji', day: '2026-11-24', officers, scale: 0.12 };
let root = '';
let made: PracticeDay;
const progress: number[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'loket-practice-'));
  made = await generatePracticeDay({
    ...wish,
    targetDirectory: join(root, 'a'),
    onProgress: (done) => progress.push(done),
  });
}, 60_000);
afterAll(() => rm(root, { recursive: true, force: true }));

async function files(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    await Promise.all(
      found.map(async (path) => [path.slice(folder.length + 1), await readFile(path)] as const),
    ),
  );
}
const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

test('the same seed gives the same list and the same pictures to the byte, another seed another day', async () => {
  await generatePracticeDay({ ...wish, targetDirectory: join(root, 'b') });
  const [one, other] = [await files(join(root, 'a')), await files(join(root, 'b'))];
  expect([...other].map(([name, bytes]) => [name, hash(bytes)])).toEqual(
    [...one].map(([name, bytes]) => [name, hash(bytes)]),
  );
  expect(planPracticeDay({ ...wish, seed: 'lain' })[0]?.data.name).not.toBe(
    planPracticeDay(wish)[0]?.data.name,
  );
}, 60_000);

test('the list has the headings of the package format and keeps every digit', async () => {
  const rows = parse(await readFile(join(root, 'a', 'antrean.csv')), { columns: true }) as Record<
    string,
    string
  >[];
  const plans = planPracticeDay(wish);
  expect(
    rows.map((row) => [row.nomor_antrean, row.nik, row.nomor_rekening, row.nama_rekening, row.npwp]),
  ).toEqual(
    plans.map(({ data }) => [
      data.queueNumber,
      data.nik,
      data.accountNumber,
      data.accountHolder,
      data.npwp ?? '',
    ]),
  );
  expect(rows.every((row) => row.sebab_klaim !== '' || row.program === 'JKM' || row.program === 'JKK')).toBe(
    true,
  );
  expect(made.claims.map((claim) => claim.queueNumber)).toEqual(rows.map((row) => row.nomor_antrean));
  expect(progress.at(-1)).toBe(rows.length);
});

test('the intake of the program reads every row back as it was planned and knows every file', async () => {
  const rows: TableRow[] = [];
  for await (const row of csvTable(await readFile(join(root, 'a', 'antrean.csv'))).rows()) rows.push(row);
  const [first, ...rest] = rows;
  if (first === undefined) throw new Error('the list has headings');
  const headings = matchHeadings(first);
  const read = rest.map((row) => parseRow(row, headings));
  expect(read).toEqual(planPracticeDay(wish).map(({ data }) => ({ ok: true, data })));
  const sorted = sortPackage((await openPackage(join(root, 'a'))).entries);
  expect([sorted.stray, sorted.membership?.path, sorted.papers.size]).toEqual([
    [],
    'kepesertaan.json',
    made.claims.length,
  ]);
  expect([...sorted.papers.values()].flat().filter((paper) => paper.kind === null)).toEqual([]);
});

test('the same list can be a workbook', async () => {
  await generatePracticeDay({ ...wish, scale: 0.01, list: 'xlsx', targetDirectory: join(root, 'xlsx') });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(root, 'xlsx', 'antrean.xlsx'));
  const [sheet] = workbook.worksheets;
  expect(sheet?.getRow(2).getCell(7).value).toBe(planPracticeDay({ ...wish, scale: 0.01 })[0]?.data.nik);
});

test('every file is a jpeg, png or pdf by content, named as the format asks, and small', async () => {
  let total = 0;
  const papers = [...(await files(join(root, 'a', 'berkas')))];
  for (const [name, bytes] of papers) {
    const [, kind, extension] =
      /^[A-Z]{2}-\d{3}[/\\]([a-z0-9-]+?)(?:-[2-9])?\.(jpg|png|pdf)$/.exec(name) ?? [];
    expect(DocumentKind.options, name).toContain(kind);
    expect((await fileTypeFromBuffer(bytes))?.ext).toBe(extension);
    expect(bytes.length).toBeLessThan(6 * 1024 * 1024);
    total += bytes.length;
  }
  expect([papers.length, total]).toEqual([made.files, made.bytes]);
  expect(total / papers.length).toBeLessThan(120_000);
});

test('a paper that is listed as missing is not in the folder, all others are', async () => {
  for (const plan of planPracticeDay(wish)) {
    const present = await readdir(join(root, 'a', 'berkas', plan.queueNumber));
    expect(present.sort()).toEqual(plan.papers.map((paper) => paper.fileName).sort());
    for (const defect of plan.defects.filter((one) => one.startsWith('tidak-ada:'))) {
      expect(present.some((name) => name.startsWith(`${defect.split(':')[1]}.`))).toBe(false);
    }
  }
});

test('the membership facts stand beside the list for every claim', async () => {
  const facts = JSON.parse(await readFile(join(root, 'a', 'kepesertaan.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  expect(facts).toEqual(
    Object.fromEntries(
      made.claims.map((claim) => [claim.queueNumber, JSON.parse(JSON.stringify(claim.membership))]),
    ),
  );
});

/** Mean brightness, and the mean step between neighbouring pixels as a measure of sharpness. */
async function look(bytes: Buffer): Promise<{ width: number; brightness: number; sharpness: number }> {
  const image = await loadImage(bytes);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  const { data } = canvas.getContext('2d').getImageData(0, 0, image.width, image.height);
  let light = 0;
  let steps = 0;
  for (let at = 4; at < data.length; at += 4) {
    light += data[at] ?? 0;
    steps += Math.abs((data[at] ?? 0) - (data[at - 4] ?? 0));
  }
  return { width: image.width, brightness: (light * 4) / data.length, sharpness: (steps * 4) / data.length };
}

test('a dark picture is dark, a blurred one has no edges, a cut one lacks its right side', async () => {
  loadFonts();
  const [plan] = planPracticeDay(wish);
  const clean = plan?.papers.find((paper) => paper.kind === 'ktp');
  if (plan === undefined || clean === undefined) throw new Error('the first claim has an identity card');
  const drawn = async (flaw?: 'gelap' | 'buram' | 'terpotong') =>
    look(await drawPaper('uji', plan, { ...clean, flaw }));
  const good = await drawn();
  expect((await drawn('gelap')).brightness).toBeLessThan(good.brightness / 4);
  expect((await drawn('buram')).sharpness).toBeLessThan(good.sharpness / 3);
  expect((await drawn('terpotong')).width).toBeLessThan(good.width * 0.7);
});

test('stopping half way leaves a folder that is no package', async () => {
  const stop = new AbortController();
  const target = join(root, 'stopped');
  const work = generatePracticeDay({
    ...wish,
    targetDirectory: target,
    signal: stop.signal,
    onProgress: (done) => done === 2 && stop.abort(),
  });
  await expect(work).rejects.toThrow();
  expect((await readdir(target)).includes('antrean.csv')).toBe(false);
});
