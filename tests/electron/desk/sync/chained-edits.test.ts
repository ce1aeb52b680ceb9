import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Branch, eventually, signIn, type SeatAtBranch } from '../support/branch.ts';
import { heldClaim, itemsOf, review, shown } from '../support/desk-work.ts';

const release = { type: 'release', reason: 'petugas sakit' } as const;

describe('edits that stand on each other', () => {
  let branch: Branch;
  let seat: SeatAtBranch;

  beforeEach(async () => {
    branch = await Branch.open();
    seat = await branch.seatOf('CSO3');
  });
  afterEach(() => branch.close());

  /** Checks items one after another without the network; what stands on another demands the version that is shown. */
  async function checkOffline(claimId: string, items: readonly string[]): Promise<void> {
    seat.cable.mode = 'down';
    for (const itemId of items) {
      const { state, pending } = await shown(seat, claimId);
      const expectedVersion = pending > 0 ? state.version : undefined;
      const result = await seat.client.claims.act({ claimId, command: review(itemId), expectedVersion });
      expect(result).toMatchObject({ status: 'done', delivery: 'kept' });
    }
  }
  const settled = () => eventually(seat, async () => (await seat.client.outbox.list()).length === 0);

  /** Three checks made offline, while the kabid gives the claim back to the queue. */
  async function conflict(): Promise<{ claimId: string; items: string[] }> {
    const claimId = await heldClaim(seat);
    const items = (await itemsOf(seat, claimId)).slice(0, 3);
    await checkOffline(claimId, items);
    const head = await branch.seatOf('KABID');
    await eventually(head, () => head.client.claims.open({ claimId }));
    expect(await head.client.claims.act({ claimId, command: release })).toMatchObject({ status: 'done' });
    seat.cable.mode = 'up';
    await eventually(seat, async () => (await seat.client.status()).parked === 2);
    return { claimId, items };
  }

  it('all count although the same officer changed the claim at another seat meanwhile', async () => {
    const claimId = await heldClaim(seat);
    const [mine, alsoMine, theirs] = await itemsOf(seat, claimId);
    const other = await branch.seatOf('CSO3', 'other seat');
    await eventually(other, () => other.client.claims.open({ claimId }));
    const first = review(mine!);
    seat.cable.mode = 'down';
    await seat.client.claims.act({ claimId, command: first });
    await other.client.claims.act({ claimId, command: review(theirs!) });
    await checkOffline(claimId, [alsoMine!]);
    seat.cable.mode = 'up';
    await settled();
    expect(await seat.client.outbox.list()).toEqual([]);
    const { reviews } = (await shown(seat, claimId)).state;
    expect(Object.keys(reviews).sort()).toEqual([mine, alsoMine, theirs].sort());
  });

  it('when one is refused, those made on top of it are neither sent nor shown, and all are told of', async () => {
    const { claimId, items } = await conflict();
    const list = await seat.client.outbox.list();
    expect(list.map(({ state, why, facts }) => [state, why.code, facts['itemId']])).toEqual([
      ['refused', 'refused', items[0]],
      ['parked', 'parked-behind', items[1]],
      ['parked', 'parked-behind', items[2]],
    ]);
    expect(list[0]).toMatchObject({
      queueNumber: 'L-001',
      madeBy: 'CSO3',
      commandType: 'review-item',
      refusal: { code: 'not-held' },
    });
    await eventually(seat, async () => (await shown(seat, claimId)).state.status === 'queued');
    expect(await shown(seat, claimId)).toMatchObject({ pending: 0, state: { reviews: {} } });
    const mine = await seat.client.outbox.conflict({ id: list[2]!.id });
    expect(mine).toMatchObject({
      claimId,
      theirs: { status: 'queued', holder: null, reviews: {} },
      theirActs: [{ type: 'released', by: 'KABID' }],
      mayDecide: ['send-again', 'discard'],
    });
    expect(mine!.differences).toHaveLength(3);
    expect(mine!.differences[0]).toMatchObject({ kind: 'item', itemId: items[0], theirs: null });
  });

  it('sends them again on top of the present state, each decided by the office', async () => {
    const { claimId, items } = await conflict();
    await seat.client.claims.act({ claimId, command: { type: 'take', mode: 'next' } });
    const [first] = await seat.client.outbox.list();
    expect(await seat.client.outbox.resolve({ id: first!.id, how: 'send-again' })).toEqual({
      status: 'done',
      commands: 3,
    });
    await settled();
    expect(await seat.client.outbox.list()).toEqual([]);
    expect(Object.keys((await shown(seat, claimId)).state.reviews).sort()).toEqual([...items].sort());
    expect(await seat.client.outbox.resolve({ id: first!.id, how: 'discard' })).toMatchObject({
      refusal: { code: 'nothing-to-decide' },
    });
  });

  it('takes all of mine away when asked to, and nothing of it ever reaches the office', async () => {
    const { claimId } = await conflict();
    const [first] = await seat.client.outbox.list();
    await seat.client.outbox.resolve({ id: first!.id, how: 'discard' });
    expect(await seat.client.status()).toMatchObject({ outbox: 0, refused: 0, parked: 0 });
    const colleague = await branch.seatOf('CSO1');
    const view = await eventually(colleague, () => colleague.client.claims.open({ claimId }));
    expect(view.state.reviews).toEqual({});
    expect(await seat.client.outbox.conflict({ id: first!.id })).toBeNull();
  });

  it('a refusal on which others stand cannot be read away, and what waits cannot be discarded', async () => {
    const { claimId } = await conflict();
    const [first] = await seat.client.outbox.list();
    await seat.client.outbox.acknowledge({ id: first!.id });
    expect(await seat.client.status()).toMatchObject({ refused: 1, parked: 2 });
    await seat.client.outbox.resolve({ id: first!.id, how: 'discard' });
    await seat.client.claims.act({ claimId, command: { type: 'take', mode: 'next' } });
    await checkOffline(claimId, (await itemsOf(seat, claimId)).slice(0, 1));
    const [waiting] = await seat.client.outbox.list();
    expect(waiting).toMatchObject({ state: 'waiting', why: { code: 'offline' }, mender: 'network' });
    expect(await seat.client.outbox.resolve({ id: waiting!.id, how: 'discard' })).toMatchObject({
      refusal: { code: 'nothing-to-decide' },
    });
    expect((await seat.client.status()).outbox).toBe(1);
  });

  it('only their maker sends them again; the kabid may take them away', async () => {
    await conflict();
    const [first] = await seat.client.outbox.list();
    await signIn(seat, 'CSO4');
    expect(await seat.client.outbox.resolve({ id: first!.id, how: 'send-again' })).toMatchObject({
      refusal: { code: 'not-your-command', params: { holder: 'CSO3' } },
    });
    await signIn(seat, 'KABID');
    expect(await seat.client.outbox.conflict({ id: first!.id })).toMatchObject({ mayDecide: ['discard'] });
    expect(await seat.client.outbox.resolve({ id: first!.id, how: 'discard' })).toMatchObject({
      status: 'done',
    });
  });

  it('what only the hub decides is decided on top of what was still to be sent', async () => {
    const never = 100_000_000;
    const timing = { poll: never, look: never, beat: never, firstBackoff: never, longestBackoff: never };
    seat = await branch.seat('calm', { timing });
    await signIn(seat, 'CSO3');
    const claimId = await heldClaim(seat);
    const items = await itemsOf(seat, claimId);
    const other = await branch.seatOf('CSO3', 'other seat');
    await eventually(other, () => other.client.claims.open({ claimId }));
    await checkOffline(claimId, items.slice(0, 2));
    const expectedVersion = (await shown(seat, claimId)).state.version;
    await other.client.claims.act({ claimId, command: review(items[2]!) });
    seat.cable.mode = 'up';
    const command = { type: 'transfer', to: 'CSO1', reason: 'pindah loket' } as const;
    expect(await seat.client.claims.act({ claimId, command, expectedVersion })).toMatchObject({
      status: 'done',
      delivery: 'sent',
    });
    expect(Object.keys((await shown(seat, claimId)).state.reviews)).toHaveLength(3);
  });
});
