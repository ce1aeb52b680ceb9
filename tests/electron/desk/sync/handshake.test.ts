import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownProtocol, seatHeaders } from '../../../../shared/contract/protocol.ts';
import { linkToHub } from '../../../../electron/desk/sync/hub-link.ts';
import { Branch, eventually, signIn, type SeatAtBranch } from '../support/branch.ts';
import { heldClaim, itemsOf, review } from '../support/desk-work.ts';

const newer = { version: ownProtocol.version + 1, oldest: ownProtocol.version + 1 };

describe('a seat and a hub of different ages', () => {
  let branch: Branch;
  beforeEach(async () => {
    branch = await Branch.open();
  });
  afterEach(() => branch.close());

  const blocked = (seat: SeatAtBranch, by: string | null) =>
    eventually(seat, async () => (await seat.client.status()).blockedBy === by);

  it('a seat that is too old keeps everything, says so, and goes on once it fits', async () => {
    const seat = await branch.seatOf('CSO3');
    const claimId = await heldClaim(seat);
    const [item] = await itemsOf(seat, claimId);
    await branch.hubLeaves();
    await branch.hubReturns({ protocol: newer });
    await blocked(seat, 'seat-too-old');
    expect(await seat.client.claims.act({ claimId, command: review(item!) })).toMatchObject({
      status: 'done',
      delivery: 'kept',
    });
    expect(await seat.client.outbox.list()).toMatchObject([
      { state: 'waiting', why: { code: 'seat-too-old' }, mender: 'technician' },
    ]);
    expect(await seat.client.claims.takeNext({})).toMatchObject({ refusal: { code: 'seat-too-old' } });
    await branch.hubLeaves();
    await branch.hubReturns();
    await blocked(seat, null);
    await eventually(seat, async () => (await seat.client.outbox.list()).length === 0);
  });

  it('a seat that is newer than its hub waits until the hub is renewed', async () => {
    const { hubUrl, seatSecret } = { hubUrl: branch.hub.url, seatSecret: branch.seatSecret };
    const seat = await branch.seat('newer', {
      protocol: newer,
      hub: linkToHub({ hubUrl, seatSecret, protocol: newer }),
    });
    await blocked(seat, 'hub-too-old');
    await signIn(seat, 'CSO3');
    expect(await seat.client.claims.takeNext({})).toMatchObject({ refusal: { code: 'hub-too-old' } });
    await branch.hubLeaves();
    await branch.hubReturns({ protocol: newer });
    await blocked(seat, null);
  });

  it('the hub tells an old seat by a typed fault what is wrong, and what it speaks itself', async () => {
    const ask = (procedure: string, protocol = ownProtocol) =>
      fetch(`${branch.hub.url}/rpc/${procedure}`, {
        method: 'POST',
        headers: { ...seatHeaders(branch.seatSecret, null, protocol), 'content-type': 'application/json' },
        body: JSON.stringify({ json: { after: 0, limit: 1 } }),
      });
    const old = { version: 1, oldest: 1 };
    const refused = await ask('pull', old);
    expect(refused.status).toBe(426);
    expect(await refused.json()).toMatchObject({ json: { data: { code: 'seat-too-old' } } });
    expect((await ask('pull')).status).toBe(200);
    expect(await (await ask('info', old)).json()).toMatchObject({ json: { protocol: ownProtocol } });
  });
});
