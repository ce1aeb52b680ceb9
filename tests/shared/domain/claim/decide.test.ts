import { describe, expect, it } from 'vitest';
import type { ClaimCommand } from '../../../../shared/domain/claim/commands.ts';
import { checklistOf, submissionGate } from '../../../../shared/domain/claim/gate.ts';
import {
  claimStory,
  document,
  finance,
  financeHead,
  kabid,
  officer,
  otherOfficer,
  participant,
  resignedData,
  staff,
  today,
  verifikator,
} from '../../../fixtures/claims.ts';

type ReviewItem = Extract<ClaimCommand, { type: 'review-item' }>;

const code = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'accepted' : outcome.refusal!.code;

describe('a claim from the queue to the account', () => {
  it('goes through officer, verifikator and keuangan until it is paid', () => {
    const story = claimStory();
    story.submit();
    story.step(verifikator, { type: 'verify', amount: 17_250_000 });
    story.step(finance, { type: 'make-voucher', number: 'V-2026-001' });
    story.step(financeHead, { type: 'approve-voucher' });
    const paid = story.step(finance, { type: 'pay', reference: 'TRF-001' });
    expect(paid.status).toBe('paid');
    expect(paid.completeAt).not.toBeNull();
    expect(paid.identity?.method).toBe('interview');
  });

  it('returns what is missing to the participant and keeps the good papers checked when it comes back', () => {
    const story = claimStory(resignedData, ['ktp', 'kpj', 'kk']);
    story.take();
    story.step(officer, { type: 'review-item', itemId: 'identitas', verdict: 'sesuai', defects: [] });
    story.step(officer, {
      type: 'review-item',
      itemId: 'kartu',
      verdict: 'tidak-sesuai',
      defects: ['tidak-terbaca'],
    });
    const returned = story.step(officer, { type: 'return-to-participant' });
    expect(returned.status).toBe('returned');
    expect(returned.returns[0]!.items.map((item) => item.itemId)).toContain('kartu');
    expect(returned.returns[0]!.items.map((item) => item.itemId)).not.toContain('identitas');
    const back = story.step(officer, { type: 'resume' });
    expect(Object.keys(back.reviews)).toEqual(['identitas']);
    expect(back.assignedTo).toBe('CSO3');
  });

  it('starts the legal clock at the moment the last paper is found in order', () => {
    const story = claimStory();
    story.take();
    const items = checklistOf(story.state);
    for (const item of items.slice(0, -1))
      story.step(officer, { type: 'review-item', itemId: item.id, verdict: 'sesuai', defects: [] });
    expect(story.state.completeAt).toBeNull();
    const last: ReviewItem = {
      type: 'review-item',
      itemId: items.at(-1)!.id,
      verdict: 'sesuai',
      defects: [],
    };
    const complete = story.step(officer, last, { now: '2026-11-24T04:00:00.000Z' });
    expect(complete.completeAt).toBe('2026-11-24T04:00:00.000Z');
  });
});

describe('the gate before submission', () => {
  it('refuses a claim whose papers were not all looked at', () => {
    const story = claimStory();
    story.take();
    expect(code(story.attempt(officer, { type: 'submit' }))).toBe('documents-unchecked');
  });

  it('refuses a claim with a law-layer paper found wrong, whatever the rest', () => {
    const story = claimStory();
    story.take();
    story.acceptAllPapers();
    story.passInterview();
    story.step(officer, {
      type: 'review-item',
      itemId: 'identitas',
      verdict: 'tidak-sesuai',
      defects: ['beda-data'],
    });
    expect(code(story.attempt(officer, { type: 'submit' }))).toBe('documents-incomplete');
    expect(story.state.completeAt).toBeNull();
  });

  it('refuses a claim whose participant was not seen', () => {
    const story = claimStory();
    story.take();
    story.acceptAllPapers();
    expect(code(story.attempt(officer, { type: 'submit' }))).toBe('identity-open');
  });

  it('refuses while the card is still active and says so', () => {
    const story = claimStory();
    story.take();
    story.acceptAllPapers();
    story.passInterview();
    story.step(officer, { type: 'record-membership', membership: { cardStatus: 'active' } });
    expect(code(story.attempt(officer, { type: 'submit' }))).toBe('eligibility-blocked');
    expect(submissionGate(story.state, today).map((item) => item.code)).toContain('eligibility');
  });

  it('asks for the identity again when the account was changed after the interview', () => {
    const story = claimStory();
    story.take();
    story.acceptAllPapers();
    story.passInterview();
    story.step(officer, {
      type: 'correct-data',
      changes: { accountNumber: '1000000099' },
      reason: 'Rekening diganti peserta',
    });
    expect(story.state.identity).toBeNull();
    expect(code(story.attempt(officer, { type: 'submit' }))).toBe('identity-open');
  });

  it('lets a practice-layer paper pass with a warning when it was judged', () => {
    const story = claimStory(resignedData, [
      'ktp',
      'kpj',
      'pengunduran-diri',
      'paklaring',
      'rekening',
      'foto-diri',
    ]);
    story.take();
    for (const item of checklistOf(story.state)) {
      const missing = item.id === 'kk';
      const verdict = missing ? 'tidak-sesuai' : 'sesuai';
      story.step(officer, {
        type: 'review-item',
        itemId: item.id,
        verdict,
        defects: missing ? ['tidak-ada'] : [],
      });
    }
    story.passInterview();
    const submitted = story.step(officer, { type: 'submit' });
    expect(submitted.submission?.warnings).toContain('item:kk');
  });
});

