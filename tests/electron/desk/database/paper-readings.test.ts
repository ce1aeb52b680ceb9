import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../../../electron/desk/database/migrate.ts';
import {
  findUnknownPapers,
  findUnknownPapersOf,
  findWaitingPapers,
  findWaitingPapersOf,
} from '../../../../electron/desk/database/queries/paper-readings.ts';

/** The steps from the version before to the last that keeps the cache; a later one fills it anew by the hub. */
function migrate(database: Database.Database): void {
  for (const { version, sql } of migrations) if (version >= 80 && version < 100) database.exec(sql);
}

/** A database as the version before left it, with one claim of two papers. */
function older(): Database.Database {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  for (const { version, sql } of migrations) if (version < 80) database.exec(sql);
  database.pragma('user_version = 70');
  const documents = ['ktp', 'kk'].map((kind) => ({ id: `id-${kind}`, kind, sha256: `hash-${kind}` }));
  database.exec(`INSERT INTO claims (key, claim_id, day, queue_number, program, channel, reason, status, name, nik, phone,
      account, in_call, queue_order, papers_ok, papers_total, pending)
    VALUES (1, 'claim', '2026-11-24', 'HO-1', 'JHT', 'online', 'JHT-RESIGN', 'queued', '', '', '', '', 0, 'ho-1', 0, 2, 0)`);
  database.prepare('INSERT INTO claim_states VALUES (1, ?, NULL)').run(JSON.stringify({ documents }));
  return database;
}

/** How SQLite would answer the one question that `ask` asks. */
function planOf(database: Database.Database, ask: (connection: Database.Database) => unknown): string {
  let plan = '';
  const listening = {
    inTransaction: true,
    prepare(sql: string) {
      const statement = database.prepare(sql);
      const explain = database.prepare(`EXPLAIN QUERY PLAN ${sql}`);
      const all = (...values: unknown[]): unknown[] => {
        plan += (explain.all(...values) as { detail: string }[]).map(({ detail }) => detail).join('\n');
        return statement.all(...values);
      };
      return { all, pluck: () => ({ all }) };
    },
  };
  ask(listening as never);
  return plan;
}

describe('the table of readings', () => {
  it('is filled with the papers that were known before there was one', () => {
    const database = older();
    migrate(database);
    const papers = database.prepare('SELECT document_id, kind, sha256 FROM claim_papers ORDER BY kind').all();
    expect(papers).toEqual([
      { document_id: 'id-kk', kind: 'kk', sha256: 'hash-kk' },
      { document_id: 'id-ktp', kind: 'ktp', sha256: 'hash-ktp' },
    ]);
    expect(findUnknownPapersOf(database, 'claim').sort()).toEqual(['hash-kk', 'hash-ktp']);
    database.exec('DELETE FROM claims');
    expect(database.prepare('SELECT count(*) FROM claim_papers').pluck().get()).toBe(0);
  });

  it('is asked by its indexes, so that a large cache costs no more than a small one', () => {
    const database = older();
    migrate(database);
    expect(planOf(database, (connection) => findWaitingPapers(connection, '2026-11-24', 20))).toMatch(
      /paper_readings_waiting[\s\S]*claim_papers_by_content/,
    );
    for (const plan of [
      planOf(database, (connection) => findWaitingPapersOf(connection, 'claim')),
      planOf(database, (connection) => findUnknownPapersOf(connection, 'claim')),
      planOf(database, (connection) => findUnknownPapers(connection, null, 10)),
    ])
      expect(plan).not.toMatch(/SCAN (claims|claim_papers|paper_readings)/);
  });
});
