/** The rows that a seat's cache gained, and how they are written with nothing around it. */
import { searchWords } from '../../electron/desk/database/queries/claim-columns.ts';
import type { Connection } from '../../electron/desk/database/connection.ts';
import type { ClaimState } from '../../shared/domain/claim/state.ts';

type Row = Record<string, unknown>;

export interface CacheRows {
  /** Copy of the ledger. */
  readonly events: readonly Row[];
  readonly claims: readonly Row[];
  readonly states: readonly Row[];
  readonly words: readonly Row[];
  readonly slots: readonly Row[];
}

/** As many as the seat writes in one transaction. */
const perTransaction = 1000;

/** What came after number `since` of the feed: its entries, and all rows of the claims they are about. */
export function keepCacheRows(connection: Connection, since: number): CacheRows {
  const touched = `SELECT key FROM claims WHERE claim_id IN (SELECT claim_id FROM events WHERE seq > ?)`;
  const all = (sql: string): Row[] => connection.prepare(sql).all(since) as Row[];
  const states = all(`SELECT * FROM claim_states WHERE claim_key IN (${touched})`);
  return {
    events: all('SELECT * FROM events WHERE seq > ? ORDER BY seq, place'),
    claims: all(`SELECT * FROM claims WHERE key IN (${touched})`),
    states,
    words: states.map(({ claim_key: rowid, state }) => ({
      rowid,
      ...searchWords(JSON.parse(String(state)) as ClaimState),
    })),
    slots: all(`SELECT * FROM quota_slots WHERE claim_key IN (${touched})`),
  };
}

/** Writes them into the same tables with the same indexes, each row once, in as many transactions as a seat needs. */
export function writeBare(connection: Connection, rows: CacheRows): void {
  const tables = [
    ['claims', rows.claims],
    ['claim_states', rows.states],
    ['claim_search', rows.words],
    ['quota_slots', rows.slots],
    ['events', rows.events],
  ] as const;
  const transactions = Math.ceil(rows.events.length / perTransaction);
  const inserts = tables.map(([table, list]) => ({ list, insert: insertInto(connection, table, list) }));
  for (let turn = 0; turn < transactions; turn += 1)
    connection.transaction(() => {
      for (const { list, insert } of inserts) {
        const part = Math.ceil(list.length / transactions);
        for (const row of list.slice(turn * part, (turn + 1) * part)) insert.run(...Object.values(row));
      }
    })();
}

function insertInto(connection: Connection, table: string, rows: readonly Row[]) {
  const columns = Object.keys(rows[0] ?? {});
  const places = columns.map(() => '?').join(', ');
  return connection.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`);
}
