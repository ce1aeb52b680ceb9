import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runIntake } from '../../../../electron/desk/intake/run-intake.ts';
import { jpeg } from '../files/real-files.ts';
import { cleanUp, csv, folderPackage, freshFolder, goodRow } from './packages.ts';
import { openSqliteDesk } from './sqlite-desk.ts';

afterEach(cleanUp);

/** `count` claims with two papers each. */
function bigPackage(count: number): string {
  const folder = folderPackage({
    'antrean.csv': csv(Array.from({ length: count }, (_, n) => goodRow(n + 1))),
  });
  for (let n = 1; n <= count; n += 1) {
    const own = path.join(folder, 'berkas', String(goodRow(n)['nomor_antrean']));
    mkdirSync(own, { recursive: true });
    writeFileSync(path.join(own, 'ktp.jpg'), jpeg(`ktp${n}`));
    writeFileSync(path.join(own, 'kk.jpg'), jpeg(`kk${n}`));
  }
  return folder;
}

describe('an intake that is stopped', () => {
  it('keeps whole claims, says so, and is completed by running the package again', async () => {
    const packagePath = bigPackage(120);
    const desk = openSqliteDesk(freshFolder());
    const stop = new AbortController();
    const report = await runIntake({
      path: packagePath,
      desk,
      signal: stop.signal,
      onProgress: ({ done }) => {
        if (done >= 50) stop.abort();
      },
    });
    expect(report).toMatchObject({
      taken: 50,
      takenFiles: 100,
      refusedRows: [],
      refusedFiles: [],
      cancelled: true,
    });
    expect(desk.claims().every((claim) => claim.documents.length === 2)).toBe(true);
    const rest = await runIntake({ path: packagePath, desk });
    expect(rest).toMatchObject({
      taken: 70,
      skipped: 50,
      takenFiles: 140,
      refusedFiles: [],
      cancelled: false,
    });
    expect(desk.claims()).toHaveLength(120);
    desk.close();
  });

  it('is not begun when it was stopped before', async () => {
    const desk = openSqliteDesk(freshFolder());
    const report = await runIntake({ path: bigPackage(3), desk, signal: AbortSignal.abort() });
    expect(report).toMatchObject({ taken: 0, cancelled: true });
    desk.close();
  });

  it('tells how far it is, from the first row to the last', async () => {
    const desk = openSqliteDesk(freshFolder());
    const seen: string[] = [];
    await runIntake({
      path: bigPackage(101),
      desk,
      onProgress: ({ done, total }) => seen.push(`${done}/${total}`),
    });
    expect(seen).toEqual(['0/101', '50/101', '100/101', '101/101']);
    desk.close();
  });
});

describe('a very large day', () => {
  it(
    'is taken in without holding it in memory, and other work gets its turn',
    { timeout: 240_000 },
    async () => {
      const count = 2000;
      const folder = folderPackage({
        'antrean.csv': csv(Array.from({ length: count }, (_, n) => goodRow(n + 1))),
      });
      // 500 papers of 700 kB are 350 MB.
      for (let n = 1; n <= count; n += 4) {
        const own = path.join(folder, 'berkas', String(goodRow(n)['nomor_antrean']));
        mkdirSync(own, { recursive: true });
        writeFileSync(path.join(own, 'ktp.jpg'), Buffer.concat([jpeg(`ktp${n}`), Buffer.alloc(700_000, n)]));
      }
      const desk = openSqliteDesk(freshFolder(), false);
      let peak = 0;
      let turns = 0;
      const watch = setInterval(() => {
        turns += 1;
        peak = Math.max(peak, process.memoryUsage().rss);
      }, 20);
      const before = process.memoryUsage().rss;
      const report = await runIntake({ path: folder, desk });
      clearInterval(watch);
      expect(report).toMatchObject({ taken: count, takenFiles: count / 4, refusedFiles: [] });
      expect(turns).toBeGreaterThan(20);
      expect((peak - before) / 1024 / 1024).toBeLessThan(200);
      desk.close();
    },
  );
});
