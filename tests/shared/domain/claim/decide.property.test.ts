import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import type { ClaimCommand } from '../../../../shared/domain/claim/commands.ts';
import { decide } from '../../../../shared/domain/claim/decide.ts';
import { evolveAll } from '../../../../shared/domain/claim/evolve.ts';
import type { ClaimEvent } from '../../../../shared/domain/claim/events.ts';
import { paperGate, submissionGate } from '../../../../shared/domain/claim/gate.ts';
import { ClaimState, type Actor } from '../../../../shared/domain/claim/state.ts';
import { defaultInterviewPolicy } from '../../../../shared/domain/interview/policy.ts';
import { buildScript } from '../../../../shared/domain/interview/script.ts';
import {
  AttemptOutcome,
  AttemptWay,
  Defect,
  finalStatuses,
  InterviewOutcome,
  Role,
} from '../../../../shared/domain/vocabulary.ts';
import {
  context,
  document,
  intake,
  participant,
  resignedData,
  resignedPapers,
  snapshot,
  staff,
  today,
} from '../../../fixtures/claims.ts';

/** Five people, each with any set of roles: also sets that no branch would give. */
const people = ['A-1', 'B-2', 'C-3', 'D-4', 'E-5'] as const;
const anyStaff = fc
  .record({
    id: fc.constantFrom(...people),
    roles: fc.uniqueArray(fc.constantFrom(...Role.options), { maxLength: 3 }),
  })
  .map(({ id, roles }): Actor => staff(id, ...roles));
const anyActor = fc.oneof({ weight: 8, arbitrary: anyStaff }, fc.constant(intake), fc.constant(participant));

const interviewIds = [uuidv7(), uuidv7()] as const;
const reason = fc.constantFrom('Alasan latihan', 'Contoh alasan');
const interviewId = fc.constantFrom(...interviewIds);
const itemId = fc.constantFrom(
  'identitas',
  'kartu',
  'bukti-berhenti',
  'paklaring',
  'kk',
  'buku-tabungan',
  'foto-diri',
  'tidak-dikenal',
);

const anyMove = fc.constantFrom<ClaimCommand>(
  ...(['release', 'hold', 'cancel'] as const).map((type) => ({ type, reason: 'Contoh alasan' })),
  { type: 'transfer', to: 'B-2', reason: 'Contoh alasan' },
  { type: 'park', until: '2026-11-24T05:00:00.000Z', reason: 'Contoh alasan' },
);

const anyCommand: fc.Arbitrary<ClaimCommand> = fc.oneof(
  fc.record({
    type: fc.constant('take' as const),
    mode: fc.constantFrom('next' as const, 'pick' as const),
    reason: fc.option(reason, { nil: undefined }),
  }),
  fc.record({ type: fc.constant('release' as const), reason }),
  fc.record({ type: fc.constant('transfer' as const), to: fc.constantFrom(...people), reason }),
  fc.record({ type: fc.constantFrom('hold' as const, 'no-show' as const), reason }),
  fc.record({
    type: fc.constant('park' as const),
    until: fc.constantFrom(
      '2026-11-24T05:00:00.000Z',
      '2026-12-24T05:00:00.000Z',
      '2027-06-01T05:00:00.000Z',
    ),
    reason,
  }),
  fc.constantFrom<ClaimCommand>({ type: 'undo' }, { type: 'end-hold' }),
  fc.record({
    type: fc.constant('review-item' as const),
    itemId,
    verdict: fc.constantFrom('sesuai' as const, 'tidak-sesuai' as const),
    defects: fc.uniqueArray(fc.constantFrom(...Defect.options), { maxLength: 2 }),
  }),
  fc.record({ type: fc.constant('return-to-participant' as const) }),
  fc.record({ type: fc.constant('resume' as const) }),
  fc.record({
    type: fc.constant('start-interview' as const),
    interviewId,
  }),
  fc.record({
    type: fc.constant('record-consent' as const),
    interviewId,
    given: fc.boolean(),
    textVersion: fc.constant('v'),
  }),
  fc.record({
    type: fc.constant('mark-answer' as const),
    interviewId,
    questionId: fc.constantFrom('full-name', 'calo', 'tidak-dikenal'),
    mark: fc.constantFrom('cocok' as const, 'ragu' as const, 'tidak-cocok' as const),
    alone: fc.constantFrom(undefined, true),
  }),
  fc.record({
    type: fc.constant('finish-interview' as const),
    interviewId,
    outcome: fc.constantFrom(...InterviewOutcome.options),
    note: fc.option(reason, { nil: undefined }),
  }),
  fc.record({
    type: fc.constant('record-assistance' as const),
    interviewId,
    name: fc.constant('Contoh Pendamping'),
    relation: fc.constantFrom('anak', 'tetangga'),
  }),
  fc.record({ type: fc.constant('confirm-free-will' as const), interviewId, free: fc.boolean() }),
  fc.record({
    type: fc.constant('add-snapshot' as const),
    interviewId,
    snapshot: fc
      .constantFrom('wajah' as const, 'ktp' as const, 'dokumen' as const)
      .map((kind) => snapshot(kind)),
  }),
  interviewId.map((id): ClaimCommand => {
    const note = { at: '2026-11-24T03:00:00.000Z', kind: 'line-lost' as const, seconds: 4 };
    return { type: 'note-call', interviewId: id, notes: [note] };
  }),
  fc.record({
    type: fc.constant('record-attempt' as const),
    attemptId: fc.uuid({ version: 7 }),
    way: fc.constantFrom(...AttemptWay.options),
    outcome: fc.constantFrom(...AttemptOutcome.options),
    nextAt: fc.constantFrom(undefined, '2026-11-24T05:00:00.000Z', '2027-06-01T05:00:00.000Z'),
  }),
  fc.record({ type: fc.constant('invite-to-branch' as const), reason }),
  fc.record({ type: fc.constant('report-ready' as const), ready: fc.boolean(), check: fc.constant(null) }),
  fc.record({ type: fc.constant('confirm-identity-at-counter' as const) }),
  fc.record({
    type: fc.constant('correct-data' as const),
    changes: fc.constantFrom({ accountNumber: '1000000099' }, { address: 'Jl. Latihan 1' }),
    reason,
  }),
  fc.record({
    type: fc.constant('record-membership' as const),
    membership: fc.constantFrom({ cardStatus: 'active' as const }, { cardStatus: 'inactive' as const }),
  }),
  fc.record({
    type: fc.constant('attach-document' as const),
    document: fc.constantFrom(document('ktp', 'b'), document('kk', 'c')),
  }),
  fc.constantFrom<ClaimCommand>(
    { type: 'submit' },
    { type: 'approve-voucher' },
    { type: 'verify', amount: 5_000_000 },
  ),
  fc.record({
    type: fc.constantFrom(
      'return-to-officer' as const,
      'reject' as const,
      'return-to-verifikator' as const,
      'bank-return' as const,
      'cancel' as const,
    ),
    reason,
  }),
  fc.constantFrom<ClaimCommand>(
    { type: 'make-voucher', number: 'V-001' },
    { type: 'pay', reference: 'TRF-1' },
  ),
);

