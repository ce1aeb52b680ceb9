/** Claims as rows: the state as JSON, and beside it the columns that are searched and guarded. */
import { ClaimState } from '../../shared/domain/claim/state.ts';
import type { Channel, Day, Program, StaffId } from '../../shared/domain/vocabulary.ts';
import { canonicalJson } from './canonical-json.ts';
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

/** Claims in the queue that this officer may take: nobody's and his own. */
export async function queuedClaims(
  db: Readable,
  wish: { staffId: StaffId; upTo: Day; program?: Program; channel?: Channel },
): Promise<ClaimState[]> {
  let query = db
    .selectFrom('claims')
    .select('state')
    .where('status', '=', 'queued')
    .where('day', '<=', wish.upTo)
    .where((where) => where.or([where('assigned_to', 'is', null), where('assigned_to', '=', wish.staffId)]));
  if (wish.program) query = query.where('program', '=', wish.program);
  if (wish.channel) query = query.where('channel', '=', wish.channel);
  const rows = await query.execute();
  // Our own rows, many at a time: the chosen one is parsed again when it is loaded to be decided upon.
  return rows.map((row) => JSON.parse(row.state) as ClaimState);
}

/** Writes the state after a decision; the version guards against a writer that saw an older one. */
export async function saveClaimInTransaction(
  transaction: InTransaction,
  before: ClaimState | null,
  after: ClaimState,
): Promise<void> {
  const row = rowOf(after);
  if (before === null) {
    await transaction.insertInto('claims').values(row).execute();
    return;
  }
  const result = await transaction
    .updateTable('claims')
    .set(row)
    .where('id', '=', after.id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Error('the claim moved inside its own transaction');
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
    state: canonicalJson(state),
  };
}
