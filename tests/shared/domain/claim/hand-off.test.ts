import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { countedInterview, handOffOf, lineFactsOf } from '../../../../shared/domain/claim/hand-off.ts';
import { checklistOf } from '../../../../shared/domain/claim/gate.ts';
import { claimStory, officer, resignedData } from '../../../fixtures/claims.ts';

describe('the hand-off sheet', () => {
  it('has nothing to look at where everything was in order', () => {
    const story = claimStory();
    story.take();
    story.acceptAllPapers();
    story.passInterview();
    const sheet = handOffOf(story.state);
    const { papers, identity, account, answers, helper, line } = sheet;
    expect([papers, identity, account, answers, helper, line].map(({ level }) => level)).toEqual(
      Array.from({ length: 6 }, () => 'fine'),
    );
    expect(papers.fine).toBe(papers.total);
    expect(answers).toMatchObject({ doubtful: [], fine: answers.others.length });
    expect(identity.interview?.outcome).toBe('LULUS');
    expect(sheet.tries).toBe(0);
  });

  it('puts what does not fit before what is doubtful, with the officer’s notes', () => {
    const story = claimStory();
    story.take();
    const interviewId = story.consentedInterview();
    story.answerAll(interviewId);
    const [first, second, third] = story.state.interviews[0]!.questions.map(({ id }) => id);
    const mark = (questionId: string, mark: 'ragu' | 'tidak-cocok', note: string) =>
      story.step(officer, { type: 'mark-answer', interviewId, questionId, mark, note });
    mark(first!, 'ragu', 'Menjawab setelah lama diam');
    mark(third!, 'tidak-cocok', 'Menyebut nama lain');
    story.step(officer, {
      type: 'finish-interview',
      interviewId,
      outcome: 'TIDAK_COCOK',
      note: 'Jawaban tidak cocok',
    });
    const { answers, identity } = handOffOf(story.state);
    expect(answers.level).toBe('bad');
    expect(answers.doubtful).toMatchObject([
      { questionId: third, mark: 'tidak-cocok', note: 'Menyebut nama lain' },
      { questionId: first, mark: 'ragu' },
    ]);
    expect(answers.others.map(({ questionId }) => questionId)).toContain(second);
    expect(identity.level).toBe('bad');
  });

  it('a technical abort never stands for the interview where another one came to a judgement', () => {
    const story = claimStory();
    story.take();
    story.passInterview();
    const passed = story.state.interviews[0]!;
    const aborted = { ...passed, id: uuidv7(), outcome: 'ULANG_TEKNIS' as const };
    expect(countedInterview({ interviews: [passed, aborted] })).toBe(passed);
    expect(countedInterview({ interviews: [aborted] })).toBe(aborted);
    expect(countedInterview({ interviews: [] })).toBeNull();
  });

  it('another name at the bank asks for a look, an own one written otherwise does not', () => {
    const levelOf = (accountHolder: string) =>
      handOffOf(claimStory({ ...resignedData, accountHolder }).state).account.level;
    expect(levelOf('MELATI CONTOHWATI')).toBe('fine');
    expect(levelOf('Salak Ujiandi')).toBe('look');
  });

  it('a helped participant is told with his helper, and a will that was not asked speaks against it', () => {
    const story = claimStory();
    story.take();
    const interviewId = story.consentedInterview();
    story.step(officer, {
      type: 'record-assistance',
      interviewId,
      name: 'Sirsak Contohan',
      relation: 'anak',
    });
    story.answerAll(interviewId, 'ragu');
    story.step(officer, { type: 'finish-interview', interviewId, outcome: 'DICURIGAI', note: 'Tidak bebas' });
    expect(handOffOf(story.state).helper).toEqual({ level: 'bad', alone: 0 });
  });

  it('counts the gaps of the line and how long they lasted', () => {
    const at = '2026-11-24T03:10:00.000Z';
    expect(
      lineFactsOf([
        { at, kind: 'joined' },
        { at, kind: 'line-lost', seconds: 12.4 },
        { at, kind: 'line-lost', seconds: 3.2 },
        { at, kind: 'telephone' },
      ]),
    ).toEqual({ gaps: 2, gapSeconds: 16, audioOnly: false, telephone: true });
  });

  it('a paper that the law asks for and that is missing stands in the way, one of practice asks for a look', () => {
    const story = claimStory();
    story.take();
    story.acceptAllPapers();
    const item = checklistOf(story.state).find(({ level }) => level !== 'must')!;
    story.step(officer, {
      type: 'review-item',
      itemId: item.id,
      verdict: 'tidak-sesuai',
      defects: ['tidak-terbaca'],
    });
    expect(handOffOf(story.state).papers).toMatchObject({
      level: 'look',
      others: [{ itemId: item.id, standing: 'rejected' }],
    });
    expect(handOffOf(claimStory(resignedData, []).state).papers.level).toBe('bad');
  });
});
