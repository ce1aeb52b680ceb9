/**
 * How many places of a quota are used. The number follows the claims' own `quotaSlots`, and the table's CHECK keeps it
 * at or under the cap whatever the program above does.
 */
import {
  defaultCap,
  type QuotaKey,
  type QuotaStanding,
  type SetQuota,
} from '../../shared/domain/branch/quota.ts';
import type { ClaimState } from '../../shared/domain/claim/state.ts';
import type { InTransaction, Readable } from './tables.ts';

/** Use and cap of one cell; the default cap when nobody set one. */
export async function quotaStanding(db: Readable, key: QuotaKey): Promise<QuotaStanding> {
  const row = await db
    .selectFrom('quota_usage')
    .select(['used', 'cap'])
    .where('staff_id', '=', key.staffId)
    .where('day', '=', key.day)
    .where('program', '=', key.program)
    .where('channel', '=', key.channel)
    .executeTakeFirst();
  return row ?? { used: 0, cap: defaultCap(key.program, key.channel) };
}

/** Takes and frees places as the claim's slots changed. */
export async function moveQuotaInTransaction(
  transaction: InTransaction,
  before: ClaimState | null,
  after: ClaimState,
): Promise<void> {
  const had = before?.quotaSlots ?? [];
  const has = after.quotaSlots;
  const isIn = (slots: ClaimState['quotaSlots'], slot: ClaimState['quotaSlots'][number]) =>
    slots.some((one) => one.staffId === slot.staffId && one.day === slot.day);
  const { program, channel } = after.data;
  for (const slot of has.filter((one) => !isIn(had, one)))
    await addInTransaction(transaction, { ...slot, program, channel }, 1);
  for (const slot of had.filter((one) => !isIn(has, one)))
    await addInTransaction(transaction, { ...slot, program, channel }, -1);
}

async function addInTransaction(transaction: InTransaction, key: QuotaKey, change: 1 | -1): Promise<void> {
  const { used, cap } = await quotaStanding(transaction, key);
  await writeInTransaction(transaction, key, used + change, cap);
}

/** Writes the kabid's cap; the decision that it is not below the use was made before. */
export async function saveCapInTransaction(transaction: InTransaction, quota: SetQuota): Promise<void> {
  const { used } = await quotaStanding(transaction, quota);
  await writeInTransaction(transaction, quota, used, quota.cap);
}

async function writeInTransaction(
  transaction: InTransaction,
  key: QuotaKey,
  used: number,
  cap: number,
): Promise<void> {
  const row = { staff_id: key.staffId, day: key.day, program: key.program, channel: key.channel, used, cap };
  await transaction
    .insertInto('quota_usage')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['staff_id', 'day', 'program', 'channel']).doUpdateSet({ used, cap }),
    )
    .execute();
}
