/** Berkas yang dimasukkan petugas: folder pemindai dan foto kamera. */
export const scans = {
  title: 'Dari pemindai',
  ways: 'Dari mana berkasnya',
  way: { files: 'Berkas', scanner: 'Pemindai', camera: 'Kamera' },
  files: {
    list: 'Berkas yang akan ditambahkan',
    kindOf: 'Jenis dokumen {{file}}',
    remove: 'Keluarkan {{file}} dari daftar',
  },
  folder: {
    label: 'Folder tempat pemindai menyimpan hasilnya',
    hint: 'Loket menampilkan yang baru datang di sana. Berkasnya tetap di folder itu.',
    example: 'misalnya D:\\Pindai atau /home/loket/pindai',
    pick: 'Cari folder…',
    save: 'Pantau folder ini',
    change: 'Ganti folder',
    end: 'Berhenti memantau',
    'no-folder':
      'Folder itu tidak ditemukan. Tulis alamat lengkapnya, misalnya D:\\Pindai. Yang dipantau belum berubah.',
    'not-readable':
      'Folder itu tidak boleh dibaca dari komputer ini. Minta hak bacanya kepada petugas TI. Yang dipantau belum berubah.',
  },
  watching: 'Folder: {{folder}}',
  list: 'Hasil pindai, yang terbaru di atas',
  empty: 'Belum ada hasil pindai di folder ini. Pindai dokumennya; hasilnya muncul sendiri di sini.',
  none: 'Pilih satu hasil pindai dahulu.',
  gone: 'Folder pemindai tidak dapat dibuka sekarang: dihapus, dipindah, atau jaringannya putus. Berkas klaim aman. Daftar kembali sendiri begitu foldernya ada, atau ganti foldernya.',
  state: {
    arriving: 'masih dipindai…',
    used: 'sudah dipakai',
    unusable: 'bukan JPG, PNG atau PDF',
  },
  preview: {
    label: 'Isi {{file}}',
    gone: 'Berkas ini tidak ada lagi di folder pemindai.',
    'too-large':
      'Berkas ini lebih dari 6 MB, jadi tidak dapat dipakai. Pindai ulang dengan ukuran lebih kecil.',
    'not-readable':
      'Berkas ini tidak dapat ditampilkan: rusak, terkunci, atau bukan JPG, PNG atau PDF. Pindai ulang.',
  },
  camera: {
    live: 'Gambar kamera',
    opening: 'Membuka kamera…',
    hint: 'Letakkan dokumen rata di bawah kamera, seluruh tepinya terlihat.',
    found: 'Tepi dokumen terlihat. Tekan Spasi atau Enter untuk memotret.',
    which: 'Kamera',
    numbered: 'Kamera {{n}}',
    take: 'Potret',
    again: 'Coba lagi',
    retake: 'Potret ulang',
    use: 'Pakai foto ini',
    result: 'Foto yang sudah diluruskan',
    straightening: 'Meluruskan foto…',
    good: 'Foto ini cukup terang dan tajam.',
    flaws: 'Lihat dahulu: {{flaws}}. Potret ulang bila tulisannya sulit dibaca.',
    cornersHint:
      'Geser sudutnya dengan tetikus, atau pilih dengan Tab lalu tekan panah (Shift untuk lebih jauh).',
    notFound:
      'Tepi dokumen tidak terlihat jelas, jadi seluruh gambar dipakai. Geser sudutnya bila perlu, atau potret ulang di alas yang lebih gelap.',
    corners: 'Sudut dokumen',
    corner: {
      topLeft: 'Sudut kiri atas',
      topRight: 'Sudut kanan atas',
      bottomRight: 'Sudut kanan bawah',
      bottomLeft: 'Sudut kiri bawah',
    },
    fileName: 'foto-{{kind}}.jpg',
    workFailed: 'Foto belum dapat diluruskan, jadi belum ditambahkan. Coba sekali lagi atau potret ulang.',
    problem: {
      refused:
        'Kamera tidak diizinkan untuk Loket. Klaim tidak berubah. Izinkan kamera di pengaturan jendela atau sistem, lalu coba lagi.',
      missing:
        'Tidak ada kamera pada komputer ini. Sambungkan kameranya lalu coba lagi, atau pakai pemindai.',
      busy: 'Kamera sedang dipakai program lain. Tutup program itu, lalu coba lagi.',
      failed:
        'Kamera belum dapat dibuka. Klaim tidak berubah. Cabut dan pasang lagi kameranya, lalu coba lagi.',
    },
  },
} as const;
