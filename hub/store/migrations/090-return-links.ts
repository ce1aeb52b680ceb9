import type { Migration } from '../migration.ts';

/** The participant's link for missing papers: who asked for it and when, and the hash by which it is known. */
export const migration090: Migration = {
  number: 90,
  name: 'return-links',
  async up(db, tools) {
    await db.schema
      .createTable('return_links')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('claim_id', 'text', (column) => column.notNull().references('claims.id'))
      .addColumn('round', 'integer', (column) => column.notNull())
      .addColumn('token_hash', 'text', (column) => column.notNull())
      .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id'))
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('return_links_by_token')
      .on('return_links')
      .columns(['token_hash', 'expires_at'])
      .execute();
    await db.schema.createIndex('return_links_by_claim').on('return_links').column('claim_id').execute();
    await tools.insertOnly(db, 'return_links');
  },
};
