import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../../renderer/app/problems.ts';
import { stripsOf } from '../../../renderer/app/strips-of.ts';
import type { SeatStatus } from '../../../shared/contract/desk.ts';

const me = { staffId: 'CSO1', name: 'Anggur Contoh', roles: ['cso' as const] };
const calm: SeatStatus = {
  branch: { name: 'Kantor Contoh', timeZone: 'Asia/Jakarta', practice: true },
  signedIn: me,
  signedInOffline: false,
  signedOut: null,
  connected: true,
  blockedBy: null,
  outbox: 0,
  refused: 0,
  parked: 0,
  needsSignIn: [],
  filling: null,
  documents: { toSend: 0, bytesToSend: 0, toFetch: 0, failed: 0 },
  leaseUntil: '2026-11-24T04:20:00.000Z',
  people: [],
  clockOffsetMs: 0,
  now: '2026-11-24T03:00:00.000Z',
  today: '2026-11-24',
  intakes: [],
};
const strips = (part: Partial<SeatStatus>, now = calm.now) => stripsOf({ ...calm, ...part }, now);

describe('the lines across the top of the window', () => {
  it('are none on a calm day', () => {
    expect(strips({})).toEqual([]);
  });

  it('say without the hub until when the claims of the officer are kept for him', () => {
    expect(strips({ connected: false })).toEqual([
      { kind: 'offline', until: '2026-11-24T04:20:00.000Z', over: false },
    ]);
  });

  it('say that this time is over, by the clock of the hub', () => {
    const [late] = strips({ connected: false }, '2026-11-24T04:21:00.000Z');
    expect(late).toMatchObject({ over: true });
    const [ahead] = strips({ connected: false, clockOffsetMs: 3_600_000 }, '2026-11-24T03:30:00.000Z');
    expect(ahead).toMatchObject({ over: true });
  });

  it('say at the sign-in page nothing of the person who is not there', () => {
    const away = { signedIn: null, connected: false, refused: 2, needsSignIn: ['CSO1'] };
    expect(strips(away)).toEqual([]);
  });

  it('name a program that is too old instead of the lost connection', () => {
    expect(strips({ connected: false, blockedBy: 'seat-too-old' })).toEqual([
      { kind: 'blocked', code: 'seat-too-old' },
    ]);
  });

  it('name those whose sign-in is waited for, but not the person who sits here', () => {
    expect(strips({ needsSignIn: ['CSO1', 'CSO2'] })).toEqual([
      { kind: 'needs-sign-in', staffIds: ['CSO2'] },
    ]);
  });

  it('count what must be decided, held-back commands too', () => {
    expect(strips({ refused: 1, parked: 2 })).toEqual([{ kind: 'decide', count: 3 }]);
  });

  it('tell of stopped files only what does not end by itself', () => {
    const lane = { ...calm.documents, toSend: 3 };
    expect(strips({ documents: { ...lane, stopped: 'hub-away' } })).toEqual([]);
    expect(strips({ documents: { ...lane, stopped: 'hub-full' } })).toEqual([
      { kind: 'files', stop: 'hub-full' },
    ]);
  });
});

it('the number of problems counts everything that a person must look at', () => {
  expect(problemsOf(calm)).toBe(0);
  const bad = {
    refused: 1,
    parked: 2,
    documents: { ...calm.documents, failed: 3 },
    blockedBy: 'hub-too-old' as const,
  };
  expect(problemsOf({ ...calm, ...bad })).toBe(7);
});
