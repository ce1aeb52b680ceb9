import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import type { CommandAnswer } from '../../../shared/contract/hub.ts';
import type { HubCore } from '../../../hub/hub-core.ts';
import { feedHead, readFeed } from '../../../hub/store/feed.ts';
import { verifyLedger } from '../../../hub/store/ledger.ts';
import { registration, verdict } from '../workplace.ts';
import { coreOn, fillQueue, give, intake, officer, setCap } from './core.ts';
import { openStoreOn, testDatabase } from './database.ts';

/** Two hubs, each with its own connections, on one database. */
async function twoHubs(): Promise<[HubCore, HubCore]> {
  const database = await testDatabase();
  return [await coreOn(await openStoreOn(database)), await coreOn(await openStoreOn(database))];
}

const claimOf = (answer: CommandAnswer): string | null =>
  answer.status === 'accepted' ? answer.claimId : null;

async function expectWholeFeed({ store }: HubCore): Promise<void> {
  const { last } = await feedHead(store.db);
  const rows = await readFeed(store.db, 0, last + 10);
  expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: last }, (_, index) => index + 1));
  expect(await verifyLedger(store.db)).toMatchObject({ intact: true });
}

test('two officers at two hubs press "next" at the same moment a thousand times and never get the same claim', async () => {
  const hubs = await twoHubs();
  const rounds = 200;
  const seen = new Set<string>();
  for (let batch = 0; batch < 5; batch += 1) {
    await fillQueue(hubs[0], rounds * 2, `N${batch}`);
    for (const staffId of ['CSO1', 'CSO2'])
      expect(verdict(await setCap(hubs[0], staffId, 200))).toBe('accepted');
    for (let round = 0; round < rounds; round += 1) {
      const answers = await Promise.all([
        give(hubs[0], { type: 'take-next' }, officer('CSO1')),
        give(hubs[1], { type: 'take-next' }, officer('CSO2')),
      ]);
      for (const answer of answers) {
        const claimId = claimOf(answer);
        expect([verdict(answer), claimId && seen.has(claimId)]).toEqual(['accepted', false]);
        seen.add(claimId!);
      }
    }
    await forgetUse(hubs[0]);
  }
  expect(seen.size).toBe(2000);
  await expectWholeFeed(hubs[0]);
}, 180_000);

/** A cap is 200 at most: the test goes on as if the next day had come. */
async function forgetUse({ store }: HubCore): Promise<void> {
  await store.db.updateTable('quota_usage').set({ used: 0 }).execute();
}

test('a quota at its cap lets nobody over it, however many press at once', async () => {
  const hubs = await twoHubs();
  await fillQueue(hubs[0], 60);
  await setCap(hubs[0], 'CSO1', 7);
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, turn) => give(hubs[turn % 2]!, { type: 'take-next' }, officer('CSO1'))),
  );
  expect(answers.filter((answer) => answer.status === 'accepted')).toHaveLength(7);
  expect(new Set(answers.map(verdict))).toEqual(new Set(['accepted', 'quota-full']));
});

test('one claim taken from two hubs at once is held by one, and the other is told by whom', async () => {
  const hubs = await twoHubs();
  const ids = await fillQueue(hubs[0], 40);
  const command = { type: 'take' as const, mode: 'pick' as const, reason: 'nomor dipanggil' };
  await Promise.all(['CSO1', 'CSO2'].map((staffId) => setCap(hubs[0], staffId, 100)));
  for (const claimId of ids) {
    const answers = await Promise.all([
      give(hubs[0], { type: 'claim', claimId, command }, officer('CSO1')),
      give(hubs[1], { type: 'claim', claimId, command }, officer('CSO2')),
    ]);
    expect(answers.map(verdict).sort()).toEqual(['accepted', 'held-by-other']);
  }
});

test('a queue number registered from two hubs at once stands once', async () => {
  const hubs = await twoHubs();
  for (let round = 1; round <= 60; round += 1) {
    const answers = await Promise.all(hubs.map((hub) => give(hub, registration(`B-${round}`), intake)));
    expect(answers.map(verdict).sort()).toEqual(['accepted', 'queue-number-taken']);
  }
  await expectWholeFeed(hubs[0]);
});

test('the same command at two hubs at once happens once and gets one answer', async () => {
  const hubs = await twoHubs();
  for (let round = 1; round <= 60; round += 1) {
    const [id, body] = [uuidv7(), registration(`C-${round}`)];
    const answers = await Promise.all([0, 1, 0, 1].map((hub) => give(hubs[hub]!, body, intake, id)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(verdict(answers[0]!)).toBe('accepted');
  }
  expect((await feedHead(hubs[0].store.db)).last).toBe(60);
});

test('eight writers of everything at two hubs end without deadlock, with a whole feed and every place counted', async () => {
  const hubs = await twoHubs();
  const ids = await fillQueue(hubs[0], 200, 'D');
  for (const staffId of ['CSO1', 'CSO2']) await setCap(hubs[0], staffId, 60);
  const writer = async (number: number): Promise<void> => {
    const hub = hubs[number % 2]!;
    const staffId = number % 4 < 2 ? 'CSO1' : 'CSO2';
    for (let turn = 0; turn < 40; turn += 1) {
      const claimId = ids[(turn * 7 + number * 13) % ids.length]!;
      const act = (turn + number) % 5;
      if (act === 0) await give(hub, registration(`E-${number}-${turn}`), intake);
      else if (act === 1) await setCap(hub, staffId, 60 + (turn % 20));
      else if (act === 2) await give(hub, { type: 'take-next' }, officer(staffId));
      else {
        const command =
          act === 3
            ? { type: 'take' as const, mode: 'pick' as const, reason: 'nomor dipanggil' }
            : { type: 'release' as const, reason: 'salah panggil' };
        await give(hub, { type: 'claim', claimId, command }, officer(staffId));
      }
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, number) => writer(number)));
  await expectWholeFeed(hubs[1]);
  const { db } = hubs[0].store;
  const states = await db.selectFrom('claims').select('state').execute();
  const slots = states.flatMap(
    ({ state }) => (JSON.parse(state) as { quotaSlots: { staffId: string }[] }).quotaSlots,
  );
  const used = await db.selectFrom('quota_usage').selectAll().where('used', '>', 0).execute();
  for (const row of used)
    expect(row.used).toBe(slots.filter(({ staffId }) => staffId === row.staff_id).length);
}, 60_000);
