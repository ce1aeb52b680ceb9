import { describe, expect, it } from 'vitest';
import { uuidv7 } from 'uuidv7';
import type { DecisionContext } from '../../../../shared/domain/claim/context.ts';
import { defaultInterviewPolicy } from '../../../../shared/domain/interview/policy.ts';
import { maximumNotes, maximumSnapshots, type Snapshot } from '../../../../shared/domain/interview/record.ts';
import { claimStory, officer, participant, snapshot } from '../../../fixtures/claims.ts';

const code = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'accepted' : outcome.refusal!.code;

describe('the interview', () => {
  it('draws its questions from the claim itself, with two whose answers stand on no paper', () => {
    const story = claimStory();
    story.take();
    story.startInterview();
    const questions = story.state.interviews[0]!.questions;
    expect(questions[0]).toMatchObject({ id: 'full-name', expected: 'Melati Contohwati' });
    expect(questions.filter(({ offPaper }) => offPaper).length).toBeGreaterThanOrEqual(2);
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

  it('passes nobody who was never seen: face and KTP in a picture of this very call', () => {
    const story = claimStory();
    story.take();
    const first = story.consentedInterview();
    story.takePictures(first);
    story.step(officer, { type: 'finish-interview', interviewId: first, outcome: 'ULANG_TEKNIS' });
    const interviewId = story.consentedInterview();
    story.answerAll(interviewId);
    const pass = { type: 'finish-interview', interviewId, outcome: 'LULUS' } as const;
    expect(story.attempt(officer, pass)).toMatchObject({
      refusal: { code: 'snapshot-missing', params: { kind: 'wajah' } },
    });
    story.step(officer, { type: 'add-snapshot', interviewId, snapshot: snapshot('wajah') });
    expect(story.attempt(officer, pass)).toMatchObject({
      refusal: { code: 'snapshot-missing', params: { kind: 'ktp' } },
    });
    story.step(officer, { type: 'add-snapshot', interviewId, snapshot: snapshot('ktp') });
    expect(story.step(officer, pass).identity?.method).toBe('interview');
  });

  it('passes a helped participant only after two answers alone and his free will', () => {
    const story = claimStory();
    story.take();
    const interviewId = story.consentedInterview();
    story.answerAll(interviewId);
    story.takePictures(interviewId);
    const free = { type: 'confirm-free-will', interviewId, free: true } as const;
    expect(code(story.attempt(officer, free))).toBe('invalid-input');
    const helper = { type: 'record-assistance', interviewId, name: 'Contoh', relation: 'anak' } as const;
    story.step(officer, helper);
    const pass = { type: 'finish-interview', interviewId, outcome: 'LULUS' } as const;
    expect(story.attempt(officer, pass)).toMatchObject({
      refusal: { code: 'helper-not-away', params: { count: 2 } },
    });
    for (const questionId of ['calo', 'account'])
      story.step(officer, { type: 'mark-answer', interviewId, questionId, mark: 'cocok', alone: true });
    expect(code(story.attempt(officer, pass))).toBe('free-will-open');
    story.step(officer, { ...free, free: false });
    expect(code(story.attempt(officer, pass))).toBe('not-free-will');
    story.step(officer, free);
    expect(story.step(officer, pass).identity).not.toBeNull();
  });

  it('asks for recording and face hint only where the branch does, and keeps what he said to each', () => {
    const asking = { interviewPolicy: { ...defaultInterviewPolicy, recording: true } };
    const consent = (over: Partial<DecisionContext>, given = true) => {
      const story = claimStory();
      story.take();
      const interviewId = uuidv7();
      story.step(officer, { type: 'start-interview', interviewId }, over);
      const agreed = { given, textVersion: '2026-11', recording: true, faceHint: true };
      const state = story.step(participant, { type: 'record-consent', interviewId, ...agreed });
      return { story, interviewId, consent: state.interviews[0]!.consent, asks: state.interviews[0]!.asks };
    };
    expect(consent({}).consent).toMatchObject({ given: true, recording: undefined, faceHint: undefined });
    const asked = consent(asking);
    expect(asked.asks).toEqual({ recording: true, faceHint: false });
    expect(asked.consent).toMatchObject({ recording: true, faceHint: undefined });
    expect(consent(asking, false).consent).toMatchObject({ given: false, recording: false });
    const recording = {
      ...{ id: uuidv7(), startedAt: '2026-11-24T03:00:00.000Z', seconds: 60, bytes: 1000 },
      ...{ sha256: '0'.repeat(64), deleteAfter: '2027-02-22T03:00:00.000Z' },
    };
    const note = ({ interviewId }: { interviewId: string }) =>
      ({ type: 'note-recording', interviewId, recording }) as const;
    expect(asked.story.step(officer, note(asked)).interviews[0]!.recording).toEqual(recording);
    const unasked = consent({});
    expect(code(unasked.story.attempt(officer, note(unasked)))).toBe('recording-not-agreed');
  });

  it('keeps a dozen pictures and no picture twice', () => {
    const story = claimStory();
    story.take();
    const interviewId = story.consentedInterview();
    const first = snapshot('wajah');
    const add = (one: Snapshot) =>
      story.attempt(officer, { type: 'add-snapshot', interviewId, snapshot: one });
    expect(code(add(first))).toBe('accepted');
    expect(code(add(first))).toBe('invalid-input');
    for (let count = 1; count < maximumSnapshots; count += 1) add(snapshot('dokumen'));
    expect(code(add(snapshot('ktp')))).toBe('too-many-snapshots');
    expect(story.state.interviews[0]!.snapshots).toHaveLength(maximumSnapshots);
  });

  it('keeps the notes of the line up to their limit, also before consent, and no more', () => {
    const story = claimStory();
    story.take();
    const interviewId = story.startInterview();
    const note = { at: '2026-11-24T03:00:00.000Z', kind: 'line-lost', seconds: 3 } as const;
    const add = (count: number) =>
      story.attempt(officer, {
        type: 'note-call',
        interviewId,
        notes: Array.from({ length: count }, () => note),
      });
    for (let round = 0; round < 15; round += 1) add(19);
    expect(code(add(20))).toBe('accepted');
    expect(story.state.interviews[0]!.notes).toHaveLength(maximumNotes);
    expect(code(add(1))).toBe('interview-closed');
  });

  it('keeps the version of the questions it began under', () => {
    const story = claimStory();
    story.take();
    const interviewId = uuidv7();
    const [first, ...rest] = defaultInterviewPolicy.questions;
    const questions = [{ ...first!, text: 'Siapa nama lengkap Bapak/Ibu sesuai KTP?' }, ...rest];
    const interviewPolicy = { ...defaultInterviewPolicy, version: 'cabang-1', questions };
    story.step(officer, { type: 'start-interview', interviewId }, { interviewPolicy });
    expect(story.state.interviews[0]).toMatchObject({
      scriptVersion: 'cabang-1',
    });
    expect(story.state.interviews[0]!.questions[0]!.text).toBe('Siapa nama lengkap Bapak/Ibu sesuai KTP?');
  });
});
