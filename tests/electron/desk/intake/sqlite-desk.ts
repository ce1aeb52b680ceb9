/** A small desk with a real database and a real file store, for running the intake alone. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { uuidv7 } from 'uuidv7';
import { openFileStore } from '../../../../electron/desk/files/file-store.ts';
import type { IntakeDesk } from '../../../../electron/desk/intake/intake-desk.ts';
import type { ClaimData, ClaimDocument, Membership } from '../../../../shared/domain/claim/data.ts';
import { accept, refuse } from '../../../../shared/domain/refusal.ts';

export interface KeptClaim {
  data: ClaimData;
  documents: ClaimDocument[];
  membership?: Membership;
}

export interface SqliteDesk extends IntakeDesk {
  /** All claims by queue number. */
  claims(): KeptClaim[];
  close(): void;
}

/** @param durable false where a test looks at memory and not at power cuts: each commit then waits for no disk. */
export function openSqliteDesk(directory: string, durable = true): SqliteDesk {
  mkdirSync(directory, { recursive: true });
  const database = new Database(path.join(directory, 'desk.sqlite'));
  database.pragma('journal_mode = WAL');
  database.pragma(`synchronous = ${durable ? 'FULL' : 'OFF'}`);
  database.exec(
    'CREATE TABLE IF NOT EXISTS claim (id TEXT PRIMARY KEY, day TEXT, number TEXT, content TEXT, UNIQUE (day, number)) STRICT',
  );
  const find = database.prepare<[string, string], { content: string }>(
    'SELECT content FROM claim WHERE day = ? AND number = ?',
  );
  const insert = database.prepare('INSERT INTO claim VALUES (?, ?, ?, ?)');
  return {
    findByQueueNumber(day, queueNumber) {
      const row = find.get(day, queueNumber);
      return row ? (JSON.parse(row.content) as KeptClaim) : null;
    },
    register(claimId, data, documents, membership) {
      // As the seat does, in the same transaction: two intakes may work at once.
      if (find.get(data.day, data.queueNumber)) return refuse('queue-number-taken');
      insert.run(claimId, data.day, data.queueNumber, JSON.stringify({ data, documents, membership }));
      return accept(undefined);
    },
    files: openFileStore({ directory: path.join(directory, 'files'), key: Buffer.alloc(32, 9) }),
    newId: uuidv7,
    now: () => new Date().toISOString(),
    claims: () =>
      (database.prepare('SELECT content FROM claim ORDER BY number').all() as { content: string }[]).map(
        (row) => JSON.parse(row.content) as KeptClaim,
      ),
    close: () => database.close(),
  };
}
