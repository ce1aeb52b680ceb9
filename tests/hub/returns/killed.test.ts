/** The hub as a real process, killed at the worst moments of an upload. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { UploadLook } from '../../../shared/contract/upload-page.ts';
import { photoOf } from '../../support/papers.ts';
import { isOnPostgres } from '../postgres/database.ts';
import { openHub, seatSecret } from '../workplace.ts';
import { offsetOf, placeOf, post, returnedClaim, sendOn } from './returned-claim.ts';

const program = path.join(import.meta.dirname, 'hub-process.ts');

type Death = '' | 'before-commit' | 'after-commit';

async function startProcess(
  folder: string,
  death: Death = '',
): Promise<{ url: string; child: ChildProcess }> {
  const args = [program, folder, seatSecret, '2026-11-24T03:00:00.000Z', death];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => stop(child));
  const [url] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string];
  return { url, child };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** A returned claim in a folder whose hub has ended. */
async function prepared(): Promise<{ folder: string; token: string }> {
  const hub = await openHub();
  const { token } = await returnedClaim(hub);
  await hub.close();
  return { folder: hub.dataDirectory, token };
}

describe('a hub that is killed', () => {
  // The process speaks to SQLite; what PostgreSQL keeps of a command is proven elsewhere.
  beforeEach((context) => context.skip(isOnPostgres()));

  it('in the middle of a piece goes on at the byte that reached its disk', async () => {
    const { folder, token } = await prepared();
    const paper = photoOf(900_000);
    const first = await startProcess(folder);
    const place = await placeOf(first, token, paper);
    const { hostname, port, host } = new URL(first.url);
    const socket = connect({ host: hostname, port: Number(port) });
    socket.on('error', () => undefined);
    socket.write(
      `PATCH ${place} HTTP/1.1\r\nHost: ${host}\r\nx-loket-berkas: ${token}\r\nTus-Resumable: 1.0.0\r\n` +
        `Upload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: ${paper.size}\r\n\r\n`,
    );
    socket.write(paper.bytes.subarray(0, 450_000));
    const part = path.join(folder, 'files', 'berkas', `${path.basename(place)}.part`);
    await expect.poll(() => statSync(part).size).toBe(450_000);
    await stop(first.child);
    const second = await startProcess(folder);
    expect(await offsetOf(second, token, place)).toBe(450_000);
    expect((await sendOn(second, token, place, 450_000, paper.bytes.subarray(450_000))).status).toBe(204);
    expect(await post(second, 'finish', { token })).toMatchObject({ status: 'done', papers: 1 });
  });

  it.each<Death>(['before-commit', 'after-commit'])(
    'after the last byte (%s) brings the paper once, when the phone asks how far it is',
    async (death) => {
      const { folder, token } = await prepared();
      const paper = photoOf(120_000);
      const first = await startProcess(folder, death);
      const place = await placeOf(first, token, paper);
      await expect(sendOn(first, token, place, 0, paper.bytes)).rejects.toThrow();
      if (first.child.signalCode === null) await once(first.child, 'exit');
      expect(first.child.signalCode).toBe('SIGKILL');
      const second = await startProcess(folder);
      const received = async () => {
        const look = UploadLook.parse(await post(second, 'look', { token }));
        return look.status === 'ok' ? look.items[1]?.received.length : null;
      };
      expect(await received()).toBe(death === 'after-commit' ? 1 : 0);
      expect(await offsetOf(second, token, place)).toBe(paper.size);
      expect(await received()).toBe(1);
      expect(await offsetOf(second, token, place)).toBe('unknown-upload');
      expect(await post(second, 'finish', { token })).toMatchObject({ status: 'done', papers: 1 });
    },
  );
});
