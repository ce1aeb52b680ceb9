/** Everything that somebody with a link, or without one, may try. */
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { photoOf } from '../../support/papers.ts';
import { act, openHub, seat, seatSecret, signedIn, verdict, type TestHub } from '../workplace.ts';
import {
  announce,
  claimAtDesk,
  codeOf,
  judge,
  linkOf,
  card,
  fault,
  offsetOf,
  placeOf,
  post,
  returnedClaim,
  sendOn,
  sendPaper,
  stateOf,
} from './returned-claim.ts';

const guessed = 'AAAAAAAAAAAAAAAAAAAAAA';

/** A request that sends a piece by hand, on a line of its own. */
async function openPatch(hub: TestHub, token: string, place: string, size: number): Promise<Socket> {
  const { hostname, port, host } = new URL(hub.url);
  const socket = connect({ host: hostname, port: Number(port) });
  await once(socket, 'connect');
  socket.write(
    `PATCH ${place} HTTP/1.1\r\nHost: ${host}\r\nx-loket-berkas: ${token}\r\nTus-Resumable: 1.0.0\r\n` +
      `Upload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: ${size}\r\n\r\n`,
  );
  return socket;
}

describe('a link', () => {
  it('opens only the papers that were asked for, of its own claim', async () => {
    const hub = await openHub();
    const { token, claimId, officer } = await returnedClaim(hub);
    const paper = photoOf(1000);
    const wrong = [
      { itemId: 'identitas', kind: 'kk' },
      { itemId: 'kk', kind: 'kk' },
      { itemId: 'kartu', kind: 'kpj' },
      { itemId: 'tidak-ada-butir', kind: 'ktp' },
      { itemId: '__proto__', kind: 'ktp' },
      { itemId: 'identitas', kind: 'paklaring' },
    ];
    for (const asking of wrong)
      expect(await fault(announce(hub, token, paper, asking))).toEqual([422, 'not-wanted']);
    expect(await fault(announce(hub, token, paper, { kind: 'rahasia' }))).toEqual([400, 'invalid']);
    expect((await stateOf(officer, claimId)).documents).toHaveLength(6);
  });

  it('that nobody gave opens nothing, and tells nothing of the difference', async () => {
    const hub = await openHub();
    const { claimId, officer } = await claimAtDesk(hub);
    const { token: early } = await linkOf(officer, claimId);
    for (const token of [guessed, early]) {
      expect(await post(hub, 'look', { token })).toEqual({ http: 200, status: 'unknown' });
      expect(await post(hub, 'finish', { token })).toEqual({ http: 200, status: 'unknown' });
      expect(await fault(announce(hub, token, photoOf(100)))).toEqual([404, 'unknown']);
    }
    for (const token of ['', 'x', `${guessed}A`, '../../etc/passwd', "' OR 1=1 --"])
      expect(await post(hub, 'look', { token })).toEqual({ http: 400, status: 'invalid' });
    const bare = await fetch(`${hub.url}/api/berkas/files`, { method: 'POST' });
    expect([bare.status, await codeOf(bare)]).toEqual([404, 'unknown']);
    const withSeat = await fetch(`${hub.url}/api/berkas/files`, {
      method: 'POST',
      headers: { 'x-loket-seat': seatSecret, 'x-loket-berkas': seatSecret },
    });
    expect(withSeat.status).toBe(404);
  });

  it('hears of its upload what the phone said, and no id of the branch', async () => {
    const hub = await openHub();
    const { token } = await returnedClaim(hub);
    const paper = photoOf(5000);
    const place = await placeOf(hub, token, paper);
    const answer = await fetch(`${hub.url}${place}`, {
      method: 'HEAD',
      headers: { 'x-loket-berkas': token, 'tus-resumable': '1.0.0' },
    });
    const said = answer.headers.get('upload-metadata') ?? '';
    expect(
      said
        .split(',')
        .map((part) => part.split(' ')[0])
        .sort(),
    ).toEqual(['fileName', 'itemId', 'kind', 'mediaType', 'sha256', 'size']);
  });

  it('sees no upload of another link, and leads out of no folder', async () => {
    const hub = await openHub();
    const [mine, other] = [await returnedClaim(hub), await returnedClaim(hub)];
    const paper = photoOf(5000);
    const place = await placeOf(hub, mine.token, paper);
    await sendOn(hub, mine.token, place, 0, paper.bytes.subarray(0, 2000));
    expect(await offsetOf(hub, other.token, place)).toBe('unknown-upload');
    expect((await sendOn(hub, other.token, place, 2000, paper.bytes.subarray(2000))).status).toBe(404);
    expect(await offsetOf(hub, mine.token, place)).toBe(2000);
    const id = path.basename(place);
    for (const trick of [
      `/api/berkas/files/..%2f..%2fhub.db`,
      `/api/berkas/files/${id}.part`,
      `/api/berkas/files/${id}/`,
      `/api/berkas/files/${id}?x=${id}`,
      `/api/berkas/files/x/${id}`,
      `/api/berkas/files//${id}`,
      `/api/berkas/files/%00${id}`,
      `/api/berkas/files/${id.toUpperCase()}Z`,
    ])
      expect([trick, await offsetOf(hub, mine.token, trick)]).toEqual([trick, 'unknown-upload']);
    const erase = await fetch(`${hub.url}${place}`, {
      method: 'DELETE',
      headers: { 'x-loket-berkas': mine.token, 'tus-resumable': '1.0.0' },
    });
    expect([erase.status, await codeOf(erase)]).toEqual([400, 'invalid']);
    const disguised = await fetch(`${hub.url}${place}`, {
      method: 'POST',
      headers: {
        'x-loket-berkas': mine.token,
        'tus-resumable': '1.0.0',
        'x-http-method-override': 'DELETE',
      },
    });
    expect(disguised.status).toBeGreaterThanOrEqual(400);
    expect(await offsetOf(hub, mine.token, place)).toBe(2000);
    const seatsOwn = await fetch(`${hub.url}/files/uploads/${id}`, {
      method: 'HEAD',
      headers: { 'x-loket-seat': seatSecret, 'tus-resumable': '1.0.0' },
    });
    expect(seatsOwn.status).toBe(404);
  });

  it('gives a seat without a person nothing, and a person without the right no link', async () => {
    const hub = await openHub();
    const { claimId, officer } = await claimAtDesk(hub);
    await expect(seat(hub.url).returns.link({ claimId })).rejects.toThrow();
    const askedBy = async (who: string): Promise<string> => {
      const answer = await (await signedIn(hub.url, who)).returns.link({ claimId });
      return answer.status === 'ready' ? 'ready' : answer.refusal.code;
    };
    for (const who of ['CSO2', 'KABID', 'VER1']) expect(await askedBy(who)).toBe('not-holder');
    await act(officer, claimId, { type: 'return-to-participant' });
    for (const who of ['VER1', 'KEU1', 'KEUK']) expect(await askedBy(who)).toBe('role-not-allowed');
    for (const who of ['CSO1', 'CSO2', 'KABID']) expect(await askedBy(who)).toBe('ready');
    const unknown = await officer.returns.link({ claimId: claimId.replace(/.$/, 'f').replace(/^./, 'e') });
    expect(unknown).toMatchObject({ status: 'refused', refusal: { code: 'unknown-claim' } });
    for (const command of [{ type: 'resume' } as const])
      expect(verdict(await act(await signedIn(hub.url, 'VER1'), claimId, command))).toBe('role-not-allowed');
    expect(verdict(await act(seat(hub.url), claimId, { type: 'resume' }))).toBe('role-not-allowed');
  });

  it('of an earlier round is closed, and brings nothing into the next one', async () => {
    const hub = await openHub();
    const { token, claimId, officer } = await returnedClaim(hub);
    const first = photoOf(2000);
    await sendPaper(hub, token, first, card);
    await post(hub, 'finish', { token });
    expect(await sendPaper(hub, token, photoOf(2000), card)).toBe('closed');
    hub.clock.forward(60_000);
    await act(officer, claimId, { type: 'take', mode: 'pick', reason: 'Contoh alasan' });
    await judge(officer, claimId);
    const second = await linkOf(officer, claimId);
    expect(second.token).not.toBe(token);
    await act(officer, claimId, { type: 'return-to-participant' });
    expect(await sendPaper(hub, token, photoOf(2000), card)).toBe('closed');
    expect(await post(hub, 'look', { token })).toMatchObject({ state: 'closed', claimStatus: 'returned' });
    const receipt = await post(hub, 'finish', { token });
    expect(receipt).toMatchObject({ status: 'done', papers: 1 });
    expect(await post(hub, 'finish', { token: second.token })).toMatchObject({ status: 'nothing-new' });
    expect(await sendPaper(hub, second.token, first, card)).toBe('same-as-before');
    expect(await sendPaper(hub, second.token, photoOf(2000), card)).toBe('arrived');
    expect(await post(hub, 'look', { token })).toMatchObject({ items: [{ received: [{ size: 2000 }] }, {}] });
  });

  it('is good for thirty days from the last time that somebody asked for it', async () => {
    const hub = await openHub();
    const { token, claimId } = await returnedClaim(hub);
    hub.clock.forward(29 * 24 * 3_600_000);
    expect(await post(hub, 'look', { token })).toMatchObject({ state: 'open' });
    const again = await linkOf(await signedIn(hub.url, 'CSO2'), claimId);
    expect(again.token).toBe(token);
    hub.clock.forward(29 * 24 * 3_600_000);
    expect(await post(hub, 'look', { token })).toMatchObject({ state: 'open' });
    hub.clock.forward(24 * 3_600_000);
    expect(await post(hub, 'look', { token })).toEqual({ http: 200, status: 'expired' });
    expect(await post(hub, 'finish', { token })).toEqual({ http: 200, status: 'expired' });
    expect(await sendPaper(hub, token, photoOf(200))).toBe('expired');
  });

  it('closes when an officer takes the claim back, and when it is cancelled', async () => {
    const hub = await openHub();
    const resumed = await returnedClaim(hub);
    await sendPaper(hub, resumed.token, photoOf(300), card);
    await act(resumed.officer, resumed.claimId, { type: 'resume' });
    expect(await post(hub, 'finish', { token: resumed.token })).toEqual({ http: 200, status: 'closed' });
    expect(await post(hub, 'look', { token: resumed.token })).toMatchObject({
      state: 'closed',
      finishedAt: null,
      claimStatus: 'queued',
    });
    const cancelled = await returnedClaim(hub);
    const kabid = await signedIn(hub.url, 'KABID');
    expect(verdict(await act(kabid, cancelled.claimId, { type: 'cancel', reason: 'Contoh' }))).toBe(
      'accepted',
    );
    expect(await post(hub, 'look', { token: cancelled.token })).toMatchObject({
      state: 'closed',
      claimStatus: 'cancelled',
    });
    expect(await sendPaper(hub, cancelled.token, photoOf(300), card)).toBe('closed');
    expect(await post(hub, 'finish', { token: cancelled.token })).toEqual({ http: 200, status: 'closed' });
  });
});

