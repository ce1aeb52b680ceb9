import { uuidv7 } from 'uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findClaim } from '../../../../electron/desk/database/queries/claims.ts';
import {
  beginReading,
  keepReading,
  queueReadings,
} from '../../../../electron/desk/database/queries/paper-readings.ts';
import { findNearPrints } from '../../../../electron/desk/database/queries/paper-prints.ts';
import { findRelated } from '../../../../electron/desk/read-models/related-claims.ts';
import type { ClaimData, ClaimDocument } from '../../../../shared/domain/claim/data.ts';
import { differingBits, nearCopyBits } from '../../../../shared/domain/picture/fingerprint.ts';
import type { FieldName } from '../../../../shared/domain/reading/reading.ts';
import type { DocumentKind } from '../../../../shared/domain/vocabulary.ts';
import { resignedData } from '../../../fixtures/claims.ts';
import { openCache, registered, stamped, type Cache } from '../support/cache.ts';

/** 64 bits of which the first `count` in a fixed shuffled order are turned around. */
function turned(print: string, count: number): string {
  const bits = BigInt(`0x${print}`);
  const order = Array.from({ length: 64 }, (_, index) => (index * 29) % 64);
  const mask = order.slice(0, count).reduce((sum, bit) => sum | (1n << BigInt(bit)), 0n);
  return (bits ^ mask).toString(16).padStart(16, '0');
}

