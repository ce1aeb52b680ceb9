import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { readStaffLog } from '../../../hub/store/staff-log.ts';
import { openSqliteStore } from '../../../hub/store/sqlite-store.ts';
import { readSeatCode } from '../../../shared/contract/seat-code.ts';
import { seat, testFolder } from '../workplace.ts';
import { command, runningHub, seatCodeOf } from './run-command.ts';

// Many real processes, one after the other, on whatever machine this is.
vi.setConfig({ testTimeout: 120_000 });

const pin = '482913';

test('an account is made while the hub runs, signs in, and is closed with its sessions', async () => {
  const data = await testFolder();
  const hub = await runningHub(['--data', data, '--listen', '127.0.0.1:0']);
  const staff = (...args: string[]) => command(['staff', ...args, '--data', data], { input: `${pin}\n` });
  const named = ['--name', 'Kenanga Contohwati', '--roles', 'cso', '--counter', 'Loket 1'];
  expect(await staff('add', 'CSO1', ...named)).toEqual({ code: 0, out: 'Akun CSO1 dibuat.', err: '' });
  expect((await staff('list')).out).toBe('CSO1\tKenanga Contohwati\tcso\tLoket 1');

  const secret = readSeatCode(await seatCodeOf(data))?.seatSecret;
  const outside = seat(hub.url, undefined, secret);
  const signedIn = await outside.signIn({ staffId: 'CSO1', pin });
  if (signedIn.status !== 'signed-in') throw new Error('the sign-in was refused');

  expect((await staff('close', 'CSO1')).out).toContain('Akun CSO1 ditutup; 1 sesi berakhir');
  expect(await outside.signIn({ staffId: 'CSO1', pin })).toMatchObject({
    status: 'refused',
    refusal: { code: 'wrong-pin' },
  });
  expect(await outside.staff()).toEqual([]);

  expect((await staff('open', 'CSO1')).code).toBe(0);
  expect((await outside.signIn({ staffId: 'CSO1', pin })).status).toBe('signed-in');
  hub.kill('SIGTERM');
  await hub.exited;

  const databaseKey = readFileSync(path.join(data, 'hub-key'), 'utf8').trim();
  const store = await openSqliteStore({ dataDirectory: data, databaseKey, now: () => new Date() });
  const log = await readStaffLog(store.db);
  expect(log.map(({ act, staff_id }) => `${act} ${staff_id}`)).toEqual([
    'add CSO1',
    'close CSO1',
    'open CSO1',
  ]);
  expect(JSON.stringify(log)).not.toContain(pin);
  await expect(store.db.updateTable('staff_log').set({ act: 'pin' }).execute()).rejects.toThrow(
    'insert-only',
  );
  await expect(store.db.deleteFrom('staff_log').execute()).rejects.toThrow('insert-only');
  await store.close();
});

test('a new PIN ends the sessions that the old one opened; a drawn one is shown once', async () => {
  const data = await testFolder();
  const hub = await runningHub(['--data', data, '--listen', '127.0.0.1:0']);
  const staff = (...args: string[]) => command(['staff', ...args, '--data', data]);
  const made = await staff('add', 'KABID', '--name', 'Cempaka Latihan', '--roles', 'kabid', '--generate-pin');
  const first = /PIN: (\d{6}) /.exec(made.out)?.[1] ?? '';
  const outside = seat(hub.url, undefined, readSeatCode(await seatCodeOf(data))?.seatSecret);
  expect((await outside.signIn({ staffId: 'KABID', pin: first })).status).toBe('signed-in');
  expect((await staff('pin', 'KABID', '--generate-pin')).out).toContain('PIN KABID diganti; 1 sesi berakhir');
  expect((await outside.signIn({ staffId: 'KABID', pin: first })).status).toBe('refused');
  expect((await staff('roles', 'KABID', '--roles', 'kabid,verifikator')).code).toBe(0);
  expect((await outside.staff())[0]?.roles).toEqual(['kabid', 'verifikator']);
});

test.each([
  ['a number that is taken', ['add', 'CSO1', '--name', 'Bambu Ujiansyah', '--roles', 'cso'], 'sudah dipakai'],
  ['an unknown role', ['add', 'CSO2', '--name', 'Bambu Ujiansyah', '--roles', 'bos'], 'Peran pada --roles'],
  ['no name', ['add', 'CSO2', '--roles', 'cso'], '--name'],
  ['a name of two lines', ['add', 'CSO2', '--name', 'Bambu\nUjiansyah', '--roles', 'cso'], '--name'],
  ['a name that turns around', ['add', 'CSO2', '--name', '\u202eBambu', '--roles', 'cso'], '--name'],
  [
    'a number in small letters',
    ['add', 'cso2', '--name', 'Bambu Ujiansyah', '--roles', 'cso'],
    'nomor petugas',
  ],
  ['an unknown account', ['close', 'CSO9'], 'Tidak ada akun'],
  ['an account that is open', ['open', 'CSO1'], 'tidak sedang ditutup'],
  ['an unknown act', ['hapus', 'CSO1'], 'staff list|add'],
])('%s is refused with a sentence', async (_case, args, sentence) => {
  const data = await testFolder();
  const staff = (...more: string[]) => command(['staff', ...more, '--data', data], { input: `${pin}\n` });
  await staff('add', 'CSO1', '--name', 'Kenanga Contohwati', '--roles', 'cso');
  const { code, err } = await staff(...args);
  expect(code).toBe(2);
  expect(err).toContain(sentence);
  expect((await staff('list')).out).toBe('CSO1\tKenanga Contohwati\tcso');
});

test.each(['111111', '123456', '987654', '48291', 'rahasia'])('the PIN %s is refused', async (bad) => {
  const args = ['staff', 'add', 'CSO1', '--name', 'Kenanga Contohwati', '--roles', 'cso'];
  const ran = await command([...args, '--data', await testFolder()], { input: `${bad}\n` });
  expect(ran.code).toBe(2);
  expect(ran.err).toContain('PIN harus 6 sampai 12 angka');
  expect(ran.err + ran.out).not.toContain(bad);
});
