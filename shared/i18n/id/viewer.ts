export const viewer = {
  region: 'Dokumen',
  pane: 'Dokumen {{n}}',
  file: 'Berkas yang ditampilkan',
  nothing: {
    title: 'Belum ada berkas untuk {{item}}',
    text: 'Tarik berkas ke sini atau pakai “Tambah berkas”. Bila peserta memang belum memberikannya, tekan T.',
    none: 'Pilih berkas di daftar untuk melihatnya.',
  },
  closed: {
    title: 'Isi berkas belum terbuka',
    text: 'Berkas berisi data pribadi. Isinya terbuka sesudah klaim ini ada di meja Anda, dan setiap pembukaan dicatat.',
  },
  closedAgain: {
    title: 'Isi berkas sudah tertutup',
    text: 'Berkas berisi data pribadi dan klaim ini tidak lagi di meja Anda, jadi isinya tertutup. Berkasnya sendiri aman; daftar syarat dan datanya tetap dapat dibaca.',
  },
  loading: 'Membuka {{file}}…',
  missing: {
    title: 'Berkas ini belum ada di komputer ini',
    text: 'Catatannya ada, isinya belum sampai. Klaim tetap aman. Tunggu sambungan pulih, atau nilai tidak sesuai.',
  },
  arriving: {
    title: 'Berkas ini sedang diambil',
    text: 'Isinya masih berjalan dari hub ke komputer ini. Klaim tetap aman. Berkas tampil sendiri begitu lengkap.',
  },
  atCounter: {
    title: 'Berkas ini masih di {{counter}}',
    text: '{{name}} menerimanya di {{counter}} dan komputernya belum selesai mengirim. Klaim dan catatannya aman. Berkas tampil sendiri begitu terkirim; bila mendesak, minta {{counter}} memeriksa sambungannya.',
  },
  elsewhere: {
    title: 'Berkas ini masih di komputer lain',
    text: 'Komputer yang menerimanya belum selesai mengirim. Klaim dan catatannya aman. Berkas tampil sendiri begitu terkirim; bila lama, hubungi petugas penerima berkas.',
  },
  unreachable: {
    title: 'Berkas ini belum dapat diambil',
    'hub-away':
      'Hub tidak menjawab atau sambungan terputus. Berkas aman di tempatnya dan klaim tetap dapat dikerjakan. Berkas diambil sendiri begitu sambungan pulih.',
    'hub-full':
      'Cakram hub penuh. Yang sudah tersimpan aman. Minta pengelola hub mengosongkan ruang; berkas diambil sendiri sesudahnya.',
    'hub-failed':
      'Hub gagal membaca berkas. Klaim tetap aman. Minta pengelola hub memeriksa hub; berkas dicoba lagi dengan sendirinya.',
    'seat-unknown':
      'Hub tidak mengenal komputer ini, jadi berkas tidak diberikan. Tidak ada yang hilang. Minta pengelola hub menghubungkan komputer ini kembali.',
    'session-over':
      'Masa masuk Anda sudah berakhir. Tidak ada yang hilang. Masuk lagi, lalu buka berkas ini.',
    'disk-full':
      'Cakram komputer ini penuh, jadi berkas tidak dapat disimpan. Berkas aman di hub. Kosongkan ruang pada komputer ini.',
    'disk-failed':
      'Cakram komputer ini gagal menyimpan. Berkas aman di hub. Minta teknisi memeriksa cakram komputer ini.',
  },
  damaged: {
    title: 'Berkas ini rusak dan tidak dapat dibuka',
    text: 'Isinya tidak utuh, jadi tidak ditampilkan setengah. Minta peserta mengirim ulang.',
  },
  protected: {
    title: 'PDF ini terkunci kata sandi',
    text: 'Minta peserta mengirim PDF tanpa kata sandi, atau foto dokumennya.',
  },
  failed: {
    title: 'Berkas belum dapat dibuka',
    text: 'Program belum menjawab. Berkas tetap aman. Coba lagi.',
    again: 'Coba lagi',
  },
  markDefect: 'Nilai tidak sesuai',
  zoomIn: 'Perbesar',
  zoomOut: 'Perkecil',
  fit: 'Pas layar',
  zoomNow: 'Perbesaran {{percent}} %',
  rotateLeft: 'Putar ke kiri',
  rotateRight: 'Putar ke kanan',
  previousPage: 'Halaman sebelumnya',
  nextPage: 'Halaman berikutnya',
  page: '{{page}}/{{pages}}',
  pageLong: 'Halaman {{page}} dari {{pages}}',
  compare: 'Bandingkan',
  compareEnd: 'Satu dokumen',
  more: 'Cara melihat lain',
  onlyView: 'Hanya tampilan, berkas asli tetap',
  upright: 'Putar otomatis',
  fields: {
    label: 'Yang terbaca otomatis pada halaman ini',
    show: 'Tandai yang terbaca',
    hide: 'Sembunyikan tanda',
    one: '{{field}}: {{text}}',
  },
  loupe: {
    show: 'Kaca pembesar',
    on: 'Kaca pembesar {{power}}×',
  },
  crop: {
    show: 'Lihat sebagian',
    end: 'Lihat seluruh halaman',
    on: 'Sebagian saja, berkas asli tetap. Lihat seluruhnya',
    label:
      'Bingkai bagian yang dilihat. Panah memindahkan, Shift dengan panah mengubah ukuran, Enter memakai, Esc batal.',
    help: 'Seret bingkai, atau panah memindah, Shift+panah mengubah ukuran. Enter pakai, Esc batal. Hanya tampilan, berkas asli tetap.',
  },
  pages: {
    label: 'Halaman {{file}}, {{pages}} halaman',
    show: 'Tampilkan halaman kecil',
    hide: 'Sembunyikan halaman kecil',
  },
  reduced: 'Gambar sangat besar ({{megapixels}} juta titik), ditampilkan lebih kecil. Berkas asli tetap.',
  hints: {
    kind: 'Jenis berkas',
    level: { look: 'Perlu dilihat', info: 'Untuk diketahui', match: 'Cocok' },
    beside: 'Dampingkan',
    besideLong: 'Dampingkan dengan {{paper}}',
    agrees: 'Cocok dengan {{papers}}.',
  },
  together: 'Perbesar bersama',
  paper: '{{file}}, {{kind}}',
  surface: 'Gambar dokumen {{file}}. Panah menggeser, tambah dan kurang memperbesar.',
} as const;
