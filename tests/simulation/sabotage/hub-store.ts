/** Faults in how the hub keeps what it decides. */
import type Database from 'better-sqlite3';
import type { QueryResult } from 'kysely';
import type { Statement, Way } from '../stepped-dialect.ts';
import type { Sabotage } from './sabotage.ts';

type Around = NonNullable<Way['around']>;

/** Changes the text of statements, and their values if need be. */
function rewriting(change: (statement: Statement) => Statement): Around {
  return (statement, execute) => execute(change(statement));
}

export const noIdempotency: Sabotage = {
  name: 'no-idempotency',
  says: 'the hub decides a command anew each time its id comes',
  way: () => ({
    around: rewriting(({ sql, parameters }) => ({
      sql: sql.replace('on conflict ("id") do nothing', `on conflict ("id") do update set "answer" = ''`),
      parameters,
    })),
  }),
};

/** What keeps two writers apart beside the transaction itself. */
function dropGuards(database: Database.Database): void {
  const sql = String(database.prepare(`SELECT sql FROM sqlite_schema WHERE name = 'events'`).pluck().get());
  const loose = sql.replace(/, constraint "events_version_of_claim" unique \("claim_id", "version"\)/, '');
  if (loose === sql) throw new Error('the guard is not where it was');
  database.exec(`DROP TABLE events; ${loose}`);
}

/** How old a state may be on which is decided, in milliseconds. */
const staleness = 3000;

/** Lets an update pass that builds on an older version than the stored one. */
const versionGuard = 'where "claims"."version" < "excluded"."version"';

export const noLock: Sabotage = {
  name: 'no-lock',
  says: 'the hub decides on what it read a moment before, and writes without looking whether that still holds',
  prepareHub: dropGuards,
  way: (time) => {
    const seen = new Map<string, { at: number; result: QueryResult<unknown> }>();
    return {
      around: async ({ sql, parameters }, execute) => {
        if (!sql.startsWith('select "state" from "claims"'))
          return execute({ sql: sql.replace(versionGuard, 'where true'), parameters });
        const name = JSON.stringify([sql, parameters]);
        const before = seen.get(name);
        if (before && time.now - before.at < staleness) return before.result;
        const result = await execute({ sql, parameters });
        seen.set(name, { at: time.now, result });
        return result;
      },
    };
  },
};

export const acknowledgeBeforeCommit: Sabotage = {
  name: 'acknowledge-before-commit',
  says: 'the hub answers, and commits a moment later',
  way: (time) => ({ lateCommit: () => time.sleep(400) }),
};

export const answerNotStored: Sabotage = {
  name: 'answer-not-stored',
  says: 'the hub keeps accepted answers only; a refused command that comes again is decided anew',
  way: () => ({
    around: async (statement, execute) => {
      const result = await execute(statement);
      if (/^update commands set answer/i.test(statement.sql))
        await execute({
          sql: `delete from commands where answer like '%"status":"refused"%'`,
          parameters: [],
        });
      return result;
    },
  }),
};

export const noQuota: Sabotage = {
  name: 'no-quota',
  says: 'the hub does not see how many places are used',
  way: () => ({
    around: async (statement, execute) => {
      const result = await execute(statement);
      if (!statement.sql.startsWith('select * from "quota_usage" where "staff_id"')) return result;
      return { ...result, rows: (result.rows as object[]).map((row) => ({ ...row, used: 0 })) };
    },
  }),
};
