import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  openAloneOf,
  openInterviewOf,
  passObstacle,
  passObstacles,
} from '../../../../shared/domain/claim/interview-standing.ts';
import { claimStory, officer, participant, snapshot } from '../../../fixtures/claims.ts';

function consented() {
  const story = claimStory();
  story.take();
  const interviewId = story.consentedInterview();
  const open = () => openInterviewOf(story.state)!;
  return { story, interviewId, open, obstacles: () => passObstacles(open()) };
}

describe('what stands before LULUS', () => {
  it('is consent first, then everything that is missing, each gone when it is done', () => {
    const story = claimStory();
    story.take();
    expect(openInterviewOf(story.state)).toBeNull();
    const interviewId = story.startInterview();
    const obstacles = () => passObstacles(openInterviewOf(story.state)!);
    expect(obstacles()).toEqual(['consent']);
    story.step(participant, { type: 'record-consent', interviewId, given: true, textVersion: '2026-11' });
    expect(obstacles()).toEqual(['questions', 'face', 'ktp']);
    for (const { id } of openInterviewOf(story.state)!.questions.filter(({ required }) => required))
      story.step(officer, { type: 'mark-answer', interviewId, questionId: id, mark: 'ragu' });
    expect(obstacles()).toEqual(['face', 'ktp']);
    story.step(officer, { type: 'add-snapshot', interviewId, snapshot: snapshot('dokumen') });
    expect(obstacles()).toEqual(['face', 'ktp']);
    story.step(officer, { type: 'add-snapshot', interviewId, snapshot: snapshot('wajah') });
    expect(obstacles()).toEqual(['ktp']);
    story.step(officer, { type: 'add-snapshot', interviewId, snapshot: snapshot('ktp') });
    expect(passObstacle(openInterviewOf(story.state)!)).toBeNull();
  });

  it('names an answer that does not match at once and alone, while other things are still open', () => {
    const { story, interviewId, obstacles } = consented();
    story.step(officer, { type: 'mark-answer', interviewId, questionId: 'calo', mark: 'tidak-cocok' });
    expect(obstacles()).toEqual(['answers']);
    story.step(officer, { type: 'finish-interview', interviewId, outcome: 'ULANG_TEKNIS' });
    expect(openInterviewOf(story.state)).toBeNull();
  });

  it('with a helper is two answers alone and his free will, asked of him alone', () => {
    const { story, interviewId, open, obstacles } = consented();
    story.answerAll(interviewId);
    story.takePictures(interviewId);
    expect(obstacles()).toEqual([]);
    story.step(officer, {
      type: 'record-assistance',
      interviewId,
      name: 'Contoh Pendamping',
      relation: 'anak',
    });
    expect(obstacles()).toEqual(['alone', 'free-will']);
    const alone = (questionId: string) =>
      story.step(officer, { type: 'mark-answer', interviewId, questionId, mark: 'cocok', alone: true });
    alone('calo');
    alone('calo');
    expect(openAloneOf(open())).toBe(1);
    alone('account');
    expect(obstacles()).toEqual(['free-will']);
    story.step(officer, { type: 'confirm-free-will', interviewId, free: false });
    expect(obstacles()).toEqual(['not-free-will']);
    story.step(officer, { type: 'confirm-free-will', interviewId, free: true });
    expect(obstacles()).toEqual([]);
  });

  it('does not take an answer for one given alone while nobody helps', () => {
    const { story, interviewId, open } = consented();
    for (const questionId of ['calo', 'account'])
      story.step(officer, { type: 'mark-answer', interviewId, questionId, mark: 'cocok', alone: true });
    story.step(officer, {
      type: 'record-assistance',
      interviewId,
      name: 'Contoh Pendamping',
      relation: 'anak',
    });
    expect(openAloneOf(open())).toBe(2);
  });

  it('is asked anew of another helper, but a “no” is not unsaid by one', () => {
    const { story, interviewId, open } = consented();
    const helper = (name: string) =>
      story.step(officer, { type: 'record-assistance', interviewId, name, relation: 'tetangga' });
    helper('Contoh Satu');
    story.step(officer, { type: 'confirm-free-will', interviewId, free: true });
    helper('Contoh Dua');
    expect(open().assistance).toMatchObject({ name: 'Contoh Dua', freeWill: null });
    story.step(officer, { type: 'confirm-free-will', interviewId, free: false });
    helper('Contoh Tiga');
    expect(open().assistance).toMatchObject({ name: 'Contoh Tiga', freeWill: false });
  });

  it('is nothing exactly when the decider passes', () => {
    const part = fc.constantFrom('answers', 'wajah', 'ktp', 'helper', 'alone', 'free', 'not-free', 'doubt');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
        const { story, interviewId, obstacles } = consented();
        const mark = (questionId: string, more: object) =>
          story.attempt(officer, { type: 'mark-answer', interviewId, questionId, mark: 'cocok', ...more });
        for (const one of parts) {
          if (one === 'answers') story.answerAll(interviewId);
          else if (one === 'wajah' || one === 'ktp')
            story.step(officer, { type: 'add-snapshot', interviewId, snapshot: snapshot(one) });
          else if (one === 'helper')
            story.step(officer, { type: 'record-assistance', interviewId, name: 'Contoh', relation: 'anak' });
          else if (one === 'alone') for (const id of ['calo', 'account']) mark(id, { alone: true });
          else if (one === 'doubt') mark('calo', { mark: 'tidak-cocok' });
          else story.attempt(officer, { type: 'confirm-free-will', interviewId, free: one === 'free' });
        }
        const isFree = obstacles().length === 0;
        const outcome = story.attempt(officer, { type: 'finish-interview', interviewId, outcome: 'LULUS' });
        expect(outcome.ok).toBe(isFree);
      }),
      { numRuns: 300 },
    );
  });
});
