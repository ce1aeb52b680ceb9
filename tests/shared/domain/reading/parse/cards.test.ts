import { describe, expect, it } from 'vitest';
import { readText } from './lay-text.ts';

const identityCard = `
             PROVINSI SUMATERA UTARA
                   KOTA MEDAN
  NIK            : 1271011708659003
  Nama           : JATI CONTOHWAN
  Tempat/Tgl Lahir : MEDAN, 17-08-1965
  Jenis kelamin  : LAKI-LAKI    Gol. Darah : O
  Alamat         : JL. LATIHAN NO. 12
     RT/RW       : 003/005
     Kel/Desa    : CONTOH BARU
     Kecamatan   : MEDAN CONTOH
  Agama          : ISLAM
  Status Perkawinan: KAWIN
  Pekerjaan      : KARYAWAN SWASTA             KOTA MEDAN
  Kewarganegaraan: WNI                         12-03-2013
  Berlaku Hingga : SEUMUR HIDUP
`;
const identity = {
  nik: '1271011708659003',
  name: 'JATI CONTOHWAN',
  'birth-place': 'MEDAN',
  'birth-date': '1965-08-17',
  sex: 'L',
  address: 'JL. LATIHAN NO. 12',
};

describe('an identity card', () => {
  it('is known and read in the order of the real card', () => {
    expect(readText(identityCard)).toMatchObject({
      kind: 'ktp',
      values: identity,
    });
  });

  it('is read when the photo is a little turned', () => {
    expect(readText(identityCard, { slope: 0.03 })).toMatchObject({
      kind: 'ktp',
      values: identity,
    });
    expect(readText(identityCard, { slope: -0.03 })).toMatchObject({
      kind: 'ktp',
      values: identity,
    });
  });

  it('is read without its colons', () => {
    expect(readText(identityCard.replaceAll(':', ' '))).toMatchObject({
      kind: 'ktp',
      values: identity,
    });
  });

  it('is read with letters wrong in its labels, digits and months', () => {
    const mangled = identityCard
      .replace('NIK ', 'N1K ')
      .replace('1271011708659003', '127101I708659OO3')
      .replace('Tempat/Tgl Lahir', 'Tempat/TgI Lahlr')
      .replace('Nama ', 'Narna ')
      .replace('17-08-1965', '17-O8-1965')
      .replace('Jenis kelamin', 'Jenls kelarnin');
    const { kind, values, reading } = readText(mangled);
    expect({ kind, values }).toMatchObject({ kind: 'ktp', values: identity });
    const nik = reading.fields.find((field) => field.name === 'nik');
    expect(nik?.confidence).toBeLessThan(0.7);
    expect(nik?.text).toBe('127101I708659OO3');
  });

  it('gives no birth date that the calendar does not have', () => {
    const { values } = readText(identityCard.replace('17-08-1965', '31-02-1965'));
    expect(values['birth-date']).toBeUndefined();
    expect(values['name']).toBe('JATI CONTOHWAN');
  });

  it('leaves dirt beside a name away', () => {
    const { values } = readText(identityCard.replace('JATI CONTOHWAN', 'JATI CONTOHWAN  ii'));
    expect(values['name']).toBe('JATI CONTOHWAN');
  });
});

describe('a membership card', () => {
  it('is read with values under their labels', () => {
    const card = `
      KARTU PESERTA
      BPJS Ketenagakerjaan

      Nomor Kartu (KPJ)
      990 1234 5678
      Nama
      MELATI CONTOHWATI
      Tanggal lahir         Peserta sejak
      27 Januari 1984       23 Oktober 2013
    `;
    expect(readText(card)).toMatchObject({
      kind: 'kpj',
      values: {
        kpj: '99012345678',
        name: 'MELATI CONTOHWATI',
        'birth-date': '1984-01-27',
      },
    });
  });

  it('is read without labels', () => {
    const card = `
      BPJS Ketenagakerjaan
      KARTU PESERTA
      99012345678
      MELATI CONTOHWATI
      27-01-1984
    `;
    expect(readText(card)).toMatchObject({
      kind: 'kpj',
      values: {
        kpj: '99012345678',
        name: 'MELATI CONTOHWATI',
        'birth-date': '1984-01-27',
      },
    });
  });

  it('gives all membership numbers', () => {
    const { reading } = readText(`
      KARTU PESERTA
      BPJS KETENAGAKERJAAN
      No. KPJ  : 99012345678
      No. KPJ  : 99087654321
      Nama     : MELATI CONTOHWATI
    `);
    expect(reading.fields.filter((field) => field.name === 'kpj').map((field) => field.value)).toEqual([
      '99012345678',
      '99087654321',
    ]);
  });
});

describe('a tax card', () => {
  it('is read in the old form with dots and a hyphen', () => {
    const card = `
      KEMENTERIAN KEUANGAN REPUBLIK INDONESIA
      DIREKTORAT JENDERAL PAJAK
      NPWP : 99.123.456.7-111.000
      JATI CONTOHWAN
      NIK : 1271011708659003
      JL. LATIHAN NO. 12 MEDAN
      KPP PRATAMA MEDAN CONTOH
    `;
    expect(readText(card)).toMatchObject({
      kind: 'npwp',
      values: {
        npwp: '991234567111000',
        name: 'JATI CONTOHWAN',
        nik: '1271011708659003',
      },
    });
  });
});

describe('a family card', () => {
  const card = `
                          KARTU KELUARGA
                      No. 1271011203159001
    Nama Kepala Keluarga : JATI CONTOHWAN          Desa/Kelurahan : CONTOH BARU
    Alamat               : JL. LATIHAN NO. 12      Kecamatan      : MEDAN CONTOH
    RT/RW                : 003/005                 Kabupaten/Kota : KOTA MEDAN
    Kode Pos             : 20111                   Provinsi       : SUMATERA UTARA
    No  Nama Lengkap          NIK                Jenis Kelamin  Tempat Lahir  Tanggal Lahir
    1   JATI CONTOHWAN        1271011708659003   LAKI-LAKI      MEDAN         17-08-1965
    2   MELATI CONTOHWATI     1271016701709004   PEREMPUAN      BINJAI        27-01-1970
    3   KENARI UJI LUBIS      1271010203999005   LAKI-LAKI      MEDAN         02-03-1999
    No  Status Perkawinan     Status Hubungan Dalam Keluarga   Nama Ayah       Nama Ibu
    1   KAWIN                 KEPALA KELUARGA                  SAWO COBANTO    SOKA UJIASIH
  `;

  it('gives its number, its head and all members', () => {
    const { kind, values, reading } = readText(card, { columns: 110 });
    expect(kind).toBe('kk');
    expect(values).toMatchObject({
      'kk-number': '1271011203159001',
      name: 'JATI CONTOHWAN',
      address: 'JL. LATIHAN NO. 12',
    });
    const all = (name: string): string[] =>
      reading.fields.filter((field) => field.name === name).map((field) => field.value);
    expect(all('nik')).toEqual(['1271011708659003', '1271016701709004', '1271010203999005']);
    expect(all('name')).toEqual(['JATI CONTOHWAN', 'MELATI CONTOHWATI', 'KENARI UJI LUBIS']);
  });
});
