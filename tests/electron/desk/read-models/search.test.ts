import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listClaims } from '../../../../electron/desk/read-models/list-claims.ts';
import { ClaimFilter } from '../../../../shared/contract/desk.ts';
import { resignedData } from '../../../fixtures/claims.ts';
import { openCache, person, registered, stamped, type Cache } from '../support/cache.ts';

describe('the search of an officer', () => {
  let cache: Cache;
  const claimId = uuidv7();
  const officer = person('CSO1', 'cso');
  const found = (search: string): string[] =>
    listClaims(cache.seat.world, officer, {
      filter: ClaimFilter.parse({ day: null, search }),
      offset: 0,
      limit: 10,
    }).rows.map((row) => row.claimId);

  beforeAll(() => {
    cache = openCache();
    const data = {
      ...resignedData,
      name: 'Melati Contohwati Ujiánto',
      queueNumber: 'HO-017',
      kpj: ['10000000017', '20000000099'],
    };
    cache.feed(claimId, 1, [registered(data)]);
    const other = {
      ...resignedData,
      name: 'Bambu Misalwan',
      queueNumber: 'HO-171',
      nik: '3201010101900001',
      kpj: ['30000000001'],
      phone: '+6285511112222',
    };
    cache.feed(uuidv7(), 1, [registered(other)]);
  });
  afterAll(() => cache.close());

  it.each([
    ['the beginning of the name', 'mel'],
    ['a later part of the name', 'contoh'],
    ['two parts in another order', 'uji melati'],
    ['letters without their marks', 'ujianto'],
    ['the NIK as far as it is typed', resignedData.nik.slice(0, 9)],
    ['the NIK in groups, as it is read aloud', '127104 130382 5992'],
    ['a second KPJ', '20000000099'],
    ['the phone as people say it', '0812 0000 0017'],
    ['the phone with the country', '+62 812-0000-0017'],
    ['the queue number', 'HO-017'],
    ['the queue number without its dash', 'ho017'],
    ['only its digits', '017'],
  ])('finds a claim by %s', (_what, typed) => {
    expect(found(typed)).toEqual([claimId]);
  });

  it('finds nothing where nothing fits, and everything for an empty field', () => {
    expect(found('kenanga')).toEqual([]);
    expect(found('   ')).toHaveLength(2);
    expect(found('"*(')).toHaveLength(2);
  });

  it('follows a corrected name at once', () => {
    const corrected = stamped(
      {
        type: 'data-corrected',
        changes: { name: 'Mawar Contohwati' },
        reason: 'salah ketik',
        reopensIdentity: true,
      },
      'CSO1',
    );
    cache.feed(claimId, 2, [corrected]);
    expect(found('mawar')).toEqual([claimId]);
    expect(found('melati')).toEqual([]);
  });
});
