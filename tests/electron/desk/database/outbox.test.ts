import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { uuidv7 } from 'uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Connection } from '../../../../electron/desk/database/connection.ts';
import { migrations } from '../../../../electron/desk/database/migrate.ts';
import {
  addAccepted,
  addToOutbox,
  askAgain,
  askAgainForLost,
  confirm,
  countOutbox,
  findUnconfirmed,
  findWaiting,
  forgetConfirmed,
  lastPendingId,
  markAccepted,
  markRefused,
  parkFrom,
  type NewOutboxRow,
} from '../../../../electron/desk/database/queries/outbox.ts';
import { addSession, findSpentSessions } from '../../../../electron/desk/database/queries/sessions.ts';

const at = '2026-11-24T03:00:00.000Z';
const actor = { kind: 'staff', staffId: 'CSO1', roles: ['cso'] } as const;

describe('the outbox', () => {
  let directory: string;
  let database: Connection;
  beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'loket-outbox-'));
    database = openDatabase(path.join(directory, 'desk.db'), Buffer.alloc(32, 1));
  });
  afterEach(() => {
    database.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const claimId = uuidv7();
  function keep(after: string | null = null, expectedVersion?: number, madeAt = at): string {
    const id = uuidv7();
    const command = { type: 'confirm-identity-at-counter' } as const;
    const body: NewOutboxRow['body'] = { type: 'claim', claimId, command, expectedVersion };
    addToOutbox(database, { id, actor, body, madeAt, after, baseVersion: 1 });
    return id;
  }
  const states = () => findUnconfirmed(database, 100).map(({ state }) => state);

  it('what was accepted waits for the feed, and is then kept for the time it may be asked again', () => {
    const id = keep();
    markAccepted(database, { id, seq: 7, version: 2 }, 6);
    expect(states()).toEqual(['sent']);
    confirm(database, { commandId: id, seq: 7, version: 2 });
    expect(states()).toEqual([]);
    expect(countOutbox(database, 'confirmed')).toBe(1);
    askAgain(database);
    expect(findWaiting(database, 0, 10)).toMatchObject([{ id, staffId: 'CSO1' }]);
  });

  it('an answer that comes after its feed row is confirmed at once', () => {
    const id = keep();
    markAccepted(database, { id, seq: 7, version: 2 }, 7);
    expect(countOutbox(database, 'confirmed')).toBe(1);
  });

  it('what the feed has passed without bringing it is asked again', () => {
    const id = keep();
    markAccepted(database, { id, seq: 7, version: 2 }, 6);
    expect(askAgainForLost(database, 6)).toEqual([]);
    expect(askAgainForLost(database, 7)).toEqual([claimId]);
    expect(findWaiting(database, 0, 10)).toMatchObject([{ id }]);
  });

  it('a command on top of another demands the version to which that one really led', () => {
    const first = keep();
    const second = keep(first, 3);
    const free = keep(second);
    markAccepted(database, { id: first, seq: 7, version: 5 }, 6);
    const rows = findWaiting(database, 0, 10);
    expect(rows.map(({ id, after }) => [id, after])).toEqual([
      [second, first],
      [free, second],
    ]);
    expect(rows[0]?.body).toMatchObject({ expectedVersion: 5 });
    expect(rows[1]?.body).not.toHaveProperty('expectedVersion');
  });

  it('what it was made on top of is told only while this seat itself knows it', () => {
    const second = keep(uuidv7());
    expect(findWaiting(database, 0, 10)).toMatchObject([{ id: second, after: undefined }]);
  });

  it('behind a refusal everything on the claim is parked, and nothing new stands on it', () => {
    const [first, second] = [keep(), keep()];
    keep(second);
    markRefused(database, first, { code: 'not-held', mender: 'you', params: {} });
    parkFrom(database, claimId, 1);
    expect(states()).toEqual(['refused', 'parked', 'parked']);
    expect(findWaiting(database, 0, 10)).toEqual([]);
    expect(lastPendingId(database, claimId)).toBeNull();
  });

  it('confirmed commands are forgotten after their time, and nothing else ever is', () => {
    const old = keep(null, undefined, '2026-11-01T03:00:00.000Z');
    keep(null, undefined, '2026-11-01T03:00:01.000Z');
    confirm(database, { commandId: old, seq: 1, version: 2 });
    const row = { id: uuidv7(), actor, madeAt: at, after: null, baseVersion: null };
    addAccepted(database, { ...row, body: { type: 'take-next' } }, 2, 2);
    expect(forgetConfirmed(database, '2026-11-10T00:00:00.000Z')).toBe(1);
    expect(countOutbox(database, 'confirmed', 'waiting')).toBe(2);
  });

  it('a session is spent when a newer one took over, or nothing of its person waits', () => {
    const session = (staffId: string) => addSession(database, { staffId, token: uuidv7(), expiresAt: at });
    const [old, newer, other] = [session('CSO1'), session('CSO1'), session('CSO2')];
    keep();
    database.prepare('UPDATE sessions SET ended_at = ?').run(at);
    expect(findSpentSessions(database).map(({ sessionId }) => sessionId)).toEqual([old, other]);
    database.prepare('DELETE FROM outbox').run();
    expect(findSpentSessions(database).map(({ sessionId }) => sessionId)).toEqual([old, newer, other]);
  });
});

describe('the data of a seat of an earlier program', () => {
  it('keep what waits to be sent, under the name of who made it', () => {
    const database = new Database(':memory:');
    for (const migration of migrations.filter(({ version }) => version < 40)) database.exec(migration.sql);
    database.exec(`
      INSERT INTO sessions VALUES (1, 'CSO1', 'token', '${at}', NULL);
      INSERT INTO outbox (id, session_id, actor, claim_id, command_type, body, made_at, state, refusal) VALUES
        ('one', 1, '${JSON.stringify(actor)}', '${uuidv7()}', 'submit', '{}', '${at}', 'waiting', NULL),
        ('two', NULL, '{"kind":"system","name":"intake","roles":[]}', NULL, 'register', '{}', '${at}', 'refused', '{}')`);
    database.exec(migrations.find(({ version }) => version === 40)!.sql);
    expect(database.prepare('SELECT id, staff_id, state FROM outbox ORDER BY position').all()).toEqual([
      { id: 'one', staff_id: 'CSO1', state: 'waiting' },
      { id: 'two', staff_id: null, state: 'refused' },
    ]);
    database.close();
  });
});
