import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hintCodes } from '../../../../../shared/domain/reading/compare/hint-codes.ts';
import type { Hint } from '../../../../../shared/domain/reading/hint.ts';
import {
  FieldName,
  QualityFlaw,
  ReadingFailure,
  type ReadingState,
} from '../../../../../shared/domain/reading/reading.ts';
import { ClaimReason, DocumentKind, programOfReason } from '../../../../../shared/domain/vocabulary.ts';
import { hints as sentences } from '../../../../../shared/i18n/id/hints.ts';
import { inventedData } from '../../invented.ts';
import { hintsOfPapers, readPaper, unreadPaper, type ReadPaper } from './read-papers.ts';

const place = fc.constant({ page: 0, x: 0.1, y: 0.1, width: 0.2, height: 0.1 });
const value = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom(
    '1271041303825992',
    '1271041303829592',
    '12345678901',
    'TONGAM CONTOH SIMBOLON',
    'ROSMIDA CONTOH',
    '1982-03-13',
    '1982-13-03',
    'BRI',
    'PT Contoh',
    'L',
    '$t(app.title) {{here}}',
  ),
);
const field = fc.record({
  name: fc.constantFrom(...FieldName.options),
  text: value,
  value,
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  place,
});
const kindSeen = fc.option(
  fc.record({
    kind: fc.constantFrom(...DocumentKind.options),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
);
const read = fc
  .record({
    kind: fc.constantFrom(...DocumentKind.options),
    fields: fc.array(field, { maxLength: 8 }),
    kindSeen,
    flaws: fc.array(fc.constantFrom(...QualityFlaw.options), { maxLength: 2 }),
    minutes: fc.nat(600),
  })
  .map(({ kind, fields, kindSeen: seen, flaws, minutes }): ReadPaper => {
    const quality = flaws.map((flaw) => ({
      flaw,
      measured: 1,
      limit: 0,
      place: { page: 0, x: 0, y: 0, width: 1, height: 1 },
    }));
    const addedAt = new Date(Date.parse('2026-11-24T01:00:00.000Z') + minutes * 60_000).toISOString();
    return readPaper(kind, {}, { fields, kind: seen, quality }, { addedAt });
  });
const unread = fc
  .record({
    kind: fc.constantFrom(...DocumentKind.options),
    state: fc.oneof(
      fc.constantFrom<ReadingState>({ status: 'waiting' }, { status: 'reading' }),
      fc
        .constantFrom(...ReadingFailure.options)
        .map((code): ReadingState => ({ status: 'unreadable', code })),
    ),
  })
  .map(({ kind, state }) => unreadPaper(kind, state));
const papers = fc.array(fc.oneof({ weight: 5, arbitrary: read }, unread), { maxLength: 8 });
const reason = fc.constantFrom(...ClaimReason.options);

const filled = (hint: Hint): string =>
  sentences[hint.code as keyof typeof sentences].replaceAll(/\{\{(\w+)\}\}/g, (blank, name: string) =>
    hint.params[name] === undefined ? blank : '',
  );

describe('whatever is read on whatever papers', () => {
  test('every hint has a known code, a sentence with nothing left to fill in, and a paper of the claim', () => {
    fc.assert(
      fc.property(papers, reason, (some, why) => {
        const hints = hintsOfPapers({ reason: why, program: programOfReason(why) }, ...some);
        const ids = new Set(some.map(({ document }) => document.id));
        for (const hint of hints) {
          expect(hintCodes).toContain(hint.code);
          expect([hint.code, filled(hint)]).toEqual([hint.code, expect.not.stringContaining('{{')]);
          expect(ids.has(hint.documentId)).toBe(true);
          if (hint.other) expect(ids.has(hint.other.documentId)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('what could not be read well never asks for a look because of a number or a name', () => {
    const faint = field.map((one) => ({ ...one, confidence: 0.2 }));
    fc.assert(
      fc.property(
        fc.array(faint, { maxLength: 8 }),
        fc.constantFrom(...DocumentKind.options),
        (fields, kind) => {
          const looks = hintsOfPapers({}, readPaper(kind, {}, { fields })).filter(
            ({ level }) => level === 'look',
          );
          expect(looks).toEqual([]);
        },
      ),
    );
  });

  test('papers that say what the data say never ask for a look, in any order', () => {
    const { nik, name, birthDate, accountNumber, accountHolder, bank } = inventedData();
    const all = [
      () => readPaper('ktp', { nik, name, 'birth-date': birthDate, sex: 'L' }),
      () => readPaper('kk', { nik, name }),
      () => readPaper('kpj', { kpj: '12345678901', name }),
      () => readPaper('rekening', { bank, 'account-number': accountNumber, 'account-holder': accountHolder }),
      () => readPaper('paklaring', { name, 'stop-date': '2026-01-05' }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(all), (some) => {
        const hints = hintsOfPapers({}, ...some.map((make) => make()));
        expect(hints.filter(({ level }) => level !== 'match')).toEqual([]);
      }),
    );
  });
});
