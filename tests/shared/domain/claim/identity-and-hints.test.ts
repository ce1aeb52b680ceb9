import { describe, expect, it } from 'vitest';
import type { ClaimCommand } from '../../../../shared/domain/claim/commands.ts';
import { ClaimCommand as Command } from '../../../../shared/domain/claim/commands.ts';
import { identityFindings } from '../../../../shared/domain/claim/identity-findings.ts';
import { ClaimState } from '../../../../shared/domain/claim/state.ts';
import { hintCodes } from '../../../../shared/domain/reading/compare/hint-codes.ts';
import { claimStory, document, officer, resignedData } from '../../../fixtures/claims.ts';

type Changes = Extract<ClaimCommand, { type: 'correct-data' }>['changes'];

const correct = (changes: Changes): ClaimCommand => ({
  type: 'correct-data',
  changes,
  reason: 'Diperbaiki menurut berkas',
});
const codes = (state: ClaimState): string[] => identityFindings(state).map(({ code }) => code);

describe('the certainty that the claimant is who he says', () => {
  it.each<[string, Changes]>([
    ['account number', { accountNumber: '1000000099' }],
    ['bank', { bank: 'BRI' }],
    ['account holder', { accountHolder: 'Rosmida Contohwati' }],
    ['name', { name: 'Melati Contohwati Ujian' }],
    ['NIK', { nik: '1271041303825993' }],
    ['birth date', { birthDate: '1982-03-31' }],
  ])(
    'is taken away by a change of the %s after the interview, and the officer is told why',
    (_what, changes) => {
      const story = claimStory();
      story.take();
      story.acceptAllPapers();
      story.passInterview();
      expect(codes(story.state)).toEqual([]);
      const after = story.step(officer, correct(changes), { now: '2026-11-24T05:00:00.000Z' });
      expect(after.identity).toBeNull();
      expect(after.identityReopened).toEqual({ by: 'CSO3', at: '2026-11-24T05:00:00.000Z' });
      expect(codes(after)).toEqual(['identity-reopened']);
      expect(ClaimState.safeParse(after).success).toBe(true);
    },
  );

  it('comes back with a new interview, and nothing is said any more', () => {
    const story = claimStory();
    story.take();
    story.passInterview();
    story.step(officer, correct({ accountNumber: '1000000099' }));
    story.passInterview();
    expect(story.state.identity?.method).toBe('interview');
    expect(codes(story.state)).toEqual([]);
  });

  it('comes back at the counter for a claim of the counter', () => {
    const story = claimStory({ ...resignedData, channel: 'manual' });
    story.take();
    story.step(officer, { type: 'confirm-identity-at-counter' });
    story.step(officer, correct({ accountHolder: 'Rosmida Contohwati' }));
    expect(codes(story.state)).toEqual(['identity-reopened']);
    story.step(officer, { type: 'confirm-identity-at-counter' });
    expect(codes(story.state)).toEqual([]);
  });

  it('stays when something else changes, or the account is written as it was', () => {
    const story = claimStory();
    story.take();
    story.passInterview();
    story.step(officer, correct({ phone: '+6281200000018', employer: 'PT Contoh Lain' }));
    story.step(officer, correct({ accountNumber: resignedData.accountNumber }));
    expect(story.state.identity?.method).toBe('interview');
    expect(codes(story.state)).toEqual([]);
  });

  it('was never there before the interview, so a change then needs no word', () => {
    const story = claimStory();
    story.take();
    story.step(officer, correct({ accountNumber: '1000000099' }));
    expect(codes(story.state)).toEqual([]);
  });
});

describe('the decision of an officer', () => {
  it('is kept with the hints that stood beside the papers, each once, in agreement or against them', () => {
    const story = claimStory();
    story.take();
    const against = story.step(officer, {
      type: 'review-item',
      itemId: 'identitas',
      verdict: 'sesuai',
      defects: [],
      hints: ['name-letters', 'quality-dark', 'name-letters'],
    });
    expect(against.reviews['identitas']).toMatchObject({
      verdict: 'sesuai',
      hints: ['name-letters', 'quality-dark'],
      by: 'CSO3',
    });
    const agreed = story.step(officer, {
      type: 'review-item',
      itemId: 'kartu',
      verdict: 'tidak-sesuai',
      defects: ['beda-data'],
      hints: ['kpj-swapped'],
    });
    expect(agreed.reviews['kartu']?.hints).toEqual(['kpj-swapped']);
    expect(ClaimState.safeParse(agreed).success).toBe(true);
  });

  it('stands without hints where the program saw none, and no hint ever decides', () => {
    const story = claimStory();
    story.take();
    const looked: Extract<ClaimCommand, { type: 'review-item' }> = {
      type: 'review-item',
      itemId: 'identitas',
      verdict: 'sesuai',
      defects: [],
    };
    expect(story.step(officer, looked).reviews['identitas']?.hints).toBeUndefined();
    expect(story.step(officer, { ...looked, hints: [] }).reviews['identitas']?.hints).toBeUndefined();
    const everything = story.step(officer, { ...looked, hints: hintCodes.slice(0, 40) });
    expect(everything.reviews['identitas']?.verdict).toBe('sesuai');
  });

  it('takes the hints of the papers that were looked at: a new paper opens the item again', () => {
    const story = claimStory();
    story.take();
    story.step(officer, {
      type: 'review-item',
      itemId: 'identitas',
      verdict: 'sesuai',
      defects: [],
      hints: ['name-same'],
    });
    const after = story.step(officer, { type: 'attach-document', document: document('ktp', '7') });
    const review = after.reviews['identitas'];
    expect(review?.hints).toEqual(['name-same']);
    expect(review?.documentIds).not.toContain(after.documents.at(-1)?.id);
  });

  it('is refused at the door with more hints than papers can have, or with what is no code', () => {
    const command = { type: 'review-item', itemId: 'identitas', verdict: 'sesuai', defects: [] };
    expect(Command.safeParse({ ...command, hints: ['Nama berbeda'] }).success).toBe(false);
    expect(Command.safeParse({ ...command, hints: hintCodes.slice(0, 41) }).success).toBe(false);
    expect(Command.safeParse({ ...command, hints: hintCodes.slice(0, 40) }).success).toBe(true);
  });
});
