import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Commands with their answers, claims, the insert-only ledger that is also the feed, and the quota. */
export const migration020: Migration = {
  number: 20,
  name: 'claims-and-ledger',
  async up(db, tools) {
    await db.schema
      .createTable('commands')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('answer', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('claims')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('queue_number', 'text', (column) => column.notNull())
      .addColumn('program', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('holder', 'text')
      .addColumn('assigned_to', 'text')
      .addColumn('state', 'text', (column) => column.notNull())
      .addUniqueConstraint('claims_queue_number_of_day', ['day', 'queue_number'])
      .addCheckConstraint('claims_at_desk_has_holder', sql`(status = 'at-desk') = (holder is not null)`)
      .execute();
    await db.schema.createIndex('claims_by_status').on('claims').columns(['status', 'day']).execute();
    await db.schema
      .createTable('branch_counter')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('epoch', 'text', (column) => column.notNull())
      .addColumn('last_seq', 'integer', (column) => column.notNull())
      .addColumn('last_hash', 'text', (column) => column.notNull())
      .addCheckConstraint('branch_counter_one_row', sql`id = 1`)
      .execute();
    await db.schema
      .createTable('events')
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('idx', 'integer', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('claim_id', 'text')
      .addColumn('version', 'integer')
      .addColumn('command_id', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('prev_hash', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('events_key', ['seq', 'idx'])
      .addUniqueConstraint('events_version_of_claim', ['claim_id', 'version'])
      .execute();
    await tools.insertOnly(db, 'events');
    await db.schema
      .createTable('quota_usage')
      .addColumn('staff_id', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('program', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('used', 'integer', (column) => column.notNull())
      .addColumn('cap', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('quota_usage_key', ['staff_id', 'day', 'program', 'channel'])
      .addCheckConstraint('quota_usage_within_cap', sql`used >= 0 and used <= cap`)
      .execute();
  },
};
