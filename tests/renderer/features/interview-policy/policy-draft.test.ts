import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  added,
  at,
  changed,
  draftFaults,
  draftOf,
  missing,
  moved,
  policyOf,
  removed,
  type Questions,
} from '../../../../renderer/features/interview-policy/policy-draft.ts';
import { versionStanding } from '../../../../renderer/features/interview-policy/version-standing.ts';
import {
  decideInterviewPolicy,
  defaultInterviewPolicy,
  SetInterviewPolicy,
  type InterviewPolicy,
} from '../../../../shared/domain/interview/policy.ts';
import { defaultQuestions, type PolicyQuestion } from '../../../../shared/domain/interview/questions.ts';
import { kabid, today } from '../../../fixtures/claims.ts';

const whole = { ...draftOf(defaultInterviewPolicy, today), reason: 'Contoh alasan' };
const question = (id: string, audience: PolicyQuestion['audience'] = 'participant') => ({ id, audience });
const codes = (change: Partial<typeof whole>) =>
  draftFaults({ ...whole, ...change }, today).map(({ fault }) => fault);

describe('a draft of the interview rules', () => {
  it('begins like the version it comes from and lacks only its reason', () => {
    expect(draftFaults(draftOf(defaultInterviewPolicy, today), today)).toEqual([
      { fault: 'reason', audience: null, questionId: null },
    ]);
    expect(codes({})).toEqual([]);
  });

  it.each([
    [{ attempts: '' }, 'attempts'],
    [{ attempts: 11 }, 'attempts'],
    [{ recording: true, recordingDays: 0 }, 'days'],
    [{ effectiveFrom: '3x' }, 'day'],
    [{ effectiveFrom: '2026-11-23' }, 'past'],
    [{ reason: '  a ' }, 'reason'],
  ])('says that %j is not right', (change, fault) => {
    expect(codes(change)).toEqual([fault]);
  });

  it('does not ask for the days of a recording that nobody makes', () => {
    expect(codes({ recordingDays: '' })).toEqual([]);
  });

  it('points at the question without words and at the person who is asked too little', () => {
    const { questions, id } = added(removed(defaultQuestions, question('last-position')), 'participant');
    expect(draftFaults({ ...whole, questions }, today)).toEqual([
      { fault: 'words', audience: 'participant', questionId: id },
    ]);
    const few = changed(questions, question(id), {
      text: 'Siapa atasan Anda yang terakhir?',
      offPaper: false,
    });
    expect(draftFaults({ ...whole, questions: few }, today)).toEqual([
      { fault: 'off-paper', audience: 'participant', questionId: null },
    ]);
  });

  it('takes the mark “not on the papers” away with a source that the papers show', () => {
    const questions = changed(defaultQuestions, question('last-position'), { source: 'employer' });
    expect(questions.find(({ id }) => id === 'last-position')?.offPaper).toBe(false);
  });

  it('asks always what stood in for a question that is gone, and can have that question again', () => {
    const questions = removed(defaultQuestions, question('mother-name'));
    expect(questions.find(({ id }) => id === 'first-work-month')?.insteadOf).toBeNull();
    expect(codes({ questions })).toEqual([]);
    expect(missing(questions, 'participant').map(({ id }) => id)).toEqual(['mother-name']);
    expect(missing(questions, 'heir')).toEqual([]);
  });

  it('gives every own question a name of its own', () => {
    let questions: Questions = defaultQuestions;
    for (const audience of ['participant', 'heir', 'participant'] as const)
      questions = added(questions, audience).questions;
    const names = questions.map(({ id, audience }) => `${audience} ${id}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('moves a question among those of its person and place alone, and loses none', () => {
    const target = fc.constantFrom(...defaultQuestions);
    const steps = fc.array(fc.tuple(target, fc.constantFrom(-1 as const, 1 as const)), { maxLength: 30 });
    fc.assert(
      fc.property(steps, (all) => {
        const end = all.reduce<Questions>(
          (questions, [one, step]) => moved(questions, one, step),
          defaultQuestions,
        );
        for (const audience of ['participant', 'heir'] as const)
          for (const place of ['opening', 'middle', 'closing'] as const)
            expect(
              at(end, audience, place)
                .map(({ id }) => id)
                .toSorted(),
            ).toEqual(
              at(defaultQuestions, audience, place)
                .map(({ id }) => id)
                .toSorted(),
            );
      }),
    );
    const opening = at(moved(defaultQuestions, question('full-name'), 1), 'participant', 'opening');
    expect(opening.map(({ id }) => id)).toEqual(['show-ktp', 'full-name']);
  });

  it('is what the office accepts exactly when it has no faults', () => {
    const change = fc.record({
      attempts: fc.constantFrom<number | string>(3, 1, 0, 11, ''),
      recording: fc.boolean(),
      recordingDays: fc.constantFrom<number | string>(90, 0, ''),
      effectiveFrom: fc.constantFrom(today, '2027-01-04', '2026-11-23', 'besok'),
      reason: fc.constantFrom('Contoh alasan', 'x', ''),
      questions: fc.constantFrom<Questions>(
        defaultQuestions,
        removed(defaultQuestions, question('last-position')),
        added(defaultQuestions, 'heir').questions,
        defaultQuestions.slice(0, 3),
      ),
    });
    fc.assert(
      fc.property(change, (one) => {
        const draft = { ...whole, ...one };
        const sent = SetInterviewPolicy.safeParse({ type: 'set-interview-policy', ...policyOf(draft) });
        const standing = { today, now: '2026-11-24T03:00:00.000Z', versions: 0 };
        const taken = sent.success && decideInterviewPolicy(sent.data, kabid, standing).ok;
        const faults = draftFaults(draft, today).map(({ fault }) => fault);
        expect([taken, faults]).toEqual([faults.length === 0, faults]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('how a version stands', () => {
  const version = (name: string, effectiveFrom: string): InterviewPolicy => ({
    ...defaultInterviewPolicy,
    ...{ version: name, effectiveFrom },
  });

  it('tells which holds, which begins later, and which never will', () => {
    const versions = [
      version('cabang-1', '2026-11-01'),
      version('cabang-2', '2026-11-20'),
      version('cabang-3', '2026-12-10'),
      version('cabang-4', '2026-12-01'),
    ];
    expect(versions.map((one) => versionStanding(one, versions, today))).toEqual([
      'past',
      'current',
      'overtaken',
      'ahead',
    ]);
    expect(versionStanding(defaultInterviewPolicy, versions, today)).toBe('past');
    expect(versionStanding(defaultInterviewPolicy, [], today)).toBe('current');
  });
});
