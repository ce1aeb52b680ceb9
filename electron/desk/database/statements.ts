/** A small cache of prepared statements for each connection, so that a query's SQL can stand beside its use. */
import type { Statement } from 'better-sqlite3';
import type { Connection } from './connection.ts';

const caches = new WeakMap<Connection, Map<string, Statement>>();

/** Fewer than the program's own texts; built predicates (filters) take the rest and push each other out. */
const capacity = 200;

/** The prepared statement of a text. Values never stand in the text: they are bound. */
export function prepared(connection: Connection, sql: string): Statement {
  let cache = caches.get(connection);
  if (!cache) caches.set(connection, (cache = new Map()));
  let statement = cache.get(sql);
  if (statement) return statement;
  statement = connection.prepare(sql);
  if (cache.size >= capacity) {
    const oldest = cache.keys().next().value;
    if (oldest !== undefined) cache.delete(oldest);
  }
  cache.set(sql, statement);
  return statement;
}
