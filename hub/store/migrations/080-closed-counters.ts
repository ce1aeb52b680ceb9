import type { Migration } from '../migration.ts';

/** Counters the kabid closed for a day; a counter without a row is open. */
export const migration080: Migration = {
  number: 80,
  name: 'closed-counters',
  async up(db) {
    await db.schema
      .createTable('closed_counters')
      .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id'))
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('closed_counters_key', ['staff_id', 'day'])
      .execute();
  },
};
