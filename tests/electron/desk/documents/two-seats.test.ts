import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { resignedData } from '../../../fixtures/claims.ts';
import { paperOf } from '../../../support/papers.ts';
import { eventually, everythingSent, Place, shows, signIn, type SeatAtPlace } from './place.ts';

const { queueNumber: _number, day: _day, channel: _channel, ...person } = resignedData;
const walkIn = { ...person, program: 'JP', reason: 'JP-HT' } as const;

async function take(seat: SeatAtPlace): Promise<string> {
  const taken = await seat.client.claims.takeNext({});
  if (taken.status !== 'done' || !taken.claimId) throw new Error('nothing was taken');
  return taken.claimId;
}

describe('papers between the seats of a branch', () => {
  it('what an officer adds at his counter is read at the verifikator’s', async () => {
    const place = await Place.open();
    const counter = await place.seat('loket', 'CSO1');
    const back = await place.seat('belakang', 'VER1');
    await counter.client.claims.registerWalkIn(walkIn);
    const claimId = await take(counter);
    const picture = new Uint8Array(createCanvas(80, 50).toBuffer('image/png'));
    const attached = await counter.client.documents.attach({
      claimId,
      kind: 'ktp',
      file: new File([picture], 'ktp.png'),
    });
    expect(attached.status).toBe('done');
    await everythingSent(counter);
    const file = await eventually(back, async () => {
      const [document] = (await back.client.claims.open({ claimId }))?.state.documents ?? [];
      if (!document) return null;
      const reading = await back.client.documents.read({ claimId, documentId: document.id });
      return reading.status === 'ok' ? reading.file : null;
    });
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(picture);
    expect(file.type).toBe('image/png');
  });

  it('those of a claim on the officer’s desk are there before he opens them, and stay when the line is cut', async () => {
    const place = await Place.open();
    const intake = await place.seat('penerimaan');
    const papers = [paperOf(30_000), paperOf(150_000), paperOf(80_000)];
    const claimId = await place.register(intake, 'A-1', papers);
    await everythingSent(intake);
    const officer = await place.seat('loket', 'CSO1');
    await eventually(officer, async () => (await officer.client.claims.open({ claimId })) !== null);
    expect(await take(officer)).toBe(claimId);
    await eventually(
      officer,
      async () => place.line.requests.filter(({ line }) => line.includes(claimId)).length >= 3,
    );
    await eventually(officer, async () => (await officer.client.status()).documents.toFetch === 0);
    place.line.lead(null);
    for (const paper of papers) expect(await shows(officer, claimId, paper)).toBe(true);
  });

  it('a paper that lies at another seat says at which counter, and appears when it was sent', async () => {
    const place = await Place.open();
    const counter = await place.seat('loket', 'CSO1');
    const kabid = await place.seat('kabid', 'KABID');
    await counter.client.claims.registerWalkIn(walkIn);
    const claimId = await take(counter);
    const held = place.line.trouble({
      request: 'POST /files/uploads',
      direction: 'up',
      afterBytes: 200,
      action: 'hold',
    });
    const picture = new Uint8Array(createCanvas(60, 60).toBuffer('image/png'));
    await counter.client.documents.attach({ claimId, kind: 'kk', file: new File([picture], 'kk.png') });
    await held;
    const documentId = await eventually(kabid, async () => {
      const view = await kabid.client.claims.open({ claimId });
      return view?.state.documents[0]?.id;
    });
    const reading = await kabid.client.documents.read({ claimId, documentId });
    expect(reading).toEqual({
      status: 'on-the-way',
      stage: 'elsewhere',
      from: { staffId: 'CSO1', name: expect.any(String), counter: 'Loket 1' },
    });
    expect((await counter.client.status()).documents).toMatchObject({ toSend: 1, failed: 0 });
    expect(await counter.client.documents.unsent()).toMatchObject([{ claimId, waiting: 1, failed: 0 }]);
    place.line.release();
    await eventually(
      kabid,
      async () => (await kabid.client.documents.read({ claimId, documentId })).status === 'ok',
    );
    await everythingSent(counter);
    expect(await counter.client.documents.unsent()).toEqual([]);
  });

  it('a paper that is not here and a hub that is away are told as what they are', async () => {
    const place = await Place.open();
    const intake = await place.seat('penerimaan');
    const paper = paperOf(20_000);
    const claimId = await place.register(intake, 'A-1', [paper]);
    await everythingSent(intake);
    const kabid = await place.seat('kabid', 'KABID');
    const view = await eventually(kabid, () => kabid.client.claims.open({ claimId }));
    const documentId = view.state.documents[0]!.id;
    place.line.lead(null);
    expect(await kabid.client.documents.read({ claimId, documentId })).toEqual({
      status: 'unreachable',
      reason: 'hub-away',
    });
    expect((await kabid.client.status()).documents).toMatchObject({ toFetch: 1, stopped: 'hub-away' });
    place.line.lead(place.hub!.url);
    await eventually(kabid, () => shows(kabid, claimId, paper));
    await eventually(kabid, async () => (await kabid.client.status()).documents.toFetch === 0);
  });

  it('what one person may see is not fetched for the next one', async () => {
    const place = await Place.open();
    const intake = await place.seat('penerimaan');
    const paper = paperOf(20_000);
    const claimId = await place.register(intake, 'A-1', [paper]);
    await everythingSent(intake);
    const seat = await place.seat('bersama', 'KABID');
    const view = await eventually(seat, () => seat.client.claims.open({ claimId }));
    const documentId = view.state.documents[0]!.id;
    place.line.lead(null);
    await seat.client.documents.read({ claimId, documentId });
    place.line.lead(place.hub!.url);
    await seat.client.session.signOut();
    await signIn(seat, 'CSO2');
    expect((await seat.client.status()).documents.toFetch).toBe(0);
    await expect(seat.client.documents.read({ claimId, documentId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('on one machine everything stays as it was: nothing is sent, nothing is kept twice', async () => {
    const place = await Place.open({ documents: false });
    const seat = await place.seat('tunggal', 'KABID');
    const paper = paperOf(20_000);
    const claimId = await place.register(seat, 'A-1', [paper]);
    await eventually(seat, async () => (await seat.client.status()).outbox === 0);
    expect(await shows(seat, claimId, paper)).toBe(true);
    expect((await seat.client.status()).documents).toEqual({
      toSend: 0,
      bytesToSend: 0,
      toFetch: 0,
      failed: 0,
    });
    expect(place.line.requests.some(({ line }) => line.includes('/files'))).toBe(false);
  });
});
