import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decideInterviewPolicy,
  defaultInterviewPolicy,
  InterviewPolicy,
  leastOffPaper,
  policyFault,
  policyOn,
  SetInterviewPolicy,
} from '../../../../shared/domain/interview/policy.ts';
import { AnswerSource, type PolicyQuestion } from '../../../../shared/domain/interview/questions.ts';
import { buildScript } from '../../../../shared/domain/interview/script.ts';
import { ClaimReason, programOfReason } from '../../../../shared/domain/vocabulary.ts';
import { intake, kabid, officer, today, verifikator } from '../../../fixtures/claims.ts';
import { inventedData } from '../invented.ts';

const { questions } = defaultInterviewPolicy;

/** A question in the branch's own words that no paper answers. */
function own(id: string, change: Partial<PolicyQuestion> = {}): PolicyQuestion {
  return {
    ...{ id, text: 'Siapa nama atasan Bapak/Ibu yang terakhir?', source: 'none', required: true },
    ...{ offPaper: true, place: 'middle', audience: 'participant', insteadOf: null },
    ...change,
  };
}

const without = (...ids: string[]): PolicyQuestion[] => questions.filter(({ id }) => !ids.includes(id));

describe('what is wrong with a set of questions', () => {
  test('nothing, with the set that comes with the program', () => {
    expect(policyFault(defaultInterviewPolicy)).toBeNull();
    expect(InterviewPolicy.parse(defaultInterviewPolicy)).toEqual(defaultInterviewPolicy);
  });

  test('the switches for recording and face hint are off in it', () => {
    expect(defaultInterviewPolicy).toMatchObject({ recording: false, faceHint: false, attempts: 3 });
  });

  test.each<[string, PolicyQuestion[], ReturnType<typeof policyFault>]>([
    ['a question twice for the same person', [...questions, questions[0]!], 'double'],
    ['one that stands in for itself', [...questions, own('a-1', { insteadOf: 'a-1' })], 'instead'],
    ['one that stands in for none', [...questions, own('a-1', { insteadOf: 'tidak-ada' })], 'instead'],
    [
      'one that stands in for a question of the other person',
      [...questions, own('a-1', { insteadOf: 'heir-relation' })],
      'instead',
    ],
    ['an own question without words', [...questions, own('a-1', { text: null })], 'text'],
    ['too few that no paper answers for the participant', without('last-position'), 'off-paper'],
    ['too few for an heir', without('heir-participant-position'), 'off-paper'],
    ['no stand-in for the mother’s name, which a claim may lack', without('first-work-month'), 'off-paper'],
    [
      'one that is not required does not count',
      [...without('last-position'), own('a-1', { required: false })],
      'off-paper',
    ],
    [
      'one whose answer the KTP shows does not count',
      [
        ...without('last-position'),
        own('a-1', { source: 'address' }),
        own('a-2', { insteadOf: 'a-1', offPaper: false }),
      ],
      'off-paper',
    ],
    [
      'an own question instead of the standard one is as good',
      [...without('last-position'), own('a-1')],
      null,
    ],
    [
      'the same id for both persons is two questions',
      [...questions, own('a-1'), own('a-1', { audience: 'heir' })],
      null,
    ],
  ])('%s', (_name, set, fault) => {
    expect(policyFault({ questions: set })).toBe(fault);
  });

  test('whatever set has no fault asks every person at least two that no paper answers, whatever the claim lacks', () => {
    const anyQuestion = fc.record<PolicyQuestion>({
      id: fc.constantFrom('a-1', 'a-2', 'a-3', 'calo', 'last-position'),
      text: fc.constantFrom(null, 'Kapan terakhir Bapak/Ibu masuk kerja?'),
      source: fc.constantFrom(...AnswerSource.options),
      required: fc.boolean(),
      offPaper: fc.boolean(),
      place: fc.constantFrom('opening', 'middle', 'closing'),
      audience: fc.constantFrom('participant', 'heir'),
      insteadOf: fc.constantFrom(null, 'a-1', 'mother-name', 'heir-participant-mother'),
    });
    const anySet = fc
      .tuple(fc.subarray([...questions]), fc.array(anyQuestion, { maxLength: 6 }))
      .map(([some, added]) => [...some, ...added]);
    const anyData = fc
      .record({
        reason: fc.constantFrom(...ClaimReason.options),
        motherName: fc.constantFrom(undefined, 'Ibu Contoh'),
        employer: fc.constantFrom(undefined, 'PT Contoh Jaya'),
      })
      .map((change) => inventedData({ program: programOfReason(change.reason), ...change }));
    let sound = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          anySet,
          fc.array(anyQuestion, { maxLength: 3 }).map((added) => [...questions, ...added]),
        ),
        anyData,
        (set, data) => {
          if (policyFault({ questions: set }) !== null) return;
          sound += 1;
          const script = buildScript(data, 'a', { ...defaultInterviewPolicy, questions: set });
          expect(script.filter((one) => one.required && one.offPaper).length).toBeGreaterThanOrEqual(
            leastOffPaper,
          );
          expect(new Set(script.map(({ id }) => id)).size).toBe(script.length);
        },
      ),
      { numRuns: 3000 },
    );
    expect(sound).toBeGreaterThan(100);
  });
});

