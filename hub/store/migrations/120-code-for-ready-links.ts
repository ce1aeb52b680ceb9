import type { Migration } from '../migration.ts';

/** The code of an interview a third time, bound to the claim's link from before the interview, which may enter it too. */
export const migration120: Migration = {
  number: 120,
  name: 'code-for-ready-links',
  async up(db) {
    await db.schema.alterTable('call_invites').addColumn('ready_code_hash', 'text').execute();
  },
};
