import { once } from 'node:events';
import { uuidv7 } from 'uuidv7';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { boothCloseCodes, type BoothNews } from '../../../shared/contract/booth-page.ts';
import { act, openHub, registerMany, send, signedIn, type HubClient, type TestHub } from '../workplace.ts';

const boothKey = '23456789ABCDEFGH';
const openBranch = (): Promise<TestHub> => openHub({ boothKey });

/** The page of a booth as far as words go. */
class FakeBooth {
  readonly #socket: WebSocket;
  readonly #heard: BoothNews[] = [];
  #wake: () => void = () => undefined;
  readonly #closed: Promise<number>;
  readonly boothId: string;

  constructor(
    hub: TestHub,
    greeting: { name?: string; key?: string; boothId?: string; callId?: string } = {},
  ) {
    this.boothId = greeting.boothId ?? uuidv7();
    this.#socket = new WebSocket(`${hub.url.replace('http', 'ws')}/booth`);
    const { name = 'Bilik 1', key = boothKey, callId = null } = greeting;
    this.#socket.on('open', () => this.say({ type: 'hello', key, name, callId, boothId: this.boothId }));
    this.#socket.on('message', (data) => {
      this.#heard.push(JSON.parse((data as Buffer).toString()) as BoothNews);
      this.#wake();
    });
    this.#socket.on('error', () => undefined);
    this.#closed = once(this.#socket, 'close').then(([code]) => Number(code));
    onTestFinished(() => this.#socket.terminate());
  }

  async next(): Promise<BoothNews> {
    while (this.#heard.length === 0) await new Promise<void>((resolve) => (this.#wake = resolve));
    return this.#heard.shift()!;
  }

  say(word: object): void {
    this.#socket.send(JSON.stringify(word));
  }

  closed(): Promise<number> {
    return this.#closed;
  }

  async leave(): Promise<void> {
    this.#socket.close();
    await this.#closed;
  }
}

/** A booth that stands ready. */
async function standing(hub: TestHub, greeting?: ConstructorParameters<typeof FakeBooth>[1]) {
  const booth = new FakeBooth(hub, greeting);
  expect(await booth.next()).toMatchObject({ type: 'welcome', branchName: 'Kantor Latihan' });
  return booth;
}

interface OpenCall {
  readonly officer: HubClient;
  readonly claimId: string;
  readonly interviewId: string;
  readonly call: { callId: string; url: string; code: string; queueNumber: string };
}

async function openedCall(hub: TestHub, staffId = 'CSO1', prefix = 'A'): Promise<OpenCall> {
  const [claimId] = await registerMany(hub.url, 1, {}, prefix);
  const officer = await signedIn(hub.url, staffId);
  await send(officer, { type: 'take-next' });
  const interviewId = uuidv7();
  await act(officer, claimId!, { type: 'start-interview', interviewId });
  const opened = await officer.calls.open({ claimId: claimId!, interviewId });
  if (opened.status !== 'open') throw new Error(opened.refusal.code);
  const { callId, url, code } = opened.invite;
  return { officer, claimId: claimId!, interviewId, call: { callId, url, code, queueNumber: 'A-1' } };
}

/** Waits until the officer sees the booths so. */
const seen = (officer: HubClient, booths: object[]) =>
  expect.poll(() => officer.booths.list({}), { timeout: 10_000 }).toMatchObject(booths);

test('a booth stands ready, is called by number, and waits again when the call is over', async () => {
  const hub = await openBranch();
  const { officer, call } = await openedCall(hub);
  expect(await officer.booths.list({})).toEqual([]);
  const booth = await standing(hub);
  const { boothId } = booth;
  await seen(officer, [{ boothId, name: 'Bilik 1', busy: false }]);
  expect(await officer.booths.call({ ...call, boothId })).toEqual({ status: 'called' });
  expect(await booth.next()).toEqual({ type: 'call', ...call });
  await seen(officer, [{ busy: true }]);
  await officer.calls.close({ callId: call.callId });
  expect(await booth.next()).toEqual({ type: 'over', callId: call.callId });
  await seen(officer, [{ busy: false }]);
});

test('the end of the interview frees the booth, also when nobody was in the call', async () => {
  const hub = await openBranch();
  const { officer, call, claimId, interviewId } = await openedCall(hub);
  const booth = await standing(hub);
  await officer.booths.call({ ...call, boothId: booth.boothId });
  await booth.next();
  const outcome = 'ULANG_TEKNIS' as const;
  await act(officer, claimId, {
    type: 'finish-interview',
    interviewId,
    outcome,
  });
  expect(await booth.next()).toEqual({ type: 'over', callId: call.callId });
});

test('the participant’s own end frees the booth', async () => {
  const hub = await openBranch();
  const { officer, call } = await openedCall(hub);
  const booth = await standing(hub);
  await officer.booths.call({ ...call, boothId: booth.boothId });
  await booth.next();
  booth.say({ type: 'free', callId: call.callId });
  expect(await booth.next()).toEqual({ type: 'over', callId: call.callId });
  await seen(officer, [{ busy: false }]);
});

