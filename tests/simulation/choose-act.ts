/** What somebody at a seat does next, drawn by chance from what he sees there. Some of it is foolish on purpose. */
import type { ClaimCommand } from '../../shared/domain/claim/commands.ts';
import { checklistOf, standingOf } from '../../shared/domain/claim/gate.ts';
import { openInterviewOf, passObstacles } from '../../shared/domain/claim/interview-standing.ts';
import type { ClaimState, Interview } from '../../shared/domain/claim/state.ts';
import { attachedFor, isCovered } from '../../shared/domain/documents/checklist.ts';
import { AttemptOutcome, AttemptWay, type Instant, type StaffId } from '../../shared/domain/vocabulary.ts';
import type { Chance } from './chance.ts';
import { madeDocument, madeSnapshot } from './made-claims.ts';

export interface Eye {
  readonly chance: Chance;
  readonly moment: Date;
  readonly me: StaffId;
  readonly officers: readonly StaffId[];
}

type Weighted = readonly [weight: number, command: ClaimCommand];

const reason = 'alasan simulasi';

function reviewOf(eye: Eye, state: ClaimState): Weighted[] {
  const { chance } = eye;
  const open = checklistOf(state).filter((item) => !['ok', 'rejected'].includes(standingOf(state, item)));
  if (open.length === 0) return [];
  const item = chance.pick(open);
  const covered = isCovered(item, state.documents);
  const good = covered && chance.happens(0.93);
  const kind = item.accepts[0]?.[0];
  const reviews: Weighted[] = [
    [
      14,
      good
        ? { type: 'review-item', itemId: item.id, verdict: 'sesuai', defects: [] }
        : {
            ...{ type: 'review-item', itemId: item.id, verdict: 'tidak-sesuai' },
            defects: [covered ? 'tidak-terbaca' : 'tidak-ada'],
          },
    ],
  ];
  if (kind && attachedFor(item, state.documents).length === 0)
    reviews.push([
      8,
      { type: 'attach-document', document: madeDocument(chance, kind, eye.moment, 'officer') },
    ]);
  return reviews;
}

function interviewOf(eye: Eye, state: ClaimState): Weighted[] {
  const running = openInterviewOf(state);
  if (running) return [...callOf(eye, running), ...(running.consent ? [] : reachingOf(eye, state))];
  if (state.identity !== null) return [];
  const begin: Weighted = [
    state.data.channel === 'online' ? 6 : 0.3,
    { type: 'start-interview', interviewId: eye.chance.id(eye.moment) },
  ];
  return state.data.channel === 'manual'
    ? [begin, [6, { type: 'confirm-identity-at-counter' }]]
    : [begin, ...reachingOf(eye, state)];
}

/** Within a call; what is still missing before LULUS is what most often comes next. */
function callOf({ chance, moment }: Eye, running: Interview): Weighted[] {
  const interviewId = running.id;
  const obstacles = passObstacles(running);
  const outcome = obstacles.length === 0 ? 'LULUS' : 'ULANG_TEKNIS';
  const acts: Weighted[] = [
    [outcome === 'LULUS' ? 10 : 0.7, { type: 'finish-interview', interviewId, outcome }],
    [
      0.5,
      {
        type: 'note-call',
        interviewId,
        notes: [{ at: moment.toISOString(), kind: 'line-lost', seconds: 4 }],
      },
    ],
    [0.3, { type: 'record-assistance', interviewId, name: 'Contoh Pendamping', relation: 'anak' }],
    [
      obstacles.includes('free-will') ? 6 : 0.1,
      { type: 'confirm-free-will', interviewId, free: chance.happens(0.9) },
    ],
  ];
  const isAlone = running.assistance !== null && chance.happens(0.5);
  const question =
    running.questions.find(({ id }) => running.answers[id] === undefined) ??
    (obstacles.includes('alone') ? chance.pick(running.questions) : undefined);
  const mark = chance.happens(0.95) ? 'cocok' : 'ragu';
  if (question)
    acts.push([
      18,
      { type: 'mark-answer', interviewId, questionId: question.id, mark, ...(isAlone && { alone: true }) },
    ]);
  for (const [kind, obstacle] of [
    ['wajah', 'face'],
    ['ktp', 'ktp'],
  ] as const) {
    const snapshot = madeSnapshot(chance, kind, moment);
    acts.push([obstacles.includes(obstacle) ? 8 : 0.1, { type: 'add-snapshot', interviewId, snapshot }]);
  }
  return acts;
}

