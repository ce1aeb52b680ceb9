import { expect, test } from 'vitest';
import { uuidv7 } from 'uuidv7';
import type { ClaimCommand, ClaimCommandType } from '../../../shared/domain/claim/commands.ts';
import { mayCommand, partiesFor } from '../../../shared/domain/claim/rights.ts';
import type { Actor } from '../../../shared/domain/claim/state.ts';
import { snapshot } from '../../fixtures/claims.ts';
import { act, claimData, openHub, registerMany, seat, signedIn, testStaff, verdict } from '../workplace.ts';

const interviewId = uuidv7();
const reason = 'alasan untuk uji';
const at = '2026-11-24T02:00:00.000Z';
const document = {
  id: uuidv7(),
  kind: 'ktp' as const,
  fileName: 'ktp.jpg',
  sha256: '0'.repeat(64),
  size: 10,
  mediaType: 'image/jpeg' as const,
  addedAt: at,
  origin: 'officer' as const,
};

/** One well-formed command of every type. A new command without a sample does not compile. */
const samples: { [Type in ClaimCommandType]: Extract<ClaimCommand, { type: Type }> } = {
  register: { type: 'register', data: claimData('Z-1'), documents: [] },
  take: { type: 'take', mode: 'pick', reason },
  release: { type: 'release', reason },
  transfer: { type: 'transfer', to: 'CSO2', reason },
  hold: { type: 'hold', reason },
  'end-hold': { type: 'end-hold' },
  park: { type: 'park', until: '2026-11-24T05:00:00.000Z', reason },
  'no-show': { type: 'no-show', reason },
  undo: { type: 'undo' },
  'attach-document': { type: 'attach-document', document },
  'correct-data': { type: 'correct-data', changes: { bank: 'BNI' }, reason },
  'record-membership': { type: 'record-membership', membership: { cardStatus: 'inactive' } },
  'review-item': { type: 'review-item', itemId: 'ktp', verdict: 'sesuai', defects: [] },
  'return-to-participant': { type: 'return-to-participant' },
  resume: { type: 'resume' },
  'start-interview': { type: 'start-interview', interviewId },
  'record-consent': { type: 'record-consent', interviewId, given: true, textVersion: '2026-11' },
  'mark-answer': { type: 'mark-answer', interviewId, questionId: 'nama', mark: 'cocok' },
  'record-assistance': {
    type: 'record-assistance',
    interviewId,
    name: 'Contoh Pendamping',
    relation: 'anak',
  },
  'confirm-free-will': { type: 'confirm-free-will', interviewId, free: true },
  'add-snapshot': { type: 'add-snapshot', interviewId, snapshot: snapshot('wajah') },
  'note-call': { type: 'note-call', interviewId, notes: [{ at, kind: 'joined' }] },
  'note-recording': {
    type: 'note-recording',
    interviewId,
    recording: {
      id: uuidv7(),
      startedAt: at,
      seconds: 60,
      bytes: 10,
      sha256: '0'.repeat(64),
      deleteAfter: at,
    },
  },
  'record-attempt': {
    type: 'record-attempt',
    attemptId: uuidv7(),
    way: 'whatsapp',
    outcome: 'tidak-diangkat',
  },
  'invite-to-branch': { type: 'invite-to-branch', reason },
  'report-ready': { type: 'report-ready', ready: true, check: null },
  'finish-interview': { type: 'finish-interview', interviewId, outcome: 'LULUS' },
  'confirm-identity-at-counter': { type: 'confirm-identity-at-counter' },
  submit: { type: 'submit' },
  verify: { type: 'verify', amount: 1000 },
  'return-to-officer': { type: 'return-to-officer', reason },
  reject: { type: 'reject', reason },
  'make-voucher': { type: 'make-voucher', number: 'V-001' },
  'approve-voucher': { type: 'approve-voucher' },
  pay: { type: 'pay', reference: 'P-001' },
  'return-to-verifikator': { type: 'return-to-verifikator', reason },
  'bank-return': { type: 'bank-return', reason },
  cancel: { type: 'cancel', reason },
};
const types = Object.keys(samples) as ClaimCommandType[];

const people: { who: string; actor: Actor }[] = [
  ...testStaff.map(({ id, roles }) => ({
    who: id,
    actor: { kind: 'staff' as const, staffId: id, roles: [...roles] },
  })),
  { who: 'intake', actor: { kind: 'system' as const, name: 'intake' as const, roles: [] } },
];

for (const { who, actor } of people)
  test(`${who} is refused by role for exactly the commands that the table of rights denies`, async () => {
    const hub = await openHub();
    const client = who === 'intake' ? seat(hub.url) : await signedIn(hub.url, who);
    const claims = await registerMany(hub.url, types.length);
    for (const [index, type] of types.entries()) {
      const answer = await act(client, claims[index]!, samples[type]);
      expect([type, verdict(answer) === 'role-not-allowed']).toEqual([type, !mayCommand(actor, type)]);
    }
  });

test('every command is somebody’s, and consent and “Saya siap” are the participant’s alone', () => {
  for (const type of types) expect(partiesFor(type)).not.toHaveLength(0);
  expect(partiesFor('record-consent')).toEqual(['participant']);
  expect(partiesFor('report-ready')).toEqual(['participant']);
});