test('a paper whose last byte met a cancelled claim arrives when the cancellation was taken back', async () => {
  const hub = await openHub();
  const { token, claimId } = await returnedClaim(hub);
  const kabid = await signedIn(hub.url, 'KABID');
  const paper = photoOf(6000);
  const place = await placeOf(hub, token, paper, card);
  // The announcement was let in; the claim is cancelled while the last piece is on its way.
  const socket = await openPatch(hub, token, place, paper.size);
  socket.write(paper.bytes.subarray(0, 5000));
  const part = path.join(hub.dataDirectory, 'files', 'berkas', `${path.basename(place)}.part`);
  await expect.poll(() => statSync(part).size).toBe(5000);
  expect(verdict(await act(kabid, claimId, { type: 'cancel', reason: 'Contoh' }))).toBe('accepted');
  socket.write(paper.bytes.subarray(5000));
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toContain('HTTP/1.1 403');
  expect(answer.toString()).toContain('x-loket-fault: closed');
  socket.destroy();
  expect(verdict(await act(kabid, claimId, { type: 'undo' }))).toBe('accepted');
  expect(await sendPaper(hub, token, paper, card)).toBe('arrived');
  expect(await post(hub, 'finish', { token })).toMatchObject({ status: 'done', papers: 1 });
});

