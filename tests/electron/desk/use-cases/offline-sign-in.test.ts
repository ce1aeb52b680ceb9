import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setPin } from '../../../../hub/staff-admin/accounts.ts';
import { openSqliteStore } from '../../../../hub/store/sqlite-store.ts';
import { practiceStaff } from '../../../../shared/practice/staff.ts';
import { Branch, eventually, signIn, type SeatAtBranch } from '../support/branch.ts';
import { heldClaim, itemsOf, review, shown } from '../support/desk-work.ts';

const day = 24 * 3_600_000;
const pinOf = (staffId: string) => practiceStaff().find((one) => one.id === staffId)?.pin ?? '';

describe('signing in while the hub is away', () => {
  let branch: Branch;
  let seat: SeatAtBranch;
  let claimId: string;
  let items: string[];

  /** Somebody worked here before, the program was closed, and the hub is away. */
  beforeEach(async () => {
    branch = await Branch.open();
    seat = await branch.seatOf('CSO3');
    claimId = await heldClaim(seat);
    items = await itemsOf(seat, claimId);
    await seat.client.session.signOut();
    await branch.hubLeaves();
    seat = await seat.restart();
  });
  afterEach(() => branch.close());

  const enter = (staffId: string, pin = pinOf(staffId)) => seat.client.session.signIn({ staffId, pin });
  const check = (itemId: string) => seat.client.claims.act({ claimId, command: review(itemId) });

  it('lets in who worked here before, for what he holds; the hub signs him in by itself when it is back', async () => {
    expect(await enter('CSO3')).toEqual({ status: 'done' });
    expect(await seat.client.status()).toMatchObject({
      signedInOffline: true,
      signedIn: { staffId: 'CSO3', roles: ['cso'] },
    });
    expect(await check(items[0]!)).toMatchObject({ status: 'done', delivery: 'kept' });
    expect(await seat.client.claims.takeNext({})).toMatchObject({ refusal: { code: 'hub-unreachable' } });
    await branch.hubReturns();
    await eventually(seat, async () => !(await seat.client.status()).signedInOffline);
    await eventually(seat, async () => (await seat.client.outbox.list()).length === 0);
    expect((await shown(seat, claimId)).state.reviews[items[0]!]).toMatchObject({ by: 'CSO3' });
    expect(await seat.client.claims.takeNext({})).toMatchObject({ refusal: { code: 'queue-empty' } });
  });

  it('lets in nobody who never worked here, and after seven days nobody at all', async () => {
    expect(await enter('CSO1')).toMatchObject({ refusal: { code: 'offline-sign-in-unknown' } });
    branch.forward(7 * day);
    expect(await enter('CSO3')).toMatchObject({
      refusal: { code: 'offline-sign-in-expired', params: { days: 7 } },
    });
  });

  it('five wrong PINs lock the name for a minute, also when the program is started anew', async () => {
    const tries = [];
    for (let count = 0; count < 5; count += 1) tries.push(await enter('CSO3', '000000'));
    expect(tries).toMatchObject(Array.from({ length: 5 }, () => ({ refusal: { code: 'wrong-pin' } })));
    seat = await seat.restart();
    expect(await enter('CSO3')).toMatchObject({ refusal: { code: 'too-many-tries' } });
    branch.forward(60_000);
    expect(await enter('CSO3')).toEqual({ status: 'done' });
  });

  it('whose PIN was changed meanwhile is signed out with a sentence, and nothing he did is lost', async () => {
    await enter('CSO3');
    await check(items[0]!);
    const at = branch.clock().toISOString();
    const store = await openSqliteStore({
      dataDirectory: path.join(branch.directory, 'hub'),
      databaseKey: 'ab'.repeat(32),
      now: branch.clock,
    });
    await setPin(store, 'CSO3', '482915', { at, name: 'uji' });
    await store.close();
    await branch.hubReturns();
    await eventually(seat, async () => (await seat.client.status()).signedIn === null);
    expect(await seat.client.status()).toMatchObject({
      signedOut: { code: 'offline-sign-in-refused' },
      outbox: 1,
      needsSignIn: ['CSO3'],
    });
    expect(await enter('CSO3', '482915')).toEqual({ status: 'done' });
    expect((await seat.client.status()).signedOut).toBeNull();
    await eventually(seat, async () => (await seat.client.outbox.list()).length === 0);
    expect((await shown(seat, claimId)).state.reviews[items[0]!]).toMatchObject({ by: 'CSO3' });
  });

  it('keeps no PIN and no trace of one in the files of the seat', async () => {
    const { readFileSync } = await import('node:fs');
    const bytes = readFileSync(path.join(seat.dataDirectory, 'desk.db'));
    expect(bytes.includes(pinOf('CSO3'))).toBe(false);
    expect(bytes.includes('argon2id')).toBe(false);
  });

  it('while the hub is away somebody else can take the seat over, and each keeps his own work', async () => {
    await branch.hubReturns();
    await signIn(seat, 'CSO4');
    await seat.client.session.signOut();
    await branch.hubLeaves();
    await enter('CSO3');
    await check(items[0]!);
    await enter('CSO4');
    expect(await seat.client.outbox.list()).toMatchObject([{ madeBy: 'CSO3', why: { code: 'offline' } }]);
    await branch.hubReturns();
    await eventually(seat, async () => (await seat.client.status()).needsSignIn.includes('CSO3'));
    await signIn(seat, 'CSO3');
    await eventually(seat, async () => (await seat.client.outbox.list()).length === 0);
  });
});
