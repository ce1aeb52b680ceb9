/** Small facts the desk remembers between starts: the branch, its staff, the practice day. */
import type { z } from 'zod';
import type { Connection } from '../connection.ts';
import { prepared } from '../statements.ts';

/** The stored value, or null when there is none or it no longer fits its schema. */
export function findSetting<T>(connection: Connection, name: string, schema: z.ZodType<T>): T | null {
  const value = prepared(connection, 'SELECT value FROM settings WHERE name = ?').pluck().get(name);
  if (typeof value !== 'string') return null;
  const parsed = schema.safeParse(JSON.parse(value));
  return parsed.success ? parsed.data : null;
}

export function putSetting(connection: Connection, name: string, value: unknown): void {
  prepared(connection, 'INSERT OR REPLACE INTO settings VALUES (?, ?)').run(name, JSON.stringify(value));
}
