import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { verifyLedger } from '../../../hub/store/ledger.ts';
import { databaseFileName, openSqliteStore } from '../../../hub/store/sqlite-store.ts';
import { databaseKey, openHub, registerMany, send, signedIn } from '../workplace.ts';

/** Works a little, lets somebody with the key and without scruples at the file, and walks the ledger. */
async function verifyAfter(tampering: (raw: Database.Database) => void) {
  const hub = await openHub();
  await registerMany(hub.url, 5);
  const officer = await signedIn(hub.url, 'CSO1');
  await send(officer, { type: 'take-next' });
  await hub.close();
  const raw = new Database(path.join(hub.dataDirectory, databaseFileName));
  raw.pragma("cipher = 'sqlcipher'");
  raw.pragma(`key = "x'${databaseKey}'"`);
  raw.exec('DROP TRIGGER events_no_update; DROP TRIGGER events_no_delete');
  tampering(raw);
  raw.close();
  const now = () => new Date();
  const store = await openSqliteStore({ dataDirectory: hub.dataDirectory, databaseKey, now, readOnly: true });
  onTestFinished(() => store.close());
  return verifyLedger(store.db);
}

test('an untouched ledger is intact', async () => {
  expect(await verifyAfter(() => undefined)).toEqual({ entries: 6, intact: true, firstBroken: null });
});

test('a changed entry is named', async () => {
  const report = await verifyAfter((raw) =>
    raw.exec(`UPDATE events SET body = replace(body, 'BRI', 'BNI') WHERE seq = 3`),
  );
  expect(report).toMatchObject({ intact: false, firstBroken: 3 });
});

test('a missing entry is named', async () => {
  expect(await verifyAfter((raw) => raw.exec('DELETE FROM events WHERE seq = 2'))).toMatchObject({
    firstBroken: 2,
  });
});

test('entries cut off at the end are noticed', async () => {
  expect(await verifyAfter((raw) => raw.exec('DELETE FROM events WHERE seq >= 5'))).toMatchObject({
    firstBroken: 5,
  });
});

test('an entry written below the first number is noticed', async () => {
  const forged = (seq: number, idx: number) =>
    verifyAfter((raw) =>
      raw.exec(`INSERT INTO events SELECT ${seq}, ${idx}, kind, claim_id, version + 50, command_id, at, body, prev_hash, hash
                FROM events WHERE seq = 1 AND idx = 0`),
    );
  expect(await forged(-5, 0)).toMatchObject({ intact: false, firstBroken: -5 });
  expect(await forged(0, -1)).toMatchObject({ intact: false, firstBroken: 0 });
});

test('a ledger without its counter is not called whole', async () => {
  const report = await verifyAfter((raw) =>
    raw.exec('DELETE FROM branch_counter; DELETE FROM events WHERE seq = 6'),
  );
  expect(report.intact).toBe(false);
});
