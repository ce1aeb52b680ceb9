/**
 * The sentences of the page, Indonesian alone: participants are written to in Indonesian. The list of missing papers is
 * not here; its words are those of the message (shared/i18n/id/return-message.ts).
 */
import type { ClaimStatus, DocumentKind } from '../../../shared/domain/vocabulary.ts';
import type { QualityFlaw } from '../../../shared/domain/reading/reading.ts';

/** Title and sentences of a screen with one thought. */
export type Said = readonly [title: string, ...sentences: string[]];

export const doors: Readonly<Record<string, Said>> = {
  unknown: [
    'Tautan tidak dikenal',
    'Periksa kembali tautan dari petugas. Bila baru saja Anda terima, tunggu satu menit lalu coba lagi.',
    'Bila tetap tidak bisa, minta tautan baru.',
  ],
  expired: [
    'Tautan sudah lewat waktunya',
    'Minta tautan baru kepada petugas, atau bawa berkas Anda ke kantor cabang. Berkas yang sudah diterima tetap aman.',
  ],
  invalid: ['Tautan tidak lengkap', 'Salin seluruh tautan dari petugas, atau minta tautan baru.'],
  'slow-down': ['Terlalu banyak percobaan', 'Tunggu satu menit, lalu ketuk Coba lagi. Berkas Anda aman.'],
  unreachable: [
    'Sambungan internet terputus',
    'Periksa sinyal atau Wi-Fi. Halaman ini mencoba lagi sendiri begitu tersambung.',
    'Berkas yang sudah Anda pilih tersimpan di telepon ini.',
  ],
};

export const flaws: Readonly<Record<QualityFlaw, readonly [what: string, advice: string]>> = {
  blurred: ['Gambarnya kabur.', 'Tahan telepon dengan dua tangan, tunggu sampai gambar jelas, lalu ketuk.'],
  dark: ['Gambarnya terlalu gelap.', 'Pindah ke dekat jendela atau nyalakan lampu.'],
  'too-bright': ['Gambarnya terlalu terang.', 'Jauhkan dari sinar langsung, lalu foto ulang.'],
  glare: ['Ada pantulan cahaya di atas tulisan.', 'Matikan lampu kilat dan miringkan sedikit teleponnya.'],
  'cut-off': ['Tepinya terpotong.', 'Mundur sedikit sampai keempat sudut kelihatan.'],
  tiny: [
    'Gambarnya terlalu kecil untuk dibaca.',
    'Dekatkan telepon, atau pilih foto yang asli, bukan yang dikirim ulang.',
  ],
  tilted: ['Berkasnya miring.', 'Pegang telepon lurus di atas berkas.'],
};

/** The same flaw on a picture of a face. */
export const faceFlaws: Partial<typeof flaws> = {
  dark: ['Wajahnya terlalu gelap.', 'Menghadap ke jendela atau lampu.'],
  'cut-off': ['Wajahnya terpotong.', 'Jauhkan telepon sampai seluruh wajah kelihatan.'],
  glare: ['Ada pantulan cahaya.', 'Lepas kacamata bila memantul, dan jangan membelakangi jendela.'],
};

/** Why a chosen file cannot go. What is safe: the other papers. */
export const fileRefusals: Readonly<Record<string, Said>> = {
  empty: [
    'Berkas ini kosong',
    'Isinya 0 byte, jadi tidak ada yang dapat dikirim. Pilih berkas lain atau foto langsung.',
  ],
  'wrong-type': [
    'Jenis berkas ini tidak dapat dikirim',
    'Kirim foto (JPG atau PNG) atau PDF. Bila berkasnya Word atau Excel, simpan dahulu sebagai PDF.',
  ],
  'pdf-too-large': [
    'PDF ini lebih dari 6 MB',
    'Foto lembarnya satu per satu dari halaman ini, atau kecilkan PDF-nya dahulu.',
  ],
  heic: [
    'Telepon ini belum dapat membuka foto HEIC',
    'Di iPhone: buka Pengaturan, Kamera, Format, pilih Paling Kompatibel, lalu foto ulang.',
    'Atau buka fotonya, ambil tangkapan layar, dan pilih tangkapan layar itu.',
  ],
  unreadable: [
    'Gambar ini tidak dapat dibuka',
    'Isinya rusak atau terlalu besar untuk telepon ini. Foto ulang berkasnya dari halaman ini.',
  ],
  'too-large': ['Gambar ini tetap lebih dari 6 MB', 'Foto ulang berkasnya dari halaman ini.'],
  'not-kept': [
    'Memori telepon penuh',
    'Foto ini belum tersimpan. Hapus beberapa foto atau aplikasi, lalu pilih lagi. Berkas yang sudah diterima aman.',
  ],
};

