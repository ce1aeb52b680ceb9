/** A seat that joins a hub elsewhere: a real hub over TLS with a self-made certificate, a real desk, a real shell. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openKeyFile } from '../../../electron/browser-shell/key-file.ts';
import { readJoined, settleHub } from '../../../electron/browser-shell/joining.ts';
import { addToOutbox } from '../../../electron/desk/database/queries/outbox.ts';
import { openSeat } from '../../../electron/desk/open-seat.ts';
import { startDesk, type Desk } from '../../../electron/desk/start-desk.ts';
import { meetHub } from '../../../electron/desk/sync/meet-hub.ts';
import { makeCertificate } from '../../../hub/tls/self-made.ts';
import { readSeatCode, writeSeatCode } from '../../../shared/contract/seat-code.ts';
import { clientOf } from '../desk/support/branch.ts';
import { command, runningHub, seatCodeOf } from '../../hub/cli/run-command.ts';
import { registration, testFolder } from '../../hub/workplace.ts';
import { createWorkplace, opened } from './workplace.ts';

// Many real processes, one after the other, on whatever machine this is.
vi.setConfig({ testTimeout: 120_000 });

const noInput = () => Promise.resolve('');

/** A branch hub with a self-made certificate, its address, and its seat code. */
async function branchHub() {
  const data = await testFolder();
  const hub = await runningHub([
    ...['--data', data, '--listen', '127.0.0.1:0'],
    '--self-signed',
    '--practice',
  ]);
  return { data, url: hub.url, seatCode: await seatCodeOf(data) };
}

function join(directory: string, wish: { url: string; seatCode: string }) {
  return settleHub(directory, { act: 'join', authorityFile: undefined, ...wish }, noInput);
}

test('a seat joins by address and code, remembers it for itself alone, and works with that hub', async () => {
  const hub = await branchHub();
  const workplace = createWorkplace();
  onTestFinished(() => workplace.remove());
  const { dataDirectory } = workplace;
  const joined = await join(dataDirectory, hub);
  expect(joined).toMatchObject({ ok: true, value: { said: { key: 'hubJoined' }, opens: true } });
  expect(statSync(path.join(dataDirectory, 'joined')).mode & 0o777).toBe(0o600);

  const desks: Desk[] = [];
  const shell = await opened(workplace, {
    hubScript: '/nowhere', // a joined seat starts no hub of its own
    async startDesk(options) {
      const desk = await startDesk({ ...options, practiceDay: false, reading: false });
      desks.push(desk);
      return desk;
    },
  });
  expect(shell).toMatchObject({ hubUrl: hub.url, practice: false });
  const client = clientOf(desks[0]!);
  await expect
    .poll(() => client.session.signIn({ staffId: 'CSO1', pin: '111101' }), { timeout: 60_000 })
    .toEqual({ status: 'done' });
  await shell.close();
});

test('a hub whose certificate is not the one in the code is refused, and nothing is remembered', async () => {
  const hub = await branchHub();
  const { seatSecret = '' } = readSeatCode(hub.seatCode) ?? {};
  const directory = await testFolder();
  const fingerprint = randomBytes(32).toString('hex');
  const outcome = await join(directory, {
    url: hub.url,
    seatCode: writeSeatCode({ seatSecret, fingerprint }),
  });
  expect(outcome).toMatchObject({ ok: false, why: { key: 'hubCertificate' } });
  expect(readJoined(directory)).toEqual({ ok: true, value: null });
});

test('somebody who shows the right certificate without having its key gets nothing', async () => {
  const hub = await branchHub();
  const other = await makeCertificate({ hosts: ['localhost'], addresses: ['127.0.0.1'] }, new Date());
  const heard: string[] = [];
  const authority = readFileSync(path.join(hub.data, 'authority.pem'), 'utf8');
  const impostor = createServer({ cert: other.chain + authority, key: other.key }, (request, response) => {
    heard.push(request.url ?? '');
    response.end('{}');
  });
  impostor.listen(0, '127.0.0.1');
  onTestFinished(() => void impostor.close());
  await new Promise((resolve) => impostor.once('listening', resolve));
  const url = `https://127.0.0.1:${(impostor.address() as AddressInfo).port}`;
  const meeting = await meetHub({ url, seatCode: hub.seatCode, authority: null });
  expect(meeting.status).toBe('refused');
  expect(heard).toEqual([]);
});

