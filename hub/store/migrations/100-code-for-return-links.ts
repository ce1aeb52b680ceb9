import type { Migration } from '../migration.ts';

/** The code of an interview once more, bound to the participant's link for missing papers, which may enter the call too. */
export const migration100: Migration = {
  number: 100,
  name: 'code-for-return-links',
  async up(db) {
    await db.schema.alterTable('call_invites').addColumn('link_code_hash', 'text').execute();
  },
};
