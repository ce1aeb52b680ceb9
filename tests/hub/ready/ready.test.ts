import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import type { JoinAnswer } from '../../../shared/contract/participant.ts';
import type { PhoneCheck, ReadyAnswer, ReadyLook } from '../../../shared/contract/ready-page.ts';
import { snapshot } from '../../fixtures/claims.ts';
import { judge, returnedClaim, stateOf } from '../returns/returned-claim.ts';
import {
  act,
  openHub,
  registerMany,
  send,
  signedIn,
  verdict,
  type HubClient,
  type TestHub,
} from '../workplace.ts';

const minute = 60_000;

const goodPhone: PhoneCheck = {
  camera: 'ok',
  microphone: 'ok',
  picture: 'redup',
  network: 'good',
  roundTripMs: 42,
};

interface Waiting {
  readonly hub: TestHub;
  readonly officer: HubClient;
  readonly claimId: string;
  readonly token: string;
  readonly codeWord: string;
}

/** A claim in the queue whose participant has the link from before the interview. */
async function waiting(options: Parameters<typeof registerMany>[2] = {}): Promise<Waiting> {
  const hub = await openHub();
  const [claimId = ''] = await registerMany(hub.url, 1, options);
  const officer = await signedIn(hub.url, 'CSO1');
  return { hub, officer, claimId, ...(await linkOf(officer, claimId)) };
}

async function linkOf(officer: HubClient, claimId: string): Promise<{ token: string; codeWord: string }> {
  const answer = await officer.ready.link({ claimId });
  if (answer.status !== 'ready') throw new Error(answer.refusal.code);
  return { token: answer.url.split('/s/')[1] ?? '', codeWord: answer.codeWord };
}

