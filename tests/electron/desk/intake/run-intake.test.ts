import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IntakeReport } from '../../../../shared/contract/intake.ts';
import { IntakeReport as IntakeReportShape } from '../../../../shared/contract/intake.ts';
import { ClaimDocument } from '../../../../shared/domain/claim/data.ts';
import { refuse } from '../../../../shared/domain/refusal.ts';
import { runIntake } from '../../../../electron/desk/intake/run-intake.ts';
import { jpeg, pdf, png } from '../files/real-files.ts';
import { cleanUp, csv, folderPackage, freshFolder, goodRow, xlsx, zipPackage } from './packages.ts';
import type { SqliteDesk } from './sqlite-desk.ts';
import { openSqliteDesk } from './sqlite-desk.ts';

let desk: SqliteDesk;

beforeEach(() => {
  desk = openSqliteDesk(freshFolder());
});
afterEach(() => {
  desk.close();
  cleanUp();
});

async function takeIn(packagePath: string): Promise<IntakeReport> {
  return IntakeReportShape.parse(await runIntake({ path: packagePath, desk }));
}

const clean = {
  taken: 0,
  skipped: 0,
  refusedRows: [],
  takenFiles: 0,
  refusedFiles: [],
  unknownHeadings: [],
  cancelled: false,
};
const filesOf = (report: IntakeReport): [string, string][] =>
  report.refusedFiles.map(({ path: file, code }) => [file, code]);

