import { expect, test } from 'vitest';
import { act, openHub, registerMany, send, signedIn, verdict } from '../workplace.ts';

const minute = 60_000;
const takeOver = { type: 'take', mode: 'pick', reason: 'petugasnya tidak kembali' } as const;

test('a sign of life keeps a person’s claims for two hours, and tells who else is there', async () => {
  const hub = await openHub();
  const officer = await signedIn(hub.url, 'CSO1');
  await (await signedIn(hub.url, 'CSO2')).presence.beat();
  const beat = await officer.presence.beat();
  expect(beat).toMatchObject({ now: '2026-11-24T02:00:00.000Z', leaseUntil: '2026-11-24T04:00:00.000Z' });
  expect(beat.people.map(({ staffId, connected }) => [staffId, connected])).toEqual([
    ['CSO1', true],
    ['CSO2', true],
  ]);
  hub.clock.forward(2 * minute);
  const later = await officer.presence.beat();
  expect(later.leaseUntil).toBe('2026-11-24T04:02:00.000Z');
  expect(later.people).toMatchObject([
    { staffId: 'CSO1', connected: true, seenAt: '2026-11-24T02:02:00.000Z' },
    { staffId: 'CSO2', connected: false, seenAt: '2026-11-24T02:00:00.000Z' },
  ]);
});

test('who signs out is no longer there, and nobody beats without a session', async () => {
  const hub = await openHub();
  const [officer, other] = [await signedIn(hub.url, 'CSO1'), await signedIn(hub.url, 'CSO2')];
  await officer.presence.beat();
  await officer.signOut();
  expect((await other.presence.beat()).people).toMatchObject([
    { staffId: 'CSO1', connected: false },
    { staffId: 'CSO2', connected: true },
  ]);
  await expect(officer.presence.beat()).rejects.toMatchObject({ data: { code: 'session-expired' } });
});

test('who signs out at one seat and works on at another stays there', async () => {
  const hub = await openHub();
  const [first, second] = [await signedIn(hub.url, 'CSO1'), await signedIn(hub.url, 'CSO1')];
  await first.presence.beat();
  await first.signOut();
  expect((await second.presence.beat()).people).toMatchObject([{ staffId: 'CSO1', connected: true }]);
});

test('a claim whose holder was not heard of for two hours may be taken over with a reason, not before', async () => {
  const hub = await openHub();
  const [claimId] = await registerMany(hub.url, 1);
  const [officer, colleague] = [await signedIn(hub.url, 'CSO1'), await signedIn(hub.url, 'CSO2')];
  await send(officer, { type: 'take-next' });
  hub.clock.forward(119 * minute);
  expect(verdict(await act(colleague, claimId!, takeOver))).toBe('held-by-other');
  hub.clock.forward(2 * minute);
  expect(verdict(await act(colleague, claimId!, { type: 'take', mode: 'next' }))).toBe('accepted');
  expect(verdict(await act(officer, claimId!, { type: 'confirm-identity-at-counter' }))).not.toBe('accepted');
});

test('every command of the holder renews his lease', async () => {
  const hub = await openHub();
  const [claimId] = await registerMany(hub.url, 1);
  const [officer, colleague] = [await signedIn(hub.url, 'CSO1'), await signedIn(hub.url, 'CSO2')];
  await send(officer, { type: 'take-next' });
  hub.clock.forward(100 * minute);
  await send(officer, { type: 'take-next' });
  hub.clock.forward(100 * minute);
  expect(verdict(await act(colleague, claimId!, takeOver))).toBe('held-by-other');
});

test('a hub that was away itself first gives everybody ten minutes to come back', async () => {
  const first = await openHub();
  const [claimId] = await registerMany(first.url, 1);
  await send(await signedIn(first.url, 'CSO1'), { type: 'take-next' });
  await first.close();
  first.clock.forward(5 * 60 * minute);
  const hub = await openHub({ dataDirectory: first.dataDirectory, clock: first.clock.read });
  const colleague = await signedIn(hub.url, 'CSO2');
  first.clock.forward(9 * minute);
  expect(verdict(await act(colleague, claimId!, takeOver))).toBe('held-by-other');
  first.clock.forward(2 * minute);
  expect(verdict(await act(colleague, claimId!, takeOver))).toBe('accepted');
});
