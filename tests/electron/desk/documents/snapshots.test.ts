import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSeat } from '../../../../electron/desk/open-seat.ts';
import { maximumSnapshotBytes } from '../../../../shared/domain/interview/record.ts';
import type { SnapshotKind } from '../../../../shared/domain/vocabulary.ts';
import { resignedData } from '../../../fixtures/claims.ts';
import { photoOf, type TestPaper } from '../../../support/papers.ts';
import { agreedInterview } from '../support/consented-call.ts';
import { eventually, everythingSent, Place, type SeatAtPlace } from './place.ts';

const { queueNumber: _number, day: _day, channel: _channel, ...person } = resignedData;

interface Scene {
  readonly place: Place;
  readonly counter: SeatAtPlace;
  readonly claimId: string;
  readonly interviewId: string;
}

/** A claim at CSO1's desk whose participant has agreed. */
async function scene(place: Place): Promise<Scene> {
  const counter = await place.seat('loket', 'CSO1');
  await counter.client.claims.registerWalkIn({ ...person, program: 'JP', reason: 'JP-HT' });
  const taken = await counter.client.claims.takeNext({});
  if (taken.status !== 'done' || !taken.claimId) throw new Error('nothing was taken');
  const interviewId = await agreedInterview(counter.client, taken.claimId);
  return { place, counter, claimId: taken.claimId, interviewId };
}

function keep({ counter, claimId, interviewId }: Scene, kind: SnapshotKind, bytes: Uint8Array<ArrayBuffer>) {
  return counter.client.interviews.keepSnapshot({
    ...{ claimId, interviewId, kind },
    questionId: 'alamat',
    quality: { light: 51, sharpness: 90, word: 'redup' },
    file: new File([bytes], 'panggilan.jpg', { type: 'image/jpeg' }),
  });
}

const snapshotsAt = async ({ client }: SeatAtPlace, claimId: string) =>
  (await client.claims.open({ claimId }))?.state.interviews.flatMap(({ snapshots }) => snapshots) ?? [];

/** Whether the seat shows the picture as it is. */
async function showsPicture({ client }: SeatAtPlace, claimId: string, { bytes, sha256 }: TestPaper) {
  const kept = (await client.claims.open({ claimId }))?.state.interviews.flatMap((one) => one.snapshots);
  const snapshotId = kept?.find((one) => one.sha256 === sha256)?.id;
  if (!snapshotId) return false;
  const reading = await client.interviews.readSnapshot({ claimId, snapshotId });
  return reading.status === 'ok' && Buffer.from(await reading.file.arrayBuffer()).equals(bytes);
}

/** Every line of the seat's audit log. */
function auditOf({ dataDirectory, databaseKey }: SeatAtPlace): { act: string; subjects: string }[] {
  const tool = openSeat({ dataDirectory, databaseKey, clock: () => new Date() });
  const rows = tool.world.database.prepare('SELECT act, subjects FROM audit ORDER BY seq').all();
  tool.close();
  return rows as { act: string; subjects: string }[];
}

describe('pictures kept from a call', () => {
  it('one is bound to question and quality, encrypted on the disk, and seen by the verifikator elsewhere', async () => {
    const place = await Place.open();
    const here = await scene(place);
    const face = photoOf(90_000);
    expect(await keep(here, 'wajah', face.bytes)).toEqual({ status: 'done' });
    const [kept] = await snapshotsAt(here.counter, here.claimId);
    expect(kept).toMatchObject({
      ...{ kind: 'wajah', sha256: face.sha256, size: 90_000, questionId: 'alamat' },
      quality: { word: 'redup' },
    });
    await everythingSent(here.counter);
    const back = await place.seat('belakang', 'VER1');
    await eventually(back, () => showsPicture(back, here.claimId, face));
    for (const folder of [here.counter.dataDirectory, path.join(place.directory, 'hub')])
      expect(filesWith(folder, face.bytes.subarray(1000, 1064))).toEqual([]);
    const audit = auditOf(here.counter);
    expect(audit.find(({ act }) => act === 'act:add-snapshot')?.subjects).toContain(face.sha256);
    expect(auditOf(back).some(({ act }) => act === 'read-snapshot')).toBe(true);
  });

  it('kept while the hub is away it is seen at this seat at once, and leaves when the line is back', async () => {
    const place = await Place.open();
    const here = await scene(place);
    await everythingSent(here.counter);
    place.line.lead(null);
    const ktp = photoOf(60_000);
    expect(await keep(here, 'ktp', ktp.bytes)).toEqual({ status: 'done' });
    expect(await showsPicture(here.counter, here.claimId, ktp)).toBe(true);
    expect((await here.counter.client.status()).documents.toSend).toBe(1);
    place.line.lead(place.hub!.url);
    await everythingSent(here.counter);
    const kabid = await place.seat('kabid', 'KABID');
    await eventually(kabid, () => showsPicture(kabid, here.claimId, ktp));
  });

  it('on one machine it stays where it is', async () => {
    const place = await Place.open({ documents: false });
    const here = await scene(place);
    const face = photoOf(40_000);
    expect(await keep(here, 'wajah', face.bytes)).toEqual({ status: 'done' });
    expect(await showsPicture(here.counter, here.claimId, face)).toBe(true);
    expect((await here.counter.client.status()).documents.toSend).toBe(0);
  });

  it('what is no whole JPEG, or too large, is refused and leaves nothing behind', async () => {
    const here = await scene(await Place.open());
    const whole = photoOf(50_000).bytes;
    const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), whole]);
    const bad = [
      whole.subarray(0, 30_000),
      png,
      Buffer.from('bukan gambar'),
      Buffer.alloc(0),
      photoOf(maximumSnapshotBytes + 1).bytes,
      photoOf(50_000, [60_000, 60_000]).bytes,
    ];
    for (const bytes of bad)
      expect(await keep(here, 'wajah', new Uint8Array(bytes))).toMatchObject({
        status: 'refused',
        refusal: { code: 'picture-unreadable' },
      });
    expect(await snapshotsAt(here.counter, here.claimId)).toEqual([]);
    expect((await here.counter.client.status()).documents.toSend).toBe(0);
    expect(await keep(here, 'wajah', photoOf(maximumSnapshotBytes).bytes)).toEqual({ status: 'done' });
  });

  it('a colleague who does not hold the claim cannot open it', async () => {
    const place = await Place.open();
    const here = await scene(place);
    await keep(here, 'wajah', photoOf(20_000).bytes);
    await everythingSent(here.counter);
    const colleague = await place.seat('sebelah', 'CSO2');
    const [kept] = await eventually(colleague, async () => {
      const all = await snapshotsAt(colleague, here.claimId);
      return all.length > 0 ? all : null;
    });
    await expect(
      colleague.client.interviews.readSnapshot({ claimId: here.claimId, snapshotId: kept!.id }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

/** Files under `folder` that hold these bytes as they are. */
function filesWith(folder: string, bytes: Buffer): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(bytes));
}
