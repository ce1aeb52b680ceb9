/**
 * What the participant agrees to before the interview, shown on his own page (features V9, domain 5: UU 27/2022
 * articles 22 and 24). A changed sentence is a new version; the version he saw is kept with his decision. Recording and
 * face hint are asked apart: he may refuse either and be interviewed all the same.
 */
export interface ConsentText {
  readonly version: string;
  /** Indonesian paragraphs in the order they are shown. */
  readonly paragraphs: readonly string[];
  /** What is asked besides, each with a box of its own that is empty at first. */
  readonly extras: Readonly<Record<ConsentExtra, string>>;
}

export type ConsentExtra = 'recording' | 'faceHint';

/** What the branch's policy lets an officer ask for in this interview. */
export interface ConsentAsks {
  readonly recording: boolean;
  readonly faceHint: boolean;
}

export const consentText: ConsentText = {
  version: '2026-11-24',
  paragraphs: [
    'Anda akan berbicara lewat panggilan video dengan petugas kantor cabang yang namanya tertulis di halaman ini. Petugas menghubungi Anda karena ada pengajuan klaim atas nama Anda.',
    'Petugas akan melihat wajah Anda, meminta Anda menunjukkan KTP asli, dan menanyakan beberapa hal tentang diri, pekerjaan, dan rekening Anda.',
    'Yang disimpan: foto wajah dan foto KTP dari panggilan ini, jawaban atas daftar pertanyaan, catatan mutu sambungan, hasil wawancara, dan persetujuan ini. Semuanya disandikan dan hanya dibuka oleh petugas yang memproses klaim Anda.',
    'Tujuannya hanya satu: memastikan bahwa klaim diajukan oleh orang yang berhak dan dibayarkan ke rekening miliknya. Layanan ini tidak dipungut biaya, dan petugas tidak pernah meminta kata sandi, PIN, atau kode OTP.',
    'Anda boleh menolak. Penolakan tidak membatalkan klaim Anda: silakan datang ke loket kantor cabang dengan membawa berkas asli untuk diperiksa langsung.',
  ],
  extras: {
    recording:
      'Saya setuju panggilan ini direkam (gambar dan suara) sebagai bukti, disimpan tersandi, dan dihapus setelah masa simpannya habis. Tanpa persetujuan ini wawancara tetap berjalan dan tidak direkam.',
    faceHint:
      'Saya setuju komputer kantor membandingkan wajah saya dengan foto di KTP sebagai petunjuk bagi petugas. Ukuran wajah tidak disimpan, dan yang memutuskan tetap petugas.',
  },
};

/** What the page must say of recording while nobody asks for it. */
export const notRecordedSentence = 'Panggilan ini tidak direkam.';
