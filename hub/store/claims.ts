/** Claims as rows: the state as JSON, and beside it the columns that are searched and guarded. */
import { ClaimState } from '../../shared/domain/claim/state.ts';
import { queueFactsOf, type QueueFacts } from '../../shared/domain/queue/facts.ts';
import type { Day } from '../../shared/domain/vocabulary.ts';
import { noQuestion, question, type Question } from './ask-together.ts';
import { canonicalJson } from './canonical-json.ts';
import { Collision } from './store.ts';
import type { ClaimTable, InTransaction, Readable } from './tables.ts';

/** The claim's state, or null when there is none of this id. */
export async function findClaim(db: Readable, claimId: string): Promise<ClaimState | null> {
  const row = await db.selectFrom('claims').select('state').where('id', '=', claimId).executeTakeFirst();
  return row ? ClaimState.parse(JSON.parse(row.state)) : null;
}

/** Whether another claim already stands under this number on this day. */
export async function isQueueNumberTaken(db: Readable, day: Day, queueNumber: string): Promise<boolean> {
  const row = await db
    .selectFrom('claims')
    .select('id')
    .where('day', '=', day)
    .where('queue_number', '=', queueNumber)
    .executeTakeFirst();
  return row !== undefined;
}

/** Claims under lock until the transaction ends, locked in the order of their ids; unknown ones are left out. */
export function lockClaims(transaction: InTransaction, claimIds: readonly string[]): Question<ClaimState[]> {
  const query = transaction
    .selectFrom('claims')
    .select('state')
    .where('id', 'in', claimIds)
    .orderBy('id')
    .forNoKeyUpdate();
  return question(claimIds.length > 0 ? query : null, statesOf);
}

/** Locks those of the claims that nobody else has in hand just now; waits for none. */
export function lockFreeClaims(
  transaction: InTransaction,
  claimIds: readonly string[],
): Question<ClaimState[]> {
  const query = transaction
    .selectFrom('claims')
    .select('state')
    .where('id', 'in', claimIds)
    .forNoKeyUpdate()
    .skipLocked();
  return question(claimIds.length > 0 ? query : null, statesOf);
}

function statesOf(rows: readonly Pick<ClaimTable, 'state'>[]): ClaimState[] {
  return rows.map((row) => ClaimState.parse(JSON.parse(row.state)));
}

/** A claim in the queue, as far as the queue needs to know it. */
export type QueuedClaim = QueueFacts & { readonly id: string; readonly version: number };

/** @throws Collision when another transaction took one of the ids or queue numbers meanwhile */
export function insertClaims(transaction: InTransaction, states: readonly ClaimState[]): Question<void> {
  if (states.length === 0) return noQuestion;
  const query = transaction
    .insertInto('claims')
    .values(states.map(rowOf))
    .onConflict((conflict) => conflict.doNothing());
  return question(query, (_, inserted) => {
    if (inserted !== BigInt(states.length)) throw new Collision();
  });
}

/** Writes locked claims anew. */
export function updateClaims(transaction: InTransaction, states: readonly ClaimState[]): Question<void> {
  if (states.length === 0) return noQuestion;
  const query = transaction
    .insertInto('claims')
    .values(states.map(rowOf))
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(({ ref }) => ({
          version: ref('excluded.version'),
          status: ref('excluded.status'),
          holder: ref('excluded.holder'),
          assigned_to: ref('excluded.assigned_to'),
          queue_facts: ref('excluded.queue_facts'),
          state: ref('excluded.state'),
        }))
        .whereRef('claims.version', '<', 'excluded.version'),
    );
  return question(query, (_, updated) => {
    if (updated !== BigInt(states.length)) throw new Error('a claim moved inside its own transaction');
  });
}

function rowOf(state: ClaimState): ClaimTable {
  return {
    id: state.id,
    version: state.version,
    status: state.status,
    day: state.data.day,
    queue_number: state.data.queueNumber,
    program: state.data.program,
    channel: state.data.channel,
    holder: state.holder?.staffId ?? null,
    assigned_to: state.assignedTo,
    queue_facts: state.status === 'queued' ? canonicalJson(queueFactsOf(state)) : null,
    state: canonicalJson(state),
  };
}
