import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WalkIn } from '../../../shared/contract/desk.ts';
import { resignedData } from '../../fixtures/claims.ts';
import { Branch, eventually, type SeatAtBranch } from './support/branch.ts';

const { queueNumber: _number, day: _day, channel: _channel, ...person } = resignedData;
const walkIn: WalkIn = { ...person, program: 'JP', reason: 'JP-HT' };
const anyFilter = { day: null };

describe('a walk-in at the counter', () => {
  let branch: Branch;
  let rosmida: SeatAtBranch;

  beforeAll(async () => {
    branch = await Branch.open();
    rosmida = await branch.seatOf('CSO3');
  });
  afterAll(() => branch.close());

  it('gets the first number of the day and reaches the hub at once', async () => {
    const result = await rosmida.client.claims.registerWalkIn(walkIn);
    expect(result).toMatchObject({ status: 'done', delivery: 'sent' });
    const list = await rosmida.client.claims.list({ filter: anyFilter, offset: 0, limit: 10 });
    expect(list).toMatchObject({ total: 1, rows: [{ queueNumber: 'L-001', status: 'queued', pending: 0 }] });
  });

  it('is taken by the officer who calls the next, and stands on his desk', async () => {
    const result = await rosmida.client.claims.takeNext({});
    expect(result).toMatchObject({ status: 'done', delivery: 'sent' });
    const list = await rosmida.client.claims.list({ filter: anyFilter, offset: 0, limit: 10 });
    expect(list.rows[0]).toMatchObject({ status: 'at-desk', holder: 'CSO3' });
    expect(await rosmida.client.claims.quota()).toContainEqual({
      program: 'JP',
      channel: 'manual',
      used: 1,
      cap: 5,
    });
  });

  it('shows its numbers to the holder and masks them for a colleague', async () => {
    const colleague = await branch.seatOf('CSO4');
    const row = await eventually(colleague, async () =>
      (await colleague.client.claims.list({ filter: anyFilter, offset: 0, limit: 10 })).rows.find(
        (one) => one.holder,
      ),
    );
    const own = await rosmida.client.claims.open({ claimId: row.claimId });
    expect(own?.masked).toBe(false);
    expect(own?.state.data.nik).toBe(walkIn.nik);
    const seen = await colleague.client.claims.open({ claimId: row.claimId });
    expect(seen?.masked).toBe(true);
    expect(seen?.state.data.nik).not.toContain(walkIn.nik.slice(4, 14));
    expect(JSON.stringify(seen)).not.toContain(walkIn.accountNumber);
  });

  it('cannot be taken by a colleague while it is held', async () => {
    const colleague = await branch.seatOf('CSO5');
    const row = await eventually(colleague, async () =>
      (await colleague.client.claims.list({ filter: anyFilter, offset: 0, limit: 10 })).rows.find(
        (one) => one.holder,
      ),
    );
    const result = await colleague.client.claims.act({
      claimId: row.claimId,
      command: { type: 'take', mode: 'pick', reason: 'saya ingin klaim ini' },
    });
    expect(result).toMatchObject({ status: 'refused', refusal: { code: 'held-by-other' } });
  });
});
