import type { Migration } from '../migration.ts';

/** Which paper was fetched by whom and when; written, never changed. */
export const migration060: Migration = {
  number: 60,
  name: 'file-openings',
  async up(db, tools) {
    await db.schema
      .createTable('file_openings')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id'))
      .addColumn('claim_id', 'text', (column) => column.notNull().references('claims.id'))
      .addColumn('sha256_prefix', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('file_openings_by_claim')
      .on('file_openings')
      .columns(['claim_id', 'at'])
      .execute();
    await tools.insertOnly(db, 'file_openings');
  },
};
