import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, migrations } from '../../../../electron/desk/database/migrate.ts';
import {
  findNearPrints,
  findPrint,
  keepPrints,
} from '../../../../electron/desk/database/queries/paper-prints.ts';
import type { ClaimDocument } from '../../../../shared/domain/claim/data.ts';

const print = '9f3c51a7e0b8264d';
const hash = (digit: string): string => digit.repeat(64);

/** A database as the version before left it: one paper came with its print, another was read here. */
function older(): Database.Database {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  for (const { version, sql } of migrations) if (version < 90) database.exec(sql);
  database.pragma('user_version = 80');
  database.exec(`INSERT INTO claims (key, claim_id, day, queue_number, program, channel, reason, status, name, nik, phone,
      account, in_call, queue_order, papers_ok, papers_total, pending)
    VALUES (1, 'claim', '2026-11-24', 'HO-1', 'JHT', 'online', 'JHT-RESIGN', 'queued', '', '', '', '', 0, 'ho-1', 0, 2, 0)`);
  const documents = [
    { id: 'a', kind: 'ktp', sha256: hash('a'), fingerprint: print },
    { id: 'b', kind: 'kk', sha256: hash('b') },
  ];
  database.prepare('INSERT INTO claim_states VALUES (1, ?, NULL)').run(JSON.stringify({ documents }));
  database
    .prepare(`INSERT INTO paper_readings (sha256, state, reader, fingerprint) VALUES (?, 'read', 1, ?)`)
    .run(hash('b'), '0000000000000001');
  return database;
}

describe('what papers look like', () => {
  it('is known of papers that were there before anybody asked', () => {
    const database = older();
    migrate(database);
    expect(findPrint(database, hash('a'))).toBe(print);
    expect(findPrint(database, hash('b'))).toBe('0000000000000001');
    expect(findPrint(database, hash('c'))).toBeNull();
  });

  it('comes with a paper, until this seat has read it itself', () => {
    const database = older();
    migrate(database);
    const paper: ClaimDocument = {
      id: '01900000-0000-7000-8000-000000000001',
      kind: 'ktp',
      fileName: 'ktp.jpg',
      sha256: hash('c'),
      size: 1,
      mediaType: 'image/jpeg',
      addedAt: '2026-11-24T01:00:00.000Z',
      origin: 'package',
      fingerprint: print,
    };
    keepPrints(database, [paper, { ...paper, sha256: hash('b') }]);
    expect(findPrint(database, hash('c'))).toBe(print);
    expect(findPrint(database, hash('b'))).toBe('0000000000000001');
    expect(findNearPrints(database, hash('c'), print)).toEqual([{ sha256: hash('a'), bits: 0 }]);
    database
      .prepare(`INSERT INTO paper_readings (sha256, state, reader) VALUES (?, 'waiting', 1)`)
      .run(hash('c'));
    database
      .prepare('UPDATE paper_readings SET fingerprint = ? WHERE sha256 = ?')
      .run('ffffffffffffffff', hash('c'));
    expect(findPrint(database, hash('c'))).toBe('ffffffffffffffff');
    database.prepare('UPDATE paper_readings SET fingerprint = NULL WHERE sha256 = ?').run(hash('c'));
    expect(findPrint(database, hash('c'))).toBe('ffffffffffffffff');
  });
});
