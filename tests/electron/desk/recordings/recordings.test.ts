import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { openSeat } from '../../../../electron/desk/open-seat.ts';
import { practiceStaff } from '../../../../shared/practice/staff.ts';
import { seatSecret, signIn, type SeatAtPlace } from '../documents/place.ts';
import { interviewOf, mediaType, recordingScene, type RecordingScene } from './recording-scene.ts';

const pieces = [randomBytes(4000), randomBytes(90_000), randomBytes(10)];

async function begin({ seat, claimId, interviewId }: RecordingScene): Promise<string> {
  const begun = await seat.client.interviews.recording.begin({ claimId, interviewId, mediaType });
  if (begun.status !== 'begun') throw new Error(begun.refusal.code);
  return begun.recordingId;
}

async function feed({ client }: SeatAtPlace, recordingId: string, parts = pieces): Promise<void> {
  for (const [number, piece] of parts.entries())
    await client.interviews.recording.piece({ recordingId, number, piece: new Blob([piece]) });
}

const folderOf = ({ dataDirectory }: SeatAtPlace, id: string) => path.join(dataDirectory, 'recordings', id);
const sha256Of = (parts: readonly Buffer[]) =>
  createHash('sha256').update(Buffer.concat(parts)).digest('hex');

/** Acts of the seat's audit log that speak of recordings. */
function actsOf({ dataDirectory, databaseKey }: SeatAtPlace): string[] {
  const tool = openSeat({ dataDirectory, databaseKey });
  const rows = tool.world.database.prepare(`SELECT act FROM audit WHERE act LIKE '%recording%' ORDER BY seq`);
  const acts = rows.pluck().all() as string[];
  tool.close();
  return acts;
}

/** Closes the seat and opens it again as it would be after a new start of the machine. */
async function again(
  { place, seat }: RecordingScene,
  staffId: string,
  clock = place.clock,
): Promise<SeatAtPlace> {
  await seat.close();
  const next = await place.seat('loket', undefined, seat.databaseKey, { clock });
  await signIn(next, staffId);
  return next;
}