describe('a day of claims from a folder or a .zip', () => {
  it('is taken in with its papers, and the papers can be read again', async () => {
    const papers = {
      'berkas/M-0001/ktp.jpg': jpeg('1'),
      'berkas/M-0001/paklaring-2.pdf': await pdf('1'),
      'berkas/M-0001/paklaring-1.png': png('1'),
      'berkas/M-0002/f3-kk1.pdf': await pdf('2'),
    };
    const report = await takeIn(folderPackage({ 'antrean.csv': csv([goodRow(1), goodRow(2)]), ...papers }));
    expect(report).toEqual({ ...clean, taken: 2, takenFiles: 4 });
    const [first] = desk.claims();
    expect(first?.documents.map(({ kind, fileName, mediaType }) => [kind, fileName, mediaType])).toEqual([
      ['ktp', 'ktp.jpg', 'image/jpeg'],
      ['paklaring', 'paklaring-1.png', 'image/png'],
      ['paklaring', 'paklaring-2.pdf', 'application/pdf'],
    ]);
    for (const document of first?.documents ?? []) {
      ClaimDocument.parse(document);
      expect(await desk.files.read(document.sha256)).toMatchObject({ ok: true });
    }
  });

  it('gives the same claims from csv and xlsx, folder and .zip, and a .zip with one more folder', async () => {
    const rows = [
      goodRow(1),
      goodRow(2, { nama: 'Ñoño "Aceng" Rekaan, S.E.', catatan: 'baris satu\nbaris dua; koma, titik' }),
    ];
    const papers = { 'berkas/M-0001/ktp.jpg': jpeg('1') };
    const table = csv(rows);
    const packages = [
      folderPackage({ 'antrean.csv': table, ...papers }),
      folderPackage({ 'antrean.csv': csv(rows, { delimiter: ';', bom: true }), ...papers }),
      folderPackage({ 'Antrean.xlsx': await xlsx(rows), ...papers }),
      await zipPackage({ 'antrean.csv': table, ...papers }),
      await zipPackage({ 'antrean.xlsx': await xlsx(rows), ...papers }),
      await zipPackage({
        'paket/antrean.csv': table,
        'paket/berkas/M-0001/ktp.jpg': jpeg('1'),
        '__MACOSX/._paket': 'x',
        'paket/.DS_Store': 'x',
      }),
    ];
    for (const [index, one] of packages.entries()) {
      const own = openSqliteDesk(freshFolder());
      expect(await runIntake({ path: one, desk: own })).toEqual({ ...clean, taken: 2, takenFiles: 1 });
      // Each of them is for the first desk the same day.
      expect(await takeIn(one)).toMatchObject(
        index === 0 ? { taken: 2, skipped: 0 } : { taken: 0, skipped: 2, refusedRows: [] },
      );
      own.close();
    }
  });

  it('changes nothing when it is run twice, and reports the same refusals', async () => {
    const files = {
      'antrean.csv': csv([goodRow(1), goodRow(2, { nik: '123' })]),
      'berkas/M-0001/ktp.jpg': jpeg('1'),
      'berkas/M-0001/ktp-2.jpg': jpeg('1'),
      'berkas/M-0001/kk.jpg': 'bukan gambar',
      'berkas/M-0002/ktp.jpg': jpeg('2'),
    };
    const first = await takeIn(folderPackage(files));
    const before = desk.claims();
    const second = await takeIn(folderPackage(files));
    expect(first).toMatchObject({ taken: 1, takenFiles: 1, skipped: 0 });
    expect(second).toEqual({ ...first, taken: 0, takenFiles: 0, skipped: 1 });
    expect(desk.claims()).toEqual(before);
  });

  it('reports a known number with other content, names the column, and keeps what is there', async () => {
    await takeIn(folderPackage({ 'antrean.csv': csv([goodRow(1)]) }));
    const before = desk.claims();
    const report = await takeIn(
      folderPackage({ 'antrean.csv': csv([goodRow(1, { bank: 'BNI', catatan: 'baru' })]) }),
    );
    expect(report).toMatchObject({
      taken: 0,
      skipped: 0,
      refusedRows: [{ row: 2, heading: 'bank', code: 'differs', value: 'BNI' }],
    });
    expect(report.refusedRows[0]?.reason).toContain('M-0001');
    expect(desk.claims()).toEqual(before);
  });

  it('treats the same number twice in one table as the same claim, and on another day as another', async () => {
    const rows = [
      goodRow(1),
      goodRow(1),
      goodRow(1, { nama: 'ORANG LAIN REKAAN' }),
      goodRow(1, { tanggal: '25/11/2026' }),
    ];
    const report = await takeIn(
      folderPackage({ 'antrean.csv': csv(rows), 'berkas/M-0001/ktp.jpg': jpeg('1') }),
    );
    expect(report).toMatchObject({ taken: 2, skipped: 1, takenFiles: 1, refusedFiles: [] });
    expect(report.refusedRows).toMatchObject([
      { row: 4, heading: 'nama', code: 'differs', value: 'O•••• L••• R•••••' },
    ]);
  });

  it('does not add a new file to a claim that is already here', async () => {
    const table = csv([goodRow(1)]);
    await takeIn(folderPackage({ 'antrean.csv': table, 'berkas/M-0001/ktp.jpg': jpeg('1') }));
    const files = {
      'antrean.csv': table,
      'berkas/M-0001/ktp.jpg': jpeg('1'),
      'berkas/M-0001/kk.jpg': jpeg('kk'),
    };
    const report = await takeIn(folderPackage(files));
    expect(report).toMatchObject({ skipped: 1, takenFiles: 0 });
    expect(report.refusedFiles).toMatchObject([
      {
        path: 'berkas/M-0001/kk.jpg',
        code: 'claim-already-taken',
        reason: 'Klaimnya sudah ada; tambahkan berkas ini lewat layar klaim.',
      },
    ]);
  });

  it('matches headings whatever their case, spaces, underscores and order, and reports those it does not know', async () => {
    const row = goodRow(1);
    const renamed = Object.fromEntries(
      Object.entries(row)
        .reverse()
        .map(([heading, text]) => [
          heading === 'nik' ? ' N I K ' : heading.toUpperCase().replaceAll('_', ' '),
          text,
        ]),
    );
    const report = await takeIn(folderPackage({ 'antrean.csv': csv([{ 'Kolom Aneh': 'x', ...renamed }]) }));
    expect(report).toEqual({ ...clean, taken: 1, unknownHeadings: ['Kolom Aneh'] });
  });

  it('takes what the membership system says from kepesertaan.json beside the table', async () => {
    const membership = { cardStatus: 'inactive', inactiveSince: '2026-09-01' };
    const report = await takeIn(
      folderPackage({
        'antrean.csv': csv([goodRow(1), goodRow(2)]),
        'kepesertaan.json': JSON.stringify({ 'M-0001': membership }),
      }),
    );
    expect(report).toEqual({ ...clean, taken: 2 });
    expect(desk.claims().map((claim) => claim.membership)).toEqual([membership, undefined]);
    await expect(
      takeIn(
        folderPackage({
          'antrean.csv': csv([goodRow(1)]),
          'kepesertaan.json': '{"M-0001":{"cardStatus":"?"}}',
        }),
      ),
    ).rejects.toMatchObject({
      code: 'membership-unreadable',
    });
  });

  it('lists a claim that the desk refuses, with the sentence, and goes on', async () => {
    const strict = {
      ...desk,
      register: (...claim: Parameters<SqliteDesk['register']>) =>
        claim[1].queueNumber === 'M-0001' ? refuse('queue-number-taken') : desk.register(...claim),
    };
    const report = await runIntake({
      path: folderPackage({
        'antrean.csv': csv([goodRow(1), goodRow(2)]),
        'berkas/M-0001/ktp.jpg': jpeg('1'),
      }),
      desk: strict,
    });
    expect(report).toMatchObject({ taken: 1, refusedRows: [{ row: 2, code: 'desk-refused' }] });
    expect(report.refusedRows[0]!.reason).toContain('Nomor antrean ini sudah dipakai');
    expect(filesOf(report)).toEqual([['berkas/M-0001/ktp.jpg', 'row-refused']]);
  });

  it('passes over a claim that another intake took at the same time', async () => {
    const packagePath = folderPackage({
      'antrean.csv': csv([goodRow(1), goodRow(2)]),
      'berkas/M-0001/ktp.jpg': jpeg('1'),
      'berkas/M-0002/ktp.jpg': jpeg('2'),
    });
    const reports = await Promise.all([1, 2].map(() => runIntake({ path: packagePath, desk })));
    expect(reports.map((report) => report.taken + report.skipped)).toEqual([2, 2]);
    expect(reports.reduce((sum, report) => sum + report.taken, 0)).toBe(2);
    expect(reports.flatMap((report) => [...report.refusedRows, ...report.refusedFiles])).toEqual([]);
  });

  it('does not wait for a named pipe', async () => {
    const pipe = path.join(freshFolder(), 'paket.zip');
    execFileSync('mkfifo', [pipe]);
    await expect(runIntake({ path: pipe, desk })).rejects.toMatchObject({ code: 'not-a-package' });
  });
});

