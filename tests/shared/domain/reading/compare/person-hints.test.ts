import { describe, expect, test } from 'vitest';
import { heir, heirKtp, hintsOfPapers, ownBook, ownKtp, readPaper, told } from './read-papers.ts';

describe('the participant’s own papers against the data', () => {
  test('a name that differs is told with the letter to look at', () => {
    const paper = readPaper('ktp', { ...ownKtp, name: 'TONGAM CONTOH SIMBOLOM' });
    expect(told({}, paper)).toEqual(['look ktp name-letters']);
    expect(hintsOfPapers({}, paper)[0]?.params).toEqual({
      here: 'TONGAM CONTOH SIMBOLOM',
      there: 'Tongam Contoh Simbolon',
      word: 'SIMBOLOM',
      otherWord: 'SIMBOLON',
      letter: 8,
      extra: 'SIMBOLOM',
    });
  });

  test('titles are equal, habits of writing are worth knowing', () => {
    expect(told({}, readPaper('ktp', { ...ownKtp, name: 'H. TONGAM CONTOH SIMBOLON, SE' }))).toEqual([]);
    expect(told({}, readPaper('ktp', { ...ownKtp, name: 'TONGAM CONTOHSIMBOLON' }))).toEqual([
      'info ktp name-spacing',
    ]);
    expect(
      told(
        { name: 'Moh. Contoh', accountHolder: 'Moh. Contoh' },
        readPaper('ktp', { ...ownKtp, name: 'MUHAMMAD CONTOH' }),
      ),
    ).toEqual(['info ktp name-abbreviation']);
  });

  test('what may be the reader’s own mistake is said to be so', () => {
    expect(told({}, readPaper('ktp', { ...ownKtp, name: 'T0NGAM C0NTOH SIMB0LON' }))).toEqual([
      'info ktp name-look-alike',
    ]);
    expect(told({}, readPaper('ktp', { ...ownKtp, name: ['TONCAM GONTOH SIMBOLAN', 0.4] }))).toEqual([
      'info ktp name-unsure',
    ]);
    expect(told({}, readPaper('ktp', { ...ownKtp, nik: ['1271041303325992', 0.7] }))).toEqual([
      'info ktp nik-look-alike',
    ]);
    expect(told({}, readPaper('ktp', { ...ownKtp, nik: '1271041303325992' }))).toEqual([
      'look ktp nik-one-digit',
    ]);
    expect(told({}, readPaper('ktp', { ...ownKtp, 'birth-date': ['1982-03-18', 0.3] }))).toEqual([
      'info ktp birth-unsure',
    ]);
  });

  test('swapped digits and swapped day and month are found', () => {
    const swapped = readPaper('ktp', { ...ownKtp, nik: '1271041303829592' });
    expect(told({}, swapped)).toEqual(['look ktp nik-swapped']);
    expect(hintsOfPapers({}, swapped)[0]?.params).toMatchObject({ first: 13, second: 14 });
    expect(
      told({ birthDate: '1982-03-05' }, readPaper('ktp', { ...ownKtp, 'birth-date': '1982-05-03' })),
    ).toEqual(['look ktp birth-swapped']);
  });

  test('a family card need only name him among others', () => {
    const card = readPaper('kk', {
      nik: [
        ['1271045505855991', 0.9],
        ['1271041303825992', 0.9],
      ],
      name: [
        ['ROSMIDA CONTOHWATI', 0.9],
        ['TONGAM CONTOH SIMBOLON', 0.9],
      ],
    });
    expect(told({}, card)).toEqual([]);
    expect(told({}, readPaper('kk', { name: 'ROSMIDA CONTOHWATI', nik: '1271045505855991' }))).toEqual([
      'look kk not-listed',
    ]);
  });

  test('a membership card belongs to one of several memberships', () => {
    const kpj = ['10000000001', '12345678901'];
    expect(told({ kpj }, readPaper('kpj', { kpj: '12345678901' }))).toEqual([]);
    expect(told({ kpj }, readPaper('kpj', { kpj: '12345678910' }))).toEqual(['look kpj kpj-swapped']);
  });

  test('a tax number may be written in its old form or be the NIK', () => {
    const npwp = '0013000667091000';
    expect(told({ npwp }, readPaper('npwp', { npwp: '013000667091000' }))).toEqual([]);
    expect(told({ npwp }, readPaper('npwp', { npwp: '1271041303825992' }))).toEqual([]);
    expect(told({ npwp }, readPaper('npwp', { npwp: '013000667091001' }))).toEqual([
      'look npwp npwp-one-digit',
    ]);
    expect(told({}, readPaper('npwp', { npwp: '013000667091001' }))).toEqual([]);
  });

  test('papers that agree with each other and not with the data point at the data', () => {
    const data = { birthDate: '1982-03-31' };
    const hints = hintsOfPapers(
      data,
      readPaper('ktp', ownKtp),
      readPaper('kpj', { 'birth-date': '1982-03-13', kpj: '12345678901' }),
    );
    const agree = hints.find(({ code }) => code === 'agree-birth');
    expect(agree).toMatchObject({
      kind: 'ktp',
      level: 'look',
      other: { kind: 'kpj' },
      params: { here: '13-03-1982', there: '31-03-1982' },
    });
  });

  test('where a paper differs from the data and from the card, both are told', () => {
    const card = readPaper('ktp', { ...ownKtp, name: 'TONGAM CONTO SIMBOLON' });
    const letter = readPaper('paklaring', { name: 'BAMBU MISALWAN' });
    expect(told({}, card, letter)).toEqual([
      'look ktp name-letters',
      'look paklaring name-different',
      'look paklaring papers-name-different',
    ]);
  });
});

