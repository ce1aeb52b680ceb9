import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { readIntakeArguments } from '../../../../electron/desk/cli/intake-command.ts';
import { defaultDataDirectory } from '../../../../electron/desk/data-directory.ts';
import { openSeat } from '../../../../electron/desk/open-seat.ts';
import { readSeatKey } from '../../../../electron/desk/seat-key.ts';
import { jpeg } from '../files/real-files.ts';
import { cleanUp, csv, folderPackage, freshFolder, goodRow } from './packages.ts';

afterEach(cleanUp);

const script = path.resolve(import.meta.dirname, '../../../../electron/desk/cli/intake.ts');

function start(...argv: string[]) {
  return spawn(process.execPath, [script, ...argv], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs the command to its end. */
async function run(...argv: string[]): Promise<{ code: number; out: string; said: string }> {
  const child = start(...argv);
  const [out, said, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code: code as number, out, said };
}

function openData(data: string): ReturnType<typeof openSeat> {
  return openSeat({ dataDirectory: path.join(data, 'desk'), databaseKey: readSeatKey(data) });
}

/** `count` claims with one paper each. */
function largePackage(count: number): string {
  const folder = folderPackage({
    'antrean.csv': csv(Array.from({ length: count }, (_, n) => goodRow(n + 1))),
  });
  for (let n = 1; n <= count; n += 1) {
    const own = path.join(folder, 'berkas', String(goodRow(n)['nomor_antrean']));
    mkdirSync(own, { recursive: true });
    writeFileSync(path.join(own, 'ktp.jpg'), jpeg(`ktp${n}`));
  }
  return folder;
}

/** Every claim of the package that is there has its one paper, whole; returns how many there are. */
async function countWholeClaims(data: string, count: number): Promise<number> {
  const seat = openData(data);
  let found = 0;
  for (let n = 1; n <= count; n += 1) {
    const claim = seat.intakeDesk.findByQueueNumber('2026-11-24', String(goodRow(n)['nomor_antrean']));
    if (!claim) continue;
    found += 1;
    expect(claim.documents).toHaveLength(1);
    expect((await seat.files.read(claim.documents[0]?.sha256 ?? '')).ok).toBe(true);
  }
  seat.close();
  return found;
}

describe('the intake command', () => {
  it('answers with a report for programs and ends with 0, also when rows were refused', async () => {
    const data = freshFolder();
    const packagePath = folderPackage({
      'antrean.csv': csv([goodRow(1), goodRow(2, { nik: '1.27106E+15' })]),
      'berkas/M-0001/ktp.jpg': jpeg('1'),
      'berkas/M-0009/ktp.jpg': jpeg('9'),
    });
    const first = await run(packagePath, '--data', data, '--json');
    expect(first).toMatchObject({ code: 0 });
    expect(JSON.parse(first.out)).toMatchObject({
      taken: 1,
      skipped: 0,
      refusedRows: [{ row: 3, heading: 'nik', code: 'digits-lost' }],
      takenFiles: 1,
      refusedFiles: [{ path: 'berkas/M-0009/ktp.jpg', code: 'no-row' }],
    });
    const second = await run(packagePath, `--data=${data}`);
    expect(second).toMatchObject({ code: 0 });
    expect(second.out).toContain('Laporan pengambilan paket harian');
    expect(second.out).toMatch(/Klaim diambil +0\n.*sudah ada +1\n/);
    expect(second.out).toContain('Baris 3, nik: 1••••E+15\n    Lembar kerja');
    expect(second.said).toContain('2 dari 2 baris');
  });

  it('ends with 2 and one sentence when the package cannot be taken in', async () => {
    const data = freshFolder();
    const missing = await run('/tidak/ada', '--data', data, '--json');
    expect(missing.code).toBe(2);
    expect(missing.said).toContain('Paket tidak ditemukan');
    expect(JSON.parse(missing.out)).toMatchObject({ failure: { code: 'not-found' } });
    expect(await run()).toMatchObject({ code: 2, out: '' });
    const stranger = freshFolder();
    writeFileSync(path.join(stranger, 'key'), 'bukan kunci', { mode: 0o600 });
    const locked = await run(folderPackage({ 'antrean.csv': csv([goodRow(1)]) }), '--data', stranger);
    expect(locked.code).toBe(2);
    expect(locked.said).toMatch(/Data meja tidak dapat dibuka\. Berkas kunci/);
    expect(locked.said).not.toContain(' at ');
  });

  it(
    'leaves whole claims when it is killed in the middle, and completes them when run again',
    { timeout: 240_000 },
    async () => {
      const count = 400;
      const data = freshFolder();
      const packagePath = largePackage(count);
      const child = start(packagePath, '--data', data, '--json');
      const files = path.join(data, 'desk', 'files');
      const stored = (): number =>
        existsSync(files)
          ? readdirSync(files, { recursive: true, encoding: 'utf8' }).filter((name) =>
              name.endsWith('.loket'),
            ).length
          : 0;
      while (stored() < 60) await new Promise((resolve) => setTimeout(resolve, 10));
      child.kill('SIGKILL');
      await once(child, 'close');
      const taken = await countWholeClaims(data, count);
      expect(taken).toBeGreaterThan(0);
      expect(taken).toBeLessThan(count);
      const rest = JSON.parse((await run(packagePath, '--data', data, '--json')).out) as Record<
        string,
        unknown
      >;
      expect(rest).toMatchObject({
        taken: count - taken,
        skipped: taken,
        takenFiles: count - taken,
        refusedRows: [],
        refusedFiles: [],
      });
      expect(await countWholeClaims(data, count)).toBe(count);
      expect(stored()).toBe(count);
      expect(readdirSync(path.join(files, 'tmp'))).toEqual([]);
    },
  );

  it('stops after the present claim at Ctrl+C and prints what it took', { timeout: 240_000 }, async () => {
    const data = freshFolder();
    const packagePath = largePackage(400);
    const child = start(packagePath, '--data', data, '--json');
    const out = text(child.stdout);
    const files = path.join(data, 'desk', 'files');
    while (!existsSync(files) || readdirSync(files).length < 30)
      await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill('SIGINT');
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(0);
    const report = JSON.parse(await out) as { taken: number; cancelled: boolean };
    expect(report.cancelled).toBe(true);
    expect(report.taken).toBeGreaterThan(0);
    expect(await countWholeClaims(data, 400)).toBe(report.taken);
  });
});

describe('the arguments of the command', () => {
  it('are a path, a data folder and --json, and nothing is guessed', () => {
    expect(readIntakeArguments(['/p', '--data', '/d', '--json'])).toEqual({
      packagePath: '/p',
      dataDirectory: '/d',
      json: true,
    });
    expect(readIntakeArguments(['/p'])).toEqual({ packagePath: '/p', dataDirectory: undefined, json: false });
    for (const wrong of [[], ['--json'], ['/p', '/q'], ['/p', '--dat'], ['/p', '--data']])
      expect(typeof readIntakeArguments(wrong)).toBe('string');
  });

  it('have the data in the custom place of each system when none is named', () => {
    expect(defaultDataDirectory('linux', {}, '/home/a')).toBe('/home/a/.local/share/loket');
    expect(defaultDataDirectory('linux', { XDG_DATA_HOME: '/x' }, '/home/a')).toBe('/x/loket');
    expect(defaultDataDirectory('darwin', {}, '/Users/a')).toBe('/Users/a/Library/Application Support/Loket');
    expect(defaultDataDirectory('linux', { LOKET_DATA: '/d' }, '/home/a')).toBe('/d');
  });
});
