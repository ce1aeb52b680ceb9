import { sql, type Kysely } from 'kysely';
import { ClaimState } from '../../../shared/domain/claim/state.ts';
import { queueFactsOf } from '../../../shared/domain/queue/facts.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Migration } from '../migration.ts';
import type { Tables } from '../tables.ts';

const statuses = sql.join(
  [
    ...['queued', 'at-desk', 'returned', 'submitted', 'verified'],
    ...['vouchered', 'approved', 'paid', 'rejected', 'cancelled'],
  ].map((status) => sql.lit(status)),
);

/** Beside each claim in the queue what choosing the next one needs; and no status that the claim service does not know. */
export const migration040: Migration = {
  number: 40,
  name: 'queue-facts',
  async up(db) {
    // A column's check may speak of its row, and this is the one way that both databases let a table gain a check.
    await db.schema
      .alterTable('claims')
      .addColumn('queue_facts', 'text', (column) => column.check(sql`status in (${statuses})`))
      .execute();
    await fillQueueFacts(db as unknown as Kysely<Tables>);
  },
};

/** Claims that were in the queue before this step. */
async function fillQueueFacts(db: Kysely<Tables>): Promise<void> {
  const rows = await db.selectFrom('claims').select(['id', 'state']).where('status', '=', 'queued').execute();
  for (const { id, state } of rows) {
    const queue_facts = canonicalJson(queueFactsOf(ClaimState.parse(JSON.parse(state))));
    await db.updateTable('claims').set({ queue_facts }).where('id', '=', id).execute();
  }
}
