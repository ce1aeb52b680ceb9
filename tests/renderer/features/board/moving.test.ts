import { expect, it } from 'vitest';
import { moveClaims, moveCommand, type MovingProgress } from '../../../../renderer/features/board/moving.ts';
import type { ActResult } from '../../../../shared/contract/desk.ts';
import { refuse } from '../../../../shared/domain/refusal.ts';

const claims = ['a', 'b', 'c'].map((claimId) => ({ claimId, queueNumber: `HO-${claimId}` }));
const done = (claimId: string): ActResult => ({ status: 'done', claimId, delivery: 'sent' });
const refused = (...why: Parameters<typeof refuse>): ActResult => ({
  status: 'refused',
  refusal: refuse(...why).refusal,
});
const never = (): boolean => false;

it('work goes to one officer by passing on, and to everybody by giving back', () => {
  expect(moveCommand({ kind: 'officer', staffId: 'CSO2' }, 'Sakit')).toEqual({
    type: 'transfer',
    to: 'CSO2',
    reason: 'Sakit',
  });
  expect(moveCommand({ kind: 'all' }, 'Sakit')).toEqual({ type: 'release', reason: 'Sakit' });
});

it('one claim that cannot be moved is named and does not stop the others', async () => {
  const heard: MovingProgress[] = [];
  const end = await moveClaims(
    claims,
    async (id) => (id === 'b' ? refused('wrong-status', 'nobody', { status: 'paid' }) : done(id)),
    never,
    (progress) => heard.push(progress),
  );
  expect(heard.map((progress) => [progress.done, progress.moved])).toEqual([
    [1, 1],
    [2, 1],
    [3, 2],
  ]);
  expect(end.faults.map((fault) => [fault.queueNumber, fault.refusal?.code])).toEqual([
    ['HO-b', 'wrong-status'],
  ]);
});

it('without the hub nothing further is tried', async () => {
  const end = await moveClaims(
    claims,
    async () => refused('hub-unreachable', 'network'),
    never,
    () => undefined,
  );
  expect(end).toMatchObject({ done: 1, moved: 0 });
});

it('a desk that does not answer ends the moving, and the claim is not called moved', async () => {
  const move = async (id: string): Promise<ActResult> => {
    if (id === 'b') throw new Error('gone');
    return done(id);
  };
  const end = await moveClaims(claims, move, never, () => undefined);
  expect(end).toMatchObject({ done: 2, moved: 1, faults: [{ claimId: 'b', refusal: null }] });
});

it('can be stopped between two claims; what was moved by then stays moved', async () => {
  let stopped = false;
  const move = async (id: string): Promise<ActResult> => {
    stopped = id === 'b';
    return done(id);
  };
  const end = await moveClaims(
    claims,
    move,
    () => stopped,
    () => undefined,
  );
  expect(end).toMatchObject({ done: 2, moved: 2 });
});
