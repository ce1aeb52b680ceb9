/** Taking in a day's package: why a row, a file or the whole package was not taken, and the report. */
export const intake = {
  title: 'Ambil paket harian',
  reason: {
    required: 'Wajib diisi, tetapi kosong.',
    'digits-lost':
      'Lembar kerja telah mengubah angka ini (misalnya menjadi 1,27106E+15) sehingga sebagian digitnya hilang. Jadikan kolom ini berformat Teks, ketik ulang angkanya, lalu simpan kembali.',
    'is-date': 'Berisi tanggal atau jam. Jadikan kolom ini berformat Teks, lalu ketik ulang isinya.',
    'cell-error': 'Rumus di sel ini gagal (misalnya #N/A). Ketik isinya langsung.',
    'too-long': 'Terlalu panjang: {{length}} huruf, paling banyak {{most}}.',
    'no-letters': 'Tidak berisi huruf atau angka.',
    'not-one-of': 'Bukan salah satu dari: {{options}}.',
    'date-form': 'Bukan tanggal. Tulis seperti 2026-11-24 atau 24/11/2026.',
    'date-unknown': 'Tanggal ini tidak ada di kalender.',
    'date-range': 'Tahunnya harus antara 1900 dan 2100.',
    'time-form': 'Bukan jam. Tulis seperti 09:30.',
    'digits-only': 'Hanya boleh berisi angka.',
    'digits-count': 'Harus {{must}} angka, di sini {{length}}.',
    'kpj-count':
      'Nomor KPJ ke-{{place}} harus {{must}} angka, di sini {{length}}. Pisahkan beberapa nomor dengan titik koma.',
    'kpj-many': 'Paling banyak {{most}} nomor KPJ.',
    phone: 'Bukan nomor ponsel Indonesia. Tulis seperti 0812..., 62812... atau +62812....',
    'phone-zero-lost':
      'Angka 0 di depan hilang karena disimpan sebagai bilangan. Jadikan kolom ini berformat Teks, lalu ketik ulang nomornya.',
    'account-count': 'Nomor rekening harus {{least}} sampai {{most}} angka.',
    'npwp-count': 'NPWP harus 15 atau 16 angka.',
    'rupiah-form': 'Bukan jumlah rupiah bulat. Tulis seperti 12345678 atau 12.345.678.',
    'rupiah-range': 'Jumlah rupiah ini terlalu besar.',
    'staff-number': 'Bukan nomor petugas (huruf, angka dan tanda hubung, misalnya CSO3).',
    'reason-required': 'Klaim JHT wajib menyebut sebabnya.',
    'reason-unknown':
      'Sebab klaim ini tidak dikenal. Tulis kodenya (misalnya JHT-RESIGN) atau namanya (misalnya Mengundurkan diri).',
    'reason-other-program': 'Sebab ini milik program {{other}}, sedangkan barisnya program {{program}}.',
    differs:
      'Nomor antrean {{number}} sudah ada untuk tanggal itu dengan isi lain (berbeda mulai dari kolom {{heading}}). Yang sudah ada tidak diubah.',
    'desk-refused': 'Klaim tidak diterima: {{why}}',
    empty: 'Berkas kosong (0 bita).',
    'too-large': 'Berkas lebih dari {{most}} MB. Perkecil atau pindai ulang.',
    'wrong-type': 'Isinya bukan JPG, PNG atau PDF (terbaca sebagai {{found}}), apa pun nama berkasnya.',
    damaged: 'Berkas rusak atau terpotong, tidak dapat dibuka utuh. Minta atau pindai ulang.',
    locked: 'PDF ini terkunci kata sandi. Minta PDF tanpa kata sandi, atau foto dokumennya.',
    'too-many-pixels':
      'Gambar terlalu besar: {{width}} x {{height}} titik, paling banyak {{most}} juta titik. Foto atau pindai ulang dengan ukuran biasa.',
    heic: 'Foto ini berformat HEIC dari iPhone dan belum dapat dipakai. Di iPhone: Pengaturan > Kamera > Format > Paling Kompatibel, lalu foto ulang; atau kirim tangkapan layar fotonya.',
    arriving: 'Pemindai belum selesai menulis berkas ini. Tunggu sebentar, lalu coba lagi.',
    gone: 'Berkas ini tidak ada lagi di folder pemindai. Klaim tidak berubah. Pindai ulang atau pilih yang lain.',
    unreadable: 'Berkas tidak dapat dibaca dari tempatnya. Periksa hak bacanya atau medianya.',
    'not-a-file': 'Bukan berkas biasa (tautan atau perangkat), jadi tidak dibuka.',
    'unknown-kind':
      'Nama berkas bukan jenis dokumen yang dikenal. Beri nama seperti ktp.jpg atau paklaring-2.pdf.',
    'no-row': 'Tidak ada baris klaim dengan nomor antrean ini.',
    'row-refused': 'Baris klaimnya ditolak. Perbaiki barisnya, lalu jalankan paket ini lagi.',
    'too-many-files': 'Lebih dari {{most}} berkas untuk satu klaim.',
    copy: 'Sama persis dengan {{first}} dari klaim ini, jadi tidak disimpan dua kali.',
    'claim-already-taken': 'Klaimnya sudah ada; tambahkan berkas ini lewat layar klaim.',
    stray: 'Tidak berada di berkas/<nomor_antrean>/, jadi tidak diketahui milik siapa.',
  },
  failure: {
    'not-found': 'Paket tidak ditemukan di tempat itu.',
    'not-a-package': 'Ini bukan paket: pilih folder atau berkas .zip.',
    'zip-damaged': 'Berkas .zip rusak atau terpotong. Salin atau buat ulang paketnya.',
    'zip-encrypted': 'Berkas .zip terkunci kata sandi. Buat ulang paketnya tanpa kata sandi.',
    'zip-unsafe-path':
      'Berkas .zip memuat nama yang menunjuk ke luar paket, jadi tidak dibuka. Periksa dari mana paket ini berasal.',
    'package-too-big': 'Paket terlalu besar (paling banyak {{most}} berkas). Bagi menjadi beberapa paket.',
    'no-table': 'Tidak ada antrean.xlsx atau antrean.csv di dalam paket.',
    'two-tables': 'Ada lebih dari satu tabel antrean. Sisakan satu: antrean.xlsx atau antrean.csv.',
    'table-damaged':
      'Tabel antrean rusak atau tidak terbaca (sekitar baris {{row}}). Simpan ulang dari program lembar kerja.',
    'table-encrypted':
      'antrean.xlsx terkunci kata sandi atau berformat .xls lama. Simpan sebagai .xlsx tanpa kata sandi.',
    'table-too-big':
      'Tabel antrean terlalu besar (paling banyak {{most}} baris). Bagi menjadi beberapa paket.',
    'table-empty': 'Tabel antrean kosong: baris pertama harus berisi judul kolom.',
    'table-quoting':
      'Tanda kutip di antrean.csv tidak berpasangan, mulai sekitar baris {{row}}. Perbaiki, lalu jalankan lagi.',
    'table-encoding': 'antrean.csv bukan UTF-8. Simpan sebagai "CSV UTF-8".',
    'heading-missing': 'Judul kolom wajib tidak ada: {{headings}}.',
    'heading-twice': 'Judul kolom {{heading}} ada dua kali. Sisakan satu.',
    'membership-unreadable': 'kepesertaan.json tidak dapat dipahami. Perbaiki atau keluarkan dari paket.',
    unreadable:
      'Paket tidak dapat dibaca ({{code}}). Periksa hak bacanya atau medianya. Yang sudah diambil tetap tersimpan.',
    'disk-full':
      'Ruang penyimpanan penuh. Yang sudah diambil tetap tersimpan; sediakan ruang, lalu jalankan lagi.',
    'desk-busy': 'Data meja sedang dipakai program lain. Tutup yang lain, lalu jalankan lagi.',
    'seat-not-opened': 'Data meja tidak dapat dibuka. {{why}}',
    unexpected: 'Terjadi kesalahan yang tidak diduga. Yang sudah diambil tetap tersimpan; jalankan lagi.',
  },
  report: {
    title: 'Laporan pengambilan paket harian',
    package: 'Paket',
    taken: 'Klaim diambil',
    skipped: 'Dilewati karena sudah ada',
    refusedRows: 'Baris ditolak',
    takenFiles: 'Berkas diambil',
    refusedFiles: 'Berkas ditolak',
    unknownHeadings: 'Judul kolom tidak dikenal (diabaikan)',
    cancelled:
      'Dihentikan sebelum selesai. Yang sudah diambil tetap tersimpan; jalankan paket yang sama lagi untuk melengkapinya.',
    row: 'Baris',
    heading: 'Kolom',
    value: 'Isi (disamarkan)',
    reason: 'Alasan',
    file: 'Berkas',
    none: 'Tidak ada',
  },
  progress: {
    counting: 'Membaca tabel antrean',
    rows: '{{done}} dari {{total}} baris',
    cancelling: 'Menghentikan setelah klaim ini',
  },
  command: {
    usage:
      'Cara memakai: npm run intake -- PAKET [--data FOLDER] [--json]\n  PAKET   folder atau .zip berisi antrean.xlsx atau antrean.csv dan berkas/',
    failed: 'Paket tidak diambil: {{reason}}',
    'unknown-option': 'Pilihan tidak dikenal: {{option}}',
    'path-missing': 'Sebutkan folder atau .zip paketnya.',
  },
} as const;
