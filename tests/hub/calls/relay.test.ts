import { createHmac } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import { relayAccess } from '../../../hub/calls/relay.ts';
import { Relay } from '../../../shared/contract/call.ts';
import type { JoinAnswer, ResumeAnswer } from '../../../shared/contract/participant.ts';
import { act, openHub, registerMany, send, signedIn, type TestHub } from '../workplace.ts';

const place = {
  urls: ['turn:relay.kantor.example:3478?transport=udp', 'turns:relay.kantor.example:5349'],
  secret: 'rahasia-relay-untuk-uji',
};

const passwordOf = (username: string): string =>
  createHmac('sha1', place.secret).update(username).digest('base64');

test('credentials are those of coturn’s REST scheme: end and call as the user, HMAC-SHA1 as the password', () => {
  const callId = uuidv7();
  const now = new Date('2026-11-24T02:00:00.500Z');
  const relay = relayAccess(place).credentialsFor(callId, now);
  expect(relay).toEqual({
    urls: place.urls,
    username: `${Date.parse('2026-11-24T06:00:00.000Z') / 1000}:${callId}`,
    credential: passwordOf(relay.username),
    expiresAt: '2026-11-24T06:00:00.500Z',
  });
  expect(Relay.safeParse(relay).success).toBe(true);
  expect(JSON.stringify(relay)).not.toContain(place.secret);
});

test('another call has other credentials, and the same call later too', () => {
  const access = relayAccess(place);
  const [one, other] = [uuidv7(), uuidv7()];
  const now = new Date('2026-11-24T02:00:00.000Z');
  const later = new Date(now.getTime() + 60_000);
  const users = [
    access.credentialsFor(one, now),
    access.credentialsFor(other, now),
    access.credentialsFor(one, later),
  ];
  expect(new Set(users.map(({ credential }) => credential)).size).toBe(3);
});

async function ask<Answer>(hub: TestHub, name: string, body: object): Promise<Answer> {
  const response = await fetch(`${hub.url}/api/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Answer;
}

test('officer and participant of a call get them, the participant only after the code; anew after a reload', async () => {
  const hub = await openHub({ relay: place });
  const [claimId = ''] = await registerMany(hub.url, 1);
  const officer = await signedIn(hub.url, 'CSO1');
  await send(officer, { type: 'take-next' });
  const interviewId = uuidv7();
  await act(officer, claimId, { type: 'start-interview', interviewId });
  const opened = await officer.calls.open({ claimId, interviewId });
  if (opened.status !== 'open') throw new Error(opened.refusal.code);
  const { relay, url, code, callId } = opened.invite;
  expect(relay).toMatchObject({ urls: place.urls, credential: passwordOf(relay?.username ?? '') });
  expect(relay?.username.endsWith(`:${callId}`)).toBe(true);
  const token = url.split('/j/')[1] ?? '';
  expect(JSON.stringify(await ask(hub, 'look', { token }))).not.toContain('relay');
  const joined = await ask<JoinAnswer>(hub, 'join', { token, code });
  if (joined.status !== 'joined') throw new Error(joined.status);
  expect(joined.relay).toEqual(relay);
  hub.clock.forward(5 * 3_600_000);
  const resumed = await ask<ResumeAnswer>(hub, 'resume', { session: joined.session });
  expect(resumed).toMatchObject({ status: 'joined', relay: { expiresAt: '2026-11-24T11:00:00.000Z' } });
});

test('a branch without a relay says so by none', async () => {
  const hub = await openHub();
  const [claimId = ''] = await registerMany(hub.url, 1);
  const officer = await signedIn(hub.url, 'CSO1');
  await send(officer, { type: 'take-next' });
  const interviewId = uuidv7();
  await act(officer, claimId, { type: 'start-interview', interviewId });
  expect(await officer.calls.open({ claimId, interviewId })).toMatchObject({ invite: { relay: null } });
});