describe('files that cannot become papers', () => {
  it('are each refused with their reason, and the claim is taken in', async () => {
    const folder = folderPackage({
      'antrean.csv': csv([goodRow(1), goodRow(2, { program: 'XXX' })]),
      'berkas/M-0001/ktp.docx': jpeg('isi lebih penting dari nama'),
      'berkas/M-0001/kk.jpg': '',
      'berkas/M-0001/rekening.jpg': Buffer.concat([jpeg('1'), Buffer.alloc(6 * 1024 * 1024)]),
      'berkas/M-0001/npwp.pdf': 'PK\u0003\u0004 ini bukan pdf',
      'berkas/M-0001/paklaring.jpg': jpeg('1').subarray(0, 400),
      'berkas/M-0001/selfie.jpg': jpeg('2'),
      'berkas/M-0001/lainnya.jpg': jpeg('3'),
      'berkas/M-0001/lainnya-2.jpg': jpeg('3'),
      'berkas/M-0001/dalam/ktp.jpg': jpeg('4'),
      'berkas/M-0002/ktp.jpg': jpeg('5'),
      'berkas/M-0009/ktp.jpg': jpeg('6'),
      'berkas/ktp.jpg': jpeg('7'),
      'catatan.txt': 'halo',
      'berkas/M-0001/Thumbs.db': 'x',
    });
    if (process.platform !== 'win32')
      symlinkSync('/etc/hostname', path.join(folder, 'berkas/M-0001/ppjb.pdf'));
    const report = await takeIn(folder);
    expect(report).toMatchObject({ taken: 1, takenFiles: 2 });
    expect(Object.fromEntries(filesOf(report))).toEqual({
      'berkas/M-0001/kk.jpg': 'empty',
      'berkas/M-0001/rekening.jpg': 'too-large',
      'berkas/M-0001/npwp.pdf': 'wrong-type',
      'berkas/M-0001/paklaring.jpg': 'damaged',
      'berkas/M-0001/selfie.jpg': 'unknown-kind',
      'berkas/M-0001/lainnya-2.jpg': 'copy',
      'berkas/M-0001/dalam/ktp.jpg': 'stray',
      'berkas/M-0001/ppjb.pdf': 'not-a-file',
      'berkas/M-0002/ktp.jpg': 'row-refused',
      'berkas/M-0009/ktp.jpg': 'no-row',
      'berkas/ktp.jpg': 'stray',
      'catatan.txt': 'stray',
    });
    for (const { reason } of report.refusedFiles) expect(reason).toMatch(/^\w.*\.$/);
    for (const { reason } of report.refusedFiles) expect(reason).not.toMatch(/intake\.|\{\{/);
  });

  it('are refused from the sixty-first of one claim on', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 63 }, (_, n) => [`berkas/M-0001/lainnya-${n + 1}.png`, png(`f${n}`)]),
    );
    const report = await takeIn(folderPackage({ 'antrean.csv': csv([goodRow(1)]), ...files }));
    expect(report).toMatchObject({ taken: 1, takenFiles: 60 });
    expect(filesOf(report)).toEqual(
      [61, 62, 63].map((n) => [`berkas/M-0001/lainnya-${n}.png`, 'too-many-files']),
    );
  });
});