/**
 * Random words alone seldom carry a claim far, so that a story is random steps put between the steps of a whole life.
 * Whatever is refused is simply refused.
 */
const wholeLife: [Actor, ClaimCommand][] = [
  [staff('A-1', 'cso'), { type: 'take', mode: 'next' }],
  ...['identitas', 'kartu', 'bukti-berhenti', 'paklaring', 'kk', 'buku-tabungan', 'foto-diri'].map(
    (id): [Actor, ClaimCommand] => [
      staff('A-1', 'cso'),
      { type: 'review-item', itemId: id, verdict: 'sesuai', defects: [] },
    ],
  ),
  [staff('A-1', 'cso'), { type: 'start-interview', interviewId: interviewIds[0] }],
  [participant, { type: 'record-consent', interviewId: interviewIds[0], given: true, textVersion: 'v' }],
  ...buildScript(resignedData, interviewIds[0], defaultInterviewPolicy).map(
    ({ id }): [Actor, ClaimCommand] => [
      staff('A-1', 'cso'),
      { type: 'mark-answer', interviewId: interviewIds[0], questionId: id, mark: 'cocok' },
    ],
  ),
  ...(['wajah', 'ktp'] as const).map((kind): [Actor, ClaimCommand] => [
    staff('A-1', 'cso'),
    { type: 'add-snapshot', interviewId: interviewIds[0], snapshot: snapshot(kind) },
  ]),
  [staff('A-1', 'cso'), { type: 'finish-interview', interviewId: interviewIds[0], outcome: 'LULUS' }],
  [staff('A-1', 'cso'), { type: 'submit' }],
  [staff('B-2', 'verifikator'), { type: 'verify', amount: 1_000_000 }],
  [staff('C-3', 'keuangan'), { type: 'make-voucher', number: 'V-001' }],
  [staff('D-4', 'kabid-keuangan'), { type: 'approve-voucher' }],
  [staff('C-3', 'keuangan'), { type: 'pay', reference: 'TRF-1' }],
];

const anyStory = fc
  .array(fc.tuple(fc.nat({ max: wholeLife.length }), anyActor, anyCommand), { maxLength: 25 })
  .map((extra) => {
    const story: [Actor, ClaimCommand][] = wholeLife.map(([actor, command]) => [actor, command]);
    for (const [at, actor, command] of extra) story.splice(at, 0, [actor, command]);
    return story;
  });

interface Step {
  before: ClaimState;
  after: ClaimState;
  events: ClaimEvent[];
  actor: Actor;
}

