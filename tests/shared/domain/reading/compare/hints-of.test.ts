import { describe, expect, test } from 'vitest';
import { hintsForItem, hintsOf } from '../../../../../shared/domain/reading/compare/hints-of.ts';
import type { QualityFlaw } from '../../../../../shared/domain/reading/reading.ts';
import { inventedData, inventedDocument } from '../../invented.ts';
import { hintsOfPapers, ownBook, ownKtp, readPaper, today, told, unreadPaper } from './read-papers.ts';

describe('the hints of a claim', () => {
  test('papers that agree with the data give ticks, each with its place, and nothing else', () => {
    const hints = hintsOfPapers({}, readPaper('ktp', ownKtp), readPaper('rekening', ownBook));
    expect(new Set(hints.map(({ level }) => level))).toEqual(new Set(['match']));
    expect(hints.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
      'ktp kind-same',
      'ktp nik-same',
      'ktp name-same',
      'ktp birth-same',
      'ktp sex-same',
      'rekening kind-same',
      'rekening bank-same',
      'rekening account-same',
      'rekening holder-same',
      'rekening holder-ktp-same',
    ]);
    expect(hints.filter(({ field }) => field).every(({ place }) => place !== undefined)).toBe(true);
  });

  test('a paper that waits to be read says nothing, and one without a reading neither', () => {
    expect(
      told({}, unreadPaper('ktp', { status: 'waiting' }), unreadPaper('kk', { status: 'reading' })),
    ).toEqual([]);
    const data = inventedData();
    const documents = [inventedDocument('ktp')];
    expect(hintsOf({ data, documents, reason: data.reason }, new Map(), today)).toEqual([]);
  });

  test('what must be looked at stands first on its paper, papers in the order of the claim', () => {
    const hints = hintsOfPapers(
      {},
      readPaper('kk', { name: [['TONGAM CONTOH SIMBOLON', 0.9]] }),
      readPaper('ktp', { ...ownKtp, 'birth-date': '1983-03-13' }),
    );
    expect(hints.map(({ kind, level }) => `${kind} ${level}`)).toEqual([
      'kk match',
      'kk match',
      'ktp look',
      'ktp match',
      'ktp match',
      'ktp match',
      'ktp match',
    ]);
  });

  test('the same question is answered the same way', () => {
    const papers = [readPaper('ktp', ownKtp), readPaper('rekening', { ...ownBook, bank: 'BCA' })];
    expect(hintsOfPapers({}, ...papers)).toEqual(hintsOfPapers({}, ...papers));
  });

  test('an item of the checklist has the hints of its papers, and of others that differ from them', () => {
    const ktp = readPaper('ktp', ownKtp);
    const book = readPaper('rekening', { ...ownBook, 'account-holder': 'ROSMIDA CONTOH' });
    const hints = hintsOfPapers({}, ktp, book);
    const item = {
      id: 'identity',
      accepts: [['ktp' as const]],
      level: 'must' as const,
      layer: 'law' as const,
    };
    const ofItem = hintsForItem(hints, item as never, [ktp.document, book.document]);
    expect(ofItem.filter(({ kind }) => kind === 'rekening').map(({ code }) => code)).toEqual([
      'holder-ktp-different',
    ]);
    expect(ofItem.filter(({ kind }) => kind === 'ktp')).toHaveLength(5);
  });
});

