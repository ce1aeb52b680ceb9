import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { resignedData } from '../../../fixtures/claims.ts';
import { paperOf, type TestPaper } from '../../../support/papers.ts';
import { eventually, everythingSent, Place, seatSecret, shows } from './place.ts';

const { queueNumber: _number, day: _day, channel: _channel, ...person } = resignedData;
const walkIn = { ...person, program: 'JP', reason: 'JP-HT' } as const;
const patch = 'PATCH /files/uploads';

/** The bytes from which requests of a kind went on, in order. */
function startsOf(place: Place, request: string): number[] {
  return place.line.requests.filter(({ line }) => line.startsWith(request)).map(({ from }) => from);
}

/** Whether another seat gets the paper whole: the proof that the hub has it. */
async function arrives(place: Place, claimId: string, paper: TestPaper): Promise<void> {
  const kabid = await place.seat('kabid', 'KABID');
  await eventually(kabid, () => shows(kabid, claimId, paper));
}

/** Bytes of the half upload that has come farthest. */
function largestPart(folder: string): number {
  const parts = readdirSync(folder).filter((name) => name.endsWith('.part'));
  return Math.max(0, ...parts.map((name) => statSync(path.join(folder, name)).size));
}

/** A hub in a process of its own, to be killed; the line leads to it. */
async function startHubProcess(place: Place): Promise<ChildProcess> {
  const script = path.join(import.meta.dirname, '../../../support/hub-with-files.ts');
  const folder = path.join(place.directory, 'hub');
  const child = spawn(process.execPath, [script, folder, '127.0.0.1:0', place.line.url, seatSecret], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  place.line.lead(url);
  return child;
}

describe('papers over a line that breaks', () => {
  it('go on at the byte where they were cut off, as often as it happens', async () => {
    const place = await Place.open();
    const seat = await place.seat('penerimaan');
    const paper = paperOf(2_000_000);
    const happened = place.line.trouble({
      ...{ request: patch, direction: 'up', action: 'cut', afterBytes: 400_000, times: 3 },
    });
    const claimId = await place.register(seat, 'A-1', [paper]);
    await happened;
    await everythingSent(seat);
    const starts = startsOf(place, patch);
    expect(starts.length).toBeGreaterThanOrEqual(4);
    starts.slice(1).forEach((start, index) => expect(start).toBeGreaterThan(starts[index]!));
    expect(startsOf(place, 'POST /files/uploads')).toHaveLength(1);
    await arrives(place, claimId, paper);
  });

  it('are fetched on from the byte where they were cut off', async () => {
    const place = await Place.open();
    const seat = await place.seat('penerimaan');
    const paper = paperOf(2_000_000);
    const claimId = await place.register(seat, 'A-1', [paper]);
    await everythingSent(seat);
    const happened = place.line.trouble({
      ...{
        request: `GET /files/${paper.sha256}`,
        direction: 'down',
        action: 'cut',
        afterBytes: 500_000,
        times: 2,
      },
    });
    await arrives(place, claimId, paper);
    await happened;
    const starts = startsOf(place, `GET /files/${paper.sha256}`);
    expect(starts).toHaveLength(3);
    expect(starts[1]).toBeGreaterThan(300_000);
    expect(starts[2]).toBeGreaterThan(starts[1]!);
  });

  it('survive a hub that is killed in the middle of one', async () => {
    const place = await Place.open(null);
    const first = await startHubProcess(place);
    const seat = await place.seat('penerimaan');
    const paper = paperOf(3_000_000);
    const held = place.line.trouble({
      request: patch,
      direction: 'up',
      action: 'hold',
      afterBytes: 700_000,
    });
    const claimId = await place.register(seat, 'A-1', [paper]);
    await held;
    // What is through has to reach the hub's disk; only then is it worth resuming.
    const uploads = path.join(place.directory, 'hub/files/uploads');
    await expect.poll(() => largestPart(uploads), { timeout: 10_000 }).toBeGreaterThan(300_000);
    first.kill('SIGKILL');
    await once(first, 'exit');
    expect(first.signalCode).toBe('SIGKILL');
    place.line.lead(null);
    await startHubProcess(place);
    await everythingSent(seat);
    const starts = startsOf(place, patch);
    expect(starts[0]).toBe(0);
    expect(starts.at(-1)).toBeGreaterThan(300_000);
    await arrives(place, claimId, paper);
  });

  it('survive a seat that is shut in the middle of one', async () => {
    const place = await Place.open();
    const seat = await place.seat('penerimaan');
    const paper = paperOf(3_000_000);
    const held = place.line.trouble({
      request: patch,
      direction: 'up',
      action: 'hold',
      afterBytes: 700_000,
    });
    const claimId = await place.register(seat, 'A-1', [paper]);
    await held;
    const uploads = path.join(place.directory, 'hub/files/uploads');
    await expect.poll(() => largestPart(uploads), { timeout: 10_000 }).toBeGreaterThan(300_000);
    await seat.close();
    const again = await place.seat('penerimaan', undefined, seat.databaseKey);
    await everythingSent(again);
    expect(startsOf(place, patch).at(-1)).toBeGreaterThan(300_000);
    await arrives(place, claimId, paper);
  });

  it('never hold up commands, and what is left counts down', async () => {
    const place = await Place.open();
    const seat = await place.seat('loket', 'CSO1');
    const paper = paperOf(3_000_000);
    const held = place.line.trouble({
      request: patch,
      direction: 'up',
      action: 'hold',
      afterBytes: 700_000,
    });
    await place.register(seat, 'A-1', [paper]);
    await held;
    expect(await seat.client.claims.registerWalkIn(walkIn)).toMatchObject({
      status: 'done',
      delivery: 'sent',
    });
    expect(await seat.client.claims.takeNext({})).toMatchObject({ status: 'done' });
    const { documents, outbox } = await seat.client.status();
    expect(outbox).toBe(0);
    expect(documents.toSend).toBe(1);
    expect(documents.bytesToSend).toBeLessThan(paper.size);
    place.line.release();
    await everythingSent(seat);
    expect((await seat.client.status()).documents.bytesToSend).toBe(0);
  });

  it('that change on the way are noticed at both ends and travel again', async () => {
    const place = await Place.open();
    const seat = await place.seat('penerimaan');
    const paper = paperOf(500_000);
    const up = place.line.trouble({ request: patch, direction: 'up', action: 'spoil', afterBytes: 200_000 });
    const claimId = await place.register(seat, 'A-1', [paper]);
    await up;
    await everythingSent(seat);
    const get = `GET /files/${paper.sha256}`;
    const down = place.line.trouble({
      request: get,
      direction: 'down',
      action: 'spoil',
      afterBytes: 200_000,
    });
    await arrives(place, claimId, paper);
    await down;
  });

  it('that arrive changed each time are set aside until somebody asks to try again', async () => {
    const place = await Place.open();
    const seat = await place.seat('loket', 'CSO1');
    const [bad, good] = [paperOf(300_000), paperOf(40_000)];
    void place.line.trouble({
      ...{ request: patch, direction: 'up', action: 'spoil', afterBytes: 200_000, times: 5 },
    });
    const claimId = await place.register(seat, 'A-1', [bad, good]);
    await eventually(seat, async () => (await seat.client.status()).documents.failed === 1);
    expect((await seat.client.status()).documents).toMatchObject({ toSend: 0, failed: 1 });
    const queueNumber = 'A-1';
    expect(await seat.client.documents.unsent()).toEqual([
      { claimId, queueNumber, waiting: 0, failed: 1, bytes: 300_000, reason: 'wrong-hash' },
    ]);
    await seat.client.documents.retry();
    await everythingSent(seat);
    await arrives(place, claimId, bad);
  });

  it('wait for a hub that cannot store them, and say why', async () => {
    const place = await Place.open();
    const drafts = path.join(place.directory, 'hub/files/uploads/tmp');
    renameSync(drafts, `${drafts}-away`);
    writeFileSync(drafts, '');
    const seat = await place.seat('penerimaan');
    const paper = paperOf(20_000);
    const claimId = await place.register(seat, 'A-1', [paper]);
    await eventually(seat, async () => (await seat.client.status()).documents.stopped === 'hub-failed');
    expect((await seat.client.status()).documents).toMatchObject({ toSend: 1, failed: 0 });
    rmSync(drafts);
    renameSync(`${drafts}-away`, drafts);
    await everythingSent(seat);
    await arrives(place, claimId, paper);
  });

  it('are not sent twice when two seats have the same ones', async () => {
    const place = await Place.open();
    const papers = [1, 2, 3, 4, 5].map((number) => paperOf(10_000 + number));
    const first = await place.seat('satu');
    await place.register(first, 'A-1', papers);
    await everythingSent(first);
    const sent = startsOf(place, 'POST /files/uploads').length;
    const second = await place.seat('dua');
    await place.register(second, 'A-2', papers);
    await everythingSent(second);
    expect(startsOf(place, 'POST /files/uploads').length).toBe(sent);
  });

  it('are kept with their claim while there is no line at all, and sent after a new start', async () => {
    const place = await Place.open();
    place.line.lead(null);
    const seat = await place.seat('penerimaan');
    const papers = [paperOf(20_000), paperOf(90_000)];
    const claimId = await place.register(seat, 'A-1', papers);
    await seat.close();
    place.line.lead(place.hub!.url);
    const again = await place.seat('penerimaan', undefined, seat.databaseKey);
    await eventually(again, async () => startsOf(place, 'POST /files/uploads').length >= 2);
    await everythingSent(again);
    const kabid = await place.seat('kabid', 'KABID');
    for (const paper of papers) await eventually(kabid, () => shows(kabid, claimId, paper));
  });

  it('of a registration that the hub refused are not sent, those of another claim that names them too are', async () => {
    const place = await Place.open();
    const first = await place.seat('satu');
    await place.register(first, 'A-1', []);
    await everythingSent(first);
    const second = await place.seat('dua', 'KABID');
    place.line.lead(null);
    const [lonely, shared] = [paperOf(20_000), paperOf(30_000)];
    const other = await place.seat('tiga');
    await place.register(other, 'A-1', [lonely, shared]);
    const claimId = await place.register(other, 'A-2', [shared]);
    const held = place.line.trouble({
      ...{ request: 'POST /files/missing', direction: 'up', action: 'hold', afterBytes: 100 },
    });
    place.line.lead(place.hub!.url);
    await held;
    await eventually(other, async () => (await other.client.status()).outbox === 0);
    place.line.release();
    await everythingSent(other);
    expect(startsOf(place, 'POST /files/uploads')).toHaveLength(1);
    await eventually(second, () => shows(second, claimId, shared));
  });

  it('are asked for and sent again when the hub was restored without them', async () => {
    const place = await Place.open();
    const seat = await place.seat('penerimaan');
    const paper = paperOf(30_000);
    const claimId = await place.register(seat, 'A-1', [paper]);
    await everythingSent(seat);
    place.line.lead(null);
    await place.hub?.close();
    const folder = path.join(place.directory, 'hub');
    rmSync(path.join(folder, 'files'), { recursive: true });
    giveNewEpoch(path.join(folder, 'hub.db'));
    await place.startHub();
    await arrives(place, claimId, paper);
    await everythingSent(seat);
  });
});

function giveNewEpoch(file: string): void {
  const database = new Database(file);
  database.pragma("cipher = 'sqlcipher'");
  database.pragma(`key = "x'${'ab'.repeat(32)}'"`);
  database.prepare('UPDATE branch_counter SET epoch = ?').run('dipulihkan');
  database.close();
}
