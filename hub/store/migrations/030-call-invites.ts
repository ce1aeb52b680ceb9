import type { Migration } from '../migration.ts';

/** The participant's ways into interviews; at most one open way for each interview. */
export const migration030: Migration = {
  number: 30,
  name: 'call-invites',
  async up(db) {
    await db.schema
      .createTable('call_invites')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('claim_id', 'text', (column) => column.notNull().references('claims.id'))
      .addColumn('interview_id', 'text', (column) => column.notNull())
      .addColumn('opened_by', 'text', (column) => column.notNull())
      .addColumn('token_hash', 'text', (column) => column.notNull().unique())
      .addColumn('code_hash', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .addColumn('wrong_codes', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('session_hash', 'text', (column) => column.unique())
      .addColumn('closed_at', 'text')
      .execute();
    await db.schema
      .createIndex('call_invites_one_open')
      .on('call_invites')
      .column('interview_id')
      .unique()
      .where('closed_at' as never, 'is', null)
      .execute();
  },
};
