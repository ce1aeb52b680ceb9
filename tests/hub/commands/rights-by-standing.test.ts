/**
 * Role x command x ownership against a running hub: for a claim in each standing, everybody gives every command. Who may
 * is written here by hand from the founding study (4.3.1) and domain 2, not taken from the program.
 */
import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import type { ClaimCommand, ClaimCommandType } from '../../../shared/domain/claim/commands.ts';
import { evolveAll } from '../../../shared/domain/claim/evolve.ts';
import { checklistOf } from '../../../shared/domain/claim/gate.ts';
import type { ClaimState } from '../../../shared/domain/claim/state.ts';
import { RefusalCode } from '../../../shared/domain/refusal.ts';
import { document, resignedPapers, snapshot } from '../../fixtures/claims.ts';
import {
  act,
  claimData,
  openHub,
  seat,
  send,
  signedIn,
  testStaff,
  today,
  verdict,
  type HubClient,
} from '../workplace.ts';

const reason = 'Contoh alasan';
const duo = {
  id: 'DUO1',
  name: 'Seroja Rangkapwati',
  roles: ['cso', 'verifikator', 'keuangan'],
  pin: '999901',
};

/** A claim brought to the counter whose papers and card leave nothing open. */
const data = () =>
  claimData(`L-${uuidv7().slice(-12)}`, {
    channel: 'manual',
    stoppedOn: '2026-06-30',
    balance: 17_250_000,
    birthDate: '1982-03-13',
    nik: '1271041303825992',
  });

interface Office {
  readonly clients: Record<string, HubClient>;
}

async function stateOf({ clients }: Office, claimId: string): Promise<ClaimState> {
  const { rows } = await clients['INTAKE']!.pull({ after: 0, limit: 2000 });
  const events = rows.flatMap((row) => (row.kind === 'claim' && row.claimId === claimId ? row.events : []));
  return evolveAll(claimId, null, events)!;
}

async function must(office: Office, who: string, claimId: string, command: ClaimCommand): Promise<void> {
  expect([who, command.type, verdict(await act(office.clients[who]!, claimId, command))]).toEqual([
    who,
    command.type,
    'accepted',
  ]);
}

type Prepare = (office: Office) => Promise<string>;

const registered: Prepare = async (office) => {
  const claimId = uuidv7();
  const documents = resignedPapers.map((kind) => document(kind));
  const membership = { cardStatus: 'inactive' as const, inactiveSince: '2026-07-05' };
  await must(office, 'INTAKE', claimId, { type: 'register', data: data(), documents, membership });
  return claimId;
};

/** Each standing after the one it grows from, one command of one person further. */
const after =
  (before: Prepare, who: string, ...commands: ClaimCommand[]): Prepare =>
  async (office) => {
    const claimId = await before(office);
    for (const command of commands) await must(office, who, claimId, command);
    return claimId;
  };

const taken = (who: string): Prepare => after(registered, who, { type: 'take', mode: 'pick', reason });
/** Back with the participant for a dark card. What he himself may do goes by his link (tests/hub/returns). */
const returned = after(
  taken('CSO1'),
  'CSO1',
  { type: 'review-item', itemId: 'identitas', verdict: 'tidak-sesuai', defects: ['tidak-terbaca'] },
  { type: 'return-to-participant' },
);
const submittedBy =
  (who: string): Prepare =>
  async (office) => {
    const claimId = await taken(who)(office);
    for (const item of checklistOf(await stateOf(office, claimId)))
      await must(office, who, claimId, {
        type: 'review-item',
        itemId: item.id,
        verdict: 'sesuai',
        defects: [],
      });
    await must(office, who, claimId, { type: 'confirm-identity-at-counter' });
    await must(office, who, claimId, { type: 'submit' });
    return claimId;
  };
const submitted = submittedBy('CSO1');
const verified = after(submitted, 'VER1', { type: 'verify', amount: 1_000_000 });
const vouchered = after(verified, 'KEU1', { type: 'make-voucher', number: 'V-001' });
const approved = after(vouchered, 'KEUK', { type: 'approve-voucher' });

