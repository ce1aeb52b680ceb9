/** The interview panel at the officer's seat. */
export const interview = {
  title: 'Wawancara',
  hide: 'Sembunyikan panel wawancara',
  stage: {
    'not-started': 'Panggil peserta untuk memastikan ia benar pemilik klaim dan rekening.',
    invited: 'Kirim tautan kepada {{name}}, lalu bacakan kodenya lewat telepon.',
    consent: 'Peserta sudah membuka tautan. Menunggu persetujuannya di telepon.',
    refused: 'Peserta tidak setuju wawancara video. Akhiri dengan “Ulang teknis” dan undang ia ke loket.',
    passed: 'Identitas sudah dipastikan lewat wawancara. Klaim dapat diajukan bila berkasnya lengkap.',
    asking: 'Peserta setuju. Ajukan pertanyaan satu per satu dan tandai jawabannya.',
  },
  start: {
    explain: 'Tautan sekali pakai dibuat untuk klaim ini. Peserta tidak perlu akun atau aplikasi.',
    again: 'Wawancara ini belum ditutup. Jawaban yang sudah ditandai masih tersimpan.',
    begin: 'Mulai wawancara',
    reopen: 'Buka tautan baru',
    elsewhere: 'Panggilan klaim lain masih berjalan. Akhiri dahulu panggilan itu.',
  },
  invite: {
    title: 'Undang peserta',
    message:
      'Petugas jaminan sosial menunggu Anda untuk wawancara video klaim. Buka {{url}} lalu masukkan kode yang kami bacakan lewat telepon. Layanan ini gratis.',
    copy: 'Salin',
    copied: 'Tersalin',
    qr: 'Kode QR tautan wawancara',
    code: 'Kode masuk',
    sayCode: 'Bacakan lewat telepon, jangan dikirim bersama tautan.',
    renew: 'Terkunci atau lewat waktu? Buat tautan baru',
    openHere: 'Buka tautan di komputer ini',
  },
  picture: {
    participant: 'Gambar peserta',
    own: 'Gambar Anda',
    mute: 'Matikan mikrofon',
    unmute: 'Nyalakan mikrofon',
    cameraOff: 'Matikan kamera',
    cameraOn: 'Nyalakan kamera',
  },
  line: {
    waiting: 'Menunggu peserta',
    connecting: 'Menyambung…',
    connected: 'Tersambung',
    disturbed: 'Terganggu, menyambung lagi…',
  },
  device: {
    refused: 'Kamera dan mikrofon belum diizinkan. Anda tetap dapat melihat dan mendengar peserta.',
    missing: 'Kamera tidak ditemukan. Peserta mendengar Anda bila headset terpasang.',
    busy: 'Kamera dipakai program lain. Tutup program itu, lalu buka tautan baru.',
    none: 'Kamera belum dapat dibuka. Anda tetap dapat melihat peserta.',
  },
  mark: { cocok: 'Cocok', ragu: 'Ragu', 'tidak-cocok': 'Tidak' },
  question: {
    progress: 'Pertanyaan: {{answered}} dari {{total}} ditandai',
    expected: 'Di berkas: {{answer}}',
    open: 'Dengarkan jawabannya; tidak ada di berkas.',
    optional: 'boleh dilewati',
  },
  obstacle: {
    consent: 'LULUS terbuka setelah peserta setuju.',
    questions: 'LULUS terbuka setelah semua pertanyaan wajib ditandai.',
    answers: 'Ada jawaban “Tidak”. Wawancara ini tidak dapat diberi LULUS.',
  },
  outcome: {
    other: 'Hasil lain',
    LULUS: {
      act: 'Lulus',
      title: 'Identitas cocok?',
      explain:
        'Anda menyatakan bahwa orang di gambar adalah peserta dan rekeningnya benar. Panggilan ditutup.',
    },
    ULANG_TEKNIS: {
      act: 'Ulang teknis',
      title: 'Ulangi nanti',
      explain:
        'Sambungan, gambar, atau suara tidak cukup baik. Ini bukan kesalahan peserta dan tidak menjadi catatan buruk.',
    },
    TIDAK_COCOK: {
      act: 'Tidak cocok',
      title: 'Identitas tidak cocok',
      explain: 'Tulis apa yang tidak cocok. Klaim tidak dapat diajukan sampai wawancara lain lulus.',
    },
    DICURIGAI: {
      act: 'Dicurigai',
      title: 'Ada kecurigaan',
      explain: 'Tulis apa yang Anda lihat atau dengar. Kabid dan verifikator membacanya; peserta tidak.',
    },
    callBack: 'Panggil lagi',
    inMinutes: '{{minutes}} menit lagi',
    note: 'Catatan',
    cancel: 'Kembali',
    confirm: 'Simpan hasil',
  },
  past: 'Wawancara sebelumnya',
} as const;