test.each([
  [
    'a code the hub does not know',
    (code: string) => code.replace(/-[0-9a-f]{64}-/u, `-${'0'.repeat(64)}-`),
    'hubCode',
  ],
  ['half a code', (code: string) => code.slice(0, 90), 'hubCode'],
  ['a code without fingerprint', (code: string) => code.replace(/-[0-9a-f]{64}$/u, '-umum'), 'hubUntrusted'],
])('%s is refused with its own sentence', async (_case, change, why) => {
  const hub = await branchHub();
  const outcome = await join(await testFolder(), { url: hub.url, seatCode: change(hub.seatCode) });
  expect(outcome).toMatchObject({ ok: false, why: { key: why } });
});

test('an address that is not in the certificate is refused, as is a hub that does not answer', async () => {
  const data = await testFolder();
  const files = await makeCertificate({ hosts: ['hub.kantor.example'], addresses: [] }, new Date());
  writeFileSync(path.join(data, 'c.pem'), files.chain);
  writeFileSync(path.join(data, 'k.pem'), files.key);
  const certificate = ['--cert', path.join(data, 'c.pem'), '--key', path.join(data, 'k.pem')];
  const hub = await runningHub(['--data', data, '--listen', '127.0.0.1:0', ...certificate]);
  const { out } = await command(['seat-code', '--data', data, '--cert', path.join(data, 'c.pem')]);
  const seatCode = /LOKET1-\S+/.exec(out)?.[0] ?? '';
  expect(await join(await testFolder(), { url: hub.url, seatCode })).toMatchObject({
    why: { key: 'hubName' },
  });
  hub.kill('SIGKILL');
  await hub.exited;
  expect(await join(await testFolder(), { url: hub.url, seatCode })).toMatchObject({
    why: { key: 'hubUnreachable' },
  });
});

test('the office’s own authority can be given as a file, and the code on standard input', async () => {
  const hub = await branchHub();
  const { seatSecret = '' } = readSeatCode(hub.seatCode) ?? {};
  const code = writeSeatCode({ seatSecret, fingerprint: null });
  const authorityFile = path.join(hub.data, 'authority.pem');
  const request = { act: 'join', url: hub.url, seatCode: '-', authorityFile } as const;
  const directory = await testFolder();
  expect(await settleHub(directory, request, () => Promise.resolve(code))).toMatchObject({ ok: true });
  const missing = { ...request, authorityFile: '/nowhere.pem' };
  expect(await settleHub(await testFolder(), missing, noInput)).toMatchObject({
    why: { key: 'hubCaUnreadable' },
  });
});

test('a folder with a branch of its own joins nothing, and a joined one no second hub', async () => {
  const hub = await branchHub();
  const own = await testFolder();
  mkdirSync(path.join(own, 'hub'));
  expect(await join(own, hub)).toMatchObject({ ok: false, why: { key: 'hubOwnBranch' } });
  const joined = await testFolder();
  await join(joined, hub);
  const other = { url: 'https://hub.lain.example:7443', seatCode: hub.seatCode };
  expect(await join(joined, other)).toMatchObject({ ok: false, why: { key: 'hubElsewhere' } });
});

test('leaving waits for work that was not sent, and then sets the branch’s copy aside', async () => {
  const hub = await branchHub();
  const directory = await testFolder();
  await join(directory, hub);
  const key = openKeyFile(directory);
  if (!key.ok) throw new Error(key.why.key);
  const seat = openSeat({ dataDirectory: path.join(directory, 'desk'), databaseKey: key.value });
  addToOutbox(seat.database, {
    id: seat.world.newId(),
    actor: { kind: 'system', name: 'intake', roles: [] },
    body: registration('A-1'),
    madeAt: seat.world.now(),
    after: null,
    baseVersion: null,
  });
  seat.close();
  const leave = (anyway: boolean) => settleHub(directory, { act: 'leave', anyway }, noInput);
  expect(await leave(false)).toMatchObject({ ok: false, why: { key: 'hubWorkWaits', values: { count: 1 } } });
  const left = await leave(true);
  expect(left).toMatchObject({ ok: true, value: { said: { key: 'hubLeft' }, opens: false } });
  const aside = left.ok ? String(left.value.said.values?.['path']) : '';
  expect(statSync(path.join(aside, 'desk.db')).size).toBeGreaterThan(0);
  expect(readJoined(directory)).toEqual({ ok: true, value: null });
  expect(await leave(false)).toMatchObject({ ok: false, why: { key: 'hubNotJoined' } });
});

test('a memory of the hub that others can read, or that is damaged, keeps the seat closed', async () => {
  const directory = await testFolder();
  writeFileSync(path.join(directory, 'joined'), '{}', { mode: 0o600 });
  expect(readJoined(directory)).toMatchObject({ ok: false, why: { key: 'hubFileMode' } });
  const hub = await branchHub();
  expect((await join(directory, hub)).ok).toBe(true);
});
