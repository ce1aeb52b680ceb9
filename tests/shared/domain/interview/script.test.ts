import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimData } from '../../../../shared/domain/claim/data.ts';
import { InterviewQuestion } from '../../../../shared/domain/claim/state.ts';
import { shuffledBy } from '../../../../shared/domain/interview/random.ts';
import { defaultInterviewPolicy, leastOffPaper } from '../../../../shared/domain/interview/policy.ts';
import { buildScript, questionTextKey } from '../../../../shared/domain/interview/script.ts';
import { ClaimReason, programOfReason } from '../../../../shared/domain/vocabulary.ts';
import { interviewQuestions } from '../../../../shared/i18n/id/interview-questions.ts';
import { inventedData } from '../invented.ts';

const anyData = fc
  .record({
    reason: fc.constantFrom(...ClaimReason.options),
    motherName: fc.option(fc.constant('Ibu Contoh'), { nil: undefined }),
    employer: fc.option(fc.constant('PT Contoh Jaya'), { nil: undefined }),
    accountNumber: fc.stringMatching(/^[1-9]\d{9,19}$/),
  })
  .map((changes): ClaimData => inventedData({ program: programOfReason(changes.reason), ...changes }));

const build = (data: ClaimData, seed: string): InterviewQuestion[] =>
  buildScript(data, seed, defaultInterviewPolicy);
const ids = (data: ClaimData, seed: string): string[] => build(data, seed).map((one) => one.id);

describe('the interview script', () => {
  test('opens with the name and the KTP and ends with the account and the calo check', () => {
    fc.assert(
      fc.property(anyData, fc.string(), (data, seed) => {
        const asked = ids(data, seed);
        expect(asked[0]).toMatch(/full-name$/);
        expect(asked[1]).toBe('show-ktp');
        expect(asked.slice(-2)).toEqual(['account', 'calo']);
        expect(new Set(asked).size).toBe(asked.length);
      }),
    );
  });

  test('always requires at least two answers that no paper shows', () => {
    fc.assert(
      fc.property(anyData, fc.string(), (data, seed) => {
        const offPaper = build(data, seed).filter((one) => one.required && one.offPaper);
        expect(offPaper.length).toBeGreaterThanOrEqual(leastOffPaper);
      }),
    );
  });

  test('never shows the whole account or NIK as an expected answer', () => {
    fc.assert(
      fc.property(anyData, fc.string(), (data, seed) => {
        const expected = build(data, seed)
          .map((one) => one.expected ?? '')
          .join('\n');
        expect(expected).not.toContain(data.accountNumber.slice(-5));
        expect(expected).not.toContain(data.nik.slice(-5));
        expect(expected).toContain(`${data.bank} •••• ${data.accountNumber.slice(-4)}`);
      }),
    );
  });

  test('is the same for the same interview and varies between interviews', () => {
    const data = inventedData();
    expect(build(data, 'a')).toEqual(build(data, 'a'));
    const orders = new Set(Array.from({ length: 50 }, (_, index) => ids(data, `wawancara ${index}`).join()));
    expect(orders.size).toBeGreaterThan(25);
    expect(
      new Set(Array.from({ length: 50 }, (_, index) => ids(data, `${index}`).toSorted().join())).size,
    ).toBe(1);
  });

  test('asks an heir about himself and about the one who died', () => {
    const asked = ids(inventedData({ program: 'JKM', reason: 'JKM' }), 'a');
    expect(asked).toEqual(
      expect.arrayContaining(['heir-full-name', 'heir-relation', 'heir-participant', 'calo']),
    );
    expect(asked).not.toContain('working-now');
  });

  test('knows the mother’s name or asks for the first month of work instead', () => {
    expect(ids(inventedData({ motherName: 'Ibu Contoh' }), 'a')).not.toContain('first-work-month');
    expect(ids(inventedData(), 'a')).toContain('first-work-month');
  });

  test('fits what a claim stores of a question', () => {
    for (const question of build(inventedData(), 'a')) {
      expect(InterviewQuestion.safeParse(question).success).toBe(true);
      expect(interviewQuestions).toHaveProperty([
        questionTextKey(question.id).replace('interviewQuestions.', ''),
      ]);
    }
  });

  test('says the branch’s own words where it has some, and keeps the mark that no paper shows the answer', () => {
    const [first, ...rest] = defaultInterviewPolicy.questions;
    const own = {
      ...first!,
      id: 'cabang-1',
      text: 'Apa nama panggilan Bapak/Ibu di tempat kerja?',
      offPaper: true,
    };
    const script = buildScript(inventedData(), 'a', { ...defaultInterviewPolicy, questions: [own, ...rest] });
    expect(script[0]).toMatchObject({ id: 'cabang-1', text: own.text, offPaper: true, required: true });
    expect(script[1]?.text).toBeUndefined();
  });

  test('mixing loses and invents nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer()), (seed, items) => {
        expect(shuffledBy(seed, items).toSorted()).toEqual(items.toSorted());
      }),
    );
  });
});
