import { describe, expect, it } from 'vitest';
import { readText } from './lay-text.ts';

describe('a letter of the employer', () => {
  it('is read by its employee, not by the manager who signs', () => {
    const letter = `
      PT CONTOH KARYA LATIHAN
      Jl. Peraga Indah No. 47, Medan
              SURAT KETERANGAN KERJA
              Nomor : 010/HRD/CKL/VI/2026

      Yang bertanda tangan di bawah ini :
      Nama      : ELANG MISALUTAMA
      Jabatan   : Manajer HRD
      Dengan ini menerangkan bahwa :
      Nama      : JATI CONTOHWAN
      NIK       : 1271011708659003
      Jabatan   : Operator Produksi
      adalah benar telah bekerja di PT Contoh Karya Latihan sejak tanggal 9 Oktober 2013
      sampai dengan 11 Juni 2026 dengan baik.

      Medan, 13 Juni 2026
      PT Contoh Karya Latihan

      ELANG MISALUTAMA
    `;
    expect(readText(letter)).toMatchObject({
      kind: 'paklaring',
      values: {
        name: 'JATI CONTOHWAN',
        nik: '1271011708659003',
        employer: 'PT CONTOH KARYA LATIHAN',
        'stop-date': '2026-06-11',
        'letter-date': '2026-06-13',
      },
    });
  });

  it('is read from running text', () => {
    const letter = `
      CV. MISAL PANGAN SENTOSA
              SURAT PENGALAMAN KERJA
      Dengan ini kami menerangkan bahwa Sdr. Jati Contohwan, NIK 1271011708659003,
      pernah bekerja di perusahaan kami sebagai Kasir sejak 01/02/2015 s/d 31/05/2026.
      Selama bekerja yang bersangkutan berkelakuan baik.

                                          Medan, 02 Juni 2026
                                          CV. Misal Pangan Sentosa
    `;
    expect(readText(letter)).toMatchObject({
      kind: 'paklaring',
      values: {
        name: 'JATI CONTOHWAN',
        nik: '1271011708659003',
        employer: 'CV. MISAL PANGAN SENTOSA',
        'stop-date': '2026-05-31',
        'letter-date': '2026-06-02',
      },
    });
  });
});

describe('a letter about the end of work', () => {
  it('is a resignation when the employee writes it', () => {
    const letter = `
      Medan, 1 Februari 2026
      Kepada Yth.
      Pimpinan PT Uji Tekstil Jaya Contoh
      di Tempat
      Perihal : Surat Pengunduran Diri
      Dengan hormat,
      Saya yang bertanda tangan di bawah ini :
      Nama    : MELATI CONTOHWATI
      Jabatan : Staf Keuangan
      dengan ini mengajukan pengunduran diri sebagai karyawan terhitung mulai tanggal
      3 Maret 2026. Atas perhatiannya saya ucapkan terima kasih.
      Hormat saya,
      MELATI CONTOHWATI
    `;
    expect(readText(letter)).toMatchObject({
      kind: 'pengunduran-diri',
      values: {
        name: 'MELATI CONTOHWATI',
        employer: 'PT UJI TEKSTIL JAYA CONTOH',
        'stop-date': '2026-03-03',
        'letter-date': '2026-02-01',
      },
    });
  });

  it('is a notice when the employer announces a dismissal', () => {
    const letter = `
      PT UJI BATU BATA JAYA
      Nomor    : 12/PHK/2026
      Perihal  : Pemberitahuan Pemutusan Hubungan Kerja
      Kepada Yth. Sdr. Jati Contohwan
      Dengan ini kami memberitahukan bahwa hubungan kerja Saudara berakhir terhitung
      tanggal 16 Agustus 2026 karena efisiensi.
      Medan, 1 Agustus 2026
    `;
    expect(readText(letter)).toMatchObject({
      kind: 'pemberitahuan-phk',
      values: {
        name: 'JATI CONTOHWAN',
        'stop-date': '2026-08-16',
        'letter-date': '2026-08-01',
      },
    });
  });
});

describe('a certificate of the civil registry', () => {
  it('is read with its days in words', () => {
    const paper = `
      REPUBLIK INDONESIA
      PENCATATAN SIPIL
      WARGA NEGARA INDONESIA
      KUTIPAN AKTA KEMATIAN
      Berdasarkan Akta Kematian Nomor 1271-KM-14102026-0001
      bahwa di MEDAN pada tanggal EMPAT BELAS OKTOBER
      tahun DUA RIBU DUA PULUH ENAM telah meninggal dunia
      JATI CONTOHWAN
      Kutipan ini dikeluarkan di KOTA MEDAN
      pada tanggal DUA PULUH OKTOBER TAHUN DUA RIBU DUA PULUH ENAM
    `;
    expect(readText(paper)).toMatchObject({
      kind: 'akta-kematian',
      values: { name: 'JATI CONTOHWAN', 'death-date': '2026-10-14' },
    });
  });

  it('tells the child, his day and his mother', () => {
    const paper = `
      PENCATATAN SIPIL
      KUTIPAN AKTA KELAHIRAN
      Berdasarkan Akta Kelahiran Nomor 1271-LU-02032015-0007
      bahwa di MEDAN pada tanggal DUA MARET
      tahun DUA RIBU LIMA BELAS telah lahir
      KENARI UJI LUBIS
      anak ke DUA, LAKI-LAKI, dari suami istri
      JATI CONTOHWAN dan MELATI CONTOHWATI
    `;
    expect(readText(paper)).toMatchObject({
      kind: 'akta-kelahiran',
      values: {
        name: 'KENARI UJI LUBIS',
        'birth-date': '2015-03-02',
        'mother-name': 'MELATI CONTOHWATI',
      },
    });
  });
});

describe('words that say nothing', () => {
  it('give no kind', () => {
    expect(readText('selamat pagi semua').kind).toBeNull();
    expect(readText(' ').reading).toEqual({ kind: null, fields: [] });
  });
});
