import { describe, expect, it } from 'vitest';
import {
  codesBeside,
  countReadings,
  hintAfter,
  hintsBeside,
  hintsByField,
  inOrder,
  keyOf,
  marksOf,
} from '../../../../renderer/features/claim/hints/hint-facts.ts';
import { ClaimCommand } from '../../../../shared/domain/claim/commands.ts';
import type { Hint } from '../../../../shared/domain/reading/hint.ts';
import type { ReadingState } from '../../../../shared/domain/reading/reading.ts';
import { paper } from '../../claim/build-claim.ts';

const [ktp, kk, book] = [paper('ktp', 1), paper('kk', 2), paper('rekening', 3)];
const place = { page: 0, x: 0.1, y: 0.1, width: 0.2, height: 0.1 };

function hint(code: string, level: Hint['level'], part: Partial<Hint> = {}): Hint {
  return { code, level, documentId: ktp.id, kind: 'ktp', params: {}, ...part };
}

const nikSame = hint('nik-same', 'match', { field: 'nik', place });
const nameLetters = hint('name-letters', 'look', { field: 'name', place });
const nameOnKk = hint('name-same', 'match', { field: 'name', documentId: kk.id, kind: 'kk' });
const blurred = hint('quality-blurred', 'info');
const holder = hint('holder-ktp-different', 'look', {
  field: 'account-holder',
  documentId: book.id,
  kind: 'rekening',
  place,
  other: { documentId: ktp.id, kind: 'ktp', place },
});

describe('the hints beside a paper', () => {
  it('stand with what to look at first and what agrees last', () => {
    expect(inOrder([nikSame, blurred, nameLetters]).map(({ level }) => level)).toEqual([
      'look',
      'info',
      'match',
    ]);
  });

  it('are those of the item, and of the paper in sight when it belongs to another', () => {
    const all = [nikSame, nameLetters, nameOnKk, holder];
    const ofItem = [nikSame, nameLetters];
    expect(hintsBeside(all, ofItem, [ktp], ktp.id)).toEqual([nameLetters, nikSame]);
    expect(hintsBeside(all, ofItem, [ktp], null)).toEqual([nameLetters, nikSame]);
    expect(hintsBeside(all, ofItem, [ktp], book.id)).toEqual([holder]);
  });

  it('are walked in a ring over what there is to look at or to know', () => {
    const list = [nameLetters, blurred, nikSame];
    expect(hintAfter(list, null)).toBe(nameLetters);
    expect(hintAfter(list, keyOf(nameLetters))).toBe(blurred);
    expect(hintAfter(list, keyOf(blurred))).toBe(nameLetters);
    expect(hintAfter([nikSame], null)).toBe(nikSame);
    expect(hintAfter([], null)).toBeNull();
  });

  it('lead to their own place first, then to that of the other paper', () => {
    expect(marksOf(holder)).toEqual([
      { documentId: book.id, place },
      { documentId: ktp.id, place },
    ]);
    expect(marksOf(blurred)).toEqual([{ documentId: ktp.id, place: null }]);
  });
});

describe('what hints say of the stated data', () => {
  it('is told by field: which papers agree and what to look at', () => {
    const fields = hintsByField([nikSame, nameLetters, nameOnKk, blurred, holder]);
    expect(fields.get('nik')).toMatchObject({ agrees: ['ktp'], looks: [] });
    expect(fields.get('name')).toMatchObject({ agrees: ['kk'], looks: [nameLetters], first: nameLetters });
    expect(fields.get('accountHolder')?.looks).toEqual([holder]);
    expect(fields.get('kpj')).toBeUndefined();
  });

  it('says nothing of a field because two papers agree with each other', () => {
    const agree = { ...holder, level: 'match' as const };
    expect(hintsByField([agree]).size).toBe(0);
  });
});

describe('what is kept beside a decision', () => {
  it('is what there was to look at or to know, each code once and never more than fit', () => {
    const many = Array.from({ length: 60 }, (_, index) => hint(`x-${index}`, 'info'));
    expect(codesBeside([nikSame, blurred, nameLetters, nameLetters])).toEqual([
      'name-letters',
      'quality-blurred',
    ]);
    const hints = codesBeside(many);
    const command = { type: 'review-item', itemId: 'kk', verdict: 'sesuai', defects: [], hints };
    expect(ClaimCommand.safeParse(command).success).toBe(true);
  });
});

describe('how far the reading has come', () => {
  it('counts the papers of the claim, and unreadable ones apart', () => {
    const readings = new Map<string, ReadingState>([
      [ktp.id, { status: 'reading' }],
      [kk.id, { status: 'unreadable', code: 'damaged' }],
    ]);
    expect(countReadings([ktp, kk, book], readings)).toEqual({
      total: 3,
      read: 0,
      unreadable: 1,
      done: false,
    });
    readings.set(ktp.id, { status: 'unreadable', code: 'failed' });
    readings.set(book.id, { status: 'unreadable', code: 'failed' });
    expect(countReadings([ktp, kk, book], readings).done).toBe(true);
  });
});