describe('a package that is none', () => {
  const failure = async (packagePath: string): Promise<string> => {
    const error: unknown = await takeIn(packagePath).then(
      () => 'taken',
      (reason: unknown) => reason,
    );
    expect(desk.claims()).toEqual([]);
    const { code, message } = error as { code: string; message: string };
    expect(message).toMatch(/^\w.*[."]$/s);
    expect(message).not.toMatch(/intake\.|\{\{/);
    return code;
  };

  it('is refused whole, with one sentence and nothing written', async () => {
    const table = csv([goodRow(1)]);
    expect(await failure('/tidak/ada')).toBe('not-found');
    expect(await failure(folderPackage({ 'lain.csv': table }))).toBe('no-table');
    expect(
      await failure(folderPackage({ 'antrean.csv': table, 'antrean.xlsx': await xlsx([goodRow(1)]) })),
    ).toBe('two-tables');
    const folder = folderPackage({ 'antrean.csv': table });
    expect(await failure(path.join(folder, 'antrean.csv'))).toBe('not-a-package');
    expect(await failure(folderPackage({ 'antrean.csv': '' }))).toBe('table-empty');
    expect(await failure(folderPackage({ 'antrean.csv': ' \r\n\r\n' }))).toBe('table-empty');
    expect(await failure(folderPackage({ 'antrean.csv': `${table}"tidak ditutup,x` }))).toBe('table-quoting');
    expect(
      await failure(
        folderPackage({ 'antrean.csv': Buffer.from(table.replace('REKAAN', 'RÉKAAN'), 'latin1') }),
      ),
    ).toBe('table-encoding');
    expect(await failure(folderPackage({ 'antrean.csv': Buffer.from(table, 'utf16le') }))).toBe(
      'table-encoding',
    );
    expect(await failure(folderPackage({ 'antrean.csv': table.replace(/^nomor_antrean/, 'NIK') }))).toBe(
      'heading-twice',
    );
    expect(
      await failure(
        folderPackage({ 'antrean.csv': table.replace('nama_rekening', 'x').replace(',nik,', ',y,') }),
      ),
    ).toBe('heading-missing');
    await expect(
      takeIn(folderPackage({ 'antrean.csv': table.replace('nama_rekening', 'x').replace(',nik,', ',y,') })),
    ).rejects.toThrow('nik, nama_rekening');
  });

  it('is refused when its spreadsheet is damaged, locked or none', async () => {
    const book = await xlsx([goodRow(1)]);
    expect(await failure(folderPackage({ 'antrean.xlsx': 'bukan buku kerja' }))).toBe('table-damaged');
    expect(await failure(folderPackage({ 'antrean.xlsx': book.subarray(0, book.length / 2) }))).toBe(
      'table-damaged',
    );
    expect(
      await failure(
        folderPackage({
          'antrean.xlsx': Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
        }),
      ),
    ).toBe('table-encrypted');
  });

  it('writes nothing when the damage stands at the end of a long table', async () => {
    const rows = Array.from({ length: 500 }, (_, n) => goodRow(n + 1));
    const folder = freshFolder();
    writeFileSync(path.join(folder, 'antrean.csv'), `${csv(rows)}"x`);
    expect(await failure(folder)).toBe('table-quoting');
  });
});
