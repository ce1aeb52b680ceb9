import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Accounts that can be closed, what was done to them and by whom, and the data folder that belongs to this database. */
export const migration070: Migration = {
  number: 70,
  name: 'staff-accounts',
  async up(db, tools) {
    await db.schema.alterTable('staff').addColumn('closed_at', 'text').execute();
    await db.schema
      .createTable('staff_log')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('act', 'text', (column) => column.notNull())
      .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id'))
      .addColumn('operator', 'text', (column) => column.notNull())
      .addColumn('details', 'text', (column) => column.notNull())
      .execute();
    await tools.insertOnly(db, 'staff_log');
    await db.schema
      .createTable('hub_folder')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('folder', 'text', (column) => column.notNull())
      .addCheckConstraint('hub_folder_one_row', sql`id = 1`)
      .execute();
  },
};
