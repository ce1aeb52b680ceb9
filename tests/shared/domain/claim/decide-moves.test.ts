import { describe, expect, it } from 'vitest';
import { decideCounter } from '../../../../shared/domain/branch/counter.ts';
import type { BranchFacts } from '../../../../shared/domain/claim/context.ts';
import { quotaKeyOf } from '../../../../shared/domain/claim/quota-key.ts';
import { chooseNext, queueReason } from '../../../../shared/domain/queue/next.ts';
import { medanCalendar } from '../../../../shared/domain/calendar/medan-calendar.ts';
import type { Actor, ClaimState } from '../../../../shared/domain/claim/state.ts';
import { claimStory, kabid, officer, otherOfficer, resignedData, today } from '../../../fixtures/claims.ts';

const reason = 'Contoh alasan';
const manualData = { ...resignedData, channel: 'manual' as const, queueNumber: 'L-001' };
const facts = (over: Partial<BranchFacts> = {}): { branch: BranchFacts } => ({
  branch: { holderLease: null, counterOpen: true, target: null, ...over },
});
const code = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'accepted' : outcome.refusal!.code;
const next = (states: ClaimState[], staffId: string, now: string) =>
  chooseNext(states, { staffId, now, calendar: medanCalendar, allowed: () => true })?.id ?? null;

describe('passing a claim on', () => {
  const open = facts({ target: { isOfficer: true, counterOpen: true } });

  it('puts it into the colleague’s own queue with the reason, and frees the unused quota place', () => {
    const story = claimStory();
    story.take();
    const after = story.step(officer, { type: 'transfer', to: 'CSO4', reason }, open);
    expect(after).toMatchObject({ status: 'queued', holder: null, assignedTo: 'CSO4', quotaSlots: [] });
    expect(queueReason(after, 'CSO4', '2026-11-24T03:00:00.000Z', medanCalendar)).toMatchObject({
      key: 'queueReasons.passed-on',
      params: { holder: 'CSO3' },
    });
    expect(next([after], 'CSO3', '2026-11-24T03:00:00.000Z')).toBeNull();
    expect(next([after], 'CSO4', '2026-11-24T03:00:00.000Z')).toBe(after.id);
  });

  it('is for the holder and the kabid, to an open counter of an officer who has it not yet', () => {
    const story = claimStory();
    const to = (target: string) => ({ type: 'transfer' as const, to: target, reason });
    expect(code(story.attempt(officer, to('CSO4'), open))).toBe('not-held');
    story.take();
    expect(code(story.attempt(otherOfficer, to('CSO4'), open))).toBe('not-holder');
    expect(code(story.attempt(officer, to('CSO3'), open))).toBe('already-there');
    const verifikatorToo = facts({ target: { isOfficer: false, counterOpen: true } });
    expect(code(story.attempt(officer, to('VER1'), verifikatorToo))).toBe('not-an-officer');
    const closed = facts({ target: { isOfficer: true, counterOpen: false } });
    expect(code(story.attempt(officer, to('CSO4'), closed))).toBe('counter-closed');
    expect(code(story.attempt(kabid, to('CSO4'), open))).toBe('accepted');
    expect(code(story.attempt(kabid, to('CSO5'), open))).toBe('accepted');
  });

  it('waits until the holder has ended his interview; the kabid goes over it and it ends as a technical retry', () => {
    const story = claimStory();
    story.take();
    story.startInterview();
    expect(code(story.attempt(officer, { type: 'transfer', to: 'CSO4', reason }, open))).toBe(
      'interview-open',
    );
    story.step(kabid, { type: 'transfer', to: 'CSO4', reason }, open);
    expect(story.state.interviews[0]?.outcome).toBe('ULANG_TEKNIS');
  });
});

describe('setting a claim aside', () => {
  it('on hold it stays at the desk until it goes on', () => {
    const story = claimStory();
    story.take();
    story.step(officer, { type: 'hold', reason });
    expect(story.state).toMatchObject({ status: 'at-desk', hold: { reason, by: 'CSO3' } });
    expect(code(story.attempt(officer, { type: 'hold', reason }))).toBe('already-held');
    expect(code(story.attempt(otherOfficer, { type: 'end-hold' }))).toBe('not-holder');
    story.step(officer, { type: 'end-hold' });
    expect(story.state.hold).toBeNull();
    expect(code(story.attempt(officer, { type: 'end-hold' }))).toBe('not-on-hold');
  });

  it('parked it comes back to its officer at the moment, and to nobody before', () => {
    const story = claimStory();
    story.take();
    const until = '2026-11-24T05:00:00.000Z';
    const parked = story.step(officer, { type: 'park', until, reason });
    expect(parked).toMatchObject({ status: 'queued', assignedTo: 'CSO3', parking: { until } });
    expect(next([parked], 'CSO3', '2026-11-24T04:59:00.000Z')).toBeNull();
    expect(next([parked], 'CSO3', '2026-11-24T05:01:00.000Z')).toBe(parked.id);
    expect(next([parked], 'CSO4', '2026-11-24T05:01:00.000Z')).toBeNull();
    expect(story.step(officer, { type: 'take', mode: 'next' }).parking).toBeNull();
  });

  it('is not parked for longer than a month', () => {
    const story = claimStory();
    story.take();
    expect(code(story.attempt(officer, { type: 'park', until: '2027-03-01T02:00:00.000Z', reason }))).toBe(
      'park-too-long',
    );
  });
});

