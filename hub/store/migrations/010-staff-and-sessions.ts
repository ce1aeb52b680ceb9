import type { Migration } from '../migration.ts';

/** The branch, its people and their sessions. */
export const migration010: Migration = {
  number: 10,
  name: 'staff-and-sessions',
  async up(db) {
    await db.schema
      .createTable('branch')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('info', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('staff')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('roles', 'text', (column) => column.notNull())
      .addColumn('counter', 'text')
      .addColumn('pin_hash', 'text', (column) => column.notNull())
      .addColumn('failed_tries', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('locked_until', 'text')
      .addColumn('position', 'integer', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('sessions')
      .addColumn('token_hash', 'text', (column) => column.primaryKey())
      .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id'))
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .addColumn('ended_at', 'text')
      .execute();
  },
};
