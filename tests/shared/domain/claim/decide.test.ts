import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import type { ClaimCommand } from '../../../../shared/domain/claim/commands.ts';
import { decide } from '../../../../shared/domain/claim/decide.ts';
import { checklistOf, submissionGate } from '../../../../shared/domain/claim/gate.ts';
import {
  claimStory,
  context,
  document,
  finance,
  financeHead,
  intake,
  kabid,
  officer,
  otherOfficer,
  resignedData,
  staff,
  today,
  verifikator,
} from '../../../fixtures/claims.ts';

type ReviewItem = Extract<ClaimCommand, { type: 'review-item' }>;

const code = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'accepted' : outcome.refusal!.code;

describe('a claim at the door', () => {
  it('is not taken in with a reason of another program, or with more papers than a claim may hold', () => {
    const register = (data: typeof resignedData, papers = 0) =>
      code(
        decide(
          uuidv7(),
          null,
          {
            type: 'register',
            data,
            documents: Array.from({ length: papers }, () => document('ktp')),
          },
          context(intake),
        ),
      );
    expect(register({ ...resignedData, program: 'JKM' })).toBe('invalid-input');
    expect(register(resignedData, 61)).toBe('too-many-documents');
    expect(register(resignedData, 60)).toBe('accepted');
  });

  it('keeps what a correction leaves out, also when it is named without a value', () => {
    const story = claimStory();
    story.take();
    const after = story.step(officer, {
      type: 'correct-data',
      changes: { bank: 'BRI', name: undefined, employer: undefined },
      reason: 'Rekening diganti peserta',
    });
    expect(after.data).toEqual({ ...resignedData, bank: 'BRI' });
  });
});

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

  it('asks for another look at an item when a paper for it comes after it was checked', () => {
    const story = claimStory();
    story.take();
    story.acceptAllPapers();
    story.passInterview();
    expect(submissionGate(story.state, today)).toEqual([]);
    story.step(officer, { type: 'attach-document', document: document('ktp', '7') });
    expect(submissionGate(story.state, today)).toEqual([
      { code: 'item-unchecked', target: { itemId: 'identitas' } },
    ]);
    expect(code(story.attempt(officer, { type: 'submit' }))).toBe('documents-unchecked');
    story.acceptAllPapers();
    expect(submissionGate(story.state, today)).toEqual([]);
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

  it('does not give a worked place back by taking and releasing once more', () => {
    const story = claimStory();
    story.take();
    story.step(officer, { type: 'review-item', itemId: 'identitas', verdict: 'sesuai', defects: [] });
    story.step(officer, { type: 'release', reason: 'Menunggu peserta' });
    story.take();
    expect(story.step(officer, { type: 'release', reason: 'Salah ambil' }).quotaSlots).toHaveLength(1);
  });

  it('is opened to all by the kabid when the officer it was meant for cannot come', () => {
    const story = claimStory({ ...resignedData, assignedTo: 'CSO9' });
    expect(code(story.attempt(officer, { type: 'take', mode: 'next' }))).toBe('assigned-to-other');
    expect(code(story.attempt(officer, { type: 'release', reason: 'Biar saya saja' }))).toBe(
      'assigned-to-other',
    );
    story.step(kabid, { type: 'release', reason: 'Petugas cuti' });
    expect(story.take().holder?.staffId).toBe('CSO3');
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

  it('remembers who changed the account, attached a paper or took part in any way', () => {
    const story = claimStory();
    story.take(otherOfficer);
    story.step(otherOfficer, { type: 'correct-data', changes: { bank: 'BRI' }, reason: 'Salah tulis bank' });
    story.step(otherOfficer, { type: 'release', reason: 'Dilanjutkan rekan' });
    story.submit();
    const helper = staff('CSO4', 'cso', 'verifikator');
    expect(code(story.attempt(helper, { type: 'verify', amount: 1000 }))).toBe('own-work');
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
