import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { verifyLedger } from '../../hub/store/ledger.ts';
import { openSqliteStore } from '../../hub/store/sqlite-store.ts';
import { hubUrlIn } from '../../shared/contract/desk-process.ts';
import type { CommandAnswer, CommandEnvelope } from '../../shared/contract/hub.ts';
import { databaseKey, envelope, registration, seat, seatSecret, testFolder } from './workplace.ts';

const program = path.join(import.meta.dirname, '../../hub/server.ts');
const startLine = JSON.stringify({ databaseKey, seatSecret, practice: true });

interface HubProcess {
  /** The address, or null when it stopped before it was ready. */
  readonly url: string | null;
  readonly exited: Promise<number | null>;
  readonly errors: string[];
  kill(signal: NodeJS.Signals): void;
  endInput(): void;
}

/** The hub as the workstation starts it: a child process that reads one line. */
async function startProcess(dataDirectory: string, line = startLine): Promise<HubProcess> {
  const child = spawn(process.execPath, [program, '--data', dataDirectory], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  const errors: string[] = [];
  createInterface({ input: child.stderr }).on('line', (text) => errors.push(text));
  child.stdin.on('error', () => undefined);
  child.stdin.write(`${line}\n`);
  const ready = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (text) => {
      const url = hubUrlIn(text);
      if (url !== undefined) resolve(url);
    });
  });
  const url = await Promise.race([ready, exited.then(() => null)]);
  return { url, exited, errors, kill: (signal) => child.kill(signal), endInput: () => child.stdin.end() };
}

test('the hub starts with the practice staff and stops when its input ends, or when it is asked to', async () => {
  const folder = await testFolder();
  const first = await startProcess(folder);
  expect(await seat(first.url!).staff()).toHaveLength(14);
  first.endInput();
  expect(await first.exited).toBe(0);
  const second = await startProcess(folder);
  expect(second.url).not.toBeNull();
  second.kill('SIGTERM');
  expect(await second.exited).toBe(0);
});

test('a wrong key stops the hub with an Indonesian sentence and without the key in it', async () => {
  const folder = await testFolder();
  const right = await startProcess(folder);
  right.endInput();
  await right.exited;
  const wrongKey = 'cd'.repeat(32);
  const wrong = await startProcess(folder, startLine.replace(databaseKey, wrongKey));
  expect(await wrong.exited).toBe(1);
  const said = wrong.errors.join('\n');
  expect(said).toContain('"code":"wrong-key"');
  expect(said).toContain('Basis data hub tidak dapat dibuka');
  expect(said).not.toContain(wrongKey);
});

test('a start line that is none opens nothing', async () => {
  const hub = await startProcess(await testFolder(), '{"databaseKey":"pendek"}');
  expect(await hub.exited).toBe(1);
  expect(hub.errors.join('\n')).toContain('bad-start');
});

test('a hub killed in the middle of the work has lost nothing that it answered', async () => {
  const folder = await testFolder();
  const confirmed = new Map<string, CommandAnswer>();
  const sent: CommandEnvelope[] = [];
  for (const [round, enough] of [40, 75, 110].entries()) {
    const hub = await startProcess(folder);
    let dead = false;
    const work = async (worker: number): Promise<void> => {
      const client = seat(hub.url!);
      for (let turn = 0; !dead; turn += 1) {
        const batch = [0, 1, 2].map((part) => envelope(registration(`A-${round}-${worker}-${turn}-${part}`)));
        sent.push(...batch);
        const answers = await client.push({ envelopes: batch }).catch(() => []);
        for (const answer of answers) confirmed.set(answer.id, answer);
        if (!dead && confirmed.size >= enough + round * 60) {
          dead = true;
          hub.kill('SIGKILL');
        }
      }
    };
    await Promise.all([0, 1, 2, 3].map(work));
    await hub.exited;
  }
  const hub = await startProcess(folder);
  const client = seat(hub.url!);
  const { rows, last } = await client.pull({ after: 0, limit: 2000 });
  expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: last }, (_, index) => index + 1));
  const bySeq = new Map(rows.map((row) => [row.seq, row.commandId]));
  for (const answer of confirmed.values())
    if (answer.status === 'accepted') expect(bySeq.get(answer.seq)).toBe(answer.id);
  const known = sent.filter((one) => confirmed.has(one.id)).slice(0, 200);
  expect(await client.push({ envelopes: known })).toEqual(known.map((one) => confirmed.get(one.id)));
  hub.endInput();
  await hub.exited;
  const store = await openSqliteStore({
    dataDirectory: folder,
    databaseKey,
    now: () => new Date(),
    readOnly: true,
  });
  onTestFinished(() => store.close());
  expect(await verifyLedger(store.db)).toMatchObject({ intact: true, entries: last });
}, 60_000);