const standings: Record<string, { prepare: Prepare; may: Partial<Record<ClaimCommandType, string[]>> }> = {
  'in the shared queue': {
    prepare: registered,
    may: {
      take: ['CSO1', 'CSO2', 'DUO1'],
      transfer: ['KABID'],
      cancel: ['KABID'],
      'record-membership': ['INTAKE'],
    },
  },
  'passed on to CSO1': {
    prepare: after(registered, 'KABID', { type: 'transfer', to: 'CSO1', reason }),
    may: {
      take: ['CSO1'],
      transfer: ['CSO1', 'KABID'],
      release: ['KABID'],
      cancel: ['CSO1', 'KABID'],
      undo: ['KABID'],
      'record-membership': ['INTAKE'],
    },
  },
  'at the desk of CSO1': {
    prepare: taken('CSO1'),
    may: {
      release: ['CSO1', 'KABID'],
      transfer: ['CSO1', 'KABID'],
      cancel: ['CSO1', 'KABID'],
      hold: ['CSO1'],
      park: ['CSO1'],
      'no-show': ['CSO1'],
      'attach-document': ['CSO1'],
      'correct-data': ['CSO1'],
      'record-membership': ['CSO1'],
      'review-item': ['CSO1'],
      'confirm-identity-at-counter': ['CSO1'],
      'start-interview': ['CSO1'],
      'record-attempt': ['CSO1'],
    },
  },
  'on hold at the desk of CSO1': {
    prepare: after(taken('CSO1'), 'CSO1', { type: 'hold', reason }),
    may: {
      release: ['CSO1', 'KABID'],
      transfer: ['CSO1', 'KABID'],
      cancel: ['CSO1', 'KABID'],
      'end-hold': ['CSO1'],
      park: ['CSO1'],
      'no-show': ['CSO1'],
      undo: ['CSO1'],
      'attach-document': ['CSO1'],
      'correct-data': ['CSO1'],
      'record-membership': ['CSO1'],
      'review-item': ['CSO1'],
      'confirm-identity-at-counter': ['CSO1'],
      'start-interview': ['CSO1'],
      'record-attempt': ['CSO1'],
    },
  },
  'returned to the participant by CSO1': {
    prepare: returned,
    may: { resume: ['CSO1', 'CSO2', 'DUO1', 'KABID'], cancel: ['CSO1', 'KABID'] },
  },
  'submitted by CSO1': {
    prepare: submitted,
    may: { verify: ['VER1', 'DUO1'], 'return-to-officer': ['VER1', 'DUO1'], reject: ['VER1', 'DUO1'] },
  },
  'submitted by DUO1, who is a verifikator too': {
    prepare: submittedBy('DUO1'),
    may: { verify: ['VER1'], 'return-to-officer': ['VER1'], reject: ['VER1'] },
  },
  'verified by VER1': {
    prepare: verified,
    may: { 'make-voucher': ['KEU1', 'DUO1'], 'return-to-verifikator': ['KEU1', 'KEUK', 'DUO1'] },
  },
  'with a voucher of KEU1': {
    prepare: vouchered,
    may: { 'approve-voucher': ['KEUK'], 'return-to-verifikator': ['KEU1', 'KEUK', 'DUO1'] },
  },
  'approved by KEUK': {
    prepare: approved,
    may: { pay: ['KEU1', 'DUO1'] },
  },
  paid: {
    prepare: after(approved, 'KEU1', { type: 'pay', reference: 'P-001' }),
    may: { 'bank-return': ['KEU1', 'DUO1'] },
  },
};

