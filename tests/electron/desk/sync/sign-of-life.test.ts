import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeAccount } from '../../../../hub/staff-admin/accounts.ts';
import { openSqliteStore } from '../../../../hub/store/sqlite-store.ts';
import { Branch, eventually, signIn, type SeatAtBranch } from '../support/branch.ts';
import { everything } from '../support/desk-work.ts';

const hour = 3_600_000;

describe('who is at work', () => {
  let branch: Branch;
  let seat: SeatAtBranch;
  beforeEach(async () => {
    branch = await Branch.open();
    seat = await branch.seatOf('CSO3');
  });
  afterEach(() => branch.close());

  const leaseLeft = async (): Promise<number | null> => {
    const { leaseUntil, now } = await seat.client.status();
    return leaseUntil === null ? null : Date.parse(leaseUntil) - Date.parse(now);
  };

  it('a person reads until when his claims are kept, and who else is there', async () => {
    await eventually(seat, async () => (await leaseLeft()) !== null);
    expect(await leaseLeft()).toBeGreaterThan(1.9 * hour);
    const other = await branch.seatOf('CSO1');
    await eventually(other, async () => (await other.client.status()).people.length === 2);
    const { people, clockOffsetMs } = await other.client.status();
    expect(people.map(({ staffId, connected }) => [staffId, connected])).toEqual([
      ['CSO1', true],
      ['CSO3', true],
    ]);
    expect(Math.abs(clockOffsetMs ?? Infinity)).toBeLessThan(1000);
  });

  it('he reads it also after the program was started without the hub', async () => {
    await eventually(seat, async () => (await leaseLeft()) !== null);
    await branch.hubLeaves();
    seat = await seat.restart();
    await signIn(seat, 'CSO3');
    expect(await seat.client.status()).toMatchObject({ signedInOffline: true });
    expect(await leaseLeft()).toBeGreaterThan(1.9 * hour);
  });

  /** As the operator does at the hub's machine, while the hub works. */
  async function closeAtHub(staffId: string): Promise<void> {
    const dataDirectory = path.join(branch.directory, 'hub');
    const at = { databaseKey: 'ab'.repeat(32), now: branch.clock, beside: true };
    const store = await openSqliteStore({ dataDirectory, ...at });
    await closeAccount(store, staffId, { name: 'uji', at: branch.clock().toISOString() });
    await store.close();
  }

  it('a person whose account is closed reads no longer at the seat where he is signed in', async () => {
    const other = await branch.seat('other', { timing: { beat: 50, look: 100 } });
    await signIn(other, 'KABID');
    await closeAtHub('KABID');
    await eventually(other, async () => (await other.client.status()).signedIn === null);
    expect((await other.client.status()).signedOut).toMatchObject({ code: 'session-expired' });
    await expect(other.client.claims.list(everything)).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });

  it('a session that ran out by itself shows only when something is to be done under it', async () => {
    const other = await branch.seat('other', { timing: { beat: 50, look: 100 } });
    await signIn(other, 'KABID');
    await eventually(other, async () => (await other.client.status()).leaseUntil);
    branch.forward(13 * hour);
    const beats = other.cable.heard.length;
    await other.cable.nextAnswer('presence/beat');
    await other.cable.nextAnswer('presence/beat');
    expect(other.cable.heard.length).toBeGreaterThan(beats);
    expect((await other.client.status()).signedIn).toMatchObject({ staffId: 'KABID' });
  });

  it('a seat whose clock is wrong knows by how much', async () => {
    const slow = await branch.seat('slow', { clock: () => new Date(branch.clock().getTime() - hour) });
    const offset = await eventually(slow, async () => (await slow.client.status()).clockOffsetMs);
    expect(Math.round(offset / hour)).toBe(1);
  });

  it('nothing is told of colleagues, of the audit log or of an intake before somebody has signed in', async () => {
    const log: string[] = [];
    const fresh = await branch.seat('fresh', { log: (line) => log.push(line) });
    expect(await fresh.client.status()).toMatchObject({ signedIn: null, people: [], leaseUntil: null });
    const refusal = { code: 'UNAUTHORIZED' };
    await expect(fresh.client.audit.verify()).rejects.toMatchObject(refusal);
    await expect(fresh.client.outbox.list()).rejects.toMatchObject(refusal);
    const intakeId = crypto.randomUUID();
    await expect(fresh.client.intake.cancel({ intakeId })).rejects.toMatchObject(refusal);
    await expect(fresh.client.claims.list(everything)).rejects.toMatchObject(refusal);
    expect(log.filter((line) => line.includes('UNAUTHORIZED'))).toEqual([]);
  });
});
