/**
 * What the participant agrees to before the interview, shown on his own page (features V9, domain 5: UU 27/2022
 * articles 22 and 24). A changed sentence is a new version; the version he saw is kept with his decision.
 */
export interface ConsentText {
  readonly version: string;
  /** Indonesian paragraphs in the order they are shown. */
  readonly paragraphs: readonly string[];
}

export const consentText: ConsentText = {
  version: '2026-11',
  paragraphs: [
    'Anda akan berbicara lewat panggilan video dengan petugas kantor cabang yang namanya tertulis di halaman ini. Petugas menghubungi Anda karena ada pengajuan klaim atas nama Anda.',
    'Petugas akan melihat wajah Anda, meminta Anda menunjukkan KTP asli, dan menanyakan beberapa hal tentang diri, pekerjaan, dan rekening Anda.',
    'Panggilan ini tidak direkam. Yang disimpan hanyalah jawaban atas daftar pertanyaan, hasil wawancara, waktunya, dan persetujuan ini.',
    'Tujuannya hanya satu: memastikan bahwa klaim diajukan oleh orang yang berhak dan dibayarkan ke rekening miliknya. Layanan ini tidak dipungut biaya, dan petugas tidak pernah meminta kata sandi, PIN, atau kode OTP.',
    'Anda boleh menolak. Penolakan tidak membatalkan klaim Anda: silakan datang ke loket kantor cabang dengan membawa berkas asli untuk diperiksa langsung.',
  ],
};
