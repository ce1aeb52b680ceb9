import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runIntake } from '../../../../electron/desk/intake/run-intake.ts';
import { jpeg } from '../files/real-files.ts';
import { cleanUp, csv, freshFolder, folderPackage, goodRow, xlsx, zipPackage } from './packages.ts';
import type { SqliteDesk } from './sqlite-desk.ts';
import { openSqliteDesk } from './sqlite-desk.ts';

const mebibyte = 1024 * 1024;
let desk: SqliteDesk;

beforeEach(() => {
  desk = openSqliteDesk(freshFolder());
});
afterEach(() => {
  desk.close();
  cleanUp();
});

/** Changes the bytes of a .zip, as somebody with bad intentions or a bad disk would. */
function change(file: string, edit: (bytes: Buffer) => Buffer | void): string {
  const bytes = readFileSync(file);
  writeFileSync(file, edit(bytes) ?? bytes);
  return file;
}

/** Offsets of all headers with a signature: local `PK\3\4`, central `PK\1\2`. */
function headers(bytes: Buffer, signature: string): number[] {
  const found: number[] = [];
  for (
    let at = bytes.indexOf(signature, 0, 'latin1');
    at >= 0;
    at = bytes.indexOf(signature, at + 4, 'latin1')
  )
    found.push(at);
  return found;
}

const table = csv([goodRow(1)]);
const files = { 'antrean.csv': table, 'berkas/M-0001/ktp.jpg': jpeg('1') };

describe('a .zip that is hostile or damaged', () => {
  it('is not opened when a name points outside', async () => {
    const file = change(await zipPackage({ ...files, 'berkas/xx/ktp.jpg': jpeg('2') }), (bytes) => {
      for (const place of headers(bytes, 'berkas/xx')) bytes.write('../../../', place, 'latin1');
    });
    await expect(runIntake({ path: file, desk })).rejects.toMatchObject({ code: 'zip-unsafe-path' });
    expect(desk.claims()).toEqual([]);
  });

  it('is not opened when it is locked by a password', async () => {
    const file = change(await zipPackage(files), (bytes) => {
      for (const at of headers(bytes, 'PK\x03\x04')) bytes[at + 6] = (bytes[at + 6] ?? 0) | 1;
      for (const at of headers(bytes, 'PK\x01\x02')) bytes[at + 8] = (bytes[at + 8] ?? 0) | 1;
    });
    await expect(runIntake({ path: file, desk })).rejects.toMatchObject({ code: 'zip-encrypted' });
  });

  it('is not opened when it was cut', async () => {
    for (const part of [0.2, 0.6, 0.95]) {
      const file = change(await zipPackage(files), (bytes) =>
        bytes.subarray(0, Math.floor(bytes.length * part)),
      );
      await expect(runIntake({ path: file, desk })).rejects.toMatchObject({ code: 'zip-damaged' });
    }
  });

  it('has a damaged picture refused by its checksum and the claim taken', async () => {
    const file = change(await zipPackage(files), (bytes) => {
      const at = bytes.indexOf('ktp.jpg') + 40;
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    });
    const report = await runIntake({ path: file, desk });
    expect(report).toMatchObject({ taken: 1, takenFiles: 0, refusedFiles: [{ code: 'damaged' }] });
  });

  it(
    'cannot fill the memory with a picture of a gigabyte, honest about it or not',
    { timeout: 120_000 },
    async () => {
      const bomb = { ...files, 'berkas/M-0001/kk.jpg': Buffer.alloc(256 * mebibyte) };
      const honest = await zipPackage(bomb);
      const liar = change(await zipPackage(bomb), (bytes) => {
        const [central = 0] = headers(bytes, 'PK\x01\x02').slice(-1);
        bytes.writeUInt32LE(5000, central + 24);
      });
      const before = process.memoryUsage().rss;
      expect(await runIntake({ path: honest, desk })).toMatchObject({
        taken: 1,
        takenFiles: 1,
        refusedFiles: [{ code: 'too-large' }],
      });
      expect(await runIntake({ path: liar, desk })).toMatchObject({
        skipped: 1,
        refusedFiles: [{ code: 'damaged' }],
      });
      expect(process.memoryUsage().rss - before).toBeLessThan(150 * mebibyte);
    },
  );

  it('cannot fill the memory with a table', async () => {
    const big = await zipPackage({ 'antrean.csv': Buffer.alloc(64 * mebibyte, 'x') });
    await expect(runIntake({ path: big, desk })).rejects.toMatchObject({ code: 'table-too-big' });
    const book = await xlsx([goodRow(1)]);
    const lying = change(folderPackageFile(book), (bytes) => {
      for (const at of headers(bytes, 'PK\x01\x02')) bytes.writeUInt32LE(0x7fffffff, at + 24);
    });
    await expect(
      runIntake({ path: folderPackage({ 'antrean.xlsx': readFileSync(lying) }), desk }),
    ).rejects.toMatchObject({ code: 'table-too-big' });
  });
});

function folderPackageFile(bytes: Buffer): string {
  return `${folderPackage({ 'antrean.xlsx': bytes })}/antrean.xlsx`;
}
