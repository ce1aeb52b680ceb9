import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { ask, askTogether, noQuestion, question, type Question } from '../../../hub/store/ask-together.ts';
import { faultOf } from '../../../hub/store/fault-of.ts';
import type { Store } from '../../../hub/store/store.ts';
import type { InTransaction, Readable } from '../../../hub/store/tables.ts';
import { coreOn } from './core.ts';
import { openStoreOn, testDatabase } from './database.ts';

const saveCap = (transaction: InTransaction, cap: number): Question<bigint> => {
  const cell = { staff_id: 'CSO1', day: '2026-11-24', program: 'JHT', channel: 'online' };
  const insert = transaction.insertInto('quota_usage').values({ ...cell, used: 5, cap });
  const query = insert.onConflict((conflict) => conflict.constraint('quota_usage_key').doUpdateSet({ cap }));
  return question(query, (_, written) => written);
};

const caps = (db: Readable): Question<number[]> =>
  question(db.selectFrom('quota_usage').select('cap'), (rows) => rows.map(({ cap }) => cap));

async function branchStore(): Promise<Store> {
  return (await coreOn(await openStoreOn(await testDatabase(), { poolSize: 2 }))).store;
}

test('questions asked together are answered in their order, each behind the effect of the one before it', async () => {
  const store = await branchStore();
  const answers = await store.transaction((transaction) =>
    askTogether(transaction, [
      caps(transaction),
      saveCap(transaction, 10),
      noQuestion,
      caps(transaction),
      saveCap(transaction, 20),
      caps(transaction),
    ]),
  );
  expect(answers).toEqual([[], 1n, null, [10], 1n, [20]]);
});

test('when one of them fails, its own error is told, nothing of the others stays, and the connection goes on', async () => {
  const store = await branchStore();
  const asked = store.transaction((transaction) =>
    askTogether(transaction, [
      saveCap(transaction, 10),
      saveCap(transaction, 1), // below what is used
      saveCap(transaction, 30),
    ]),
  );
  await expect(asked).rejects.toMatchObject({ code: '23514', constraint: 'quota_usage_within_cap' });
  expect(await ask(store.db, caps(store.db))).toEqual([]);
  const again = await store.transaction((transaction) => ask(transaction, saveCap(transaction, 10)));
  expect(again).toBe(1n);
});

test('when the line breaks under questions on their way, all of them end, and the next ones take another line', async () => {
  const store = await branchStore();
  const cutOff = question(
    sql`select pg_terminate_backend(pg_backend_pid())`.compile(store.db),
    () => undefined,
  );
  const asked = store.transaction((transaction) =>
    askTogether(transaction, [saveCap(transaction, 10), cutOff, saveCap(transaction, 30), caps(transaction)]),
  );
  const error = await asked.catch((reason: unknown) => reason);
  expect(faultOf(error)?.code).toBe('cannot-reach-database');
  expect(await ask(store.db, caps(store.db))).toEqual([]);
});
