import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimCommand } from '../../../../shared/domain/claim/commands.ts';
import type { WalkIn } from '../../../../shared/contract/desk.ts';
import { resignedData } from '../../../fixtures/claims.ts';
import { Branch, eventually, morning, type SeatAtBranch } from '../support/branch.ts';

const { queueNumber: _number, day: _day, channel: _channel, ...someone } = resignedData;
const walkIn: WalkIn = { ...someone, program: 'JP', reason: 'JP-HT' };
const reason = 'peserta mengambil berkas';

describe('moving a claim', () => {
  let branch: Branch;
  let officer: SeatAtBranch;
  let colleague: SeatAtBranch;
  let kabid: SeatAtBranch;
  let claimId: string;

  beforeAll(async () => {
    branch = await Branch.open();
    officer = await branch.seatOf('CSO1');
    colleague = await branch.seatOf('CSO2');
    kabid = await branch.seatOf('KABID');
    const registered = await officer.client.claims.registerWalkIn(walkIn);
    claimId = registered.status === 'done' ? (registered.claimId ?? '') : '';
    await officer.client.claims.takeNext({});
  });
  afterAll(() => branch.close());

  const act = (seat: SeatAtBranch, command: ClaimCommand) => seat.client.claims.act({ claimId, command });
  const stateAt = async (seat: SeatAtBranch) => (await seat.client.claims.open({ claimId }))?.state;

  it('is the officer’s own work at his desk: without the hub it is kept, and so is its undoing', async () => {
    officer.cable.mode = 'down';
    expect(await act(officer, { type: 'hold', reason })).toMatchObject({ status: 'done', delivery: 'kept' });
    expect((await stateAt(officer))?.hold?.reason).toBe(reason);
    expect(await act(officer, { type: 'undo' })).toMatchObject({ status: 'done', delivery: 'kept' });
    expect((await stateAt(officer))?.hold).toBeNull();
    officer.cable.mode = 'up';
    await eventually(officer, async () => (await officer.client.claims.open({ claimId }))?.pending === 0);
  });

  it('is undone by the office once the office has told others of it', async () => {
    const until = new Date(Date.parse(morning) + 3_600_000).toISOString();
    expect(await act(officer, { type: 'park', until, reason })).toMatchObject({ delivery: 'sent' });
    await eventually(colleague, async () => (await stateAt(colleague))?.parking);
    await eventually(officer, async () => (await officer.client.claims.open({ claimId }))?.pending === 0);
    officer.cable.mode = 'down';
    expect(await act(officer, { type: 'undo' })).toMatchObject({ refusal: { code: 'hub-unreachable' } });
    officer.cable.mode = 'up';
    expect(await act(officer, { type: 'undo' })).toMatchObject({ status: 'done', delivery: 'sent' });
    await eventually(colleague, async () => (await stateAt(colleague))?.holder?.staffId === 'CSO1');
  });

  it('to a colleague whose counter the kabid closed is refused, and goes once it is open', async () => {
    const counter = { staffId: 'CSO2', day: '2026-11-24', reason: 'Rapat cabang' };
    expect(await kabid.client.board.setCounter({ ...counter, open: false })).toMatchObject({
      status: 'done',
    });
    const standing = async () =>
      (await officer.client.board.officers({ day: '2026-11-24' })).find(({ staffId }) => staffId === 'CSO2');
    await eventually(officer, async () => (await standing())?.closedBecause === 'Rapat cabang');
    const transfer = { type: 'transfer', to: 'CSO2', reason } as const;
    expect(await act(officer, transfer)).toMatchObject({ refusal: { code: 'counter-closed' } });
    expect((await stateAt(officer))?.holder?.staffId).toBe('CSO1');
    await kabid.client.board.setCounter({ ...counter, open: true });
    expect(await act(officer, transfer)).toMatchObject({ status: 'done' });
    await eventually(colleague, async () => (await stateAt(colleague))?.assignedTo === 'CSO2');
    expect(await standing()).toMatchObject({ counterOpen: true, waiting: 1 });
  });

  it('a counter is closed by the kabid alone', async () => {
    const counter = { staffId: 'CSO1', day: '2026-11-24', open: false, reason: 'Tidak ada' };
    expect(await colleague.client.board.setCounter(counter)).toMatchObject({
      refusal: { code: 'role-not-allowed' },
    });
  });
});
