/** Databases of a run before it begins, migrated once for each process and then copied in memory. */
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { migrate as migrateDesk } from '../../electron/desk/database/migrate.ts';
import { openBranch } from '../../hub/store/branch.ts';
import { migrate as migrateHub } from '../../hub/store/migrate.ts';
import { insertOnlyTriggers } from '../../hub/store/sqlite-triggers.ts';
import { insertStaff } from '../../hub/store/staff.ts';
import type { Tables } from '../../hub/store/tables.ts';
import type { BranchInfo } from '../../shared/contract/hub.ts';
import { practiceStaff } from '../../shared/practice/staff.ts';
import { SteppedDialect } from './stepped-dialect.ts';

export const branch: BranchInfo = { name: 'Kantor Simulasi', timeZone: 'Asia/Jakarta', practice: false };

/**
 * What became of every row of the outbox, written by triggers in the same transaction, so that it is rolled back and
 * restored with the rows that it speaks of.
 */
const outboxLog = `
CREATE TABLE simulation_outbox_log (
  place INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  claim_id TEXT,
  state TEXT,
  body TEXT
) STRICT;
CREATE TRIGGER simulation_outbox_added AFTER INSERT ON outbox BEGIN
  INSERT INTO simulation_outbox_log (id, claim_id, state, body) VALUES (new.id, new.claim_id, new.state, new.body);
END;
CREATE TRIGGER simulation_outbox_changed AFTER UPDATE OF state ON outbox BEGIN
  INSERT INTO simulation_outbox_log (id, claim_id, state) VALUES (new.id, new.claim_id, new.state);
END;
CREATE TRIGGER simulation_outbox_removed AFTER DELETE ON outbox BEGIN
  INSERT INTO simulation_outbox_log (id, claim_id, state) VALUES (old.id, old.claim_id, NULL);
END;
`;

let seat: Buffer | undefined;
let hub: Promise<Buffer> | undefined;

/** An empty seat. */
export function seatTemplate(): Buffer {
  if (!seat) {
    const database = new Database(':memory:');
    migrateDesk(database);
    database.exec(outboxLog);
    seat = database.serialize();
    database.close();
  }
  return seat;
}

/** A branch with its staff and no claims. */
export function hubTemplate(): Promise<Buffer> {
  return (hub ??= makeHub());
}

async function makeHub(): Promise<Buffer> {
  const database = new Database(':memory:');
  const db = new Kysely<Tables>({ dialect: new SteppedDialect(database, { step: async () => undefined }) });
  const now = () => new Date('2026-11-23T01:00:00.000Z');
  await migrateHub(db, { now, insertOnly: insertOnlyTriggers, mode: 'migrate' });
  await openBranch(db, branch);
  await insertStaff(
    db,
    practiceStaff().map(({ id, name, roles, counter }, position) => ({
      ...{ id, name, position, roles: JSON.stringify(roles), counter: counter ?? null },
      ...{ pin_hash: 'simulated', failed_tries: 0, locked_until: null },
    })),
  );
  database.exec(`UPDATE branch_counter SET epoch = '00000000-0000-4000-8000-000000000001'`);
  const bytes = database.serialize();
  database.close();
  return bytes;
}

/** A database in memory with these contents. */
export function openCopy(bytes: Buffer): Database.Database {
  const database = new Database(bytes);
  database.pragma('foreign_keys = ON');
  return database;
}
