import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { databaseFileName } from '../../../hub/store/sqlite-store.ts';
import { readSeatCode } from '../../../shared/contract/seat-code.ts';
import { databaseKey, openHub, registerMany, send, signedIn, testFolder } from '../workplace.ts';
import { command, runningHub, seatCodeOf } from './run-command.ts';

// Many real processes, one after the other, on whatever machine this is.
vi.setConfig({ testTimeout: 120_000 });

const program = path.join(import.meta.dirname, '../../../hub/cli/audit.ts');

function audit(folder: string, ...more: string[]): Promise<{ code: number; text: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, 'verify', '--data', folder, ...more], (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), text: stdout + stderr }),
    );
  });
}

/** The data folder of a workstation: the key, and the hub's folder in which it worked. */
async function workstation(): Promise<{ folder: string; stop: () => Promise<void> }> {
  const folder = await testFolder();
  mkdirSync(path.join(folder, 'hub'));
  writeFileSync(path.join(folder, 'key'), Buffer.from(databaseKey, 'hex'));
  const hub = await openHub({ dataDirectory: path.join(folder, 'hub') });
  await registerMany(hub.url, 3);
  await send(await signedIn(hub.url, 'CSO1'), { type: 'take-next' });
  return { folder, stop: () => hub.close() };
}

test('the audit proves the ledger while the hub is running, and prints no participant’s data', async () => {
  const { folder } = await workstation();
  const { code, text } = await audit(folder, '--entries');
  expect(text).toContain('Buku keputusan utuh: 4 catatan');
  expect(text).toMatch(/4\t\S+\ttaken\tCSO1/);
  expect(text).not.toContain('Melati');
  expect(code).toBe(0);
});

test('the audit names the first broken number', async () => {
  const { folder, stop } = await workstation();
  await stop();
  const raw = new Database(path.join(folder, 'hub', databaseFileName));
  raw.pragma("cipher = 'sqlcipher'");
  raw.pragma(`key = "x'${databaseKey}'"`);
  raw.exec("DROP TRIGGER events_no_update; UPDATE events SET at = '2020-01-01' WHERE seq = 2");
  raw.close();
  expect(await audit(folder)).toEqual({
    code: 1,
    text: 'Buku keputusan TIDAK utuh: rantai putus pada nomor 2.\n',
  });
});

test('without the key the audit says what to do', async () => {
  const { folder, stop } = await workstation();
  await stop();
  const elsewhere = await testFolder();
  cpSync(path.join(folder, 'hub'), path.join(elsewhere, 'hub'), { recursive: true });
  const { code, text } = await audit(elsewhere);
  expect(code).toBe(2);
  expect(text).toContain('--key-stdin');
});

test('a branch hub on SQLite is audited and exported from its data folder while it works', async () => {
  const data = await testFolder();
  const hub = await runningHub(['--data', data, '--listen', '127.0.0.1:0', '--practice']);
  await registerMany(hub.url, 2, {}, 'A', readSeatCode(await seatCodeOf(data))?.seatSecret);
  expect(await audit(data)).toEqual({ code: 0, text: 'Buku keputusan utuh: 2 catatan diperiksa.\n' });
  const out = path.join(await testFolder(), 'buku.jsonl');
  const exported = await command(['export', '--data', data, '--out', out], { program: 'audit.ts' });
  expect(exported.out).toContain('2 catatan ditulis');
  const [first = ''] = readFileSync(out, 'utf8').split('\n');
  expect(JSON.parse(first)).toMatchObject({ seq: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(first).not.toContain('1271014101800001');
});
