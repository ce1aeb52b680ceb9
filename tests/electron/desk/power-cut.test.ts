import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Branch, eventually, signIn } from './support/branch.ts';

describe('a seat whose power is cut in the middle of work', () => {
  let branch: Branch;
  beforeAll(async () => {
    branch = await Branch.open();
  });
  afterAll(() => branch.close());

  it.each([20, 47, 90])('keeps everything it had acknowledged (cut after %i claims)', async (claims) => {
    const databaseKey = Buffer.alloc(32, claims);
    const name = `cut-${claims}`;
    const dataDirectory = path.join(branch.directory, name);
    const script = path.join(import.meta.dirname, 'support', 'register-until-killed.ts');
    const child = spawn(process.execPath, [
      script,
      dataDirectory,
      databaseKey.toString('hex'),
      branch.hub.url,
      branch.seatSecret,
    ]);
    const acknowledged: string[] = [];
    const lines = createInterface({ input: child.stdout });
    for await (const line of lines) {
      acknowledged.push(line);
      if (acknowledged.length === claims) child.kill('SIGKILL');
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');

    const seat = await branch.seat(name, { databaseKey });
    await signIn(seat, 'CSO1');
    for (const claimId of acknowledged) expect(await seat.client.claims.open({ claimId })).not.toBeNull();
    await eventually(seat, async () => (await seat.client.status()).outbox === 0);
    const list = await seat.client.claims.list({ filter: { day: null }, offset: 0, limit: 500 });
    const ids = new Set(list.rows.filter((row) => row.pending === 0).map((row) => row.claimId));
    expect(acknowledged.filter((claimId) => !ids.has(claimId))).toEqual([]);
    expect(await seat.client.outbox.refused()).toEqual([]);
    expect((await seat.client.audit.verify()).intact).toBe(true);
  });
});
