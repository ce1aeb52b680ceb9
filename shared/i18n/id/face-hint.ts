/** The comparison of faces as a hint. */
export const faceHint = {
  title: 'Bandingkan wajah (petunjuk)',
  begin: 'Bandingkan',
  cancel: 'Batalkan',
  close: 'Tutup',
  onlyHint:
    'Hanya petunjuk: Anda yang menilai dan memutuskan. Tidak ada ukuran wajah yang disimpan; semuanya dilupakan saat ditutup.',
  stage: {
    loading: 'Menyiapkan pembanding…',
    portrait: 'Mencari wajah di KTP…',
    live: 'Mencari wajah peserta…',
  },
  portrait: 'Di KTP',
  live: 'Di panggilan',
  word: { mirip: 'Mirip', 'tidak-yakin': 'Tidak yakin', 'tidak-mirip': 'Tidak mirip' },
  found: {
    portrait: {
      none: 'Wajah di KTP tidak terlihat. Bandingkan sendiri dengan mata.',
      several: 'Ada lebih dari satu wajah di gambar KTP. Bandingkan sendiri dengan mata.',
      small: 'Wajah di KTP terlalu kecil. Minta peserta mendekatkan KTP, ambil fotonya, lalu ulangi.',
    },
    live: {
      none: 'Wajah peserta tidak terlihat. Ambil foto wajah yang terang dan menghadap kamera, lalu ulangi.',
      several: 'Ada lebih dari satu wajah di foto panggilan. Ambil foto saat peserta sendirian, lalu ulangi.',
      small: 'Wajah peserta terlalu kecil. Minta ia mendekat, ambil fotonya, lalu ulangi.',
    },
  },
  missing: {
    live: 'Belum ada foto wajah dari panggilan ini. Ambil fotonya dahulu.',
    portrait: 'Belum ada gambar KTP di meja ini. Ambil foto KTP dari panggilan dahulu.',
  },
  failed:
    'Wajah tidak dapat dibandingkan di komputer ini. Wawancara tidak terganggu; bandingkan sendiri dengan mata.',
} as const;