async function post<Answer>(hub: TestHub, path: string, body: object): Promise<Answer> {
  const response = await fetch(`${hub.url}/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Answer;
}

const look = ({ hub, token }: Waiting) => post<ReadyLook>(hub, 'ready/look', { token });
const say = ({ hub, token }: Waiting, ready: boolean, check: PhoneCheck | null = goodPhone) =>
  post<ReadyAnswer>(hub, 'ready/ready', { token, ready, check });

async function beginInterview({
  officer,
  claimId,
}: Waiting): Promise<{ interviewId: string; url: string; code: string }> {
  const interviewId = uuidv7();
  expect(verdict(await act(officer, claimId, { type: 'start-interview', interviewId }))).toBe('accepted');
  const opened = await officer.calls.open({ claimId, interviewId });
  if (opened.status !== 'open') throw new Error(opened.refusal.code);
  return { interviewId, url: opened.invite.url, code: opened.invite.code };
}

test('the page says which branch, when, and the code word, and nothing of who he is', async () => {
  const one = await waiting({ appointment: '10:30' });
  expect(await linkOf(one.officer, one.claimId), 'the same link each time').toEqual({
    token: one.token,
    codeWord: one.codeWord,
  });
  const seen = await look(one);
  expect(seen).toEqual({
    status: 'ok',
    branchName: 'Kantor Latihan',
    timeZone: 'Asia/Jakarta',
    initials: 'M. C.',
    codeWord: one.codeWord,
    appointment: { day: '2026-11-24', time: '10:30' },
    now: '2026-11-24T02:00:00.000Z',
    readyUntil: null,
    check: null,
    opensAt: null,
    call: null,
  });
  for (const secret of [
    'Melati',
    'Contohwati',
    '1271014101800001',
    '12345678901',
    '81200000001',
    'A-1',
    'JHT',
  ])
    expect(JSON.stringify(seen)).not.toContain(secret);
});

test('"Saya siap" holds an hour, carries what the phone found, and is called first', async () => {
  const one = await waiting();
  const [other = ''] = await registerMany(one.hub.url, 1, { appointment: '08:00' }, 'B');
  expect(await say(one, true)).toMatchObject({
    readyUntil: '2026-11-24T03:00:00.000Z',
    check: { ...goodPhone, at: '2026-11-24T02:00:00.000Z' },
  });
  expect((await stateOf(one.officer, one.claimId)).readiness).toMatchObject({ check: { picture: 'redup' } });
  one.hub.clock.forward(50 * minute);
  expect(await say(one, true, null), 'said again').toMatchObject({ readyUntil: '2026-11-24T03:50:00.000Z' });
  const taken = await send(one.officer, { type: 'take-next' });
  expect(taken).toMatchObject({ status: 'accepted' });
  expect((await stateOf(one.officer, one.claimId)).holder?.staffId).toBe('CSO1');
  expect((await stateOf(one.officer, other)).holder).toBeNull();
});

test('his word ends by itself after the hour, and at once when he takes it back', async () => {
  const one = await waiting();
  await say(one, true);
  one.hub.clock.forward(60 * minute);
  expect(await look(one)).toMatchObject({ status: 'ok', readyUntil: null });
  await say(one, true);
  expect(await say(one, false)).toMatchObject({ status: 'ok', readyUntil: null, check: { camera: 'ok' } });
});

test('the link enters the interview that waits, with its code, and wrong codes are counted together', async () => {
  const one = await waiting();
  await say(one, true);
  await send(one.officer, { type: 'take-next' });
  expect(await look(one)).toMatchObject({ call: null });
  const { interviewId, url, code } = await beginInterview(one);
  expect(await look(one)).toMatchObject({ call: { officerName: 'Kenanga Contohwati' } });
  const { hub, token } = one;
  expect(await post(hub, 'call/look', { token })).toMatchObject({ status: 'ok' });
  const wrong = code === '000000' ? '000001' : '000000';
  const join = (link: string, digits: string) =>
    post<JoinAnswer>(hub, 'call/join', { token: link, code: digits });
  expect(await join(token, wrong)).toEqual({ status: 'wrong-code', left: 4 });
  expect(await join(url.split('/j/')[1] ?? '', wrong)).toEqual({ status: 'wrong-code', left: 3 });
  expect(await join(token, code)).toMatchObject({ status: 'joined', consent: 'open' });
  await act(one.officer, one.claimId, { type: 'finish-interview', interviewId, outcome: 'ULANG_TEKNIS' });
  expect(await look(one), 'a break of the line').toMatchObject({ status: 'ok', call: null });
  expect(await join(token, code)).toEqual({ status: 'ended' });
});

test('the link still enters the interview after the claim came back from its participant', async () => {
  const one = await waiting();
  await act(one.officer, one.claimId, { type: 'take', mode: 'pick', reason: 'Contoh alasan' });
  for (let round = 1; round <= 2; round += 1) {
    for (let attempt = 1; attempt <= 3; attempt += 1)
      await act(one.officer, one.claimId, {
        type: 'record-attempt',
        attemptId: uuidv7(),
        way: 'telepon',
        outcome: 'tidak-diangkat',
      });
    const invited = await act(one.officer, one.claimId, {
      type: 'invite-to-branch',
      reason: 'Tidak terhubung',
    });
    expect(verdict(invited)).toBe('accepted');
    expect(await look(one)).toEqual({ status: 'over', why: 'invited', branchName: 'Kantor Latihan' });
    expect(await say(one, true)).toMatchObject({ status: 'over', why: 'invited' });
    expect(verdict(await act(one.officer, one.claimId, { type: 'resume' }))).toBe('accepted');
    await act(one.officer, one.claimId, { type: 'take', mode: 'pick', reason: 'Contoh alasan' });
  }
  const { code } = await beginInterview(one);
  expect((await stateOf(one.officer, one.claimId)).returns).toHaveLength(2);
  expect(await post(one.hub, 'call/join', { token: one.token, code })).toMatchObject({ status: 'joined' });
});

test('a late link is good again once it is asked for anew; a made-up one is unknown', async () => {
  const one = await waiting({ appointment: '10:30' });
  one.hub.clock.forward(14 * 24 * 60 * minute);
  expect(await look(one)).toEqual({ status: 'expired' });
  expect(await say(one, true)).toEqual({ status: 'expired' });
  expect(await post(one.hub, 'ready/test', { token: one.token })).toEqual({ status: 'expired' });
  expect(await look({ ...one, token: 'A'.repeat(22) })).toEqual({ status: 'unknown' });
  const { token } = await linkOf(await signedIn(one.hub.url, 'CSO1'), one.claimId);
  expect(token).toBe(one.token);
  expect(await look(one), 'the day of the appointment is over').toMatchObject({
    status: 'ok',
    appointment: null,
  });
});

test('after the interview, with papers missing, and for a claim that was taken back, the page says what comes next', async () => {
  const papers = { reason: 'JHT-RESIGN', stoppedOn: '2026-06-30', balance: 17_250_000 } as const;
  const passed = await waiting(papers);
  await act(passed.officer, passed.claimId, { type: 'take', mode: 'pick', reason: 'Contoh alasan' });
  const { interviewId, code } = await beginInterview(passed);
  const joined = await post<JoinAnswer>(passed.hub, 'call/join', { token: passed.token, code });
  if (joined.status !== 'joined') throw new Error(joined.status);
  await post(passed.hub, 'call/consent', { session: joined.session, given: true });
  const { interviews } = await stateOf(passed.officer, passed.claimId);
  for (const { id: questionId } of interviews[0]?.questions ?? [])
    await act(passed.officer, passed.claimId, {
      type: 'mark-answer',
      interviewId,
      questionId,
      mark: 'cocok',
    });
  for (const kind of ['wajah', 'ktp'] as const)
    await act(passed.officer, passed.claimId, {
      type: 'add-snapshot',
      interviewId,
      snapshot: snapshot(kind),
    });
  const pass = { type: 'finish-interview', interviewId, outcome: 'LULUS' } as const;
  expect(verdict(await act(passed.officer, passed.claimId, pass))).toBe('accepted');
  expect(await look(passed)).toEqual({ status: 'over', why: 'interviewed', branchName: 'Kantor Latihan' });
  expect(await say(passed, true)).toMatchObject({ status: 'over', why: 'interviewed' });

  const [claimId = ''] = await registerMany(passed.hub.url, 1, papers, 'B');
  const back: Waiting = { ...passed, claimId, ...(await linkOf(passed.officer, claimId)) };
  await act(back.officer, claimId, { type: 'take', mode: 'pick', reason: 'Contoh alasan' });
  await judge(back.officer, claimId);
  expect(verdict(await act(back.officer, claimId, { type: 'return-to-participant' }))).toBe('accepted');
  expect(await look(back)).toEqual({ status: 'over', why: 'returned', branchName: 'Kantor Latihan' });
  expect(await post(back.hub, 'berkas/look', { token: back.token }), 'it opens no papers').toEqual({
    status: 'unknown',
  });
  expect((await stateOf(back.officer, claimId)).readiness).toBeNull();

  const cancel = { type: 'cancel', reason: 'Atas permintaan peserta' } as const;
  expect(verdict(await act(await signedIn(back.hub.url, 'KABID'), claimId, cancel))).toBe('accepted');
  expect(await look(back)).toEqual({ status: 'over', why: 'closed', branchName: 'Kantor Latihan' });
});

test('a link for missing papers is no link of this page', async () => {
  const hub = await openHub();
  const { token } = await returnedClaim(hub);
  expect(await post(hub, 'ready/look', { token })).toEqual({ status: 'unknown' });
});

test('at night the page says when the office opens', async () => {
  const one = await waiting();
  one.hub.clock.forward(12 * 60 * minute);
  expect(await look(one)).toMatchObject({ opensAt: '2026-11-25T01:45:00.000Z' });
});

test('the test of the line answers, and a link that asks too often must wait', async () => {
  const one = await waiting();
  const ask = () => post<{ status: string }>(one.hub, 'ready/test', { token: one.token });
  expect(await ask()).toEqual({ status: 'ok' });
  let last = '';
  for (let turn = 0; turn < 125 && last !== 'slow-down'; turn += 1) last = (await ask()).status;
  expect(last).toBe('slow-down');
  one.hub.clock.forward(minute);
  expect(await ask()).toEqual({ status: 'ok' });
  let words = '';
  for (let turn = 0; turn < 35 && words !== 'slow-down'; turn += 1) words = (await say(one, true)).status;
  expect(words, 'each word is an event of the ledger').toBe('slow-down');
});

test('a body that is not what it should be decides nothing', async () => {
  const one = await waiting();
  const wrong = [{}, { token: 'pendek' }, { token: one.token, ready: 'ya', check: null }];
  for (const body of wrong) expect(await post(one.hub, 'ready/ready', body)).toEqual({ status: 'invalid' });
  const check = { ...goodPhone, at: '2020-01-01T00:00:00.000Z' };
  expect(await post(one.hub, 'ready/ready', { token: one.token, ready: true, check })).toMatchObject({
    check: { at: '2026-11-24T02:00:00.000Z' },
  });
  expect((await fetch(`${one.hub.url}/api/ready/look`)).status).toBe(405);
  expect(await post(one.hub, 'ready/lain', {})).toEqual({ status: 'invalid' });
});
