/** Acts on staff accounts, for the operator at the hub's machine. Each is one transaction and one line in `staff_log`. */
import { z } from 'zod';
import { Role, StaffId } from '../../shared/domain/vocabulary.ts';
import { hashPin } from '../sessions/pin.ts';
import { randomCode } from '../sessions/secrets.ts';
import { endSessionsOf } from '../store/sessions.ts';
import { logStaffActInTransaction, type Operator } from '../store/staff-log.ts';
import type { Store } from '../store/store.ts';
import type { InTransaction, Readable, StaffTable } from '../store/tables.ts';

/** Six to twelve digits that are neither one digit nor a row of neighbours. */
export const Pin = z
  .string()
  .regex(/^\d{6,12}$/)
  .refine((pin) => !isEasy(pin));

/** One visible line: no tabs, breaks or marks that turn the writing around, for it is shown to everybody as it is. */
const Label = z
  .string()
  .trim()
  .regex(/^\P{C}+$/u);

export const NewAccount = z.object({
  staffId: StaffId,
  name: Label.min(2).max(80),
  roles: z.array(Role).min(1),
  counter: Label.min(1).max(40).optional(),
  pin: Pin,
});
export type NewAccount = z.infer<typeof NewAccount>;

export interface Account {
  readonly staffId: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly counter: string | null;
  readonly closedAt: string | null;
}

/** Why nothing was changed. */
export type AccountRefusal = 'known' | 'unknown' | 'closed' | 'open';

export type AccountOutcome<T> = { ok: true; value: T } | { ok: false; why: AccountRefusal };

/** A PIN drawn by the machine, for the operator to hand over. */
export function drawPin(): string {
  for (;;) {
    const pin = randomCode();
    if (!isEasy(pin)) return pin;
  }
}

/** All accounts, closed ones too, in the branch's order. */
export async function listAccounts(db: Readable): Promise<Account[]> {
  const rows = await db.selectFrom('staff').selectAll().orderBy('position').execute();
  return rows.map((row) => ({
    staffId: row.id,
    name: row.name,
    roles: z.array(Role).parse(JSON.parse(row.roles)),
    counter: row.counter,
    closedAt: row.closed_at ?? null,
  }));
}

/** Refuses with `known` when the number is in use, also by a closed account: numbers stand in the ledger for ever. */
export async function addAccount(
  store: Store,
  account: NewAccount,
  operator: Operator,
): Promise<AccountOutcome<null>> {
  const pin_hash = await hashPin(account.pin);
  return store.transaction(async (transaction) => {
    if (await findRow(transaction, account.staffId)) return { ok: false, why: 'known' };
    const { last } = await transaction
      .selectFrom('staff')
      .select(({ fn }) => fn.max('position').as('last'))
      .executeTakeFirstOrThrow();
    const { staffId, name, counter = null } = account;
    const roles = JSON.stringify(account.roles);
    const position = Number(last ?? -1) + 1;
    await transaction
      .insertInto('staff')
      .values({ id: staffId, name, roles, counter, pin_hash, failed_tries: 0, locked_until: null, position })
      .execute();
    const details = { roles: account.roles, counter };
    await logStaffActInTransaction(transaction, 'add', staffId, operator, details);
    return { ok: true, value: null };
  });
}

/** A new PIN; it also ends the lock after wrong ones, and every session. @returns how many sessions ended */
export async function setPin(
  store: Store,
  staffId: string,
  pin: string,
  operator: Operator,
): Promise<AccountOutcome<number>> {
  const pin_hash = await hashPin(pin);
  return changeOpen(store, staffId, operator, 'pin', async (transaction) => {
    await update(transaction, staffId, { pin_hash, failed_tries: 0, locked_until: null });
    return { value: await endSessionsOf(transaction, staffId, operator.at), details: {} };
  });
}

/** Other roles, from the next call on. */
export async function setRoles(
  store: Store,
  staffId: string,
  roles: readonly Role[],
  operator: Operator,
): Promise<AccountOutcome<null>> {
  return changeOpen(store, staffId, operator, 'roles', async (transaction, before) => {
    await update(transaction, staffId, { roles: JSON.stringify(roles) });
    return { value: null, details: { from: JSON.parse(before.roles), to: roles } };
  });
}

/**
 * Closes an account: its owner cannot sign in any more and every session ends. What he did before that is still
 * accepted from his seat for a day, as after a sign-out. @returns how many sessions ended
 */
export async function closeAccount(
  store: Store,
  staffId: string,
  operator: Operator,
): Promise<AccountOutcome<number>> {
  return changeOpen(store, staffId, operator, 'close', async (transaction) => {
    await update(transaction, staffId, { closed_at: operator.at });
    return { value: await endSessionsOf(transaction, staffId, operator.at), details: {} };
  });
}

/** Opens a closed account again, with the PIN it had. */
export async function openAccount(
  store: Store,
  staffId: string,
  operator: Operator,
): Promise<AccountOutcome<null>> {
  return store.transaction(async (transaction) => {
    const row = await findRow(transaction, staffId);
    if (!row) return { ok: false, why: 'unknown' };
    if (row.closed_at === null) return { ok: false, why: 'open' };
    await update(transaction, staffId, { closed_at: null, failed_tries: 0, locked_until: null });
    await logStaffActInTransaction(transaction, 'open', staffId, operator, {});
    return { ok: true, value: null };
  });
}

async function changeOpen<T>(
  store: Store,
  staffId: string,
  operator: Operator,
  act: 'pin' | 'roles' | 'close',
  change: (transaction: InTransaction, before: StaffTable) => Promise<{ value: T; details: object }>,
): Promise<AccountOutcome<T>> {
  return store.transaction(async (transaction): Promise<AccountOutcome<T>> => {
    const row = await findRow(transaction, staffId);
    if (!row) return { ok: false, why: 'unknown' };
    if (row.closed_at !== null) return { ok: false, why: 'closed' };
    const { value, details } = await change(transaction, row);
    await logStaffActInTransaction(transaction, act, staffId, operator, details);
    return { ok: true, value };
  });
}

function findRow(transaction: InTransaction, staffId: string): Promise<StaffTable | undefined> {
  return transaction.selectFrom('staff').selectAll().where('id', '=', staffId).executeTakeFirst() as Promise<
    StaffTable | undefined
  >;
}

async function update(
  transaction: InTransaction,
  staffId: string,
  values: Partial<StaffTable>,
): Promise<void> {
  await transaction.updateTable('staff').set(values).where('id', '=', staffId).execute();
}

function isEasy(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index])));
  return steps.size === 1 && Math.abs([...steps][0] ?? 0) <= 1;
}