test('a busy booth and one that went away are refused, and another officer’s call cannot be given away', async () => {
  const hub = await openBranch();
  const first = await openedCall(hub);
  const second = await openedCall(hub, 'CSO2', 'B');
  const booth = await standing(hub);
  const { boothId } = booth;
  await first.officer.booths.call({ ...first.call, boothId });
  const refused = { status: 'refused', refusal: { code: 'booth-away' } };
  expect(await second.officer.booths.call({ ...second.call, boothId })).toMatchObject(refused);
  expect(await second.officer.booths.call({ ...second.call, boothId: uuidv7() })).toMatchObject(refused);
  await expect(second.officer.booths.call({ ...first.call, boothId })).rejects.toThrow();
});

test('a call goes on at one booth alone: called to another, the first waits again', async () => {
  const hub = await openBranch();
  const { officer, call } = await openedCall(hub);
  const [one, two] = [await standing(hub), await standing(hub, { name: 'Bilik 2' })];
  await officer.booths.call({ ...call, boothId: one.boothId });
  await one.next();
  await officer.booths.call({ ...call, boothId: two.boothId });
  expect(await one.next()).toEqual({ type: 'over', callId: call.callId });
  expect(await two.next()).toMatchObject({ type: 'call' });
});

test('a booth that reloads in the middle of a call keeps its place and hears the call again', async () => {
  const hub = await openBranch();
  const { officer, call } = await openedCall(hub);
  const booth = await standing(hub);
  const { boothId } = booth;
  await officer.booths.call({ ...call, boothId });
  await booth.leave();
  await seen(officer, []);
  const again = new FakeBooth(hub, { boothId });
  expect([await again.next(), await again.next()].map(({ type }) => type).toSorted()).toEqual([
    'call',
    'welcome',
  ]);
  await seen(officer, [{ boothId, busy: true }]);

  await again.leave();
  await officer.calls.close({ callId: call.callId });
  const late = new FakeBooth(hub, { boothId, callId: call.callId });
  expect([await late.next(), await late.next()].map(({ type }) => type).toSorted()).toEqual([
    'over',
    'welcome',
  ]);
  await seen(officer, [{ boothId, busy: false }]);
});

test('after a restart of the hub a booth in a call is still busy, and is free when that call is over', async () => {
  const before = await openBranch();
  const { officer, call } = await openedCall(before);
  const { boothId } = await standing(before);
  expect(await officer.booths.call({ ...call, boothId })).toEqual({ status: 'called' });
  await before.close();

  const { dataDirectory, clock } = before;
  const hub = await openHub({ boothKey, dataDirectory, clock: clock.read });
  const back = await signedIn(hub.url, 'CSO1');
  expect(await back.booths.list({})).toEqual([]);
  const again = await standing(hub, { boothId, callId: call.callId });
  await seen(back, [{ boothId, name: 'Bilik 1', busy: true }]);
  await back.calls.close({ callId: call.callId });
  expect(await again.next()).toEqual({ type: 'over', callId: call.callId });
  await seen(back, [{ busy: false }]);
});

test('wrong keys are refused and soon slowed down, also the right one then', async () => {
  const hub = await openBranch();
  const wrong = { key: 'HGFEDCBA98765432' };
  for (let tries = 0; tries < 5; tries += 1)
    expect(await new FakeBooth(hub, wrong).closed()).toBe(boothCloseCodes.key);
  expect(await new FakeBooth(hub, wrong).closed()).toBe(boothCloseCodes.slowDown);
  expect(await new FakeBooth(hub).closed()).toBe(boothCloseCodes.slowDown);
  hub.clock.forward(61_000);
  await standing(hub);
});

test('a key may be typed with spaces, dashes and small letters', async () => {
  const hub = await openBranch();
  await standing(hub, { key: ' 2345-6789 abcd-efgh ' });
});

test('names: one booth each, no empty or strange ones; a second window replaces the first', async () => {
  const hub = await openBranch();
  const { officer } = await openedCall(hub);
  const booth = await standing(hub, { name: '  Bilik 1 ' });
  expect(await new FakeBooth(hub, { name: 'bilik 1' }).closed()).toBe(boothCloseCodes.nameTaken);
  expect(await new FakeBooth(hub, { name: ' ' }).closed()).toBe(boothCloseCodes.badName);
  expect(await new FakeBooth(hub, { name: '<b>Bilik</b>' }).closed()).toBe(boothCloseCodes.badName);
  await standing(hub, { boothId: booth.boothId, name: 'Bilik A' });
  expect(await booth.closed()).toBe(boothCloseCodes.replaced);
  await seen(officer, [{ name: 'Bilik A' }]);
});

test('twenty booths and no more', async () => {
  const hub = await openBranch();
  for (let number = 1; number <= 20; number += 1) await standing(hub, { name: `Bilik ${number}` });
  expect(await new FakeBooth(hub, { name: 'Bilik 21' }).closed()).toBe(boothCloseCodes.full);
});

test('a hub without a booth key has no booths, and a strange first word is none', async () => {
  const hub = await openHub();
  expect(await new FakeBooth(hub).closed()).toBe(boothCloseCodes.closed);
  const branch = await openBranch();
  const stranger = new WebSocket(`${branch.url.replace('http', 'ws')}/booth`);
  stranger.on('open', () => stranger.send('bukan kata'));
  expect((await once(stranger, 'close'))[0]).toBe(boothCloseCodes.invalid);
});
