import { describe, expect, it } from 'vitest';
import { openInterviewOf, passObstacle } from '../../../../shared/domain/claim/interview-standing.ts';
import { claimStory, officer, participant } from '../../../fixtures/claims.ts';

describe('what stands before LULUS', () => {
  it('is consent first, then the required questions, then nothing', () => {
    const story = claimStory();
    story.take();
    expect(openInterviewOf(story.state)).toBeNull();
    const interviewId = story.startInterview();
    const obstacle = () => passObstacle(openInterviewOf(story.state)!);
    expect(obstacle()).toBe('consent');
    story.step(participant, { type: 'record-consent', interviewId, given: true, textVersion: '2026-11' });
    expect(obstacle()).toBe('questions');
    for (const { id } of openInterviewOf(story.state)!.questions.filter(({ required }) => required))
      story.step(officer, { type: 'mark-answer', interviewId, questionId: id, mark: 'ragu' });
    expect(obstacle()).toBeNull();
  });

  it('names an answer that does not match at once, while other questions are still open', () => {
    const story = claimStory();
    story.take();
    const interviewId = story.startInterview();
    story.step(participant, { type: 'record-consent', interviewId, given: true, textVersion: '2026-11' });
    story.step(officer, { type: 'mark-answer', interviewId, questionId: 'calo', mark: 'tidak-cocok' });
    expect(passObstacle(openInterviewOf(story.state)!)).toBe('answers');
    story.step(officer, { type: 'finish-interview', interviewId, outcome: 'ULANG_TEKNIS' });
    expect(openInterviewOf(story.state)).toBeNull();
  });
});
