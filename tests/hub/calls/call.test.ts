import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { WebSocket } from 'ws';
import type { CallNews, OfficerSignal, PageNews } from '../../../shared/contract/call.ts';
import type { JoinAnswer, LookAnswer } from '../../../shared/contract/participant.ts';
import { consentText } from '../../../shared/domain/interview/consent.ts';
import {
  act,
  openHub,
  registerMany,
  seat,
  send,
  signedIn,
  type HubClient,
  type TestHub,
} from '../workplace.ts';

const minute = 60_000;

interface Call {
  readonly hub: TestHub;
  readonly officer: HubClient;
  readonly claimId: string;
  readonly interviewId: string;
  readonly callId: string;
  readonly token: string;
  readonly code: string;
}

/** An officer holds a claim, has begun the interview, and has the link for the participant. */
async function openedCall(options: { pageAsksPerMinute?: number } = {}): Promise<Call> {
  const hub = await openHub(options);
  const [claimId] = await registerMany(hub.url, 1);
  const officer = await signedIn(hub.url, 'CSO1');
  await send(officer, { type: 'take-next' });
  const interviewId = uuidv7();
  await act(officer, claimId!, { type: 'start-interview', interviewId });
  const opened = await officer.calls.open({ claimId: claimId!, interviewId });
  if (opened.status !== 'open') throw new Error(opened.refusal.code);
  const { callId, url, code } = opened.invite;
  expect(url.startsWith(`${hub.url}/j/`)).toBe(true);
  return { hub, officer, claimId: claimId!, interviewId, callId, token: url.split('/j/')[1]!, code };
}

