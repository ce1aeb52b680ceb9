import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { linkToHub } from '../../../../electron/desk/sync/hub-link.ts';
import { openSeat } from '../../../../electron/desk/open-seat.ts';
import { resignedData } from '../../../fixtures/claims.ts';
import { Branch, eventually, signIn, type SeatAtBranch } from '../support/branch.ts';
import { everything, heldClaim, itemsOf, review, shown } from '../support/desk-work.ts';

const claims = 230;

describe('a seat without a cache', () => {
  let branch: Branch;
  let first: SeatAtBranch;

  beforeEach(async () => {
    branch = await Branch.open();
    first = await branch.seatOf('CSO3');
    const { dataDirectory, databaseKey } = first;
    const tool = openSeat({ dataDirectory, databaseKey, clock: branch.clock });
    for (let number = 1; number <= claims; number += 1)
      tool.intakeDesk.register(tool.world.newId(), { ...resignedData, queueNumber: `HO-${number}` }, []);
    tool.close();
    await eventually(first, async () => (await first.client.outbox.list()).length === 0 || null);
    await eventually(first, async () => (await first.client.claims.list(everything)).total === claims);
  });
  afterEach(() => branch.close());

  it('reads the claims as they are, page by page, and goes on after a crash where it was', async () => {
    const heard: string[] = [];
    let broken = true;
    const { hubUrl, seatSecret } = { hubUrl: branch.hub.url, seatSecret: branch.seatSecret };
    const network = async (request: Request, init: RequestInit): Promise<Response> => {
      const procedure = new URL(request.url).pathname.slice('/rpc/'.length);
      const isSecondPage = procedure === 'snapshot' && heard.includes('snapshot');
      if (broken && isSecondPage) throw new TypeError('the cable is out');
      heard.push(procedure);
      return fetch(request, init);
    };
    let seat = await branch.seat('new', { hub: linkToHub({ hubUrl, seatSecret, fetch: network }) });
    await eventually(seat, async () => (await seat.client.status()).filling === 100);
    broken = false;
    heard.length = 0;
    seat = await seat.restart();
    await signIn(seat, 'CSO4');
    await eventually(seat, async () => (await seat.client.status()).filling === null);
    expect(heard.filter((procedure) => procedure === 'snapshot')).toHaveLength(2);
    expect((await seat.client.claims.list(everything)).total).toBe(claims);
    const ofFirst = (await first.client.claims.list(everything)).rows.map((row) => row.claimId);
    expect((await seat.client.claims.list(everything)).rows.map((row) => row.claimId).sort()).toEqual(
      ofFirst.sort(),
    );
  });

  it('misses nothing that happens while it reads', async () => {
    const claimId = await heldClaim(first);
    const items = await itemsOf(first, claimId);
    const { hubUrl, seatSecret } = { hubUrl: branch.hub.url, seatSecret: branch.seatSecret };
    let pages = 0;
    const network = async (request: Request, init: RequestInit): Promise<Response> => {
      const response = await fetch(request, init);
      if (request.url.endsWith('/snapshot')) {
        const command = review(items[pages] ?? 'kk');
        await first.client.claims.act({ claimId, command });
        pages += 1;
      }
      return response;
    };
    const seat = await branch.seat('new', { hub: linkToHub({ hubUrl, seatSecret, fetch: network }) });
    await signIn(seat, 'CSO4');
    // A seat that has not met the hub yet is not filling either, so the pages are waited for first.
    const allPages = Math.ceil(claims / 100);
    await eventually(seat, async () => pages === allPages && (await seat.client.status()).filling === null);
    const { version } = (await shown(first, claimId)).state;
    await eventually(
      seat,
      async () => (await seat.client.claims.open({ claimId }))?.state.version === version,
    );
  });

  it('knows the kabid’s caps and closed counters as the others do', async () => {
    const head = await branch.seatOf('KABID');
    const quota = { staffId: 'CSO4', day: '2026-11-24', program: 'JHT', channel: 'online', cap: 4 } as const;
    await head.client.board.setQuota(quota);
    await head.client.board.setCounter({
      staffId: 'CSO5',
      day: '2026-11-24',
      open: false,
      reason: 'rapat di kantor wilayah',
    });
    const seat = await branch.seatOf('CSO4', 'new');
    await eventually(seat, async () => (await seat.client.claims.list(everything)).total === claims);
    const lines = await seat.client.claims.quota();
    expect(lines.find((line) => line.program === 'JHT' && line.channel === 'online')?.cap).toBe(4);
  });
});