describe('a recording of a call', () => {
  it('is kept piece by piece, noted in the claim with its hash, and plays as it was recorded', async () => {
    const scene = await recordingScene();
    const { seat, claimId } = scene;
    const recordingId = await begin(scene);
    await feed(seat, recordingId);
    expect(await seat.client.interviews.recording.list({ claimId })).toEqual([]);
    const answer = await seat.client.interviews.recording.end({ recordingId, discard: false });
    expect(answer).toEqual({ status: 'done' });
    const noted = (await interviewOf(scene))?.recording;
    expect(noted).toMatchObject({ id: recordingId, seconds: 3, bytes: 94_010, sha256: sha256Of(pieces) });
    expect(Date.parse(noted!.deleteAfter) - Date.parse(noted!.startedAt)).toBe(90 * 86_400_000);
    expect(await seat.client.interviews.recording.list({ claimId })).toMatchObject([
      { id: recordingId, claimId, complete: true },
    ]);
    const reading = await seat.client.interviews.recording.read({ recordingId });
    if (reading.status !== 'ok') throw new Error(reading.status);
    expect(Buffer.from(await reading.file.arrayBuffer())).toEqual(Buffer.concat(pieces));
    expect(reading.file.type).toBe(mediaType);
    for (const name of readdirSync(folderOf(seat, recordingId)))
      expect(
        readFileSync(path.join(folderOf(seat, recordingId), name)).includes(pieces[1]!.subarray(0, 64)),
      ).toBe(false);
    expect(actsOf(seat)).toEqual([
      'recording-begun',
      'recording-ended',
      'act:note-recording',
      'read-recording',
    ]);
  });

  it('is not begun where the participant did not agree to it, nor where the branch does not ask', async () => {
    for (const scene of [await recordingScene(90, {}), await recordingScene(null)]) {
      const { seat, claimId, interviewId } = scene;
      const ask = { claimId, interviewId, mediaType };
      expect(await seat.client.interviews.recording.begin(ask)).toMatchObject({
        status: 'refused',
        refusal: { code: 'recording-not-agreed' },
      });
      expect(existsSync(path.join(seat.dataDirectory, 'recordings'))).toBe(false);
    }
  });

  it('a piece that is left out is not taken, one that comes twice counts once', async () => {
    const scene = await recordingScene();
    const { seat } = scene;
    const recordingId = await begin(scene);
    const give = (number: number) =>
      seat.client.interviews.recording.piece({ recordingId, number, piece: new Blob([pieces[0]!]) });
    await give(0);
    await give(0);
    await expect(give(2)).rejects.toThrow();
    await give(1);
    await seat.client.interviews.recording.end({ recordingId, discard: false });
    expect((await interviewOf(scene))?.recording).toMatchObject({ seconds: 2, bytes: 8000 });
  });

  it('after a technical abort nothing of it is kept', async () => {
    const scene = await recordingScene();
    const recordingId = await begin(scene);
    await feed(scene.seat, recordingId);
    await scene.seat.client.interviews.recording.end({ recordingId, discard: true });
    expect(existsSync(folderOf(scene.seat, recordingId))).toBe(false);
    expect((await interviewOf(scene))?.recording).toBeNull();
    expect(actsOf(scene.seat)).toEqual(['recording-begun', 'recording-discarded']);
  });

  it('is deleted when its days are over, at the next start, with a line in the log', async () => {
    const scene = await recordingScene(3);
    const recordingId = await begin(scene);
    await feed(scene.seat, recordingId);
    await scene.seat.client.interviews.recording.end({ recordingId, discard: false });
    const days = (count: number) => () => new Date(scene.place.clock().getTime() + count * 86_400_000);
    const before = await again(scene, 'KABID', days(2));
    const { claimId } = scene;
    expect(await before.client.interviews.recording.list({ claimId })).toHaveLength(1);
    const after = await again({ ...scene, seat: before }, 'KABID', days(4));
    expect(await after.client.interviews.recording.list({ claimId })).toEqual([]);
    expect(existsSync(folderOf(after, recordingId))).toBe(false);
    expect(actsOf(after)).toContain('recording-deleted:due');
  });

  it('one whose bytes were changed on the disk is not played, and a stranger’s eyes are refused', async () => {
    const scene = await recordingScene();
    const { seat, claimId, place } = scene;
    const recordingId = await begin(scene);
    await feed(seat, recordingId);
    await seat.client.interviews.recording.end({ recordingId, discard: false });
    const [first, second] = ['000000', '000001'].map((name) => path.join(folderOf(seat, recordingId), name));
    const kept = readFileSync(first!);
    writeFileSync(first!, readFileSync(second!));
    expect(await seat.client.interviews.recording.read({ recordingId })).toEqual({
      status: 'unreadable',
      code: 'damaged',
    });
    writeFileSync(first!, kept);
    await seat.client.session.signOut();
    await signIn(seat, 'CSO2');
    expect(await seat.client.interviews.recording.list({ claimId })).toEqual([]);
    await expect(seat.client.interviews.recording.read({ recordingId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(place.line.requests.some(({ line }) => line.includes('recording'))).toBe(false);
  });

  it('the power fails in the middle: the whole pieces are kept, the broken last one is dropped, and it is noted', async () => {
    const scene = await recordingScene();
    const { seat, place, claimId } = scene;
    await seat.close();
    const kept = await recordUntilKilled(scene, 12);
    const [recordingId] = readdirSync(path.join(seat.dataDirectory, 'recordings'));
    const folder = folderOf(seat, recordingId!);
    const names = readdirSync(folder).filter((name) => /^\d+$/u.test(name));
    expect(names.length).toBeGreaterThan(kept);
    // The last one only half reached the disk.
    truncateSync(path.join(folder, names.at(-1)!), 1000);
    writeFileSync(path.join(folder, `${String(names.length).padStart(6, '0')}.tmp`), 'setengah');

    const next = await place.seat('loket', 'CSO1', seat.databaseKey);
    const [mended] = await next.client.interviews.recording.list({ claimId });
    const whole = names.length - 1;
    expect(mended).toMatchObject({
      complete: false,
      brokenOff: true,
      seconds: whole,
      bytes: whole * 200_000,
    });
    const reading = await next.client.interviews.recording.read({ recordingId: recordingId! });
    expect(reading.status === 'ok' && reading.file.size).toBe(whole * 200_000);
    expect((await interviewOf({ ...scene, seat: next }))?.recording).toMatchObject({
      id: recordingId,
      sha256: mended?.sha256,
      brokenOff: true,
    });
    expect(actsOf(next)).toContain('recording-mended');
  });

  it('half a deletion is ended at the next start and is never taken for half a recording', async () => {
    const scene = await recordingScene();
    const recordingId = await begin(scene);
    await feed(scene.seat, recordingId);
    await scene.seat.close();
    const folder = folderOf(scene.seat, recordingId);
    renameSync(folder, `${folder}.gone`);
    const next = await again(scene, 'CSO1');
    expect(await next.client.interviews.recording.list({ claimId: scene.claimId })).toEqual([]);
    expect(readdirSync(path.dirname(folder))).toEqual([]);
  });
});

/** Lets a desk in a process of its own record until it kept `count` pieces, and kills it as a power cut would. */
async function recordUntilKilled(
  { seat, place, claimId, interviewId }: RecordingScene,
  count: number,
): Promise<number> {
  const order = {
    ...{ dataDirectory: seat.dataDirectory, databaseKey: seat.databaseKey.toString('hex') },
    ...{ hubUrl: place.line.url, seatSecret, staffId: 'CSO1', claimId, interviewId, mediaType },
    pin: practiceStaff().find(({ id }) => id === 'CSO1')?.pin ?? '',
  };
  const script = path.join(import.meta.dirname, 'record-until-killed.ts');
  const child = spawn(process.execPath, [script, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) if (Number(line) >= count) break;
  child.kill('SIGKILL');
  await exit;
  return count;
}
