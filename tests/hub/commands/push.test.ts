import { expect, test } from 'vitest';
import { uuidv7 } from 'uuidv7';
import {
  act,
  envelope,
  openHub,
  registerMany,
  registration,
  seat,
  send,
  signedIn,
  today,
  verdict,
} from '../workplace.ts';

test('the same command sent again gets the same answer and happens once', async () => {
  const hub = await openHub();
  const once = envelope(registration('A-1'));
  const first = await seat(hub.url).push({ envelopes: [once] });
  const again = await seat(hub.url).push({ envelopes: [once, once] });
  expect(again).toEqual([...first, ...first]);
  expect((await seat(hub.url).pull({ after: 0, limit: 10 })).rows).toHaveLength(1);
});

test('the id of a command is no answer to another person or for another command', async () => {
  const hub = await openHub();
  const [claimId] = await registerMany(hub.url, 1);
  const kabid = await signedIn(hub.url, 'KABID');
  const officer = await signedIn(hub.url, 'CSO1');
  const take = envelope({ type: 'claim', claimId: claimId!, command: { type: 'take', mode: 'next' } });
  const cancel = { type: 'cancel' as const, reason: 'Peserta mengundurkan diri' };
  const [taken] = await officer.push({ envelopes: [take] });
  const [other] = await kabid.push({
    envelopes: [{ ...take, body: { type: 'claim', claimId: claimId!, command: cancel } }],
  });
  expect([taken!, other!].map(verdict)).toEqual(['accepted', 'invalid-input']);
  expect(await officer.push({ envelopes: [take] })).toEqual([taken]);
});

test('a field sent as undefined empties nothing, and the claim stays readable', async () => {
  const hub = await openHub();
  const [claimId] = await registerMany(hub.url, 1);
  const officer = await signedIn(hub.url, 'CSO1');
  await act(officer, claimId!, { type: 'take', mode: 'next' });
  const changes = { bank: 'BNI', name: undefined, nik: undefined };
  expect(
    verdict(await act(officer, claimId!, { type: 'correct-data', changes, reason: 'salah ketik' })),
  ).toBe('accepted');
  const lookedUp = { type: 'record-membership' as const, membership: { cardStatus: undefined } };
  expect(verdict(await act(officer, claimId!, lookedUp))).toBe('accepted');
});

test('a refusal is remembered too', async () => {
  const hub = await openHub();
  const officer = await signedIn(hub.url, 'CSO1');
  const next = envelope({ type: 'take-next' });
  const [refused] = await officer.push({ envelopes: [next] });
  await registerMany(hub.url, 1);
  expect(verdict(refused!)).toBe('queue-empty');
  expect(await officer.push({ envelopes: [next] })).toEqual([refused]);
});

test('the same command sent many times at once happens once', async () => {
  const hub = await openHub();
  const once = envelope(registration('A-1'));
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => seat(hub.url).push({ envelopes: [once] })),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect((await seat(hub.url).info()).last).toBe(1);
});

test('a claim is registered once, and a queue number stands once in a day', async () => {
  const hub = await openHub();
  const intake = seat(hub.url);
  const first = registration('A-1');
  expect(verdict(await send(intake, first))).toBe('accepted');
  expect(verdict(await send(intake, first))).toBe('already-registered');
  expect(verdict(await send(intake, registration('A-1')))).toBe('queue-number-taken');
  expect(verdict(await send(intake, registration('A-1', { day: '2026-11-25' })))).toBe('accepted');
});

test('a refused command in the middle does not stop the others', async () => {
  const hub = await openHub();
  const bodies = [registration('A-1'), registration('A-1'), registration('A-2')];
  const answers = await seat(hub.url).push({ envelopes: bodies.map((body) => envelope(body)) });
  expect(answers.map(verdict)).toEqual(['accepted', 'queue-number-taken', 'accepted']);
  expect(answers.map((answer) => (answer.status === 'accepted' ? answer.seq : null))).toEqual([1, null, 2]);
});

test('a command made for an older version of the claim is refused', async () => {
  const hub = await openHub();
  const [claimId] = await registerMany(hub.url, 1);
  const officer = await signedIn(hub.url, 'CSO1');
  const take = { type: 'take' as const, mode: 'pick' as const, reason: 'nomor dipanggil' };
  const answer = await send(officer, { type: 'claim', claimId: claimId!, command: take, expectedVersion: 7 });
  expect(answer).toMatchObject({ refusal: { code: 'version-moved', params: { expected: 7, version: 1 } } });
  expect(
    verdict(await send(officer, { type: 'claim', claimId: claimId!, command: take, expectedVersion: 1 })),
  ).toBe('accepted');
});

