import { describe, expect, it } from 'vitest';
import { composeReturnMessage, type ReturnMessageTexts } from '../../../shared/domain/return-message.ts';
import type { Defect } from '../../../shared/domain/vocabulary.ts';
import { returnMessage as english } from '../../../shared/i18n/en/return-message.ts';
import { returnMessage as indonesian } from '../../../shared/i18n/id/return-message.ts';

function textFor(itemId: string, defect: Defect, texts: ReturnMessageTexts = indonesian): string {
  const data = {
    queueNumber: 'HO-017',
    program: 'JHT',
    reason: 'JHT-RESIGN',
    name: 'Tongam Contoh Rekaan',
    sex: 'L',
    phone: '+6281200000017',
  } as const;
  const office = { branchName: 'Kantor Medan Utara', officerName: 'Rosmida' };
  const input = { data, items: [{ itemId, defects: [defect] }], ...office };
  return composeReturnMessage(input, texts, (id) => id).text;
}

describe('what the participant is told to do with a paper', () => {
  it('speaks of a dark or blurred face when his own photo cannot be recognised, not of letters', () => {
    const text = textFor('foto-diri', 'tidak-terbaca');
    expect(text).toContain('gelap atau kabur');
    expect(text).not.toMatch(/tulisan/iu);
    expect(textFor('foto-diri', 'tidak-terbaca', english)).toMatch(/dark or blurred/u);
  });

  it('asks for the whole face, not for four corners, when his own photo is cut off', () => {
    expect(textFor('foto-diri', 'terpotong')).toContain('seluruh wajah');
    expect(textFor('foto-diri', 'terpotong')).not.toContain('sudut');
  });

  it('speaks of letters when a written paper cannot be read', () => {
    expect(textFor('kk', 'tidak-terbaca')).toContain('Tulisannya tidak terbaca');
    expect(textFor('identitas', 'tidak-terbaca')).toContain('Tulisannya tidak terbaca');
  });

  it('asks for a photo that is not there as for any other paper', () => {
    expect(textFor('foto-diri', 'tidak-ada')).toContain('Belum kami terima');
  });
});
