import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { readRelay } from '../../../hub/cli/relay-option.ts';
import { HubFault } from '../../../hub/faults.ts';
import { testFolder } from '../workplace.ts';
import { command, runningHub } from './run-command.ts';

vi.setConfig({ testTimeout: 120_000 });

const secret = 'rahasia-relay-untuk-uji';

async function secretFile(text = `${secret}\n`, mode = 0o600): Promise<string> {
  const file = path.join(await testFolder(), 'relay-secret');
  writeFileSync(file, text, { mode });
  return file;
}

function codeOf(values: Parameters<typeof readRelay>[0]): string {
  try {
    readRelay(values);
    return 'taken';
  } catch (error) {
    return error instanceof HubFault ? error.code : String(error);
  }
}

test('addresses of a relay are read as RFC 7065 writes them', async () => {
  const file = await secretFile();
  const good = [
    'turn:relay.kantor.example',
    'turn:10.0.0.7:3478',
    'turn:relay.kantor.example:3478?transport=udp,turn:relay.kantor.example:3478?transport=tcp',
    'turns:relay.kantor.example:5349?transport=tcp, turn:[2001:db8::7]:3478',
  ];
  for (const relay of good)
    expect(readRelay({ relay, 'relay-secret-file': file }), relay).toEqual({
      urls: relay.split(',').map((one) => one.trim()),
      secret,
    });
  const bad = [
    '',
    'relay.kantor.example',
    'stun:relay.kantor.example',
    'turn:',
    'turn://relay.kantor.example',
    'turn:nama:sandi@relay.kantor.example',
    'turn:relay.kantor.example:99999',
    'turn:relay.kantor.example:0',
    'turn:relay.kantor.example?transport=sctp',
    'turn:relay.kantor.example,,turn:lain.example',
    Array.from({ length: 7 }, (_, place) => `turn:r${place}.example`).join(','),
  ];
  for (const relay of bad) expect(codeOf({ relay, 'relay-secret-file': file }), relay).toBe('bad-relay');
});

test('a relay needs both options, and a secret of its own that not everybody reads', async () => {
  const relay = 'turn:relay.kantor.example';
  expect(readRelay({})).toBeNull();
  expect(codeOf({ relay })).toBe('relay-alone');
  expect(codeOf({ 'relay-secret-file': await secretFile() })).toBe('relay-alone');
  expect(codeOf({ relay, 'relay-secret-file': '/tidak/ada' })).toBe('relay-secret-unreadable');
  expect(codeOf({ relay, 'relay-secret-file': await testFolder() })).toBe('relay-secret-unreadable');
  for (const text of ['', 'pendek', 'dua baris\nrahasia relay'])
    expect(codeOf({ relay, 'relay-secret-file': await secretFile(text) }), text).toBe('relay-secret-short');
  expect(codeOf({ relay, 'relay-secret-file': await secretFile(secret, 0o644) })).toBe('relay-secret-open');
  expect(codeOf({ relay, 'relay-secret-file': await secretFile(secret, 0o440) })).toBe('taken');
});

test('a hub without a relay says in one line what will not work; with one it says nothing and never its secret', async () => {
  const listen = ['--listen', '127.0.0.1:0'];
  const without = await runningHub(['--data', path.join(await testFolder(), 'a'), ...listen]);
  without.kill('SIGTERM');
  await without.exited;
  expect(without.out.filter((line) => line.includes('relay'))).toEqual([
    expect.stringContaining('peserta di jaringan seluler mungkin tidak tersambung'),
  ]);
  const options = ['--relay', 'turn:relay.kantor.example:3478', '--relay-secret-file', await secretFile()];
  const withOne = await runningHub(['--data', path.join(await testFolder(), 'b'), ...listen, ...options]);
  withOne.kill('SIGTERM');
  await withOne.exited;
  const said = [...withOne.out, ...withOne.err].join('\n');
  expect(said).not.toContain('relay');
  expect(said).not.toContain(secret);
});

test('a bad value stops the hub with a sentence and a code, before anything is opened', async () => {
  const data = path.join(await testFolder(), 'data');
  const { code, err } = await command([
    '--data',
    data,
    '--relay',
    'relay.kantor.example',
    '--relay-secret-file',
    await secretFile(),
  ]);
  expect(code).toBe(1);
  expect(err).toContain('"code":"bad-relay"');
  expect(err).toContain('Tulis turn:HOST:3478?transport=udp');
});