async function ask<Answer>(hub: TestHub, actName: string, body: object): Promise<Answer> {
  const response = await fetch(`${hub.url}/api/call/${actName}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Answer;
}

const join = ({ hub, token }: Call, code: string) => ask<JoinAnswer>(hub, 'join', { token, code });
const look = ({ hub, token }: Call) => ask<LookAnswer>(hub, 'look', { token });
const otherCode = (code: string) => (code === '000000' ? '000001' : '000000');

async function joined(call: Call): Promise<string> {
  const answer = await join(call, call.code);
  if (answer.status !== 'joined') throw new Error(answer.status);
  return answer.session;
}

/** The participant's page as far as words go. */
class FakePage {
  readonly #socket: WebSocket;
  readonly #heard: PageNews[] = [];
  #wake: () => void = () => undefined;

  constructor(hub: TestHub, session: string) {
    this.#socket = new WebSocket(`${hub.url.replace('http', 'ws')}/call?session=${session}`);
    this.#socket.on('message', (data) => {
      this.#heard.push(JSON.parse(data.toString()) as PageNews);
      this.#wake();
    });
    this.#socket.on('error', () => undefined);
    onTestFinished(() => this.#socket.terminate());
  }

  async next(): Promise<PageNews> {
    while (this.#heard.length === 0) await new Promise<void>((resolve) => (this.#wake = resolve));
    return this.#heard.shift()!;
  }

  say(word: unknown): void {
    this.#socket.send(JSON.stringify(word));
  }

  async closed(): Promise<number> {
    const [code] = (await once(this.#socket, 'close')) as [number];
    return code;
  }

  leave(): void {
    this.#socket.close();
  }
}

/** The officer's news of one call, read one by one. */
async function listen(call: Call): Promise<() => Promise<CallNews | 'end'>> {
  const news = await call.officer.calls.news({ callId: call.callId });
  onTestFinished(async () => void (await news.return?.().catch(() => undefined)));
  return async () => {
    const { done, value } = await news.next();
    return done ? 'end' : value;
  };
}

const offer: OfficerSignal = { type: 'offer', generation: 1, sdp: 'v=0 penawaran' };
const answerWord = { type: 'answer', generation: 1, sdp: 'v=0 jawaban' };

test('the participant sees who calls, joins, agrees, and both sides hear each other', async () => {
  const call = await openedCall();
  expect(await look(call)).toMatchObject({
    status: 'ok',
    officerName: 'Kenanga Contohwati',
    branchName: 'Kantor Latihan',
    consentVersion: consentText.version,
  });
  const hear = await listen(call);
  expect(await hear()).toEqual({ type: 'presence', present: false });
  const session = await joined(call);
  const page = new FakePage(call.hub, session);
  expect(await page.next()).toEqual({ type: 'officer', present: true });
  expect(await hear()).toEqual({ type: 'presence', present: true });
  expect(await ask(call.hub, 'consent', { session, given: true })).toEqual({
    status: 'recorded',
    given: true,
  });
  expect(await hear()).toEqual({ type: 'consent', given: true });
  await call.officer.calls.send({ callId: call.callId, signal: offer });
  expect(await page.next()).toEqual({ type: 'signal', signal: offer });
  page.say(answerWord);
  expect(await hear()).toEqual({ type: 'signal', signal: answerWord });
  page.leave();
  expect(await hear()).toEqual({ type: 'presence', present: false });
  const { rows } = await seat(call.hub.url).pull({ after: 3, limit: 10 });
  expect(rows).toMatchObject([
    {
      events: [
        {
          type: 'consent-recorded',
          given: true,
          textVersion: consentText.version,
          by: { kind: 'participant' },
        },
      ],
    },
  ]);
});

test('nothing of the picture reaches the page before the participant has agreed', async () => {
  const call = await openedCall();
  const session = await joined(call);
  const page = new FakePage(call.hub, session);
  expect(await page.next()).toEqual({ type: 'officer', present: false });
  await call.officer.calls.send({ callId: call.callId, signal: { ...offer, generation: 0 } });
  await call.officer.calls.send({ callId: call.callId, signal: offer });
  await ask(call.hub, 'consent', { session, given: true });
  expect(await page.next()).toEqual({ type: 'signal', signal: offer });
});

test('a refusal is told to the officer, stands, and lets no picture through', async () => {
  const call = await openedCall();
  const hear = await listen(call);
  await hear();
  const session = await joined(call);
  expect(await ask(call.hub, 'consent', { session, given: false })).toEqual({
    status: 'recorded',
    given: false,
  });
  expect(await hear()).toEqual({ type: 'consent', given: false });
  expect(await ask(call.hub, 'consent', { session, given: true })).toEqual({
    status: 'recorded',
    given: false,
  });
  expect(await ask(call.hub, 'resume', { session })).toMatchObject({ status: 'joined', consent: 'refused' });
});

test('five wrong codes lock the link, the right code too; the officer opens a new one', async () => {
  const call = await openedCall();
  const wrong = otherCode(call.code);
  for (const left of [4, 3, 2, 1]) expect(await join(call, wrong)).toEqual({ status: 'wrong-code', left });
  expect(await join(call, wrong)).toEqual({ status: 'locked' });
  expect(await join(call, call.code)).toEqual({ status: 'locked' });
  const again = await call.officer.calls.open(call);
  if (again.status !== 'open') throw new Error('refused');
  expect(await look(call)).toEqual({ status: 'ended' });
  const token = again.invite.url.split('/j/')[1]!;
  expect(await join({ ...call, token }, again.invite.code)).toMatchObject({ status: 'joined' });
});

test('an unknown link, a late one and one of a finished interview say so', async () => {
  const call = await openedCall();
  expect(await look({ ...call, token: 'A'.repeat(22) })).toEqual({ status: 'unknown' });
  call.hub.clock.forward(30 * minute);
  expect(await look(call)).toEqual({ status: 'expired' });
  expect(await join(call, call.code)).toEqual({ status: 'expired' });
  const { claimId, interviewId } = call;
  await act(call.officer, claimId, { type: 'finish-interview', interviewId, outcome: 'ULANG_TEKNIS' });
  expect(await look(call)).toEqual({ status: 'ended' });
});

test('a call that began goes on after the half hour of its link, also over a reload', async () => {
  const call = await openedCall();
  const session = await joined(call);
  call.hub.clock.forward(40 * minute);
  expect(await ask(call.hub, 'resume', { session })).toMatchObject({ status: 'joined', consent: 'open' });
  expect(await new FakePage(call.hub, session).next()).toEqual({ type: 'officer', present: false });
});

test('the end of the interview ends the call for both, without telling its outcome', async () => {
  const call = await openedCall();
  const hear = await listen(call);
  const session = await joined(call);
  const page = new FakePage(call.hub, session);
  await page.next();
  const { claimId, interviewId, officer } = call;
  const finish = {
    type: 'finish-interview' as const,
    interviewId,
    outcome: 'DICURIGAI' as const,
    note: 'diduga calo',
  };
  await act(officer, claimId, finish);
  expect(await page.next()).toEqual({ type: 'signal', signal: { type: 'ended', reason: 'finished' } });
  expect(await page.closed()).toBe(4001);
  const heard = [await hear(), await hear(), await hear(), await hear()];
  expect(heard.slice(2)).toEqual([{ type: 'closed' }, 'end']);
  expect(await ask(call.hub, 'consent', { session, given: true })).toEqual({ status: 'ended' });
  expect(await new FakePage(call.hub, session).closed()).toBe(4001);
});

test('a second page takes the call over and the first is told', async () => {
  const call = await openedCall();
  const first = new FakePage(call.hub, await joined(call));
  await first.next();
  const session = await joined(call);
  expect(await first.next()).toEqual({ type: 'replaced' });
  expect(await first.closed()).toBe(4002);
  const second = new FakePage(call.hub, session);
  expect(await second.next()).toEqual({ type: 'officer', present: false });
  const third = new FakePage(call.hub, session);
  expect(await second.next()).toEqual({ type: 'replaced' });
  expect(await third.next()).toEqual({ type: 'officer', present: false });
});

test('a page that says what is not in the contract, or has no session, is shown out', async () => {
  const call = await openedCall();
  const page = new FakePage(call.hub, await joined(call));
  await page.next();
  page.say({ type: 'offer', generation: 1, sdp: 'x' });
  expect(await page.closed()).toBe(4004);
  expect(await new FakePage(call.hub, 'A'.repeat(43)).closed()).toBe(4003);
});

test('only the holder opens a call, only for an open interview, and nobody else listens in', async () => {
  const call = await openedCall();
  const { hub, claimId, interviewId, callId } = call;
  const other = await signedIn(hub.url, 'CSO2');
  expect(await other.calls.open({ claimId, interviewId })).toMatchObject({ refusal: { code: 'not-holder' } });
  expect(await call.officer.calls.open({ claimId, interviewId: uuidv7() })).toMatchObject({
    refusal: { code: 'unknown-interview' },
  });
  await expect(seat(hub.url).calls.open({ claimId, interviewId })).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  });
  await expect(other.calls.send({ callId, signal: offer })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(other.calls.close({ callId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const news = other.calls.news({ callId }).then((stream) => stream.next());
  await expect(news).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a closed call is over for the participant', async () => {
  const call = await openedCall();
  const page = new FakePage(call.hub, await joined(call));
  await page.next();
  await call.officer.calls.close({ callId: call.callId });
  expect(await page.next()).toMatchObject({ signal: { type: 'ended' } });
  expect(await look(call)).toEqual({ status: 'ended' });
});

test('an address that asks too often must wait', async () => {
  const call = await openedCall({ pageAsksPerMinute: 3 });
  for (let turn = 0; turn < 3; turn += 1) expect(await look(call)).toMatchObject({ status: 'ok' });
  expect(await look(call)).toEqual({ status: 'slow-down', seconds: 60 });
  call.hub.clock.forward(minute);
  expect(await look(call)).toMatchObject({ status: 'ok' });
});