/** Plays a story and hands each accepted step to the check. */
function play(story: [Actor, ClaimCommand][], check: (step: Step) => void): ClaimState {
  const claimId = uuidv7();
  const documents = resignedPapers.map((kind) => document(kind));
  const membership = { cardStatus: 'inactive' as const };
  const registered = decide(
    claimId,
    null,
    { type: 'register', data: resignedData, documents, membership },
    context(intake),
  );
  if (!registered.ok) throw new Error('registration refused');
  let state = evolveAll(claimId, null, registered.value)!;
  for (const [actor, command] of story) {
    const outcome = decide(claimId, state, command, context(actor));
    if (!outcome.ok) continue;
    const after = evolveAll(claimId, state, outcome.value)!;
    check({ before: state, after, events: outcome.value, actor });
    state = after;
  }
  return state;
}

const runs = { numRuns: 1500 };

describe('whatever people press, in whatever order', () => {
  it('the claim stays in a legal state, held exactly while it lies at a desk', () => {
    let paid = 0;
    fc.assert(
      fc.property(anyStory, (story) => {
        const end = play(story, ({ after }) => {
          ClaimState.parse(after);
          expect(after.holder !== null).toBe(after.status === 'at-desk');
          expect(
            after.interviews.filter((interview) => interview.endedAt === null).length,
          ).toBeLessThanOrEqual(after.status === 'at-desk' ? 1 : 0);
        });
        if (end.status === 'paid') paid += 1;
      }),
      runs,
    );
    // The stories must reach the end of the road often enough to prove something.
    expect(paid).toBeGreaterThan(50);
  });

  it('a CSO never rejects; only a verifikator does', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        play(story, ({ events, actor }) => {
          if (events.some((event) => event.type === 'rejected')) expect(actor.roles).toContain('verifikator');
        });
      }),
      runs,
    );
  });

  it('nobody judges or pays for work of his own', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        play(story, ({ before, events, actor }) => {
          if (actor.kind !== 'staff') return;
          const officers = [
            before.submission?.by,
            ...before.interviews.map((one) => one.startedBy),
            ...Object.values(before.reviews).map((one) => one.by),
          ];
          for (const event of events) {
            if (['verified', 'rejected', 'returned-to-officer'].includes(event.type))
              expect(officers).not.toContain(actor.staffId);
            if (event.type === 'voucher-approved')
              expect([...officers, before.verification?.by, before.voucher?.by]).not.toContain(actor.staffId);
            if (event.type === 'paid')
              expect([...officers, before.verification?.by]).not.toContain(actor.staffId);
          }
        });
      }),
      runs,
    );
  });

  it('the gate is passed only when nothing stands in the way', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        play(story, ({ before, events }) => {
          if (events.some((event) => event.type === 'submitted'))
            expect(submissionGate(before, today)).toEqual([]);
        });
      }),
      runs,
    );
  });

  it('completeness is stated exactly when the papers at the desk are complete', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        play(story, ({ after }) => {
          if (after.status === 'at-desk')
            expect(after.completeAt !== null).toBe(paperGate(after).length === 0);
        });
      }),
      runs,
    );
  });

  it('rejected claims never move again, a paid one only by the bank, a cancelled one only by taking that back', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        play(story, ({ before, events }) => {
          if (!finalStatuses.includes(before.status)) return;
          expect(before.status).not.toBe('rejected');
          const [first] = events.map((event) => event.type);
          expect(first).toBe(before.status === 'paid' ? 'payment-returned-by-bank' : 'move-undone');
        });
      }),
      runs,
    );
  });

  it('a move that is taken back leaves the claim as it was before', () => {
    let undone = 0;
    fc.assert(
      fc.property(anyStory, fc.nat({ max: wholeLife.length }), anyMove, (story, at, move) => {
        const mover = staff('A-1', 'cso');
        const withUndo = [...story];
        withUndo.splice(at, 0, [mover, move], [mover, { type: 'undo' }]);
        play(withUndo, ({ before, after, events }) => {
          if (!events.some((event) => event.type === 'move-undone')) return;
          undone += 1;
          expect(after).toMatchObject(before.lastMove!.before);
        });
      }),
      runs,
    );
    expect(undone).toBeGreaterThan(50);
  });

  it('the same events always give the same state', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const claimId = uuidv7();
        const all: ClaimEvent[] = [];
        play(story, ({ events }) => all.push(...events));
        const base: ClaimEvent = {
          type: 'registered',
          data: resignedData,
          documents: [],
          membership: {},
          rulesVersion: '2026-11-24',
          at: '2026-11-24T01:00:00.000Z',
          by: { kind: 'system', name: 'intake' },
        };
        expect(evolveAll(claimId, null, [base, ...all])).toEqual(evolveAll(claimId, null, [base, ...all]));
      }),
      { numRuns: 200 },
    );
  });
});