describe('what a paper shows by itself', () => {
  test('a family card filed as KTP is named as what it seems to be, and compared as such', () => {
    const paper = readPaper(
      'ktp',
      {
        nik: [
          ['1271041303825992', 0.9],
          ['1271045505855991', 0.9],
        ],
        name: [['TONGAM CONTOH SIMBOLON', 0.9]],
      },
      { kind: { kind: 'kk', confidence: 0.92 } },
    );
    expect(told({}, paper)).toEqual(['look ktp kind-other']);
    expect(hintsOfPapers({}, paper)[0]?.params).toEqual({ seems: 'kk' });
  });

  test('letters about work are like one another, so another kind of them is only worth a word', () => {
    expect(
      told({}, readPaper('paklaring', {}, { kind: { kind: 'referensi-kerja', confidence: 0.9 } })),
    ).toEqual(['info paklaring kind-perhaps']);
    expect(told({}, readPaper('ktp', ownKtp, { kind: { kind: 'kk', confidence: 0.6 } }))).toEqual([
      'info ktp kind-perhaps',
    ]);
    expect(told({}, readPaper('ktp', ownKtp, { kind: { kind: 'kk', confidence: 0.3 } }))).toEqual([]);
    expect(told({}, readPaper('ktp', ownKtp, { kind: null }))).toEqual([]);
  });

  test('a flaw of the picture is shown at its place', () => {
    const place = { page: 0, x: 0.4, y: 0.3, width: 0.2, height: 0.2 };
    const paper = readPaper('ktp', ownKtp, {
      quality: [{ flaw: 'glare', measured: 0.2, limit: 0.1, place }],
    });
    expect(told({}, paper)).toEqual(['info ktp quality-glare']);
    expect(hintsOfPapers({}, paper)[0]?.place).toEqual(place);
  });

  test('a flaw is told once, at its largest place, and calmly where it does no harm', () => {
    const at = (width: number) => ({ page: 0, x: 0, y: 0, width, height: 0.1 });
    const finding = (flaw: QualityFlaw, width: number) => ({ flaw, measured: 2, limit: 1, place: at(width) });
    const quality = [finding('glare', 0.1), finding('glare', 0.3), finding('tiny', 1), finding('tilted', 1)];
    expect(told({}, readPaper('ktp', ownKtp, { quality }))).toEqual([
      'info ktp quality-glare',
      'info ktp quality-tiny',
      'info ktp quality-tilted',
    ]);
    const paper = readPaper('ktp', { ...ownKtp, nik: ['1271041303825992', 0.5] }, { quality });
    expect(told({}, paper)).toEqual(
      expect.arrayContaining(['look ktp quality-glare', 'look ktp quality-tiny']),
    );
    expect(hintsOfPapers({}, paper).find(({ code }) => code === 'quality-glare')?.place).toEqual(at(0.3));
  });

  test('what could not be read is said, and blames nobody', () => {
    expect(told({}, unreadPaper('paklaring', { status: 'unreadable', code: 'encrypted' }))).toEqual([
      'info paklaring unread-encrypted',
    ]);
    expect(told({}, readPaper('ktp', { nik: '1271041303825992' }, { notes: ['cmyk'] }))).toEqual([
      'info ktp note-cmyk',
      'info ktp not-read',
      'info ktp not-read',
    ]);
  });

  test('days that cannot be are looked at', () => {
    expect(told({}, readPaper('paklaring', { 'letter-date': '2027-01-01' }))).toEqual([
      'look paklaring day-in-future',
    ]);
    expect(
      told({ reason: 'JKM', program: 'JKM' }, readPaper('akta-kematian', { 'death-date': '1980-01-01' })),
    ).toEqual(['look akta-kematian death-before-birth']);
  });
});

describe('which papers count', () => {
  const wrong = { ...ownKtp, nik: '1271041303825929' };

  test('a newer paper of a kind takes the place of an older one', () => {
    const older = readPaper('kk', { nik: '9999999999999999', name: 'ROSMIDA CONTOH' });
    const newer = readPaper(
      'kk',
      { nik: '1271041303825992' },
      {},
      { addedAt: '2026-11-24T06:00:00.000Z', origin: 'participant' },
    );
    expect(told({}, older)).toEqual(['look kk not-listed']);
    expect(told({}, older, newer)).toEqual([]);
  });

  test('two papers that came together stand side by side', () => {
    const later = { addedAt: '2026-11-24T01:00:02.000Z' };
    expect(told({}, readPaper('ktp', wrong), readPaper('ktp', ownKtp, {}, later))).toEqual([
      'look ktp nik-swapped',
    ]);
  });

  test('a newer KTP replaces the same person’s, never another person’s', () => {
    const later = { addedAt: '2026-11-24T06:00:00.000Z', origin: 'officer' } as const;
    expect(told({}, readPaper('ktp', wrong), readPaper('ktp', ownKtp, {}, later))).toEqual([]);
    const dark = readPaper('ktp', { name: ['T0NGQM CQNTQH', 0.3], nik: ['7777777777777777', 0.2] });
    expect(told({}, dark, readPaper('ktp', ownKtp, {}, later))).toEqual([]);
    const other = { nik: '3201010101900001', name: 'BAMBU MISALWAN', 'birth-date': '1990-01-01' };
    expect(told({}, readPaper('ktp', other), readPaper('ktp', ownKtp, {}, later))).toEqual([
      'info ktp other-person',
    ]);
  });
});