describe('two phones', () => {
  it('that send the same paper at once bring it once; that finish at once get one receipt', async () => {
    const hub = await openHub();
    const { token, claimId, officer } = await returnedClaim(hub);
    const paper = photoOf(80_000);
    const places = [await placeOf(hub, token, paper, card), await placeOf(hub, token, paper, card)];
    const answers = await Promise.all(places.map((place) => sendOn(hub, token, place, 0, paper.bytes)));
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect(await sendPaper(hub, token, paper, card)).toBe('already-here');
    const receipts = await Promise.all([1, 2, 3].map(() => post(hub, 'finish', { token })));
    for (const receipt of receipts) expect(receipt).toEqual(receipts[0]);
    expect(receipts[0]).toMatchObject({ status: 'done', papers: 1 });
    const state = await stateOf(officer, claimId);
    expect(state.documents.filter(({ sha256 }) => sha256 === paper.sha256)).toHaveLength(1);
    expect(state.status).toBe('queued');
  });

  it('one sends the last byte of a paper after the other said that all is sent: it is told, and nothing is lost', async () => {
    const hub = await openHub();
    const { token } = await returnedClaim(hub);
    await sendPaper(hub, token, photoOf(700), card);
    const late = photoOf(9000);
    const place = await placeOf(hub, token, late);
    await sendOn(hub, token, place, 0, late.bytes.subarray(0, 8000));
    expect(await post(hub, 'finish', { token })).toMatchObject({ status: 'done', papers: 1 });
    expect(await codeOf(await sendOn(hub, token, place, 8000, late.bytes.subarray(8000)))).toBe('closed');
  });
});

