import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import { photoOf } from '../../support/papers.ts';
import { act, openHub, verdict, type TestHub } from '../workplace.ts';
import { post, returnedClaim, sendPaper } from './returned-claim.ts';

async function ask(hub: TestHub, name: string, body: object): Promise<Record<string, unknown>> {
  const answer = await fetch(`${hub.url}/api/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as Record<string, unknown>;
}

test('the link for papers enters the interview too, with the code, while it waits', async () => {
  const hub = await openHub();
  const { token, claimId, officer } = await returnedClaim(hub);
  expect(await ask(hub, 'look', { token })).toEqual({ status: 'ended' });
  await sendPaper(hub, token, photoOf(900), { itemId: 'identitas', kind: 'ktp' });
  await post(hub, 'finish', { token });
  await act(officer, claimId, { type: 'take', mode: 'pick', reason: 'Contoh alasan' });
  const interviewId = uuidv7();
  expect(verdict(await act(officer, claimId, { type: 'start-interview', interviewId }))).toBe('accepted');
  expect(await post(hub, 'look', { token })).toMatchObject({ state: 'closed', callWaiting: false });
  const opened = await officer.calls.open({ claimId, interviewId });
  if (opened.status !== 'open') throw new Error(opened.refusal.code);
  const { code, url } = opened.invite;
  const own = url.split('/j/')[1]!;

  expect(await post(hub, 'look', { token })).toMatchObject({ callWaiting: true });
  expect(await ask(hub, 'look', { token })).toMatchObject({
    status: 'ok',
    officerName: 'Kenanga Contohwati',
  });
  const wrong = code === '000000' ? '000001' : '000000';
  expect(await ask(hub, 'join', { token, code: wrong })).toEqual({ status: 'wrong-code', left: 4 });
  const joined = await ask(hub, 'join', { token, code });
  expect(joined).toMatchObject({ status: 'joined', consent: 'open' });
  expect(await ask(hub, 'consent', { session: joined['session'], given: true })).toEqual({
    status: 'recorded',
    given: true,
  });
  // Wrong codes are counted together, by whichever link they come; the fifth locks both.
  for (const [link, left] of [
    [own, 3],
    [token, 2],
    [own, 1],
  ] as const)
    expect(await ask(hub, 'join', { token: link, code: wrong })).toEqual({ status: 'wrong-code', left });
  expect(await ask(hub, 'join', { token, code: wrong })).toEqual({ status: 'locked' });
  for (const link of [own, token])
    expect(await ask(hub, 'join', { token: link, code })).toEqual({ status: 'locked' });

  await officer.calls.close({ callId: opened.invite.callId });
  expect(await post(hub, 'look', { token })).toMatchObject({ callWaiting: false });
  expect(await ask(hub, 'join', { token, code })).toEqual({ status: 'ended' });
  expect(await ask(hub, 'look', { token: 'AAAAAAAAAAAAAAAAAAAAAA' })).toEqual({ status: 'unknown' });
});