/** Tries in vain, up to the end of their ladder and, foolishly, beyond it. */
function reachingOf({ chance, moment }: Eye, state: ClaimState): Weighted[] {
  const nextAt: Instant = new Date(moment.getTime() + chance.between(5, 90) * 60_000).toISOString();
  const hasNext = state.ladder.tries < chance.between(1, 3);
  return [
    [
      2,
      {
        type: 'record-attempt',
        attemptId: chance.id(moment),
        way: chance.pick(AttemptWay.options),
        outcome: chance.pick(AttemptOutcome.options),
        ...(hasNext && { nextAt }),
      },
    ],
    [state.ladder.tries > 1 ? 2 : 0.1, { type: 'invite-to-branch', reason }],
  ];
}

function movesOf(eye: Eye, state: ClaimState): Weighted[] {
  const { chance, moment, officers } = eye;
  const until: Instant = new Date(moment.getTime() + chance.between(5, 90) * 60_000).toISOString();
  return [
    [0.6, { type: 'transfer', to: chance.pick(officers), reason }],
    [0.4, { type: 'park', until, reason }],
    [0.5, { type: 'release', reason }],
    [0.3, { type: 'cancel', reason }],
    [0.5, { type: 'no-show', reason }],
    [state.hold ? 5 : 0.5, state.hold ? { type: 'end-hold' } : { type: 'hold', reason }],
    [0.6, { type: 'return-to-participant' }],
  ];
}

/** Something to do on a claim at one's own desk. */
export function deskAct(eye: Eye, state: ClaimState): ClaimCommand {
  const { chance } = eye;
  return chance.weighted<ClaimCommand>([
    ...reviewOf(eye, state),
    ...interviewOf(eye, state),
    ...movesOf(eye, state),
    [1, { type: 'correct-data', changes: { address: `Jalan Contoh ${chance.between(1, 999)}` }, reason }],
    [
      0.4,
      { type: 'correct-data', changes: { accountNumber: `2000${chance.between(100000, 999999)}` }, reason },
    ],
    [0.7, { type: 'record-membership', membership: { cardStatus: 'inactive', inactiveSince: '2026-07-01' } }],
    [state.completeAt && state.identity ? 16 : 0.5, { type: 'submit' }],
  ]);
}

/** Something on a claim that lies elsewhere. */
export function elsewhereAct(eye: Eye, state: ClaimState): ClaimCommand {
  const { chance, officers } = eye;
  switch (state.status) {
    case 'returned':
      return { type: 'resume' };
    case 'at-desk':
      if (eye.me === 'KABID')
        return chance.happens(0.5)
          ? { type: 'release', reason }
          : { type: 'transfer', to: chance.pick(officers), reason };
      return chance.weighted<ClaimCommand>([
        [3, { type: 'take', mode: 'pick', reason }],
        [1, { type: 'transfer', to: chance.pick(officers), reason }],
        [1, { type: 'release', reason }],
        [1, { type: 'submit' }],
        [1, { type: 'correct-data', changes: { address: 'Jalan Orang Lain' }, reason }],
      ]);
    default:
      return chance.weighted<ClaimCommand>([
        [4, { type: 'take', mode: 'pick', reason }],
        [2, { type: 'undo' }],
        [0.5, { type: 'transfer', to: chance.pick(officers), reason }],
        [0.3, { type: 'cancel', reason }],
      ]);
  }
}

/** What those behind the counter do on a claim at its stage; null when it is not theirs. */
export function backOfficeAct(eye: Eye, state: ClaimState): ClaimCommand | null {
  const { chance, me } = eye;
  if (me.startsWith('VER') && state.status === 'submitted')
    return chance.weighted<ClaimCommand>([
      [8, { type: 'verify', amount: chance.between(1_000_000, 9_000_000) }],
      [1.5, { type: 'return-to-officer', reason }],
      [0.5, { type: 'reject', reason }],
    ]);
  if (me === 'KEUK' && state.status === 'vouchered') return { type: 'approve-voucher' };
  if (!me.startsWith('KEU')) return null;
  if (state.status === 'verified')
    return chance.happens(0.9)
      ? { type: 'make-voucher', number: `V-${chance.digits(6)}` }
      : { type: 'return-to-verifikator', reason };
  if (state.status === 'approved') return { type: 'pay', reference: `P-${chance.digits(6)}` };
  if (state.status === 'paid' && chance.happens(0.1)) return { type: 'bank-return', reason };
  return null;
}
