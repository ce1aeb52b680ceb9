/** The sentences of the page, Indonesian alone: participants are written to in Indonesian. */
import type { PhoneCheck, ReadyOver } from '../../../shared/contract/ready-page.ts';
import type { PictureWord } from '../../../shared/domain/vocabulary.ts';

/** Title and sentences of a screen with one thought. */
export type Said = readonly [title: string, ...sentences: string[]];

/** Why the page does not open. */
export const doors: Readonly<Record<string, Said>> = {
  unknown: [
    'Tautan tidak dikenal',
    'Salin seluruh tautan dari pesan petugas. Bila tetap tidak bisa, minta tautan baru kepada kantor cabang.',
  ],
  expired: [
    'Tautan sudah lewat waktunya',
    'Tautan berlaku dua minggu. Minta tautan baru kepada petugas. Klaim dan berkas Anda aman.',
  ],
  invalid: ['Tautan tidak lengkap', 'Salin seluruh tautan dari pesan petugas, atau minta tautan baru.'],
  'slow-down': ['Terlalu banyak percobaan', 'Tunggu satu menit, lalu ketuk Coba lagi. Klaim Anda aman.'],
  unreachable: [
    'Sambungan internet terputus',
    'Periksa sinyal atau Wi-Fi. Halaman ini mencoba lagi sendiri begitu tersambung. Klaim Anda aman.',
  ],
};

/** Why there is nothing to be ready for, and the next step. */
export const overs: Readonly<Record<ReadyOver, (branchName: string) => Said>> = {
  interviewed: () => [
    'Wawancara Anda sudah selesai',
    'Petugas meneruskan klaim Anda. Tidak ada yang perlu Anda lakukan di halaman ini.',
  ],
  returned: (branchName) => [
    'Klaim menunggu berkas dari Anda',
    'Buka pesan terakhir dari petugas (WhatsApp atau SMS). Di sana ada daftar berkas yang kurang dan tautan untuk mengirimnya.',
    'Wawancara dilanjutkan sesudah berkasnya lengkap.',
    `Pesannya tidak ada? Hubungi ${branchName} dan sebut nomor antrean Anda.`,
  ],
  invited: (branchName) => [
    `Datanglah ke ${branchName}`,
    'Petugas belum dapat menghubungi Anda lewat video, jadi wawancara dilakukan di kantor. Klaim Anda tetap tersimpan.',
    'Bawa KTP asli, kartu keluarga, kartu peserta, buku rekening, dan berkas asli yang pernah Anda kirim.',
    'Sebut nomor antrean Anda di loket. Layanan ini gratis.',
  ],
  'passed-on': () => [
    'Klaim Anda sudah diteruskan',
    'Wawancara selesai dan klaim sedang diproses. Tidak ada yang perlu Anda lakukan di halaman ini.',
  ],
  closed: (branchName) => [
    'Klaim ini sudah ditutup',
    `Tidak ada wawancara lagi untuk klaim ini. Ada pertanyaan? Hubungi ${branchName} dan bawa KTP serta nomor antrean.`,
  ],
};

/** One thing that the test found, and what he can do about it. */
export interface Problem {
  readonly what: string;
  readonly advice: string;
}

const cameras: Readonly<Record<PhoneCheck['camera'], Problem | null>> = {
  ok: null,
  refused: {
    what: 'Kamera belum diizinkan.',
    advice: 'Ketuk gambar gembok di samping alamat, pilih Izin, lalu izinkan Kamera.',
  },
  missing: {
    what: 'Kamera tidak ditemukan.',
    advice: 'Buka tautan yang sama di telepon yang mempunyai kamera.',
  },
  busy: {
    what: 'Kamera sedang dipakai aplikasi lain.',
    advice: 'Tutup aplikasi itu, misalnya panggilan video, lalu cek lagi.',
  },
  'in-app': {
    what: 'Kamera tidak terbuka dari dalam aplikasi ini.',
    advice: 'Buka tautan yang sama di Chrome atau Safari.',
  },
};

const microphones: Readonly<Record<PhoneCheck['microphone'], Problem | null>> = {
  ok: null,
  silent: {
    what: 'Suara Anda belum terdengar.',
    advice: 'Lepas penutup atau headset, dekatkan telepon, bicara lebih keras, lalu cek lagi.',
  },
  refused: {
    what: 'Mikrofon belum diizinkan.',
    advice: 'Ketuk gambar gembok di samping alamat, pilih Izin, lalu izinkan Mikrofon.',
  },
  missing: {
    what: 'Mikrofon tidak terbuka.',
    advice: 'Tutup aplikasi lain yang memakai mikrofon, atau pakai telepon lain.',
  },
};

const pictures: Readonly<Record<PictureWord, Problem | null>> = {
  baik: null,
  redup: {
    what: 'Wajah Anda agak redup.',
    advice: 'Duduk menghadap jendela, atau nyalakan lampu di depan Anda.',
  },
  gelap: {
    what: 'Gambarnya terlalu gelap.',
    advice: 'Pindah ke tempat yang terang dan hadapkan wajah ke lampu atau jendela.',
  },
  'terlalu-terang': {
    what: 'Gambarnya terlalu terang.',
    advice: 'Jangan membelakangi jendela atau lampu, dan jauhkan dari sinar langsung.',
  },
  kabur: {
    what: 'Gambarnya kabur.',
    advice: 'Lap kamera depan dengan kain bersih, lalu pegang telepon dengan tenang.',
  },
};

const networks: Readonly<Record<PhoneCheck['network'], Problem | null>> = {
  good: null,
  fair: {
    what: 'Jaringan Anda agak lambat.',
    advice: 'Wawancara bisa berjalan. Gambar lebih baik bila Anda memakai Wi-Fi atau dekat jendela.',
  },
  poor: {
    what: 'Jaringan Anda lemah.',
    advice: 'Pindah ke tempat dengan sinyal lebih baik atau pakai Wi-Fi. Hentikan unduhan lain.',
  },
};

/** Everything that the test found, the gravest first. */
export function problemsOf({ camera, microphone, picture, network }: PhoneCheck): Problem[] {
  const found = [
    cameras[camera],
    microphones[microphone],
    picture === null ? null : pictures[picture],
    networks[network],
  ];
  return found.filter((problem) => problem !== null);
}

/** What is shown of each part while the test runs. */
export const wordOf = {
  camera: {
    ok: 'terbuka',
    refused: 'belum diizinkan',
    missing: 'tidak ada',
    busy: 'dipakai aplikasi lain',
    'in-app': 'tidak terbuka di sini',
  },
  microphone: {
    ok: 'terdengar',
    silent: 'belum terdengar',
    refused: 'belum diizinkan',
    missing: 'tidak terbuka',
  },
  picture: {
    baik: 'terang dan jelas',
    redup: 'agak redup',
    gelap: 'terlalu gelap',
    'terlalu-terang': 'terlalu terang',
    kabur: 'kabur',
  },
  network: { good: 'lancar', fair: 'agak lambat', poor: 'lemah' },
} as const satisfies {
  camera: Record<PhoneCheck['camera'], string>;
  microphone: Record<PhoneCheck['microphone'], string>;
  picture: Record<PictureWord, string>;
  network: Record<PhoneCheck['network'], string>;
};
