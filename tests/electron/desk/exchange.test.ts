import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSeat } from '../../../electron/desk/open-seat.ts';
import { linkToHub } from '../../../electron/desk/sync/hub-link.ts';
import type { WalkIn } from '../../../shared/contract/desk.ts';
import { resignedData } from '../../fixtures/claims.ts';
import { Branch, eventually, signIn, type SeatAtBranch } from './support/branch.ts';

const { queueNumber: _number, day: _day, channel: _channel, ...person } = resignedData;
const walkIn: WalkIn = { ...person, program: 'JP', reason: 'JP-HT' };
const everything = { filter: { day: null }, offset: 0, limit: 100 };
const review = {
  type: 'review-item',
  itemId: 'kk',
  verdict: 'tidak-sesuai',
  defects: ['tidak-ada'],
} as const;

describe('seat and hub', () => {
  let branch: Branch;
  let seat: SeatAtBranch;

  beforeEach(async () => {
    branch = await Branch.open();
    seat = await branch.seatOf('CSO3');
  });
  afterEach(() => branch.close());

  /** A claim on the officer's desk. */
  async function heldClaim(): Promise<string> {
    await seat.client.claims.registerWalkIn(walkIn);
    const result = await seat.client.claims.takeNext({});
    if (result.status !== 'done' || !result.claimId) throw new Error('nothing was taken');
    return result.claimId;
  }
  const shown = async (claimId: string, at = seat) => (await at.client.claims.open({ claimId }))!;
  const firstItem = async (claimId: string) => {
    const { checklistOf } = await import('../../../shared/domain/claim/gate.ts');
    return checklistOf((await shown(claimId)).state)[0]!.id;
  };

  it('a command that is too large for the hub is refused alone and holds up nothing behind it', async () => {
    const { hubUrl, seatSecret } = { hubUrl: branch.hub.url, seatSecret: branch.seatSecret };
    let isDown = false;
    const narrow = async (request: Request, init: RequestInit): Promise<Response> => {
      if (isDown) throw new TypeError('the cable is out');
      if (!request.url.endsWith('/push') || (await request.clone().text()).length < 1500)
        return fetch(request, init);
      const fault = { defined: false, code: 'PAYLOAD_TOO_LARGE', status: 413, message: '' };
      return Response.json({ json: fault }, { status: 413 });
    };
    const other = await branch.seat('narrow', { hub: linkToHub({ hubUrl, seatSecret, fetch: narrow }) });
    await signIn(other, 'CSO4');
    isDown = true;
    await other.client.claims.registerWalkIn({ ...walkIn, note: 'x'.repeat(1000) });
    await other.client.claims.registerWalkIn(walkIn);
    isDown = false;
    await eventually(other, async () => (await other.client.status()).outbox === 0);
    expect(await other.client.outbox.refused()).toMatchObject([{ refusal: { code: 'invalid-input' } }]);
    expect((await other.client.claims.list(everything)).total).toBe(1);
  });

  it('a command over which the hub stumbles waits alone, and goes when the hub can take it', async () => {
    const { hubUrl, seatSecret } = { hubUrl: branch.hub.url, seatSecret: branch.seatSecret };
    let [isDown, isStumbling] = [false, true];
    const stumbling = async (request: Request, init: RequestInit): Promise<Response> => {
      if (isDown) throw new TypeError('the cable is out');
      const isAsked = request.url.endsWith('/push') && (await request.clone().text()).includes('batu');
      if (!isAsked || !isStumbling) return fetch(request, init);
      const fault = { defined: false, code: 'INTERNAL_SERVER_ERROR', status: 500, message: '' };
      return Response.json({ json: fault }, { status: 500 });
    };
    const other = await branch.seat('stumbling', {
      hub: linkToHub({ hubUrl, seatSecret, fetch: stumbling }),
    });
    await signIn(other, 'CSO4');
    isDown = true;
    for (const note of ['satu', 'batu', 'tiga'])
      await other.client.claims.registerWalkIn({ ...walkIn, note });
    isDown = false;
    await eventually(other, async () => (await other.client.status()).outbox === 1);
    await eventually(seat, async () => (await seat.client.claims.list(everything)).total === 2);
    isStumbling = false;
    await eventually(other, async () => (await other.client.status()).outbox === 0);
    expect(await other.client.outbox.refused()).toEqual([]);
    expect((await other.client.claims.list(everything)).total).toBe(3);
  });

  it('work without the network is kept, says so, and is sent when the network is back', async () => {
    const claimId = await heldClaim();
    const command = { ...review, itemId: await firstItem(claimId), defects: [...review.defects] };
    seat.cable.mode = 'down';
    expect(await seat.client.claims.act({ claimId, command })).toEqual({
      status: 'done',
      claimId,
      delivery: 'kept',
    });
    expect(await shown(claimId)).toMatchObject({ pending: 1, state: { reviews: { [command.itemId]: {} } } });
    expect(await seat.client.status()).toMatchObject({ connected: false, outbox: 1 });
    seat.cable.mode = 'up';
    await eventually(seat, async () => (await seat.client.status()).outbox === 0);
    expect(await shown(claimId)).toMatchObject({ pending: 0, state: { reviews: { [command.itemId]: {} } } });
    const colleague = await branch.seatOf('VER1');
    await eventually(
      colleague,
      async () => (await colleague.client.claims.open({ claimId }))?.state.reviews[command.itemId],
    );
  });

  it('a lost answer is asked for again under the same id, and the act counts once', async () => {
    const claimId = await heldClaim();
    const { version } = (await shown(claimId)).state;
    seat.cable.mode = 'lose-answers';
    const result = await seat.client.claims.act({
      claimId,
      command: { type: 'confirm-identity-at-counter' },
    });
    expect(result).toMatchObject({ status: 'done', delivery: 'kept' });
    seat.cable.mode = 'up';
    await eventually(seat, async () => (await shown(claimId)).pending === 0);
    expect((await shown(claimId)).state.version).toBe(version + 1);
    expect(await seat.client.outbox.refused()).toEqual([]);
  });

  it('a kept act that the hub refuses is taken back, shown, and stays until it is read', async () => {
    const claimId = await heldClaim();
    seat.cable.mode = 'down';
    await seat.client.claims.act({ claimId, command: { type: 'confirm-identity-at-counter' } });
    expect((await shown(claimId)).state.identity).not.toBeNull();
    const head = await branch.seatOf('KABID');
    await eventually(head, async () => head.client.claims.open({ claimId }));
    const released = await head.client.claims.act({
      claimId,
      command: { type: 'release', reason: 'petugas sakit' },
    });
    expect(released).toMatchObject({ status: 'done', delivery: 'sent' });
    seat.cable.mode = 'up';
    const [row] = await eventually(seat, async () => {
      const rows = await seat.client.outbox.refused();
      return rows.length > 0 && rows;
    });
    expect(row).toMatchObject({ claimId, queueNumber: 'L-001', commandType: 'confirm-identity-at-counter' });
    await eventually(seat, async () => (await shown(claimId)).state.holder === null);
    expect(await shown(claimId)).toMatchObject({ pending: 0, state: { identity: null, status: 'queued' } });
    await seat.client.outbox.acknowledge({ id: row!.id });
    expect(await seat.client.outbox.refused()).toEqual([]);
    expect((await seat.client.status()).refused).toBe(0);
  });

  it('what only the hub may decide is refused without it and never done later', async () => {
    await seat.client.claims.registerWalkIn(walkIn);
    const [row] = (await seat.client.claims.list(everything)).rows;
    seat.cable.mode = 'down';
    const refusal = { status: 'refused', refusal: { code: 'hub-unreachable', mender: 'network' } };
    const take = { type: 'take', mode: 'pick', reason: 'ia sudah menunggu' } as const;
    expect(await seat.client.claims.takeNext({})).toMatchObject(refusal);
    expect(await seat.client.claims.act({ claimId: row!.claimId, command: take })).toMatchObject(refusal);
    expect((await seat.client.status()).outbox).toBe(0);
    seat.cable.mode = 'up';
    await eventually(seat, async () => (await seat.client.status()).connected);
    expect((await seat.client.claims.list(everything)).rows[0]).toMatchObject({
      status: 'queued',
      holder: null,
    });
  });

  it('what waits survives a restart and sign-out, and is sent under the name of whoever did it', async () => {
    const claimId = await heldClaim();
    seat.cable.mode = 'down';
    await seat.client.claims.act({ claimId, command: { type: 'confirm-identity-at-counter' } });
    await seat.client.session.signOut();
    seat = await seat.restart();
    expect((await seat.client.status()).signedIn).toBeNull();
    await expect(seat.client.claims.list(everything)).rejects.toThrow();
    await eventually(seat, async () => (await seat.client.status()).outbox === 0);
    await signIn(seat, 'CSO3');
    expect((await shown(claimId)).state.identity).toMatchObject({ by: 'CSO3', method: 'counter' });
  });

  it('a hub that was set up anew means a fresh cache, and nothing that waits is lost', async () => {
    const claimId = await heldClaim();
    seat.cable.mode = 'down';
    await seat.client.claims.registerWalkIn({ ...walkIn, name: 'Kenari Contoh' });
    const { hub, directory } = branch;
    const listen = new URL(hub.url).host;
    await hub.close();
    const { rmSync } = await import('node:fs');
    rmSync(`${directory}/hub`, { recursive: true });
    await branch.startHub(listen);
    seat.cable.mode = 'up';
    await eventually(
      seat,
      async () => (await seat.client.claims.open({ claimId }).catch(() => null)) === null,
    );
    expect((await seat.client.claims.list(everything)).rows.map((row) => row.name)).toContain(
      'Kenari Contoh',
    );
  });

  it('a claim that another program of this seat has put into the outbox is noticed and sent', async () => {
    const tool = openSeat({
      dataDirectory: seat.dataDirectory,
      databaseKey: seat.databaseKey,
      clock: branch.clock,
    });
    const outcome = tool.intakeDesk.register(
      tool.world.newId(),
      { ...resignedData, queueNumber: 'HO-900' },
      [],
    );
    tool.close();
    expect(outcome.ok).toBe(true);
    const row = await eventually(seat, async () =>
      (await seat.client.claims.list(everything)).rows.find(
        (one) => one.queueNumber === 'HO-900' && one.pending === 0,
      ),
    );
    expect(row).toMatchObject({ channel: 'online', status: 'queued' });
  });

  it('a seat the hub does not know keeps what it took in, and says that it is not connected', async () => {
    const stranger = await branch.seat('stranger', { hub: undefined, seatSecret: 'somebody else' });
    const { dataDirectory, databaseKey } = stranger;
    const tool = openSeat({ dataDirectory, databaseKey, clock: branch.clock });
    tool.intakeDesk.register(tool.world.newId(), { ...resignedData, queueNumber: 'HO-901' }, []);
    tool.close();
    await eventually(stranger, async () => (await stranger.client.status()).outbox === 1);
    expect(await stranger.client.status()).toMatchObject({ connected: false, outbox: 1, refused: 0 });
  });

  it('officers who press together never share a claim', async () => {
    const seats = [seat];
    for (const staffId of ['CSO1', 'CSO2', 'CSO4', 'CSO5']) seats.push(await branch.seatOf(staffId));
    for (let count = 0; count < 4; count += 1) await seat.client.claims.registerWalkIn(walkIn);
    const results = await Promise.all(seats.map((one) => one.client.claims.takeNext({})));
    const taken = results.flatMap((result) => (result.status === 'done' ? [result.claimId] : []));
    expect(taken).toHaveLength(4);
    expect(new Set(taken).size).toBe(4);
  });
});