describe('heirs', () => {
  test('an heir’s KTP is no mismatch, the participant’s is still compared', () => {
    expect(told(heir, readPaper('ktp', ownKtp), readPaper('ktp', heirKtp))).toEqual(['info ktp heir-paper']);
    expect(
      told(heir, readPaper('ktp', { ...ownKtp, nik: '1271041303825929' }), readPaper('ktp', heirKtp)),
    ).toEqual(['look ktp nik-swapped', 'info ktp heir-paper']);
  });

  test('the account is held against the heir’s KTP', () => {
    const book = readPaper('rekening', { ...ownBook, 'account-holder': 'ROSMIDA CONTOHWATI' });
    const hints = hintsOfPapers(heir, readPaper('ktp', ownKtp), readPaper('ktp', heirKtp), book);
    expect(hints.filter(({ kind, level }) => kind === 'rekening' && level !== 'match')).toEqual([]);
    expect(hints.some(({ code }) => code === 'holder-ktp-same')).toBe(true);
    const another = readPaper('rekening', { ...ownBook, 'account-holder': 'BAMBU MISALWAN' });
    expect(told(heir, readPaper('ktp', heirKtp), another)).toEqual([
      'info ktp heir-paper',
      'look rekening holder-different',
      'look rekening holder-ktp-different',
    ]);
  });

  test('an account of the participant who died is told', () => {
    const book = readPaper('rekening', ownBook);
    expect(told({ ...heir, accountHolder: 'TONGAM CONTOH SIMBOLON' }, book)).toEqual([
      'look rekening holder-deceased',
    ]);
  });

  test('a family card without the participant is only worth knowing after his death', () => {
    expect(told(heir, readPaper('kk', { name: 'ROSMIDA CONTOHWATI' }))).toEqual(['info kk not-listed']);
  });
});

describe('the account', () => {
  test('number, bank and holder are held against the data, the holder against the KTP', () => {
    const book = readPaper('rekening', {
      bank: 'Bank BCA',
      'account-number': '111122223334344',
      'account-holder': 'ROSMIDA CONTOH',
    });
    const hints = hintsOfPapers({}, readPaper('ktp', ownKtp), book).filter(({ level }) => level === 'look');
    expect(hints.map(({ code }) => code)).toEqual([
      'bank-different',
      'account-swapped',
      'holder-different',
      'holder-ktp-different',
    ]);
    expect(hints.at(-1)?.other).toMatchObject({ kind: 'ktp', place: expect.anything() as unknown });
  });

  test('banks cut names off: a shortened holder is worth knowing, no more', () => {
    expect(told({}, readPaper('rekening', { ...ownBook, 'account-holder': 'TONGAM CONTOH SIMBOL' }))).toEqual(
      ['info rekening holder-shortened'],
    );
  });

  test('without a book that was read, the stated holder is held against the KTP', () => {
    expect(told({ accountHolder: 'ROSMIDA CONTOH' }, readPaper('ktp', ownKtp))).toEqual([
      'look ktp holder-ktp-different',
    ]);
  });

  test('a bank is known by its full name', () => {
    const bank = 'PT Bank Rakyat Indonesia (Persero) Tbk';
    expect(told({}, readPaper('rekening', { ...ownBook, bank }))).toEqual([]);
    expect(
      told(
        { bank: 'Bank Contoh Sejahtera' },
        readPaper('rekening', { ...ownBook, bank: 'CONTOH SEJAHTERA' }),
      ),
    ).toEqual([]);
  });
});

describe('letters about work', () => {
  const data = { employer: 'PT Contoh Karya Sentosa', stoppedOn: '2026-01-05' };

  test('the legal form and spaces do not count', () => {
    expect(
      told(
        data,
        readPaper('paklaring', { employer: 'CONTOHKARYA SENTOSA, PT. Tbk', 'stop-date': '2026-01-05' }),
      ),
    ).toEqual([]);
  });

  test('another company and another day are told', () => {
    expect(
      told(data, readPaper('paklaring', { employer: 'CV Misal Jaya', 'stop-date': '2026-01-07' })),
    ).toEqual(['look paklaring employer-different', 'look paklaring stop-one-digit']);
  });

  test('a letter of an earlier employer is only worth knowing beside one that agrees', () => {
    expect(
      told(
        data,
        readPaper('paklaring', { employer: 'PT Contoh Karya Sentosa', 'stop-date': '2026-01-05' }),
        readPaper('paklaring', { employer: 'CV Misal Jaya', 'stop-date': '2020-06-30' }),
      ),
    ).toEqual(['info paklaring employer-different', 'info paklaring stop-different']);
  });

  test('a day that the data lack is offered', () => {
    expect(told({ stoppedOn: undefined }, readPaper('paklaring', { 'stop-date': '2026-01-05' }))).toEqual([
      'info paklaring stop-not-in-data',
    ]);
  });
});
