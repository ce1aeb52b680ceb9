import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { medanCalendar } from '../../../../shared/domain/calendar/medan-calendar.ts';
import { openInterviewOf } from '../../../../shared/domain/claim/interview-standing.ts';
import { defaultInterviewPolicy } from '../../../../shared/domain/interview/policy.ts';
import type { PreCallCheck } from '../../../../shared/domain/interview/record.ts';
import { chooseNext, queueReason } from '../../../../shared/domain/queue/next.ts';
import type { AttemptOutcome } from '../../../../shared/domain/vocabulary.ts';
import { claimStory, officer, otherOfficer, participant, resignedData } from '../../../fixtures/claims.ts';

const now = '2026-11-24T03:00:00.000Z';
const later = '2026-11-24T03:30:00.000Z';
const tomorrow = '2026-11-25T02:00:00.000Z';
const reason = 'Contoh alasan';
const ready = { type: 'report-ready', ready: true, check: null } as const;

const code = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'accepted' : outcome.refusal!.code;
const inVain = (outcome: AttemptOutcome = 'tidak-diangkat', nextAt?: string) => ({
  ...{ type: 'record-attempt' as const, attemptId: uuidv7(), way: 'whatsapp' as const, outcome },
  ...(nextAt === undefined ? {} : { nextAt }),
});

function atDesk(data = resignedData) {
  const story = claimStory(data);
  story.take();
  return story;
}

describe('a try in vain', () => {
  it('is kept with who, when and how, sets the next call and takes back the interview that nobody came into', () => {
    const story = atDesk();
    story.startInterview();
    const state = story.step(officer, inVain('sibuk', later));
    expect(state.interviews).toEqual([]);
    expect(state).toMatchObject({
      status: 'at-desk',
      callBackAt: later,
      ladder: { tries: 1 },
      attempts: [{ at: now, by: 'CSO3', way: 'whatsapp', outcome: 'sibuk', nextAt: later }],
    });
  });

  it('is the holder’s to record, once, and not for somebody who was reached or is certain already', () => {
    const story = atDesk();
    expect(code(story.attempt(otherOfficer, inVain()))).toBe('not-holder');
    const once = inVain();
    story.step(officer, once);
    expect(code(story.attempt(officer, once))).toBe('invalid-input');
    const interviewId = story.consentedInterview();
    expect(code(story.attempt(officer, inVain()))).toBe('interview-open');
    story.step(officer, { type: 'finish-interview', interviewId, outcome: 'ULANG_TEKNIS' });
    story.passInterview();
    expect(code(story.attempt(officer, inVain()))).toBe('wrong-status');
    expect(code(story.attempt(officer, { type: 'invite-to-branch', reason }))).toBe('wrong-status');
  });

  it('has no next try on the last rung, and none after it until something new is agreed', () => {
    const story = atDesk();
    story.step(officer, inVain('tidak-diangkat', later));
    story.step(officer, inVain('tidak-aktif', later));
    expect(code(story.attempt(officer, inVain('sibuk', later)))).toBe('ladder-at-end');
    expect(story.step(officer, inVain('sibuk')).callBackAt).toBeNull();
    expect(code(story.attempt(officer, inVain('sibuk')))).toBe('ladder-at-end');
    expect(story.state.attempts).toHaveLength(3);
  });

  it('has as many rungs as the branch says', () => {
    const story = atDesk();
    const one = { interviewPolicy: { ...defaultInterviewPolicy, attempts: 1 } };
    expect(code(story.attempt(officer, inVain('sibuk', later), one))).toBe('ladder-at-end');
    story.step(officer, inVain('sibuk'), one);
    expect(code(story.attempt(officer, inVain('sibuk'), one))).toBe('ladder-at-end');
  });

  it('is not set for a day beyond a month', () => {
    expect(code(atDesk().attempt(officer, inVain('minta-nanti', '2027-01-10T02:00:00.000Z')))).toBe(
      'park-too-long',
    );
  });

  it('is forgotten by the ladder, not by the record, when he was reached', () => {
    const story = atDesk();
    story.step(officer, inVain('sibuk', later));
    const interviewId = story.consentedInterview();
    const state = story.step(officer, { type: 'finish-interview', interviewId, outcome: 'ULANG_TEKNIS' });
    expect(state).toMatchObject({ ladder: { tries: 0 }, callBackAt: null });
    expect(state.attempts).toHaveLength(1);
  });
});

