/** Camera, microphone and speaker of the seat: the morning check, and what comes and goes. */
export const devices = {
  kind: { camera: 'Kamera', microphone: 'Mikrofon', speaker: 'Pengeras suara' },
  header: {
    hint: 'Periksa kamera, mikrofon, dan pengeras suara meja ini',
    ready: 'Kamera dan headset siap',
    unchecked: 'Kamera dan headset belum diperiksa',
    'no-camera': 'Kamera tidak ada',
    'no-headset': 'Headset tidak ada',
    'no-devices': 'Kamera dan headset tidak ada',
    'camera-problem': 'Kamera bermasalah',
    'headset-problem': 'Headset bermasalah',
  },
  offer: {
    words:
      'Sebelum wawancara pertama hari ini, periksa kamera dan headset meja ini. Kira-kira satu menit; boleh dilewati.',
    begin: 'Periksa sekarang',
    skip: 'Lewati hari ini',
  },
  check: {
    title: 'Periksa kamera dan headset',
    explain: 'Tidak ada yang direkam atau dikirim. Pilihan disimpan untuk meja ini.',
    opening: 'Membuka kamera dan mikrofon…',
    refused: {
      title: 'Kamera dan mikrofon belum diizinkan',
      hint: 'Pekerjaan lain tidak terganggu. Tekan ikon kamera atau gembok di sebelah alamat, pilih “Izinkan”, lalu coba lagi. Bila tidak ada ikonnya, minta bantuan pengelola komputer.',
    },
    again: 'Coba lagi',
    done: 'Selesai',
    skip: 'Lewati',
    choose: {
      camera: 'Kamera yang dipakai',
      microphone: 'Mikrofon yang dipakai',
      speaker: 'Suara keluar lewat',
    },
    none: {
      camera:
        'Kamera tidak ditemukan. Pasang kamera; ia dipakai begitu terpasang. Tanpa kamera peserta hanya mendengar Anda.',
      microphone:
        'Mikrofon tidak ditemukan. Pasang headset; ia dipakai begitu terpasang. Tanpa mikrofon peserta tidak mendengar Anda.',
      speaker: 'Pengeras suara tidak ditemukan. Pasang headset; ia dipakai begitu terpasang.',
    },
    busy: {
      camera: 'Kamera sedang dipakai program lain. Tutup program itu, lalu coba lagi.',
      microphone: 'Mikrofon sedang dipakai program lain. Tutup program itu, lalu coba lagi.',
    },
    light: {
      baik: 'Gambar terang dan jelas.',
      redup: 'Gambar agak redup. Nyalakan lampu di depan Anda.',
      gelap: 'Gambar gelap. Nyalakan lampu atau hadap ke jendela.',
      'terlalu-terang': 'Gambar terlalu terang. Kurangi cahaya di depan Anda atau putar kursi.',
      kabur: 'Gambar kabur. Lap lensa kamera dengan kain lembut.',
    },
    picture: 'Gambar Anda di kamera ini',
    level: 'Kuatnya suara',
    levelWords: {
      waiting: 'Ucapkan beberapa kata; batang ini harus bergerak.',
      quiet: 'Suara Anda pelan. Dekatkan mikrofon ke mulut atau besarkan di pengaturan suara.',
      heard: 'Suara Anda terdengar.',
    },
    tone: 'Bunyikan nada',
    toneAsk: 'Terdengar?',
    heardYes: 'Ya',
    heardNo: 'Tidak',
    heardOk: 'Nada terdengar.',
    heardProblem: 'Nada tidak terdengar. Besarkan suara, atau pilih pengeras lain lalu bunyikan lagi.',
    line: 'Sambungan ke kantor cabang',
    lineAsking: 'Memeriksa sambungan…',
    lineOk: 'Hub menjawab dalam {{milliseconds}} ms.',
    lineProblem:
      'Hub tidak menjawab. Wawancara video belum dapat dimulai; pekerjaan pada klaim yang Anda pegang aman dan dikirim nanti.',
    relay: 'Penerus panggilan (relay)',
    relayOk: 'Penerus panggilan menjawab.',
    relayProblem:
      'Penerus panggilan tidak menjawab. Panggilan lewat jaringan seluler tertentu mungkin tidak tersambung; pakai telepon bila begitu.',
    relayAbsent:
      'Cabang ini tidak punya penerus. Peserta di sebagian jaringan seluler tidak akan tersambung lewat video; pakai telepon bila begitu.',
    relayUnknown:
      'Belum diketahui: penerus diperiksa saat panggilan pertama dibuka. Tanpa penerus, peserta di sebagian jaringan seluler tidak akan tersambung lewat video.',
    status: { ok: 'baik', problem: 'bermasalah', skipped: 'belum diperiksa', none: 'belum diketahui' },
  },
  headset: {
    title: 'Tombol headset',
    connect: 'Hubungkan tombol headset',
    hint: 'Tombol bisu di headset lalu sejalan dengan tombol mikrofon di layar.',
    connected: '{{name}} terhubung: tombol bisunya sejalan dengan layar.',
    none: 'Tidak ada headset dengan tombol yang dipilih.',
  },
  news: {
    replaced: {
      title: '{{from}} dicabut',
      camera: 'Gambar Anda sekarang lewat {{to}}. Panggilan jalan terus.',
      microphone: 'Suara Anda sekarang lewat {{to}}. Panggilan jalan terus.',
      speaker: 'Suara peserta sekarang lewat {{to}}. Panggilan jalan terus.',
    },
    returned: {
      title: '{{to}} terpasang lagi',
      camera: 'Gambar Anda kembali lewat {{to}}.',
      microphone: 'Suara Anda kembali lewat {{to}}.',
      speaker: 'Suara peserta kembali lewat {{to}}.',
    },
    lost: {
      title: '{{from}} dicabut',
      camera:
        'Peserta tidak melihat Anda, tetapi masih mendengar. Pasang kamera; ia dipakai begitu terpasang.',
      microphone: 'Peserta tidak mendengar Anda. Pasang headset atau mikrofon; ia dipakai begitu terpasang.',
      speaker: 'Anda tidak mendengar peserta. Pasang headset atau pengeras; ia dipakai begitu terpasang.',
    },
    found: {
      title: '{{to}} terpasang',
      camera: 'Peserta melihat Anda lewat {{to}}.',
      microphone: 'Peserta mendengar Anda lewat {{to}}.',
      speaker: 'Suara peserta lewat {{to}}.',
    },
    chosen: {
      title: 'Sekarang {{to}}',
      camera: 'Gambar Anda lewat {{to}}.',
      microphone: 'Suara Anda lewat {{to}}.',
      speaker: 'Suara peserta lewat {{to}}.',
    },
    silent: {
      title: '{{from}} tidak mengirim apa pun',
      camera: 'Periksa penutup lensa atau tombol kamera. Panggilan jalan terus.',
      microphone: 'Periksa tombol bisu di headset atau pengaturan suara. Panggilan jalan terus.',
      speaker: 'Periksa pengaturan suara. Panggilan jalan terus.',
    },
  },
} as const;