describe('which version holds', () => {
  const version = (name: string, effectiveFrom: string): InterviewPolicy => ({
    ...defaultInterviewPolicy,
    ...{ version: name, effectiveFrom },
  });

  test('the program’s own until the branch’s first has begun', () => {
    const later = [version('cabang-1', '2026-11-25')];
    expect(policyOn([], today).version).toBe(defaultInterviewPolicy.version);
    expect(policyOn(later, today).version).toBe(defaultInterviewPolicy.version);
    expect(policyOn(later, '2026-11-25').version).toBe('cabang-1');
  });

  test('the one made last among those that have begun, also when an earlier one begins later', () => {
    const versions = [version('cabang-1', '2026-12-10'), version('cabang-2', '2026-12-01')];
    expect(policyOn(versions, '2026-11-30').version).toBe(defaultInterviewPolicy.version);
    expect(policyOn(versions, '2026-12-05').version).toBe('cabang-2');
    expect(policyOn(versions, '2026-12-15').version).toBe('cabang-2');
  });
});

describe('a new version', () => {
  const { version: _given, ...policy } = defaultInterviewPolicy;
  const command = (change: Partial<typeof policy> = {}): SetInterviewPolicy => ({
    ...{ type: 'set-interview-policy', reason: 'Contoh alasan' },
    policy: { ...policy, effectiveFrom: today, ...change },
  });
  const now = '2026-11-24T03:00:00.000Z';
  const standing = { today, now, versions: 2 };
  const code = (outcome: ReturnType<typeof decideInterviewPolicy>) =>
    outcome.ok ? 'accepted' : outcome.refusal.code;

  test('is the kabid’s, and numbered after those before', () => {
    expect(decideInterviewPolicy(command(), kabid, standing)).toMatchObject({
      ok: true,
      value: { version: 'cabang-3' },
    });
    for (const actor of [officer, verifikator, intake])
      expect(code(decideInterviewPolicy(command(), actor, standing))).toBe('role-not-allowed');
  });

  test('never reaches back before today', () => {
    expect(code(decideInterviewPolicy(command({ effectiveFrom: '2026-11-23' }), kabid, standing))).toBe(
      'policy-in-the-past',
    );
    expect(code(decideInterviewPolicy(command({ effectiveFrom: '2027-01-04' }), kabid, standing))).toBe(
      'accepted',
    );
  });

  test('does not take effect with a faulty set, and says what is wrong', () => {
    const outcome = decideInterviewPolicy(command({ questions: without('last-position') }), kabid, standing);
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'policy-invalid', params: { fault: 'off-paper' } },
    });
  });

  test.each([
    { attempts: 0 },
    { attempts: 11 },
    { recordingDays: 0 },
    { effectiveFrom: 'besok' },
    { questions: [] },
  ])('is no policy at all with %j', (change) => {
    expect(SetInterviewPolicy.safeParse(command(change)).success).toBe(false);
  });
});