test('the cap of a quota cannot be passed by commands sent at the same time', async () => {
  const hub = await openHub();
  const ids = await registerMany(hub.url, 12, { channel: 'manual', program: 'JKM', reason: 'JKM' });
  const officer = await signedIn(hub.url, 'CSO1');
  const take = { type: 'take' as const, mode: 'pick' as const, reason: 'nomor dipanggil' };
  const answers = await Promise.all([
    ...ids.map((claimId) => act(officer, claimId, take)),
    ...ids.map(() => send(officer, { type: 'take-next' })),
  ]);
  expect(answers.filter((answer) => answer.status === 'accepted')).toHaveLength(3);
  expect(verdict(await act(officer, ids[11]!, take))).toBe('quota-full');
});

test('a claim given back unworked frees its place', async () => {
  const hub = await openHub();
  const ids = await registerMany(hub.url, 4, { channel: 'manual', program: 'JKM', reason: 'JKM' });
  const officer = await signedIn(hub.url, 'CSO1');
  for (let place = 0; place < 3; place += 1) await send(officer, { type: 'take-next' });
  expect(await send(officer, { type: 'take-next' })).toMatchObject({
    refusal: { code: 'quota-full', mender: 'kabid', params: { used: 3, cap: 3 } },
  });
  expect(verdict(await act(officer, ids[0]!, { type: 'release', reason: 'salah panggil' }))).toBe('accepted');
  expect(verdict(await send(officer, { type: 'take-next' }))).toBe('accepted');
});

test('the kabid sets a cap, never below what is taken, and only for an officer', async () => {
  const hub = await openHub();
  await registerMany(hub.url, 6, { channel: 'manual', program: 'JKM', reason: 'JKM' });
  const [officer, kabid] = [await signedIn(hub.url, 'CSO1'), await signedIn(hub.url, 'KABID')];
  const cap = (staffId: string, value: number) =>
    ({ type: 'set-quota', staffId, day: today, program: 'JKM', channel: 'manual', cap: value }) as const;
  await send(officer, { type: 'take-next' });
  expect(verdict(await send(officer, cap('CSO1', 20)))).toBe('role-not-allowed');
  expect(verdict(await send(kabid, cap('CSO1', 0)))).toBe('quota-below-used');
  expect(verdict(await send(kabid, cap('VER1', 5)))).toBe('invalid-input');
  expect(verdict(await send(kabid, cap('CSO1', 1)))).toBe('accepted');
  expect(verdict(await send(officer, { type: 'take-next' }))).toBe('quota-full');
  const { rows } = await seat(hub.url).pull({ after: 7, limit: 10 });
  expect(rows).toMatchObject([{ kind: 'quota', seq: 8, quota: cap('CSO1', 1) }]);
});

test('two officers calling next two hundred times never get the same claim', async () => {
  const hub = await openHub();
  await registerMany(hub.url, 100, {}, 'A');
  await registerMany(hub.url, 100, {}, 'B');
  const kabid = await signedIn(hub.url, 'KABID');
  for (const staffId of ['CSO1', 'CSO2'])
    await send(kabid, {
      type: 'set-quota',
      staffId,
      day: today,
      program: 'JHT',
      channel: 'online',
      cap: 200,
    });
  const officers = [await signedIn(hub.url, 'CSO1'), await signedIn(hub.url, 'CSO2')];
  const taken = await Promise.all(
    Array.from({ length: 210 }, (_, turn) => send(officers[turn % 2]!, { type: 'take-next' })),
  );
  const claims = taken.flatMap((answer) => (answer.status === 'accepted' ? [answer.claimId] : []));
  expect(claims).toHaveLength(200);
  expect(new Set(claims).size).toBe(200);
  expect(taken.filter((answer) => verdict(answer) === 'queue-empty')).toHaveLength(10);
});

test('the feed has no gap and ends at the number that info tells', async () => {
  const hub = await openHub();
  const seats = [seat(hub.url), await signedIn(hub.url, 'CSO1'), await signedIn(hub.url, 'CSO2')];
  await Promise.all(
    Array.from({ length: 90 }, (_, turn) =>
      send(seats[turn % 3]!, turn % 3 === 0 ? registration(`A-${turn}`) : { type: 'take-next' }),
    ),
  );
  const { last, epoch } = await seat(hub.url).info();
  const numbers: number[] = [];
  for (let page = await seat(hub.url).pull({ after: 0, limit: 7 }); page.rows.length > 0;) {
    expect(page).toMatchObject({ epoch, last });
    numbers.push(...page.rows.map((row) => row.seq));
    page = await seat(hub.url).pull({ after: numbers.at(-1)!, limit: 7 });
  }
  expect(numbers).toEqual(Array.from({ length: last }, (_, index) => index + 1));
});

test('a command for a claim that nobody registered is refused', async () => {
  const hub = await openHub();
  const officer = await signedIn(hub.url, 'CSO1');
  expect(verdict(await act(officer, uuidv7(), { type: 'submit' }))).toBe('unknown-claim');
});