describe('taking a claim', () => {
  it('locks it for everybody else', () => {
    const story = claimStory();
    story.take();
    expect(code(story.attempt(otherOfficer, { type: 'take', mode: 'next' }))).toBe('held-by-other');
    const review: ReviewItem = { type: 'review-item', itemId: 'identitas', verdict: 'sesuai', defects: [] };
    expect(code(story.attempt(otherOfficer, review))).toBe('not-holder');
  });

  it('asks for a reason when the claim is picked out of order', () => {
    const story = claimStory();
    expect(code(story.attempt(officer, { type: 'take', mode: 'pick' }))).toBe('pick-needs-reason');
    const taken = story.step(officer, { type: 'take', mode: 'pick', reason: 'Peserta sudah di loket' });
    expect(taken.holder).toMatchObject({ mode: 'pick', reason: 'Peserta sudah di loket' });
  });

  it('stops at the quota of the day, but does not count the same claim twice', () => {
    const story = claimStory();
    const full = { quota: { used: 19, cap: 19 } };
    expect(code(story.attempt(officer, { type: 'take', mode: 'next' }, full))).toBe('quota-full');
    story.take();
    story.step(officer, { type: 'review-item', itemId: 'identitas', verdict: 'sesuai', defects: [] });
    story.step(officer, { type: 'release', reason: 'Menunggu peserta' });
    expect(code(story.attempt(officer, { type: 'take', mode: 'next' }, full))).toBe('accepted');
    expect(story.state.quotaSlots).toHaveLength(1);
  });

  it('gives the quota place back when nothing was done', () => {
    const story = claimStory();
    story.take();
    expect(story.step(officer, { type: 'release', reason: 'Salah ambil' }).quotaSlots).toEqual([]);
  });

  it('can be undone by the kabid, who ends an interview left open as a technical retry', () => {
    const story = claimStory();
    story.take();
    story.startInterview();
    expect(code(story.attempt(officer, { type: 'release', reason: 'Tutup loket' }))).toBe('interview-open');
    const released = story.step(kabid, { type: 'release', reason: 'Petugas pulang' });
    expect(released.interviews[0]!.outcome).toBe('ULANG_TEKNIS');
    expect(released.status).toBe('queued');
  });
});

describe('the interview', () => {
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

describe('nobody judges his own work', () => {
  const both = staff('CSO3', 'cso', 'verifikator', 'keuangan', 'kabid-keuangan');

  it('keeps the submitting officer from verifying, paying or approving, whatever his roles', () => {
    const story = claimStory();
    story.submit();
    expect(code(story.attempt(both, { type: 'verify', amount: 1000 }))).toBe('own-work');
    story.step(verifikator, { type: 'verify', amount: 17_250_000 });
    expect(code(story.attempt(both, { type: 'make-voucher', number: 'V-1-1' }))).toBe('own-work');
    story.step(finance, { type: 'make-voucher', number: 'V-1-1' });
    expect(code(story.attempt(both, { type: 'approve-voucher' }))).toBe('own-work');
    const maker = staff('KEU1', 'keuangan', 'kabid-keuangan');
    expect(code(story.attempt(maker, { type: 'approve-voucher' }))).toBe('own-work');
  });

  it('never lets a CSO reject', () => {
    const story = claimStory();
    story.submit();
    expect(code(story.attempt(officer, { type: 'reject', reason: 'Tidak layak' }))).toBe('role-not-allowed');
    expect(story.step(verifikator, { type: 'reject', reason: 'Klaim ganda' }).status).toBe('rejected');
  });
});

describe('a payment that the bank returns', () => {
  it('comes back to the officer with identity and completeness open again', () => {
    const story = claimStory();
    story.submit();
    story.step(verifikator, { type: 'verify', amount: 17_250_000 });
    story.step(finance, { type: 'make-voucher', number: 'V-2026-001' });
    story.step(financeHead, { type: 'approve-voucher' });
    story.step(finance, { type: 'pay', reference: 'TRF-001' });
    const back = story.step(finance, { type: 'bank-return', reason: 'Rekening tutup' });
    expect(back).toMatchObject({ status: 'queued', assignedTo: 'CSO3', identity: null, payment: null });
    expect(back.stepBack?.from).toBe('bank');
  });
});

describe('papers', () => {
  it('are not taken twice', () => {
    const story = claimStory(resignedData, ['kpj']);
    story.take();
    story.step(officer, { type: 'attach-document', document: document('ktp', 'a') });
    expect(code(story.attempt(officer, { type: 'attach-document', document: document('ktp', 'a') }))).toBe(
      'duplicate-document',
    );
  });

  it('cannot be found in order when they are not there', () => {
    const story = claimStory(resignedData, ['kpj']);
    story.take();
    const review: ReviewItem = { type: 'review-item', itemId: 'identitas', verdict: 'sesuai', defects: [] };
    expect(code(story.attempt(officer, review))).toBe('no-document');
    expect(code(story.attempt(officer, { ...review, verdict: 'tidak-sesuai' }))).toBe('defect-needed');
  });
});