describe('a participant who is not there', () => {
  it('goes behind everybody who waits, and is called again when nobody else does', () => {
    const absent = claimStory(manualData);
    absent.take();
    absent.step(officer, { type: 'no-show', reason });
    const waiting = claimStory({ ...manualData, queueNumber: 'L-009' });
    const now = '2026-11-24T03:10:00.000Z';
    expect(absent.state).toMatchObject({ status: 'queued', assignedTo: null, noShows: 1, quotaSlots: [] });
    expect(next([absent.state, waiting.state], 'CSO4', now)).toBe(waiting.claimId);
    expect(next([absent.state], 'CSO4', now)).toBe(absent.claimId);
  });

  it('is a matter of the counter, not of the phone', () => {
    const story = claimStory();
    story.take();
    expect(code(story.attempt(officer, { type: 'no-show', reason }))).toBe('not-manual');
  });
});

describe('taking a move back', () => {
  const moves = [
    { type: 'release', reason },
    { type: 'transfer', to: 'CSO4', reason },
    { type: 'hold', reason },
    { type: 'park', until: '2026-11-24T05:00:00.000Z', reason },
    { type: 'no-show', reason },
    { type: 'cancel', reason },
  ] as const;

  it.each(moves)('restores what $type changed', (move) => {
    const story = claimStory(manualData);
    const before = story.take();
    story.step(officer, move);
    const after = story.step(officer, { type: 'undo' });
    expect({ ...after, version: 0 }).toEqual({ ...before, version: 0 });
  });

  it('is for the one who made it, within a minute, while nothing else happened', () => {
    const story = claimStory();
    story.take();
    story.step(officer, { type: 'release', reason });
    const undo = { type: 'undo' as const };
    expect(code(story.attempt(otherOfficer, undo))).toBe('nothing-to-undo');
    expect(code(story.attempt(officer, undo, { now: '2026-11-24T03:01:01.000Z' }))).toBe('nothing-to-undo');
    story.step(otherOfficer, { type: 'take', mode: 'pick', reason });
    expect(code(story.attempt(officer, undo))).toBe('nothing-to-undo');
  });

  it('asks for the quota place it takes up again, and is refused when that is gone', () => {
    const story = claimStory();
    story.take();
    const released = story.step(officer, { type: 'release', reason });
    const moment = { actor: officer as Actor, today };
    expect(quotaKeyOf(released, { type: 'undo' }, moment)).toEqual({
      staffId: 'CSO3',
      day: today,
      program: 'JHT',
      channel: 'online',
    });
    expect(code(story.attempt(officer, { type: 'undo' }, { quota: { used: 19, cap: 19 } }))).toBe(
      'quota-full',
    );
  });
});

describe('a holder who is not heard of', () => {
  const pick = { type: 'take', mode: 'pick', reason } as const;

  it('keeps his claims until his lease is over by the hub’s clock', () => {
    const story = claimStory();
    story.take();
    expect(code(story.attempt(otherOfficer, pick, facts()))).toBe('held-by-other');
    const running = facts({ holderLease: '2026-11-24T03:00:00.000Z' });
    expect(code(story.attempt(otherOfficer, pick, running))).toBe('held-by-other');
  });

  it('then loses them to the colleague who takes one with a reason; an open interview ends as a technical retry', () => {
    const story = claimStory();
    story.take();
    story.startInterview();
    const over = facts({ holderLease: '2026-11-24T02:59:59.000Z' });
    expect(code(story.attempt(otherOfficer, { type: 'take', mode: 'pick' }, over))).toBe('pick-needs-reason');
    const after = story.step(otherOfficer, pick, over);
    expect(after).toMatchObject({ status: 'at-desk', holder: { staffId: 'CSO4' } });
    expect(after.interviews[0]?.outcome).toBe('ULANG_TEKNIS');
  });
});

describe('a closed counter', () => {
  const close = { type: 'set-counter', staffId: 'CSO3', day: today, open: false, reason } as const;

  it('takes nothing new, and goes on with what lies on its desk', () => {
    const story = claimStory();
    const closed = facts({ counterOpen: false });
    expect(code(story.attempt(officer, { type: 'take', mode: 'next' }, closed))).toBe('counter-closed');
    story.take();
    expect(code(story.attempt(officer, { type: 'hold', reason }, closed))).toBe('accepted');
  });

  it('is closed and opened by the kabid alone', () => {
    const standing = { open: true, isOfficer: true };
    expect(code(decideCounter(close, officer, standing))).toBe('role-not-allowed');
    expect(code(decideCounter(close, kabid, { ...standing, isOfficer: false }))).toBe('not-an-officer');
    expect(code(decideCounter(close, kabid, { ...standing, open: false }))).toBe('counter-unchanged');
    expect(code(decideCounter(close, kabid, standing))).toBe('accepted');
  });
});
