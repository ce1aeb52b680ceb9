/** One step of the schema. A step that was once released is never edited; a change is a new step. */
import type { Kysely } from 'kysely';

/** What a migration may ask of the database beyond portable SQL. */
export interface MigrationTools {
  insertOnly(db: Kysely<never>, table: string): Promise<void>;
}

export interface Migration {
  /** Steps of ten, so that one can come between. */
  readonly number: number;
  readonly name: string;
  up(db: Kysely<never>, tools: MigrationTools): Promise<void>;
}
