import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { largestFile } from '../../../../electron/desk/files/inspect.ts';
import { runIntake } from '../../../../electron/desk/intake/run-intake.ts';
import { cmykJpeg, heic, hugePng, lockedPdf, longPdfWithScript, rotatedJpeg } from '../files/bad-files.ts';
import { jpeg, pdf, png } from '../files/real-files.ts';
import { cleanUp, csv, folderPackage, freshFolder, goodRow } from './packages.ts';
import { openSqliteDesk, type SqliteDesk } from './sqlite-desk.ts';

let desk: SqliteDesk;
beforeEach(() => {
  desk = openSqliteDesk(freshFolder());
});
afterEach(() => {
  desk.close();
  cleanUp();
});

describe('bad papers in a day’s package', () => {
  it('are refused one by one with a sentence each; the good ones beside them and the next claims are taken', async () => {
    const bad: Record<string, [string, Buffer]> = {
      'akta-kelahiran.pdf': ['locked', await lockedPdf('1.7')],
      'kk.png': ['too-many-pixels', hugePng(40_000, 40_000)],
      'npwp.jpg': ['heic', heic('heic')],
      'paspor.jpg': ['empty', Buffer.alloc(0)],
      'rekening.jpg': ['too-large', Buffer.concat([jpeg('r'), Buffer.alloc(largestFile)])],
      'buku-nikah.png': ['damaged', png('n').subarray(0, 100)],
      'absensi.jpg': ['wrong-type', Buffer.from('GIF89a bukan foto')],
    };
    const good = {
      'ktp.pdf': jpeg('nama yang salah'),
      'kpj.jpg': await cmykJpeg(),
      'foto-diri.jpg': await rotatedJpeg(),
      'kuitansi.pdf': await longPdfWithScript(),
    };
    const files: Record<string, Buffer | string> = {
      'antrean.csv': csv([goodRow(1), goodRow(2)]),
      'berkas/M-0002/ktp.pdf': await pdf('2'),
    };
    for (const [name, [, bytes]] of Object.entries(bad)) files[`berkas/M-0001/${name}`] = bytes;
    for (const [name, bytes] of Object.entries(good)) files[`berkas/M-0001/${name}`] = bytes;

    const report = await runIntake({ path: folderPackage(files), desk });

    expect(report).toMatchObject({ taken: 2, takenFiles: 5, refusedRows: [] });
    expect(
      Object.fromEntries(report.refusedFiles.map(({ path, code }) => [path.split('/').at(-1), code])),
    ).toEqual(Object.fromEntries(Object.entries(bad).map(([name, [code]]) => [name, code])));
    for (const { reason } of report.refusedFiles) {
      expect(reason.length).toBeGreaterThan(15);
      expect(reason).not.toContain('{{');
    }
  });
});
