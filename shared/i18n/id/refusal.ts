/** A sentence for each refusal: what happened (title), what is safe and what can be done (hint), who can mend it. */
export const refusal = {
  'not-signed-in': {
    title: 'Belum ada yang masuk',
    hint: 'Masuk dengan nama dan PIN Anda, lalu ulangi. Tidak ada yang berubah.',
  },
  'session-expired': {
    title: 'Waktu masuk Anda sudah habis',
    hint: 'Masuk lagi dengan PIN. Yang sudah disimpan aman dan akan dikirim setelahnya.',
  },
  'role-not-allowed': {
    title: 'Tindakan ini bukan wewenang Anda',
    hint: 'Tidak ada yang berubah. Minta petugas yang berwenang, misalnya kabid pelayanan.',
  },
  'invalid-input': {
    title: 'Isian tidak dapat diterima',
    hint: 'Tidak ada yang berubah. Periksa isian, lalu ulangi.',
  },
  'unknown-claim': {
    title: 'Klaim tidak ditemukan',
    hint: 'Tidak ada yang berubah. Cari lagi dengan nama atau nomor antreannya.',
  },
  'already-registered': {
    title: 'Klaim ini sudah terdaftar',
    hint: 'Yang sudah ada tidak diubah. Buka klaim itu di antrean.',
  },
  'queue-number-taken': {
    title: 'Nomor antrean ini sudah dipakai',
    hint: 'Klaim yang sudah ada tidak diubah. Pakai nomor lain untuk hari itu.',
  },
  'version-moved': {
    title: 'Klaim ini baru saja diubah orang lain',
    hint: 'Tindakan Anda tidak dijalankan supaya tidak menimpa. Layar sudah memuat keadaan terbaru; lihat, lalu putuskan lagi.',
  },
  'wrong-status': {
    title: 'Klaim sudah pindah langkah: {{status}}',
    hint: 'Tindakan ini tidak berlaku lagi di langkah itu. Tidak ada yang berubah.',
  },
  'held-by-other': {
    title: 'Klaim sedang dipegang {{holder}}',
    hint: 'Tidak ada yang berubah. Pilih klaim lain, atau minta {{holder}} melepasnya.',
  },
  'not-held': {
    title: 'Klaim belum diambil siapa pun',
    hint: 'Ambil klaimnya dahulu, lalu ulangi. Tidak ada yang berubah.',
  },
  'not-holder': {
    title: 'Klaim ini tidak Anda pegang',
    hint: 'Hanya pemegang klaim yang dapat melakukannya. Tidak ada yang berubah.',
  },
  'assigned-to-other': {
    title: 'Klaim ini ditujukan kepada {{holder}}',
    hint: 'Tidak ada yang berubah. Kabid pelayanan dapat mengalihkannya.',
  },
  'pick-needs-reason': {
    title: 'Mengambil di luar urutan perlu alasan',
    hint: 'Pilih atau tuliskan alasannya, lalu ulangi. Klaim belum diambil.',
  },
  'quota-full': {
    title: 'Kuota Anda hari ini sudah penuh: {{used}} dari {{cap}}',
    hint: 'Klaim tetap di antrean. Panggil program atau kanal lain, atau minta kabid menambah kuota.',
  },
  'queue-empty': {
    title: 'Tidak ada lagi yang dapat dipanggil',
    hint: 'Semua klaim yang sesuai sudah dipegang atau selesai. Hapus saringan program dan kanal, atau tunggu antrean berikutnya.',
  },
  'own-work': {
    title: 'Anda tidak dapat memutuskan pekerjaan sendiri',
    hint: 'Anda ikut mengerjakan klaim ini, jadi orang lain yang memutuskan. Tidak ada yang berubah.',
  },
  'unknown-item': {
    title: 'Syarat ini tidak ada pada klaim ini',
    hint: 'Tidak ada yang berubah. Buka klaimnya lagi untuk melihat daftar syarat terbaru.',
  },
  'no-document': {
    title: 'Berkas untuk syarat ini belum ada',
    hint: 'Tambahkan berkasnya dahulu, atau tandai tidak sesuai dengan sebab "tidak ada".',
  },
  'defect-needed': {
    title: 'Sebab tidak sesuai belum dipilih',
    hint: 'Pilih paling sedikit satu sebab supaya peserta tahu apa yang dibetulkan. Penilaian belum disimpan.',
  },
  'defect-forbidden': {
    title: 'Berkas yang sesuai tidak memakai sebab',
    hint: 'Hapus sebabnya, atau tandai tidak sesuai. Penilaian belum disimpan.',
  },
  'too-many-documents': {
    title: 'Berkas klaim ini sudah terlalu banyak',
    hint: 'Paling banyak {{maximum}} berkas untuk satu klaim. Berkas baru tidak ditambahkan; yang ada aman.',
  },
  'duplicate-document': {
    title: 'Berkas yang sama sudah ada',
    hint: 'Isinya sama persis dengan berkas di klaim ini, jadi tidak disimpan dua kali.',
  },
  'nothing-missing': {
    title: 'Tidak ada yang perlu dikembalikan',
    hint: 'Tandai dahulu syarat mana yang tidak sesuai atau tidak ada. Klaim tetap di meja Anda.',
  },
  'documents-incomplete': {
    title: 'Berkas belum lengkap: {{count}} syarat',
    hint: 'Klaim belum diajukan. Kembalikan kepada peserta dengan daftar yang kurang, atau tambahkan berkasnya.',
  },
  'documents-unchecked': {
    title: 'Masih ada {{count}} syarat yang belum diperiksa',
    hint: 'Klaim belum diajukan. Periksa setiap syarat, lalu ajukan lagi.',
  },
  'identity-open': {
    title: 'Identitas peserta belum dipastikan',
    hint: 'Klaim belum diajukan. Selesaikan wawancara, atau pastikan tatap muka di loket.',
  },
  'eligibility-blocked': {
    title: 'Peserta belum memenuhi ketentuan klaim',
    hint: 'Klaim belum diajukan. Lihat petunjuk berwarna merah di data: di sana tertulis ketentuan dan sejak kapan terpenuhi.',
  },
  'not-online': {
    title: 'Hanya untuk klaim online',
    hint: 'Klaim di loket dipastikan tatap muka. Tidak ada yang berubah.',
  },
  'not-manual': {
    title: 'Hanya untuk klaim di loket',
    hint: 'Klaim online dipastikan dengan wawancara video. Tidak ada yang berubah.',
  },
  'unknown-interview': {
    title: 'Wawancara tidak ditemukan',
    hint: 'Tidak ada yang berubah. Buka klaimnya lagi, lalu mulai wawancara baru.',
  },
  'interview-open': {
    title: 'Masih ada wawancara yang terbuka',
    hint: 'Akhiri wawancara itu dahulu dengan salah satu hasilnya.',
  },
  'interview-closed': {
    title: 'Wawancara ini sudah berakhir',
    hint: 'Hasilnya tersimpan dan tidak berubah. Mulai wawancara baru bila masih perlu.',
  },
  'consent-missing': {
    title: 'Peserta belum memberi persetujuan',
    hint: 'Pertanyaan dapat ditandai setelah peserta menyetujui di ponselnya. Minta peserta menekan "Saya setuju".',
  },
  'consent-decided': {
    title: 'Persetujuan sudah tercatat',
    hint: 'Jawaban peserta yang pertama tetap berlaku.',
  },
  'unknown-question': {
    title: 'Pertanyaan ini tidak ada di wawancara ini',
    hint: 'Tidak ada yang berubah. Buka klaimnya lagi.',
  },
  'questions-open': {
    title: 'Masih ada {{count}} pertanyaan wajib',
    hint: 'Wawancara belum diakhiri. Tandai semua pertanyaan wajib, atau pilih hasil lain.',
  },
  'snapshot-missing': {
    title: 'Gambar {{kind}} belum disimpan',
    hint: 'LULUS perlu gambar wajah dan gambar KTP dari panggilan ini. Simpan gambarnya, lalu ulangi. Jawaban yang sudah ditandai aman.',
  },
  'helper-not-away': {
    title: 'Masih perlu {{count}} jawaban tanpa pendamping',
    hint: 'Minta pendamping menjauh, tanyakan lagi, dan tandai jawabannya sebagai dijawab sendiri.',
  },
  'free-will-open': {
    title: 'Kehendak peserta belum ditanyakan',
    hint: 'Tanyakan tanpa pendamping apakah ia mengajukan klaim atas kemauan sendiri, lalu catat jawabannya.',
  },
  'not-free-will': {
    title: 'Peserta menyatakan bukan kemauannya sendiri',
    hint: 'Wawancara ini tidak dapat diberi LULUS. Pilih hasil lain dan tulis catatannya. Klaim tidak berubah.',
  },
  'too-many-snapshots': {
    title: 'Sudah ada {{maximum}} gambar dari panggilan ini',
    hint: 'Gambar yang ada tetap tersimpan. Gambar baru tidak ditambahkan.',
  },
  'recording-not-agreed': {
    title: 'Peserta tidak menyetujui perekaman',
    hint: 'Panggilan berjalan tanpa rekaman. Tidak ada yang disimpan.',
  },
  'ladder-at-end': {
    title: 'Sudah dicoba {{attempts}} kali',
    hint: 'Jadwalkan ulang dengan memarkir klaim sampai waktu yang disepakati, atau undang peserta ke kantor. Catatan percobaan tersimpan.',
  },
  'ladder-not-at-end': {
    title: 'Peserta belum dicoba {{attempts}} kali',
    hint: 'Coba hubungi dahulu. Undangan ke kantor dibuka setelah percobaan terakhir, atau bila nomornya salah.',
  },
  'policy-in-the-past': {
    title: 'Tanggal berlaku sudah lewat',
    hint: 'Aturan yang lama tetap berlaku. Pilih hari ini atau hari sesudahnya.',
  },
  'policy-invalid': {
    title: 'Susunan pertanyaan belum memenuhi syarat',
    hint: 'Belum ada yang diubah. Perbaiki bagian yang ditunjukkan, lalu simpan lagi.',
  },
  'booth-away': {
    title: 'Bilik itu tidak siap',
    hint: 'Panggilan tetap terbuka. Pilih bilik lain, atau kirim tautannya ke telepon peserta.',
  },
  'picture-unreadable': {
    title: 'Gambar ini tidak dapat disimpan',
    hint: 'Panggilan tetap berjalan. Tunggu gambar peserta jelas, lalu simpan lagi.',
  },
  'answers-doubtful': {
    title: 'Ada jawaban yang ragu atau tidak cocok',
    hint: 'Hasil LULUS tidak dapat dipilih. Tanyakan lagi dan ubah tandanya, atau pilih hasil lain.',
  },
  'outcome-needs-note': {
    title: 'Hasil ini perlu catatan',
    hint: 'Tuliskan apa yang terlihat atau terdengar, lalu ulangi. Wawancara belum diakhiri.',
  },
  'quota-below-used': {
    title: 'Kuota tidak dapat di bawah yang sudah terpakai',
    hint: 'Sudah terpakai {{used}}, yang diminta {{cap}}. Kuota tidak berubah.',
  },
  'hub-unreachable': {
    title: 'Hub cabang tidak terjangkau',
    hint: 'Tindakan ini perlu sambungan dan belum dijalankan. Klaim yang Anda pegang tetap dapat dikerjakan.',
  },
  'wrong-pin': {
    title: 'PIN tidak cocok',
    hint: 'Pilih nama yang benar dan coba lagi. Setelah beberapa kali salah, masuk ditunda sebentar.',
  },
  'too-many-tries': {
    title: 'Terlalu banyak percobaan',
    hint: 'Tunggu {{seconds}} detik, lalu coba lagi. Lupa PIN? Minta kabid pelayanan menggantinya.',
  },
  'held-back': {
    title: 'Perubahan sebelumnya pada klaim ini belum diterima kantor',
    hint: 'Tindakan ini belum dijalankan dan tidak ada yang hilang. Buka daftar "akan dikirim", putuskan perubahan yang ditolak, lalu ulangi.',
  },
  'command-too-old': {
    title: 'Perubahan ini dibuat terlalu lama yang lalu',
    hint: 'Kantor tidak menjalankan perubahan yang lebih tua dari {{days}} hari supaya tidak ada yang terjadi dua kali. Lihat keadaan klaim sekarang, lalu kirim ulang atau hapus.',
  },
  'seat-too-old': {
    title: 'Loket di komputer ini terlalu lama',
    hint: 'Semua yang belum terkirim tetap tersimpan di sini. Pasang Loket versi baru; setelah itu pengiriman berjalan lagi sendiri.',
  },
  'hub-too-old': {
    title: 'Hub cabang lebih lama daripada Loket di komputer ini',
    hint: 'Semua yang belum terkirim tetap tersimpan di sini. Setelah hub diperbarui, pengiriman berjalan lagi sendiri. Beri tahu petugas TI.',
  },
  'offline-sign-in-unknown': {
    title: 'Hub cabang tidak terjangkau, dan Anda belum pernah masuk di komputer ini',
    hint: 'Tidak ada yang berubah. Masuk di komputer yang biasa Anda pakai, atau tunggu sampai terhubung.',
  },
  'offline-sign-in-expired': {
    title: 'Hub cabang tidak terjangkau, dan masuk terakhir Anda di sini lebih dari {{days}} hari lalu',
    hint: 'Tidak ada yang hilang. Masuk lagi setelah komputer ini terhubung dengan hub cabang.',
  },
  'offline-sign-in-refused': {
    title: 'Hub cabang tidak menerima masuk Anda',
    hint: 'PIN Anda mungkin sudah diganti, atau akun Anda dinonaktifkan. Yang Anda kerjakan selama terputus tetap tersimpan; masuk dengan PIN yang baru untuk mengirimnya.',
  },
  'not-your-command': {
    title: 'Perubahan ini dibuat oleh {{holder}}',
    hint: 'Hanya pembuatnya yang dapat mengirim ulang, karena dikirim atas namanya. Tidak ada yang berubah.',
  },
  'nothing-to-decide': {
    title: 'Tidak ada lagi yang perlu diputuskan di sini',
    hint: 'Orang lain di komputer ini mungkin sudah memutuskannya. Daftar sudah memuat keadaan terbaru.',
  },
  'link-unknown': { title: 'Tautan tidak dikenal', hint: 'Minta petugas mengirim tautan baru.' },
  'link-expired': {
    title: 'Tautan sudah lewat waktunya',
    hint: 'Minta petugas mengirim tautan baru. Klaim Anda tidak terpengaruh.',
  },
  'link-used': {
    title: 'Tautan sudah dipakai',
    hint: 'Tautan hanya untuk satu wawancara. Minta petugas mengirim tautan baru.',
  },
  'wrong-code': {
    title: 'Kode tidak cocok',
    hint: 'Tanyakan kode enam angka kepada petugas, lalu ketik lagi.',
  },
  'already-there': {
    title: 'Klaim sudah ditujukan kepada {{holder}}',
    hint: 'Tidak ada yang berubah. Pilih petugas lain.',
  },
  'not-an-officer': {
    title: '{{holder}} bukan petugas di kantor ini',
    hint: 'Tidak ada yang berubah. Pilih petugas dari daftar.',
  },
  'counter-closed': {
    title: 'Loket petugas itu sedang ditutup',
    hint: 'Tidak ada yang berubah. Kabid pelayanan dapat membukanya lagi; klaim yang sudah di meja tetap dapat diselesaikan.',
  },
  'counter-unchanged': {
    title: 'Loket itu memang sudah begitu',
    hint: 'Orang lain mungkin baru saja mengubahnya. Tidak ada yang berubah.',
  },
  'already-held': {
    title: 'Klaim ini sudah ditahan',
    hint: 'Tidak ada yang berubah. Lanjutkan klaimnya bila sudah siap.',
  },
  'not-on-hold': {
    title: 'Klaim ini tidak sedang ditahan',
    hint: 'Tidak ada yang berubah. Anda dapat langsung melanjutkannya.',
  },
  'park-too-long': {
    title: 'Klaim dapat diparkir paling lama {{days}} hari',
    hint: 'Tidak ada yang berubah. Pilih hari yang lebih dekat.',
  },
  'nothing-to-undo': {
    title: 'Tidak ada lagi yang dapat diurungkan',
    hint: 'Waktunya sudah lewat, atau klaim ini sudah dikerjakan lagi. Keadaannya tidak berubah; ubahlah dengan tindakan biasa.',
  },
  mender: {
    you: 'Anda sendiri dapat memperbaikinya.',
    holder: 'Yang dapat memperbaiki: petugas yang memegang klaim.',
    maker: 'Yang dapat memperbaiki: petugas yang membuatnya.',
    kabid: 'Yang dapat memperbaiki: kabid pelayanan.',
    participant: 'Yang dapat memperbaiki: peserta.',
    technician: 'Yang dapat memperbaiki: petugas TI.',
    network: 'Menunggu sambungan; coba lagi setelah terhubung.',
    nobody: 'Tidak perlu diperbaiki; cukup diketahui.',
  },
} as const;