/** Why the hub did not take a paper, by its code. */
export const hubRefusals: Readonly<Record<string, string>> = {
  'same-as-before':
    'Ini berkas yang sama dengan yang dikembalikan petugas. Hapus, lalu kirim foto yang baru.',
  'wrong-type': 'Isi berkas ini bukan foto atau PDF. Hapus, lalu kirim yang lain.',
  'too-large': 'Berkas ini lebih dari 6 MB. Hapus, lalu foto ulang.',
  damaged: 'Isi berkas ini tidak utuh. Hapus, lalu foto ulang atau pilih berkas lain.',
  'too-many-pixels': 'Ukuran gambar ini terlalu besar. Hapus, lalu foto ulang dari halaman ini.',
  'wrong-hash': 'Berkas ini rusak di perjalanan. Hapus, lalu pilih lagi.',
  'wrong-length': 'Berkas ini rusak di perjalanan. Hapus, lalu pilih lagi.',
  'too-many-papers': 'Berkas klaim ini sudah terlalu banyak. Hapus ini, dan bawa sisanya ke loket.',
  'too-many-unfinished': 'Terlalu banyak kiriman yang belum selesai. Hapus ini, dan coba lagi besok.',
  'not-wanted': 'Berkas ini tidak lagi diminta petugas. Hapus saja.',
};
export const hubRefusal =
  'Kantor belum dapat menerima berkas ini. Hapus, lalu pilih lagi, atau bawa ke loket.';

/** Where the claim stands once it went on: what, and the next step. */
export const standings: Readonly<Record<ClaimStatus, Said>> = {
  queued: [
    'Berkas Anda ada di petugas',
    'Petugas memeriksa berkas yang baru. Anda tidak perlu melakukan apa-apa.',
  ],
  'at-desk': ['Petugas sedang memeriksa klaim Anda', 'Anda tidak perlu melakukan apa-apa.'],
  returned: ['Klaim menunggu berkas dari Anda', 'Buka pesan terakhir dari petugas.'],
  submitted: ['Klaim sedang diperiksa verifikator', 'Langkah berikutnya: persetujuan, lalu pembayaran.'],
  verified: ['Klaim lolos pemeriksaan', 'Langkah berikutnya: keuangan menyiapkan pembayaran.'],
  vouchered: ['Pembayaran sedang disiapkan', 'Langkah berikutnya: persetujuan pembayaran.'],
  approved: ['Pembayaran disetujui', 'Langkah berikutnya: uang ditransfer ke rekening Anda.'],
  paid: ['Klaim sudah dibayar', 'Periksa rekening Anda. Bila belum masuk, hubungi kantor cabang.'],
  rejected: [
    'Klaim tidak dapat disetujui',
    'Hubungi kantor cabang untuk penjelasan. Bawa KTP dan nomor antrean.',
  ],
  cancelled: ['Klaim dibatalkan', 'Hubungi kantor cabang bila Anda tidak meminta pembatalan.'],
};

export const callWaiting: Said = [
  'Petugas menunggu Anda di wawancara video',
  'Buka tautan wawancara di pesan dari petugas (WhatsApp atau SMS), lalu masukkan kode 6 angka.',
];

type ExampleGroup = 'card' | 'sheet' | 'book' | 'letter' | 'face';

/** Which pair of pictures shows how a kind is photographed; a letter where nothing else is said. */
export const exampleOf: Readonly<Partial<Record<DocumentKind, ExampleGroup>>> = {
  ktp: 'card',
  kpj: 'card',
  npwp: 'card',
  kk: 'sheet',
  'akta-kelahiran': 'sheet',
  'akta-kematian': 'sheet',
  rekening: 'book',
  'buku-nikah': 'book',
  paspor: 'book',
  'foto-diri': 'face',
};

export interface ExampleWords {
  readonly good: string;
  readonly bad: string;
  readonly advice: string;
}

export const examples: Readonly<Record<ExampleGroup, ExampleWords>> = {
  card: {
    good: 'Utuh, rata, terang',
    bad: 'Terpotong dan memantul',
    advice: 'Taruh kartu di meja berwarna polos. Jangan pakai lampu kilat. Keempat sudut harus kelihatan.',
  },
  sheet: {
    good: 'Satu lembar penuh',
    bad: 'Tepi terpotong',
    advice: 'Buka lembarnya rata di meja dan foto dari atas, satu lembar penuh.',
  },
  book: {
    good: 'Terbuka di halaman nama',
    bad: 'Gelap, nomor tak terbaca',
    advice: 'Foto halaman yang memuat nama dan nomornya. Tekan bukunya sampai rata.',
  },
  letter: {
    good: 'Tulisan tajam, kop dan tanda tangan kelihatan',
    bad: 'Kabur dan miring',
    advice: 'Foto seluruh surat, dari kop sampai tanda tangan. Surat beberapa lembar: foto satu per satu.',
  },
  face: {
    good: 'Wajah terang, menghadap depan',
    bad: 'Gelap, wajah terpotong',
    advice: 'Menghadap jendela, lepas topi dan masker. Seluruh wajah harus kelihatan.',
  },
};

export type { ExampleGroup };