describe('claims that share something', () => {
  let cache: Cache;
  let count = 0;
  const print = '9f3c51a7e0b8264d';

  beforeEach(() => {
    cache = openCache();
  });
  afterEach(() => cache.close());

  function paper(kind: DocumentKind, content: number, fingerprint?: string): ClaimDocument {
    return {
      id: uuidv7(),
      kind,
      fileName: `${kind}.jpg`,
      sha256: content.toString(16).padStart(64, '0'),
      size: 1000,
      mediaType: 'image/jpeg',
      addedAt: '2026-11-24T01:00:00.000Z',
      origin: 'package',
      ...(fingerprint !== undefined && { fingerprint }),
    };
  }

  /** A claim of another person, unless its data say otherwise. */
  function claim(changes: Partial<ClaimData>, ...documents: ClaimDocument[]): string {
    count += 1;
    const claimId = uuidv7();
    const number = String(count).padStart(4, '0');
    const data: ClaimData = {
      ...resignedData,
      queueNumber: `HO-${number}`,
      nik: `127104130382${number}`,
      phone: `+62812000${number}`,
      accountNumber: `100000${number}`,
      ...changes,
    };
    const event = registered(data);
    cache.feed(claimId, 1, [event.type === 'registered' ? { ...event, documents } : event]);
    return claimId;
  }

  const related = (claimId: string) =>
    findRelated(cache.seat.database, findClaim(cache.seat.database, claimId)?.key ?? 0);
  const told = (claimId: string) => related(claimId).map(({ claimId: other, shares }) => [other, shares]);

  it('are told by person, account and phone, and a claim that shares nothing is not', () => {
    const here = claim({});
    const data = findClaim(cache.seat.database, here)?.shown.data;
    const { nik, phone, accountNumber } = data ?? resignedData;
    claim({});
    const samePhone = claim({ phone });
    const sameAccount = claim({ accountNumber });
    const samePerson = claim({ nik, phone, accountNumber });
    expect(told(here)).toEqual([
      [samePerson, 'person'],
      [sameAccount, 'account'],
      [samePhone, 'phone'],
    ]);
  });

  it('an earlier, paid claim of the same person with the same photo is his earlier claim, not a copy', () => {
    const photo = paper('foto-diri', 1, print);
    const earlier = claim({ nik: resignedData.nik }, photo);
    const here = claim({ nik: resignedData.nik }, paper('foto-diri', 1), paper('ktp', 2, turned(print, 2)));
    expect(told(here)).toEqual([[earlier, 'person']]);
  });

  it('the same file in another person’s claim is told with both kinds', () => {
    const here = claim({}, paper('ktp', 1), paper('paklaring', 7));
    const there = claim({}, paper('lainnya', 7));
    expect(related(here)).toMatchObject([
      { claimId: there, shares: 'same-file', papers: { hereKind: 'paklaring', thereKind: 'lainnya' } },
    ]);
    expect(told(there)).toEqual([[here, 'same-file']]);
  });

  it('a picture that looks the same is told with how many bits differ, whoever looked at it', () => {
    const here = claim({}, paper('rekening', 1));
    const near = claim({}, paper('rekening', 2));
    claim({}, paper('rekening', 3));
    expect(told(here)).toEqual([]);
    readHere(1, print, { 'account-number': '1000000099' });
    readHere(2, turned(print, nearCopyBits), { 'account-number': '1000000098' });
    readHere(3, turned(print, nearCopyBits + 1), { 'account-number': '1000000099' });
    expect(related(here)).toMatchObject([
      { claimId: near, shares: 'near-copy', papers: { hereKind: 'rekening', bits: nearCopyBits } },
    ]);
  });

  /** As the reading process would: the paper waits, is read, and is kept. */
  function readHere(
    content: number,
    fingerprint: string | null,
    fields: Partial<Record<FieldName, string>> = {},
  ): void {
    const sha256 = content.toString(16).padStart(64, '0');
    const { database } = cache.seat;
    queueReadings(database, [sha256], 1);
    beginReading(database, sha256);
    keepReading(database, sha256, {
      reader: 1,
      pages: 1,
      pagesRead: 1,
      quarterTurns: 0,
      size: { width: 100, height: 100 },
      kind: null,
      quality: [],
      fields: Object.entries(fields).map(([name, value]) => ({
        name: name as FieldName,
        text: value,
        value,
        confidence: 0.9,
        place: { page: 0, x: 0, y: 0, width: 0.1, height: 0.1 },
      })),
      fingerprint,
      notes: [],
      took: 1,
    });
  }

  it('cards of one layout that name different people are no copies, however alike they look', () => {
    const here = claim({}, paper('ktp', 1));
    const altered = claim({}, paper('ktp', 2));
    const sameCard = claim({}, paper('ktp', 3));
    claim({}, paper('ktp', 4));
    const own = { nik: '1271041303825992', name: 'MELATI CONTOHWATI' };
    readHere(1, print, own);
    readHere(2, turned(print, 1), { nik: '3201010101900001', name: 'BAMBU MISALWAN' });
    readHere(3, turned(print, 4), { ...own, nik: '1271041303825993' });
    readHere(4, turned(print, 2), { nik: '3201010101900001', name: 'BAMBU MISALWAN' });
    expect(told(here)).toEqual([
      [altered, 'near-copy'],
      [sameCard, 'near-copy'],
    ]);
  });

  it('where nobody could read one of them, the pictures must be nearer still', () => {
    const here = claim({}, paper('kk', 1, print));
    const near = claim({}, paper('kk', 2, turned(print, 3)));
    claim({}, paper('kk', 3, turned(print, 4)));
    expect(told(here)).toEqual([[near, 'near-copy']]);
  });

  it('what was read here counts for more than what came with the paper', () => {
    const here = claim({}, paper('ktp', 1, print));
    const there = claim({}, paper('ktp', 2, print));
    expect(told(here)).toEqual([[there, 'near-copy']]);
    readHere(2, turned(print, 30));
    expect(told(here)).toEqual([]);
  });

  it('an empty page looks like nothing, and empty forms alarm nobody', () => {
    const here = claim({}, paper('f3-kk1', 1, print), paper('ktp', 9));
    for (let other = 0; other < 4; other += 1) claim({}, paper('f3-kk1', 1));
    claim({}, paper('f3-kk1', 2, print), paper('ktp', 8));
    readHere(8, null);
    readHere(9, null);
    expect(told(here)).toEqual([]);
  });

  it('the same filled form of two people is still told', () => {
    const here = claim({}, paper('f3-kk1', 1));
    const there = claim({}, paper('f3-kk1', 1));
    expect(told(here)).toEqual([[there, 'same-file']]);
  });

  it('a paper added later is known as well', () => {
    const there = claim({}, paper('ktp', 5));
    const here = claim({});
    cache.feed(here, 2, [stamped({ type: 'document-attached', document: paper('ktp', 5) }, 'CSO1')]);
    expect(told(here)).toEqual([[there, 'same-file']]);
  });

  it('finds every near print wherever the bits lie, and no other', () => {
    const base = BigInt(`0x${print}`);
    let seed = 17n;
    const random = (): bigint => (seed = (seed * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n);
    const documents = Array.from({ length: 400 }, (_, index) => {
      let bits = base;
      for (let flip = 0; flip <= index % 20; flip += 1) bits ^= 1n << (random() >> 58n);
      return paper('ktp', 1000 + index, bits.toString(16).padStart(16, '0'));
    });
    claim({}, ...documents.slice(0, 400));
    const expected = documents.filter(
      ({ fingerprint = '' }) => differingBits(print, fingerprint) <= nearCopyBits,
    );
    const found = findNearPrints(cache.seat.database, 'f'.repeat(64), print);
    expect(found.map(({ sha256 }) => sha256).toSorted()).toEqual(
      expected.map(({ sha256 }) => sha256).toSorted(),
    );
    expect(expected.length).toBeGreaterThan(100);
  });

  it('looks papers up by an index, never by going through all', () => {
    const { database } = cache.seat;
    const plan = (sql: string): string =>
      (database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])
        .map(({ detail }) => detail)
        .join('\n');
    for (const part of [0, 1, 2, 3])
      expect(
        plan(`SELECT sha256, fingerprint FROM paper_prints
          WHERE substr(fingerprint, ${part * 4 + 1}, 4) IN (SELECT value FROM json_each('[]'))`),
      ).toContain(`paper_prints_part_${part}`);
    expect(plan(`SELECT claim_key FROM claim_papers WHERE sha256 = 'x'`)).toContain(
      'claim_papers_by_content',
    );
  });
});
