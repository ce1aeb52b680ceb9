import type { Migration } from '../migration.ts';

/** When each member of staff was last heard of, by the hub's clock: so long his claims are kept for him. */
export const migration050: Migration = {
  number: 50,
  name: 'leases',
  async up(db) {
    await db.schema
      .createTable('leases')
      .addColumn('staff_id', 'text', (column) => column.primaryKey().references('staff.id'))
      .addColumn('seen_at', 'text', (column) => column.notNull())
      .execute();
  },
};
