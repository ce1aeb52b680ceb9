/** How the call's end sounds to the participant: no outcome is told here, only whether to try again. */
import type { OfficerSignal } from '../../shared/contract/call.ts';

export type Farewell = readonly [title: string, sentence: string];

export const endings: Record<Extract<OfficerSignal, { type: 'ended' }>['reason'], Farewell> = {
  finished: ['Wawancara selesai', 'Terima kasih. Petugas meneruskan klaim Anda. Halaman ini boleh ditutup.'],
  retry: [
    'Wawancara akan diulang',
    'Sambungan kurang baik. Petugas akan menghubungi Anda lagi. Berkas Anda aman.',
  ],
  'new-link': [
    'Petugas membuka tautan baru',
    'Wawancara belum selesai. Buka tautan baru dari petugas dan masukkan kode barunya. Jawaban Anda tersimpan.',
  ],
  refused: ['Panggilan diakhiri', 'Petugas mengakhiri panggilan. Hubungi kantor cabang bila ada pertanyaan.'],
};

export const farewells: Record<'ended' | 'replaced' | 'unknown', Farewell> = {
  ended: endings.finished,
  replaced: ['Panggilan dipindah', 'Tautan ini dibuka di halaman lain. Lanjutkan di sana.'],
  unknown: ['Sambungan tidak dikenal lagi', 'Buka tautan dari petugas sekali lagi dan masukkan kodenya.'],
};

export const leftByHimself: Farewell = [
  'Anda menutup panggilan',
  'Buka tautan yang sama bila ingin menyambung lagi. Petugas masih menunggu.',
];
