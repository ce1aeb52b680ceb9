import { afterEach, beforeEach, expect, it } from 'vitest';
import { openInterviewOf } from '../../../../shared/domain/claim/interview-standing.ts';
import { defaultInterviewPolicy } from '../../../../shared/domain/interview/policy.ts';
import { policyCommand } from '../../../fixtures/claims.ts';
import { Branch, eventually, type SeatAtBranch } from '../support/branch.ts';
import { heldClaim, shown } from '../support/desk-work.ts';

let branch: Branch;
let kabid: SeatAtBranch;
let officer: SeatAtBranch;

beforeEach(async () => {
  branch = await Branch.open();
  kabid = await branch.seatOf('KABID');
  officer = await branch.seatOf('CSO3');
});
afterEach(() => branch.close());

const given = (change: Parameters<typeof policyCommand>[0] = {}) => {
  const { type: _type, ...input } = policyCommand(change);
  return input;
};
const knows = (seat: SeatAtBranch, version: string) =>
  eventually(seat, async () => (await seat.client.interviews.policy()).current.version === version);

it('reaches another seat by the feed, and a new one by the snapshot', async () => {
  expect((await officer.client.interviews.policy()).current).toEqual(defaultInterviewPolicy);
  expect(await kabid.client.interviews.setPolicy(given({ attempts: 2 }))).toEqual({ status: 'done' });
  await knows(officer, 'cabang-1');
  await kabid.client.interviews.setPolicy(given({ attempts: 5, effectiveFrom: '2026-12-01' }));
  await knows(officer, 'cabang-1');
  const late = await branch.seatOf('CSO4', 'new');
  await eventually(late, async () => (await late.client.interviews.policy()).versions.length === 2);
  expect((await late.client.interviews.policy()).versions.map(({ attempts }) => attempts)).toEqual([2, 5]);
  await knows(late, 'cabang-1');
});

it('is the kabid’s alone, never faulty and never without the office', async () => {
  expect(await officer.client.interviews.setPolicy(given())).toMatchObject({
    refusal: { code: 'role-not-allowed' },
  });
  const questions = defaultInterviewPolicy.questions.filter(({ id }) => id !== 'last-position');
  expect(await kabid.client.interviews.setPolicy(given({ questions }))).toMatchObject({
    refusal: { code: 'policy-invalid', params: { fault: 'off-paper' } },
  });
  kabid.cable.mode = 'down';
  expect(await kabid.client.interviews.setPolicy(given())).toMatchObject({
    refusal: { code: 'hub-unreachable' },
  });
  expect((await kabid.client.interviews.policy()).versions).toEqual([]);
});

it('gives an interview the version of its day, at the seat as at the hub', async () => {
  await kabid.client.interviews.setPolicy(given({ recording: true, attempts: 1 }));
  await knows(officer, 'cabang-1');
  const claimId = await heldClaim(officer);
  expect(await officer.client.interviews.ladder({ claimId })).toEqual({
    tries: 0,
    attempts: 1,
    nextAt: null,
  });
  const interviewId = '01900000-0000-7000-8000-0000000000aa';
  await officer.client.claims.act({ claimId, command: { type: 'start-interview', interviewId } });
  const { state } = await shown(officer, claimId);
  expect(openInterviewOf(state)).toMatchObject({
    scriptVersion: 'cabang-1',
    asks: { recording: true, faceHint: false },
  });
});