describe('the end of the ladder', () => {
  function atEnd(data = resignedData) {
    const story = atDesk(data);
    for (const nextAt of [later, later, undefined]) story.step(officer, inVain('tidak-diangkat', nextAt));
    return story;
  }

  it('parks by agreement, and undoing that restores the ladder', () => {
    const story = atEnd();
    const parked = story.step(officer, { type: 'park', until: tomorrow, reason });
    expect(parked).toMatchObject({ status: 'queued', ladder: { tries: 0 } });
    const undone = story.step(officer, { type: 'undo' });
    expect(undone).toMatchObject({ status: 'at-desk', ladder: { tries: 3 } });
    expect(code(story.attempt(officer, inVain()))).toBe('ladder-at-end');
  });

  it('invites him to the branch: the claim waits for him, nothing is missing, and the counter may confirm who he is', () => {
    const story = atEnd();
    story.startInterview();
    const invited = story.step(officer, { type: 'invite-to-branch', reason });
    expect(invited).toMatchObject({
      ...{ status: 'returned', holder: null, interviews: [], ladder: { tries: 0 }, callBackAt: null },
      returns: [{ invited: true, items: [], resumedAt: null }],
    });
    story.step(officer, { type: 'resume' });
    story.take();
    expect(story.step(officer, { type: 'confirm-identity-at-counter' }).identity?.method).toBe('counter');
  });

  it('is not reached before the branch’s number of tries, except with a wrong number', () => {
    const story = atDesk();
    const invite = { type: 'invite-to-branch', reason } as const;
    story.step(officer, inVain('sibuk', later));
    expect(code(story.attempt(officer, invite))).toBe('ladder-not-at-end');
    story.step(officer, inVain('nomor-salah'));
    expect(code(story.attempt(officer, invite))).toBe('accepted');
  });

  it('does not invite by a wrong number of an earlier ladder', () => {
    const story = atDesk();
    story.step(officer, inVain('nomor-salah'));
    story.step(officer, { type: 'invite-to-branch', reason });
    story.step(officer, { type: 'resume' });
    story.take();
    expect(code(story.attempt(officer, { type: 'invite-to-branch', reason }))).toBe('ladder-not-at-end');
  });

  it('never invites somebody who stands at the counter already, nor in the middle of an interview', () => {
    const manual = atEnd({ ...resignedData, channel: 'manual', queueNumber: 'L-001' });
    expect(code(manual.attempt(officer, { type: 'invite-to-branch', reason }))).toBe('not-online');
    const story = atEnd();
    story.consentedInterview();
    expect(code(story.attempt(officer, { type: 'invite-to-branch', reason }))).toBe('interview-open');
  });
});

describe('“Saya siap”', () => {
  const next = (story: ReturnType<typeof claimStory>, at: string) =>
    chooseNext([story.state], { staffId: 'CSO3', now: at, calendar: medanCalendar, allowed: () => true })?.id;

  it('brings his claim forward past an agreed moment, for an hour', () => {
    const story = atDesk();
    story.step(officer, { type: 'park', until: tomorrow, reason });
    expect(next(story, now)).toBeUndefined();
    const { readiness } = story.step(participant, ready);
    expect(readiness).toEqual({ at: now, until: '2026-11-24T04:00:00.000Z', check: null });
    expect(queueReason(story.state, 'CSO3', now, medanCalendar).key).toBe('queueReasons.ready');
    expect(next(story, '2026-11-24T03:59:00.000Z')).toBe(story.claimId);
    expect(next(story, '2026-11-24T04:00:00.000Z')).toBeUndefined();
  });

  it('can be taken back by himself, and is over once he was tried or interviewed', () => {
    const story = claimStory();
    story.step(participant, ready);
    expect(story.step(participant, { ...ready, ready: false }).readiness?.until).toBeNull();
    story.step(participant, ready);
    story.take();
    expect(story.state.readiness?.until).not.toBeNull();
    expect(story.step(officer, inVain('sibuk', later)).readiness).toBeNull();
    story.step(participant, ready);
    const interviewId = story.startInterview();
    story.step(officer, { type: 'finish-interview', interviewId, outcome: 'ULANG_TEKNIS' });
    expect(story.state.readiness).toBeNull();
  });

  it('is his alone, for an online claim that waits for its interview', () => {
    const story = claimStory();
    expect(code(story.attempt(officer, ready))).toBe('role-not-allowed');
    story.take();
    story.passInterview();
    expect(code(story.attempt(participant, ready))).toBe('wrong-status');
    const returned = atDesk();
    returned.step(officer, {
      type: 'review-item',
      itemId: 'kk',
      verdict: 'tidak-sesuai',
      defects: ['tidak-terbaca'],
    });
    returned.step(officer, { type: 'return-to-participant' });
    expect(code(returned.attempt(participant, ready))).toBe('wrong-status');
    const manual = claimStory({ ...resignedData, channel: 'manual', queueNumber: 'L-001' });
    expect(code(manual.attempt(participant, ready))).toBe('not-online');
  });

  it('keeps what his phone said of itself', () => {
    const story = claimStory();
    const check: PreCallCheck = {
      at: now,
      camera: 'ok',
      microphone: 'silent',
      picture: 'redup',
      network: 'fair',
      roundTripMs: 140,
    };
    expect(story.step(participant, { ...ready, check }).readiness?.check).toEqual(check);
    expect(openInterviewOf(story.state)).toBeNull();
  });
});
