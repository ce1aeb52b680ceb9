import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readSeatCode } from '../../../shared/contract/seat-code.ts';
import { makeCertificate } from '../../../hub/tls/self-made.ts';
import { seat, testFolder } from '../workplace.ts';
import { command, runningHub, seatCodeOf } from './run-command.ts';

// Many real processes, one after the other, on whatever machine this is.
vi.setConfig({ testTimeout: 120_000 });

const here = { hosts: ['localhost'], addresses: ['127.0.0.1'] };

test('plain HTTP is served to this machine alone: any other address asks for a certificate', async () => {
  const data = await testFolder();
  for (const listen of ['0.0.0.0:0', '[::]:0']) {
    const { code, err } = await command(['--data', data, '--listen', listen]);
    expect(code).toBe(1);
    expect(err).toContain('Tanpa sertifikat, hub hanya melayani mesin ini sendiri');
    expect(err).toContain('--self-signed');
  }
  expect(readdirSync(data)).not.toContain('hub.db');
});

test('a branch hub starts on SQLite, keeps its secrets to itself, tells its health, and ends gently', async () => {
  const data = path.join(await testFolder(), 'data');
  const hub = await runningHub(['--data', data, '--listen', '127.0.0.1:0', '--name', 'Kantor Contoh']);
  for (const name of ['hub-key', 'seat-secret', 'hub-folder'])
    expect(statSync(path.join(data, name)).mode & 0o777).toBe(0o600);
  const health = await fetch(`${hub.url}/health`, { headers: { host: 'monitor.example' } });
  expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
  const secret = readSeatCode(await seatCodeOf(data))?.seatSecret;
  expect((await seat(hub.url, undefined, secret).info()).branch.name).toBe('Kantor Contoh');
  hub.kill('SIGTERM');
  expect(await hub.exited).toBe(0);
  expect(hub.out.at(-1)).toContain('Yang sudah dijawab tersimpan');
});

test('a folder is served by one hub', async () => {
  const data = await testFolder();
  await runningHub(['--data', data, '--listen', '127.0.0.1:0']);
  const second = await command(['--data', data, '--listen', '127.0.0.1:0']);
  expect(second).toMatchObject({ code: 1, out: '' });
  expect(second.err).toContain('sedang dipakai oleh hub lain');
});

test('a taken port, an unreadable address and an unknown option are told by a sentence', async () => {
  const data = await testFolder();
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  expect((await command(['--data', data, '--listen', `127.0.0.1:${port}`])).err).toContain(
    'sudah dipakai program lain',
  );
  expect((await command(['--data', data, '--listen', 'kantor'])).err).toContain('Tulis HOST:PORT');
  expect((await command(['--dtaa', data])).err).toContain('--dtaa');
  expect((await command(['mulai'])).err).toContain('"mulai" tidak dikenal');
});

test('the help is Indonesian and names every command', async () => {
  const { code, out } = await command(['--help']);
  expect(code).toBe(0);
  for (const word of ['migrate', 'seat-code', 'staff add', 'certificate', 'epoch --new', '--self-signed'])
    expect(out).toContain(word);
});

test('an address of the database that cannot be read, or is not reached, never shows its password', async () => {
  const data = await testFolder();
  const bad = await command(['--data', data, '--database', 'mysql://hub:rahasia@127.0.0.1/cabang']);
  expect(bad.err).toContain('Alamat pada --database tidak terbaca');
  const away = await command(['--data', data], {
    environment: { LOKET_DATABASE_URL: 'postgres://hub:rahasia@127.0.0.1:1/cabang' },
  });
  expect(away.err).toContain('PostgreSQL tidak dapat dihubungi');
  expect(bad.err + bad.out + away.err + away.out).not.toContain('rahasia');
});

test('a secret that others can read, or a lost key beside data, stops the hub and changes nothing', async () => {
  const data = await testFolder();
  writeFileSync(path.join(data, 'hub-key'), 'a'.repeat(64), { mode: 0o644 });
  expect((await command(['--data', data])).err).toContain('chmod 600');
  const lost = await testFolder();
  writeFileSync(path.join(lost, 'hub.db'), 'sealed');
  expect((await command(['--data', lost])).err).toContain('kuncinya (hub-key) hilang');
  expect(readdirSync(lost)).toEqual(['hub.db']);
});

test('a certificate that is unreadable, over, or of another key is told before anything is opened', async () => {
  const data = await testFolder();
  const files = await testFolder();
  const put = (name: string, text: string): string => {
    writeFileSync(path.join(files, name), text);
    return path.join(files, name);
  };
  const good = await makeCertificate(here, new Date());
  const other = await makeCertificate(here, new Date());
  const old = await makeCertificate(here, new Date('2020-01-01'));
  const start = async (cert: string, key: string): Promise<string> =>
    (await command(['--data', data, '--listen', '127.0.0.1:0', '--cert', cert, '--key', key])).err;
  const [cert, key] = [put('a.pem', good.chain), put('a.key', good.key)];
  expect(await start(cert, path.join(files, 'none'))).toContain('tidak dapat dibaca');
  expect(await start(cert, put('b.key', other.key))).toContain('bukan kunci sertifikat');
  expect(await start(put('c.pem', old.chain), put('c.key', old.key))).toContain(
    'sudah lewat masa berlakunya',
  );
  expect(await start(put('d.pem', 'bukan sertifikat'), key)).toContain('tidak dapat dibaca');
  expect(readdirSync(data)).not.toContain('hub.db');
});

test('the certificate command makes one for the LAN, for the hub alone, and says how to trust it', async () => {
  const data = await testFolder();
  const { code, out } = await command(['certificate', '--data', data, '--host', 'hub.kantor.example']);
  expect(code).toBe(0);
  for (const word of ['hub.kantor.example', 'Windows', 'Debian', 'Android', 'iPhone', '127.0.0.1'])
    expect(out).toContain(word);
  expect(statSync(path.join(data, 'certificate-key.pem')).mode & 0o777).toBe(0o600);
  const first = await seatCodeOf(data);
  await command(['certificate', '--data', data]);
  expect(await seatCodeOf(data)).not.toBe(first);
  expect(readFileSync(path.join(data, 'certificate.pem.old'), 'utf8')).toContain('BEGIN CERTIFICATE');
});
