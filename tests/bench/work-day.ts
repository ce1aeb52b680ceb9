/** The practice day worked to its end through the contract: five officers, then verifikator, keuangan and its head. */
import { request } from 'node:http';
import type { ClaimCommand } from '../../shared/domain/claim/commands.ts';
import { checklistOf, standingOf } from '../../shared/domain/claim/gate.ts';
import type { ClaimState } from '../../shared/domain/claim/state.ts';
import type { ActResult, BoardMeasure } from '../../shared/contract/desk.ts';
import { isCovered } from '../../shared/domain/documents/checklist.ts';
import { snapshot } from '../fixtures/claims.ts';
import { signIn, type DeskClient } from './seat-client.ts';

const officers = ['CSO1', 'CSO2', 'CSO3', 'CSO4', 'CSO5'];

/** How many claims ended in which status. */
export type Tally = Record<string, number>;

export async function workTheDay(desk: DeskClient): Promise<Tally> {
  for (const officer of officers) {
    await signIn(desk, officer);
    for (let claimId = await nextClaim(desk); claimId !== null; claimId = await nextClaim(desk))
      await workClaim(desk, claimId);
  }
  const give = (command: ClaimCommand) => () => command;
  await passOn(desk, 'VER1', 'submitted', (state) => ({
    type: 'verify',
    amount: state.data.balance || 10_000_000,
  }));
  await passOn(desk, 'KEU1', 'verified', give({ type: 'make-voucher', number: 'VCR-UJI-001' }));
  await passOn(desk, 'KEUK', 'vouchered', give({ type: 'approve-voucher' }));
  await passOn(desk, 'KEU2', 'approved', give({ type: 'pay', reference: 'UJI-BAYAR-001' }));
  return tallyOf(desk);
}

async function tallyOf(desk: DeskClient): Promise<Tally> {
  const { today } = await desk.status();
  const board = await desk.board.read({ day: today });
  return Object.fromEntries(Object.entries(board.totals).filter(([, count]) => count > 0));
}

/** By the queue's rule; when only later appointments are left, by hand with a reason. */
async function nextClaim(desk: DeskClient): Promise<string | null> {
  const next = await desk.claims.takeNext({});
  if (next.status === 'done') return next.claimId;
  const { today } = await desk.status();
  const waiting = await listOf(desk, 'waiting', today);
  for (const claimId of waiting) {
    const command = { type: 'take', mode: 'pick', reason: 'Peserta sudah hadir' } as const;
    const picked = await desk.claims.act({ claimId, command });
    if (picked.status === 'done') return claimId;
  }
  return null;
}

async function listOf(desk: DeskClient, measure: BoardMeasure, day: string | null): Promise<string[]> {
  const filter = { day, measure, mine: false, search: '' };
  const { rows } = await desk.claims.list({ filter, offset: 0, limit: 500 });
  return rows.map(({ claimId }) => claimId);
}

async function stateOf(desk: DeskClient, claimId: string): Promise<ClaimState> {
  const view = await desk.claims.open({ claimId });
  if (view === null) throw new Error('the claim is gone');
  return view.state;
}

async function workClaim(desk: DeskClient, claimId: string): Promise<void> {
  const act = (command: ClaimCommand): Promise<ActResult> => desk.claims.act({ claimId, command });
  const state = await stateOf(desk, claimId);
  for (const item of checklistOf(state)) {
    const fits = isCovered(item, state.documents);
    const verdict = fits ? 'sesuai' : 'tidak-sesuai';
    await must(act({ type: 'review-item', itemId: item.id, verdict, defects: fits ? [] : ['tidak-ada'] }));
  }
  const reviewed = await stateOf(desk, claimId);
  const lacks = checklistOf(reviewed).some(
    (item) => item.level === 'must' && standingOf(reviewed, item) !== 'ok',
  );
  if (lacks) return must(act({ type: 'return-to-participant' }));
  if (state.data.channel === 'online') await interview(desk, claimId);
  else await must(act({ type: 'confirm-identity-at-counter' }));
  const submitted = await act({ type: 'submit' });
  if (submitted.status === 'refused') await must(act({ type: 'cancel', reason: 'Belum memenuhi syarat' }));
}

let participants = 0;

/** The participant joins and consents on his page; the officer marks every answer and passes him. */
async function interview(desk: DeskClient, claimId: string): Promise<void> {
  const call = await desk.calls.start({ claimId });
  if (call.status === 'refused') throw new Error(`call refused: ${call.refusal.code}`);
  const { interviewId, invite } = call;
  // Each participant has an address of his own, as in life; the page's rate limit counts by address.
  const from = `127.0.1.${1 + ((participants += 1) % 200)}`;
  const token = new URL(invite.url).pathname.split('/').at(-1);
  const joined = await post(invite.url, from, '/api/call/join', { token, code: invite.code });
  const consent = await post(invite.url, from, '/api/call/consent', {
    session: joined['session'],
    given: true,
  });
  if (consent['status'] !== 'recorded') throw new Error(`consent: ${String(consent['status'])}`);
  const state = await untilConsent(desk, claimId, interviewId);
  const questions = state.interviews.find(({ id }) => id === interviewId)?.questions ?? [];
  const act = (command: ClaimCommand): Promise<void> => must(desk.claims.act({ claimId, command }));
  for (const { id } of questions)
    await act({ type: 'mark-answer', interviewId, questionId: id, mark: 'cocok' });
  for (const kind of ['wajah', 'ktp'] as const)
    await act({ type: 'add-snapshot', interviewId, snapshot: snapshot(kind) });
  await act({ type: 'finish-interview', interviewId, outcome: 'LULUS' });
}

async function untilConsent(desk: DeskClient, claimId: string, interviewId: string): Promise<ClaimState> {
  for (let look = 0; look < 500; look += 1) {
    const state = await stateOf(desk, claimId);
    if (state.interviews.some(({ id, consent }) => id === interviewId && consent !== null)) return state;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('the consent never reached the seat');
}

function post(
  url: string,
  localAddress: string,
  path: string,
  body: object,
): Promise<Record<string, unknown>> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const outgoing = request({ hostname, port, path, method: 'POST', localAddress, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve(JSON.parse(text) as Record<string, unknown>));
    });
    outgoing.once('error', reject);
    outgoing.end(JSON.stringify(body));
  });
}

/** One step of the branch's back office for every claim that stands before it. */
async function passOn(
  desk: DeskClient,
  staffId: string,
  measure: BoardMeasure,
  command: (state: ClaimState) => ClaimCommand,
): Promise<void> {
  await signIn(desk, staffId);
  for (const claimId of await listOf(desk, measure, null))
    await must(desk.claims.act({ claimId, command: command(await stateOf(desk, claimId)) }));
}

async function must(result: Promise<ActResult>): Promise<void> {
  const answer = await result;
  if (answer.status === 'refused') throw new Error(`refused: ${answer.refusal.code}`);
}