describe('how often', () => {
  const ask = (hub: TestHub, token: string) => post(hub, 'look', { token }).then(({ http }) => http);

  it('a guesser of links must wait, and those who have one go on behind the same address', async () => {
    const hub = await openHub({ pageAsksPerMinute: 5 });
    const { token } = await returnedClaim(hub);
    const guesses = [];
    for (let count = 0; count < 7; count += 1) guesses.push(await ask(hub, guessed));
    expect(guesses).toEqual([200, 200, 200, 200, 200, 429, 429]);
    expect(await fault(announce(hub, guessed, photoOf(100)))).toEqual([429, 'slow-down']);
    for (let count = 0; count < 20; count += 1) expect(await ask(hub, token)).toBe(200);
    expect(await sendPaper(hub, token, photoOf(100))).toBe('arrived');
  });

  it('a link that asks more than ten times a second must wait, and another does not', async () => {
    const hub = await openHub();
    const [busy, calm] = [await returnedClaim(hub), await returnedClaim(hub)];
    const answers = [];
    for (let count = 0; count < 610; count += 1) answers.push(await ask(hub, busy.token));
    expect(answers.filter((status) => status === 429)).toHaveLength(10);
    expect(await ask(hub, calm.token)).toBe(200);
    hub.clock.forward(60_000);
    expect(await ask(hub, busy.token)).toBe(200);
  });
});
