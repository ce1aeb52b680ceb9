import type { Migration } from '../migration.ts';

/** What the branch decided about its interviews, version by version; insert-only. */
export const migration110: Migration = {
  number: 110,
  name: 'interview-policies',
  async up(db, tools) {
    await db.schema
      .createTable('interview_policies')
      .addColumn('position', 'integer', (column) => column.primaryKey())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id'))
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .execute();
    await tools.insertOnly(db, 'interview_policies');
  },
};
