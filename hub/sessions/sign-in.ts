/** Signing in with staff number and PIN. Five wrong PINs in a row lock the number for a minute. */
import type { HubSession } from '../../shared/contract/hub.ts';
import { accept, refuse, type Outcome } from '../../shared/domain/refusal.ts';
import type { HubCore } from '../hub-core.ts';
import { deleteSessionsBefore, insertSession } from '../store/sessions.ts';
import { findPinGuard, findStaff, savePinGuardInTransaction } from '../store/staff.ts';
import { drainMilliseconds } from './authenticate.ts';
import { isPinRight } from './pin.ts';
import { hashSecret, randomSecret } from './secrets.ts';
import { lockMilliseconds, triesInARow } from '../../shared/domain/pin-guard.ts';

const sessionMilliseconds = 12 * 3_600_000;

/** Refuses with `wrong-pin` (also for an unknown number) or `too-many-tries` {seconds}. */
export async function signIn(core: HubCore, staffId: string, pin: string): Promise<Outcome<HubSession>> {
  const guard = await countTry(core, staffId);
  if (!guard.ok) return guard;
  if (!(await isPinRight(guard.value, pin))) return refuse('wrong-pin');
  return openSession(core, staffId, guard.value);
}

/** Counts the try before the PIN is looked at, so that tries made at once cannot slip past the limit together. */
async function countTry(core: HubCore, staffId: string): Promise<Outcome<string | undefined>> {
  return core.store.db.transaction().execute(async (transaction) => {
    const guard = await findPinGuard(transaction, staffId);
    if (!guard) return accept(undefined);
    const now = core.clock().getTime();
    const lockedFor = guard.locked_until === null ? 0 : Date.parse(guard.locked_until) - now;
    if (lockedFor > 0) return refuse('too-many-tries', 'you', { seconds: Math.ceil(lockedFor / 1000) });
    const tries = guard.locked_until === null ? guard.failed_tries + 1 : 1;
    const lock = tries >= triesInARow ? new Date(now + lockMilliseconds).toISOString() : null;
    await savePinGuardInTransaction(transaction, staffId, { failed_tries: tries, locked_until: lock });
    return accept(guard.pin_hash);
  });
}

/** Looks at the account once more: it may have been closed, or its PIN changed, while the PIN was looked at. */
async function openSession(
  core: HubCore,
  staffId: string,
  pinHash: string | undefined,
): Promise<Outcome<HubSession>> {
  const token = randomSecret(32);
  const now = core.clock();
  const expiresAt = new Date(now.getTime() + sessionMilliseconds).toISOString();
  return core.store.db.transaction().execute(async (transaction): Promise<Outcome<HubSession>> => {
    if ((await findPinGuard(transaction, staffId))?.pin_hash !== pinHash) return refuse('wrong-pin');
    const staff = await findStaff(transaction, staffId);
    if (!staff) throw new Error('a person with a PIN is a member of staff');
    await savePinGuardInTransaction(transaction, staffId, { failed_tries: 0, locked_until: null });
    await deleteSessionsBefore(transaction, new Date(now.getTime() - drainMilliseconds).toISOString());
    await insertSession(transaction, {
      token_hash: hashSecret(token),
      staff_id: staffId,
      created_at: now.toISOString(),
      expires_at: expiresAt,
      ended_at: null,
    });
    return accept({ token, staff, expiresAt });
  });
}
