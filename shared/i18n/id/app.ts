import { command, event, outbox } from './outbox.ts';

/** The frame of the screen: sign-in, header, notices, keys, what waits to be sent. */
export const app = {
  close: 'Tutup',
  cancel: 'Batal',
  dayForm: 'tgl/bln/tahun',
  backToList: 'Kembali ke daftar',
  waiting: {
    opening: 'Membuka meja kerja…',
    lost: 'Menyambung kembali ke meja kerja…',
    shut: 'Jendela ini tidak berlaku lagi',
    hint: 'Bila ini lebih dari satu menit, tutup jendela lalu buka Loket lagi. Pekerjaan yang sudah disimpan aman.',
  },
  header: {
    noBranch: 'Cabang belum dikenal',
    practice: 'Kantor latihan',
    connected: 'terhubung',
    offline: 'terputus',
    offlineSince: 'terputus sejak {{time}}',
    deskLost: 'meja tidak menjawab',
    outbox: '{{count}} antre kirim',
    files: '{{count}} berkas dikirim',
    problems: 'masalah {{count}}',
    hint: 'Kiriman ke hub dan masalah (F9)',
  },
  workspace: {
    label: 'Ruang kerja',
    counter: 'Antrean',
    verifikator: 'Verifikasi',
    keuangan: 'Keuangan',
    board: 'Papan',
  },
  menu: {
    otherLanguage: 'English',
    keys: 'Bantuan tombol (?)',
    audit: 'Periksa catatan komputer ini',
    signOut: 'Keluar',
  },
  signIn: {
    windowTitle: 'Masuk – Loket',
    title: 'Siapa yang bertugas?',
    lockedTitle: 'Loket terkunci',
    lockedHint:
      'Tidak ada yang menyentuh komputer ini beberapa waktu. Pekerjaan Anda aman dan tetap terbuka setelah PIN dimasukkan.',
    group: {
      cso: 'CSO (loket)',
      verifikator: 'Penata madya pelayanan (verifikator)',
      keuangan: 'Penata madya keuangan',
      'kabid-keuangan': 'Kabid keuangan',
      kabid: 'Kabid pelayanan',
    },
    nobody: {
      title: 'Daftar petugas belum sampai',
      hint: 'Nama petugas muncul di sini begitu komputer ini pernah tersambung ke hub cabang. Periksa kabel jaringan; halaman ini mencoba sendiri.',
    },
    someoneElse: 'Bukan saya, pilih nama lain',
    pin: 'PIN',
    pinHint: '4 sampai 12 angka, lalu Enter',
    showPin: 'Tampilkan PIN',
    backspace: 'Hapus satu angka',
    enter: 'Masuk',
    offline: {
      title: 'Masuk tanpa jaringan',
      hint: 'Hub cabang tidak terjangkau. Yang pernah masuk di komputer ini dapat masuk dengan PIN terakhirnya dan mengerjakan klaim yang dipegangnya; hasilnya dikirim begitu jaringan kembali.',
    },
    practice: {
      title: 'Kantor latihan: semua orang dan berkas rekaan. PIN:',
      hint: 'Angka terakhir PIN = urutan nama di daftar.',
    },
  },
  nothingOpen: {
    counter: {
      title: 'Belum ada klaim yang dibuka',
      hint: 'Tekan F2 untuk memanggil berikutnya, atau pilih klaim di daftar. Berkas, data dan wawancara muncul di sini.',
    },
    verifikator: {
      title: 'Pilih klaim yang akan diperiksa',
      hint: 'Ringkasan dari CSO, berkas, dan tombol keputusan muncul di sini.',
    },
    keuangan: {
      title: 'Pilih klaim yang akan diproses',
      hint: 'Jumlah, rekening, dan siapa yang sudah menandatangani muncul di sini.',
    },
    board: { title: 'Papan kabid', hint: 'Setiap angka membuka daftarnya.' },
  },
  claim: { opening: 'Membuka klaim' },
  region: {
    title: 'Bagian ini berhenti',
    hint: 'Ada kesalahan program di bagian ini saja; bagian lain tetap dapat dipakai dan pekerjaan yang tersimpan aman. Coba buka lagi; bila tetap, catat kode di bawah untuk petugas TI.',
    retry: 'Buka lagi bagian ini',
  },
  failure: {
    unreachable: {
      title: 'Meja kerja tidak menjawab',
      hint: 'Belum tentu tersimpan. Data yang sudah tersimpan aman. Tunggu sampai tersambung lagi, lihat keadaan klaimnya, lalu ulangi bila perlu.',
    },
    failed: {
      title: 'Tindakan ini tidak selesai',
      hint: 'Ada kesalahan program. Data yang sudah tersimpan aman. Lihat keadaan klaimnya lalu ulangi; bila tetap, hubungi petugas TI.',
    },
  },
  delivery: {
    sent: 'Sudah diterima hub cabang.',
    kept: 'Tersimpan di komputer ini dan akan dikirim begitu tersambung.',
  },
  strip: {
    deskLost:
      'Meja kerja di komputer ini tidak menjawab; menyambung lagi. Yang sudah disimpan aman, jangan mengetik hal baru dahulu. Bila lebih dari satu menit, tutup jendela ini lalu buka Loket lagi.',
    shut: 'Loket sudah dimulai ulang, jadi jendela ini tidak berlaku lagi. Yang sudah disimpan aman. Tutup jendela ini dan pakai jendela baru yang dibuka Loket.',
    offline:
      'Tidak terhubung ke hub cabang. Klaim yang Anda pegang tetap dapat dikerjakan; hasilnya akan dikirim. Memanggil berikutnya dan mengajukan menunggu sambungan.',
    lease: 'Dijaga untuk Anda sampai {{time}}.',
    leaseOver:
      'Waktu jaga klaim Anda berakhir {{time}}: rekan yang terhubung dapat mengambilnya. Pekerjaan Anda tetap tersimpan.',
    filling: 'Membaca klaim cabang dari hub: {{count}} sudah sampai. Daftar dan angka belum lengkap.',
    signedInOffline:
      'Anda masuk tanpa hub, dengan PIN yang dikenal komputer ini. Hub memeriksanya begitu tersambung.',
    needsSignIn: 'Ada pekerjaan yang menunggu {{names}} masuk lagi di komputer ini untuk dikirim.',
    decide: '{{count}} tindakan ditolak kantor dan menunggu keputusan.',
    decideAct: 'Bandingkan',
    files: {
      'hub-full':
        'Pengiriman berkas berhenti: cakram hub penuh. Berkas aman di komputer ini. Beri tahu petugas TI.',
      'hub-failed':
        'Pengiriman berkas berhenti: hub tidak dapat menyimpan berkas. Berkas aman di komputer ini. Beri tahu petugas TI.',
      'seat-unknown':
        'Pengiriman berkas berhenti: hub belum mengenal komputer ini. Berkas aman di sini. Beri tahu petugas TI.',
      'disk-full':
        'Cakram komputer ini penuh: berkas dari hub belum dapat disimpan. Kosongkan ruang, lalu coba lagi.',
      'disk-failed':
        'Cakram komputer ini tidak dapat dibaca atau ditulis. Jangan matikan komputer; beri tahu petugas TI.',
    },
    filesAct: 'Lihat',
    counterClosed:
      'Loket Anda ditutup kabid pelayanan untuk hari ini: {{reason}}. Klaim yang Anda pegang tetap dapat dikerjakan; klaim baru tidak dipanggil ke sini sampai loket dibuka lagi.',
  },
  reason: {
    label: 'Alasan',
    own: 'Alasan lain',
    words: 'Tuliskan alasannya',
    tooShort: 'Tuliskan alasan, paling sedikit tiga huruf.',
    take: {
      present: 'Peserta sudah hadir di loket',
      calledBack: 'Peserta menghubungi kembali',
      appointment: 'Janji waktu dengan peserta',
      vulnerable: 'Lansia, disabilitas, atau ibu hamil',
      due: 'Batas waktu sudah dekat',
      asked: 'Diminta kabid pelayanan',
    },
    release: {
      unreachable: 'Peserta tidak dapat dihubungi',
      notHere: 'Peserta tidak hadir',
      endOfShift: 'Petugas istirahat atau selesai bertugas',
      colleague: 'Dilanjutkan rekan',
      mistaken: 'Salah ambil',
    },
  },
  keys: {
    title: 'Bantuan tombol',
    group: {
      everywhere: 'Di mana saja',
      queue: 'Di daftar',
      claim: 'Di klaim',
      interview: 'Saat wawancara',
      moves: 'Memindahkan klaim',
      conflict: 'Punya saya dan di kantor',
    },
    act: {
      help: 'Tampilkan bantuan ini',
      search: 'Cari klaim',
      next: 'Panggil berikutnya',
      pick: 'Ambil di luar urutan',
      walkIn: 'Klaim di loket baru',
      region: 'Pindah bagian layar (bila tidak sedang bertanya)',
      close: 'Tutup yang terbuka',
      move: 'Naik atau turun satu baris',
      page: 'Sepuluh baris sekaligus',
      ends: 'Ke awal atau akhir',
      open: 'Buka klaim',
      paper: 'Pilih berkas',
      accept: 'Sesuai',
      refuse: 'Tidak sesuai, lalu alasannya',
      refuseWhy: 'Pilih alasan setelah T, lalu simpan',
      step: 'Syarat sebelum atau sesudah',
      compare: 'Bandingkan dua berkas',
      zoom: 'Perbesar atau perkecil berkas',
      fit: 'Muat berkas di layar',
      nextOpen: 'Syarat berikutnya yang belum diperiksa',
      turn: 'Putar berkas ke kanan atau ke kiri',
      turnPage: 'Halaman sebelum atau sesudah',
      call: 'Panggil peserta',
      giveBack: 'Kembalikan ke peserta',
      hold: 'Tahan sebentar, atau lanjutkan',
      park: 'Parkir sampai suatu waktu',
      transfer: 'Alihkan ke rekan',
      noShow: 'Tidak hadir saat dipanggil',
      release: 'Kembalikan ke antrean',
      more: 'Tindakan lainnya',
      undo: 'Urungkan langkah terakhir',
      conflictClaim: 'Klaim sebelum atau sesudah',
      sendAgain: 'Kirim lagi punya saya',
      discard: 'Buang punya saya',
      openConflicted: 'Buka klaim',
      outbox: 'Kiriman ke hub dan masalah',
      submit: 'Ajukan ke verifikator',
      answerFits: 'Jawaban cocok',
      answerDoubtful: 'Jawaban meragukan',
      answerDiffers: 'Jawaban tidak cocok',
    },
  },
  audit: {
    title: 'Periksa catatan komputer ini',
    running: 'Memeriksa rantai catatan…',
    intact_one: 'Rantai utuh: {{entries}} catatan, tidak ada yang diubah atau dihapus.',
    intact_other: 'Rantai utuh: {{entries}} catatan, tidak ada yang diubah atau dihapus.',
    broken:
      'Rantai putus pada catatan nomor {{place}} dari {{entries}}. Jangan memakai komputer ini untuk klaim dahulu; laporkan kepada kabid pelayanan dan petugas TI.',
    again: 'Periksa lagi',
  },
  outbox,
  command,
  event,
} as const;
