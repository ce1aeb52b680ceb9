import { mkdirSync, rmSync, symlinkSync, writeFileSync, appendFileSync } from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ScanFolder } from '../../../../shared/contract/papers.ts';
import { openSeat } from '../../../../electron/desk/open-seat.ts';
import { largestFile } from '../../../../electron/desk/files/inspect.ts';
import { resignedData } from '../../../fixtures/claims.ts';
import { jpeg, pdf, png } from '../files/real-files.ts';
import { Branch, eventually, signIn, type SeatAtBranch } from '../support/branch.ts';

const everything = { filter: { day: null }, offset: 0, limit: 100 };
/** Short pauses, so that a test does not wait for a scanner; nothing is measured. */
const scanTiming = { settle: 40, poll: 60, notice: 10 };

describe('the folder of the scanner', () => {
  let branch: Branch;
  let seat: SeatAtBranch;
  let claimId: string;
  let folder: string;
  const logged: string[] = [];
  const put = (name: string, bytes: Uint8Array): void => writeFileSync(path.join(folder, name), bytes);
  const names = (list: ScanFolder): string[] => list.scans.map(({ name }) => name);
  const when = (is: (list: ScanFolder) => boolean): Promise<ScanFolder> =>
    eventually(seat, async () => {
      const list = await seat.client.scans.list();
      return is(list) && list;
    });
  const whole = (count: number): Promise<ScanFolder> =>
    when(({ scans }) => scans.length === count && scans.every(({ arriving }) => !arriving));
  let number = 0;

  beforeAll(async () => {
    branch = await Branch.open();
    seat = await branch.seat('pemindai', { scanTiming, log: (line) => logged.push(line) });
    await signIn(seat, 'CSO3');
    const tool = openSeat({ ...seat, clock: branch.clock });
    tool.intakeDesk.register(tool.world.newId(), resignedData, []);
    tool.close();
    await eventually(seat, async () =>
      (await seat.client.claims.list(everything)).rows.some((row) => row.pending === 0),
    );
    const taken = await seat.client.claims.takeNext({});
    if (taken.status !== 'done') throw new Error(taken.refusal.code);
    claimId = taken.claimId!;
  });
  beforeEach(async () => {
    folder = path.join(branch.directory, `Pindai Pak Contoh ${(number += 1)}`);
    mkdirSync(folder);
    expect(await seat.client.scans.watch({ folder })).toEqual({ status: 'done' });
  });
  afterAll(() => branch.close());

  it('is not watched until somebody chose one, and not watched any more when it is put off', async () => {
    await seat.client.scans.watch({ folder: null });
    expect(await seat.client.scans.list()).toEqual({ folder: null, state: 'off', scans: [] });
  });

  it('is refused when it is no folder, not there, or said by half', async () => {
    put('a.jpg', jpeg('a'));
    for (const no of [path.join(folder, 'a.jpg'), path.join(folder, 'tidak-ada'), 'pindai', '../..'])
      expect(await seat.client.scans.watch({ folder: no })).toEqual({ status: 'no-folder' });
    expect((await seat.client.scans.list()).folder).toBe(folder);
    expect(await seat.client.scans.watch({ folder: ` "${folder}" ` })).toEqual({ status: 'done' });
  });

  it('tells what comes into it by itself; a file that still grows is arriving', async () => {
    const bytes = jpeg('tumbuh');
    put('scan0001.jpg', bytes.subarray(0, 200));
    await when((list) => names(list).includes('scan0001.jpg'));
    await whole(1);
    appendFileSync(path.join(folder, 'scan0001.jpg'), bytes.subarray(200));
    await when(({ scans }) => scans[0]?.size === bytes.length && !scans[0].arriving);
    const reading = await seat.client.scans.read({ name: 'scan0001.jpg' });
    if (reading.status !== 'ok') throw new Error(reading.status);
    expect(reading.file.type).toBe('image/jpeg');
    expect(Buffer.from(await reading.file.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('calls usable only what begins as a picture or a PDF, whatever its name', async () => {
    put('ktp.jpg', jpeg('1'));
    put('kk.png', png('1'));
    put('surat.pdf', await pdf('1'));
    put('benar.txt', jpeg('2'));
    put('salah.jpg', Buffer.from('II*\0 gambar lain'));
    const list = await whole(5);
    expect(list.scans.filter(({ usable }) => !usable).map(({ name }) => name)).toEqual(['salah.jpg']);
    expect(await seat.client.scans.read({ name: 'salah.jpg' })).toEqual({ status: 'not-readable' });
    expect(await seat.client.scans.attach({ claimId, kind: 'ktp', name: 'salah.jpg' })).toMatchObject({
      status: 'bad-file',
      code: 'wrong-type',
    });
  });

  it('gives nothing but the regular files in it: no way up, no links, no folders, no pipes, nothing hidden', async () => {
    const outside = path.join(branch.directory, `luar-${number}.jpg`);
    writeFileSync(outside, jpeg('luar'));
    symlinkSync(outside, path.join(folder, 'tautan.jpg'));
    symlinkSync(branch.directory, path.join(folder, 'tautan-folder'));
    mkdirSync(path.join(folder, 'dalam.jpg'));
    put('.sembunyi.jpg', jpeg('s'));
    execFileSync('mkfifo', [path.join(folder, 'pipa.jpg')]);
    put('asli.jpg', jpeg('asli'));
    expect(names(await whole(1))).toEqual(['asli.jpg']);
    const ways = ['tautan.jpg', 'tautan-folder', 'dalam.jpg', '.sembunyi.jpg', 'pipa.jpg', '..', '.'];
    const up = `luar-${number}.jpg`;
    const out = [
      `../${up}`,
      `..\\${up}`,
      outside,
      `./asli.jpg`,
      `dalam.jpg/../asli.jpg`,
      'asli.jpg\0',
      'ASLI.JPG',
    ];
    for (const name of [...ways, ...out])
      expect(await seat.client.scans.read({ name }), name).toEqual({ status: 'gone' });
  });

  it('does not follow a link that takes the place of a file it has shown', async () => {
    put('tukar.jpg', jpeg('tukar'));
    await whole(1);
    const outside = path.join(branch.directory, `rahasia-${number}.jpg`);
    writeFileSync(outside, jpeg('rahasia'));
    rmSync(path.join(folder, 'tukar.jpg'));
    symlinkSync(outside, path.join(folder, 'tukar.jpg'));
    expect((await seat.client.scans.read({ name: 'tukar.jpg' })).status).not.toBe('ok');
  });

  it('gives a scan to a claim as a paper of an officer, keeps the file, and marks it as used even after a restart', async () => {
    put('ktp.jpg', jpeg('ktp asli'));
    put('lain.jpg', jpeg('lain'));
    await whole(2);
    expect(await seat.client.scans.attach({ claimId, kind: 'ktp', name: 'ktp.jpg' })).toMatchObject({
      status: 'done',
    });
    const { state } = (await seat.client.claims.open({ claimId }))!;
    expect(state.documents).toMatchObject([{ kind: 'ktp', fileName: 'ktp.jpg', origin: 'officer' }]);
    const used = (list: ScanFolder) => list.scans.filter((scan) => scan.used).map(({ name }) => name);
    expect(used(await seat.client.scans.list())).toEqual(['ktp.jpg']);
    seat = await seat.restart();
    await signIn(seat, 'CSO3');
    put('ktp salinan.jpg', jpeg('ktp asli'));
    const list = await when((now) => used(now).length === 2);
    expect(list.folder).toBe(folder);
    expect(used(list).sort()).toEqual(['ktp salinan.jpg', 'ktp.jpg']);
  });

  it('says of a bad file why it is not taken, and takes the next one', async () => {
    put('kosong.jpg', Buffer.alloc(0));
    put('besar.jpg', Buffer.concat([jpeg('b'), Buffer.alloc(largestFile)]));
    put('potong.jpg', jpeg('p').subarray(0, 300));
    put('baik.jpg', jpeg('baik sekali'));
    await whole(4);
    const attach = (name: string) => seat.client.scans.attach({ claimId, kind: 'kk', name });
    expect(await attach('kosong.jpg')).toMatchObject({ status: 'bad-file', code: 'empty' });
    expect(await attach('besar.jpg')).toMatchObject({
      status: 'bad-file',
      code: 'too-large',
      params: { most: 6 },
    });
    expect(await attach('potong.jpg')).toMatchObject({ status: 'bad-file', code: 'damaged' });
    expect(await attach('hilang.jpg')).toMatchObject({ status: 'bad-file', code: 'gone' });
    expect(await attach('baik.jpg')).toMatchObject({ status: 'done' });
  });

  it('says when it is gone, and is watched again when it is back', async () => {
    put('satu.jpg', jpeg('satu'));
    await whole(1);
    rmSync(folder, { recursive: true });
    expect((await when(({ state }) => state === 'gone')).scans).toEqual([]);
    mkdirSync(folder);
    put('dua.jpg', jpeg('dua'));
    const back = await when((list) => names(list).includes('dua.jpg'));
    expect(back.state).toBe('watching');
    put('tiga.jpg', jpeg('tiga'));
    await when((list) => names(list).includes('tiga.jpg'));
  });

  it('is the officers’ alone', async () => {
    const verifikator = await branch.seatOf('VER1');
    const { scans } = verifikator.client;
    for (const ask of [
      () => scans.list(),
      () => scans.watch({ folder }),
      () => scans.read({ name: 'a.jpg' }),
    ])
      await expect(ask()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const nobody = await branch.seat('kosong');
    await expect(nobody.client.scans.list()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });

  it('leaves no name and no place in the log', () => {
    expect(logged.join('\n')).not.toMatch(/Pindai|\.jpg|Contoh/u);
  });
});
