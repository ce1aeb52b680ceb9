import { describe, expect, it } from 'vitest';
import { offPaperQuestionIds } from '../../../../shared/domain/interview/script.ts';
import { claimStory, officer, participant } from '../../../fixtures/claims.ts';

const code = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'accepted' : outcome.refusal!.code;

describe('the interview', () => {
  it('draws its questions from the claim itself, with two whose answers stand on no paper', () => {
    const story = claimStory();
    story.take();
    story.startInterview();
    const questions = story.state.interviews[0]!.questions;
    expect(questions[0]).toMatchObject({ id: 'full-name', expected: 'Melati Contohwati' });
    expect(
      questions.filter(({ id }) => (offPaperQuestionIds as readonly string[]).includes(id)).length,
    ).toBeGreaterThanOrEqual(2);
    expect(questions.map(({ id }) => id)).toContain('calo');
  });

  it('lets nothing be asked before consent', () => {
    const story = claimStory();
    story.take();
    const interviewId = story.startInterview();
    const mark = { type: 'mark-answer', interviewId, questionId: 'calo', mark: 'cocok' } as const;
    expect(code(story.attempt(officer, mark))).toBe('consent-missing');
    expect(code(story.attempt(officer, { type: 'finish-interview', interviewId, outcome: 'LULUS' }))).toBe(
      'consent-missing',
    );
  });

  it('takes consent from the participant alone', () => {
    const story = claimStory();
    story.take();
    const interviewId = story.startInterview();
    const consent = { type: 'record-consent', interviewId, given: true, textVersion: '2026-11' } as const;
    expect(code(story.attempt(officer, consent))).toBe('role-not-allowed');
    expect(code(story.attempt(participant, consent))).toBe('accepted');
    expect(code(story.attempt(participant, { ...consent, given: false }))).toBe('consent-decided');
  });

  it('never passes with a wrong or a missing answer', () => {
    const story = claimStory();
    story.take();
    const interviewId = story.startInterview();
    story.step(participant, { type: 'record-consent', interviewId, given: true, textVersion: '2026-11' });
    const pass = { type: 'finish-interview', interviewId, outcome: 'LULUS' } as const;
    story.step(officer, { type: 'mark-answer', interviewId, questionId: 'full-name', mark: 'cocok' });
    expect(code(story.attempt(officer, pass))).toBe('questions-open');
    for (const { id } of story.state.interviews[0]!.questions)
      story.step(officer, { type: 'mark-answer', interviewId, questionId: id, mark: 'cocok' });
    story.step(officer, { type: 'mark-answer', interviewId, questionId: 'calo', mark: 'tidak-cocok' });
    expect(code(story.attempt(officer, pass))).toBe('answers-doubtful');
    expect(code(story.attempt(officer, { ...pass, outcome: 'DICURIGAI' }))).toBe('outcome-needs-note');
    const suspected = {
      ...pass,
      outcome: 'DICURIGAI',
      note: 'Ada orang lain yang membisikkan jawaban',
    } as const;
    expect(story.step(officer, suspected).identity).toBeNull();
  });

  it('is not the only way: who refuses the video is seen at the counter', () => {
    const story = claimStory();
    story.take();
    expect(code(story.attempt(officer, { type: 'confirm-identity-at-counter' }))).toBe('not-manual');
    const interviewId = story.startInterview();
    story.step(participant, { type: 'record-consent', interviewId, given: false, textVersion: '2026-11' });
    story.step(officer, { type: 'finish-interview', interviewId, outcome: 'ULANG_TEKNIS' });
    const seen = story.step(officer, { type: 'confirm-identity-at-counter' });
    expect(seen.identity?.method).toBe('counter');
  });

  it('keeps a technical retry free of blame and sets the time of the next call', () => {
    const story = claimStory();
    story.take();
    const interviewId = story.startInterview();
    const callBackAt = '2026-11-24T05:00:00.000Z';
    const state = story.step(officer, {
      type: 'finish-interview',
      interviewId,
      outcome: 'ULANG_TEKNIS',
      callBackAt,
    });
    expect(state.callBackAt).toBe(callBackAt);
    expect(state.status).toBe('at-desk');
  });
});
