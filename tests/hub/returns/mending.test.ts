import { describe, expect, it } from 'vitest';
import { checklistOf, standingOf } from '../../../shared/domain/claim/gate.ts';
import { photoOf } from '../../support/papers.ts';
import { act, openHub, seat, seatSecret, signedIn, verdict } from '../workplace.ts';
import { claimAtDesk, linkOf, post, returnedClaim, sendPaper, stateOf } from './returned-claim.ts';

describe('a participant who mends his claim with his phone', () => {
  it('sees what the message said, sends the papers, says that all is sent, and sees where the claim stands', async () => {
    const hub = await openHub({ documents: true });
    const note = 'Foto ulang, NIK 1271014101800001 tidak terbaca';
    const { claimId, officer, token } = await returnedClaim(hub, { note });
    const open = await post(hub, 'look', { token });
    expect(open).toMatchObject({
      http: 200,
      status: 'ok',
      state: 'open',
      claimStatus: 'returned',
      branchName: 'Kantor Latihan',
      officerName: 'Kenanga Contohwati',
      program: 'JHT',
      finishedAt: null,
      dueDay: null,
      callWaiting: false,
      items: [
        {
          itemId: 'identitas',
          defects: ['tidak-terbaca'],
          note: 'Foto ulang, NIK … tidak terbaca',
          received: [],
        },
        { itemId: 'paklaring', defects: ['tidak-ada'], received: [] },
      ],
    });
    for (const secret of ['1271014101800001', 'Melati', '123456789012345', '12345678901', '81200000001'])
      expect(JSON.stringify(open)).not.toContain(secret);

    expect(await post(hub, 'finish', { token })).toEqual({ http: 200, status: 'nothing-new' });
    const [card, letter] = [photoOf(4000), photoOf(5000)];
    const asking = { itemId: 'identitas', kind: 'ktp', fileName: 'KTP saya.jpg' };
    expect(await sendPaper(hub, token, card, asking)).toBe('arrived');
    expect(await sendPaper(hub, token, letter)).toBe('arrived');
    const sent = await post(hub, 'look', { token });
    expect(sent).toMatchObject({
      items: [
        { received: [{ fileName: 'KTP saya.jpg', size: 4000 }] },
        { received: [{ fileName: 'surat kerja.jpg', size: 5000 }] },
      ],
    });
    const done = await post(hub, 'finish', { token });
    expect(done).toEqual({ http: 200, status: 'done', at: '2026-11-24T02:00:00.000Z', papers: 2 });
    expect(await post(hub, 'finish', { token })).toEqual(done);
    expect(await post(hub, 'look', { token })).toMatchObject({
      state: 'closed',
      claimStatus: 'queued',
      finishedAt: '2026-11-24T02:00:00.000Z',
    });
    const state = await stateOf(officer, claimId);
    expect(state).toMatchObject({ status: 'queued', assignedTo: 'CSO1' });
    expect(state.documents.filter(({ origin }) => origin === 'participant').map(({ kind }) => kind)).toEqual([
      'ktp',
      'paklaring',
    ]);
    const standings = Object.fromEntries(
      checklistOf(state).map((item) => [item.id, standingOf(state, item)]),
    );
    // The letter of work bears on the proof of the end of work, too; all else stays as it was judged.
    expect(standings).toEqual({
      kartu: 'ok',
      identitas: 'open',
      'bukti-berhenti': 'open',
      paklaring: 'open',
      kk: 'ok',
      'buku-tabungan': 'ok',
    });
  });

  it('sends to a hub of one machine too, and its officer fetches the paper from there', async () => {
    const hub = await openHub();
    const { claimId, officer, token } = await returnedClaim(hub);
    const paper = photoOf(9000);
    expect(await sendPaper(hub, token, paper)).toBe('arrived');
    await post(hub, 'finish', { token });
    expect(verdict(await act(officer, claimId, { type: 'take', mode: 'pick', reason: 'Contoh' }))).toBe(
      'accepted',
    );
    const session = await seat(hub.url).signIn({ staffId: 'CSO1', pin: '111101' });
    const bearer = session.status === 'signed-in' ? session.session.token : '';
    const ask = (headers: Record<string, string>, sha256 = paper.sha256) =>
      fetch(`${hub.url}/files/${sha256}?claim=${claimId}`, { headers });
    const own = { 'x-loket-seat': seatSecret, authorization: `Bearer ${bearer}` };
    expect(Buffer.from(await (await ask(own)).arrayBuffer()).equals(paper.bytes)).toBe(true);
    expect((await ask({ 'x-loket-seat': seatSecret })).status).toBe(401);
    expect((await ask({ authorization: own.authorization })).status).toBe(401);
    expect((await ask(own, '0'.repeat(64))).status).toBe(404);
  });
});

describe('the link', () => {
  it('is the same as often as somebody asks in one round, and opens nothing before the claim went back', async () => {
    const hub = await openHub();
    const { claimId, officer } = await claimAtDesk(hub);
    const first = await linkOf(officer, claimId);
    expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/b\/[A-Za-z0-9_-]{22}$/);
    expect(await post(hub, 'look', { token: first.token })).toEqual({ http: 200, status: 'unknown' });
    expect(await sendPaper(hub, first.token, photoOf(100))).toBe('unknown');
    await act(officer, claimId, { type: 'return-to-participant' });
    expect(await linkOf(officer, claimId)).toEqual(first);
    expect(await linkOf(await signedIn(hub.url, 'KABID'), claimId)).toEqual(first);
    expect(await linkOf(await signedIn(hub.url, 'CSO2'), claimId)).toEqual(first);
    expect(await post(hub, 'look', { token: first.token })).toMatchObject({ status: 'ok', state: 'open' });
  });
});
