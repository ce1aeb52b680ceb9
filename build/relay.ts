/**
 * A throwaway relay (coturn) for tests, proofs and measurements, with a random secret and a folder of its own. Nothing
 * of it is left at the end, and it cannot outlive the process that started it.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { ensureRelay } from './prerequisites.ts';

export interface ThrowawayRelay {
  /** As `turn:127.0.0.1:40123`, for UDP. */
  readonly url: string;
  readonly address: string;
  readonly port: number;
  /** What hub and relay share (coturn's `static-auth-secret`). */
  readonly secret: string;
  /** A file of mode 0600 with nothing but the secret, as `npm run hub -- --relay-secret-file` takes it. */
  readonly secretFile: string;
  stop(): Promise<void>;
}

export interface RelayPlan {
  /** An address of this machine, or of the namespace in which it runs. Default: loopback. */
  readonly address?: string;
  /** Default: a free one of this machine. */
  readonly port?: number;
  /** Words before the program, as `ip netns exec NAME`. */
  readonly through?: readonly string[];
  log?(line: string): void;
}

/** No coturn can be had here; the message is the sentence to show. */
export class NoRelay extends Error {}

/** Runs the relay until the word ends; the word ends when our process does, however it died. */
const keeper = `"$@" & relay=$!
read -r word
kill -TERM "$relay" 2>/dev/null
wait "$relay"
rm -rf "$LOKET_RELAY"`;

/** @throws NoRelay when there is none and none can be installed */
export async function startThrowawayRelay(plan: RelayPlan = {}): Promise<ThrowawayRelay> {
  const found = ensureRelay(plan.log ?? (() => undefined));
  if ('missing' in found) throw new NoRelay(found.missing);
  const address = plan.address ?? '127.0.0.1';
  const port = plan.port ?? (await freePort());
  const secret = randomBytes(24).toString('base64url');
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-relay-'));
  const file = path.join(folder, 'turnserver.conf');
  const secretFile = path.join(folder, 'secret');
  writeFileSync(secretFile, secret, { mode: 0o600 });
  writeFileSync(file, settings({ address, port, secret, folder }), { mode: 0o600 });
  const command = ['/bin/sh', '-c', keeper, 'sh', ...(plan.through ?? [])];
  const [shell = '', ...words] = [...command, found.program, '-c', file];
  const child = spawn(shell, words, {
    cwd: folder,
    detached: true, // Ctrl+C in the terminal is ours to answer
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { PATH: process.env['PATH'], LOKET_RELAY: folder },
  });
  const ended = once(child, 'close');
  const stop = async (): Promise<void> => {
    child.stdin.on('error', () => undefined).end();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const said: string[] = [];
  const isReady = await new Promise<boolean>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (said.length < 200) said.push(line);
      if (line.includes('(admin thread)')) resolve(true);
      if (/bind: |error .*socket/iu.test(line)) resolve(false);
    });
    child.once('exit', () => resolve(false));
  });
  if (!isReady) {
    await stop();
    throw new Error(`coturn did not start:\n${said.join('\n')}`);
  }
  return { url: `turn:${address}:${port}?transport=udp`, address, port, secret, secretFile, stop };
}

function settings(plan: { address: string; port: number; secret: string; folder: string }): string {
  return [
    `listening-ip=${plan.address}`,
    `relay-ip=${plan.address}`,
    `listening-port=${plan.port}`,
    'use-auth-secret',
    `static-auth-secret=${plan.secret}`,
    'realm=loket',
    ...['no-tls', 'no-dtls', 'no-cli', 'no-tcp-relay', 'no-multicast-peers'],
    'allow-loopback-peers', // both ends of a test are on this machine
    'relay-threads=1',
    ...['simple-log', 'log-file=stdout'],
    `pidfile=${path.join(plan.folder, 'pid')}`,
    `userdb=${path.join(plan.folder, 'users')}`,
    '',
  ].join('\n');
}

async function freePort(): Promise<number> {
  const probe = createSocket('udp4');
  probe.bind(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}