const interviewId = uuidv7();
const commands = (): ClaimCommand[] => [
  { type: 'register', data: data(), documents: [] },
  { type: 'take', mode: 'pick', reason },
  { type: 'release', reason },
  { type: 'transfer', to: 'CSO2', reason },
  { type: 'hold', reason },
  { type: 'end-hold' },
  { type: 'park', until: '2026-11-24T05:00:00.000Z', reason },
  { type: 'no-show', reason },
  { type: 'undo' },
  { type: 'attach-document', document: document('lainnya', '7') },
  { type: 'correct-data', changes: { address: 'Jl. Contoh 1' }, reason },
  { type: 'record-membership', membership: { cardStatus: 'inactive' } },
  { type: 'review-item', itemId: 'identitas', verdict: 'sesuai', defects: [] },
  { type: 'return-to-participant' },
  { type: 'resume' },
  { type: 'start-interview', interviewId },
  { type: 'record-consent', interviewId, given: true, textVersion: '2026-11' },
  { type: 'mark-answer', interviewId, questionId: 'full-name', mark: 'cocok' },
  { type: 'record-assistance', interviewId, name: 'Contoh', relation: 'anak' },
  { type: 'confirm-free-will', interviewId, free: true },
  { type: 'add-snapshot', interviewId, snapshot: snapshot('wajah') },
  { type: 'note-call', interviewId, notes: [{ at: '2026-11-24T02:00:00.000Z', kind: 'joined' }] },
  { type: 'record-attempt', attemptId: uuidv7(), way: 'telepon', outcome: 'sibuk' },
  { type: 'invite-to-branch', reason },
  { type: 'report-ready', ready: true, check: null },
  { type: 'finish-interview', interviewId, outcome: 'LULUS' },
  { type: 'confirm-identity-at-counter' },
  { type: 'submit' },
  { type: 'verify', amount: 1000 },
  { type: 'return-to-officer', reason },
  { type: 'reject', reason },
  { type: 'make-voucher', number: 'V-002' },
  { type: 'approve-voucher' },
  { type: 'pay', reference: 'P-002' },
  { type: 'return-to-verifikator', reason },
  { type: 'bank-return', reason },
  { type: 'cancel', reason },
];

for (const [standing, { prepare, may }] of Object.entries(standings))
  test(`a claim ${standing} moves only for those who may, and every refusal has its code`, async () => {
    const hub = await openHub({ staff: [...testStaff, duo as never] });
    const office: Office = { clients: { INTAKE: seat(hub.url) } };
    for (const { id, pin } of [...testStaff, duo]) {
      const result = await seat(hub.url).signIn({ staffId: id, pin });
      if (result.status !== 'signed-in') throw new Error(result.refusal.code);
      office.clients[id] = seat(hub.url, result.session.token);
    }
    for (const staffId of ['CSO1', 'DUO1']) {
      const key = { staffId, day: today, program: 'JHT', channel: 'manual' } as const;
      await send(office.clients['KABID']!, { type: 'set-quota', ...key, cap: 200 });
    }
    const wrong: string[] = [];
    let claimId = await prepare(office);
    for (const [who, client] of Object.entries(office.clients))
      for (const command of commands()) {
        const answer = await act(client, claimId, command);
        const allowed = may[command.type]?.includes(who) ?? false;
        const given = verdict(answer);
        if ((given === 'accepted') !== allowed) wrong.push(`${who} ${command.type}: ${given}`);
        if (given === 'accepted') claimId = await prepare(office);
        else expect(RefusalCode.options).toContain(given);
      }
    expect(wrong).toEqual([]);
  }, 90_000);

test('nobody acts in the name of another: what stands in the body about the actor is not read', async () => {
  const hub = await openHub();
  const office: Office = { clients: { INTAKE: seat(hub.url), CSO1: await signedIn(hub.url, 'CSO1') } };
  const claimId = await registered(office);
  const body = {
    type: 'claim',
    claimId,
    command: { type: 'take', mode: 'pick', reason },
    actor: { staffId: 'CSO2' },
  };
  await send(office.clients['CSO1']!, body as never);
  expect((await stateOf(office, claimId)).holder?.staffId).toBe('CSO1');
});
