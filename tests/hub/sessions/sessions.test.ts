import { expect, onTestFinished, test } from 'vitest';
import { signIn } from '../../../hub/sessions/sign-in.ts';
import { addAccount, closeAccount } from '../../../hub/staff-admin/accounts.ts';
import { openSqliteStore } from '../../../hub/store/sqlite-store.ts';
import { coreOn } from '../postgres/core.ts';
import {
  databaseKey,
  envelope,
  openHub,
  registerMany,
  registration,
  seat,
  testFolder,
  testStaff,
  verdict,
  type TestHub,
} from '../workplace.ts';

const hour = 3_600_000;

async function tokenOf(hub: TestHub, staffId = 'CSO1'): Promise<string> {
  const pin = testStaff.find((one) => one.id === staffId)!.pin;
  const result = await seat(hub.url).signIn({ staffId, pin });
  if (result.status !== 'signed-in') throw new Error(result.refusal.code);
  return result.session.token;
}

const fault = (code: string) => ({ code: 'UNAUTHORIZED', status: 401, data: { code } });
const madeAt = (hub: TestHub, shift = 0) => new Date(hub.clock.read().getTime() + shift).toISOString();

test('the right PIN opens a session of twelve hours with the person’s name and roles', async () => {
  const hub = await openHub();
  const result = await seat(hub.url).signIn({ staffId: 'CSO1', pin: '111101' });
  expect(result).toMatchObject({
    status: 'signed-in',
    session: {
      staff: { staffId: 'CSO1', roles: ['cso'], counter: 'Loket 1' },
      expiresAt: '2026-11-24T14:00:00.000Z',
    },
  });
});

test('an unknown number and a wrong PIN sound the same', async () => {
  const hub = await openHub();
  const wrong = await seat(hub.url).signIn({ staffId: 'CSO1', pin: '000000' });
  expect(await seat(hub.url).signIn({ staffId: 'CSO9', pin: '000000' })).toEqual(wrong);
  expect(wrong).toMatchObject({ refusal: { code: 'wrong-pin' } });
});

test('five wrong PINs in a row lock the number for a minute, also tried all at once', async () => {
  const hub = await openHub();
  const tries = await Promise.all(
    Array.from({ length: 12 }, () => seat(hub.url).signIn({ staffId: 'CSO1', pin: '000000' })),
  );
  const codes = tries.map((one) => (one.status === 'refused' ? one.refusal.code : 'signed-in'));
  expect(codes.filter((code) => code === 'wrong-pin')).toHaveLength(5);
  const locked = await seat(hub.url).signIn({ staffId: 'CSO1', pin: '111101' });
  expect(locked).toMatchObject({ refusal: { code: 'too-many-tries', params: { seconds: 60 } } });
  expect(await seat(hub.url).signIn({ staffId: 'CSO2', pin: '111102' })).toMatchObject({
    status: 'signed-in',
  });
  hub.clock.forward(60_000);
  expect(await seat(hub.url).signIn({ staffId: 'CSO1', pin: '111101' })).toMatchObject({
    status: 'signed-in',
  });
});

test('a right PIN forgives the wrong ones before it', async () => {
  const hub = await openHub();
  for (const pin of ['0000', '0000', '0000', '0000', '111101', '0000', '0000', '0000', '0000', '111101']) {
    const result = await seat(hub.url).signIn({ staffId: 'CSO1', pin });
    expect(result.status).toBe(pin === '0000' ? 'refused' : 'signed-in');
  }
});

test('an account that is closed while its PIN is being looked at lets nobody in', async () => {
  const now = (): Date => new Date('2026-11-24T02:00:00.000Z');
  const store = await openSqliteStore({ dataDirectory: await testFolder(), databaseKey, now });
  onTestFinished(() => store.close());
  const core = await coreOn(store);
  const operator = { name: 'uji', at: now().toISOString() };
  const account = { staffId: 'CSO9', name: 'Jalak Latihanto', roles: ['cso' as const], pin: '482913' };
  await addAccount(store, account, operator);
  const entering = signIn(core, 'CSO9', '482913');
  expect(await closeAccount(store, 'CSO9', operator)).toEqual({ ok: true, value: 0 });
  expect(await entering).toMatchObject({ ok: false, refusal: { code: 'wrong-pin' } });
});

test('after signing out a seat may deliver what was done before, for a day, and nothing else', async () => {
  const hub = await openHub();
  const client = seat(hub.url, await tokenOf(hub));
  const before = envelope(registration('A-1'), madeAt(hub));
  hub.clock.forward(hour);
  await client.signOut();
  hub.clock.forward(hour);
  const after = envelope(registration('A-2'), madeAt(hub));
  const answers = await client.push({ envelopes: [before, after] });
  expect(answers.map(verdict)).toEqual(['accepted', 'session-expired']);
  expect((await seat(hub.url).push({ envelopes: [after] })).map(verdict)).toEqual(['accepted']);
  const wish = { claimId: after.id, interviewId: after.id };
  await expect(client.calls.open(wish)).rejects.toMatchObject(fault('session-expired'));
  hub.clock.forward(24 * hour);
  await expect(client.push({ envelopes: [before] })).rejects.toMatchObject(fault('session-expired'));
});

test('a session ends by itself after twelve hours', async () => {
  const hub = await openHub();
  const client = seat(hub.url, await tokenOf(hub));
  const early = envelope(registration('A-1'), madeAt(hub));
  hub.clock.forward(13 * hour);
  const late = envelope(registration('A-2'), madeAt(hub));
  expect((await client.push({ envelopes: [early, late] })).map(verdict)).toEqual([
    'accepted',
    'session-expired',
  ]);
});

test('an invented token is refused and decides nothing', async () => {
  const hub = await openHub();
  const forged = seat(hub.url, 'A'.repeat(43));
  await expect(forged.push({ envelopes: [envelope(registration('A-1'))] })).rejects.toMatchObject(
    fault('session-expired'),
  );
  expect((await seat(hub.url).info()).last).toBe(0);
});

test('under an ended session nothing is taken, whatever moment a command claims for itself', async () => {
  const hub = await openHub();
  const client = seat(hub.url, await tokenOf(hub));
  const [claimId] = await registerMany(hub.url, 1);
  const before = madeAt(hub);
  await client.signOut();
  const take = { type: 'claim', claimId: claimId!, command: { type: 'take', mode: 'next' } } as const;
  const answers = await client.push({
    envelopes: [envelope(take, before), envelope({ type: 'take-next' }, before)],
  });
  expect(answers.map(verdict)).toEqual(['session-expired', 'session-expired']);
});
