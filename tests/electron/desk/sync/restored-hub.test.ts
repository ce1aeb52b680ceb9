import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Branch, eventually, signIn, type SeatAtBranch } from '../support/branch.ts';
import { everything, heldClaim, itemsOf, review, shown, walkIn } from '../support/desk-work.ts';

/** All that the seat still has to say is said, and its cache is the hub's. */
async function inStep(seat: SeatAtBranch): Promise<void> {
  await eventually(seat, async () => {
    const { connected, outbox, filling } = await seat.client.status();
    return connected && outbox === 0 && filling === null && (await seat.client.outbox.list()).length === 0;
  });
}

describe('a hub that was restored from an older copy', () => {
  let branch: Branch;
  let seat: SeatAtBranch;
  let claimId: string;
  let items: string[];

  beforeEach(async () => {
    branch = await Branch.open();
    seat = await branch.seatOf('CSO3');
    claimId = await heldClaim(seat);
    items = await itemsOf(seat, claimId);
  });
  afterEach(() => branch.close());

  /** Copies the hub's data; answers when the seat has met the hub again after that. */
  async function copyHub(at: SeatAtBranch): Promise<void> {
    const met = at.cable.nextAnswer('info');
    await branch.copyHub();
    await met;
    await eventually(at, async () => (await at.client.status()).connected);
  }
  /** Puts the copy in the hub's place; answers when the seat has noticed and begins to ask again. */
  async function restoreHub(at: SeatAtBranch): Promise<void> {
    const noticed = at.cable.nextAnswer('snapshot');
    await branch.restoreHub();
    await noticed;
    await at.cable.nextAnswer('push');
  }
  const check = (id: string, itemId: string, at = seat) =>
    at.client.claims.act({ claimId: id, command: review(itemId) });

  it('gets back from its seats everything that it had accepted since, and no one is asked', async () => {
    await copyHub(seat);
    for (const itemId of items) expect(await check(claimId, itemId)).toMatchObject({ delivery: 'sent' });
    const second = await heldClaim(seat);
    expect(await check(second, items[0]!)).toMatchObject({ delivery: 'sent' });
    await inStep(seat);
    const before = [await shown(seat, claimId), await shown(seat, second)].map(({ state }) => state);

    await restoreHub(seat);
    await inStep(seat);
    const fresh = await branch.seatOf('CSO1', 'fresh');
    for (const state of before) {
      const view = await eventually(fresh, () => fresh.client.claims.open({ claimId: state.id }));
      expect(view.state.holder).toMatchObject({ staffId: 'CSO3' });
      expect(Object.keys(view.state.reviews)).toEqual(Object.keys(state.reviews));
    }
    expect(await seat.client.outbox.refused()).toEqual([]);
    expect((await seat.client.claims.list(everything)).total).toBe(2);
  });

  it('gets back also what its kabid changed, under the kabid’s name', async () => {
    const head = await branch.seatOf('KABID');
    await copyHub(head);
    const quota = { staffId: 'CSO3', day: '2026-11-24', program: 'JP', channel: 'manual', cap: 3 } as const;
    expect(await head.client.board.setQuota(quota)).toMatchObject({ status: 'done' });
    await inStep(head);
    await restoreHub(head);
    await inStep(head);
    await eventually(seat, async () =>
      (await seat.client.claims.quota()).find((line) => line.program === 'JP' && line.cap === 3),
    );
  });

  it('decides anew on what collides with what others did meanwhile, and the rest becomes a conflict', async () => {
    await copyHub(seat);
    for (const itemId of items) await check(claimId, itemId);
    await inStep(seat);
    seat.cable.mode = 'down';
    await branch.restoreHub();
    const head = await branch.seatOf('KABID');
    await eventually(head, () => head.client.claims.open({ claimId }));
    await head.client.claims.act({ claimId, command: { type: 'release', reason: 'petugas sakit' } });
    for (let count = 0; count < items.length + 2; count += 1) await head.client.claims.registerWalkIn(walkIn);
    seat.cable.mode = 'up';
    await eventually(seat, async () => {
      const { refused, parked } = await seat.client.status();
      return refused === 1 && parked === items.length - 1;
    });
    await eventually(seat, async () => (await seat.client.status()).filling === null);
    expect((await shown(seat, claimId)).state).toMatchObject({ status: 'queued', reviews: {} });
    const [first] = await seat.client.outbox.list();
    expect(await seat.client.outbox.conflict({ id: first!.id })).toMatchObject({
      theirs: { status: 'queued' },
      theirActs: expect.arrayContaining([expect.objectContaining({ type: 'released', by: 'KABID' })]),
    });
  });

  it('asks for the sign-in of those whose session the copy does not know, and loses nothing till then', async () => {
    await copyHub(seat);
    await signIn(seat, 'CSO4');
    const mine = await heldClaim(seat);
    await inStep(seat);
    await restoreHub(seat);
    await eventually(seat, async () => (await seat.client.status()).needsSignIn.includes('CSO4'));
    const waiting = (await seat.client.outbox.list()).filter((entry) => entry.why.code === 'needs-sign-in');
    expect(waiting[0]).toMatchObject({ claimId: mine, madeBy: 'CSO4', why: { params: { staffId: 'CSO4' } } });
    await signIn(seat, 'CSO4');
    await inStep(seat);
    expect((await shown(seat, mine)).state.holder).toMatchObject({ staffId: 'CSO4' });
  });

  it.each([
    ['is at once noticed', 0],
    ['is noticed when others have gone on from the copy', 4],
  ])('the loss of what a seat had heard accepted but not read back yet %s', async (_how, others) => {
    await branch.copyHub();
    const calm = await branch.seat('calm', { timing: { firstBackoff: 20, longestBackoff: 100 } });
    await signIn(calm, 'CSO3');
    await eventually(calm, () => calm.client.claims.open({ claimId }));
    calm.cable.mode = 'lose-feed';
    expect(await check(claimId, items[0]!, calm)).toMatchObject({ status: 'done' });
    await eventually(calm, async () =>
      (await calm.client.outbox.list()).some((entry) => entry.state === 'sent'),
    );
    await branch.restoreHub();
    const colleague = await branch.seatOf('CSO1', 'colleague');
    for (let count = 0; count < others; count += 1) await colleague.client.claims.registerWalkIn(walkIn);
    calm.cable.mode = 'up';
    await signIn(calm, 'CSO3'); // the copy is older than his session
    await eventually(
      colleague,
      async () => (await colleague.client.claims.open({ claimId }))?.state.reviews[items[0]!],
    );
    await inStep(calm);
    expect((await shown(calm, claimId)).state.reviews[items[0]!]).toMatchObject({ by: 'CSO3' });
    expect((await calm.client.status()).refused).toBe(0);
  });
});
