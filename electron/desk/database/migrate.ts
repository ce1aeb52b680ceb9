/** Numbered migrations in tens, one file each. All that are missing run in one transaction; none is ever edited. */
import type Database from 'better-sqlite3';
import { migration010 } from './migrations/010-claims.ts';
import { migration020 } from './migrations/020-sync.ts';
import { migration030 } from './migrations/030-audit.ts';
import { migration040 } from './migrations/040-sync-protocol.ts';
import { migration060 } from './migrations/060-document-lane.ts';
import { migration070 } from './migrations/070-moves.ts';
import { migration080 } from './migrations/080-paper-readings.ts';
import { migration090 } from './migrations/090-paper-prints.ts';
import { migration100 } from './migrations/100-interviews.ts';
import type { Migration } from './migrations/migration.ts';
import { DeskStartError } from './start-error.ts';

export const migrations: readonly Migration[] = [
  migration010,
  migration020,
  migration030,
  migration040,
  migration060,
  migration070,
  migration080,
  migration090,
  migration100,
];

export const latestVersion = migrations.at(-1)?.version ?? 0;

/** Brings the database to the newest version; throws `DeskStartError('future')` when it is newer than the program. */
export function migrate(connection: Database.Database): void {
  connection
    .transaction(() => {
      const version = Number(connection.pragma('user_version', { simple: true }));
      if (version > latestVersion) throw new DeskStartError('future');
      for (const migration of migrations) if (migration.version > version) connection.exec(migration.sql);
      if (version < latestVersion) connection.pragma(`user_version = ${latestVersion}`);
    })
    .immediate();
}
