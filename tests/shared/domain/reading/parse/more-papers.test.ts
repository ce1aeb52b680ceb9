import { describe, expect, it } from 'vitest';
import { readText } from './lay-text.ts';

interface Sample {
  readonly name: string;
  readonly kind: string | null;
  readonly text: string;
  readonly values: Record<string, string>;
}

const samples: readonly Sample[] = [
  {
    name: 'a passport with labels in two languages above the values',
    kind: 'paspor',
    text: `
      REPUBLIK INDONESIA          PASPOR
      REPUBLIC OF INDONESIA       PASSPORT
      Jenis/Type  P      Kode Negara/Country Code  IDN     No. Paspor/Passport No.  X0000000
      Nama Lengkap/Full Name
      JATI CONTOHWAN
      Kewarganegaraan/Nationality
      INDONESIA
      Tgl. Lahir/Date of Birth        Kelamin/Sex
      17 AUG 1965                     L/M
      Tempat Lahir/Place of Birth
      MEDAN
      P<IDNCONTOHWAN<<JATI<<<<<<<<<<<<<<<<<<<<<<<<
    `,
    values: { name: 'JATI CONTOHWAN', 'birth-date': '1965-08-17', 'birth-place': 'MEDAN' },
  },
  {
    name: 'a marriage book',
    kind: 'buku-nikah',
    text: `
      KUTIPAN AKTA NIKAH
      Nomor : 0012/03/V/1990
      KANTOR URUSAN AGAMA KECAMATAN MEDAN CONTOH
      Pada hari Minggu tanggal 06 Mei 1990 telah dilangsungkan akad nikah seorang laki-laki
      Nama            : JATI CONTOHWAN
      Bin             : SAWO COBANTO
      Tempat, tanggal lahir : MEDAN, 17-08-1965
      dengan seorang perempuan
      Nama            : MELATI CONTOHWATI
      Binti           : ULIN MISALANTO
    `,
    values: { name: 'JATI CONTOHWAN' },
  },
  {
    name: 'a letter of the village about a death',
    kind: 'akta-kematian',
    text: `
      PEMERINTAH KOTA MEDAN
      KELURAHAN CONTOH BARU
      SURAT KETERANGAN KEMATIAN
      Nomor : 474.3/12/CB/2026
      Yang bertanda tangan di bawah ini menerangkan bahwa :
      Nama            : JATI CONTOHWAN
      NIK             : 1271011708659003
      Jenis Kelamin   : Laki-laki
      Tempat/Tgl Lahir: Medan, 17 Agustus 1965
      Alamat          : Jl. Latihan No. 12
      Telah meninggal dunia pada :
      Hari            : Rabu
      Tanggal         : 14 Oktober 2026
      Di              : Rumah
      Demikian surat ini dibuat untuk dipergunakan seperlunya.
                                   Medan, 16 Oktober 2026
                                   LURAH CONTOH BARU
    `,
    values: {
      name: 'JATI CONTOHWAN',
      nik: '1271011708659003',
      'birth-date': '1965-08-17',
      'death-date': '2026-10-14',
      'letter-date': '2026-10-16',
      sex: 'L',
    },
  },
  {
    name: 'a letter of a hospital',
    kind: 'surat-dokter',
    text: `
      RUMAH SAKIT LATIHAN SEHAT
      SURAT KETERANGAN SAKIT
      Yang bertanda tangan di bawah ini dokter Rumah Sakit Latihan Sehat menerangkan bahwa :
      Nama     : Jati Contohwan
      Umur     : 41 tahun
      Pekerjaan: Karyawan
      Perlu istirahat selama 3 (tiga) hari mulai tanggal 5 s/d 7 Oktober 2026
      Diagnosa : Luka memar
                                 Medan, 05 Oktober 2026
    `,
    values: { name: 'JATI CONTOHWAN', 'letter-date': '2026-10-05' },
  },
  {
    name: 'a paklaring in table form',
    kind: 'paklaring',
    text: `
      PT. PERAGA BAJA MAKMUR
      Kawasan Industri Contoh, Medan
      SURAT PENGALAMAN KERJA
      No. 021/PBM-HRD/VII/2026
      Pimpinan PT. Peraga Baja Makmur dengan ini menerangkan bahwa :
      Nama Karyawan        : KENARI UJI LUBIS
      No. KTP              : 1271010203999005
      No. KPJ              : 99012345678
      Jabatan Terakhir     : Teknisi
      Bagian               : Produksi
      Tanggal Masuk        : 01 Maret 2018
      Tanggal Keluar       : 30 Juni 2026
      Alasan Keluar        : Mengundurkan Diri
      Dikeluarkan di : Medan
      Pada Tanggal   : 03 Juli 2026
    `,
    values: {
      name: 'KENARI UJI LUBIS',
      nik: '1271010203999005',
      kpj: '99012345678',
      'stop-date': '2026-06-30',
      'letter-date': '2026-07-03',
      employer: 'PT. PERAGA BAJA MAKMUR',
    },
  },
  {
    name: 'a paklaring in English',
    kind: 'paklaring',
    text: `
      PT CONTOH LOGISTIK JAYA
      CERTIFICATE OF EMPLOYMENT
      This is to certify that
      Name      : KENARI UJI LUBIS
      Position  : Supervisor
      has been employed by PT Contoh Logistik Jaya from 1 March 2018 until 30 June 2026.
      Medan, 3 July 2026
    `,
    values: {
      name: 'KENARI UJI LUBIS',
      'letter-date': '2026-07-03',
      employer: 'PT CONTOH LOGISTIK JAYA',
      'stop-date': '2026-06-30',
    },
  },
  {
    name: 'an agreement to end the work',
    kind: 'bukti-phk',
    text: `
      PERJANJIAN BERSAMA
      Pada hari ini Senin tanggal 3 Agustus 2026, kami yang bertanda tangan di bawah ini :
      1. Nama     : ELANG MISALUTAMA
         Jabatan  : Direktur
         Alamat   : Jl. Peraga Indah No. 47
         bertindak untuk dan atas nama PT Uji Batu Bata Jaya, selanjutnya disebut Pihak Pertama
      2. Nama     : JATI CONTOHWAN
         NIK      : 1271011708659003
         Alamat   : Jl. Latihan No. 12
         selanjutnya disebut Pihak Kedua
      Kedua pihak sepakat melakukan pemutusan hubungan kerja (PHK) terhitung sejak tanggal
      16 Agustus 2026.
    `,
    values: {
      name: 'JATI CONTOHWAN',
      nik: '1271011708659003',
      'stop-date': '2026-08-16',
      employer: 'PT UJI BATU BATA JAYA',
    },
  },
  {
    name: 'a handed-in form for the death benefit',
    kind: 'f4',
    text: `
      BPJS Ketenagakerjaan                                   F4
      FORMULIR PENGAJUAN PEMBAYARAN JAMINAN KEMATIAN
      Nama Peserta            : JATI CONTOHWAN
      Nomor Peserta           : 99012345678
      NIK                     : 1271011708659003
      Tempat/Tanggal Lahir    : Medan, 17-08-1965
      Nama Perusahaan         : PT Contoh Karya Latihan
      Tanggal Meninggal       : 14-10-2026
      Nama Bank               : Bank Sumut
      Nomor Rekening          : 10002040123456
      Atas Nama               : MELATI CONTOHWATI
                                       Medan, 20 Oktober 2026
    `,
    values: {
      name: 'JATI CONTOHWAN',
      kpj: '99012345678',
      nik: '1271011708659003',
      bank: 'Bank Sumut',
      'account-number': '10002040123456',
      'account-holder': 'MELATI CONTOHWATI',
      employer: 'PT CONTOH KARYA LATIHAN',
    },
  },
  {
    name: 'a report of the police',
    kind: 'laporan-polisi',
    text: `
      KEPOLISIAN NEGARA REPUBLIK INDONESIA
      DAERAH SUMATERA UTARA
      RESOR KOTA MEDAN
      LAPORAN POLISI
      Nomor : LP/12/X/2026/LANTAS
      Waktu kejadian : Hari Senin tanggal 5 Oktober 2026
      Korban
      Nama : JATI CONTOHWAN
      Alamat : Jl. Latihan No. 12
      Kendaraan : sepeda motor
    `,
    values: { name: 'JATI CONTOHWAN' },
  },
  {
    name: 'a letter of heirs',
    kind: 'ahli-waris',
    text: `
      SURAT PERNYATAAN AHLI WARIS
      Kami yang bertanda tangan di bawah ini para ahli waris dari almarhum JATI CONTOHWAN
      yang meninggal dunia pada tanggal 14 Oktober 2026, dengan ini menyatakan bahwa
      1. MELATI CONTOHWATI, istri
      2. KENARI UJI LUBIS, anak
      adalah ahli waris yang sah.
      Medan, 21 Oktober 2026
    `,
    values: { 'letter-date': '2026-10-21' },
  },
  {
    name: 'an attendance list',
    kind: 'absensi',
    text: `
      PT CONTOH KARYA LATIHAN
      REKAP ABSENSI KARYAWAN
      Bulan : Oktober 2026
      Nama  : JATI CONTOHWAN
      Tanggal   Masuk   Pulang   Keterangan
      01/10     07.55   17.02    Hadir
      02/10     07.50   17.01    Hadir
    `,
    values: { name: 'JATI CONTOHWAN' },
  },
  {
    name: 'a shopping list',
    kind: null,
    text: `
      beras 5 kg
      telur 1 papan
      minyak goreng
    `,
    values: {},
  },
];

describe('a paper as offices really write it', () => {
  it.each(samples)('is read: $name', ({ kind, text, values }) => {
    const read = readText(text, { columns: 100 });
    expect({ kind: read.kind, values: read.values }).toMatchObject({ kind, values });
  });
});
