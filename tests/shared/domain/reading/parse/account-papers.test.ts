import { describe, expect, it } from 'vitest';
import { readText } from './lay-text.ts';

const cases: {
  name: string;
  text: string;
  bank: string;
  number: string;
  holder?: string;
}[] = [
  {
    name: 'the inner page of a BRI book',
    text: `
      BANK BRI                          Tabungan BritAma
      NO. REKENING : 0053-01-012345-50-7
      NAMA         : JATI CONTOHWAN
      ALAMAT       : JL. LATIHAN NO. 12
                     MEDAN
      UNIT KERJA   : KCP CONTOH
    `,
    bank: 'BRI',
    number: '005301012345507',
  },
  {
    name: 'a Simpedes book with the labels over the values',
    text: `
      PT. BANK RAKYAT INDONESIA (PERSERO) Tbk
      SIMPEDES
      NOMOR REKENING          NAMA NASABAH
      0053 01 012345 53 1     JATI CONTOHWAN
    `,
    bank: 'BRI',
    number: '005301012345531',
  },
  {
    name: 'a Mandiri book in two languages',
    text: `
      mandiri                  Buku Tabungan
      Nomor Rekening / Account Number   : 105-00-1234567-8
      Nama / Name                       : JATI CONTOHWAN
      Cabang / Branch                   : MEDAN CONTOH
      Mata Uang / Currency              : IDR
    `,
    bank: 'Mandiri',
    number: '1050012345678',
  },
  {
    name: 'a BCA book',
    text: `
      BCA              TAHAPAN
      KCP CONTOH RAYA
      JATI CONTOHWAN
      JL LATIHAN NO 12
      MEDAN
      NO. REKENING : 1234567890
    `,
    bank: 'BCA',
    number: '1234567890',
  },
  {
    name: 'a BNI book',
    text: `
      BNI TAPLUS                    Buku Tabungan
      Nomor Rekening : 0123456789
      Nama           : SDR JATI CONTOHWAN
      Kantor Cabang  : MEDAN CONTOH
    `,
    bank: 'BNI',
    number: '0123456789',
    holder: 'SDR JATI CONTOHWAN',
  },
  {
    name: 'a book of the region\u2019s bank',
    text: `
      BANK SUMUT              TABUNGAN MARTABE
      No. Rekening   100.02.04.012345-6
      Nama Nasabah   JATI CONTOHWAN
      Alamat         JL LATIHAN NO 12
    `,
    bank: 'Bank Sumut',
    number: '10002040123456',
  },
  {
    name: 'a screen of an app',
    text: `
      Detail Rekening
      Bank Syariah Indonesia
      Tabungan Easy Wadiah
      Nomor Rekening
      7123456789
      Nama Pemilik
      Jati Contohwan
    `,
    bank: 'BSI',
    number: '7123456789',
  },
  {
    name: 'a statement',
    text: `
      BANK TABUNGAN NEGARA
      REKENING KORAN
      Periode    : 01/10/2026 - 31/10/2026
      Nama       : JATI CONTOHWAN              No. Rekening : 0001201500123456
      Alamat     : JL LATIHAN NO 12            Mata Uang    : IDR
      Tanggal    Keterangan     Debet      Kredit     Saldo
      01/10/26   SETORAN                   500.000    1.500.000
    `,
    bank: 'BTN',
    number: '0001201500123456',
  },
];

describe('an account paper', () => {
  it.each(cases)('is read: $name', ({ text, bank, number, holder }) => {
    expect(readText(text)).toMatchObject({
      kind: 'rekening',
      values: {
        bank,
        'account-number': number,
        'account-holder': holder ?? 'JATI CONTOHWAN',
      },
    });
  });
});
