/** The sealed recovery key: the kabid's screen, the printed envelope, the file and the command that restores. */
export const recovery = {
  menu: 'Kunci pemulihan…',
  title: 'Kunci pemulihan',
  explain: {
    what: 'Data di komputer ini terkunci. Bila kunci komputernya hilang (misalnya sistem dipasang ulang), hanya kunci pemulihan yang dapat membukanya kembali.',
    pair: 'Yang dibuat dua: berkas tersegel dan kode 25 huruf dan angka. Keduanya harus bertemu; satu saja tidak membuka apa pun. Loket tidak menyimpan keduanya.',
    places: 'Siapkan tempat berkas (misalnya diska USB, bukan komputer ini), pencetak, dan amplop.',
    older:
      'Kunci pemulihan yang lama tetap berlaku. Musnahkan berkas dan amplop lama bila tidak dipakai lagi.',
    make: 'Buat kunci pemulihan',
  },
  made: {
    once: 'Kode ini ditampilkan sekali saja. Setelah jendela ini ditutup atau Loket terkunci, kode tidak dapat dilihat lagi.',
    number: 'Nomor',
    code: 'Kode pemulihan',
    fileTitle: '1. Simpan berkas tersegel',
    fileHint: 'Pindahkan ke tempat yang bukan komputer ini dan terpisah dari amplop.',
    save: 'Simpan berkas',
    saved: 'Berkas sudah diunduh; periksa folder unduhan',
    printTitle: '2. Cetak kode untuk amplop',
    printHint: 'Masukkan ke amplop, segel, dan simpan di brankas. Jangan memotret layar ini.',
    print: 'Cetak kode',
    printed: 'Jendela cetak sudah dibuka',
    confirm: 'Berkas sudah tersimpan dan kode sudah tercetak, saya sudah memeriksanya',
    finish: 'Selesai',
    discard: 'Tutup tanpa menyimpan',
    discardAsk: 'Kode akan hilang dan berkasnya tidak berguna. Tetap tutup?',
    discardYes: 'Ya, tutup',
    stay: 'Kembali',
  },
  sheet: {
    title: 'Kode kunci pemulihan Loket',
    secret: 'RAHASIA: simpan dalam amplop tersegel',
    branch: 'Cabang',
    computer: 'Komputer',
    day: 'Tanggal dibuat',
    number: 'Nomor',
    code: 'Kode',
    file: 'Berkas pasangannya',
    todoTitle: 'Bila kunci komputer hilang',
    todo1: 'Ambil berkas pasangan yang bernomor sama. Kode ini saja tidak membuka apa pun.',
    todo2: 'Di komputer itu, tutup Loket lalu jalankan: npm run recover -- NAMA-BERKAS',
    todo3:
      'Ketikkan kode. Huruf besar kecil dan tanda hubung bebas; angka 0 bukan huruf O, angka 1 bukan huruf I atau L.',
    todo4: 'Buka Loket. Setelah data terbuka, buat kunci pemulihan baru dan musnahkan yang ini.',
    sealedBy: 'Disegel oleh (nama, tanda tangan, tanggal)',
  },
  file: {
    foreword:
      'Loket: kunci pemulihan tersegel\n\nBerkas ini dan kode 25 huruf di dalam amplop bernomor sama bersama-sama membuka data Loket\ndi satu komputer. Satu saja tidak membuka apa pun: simpan terpisah. Jangan mengubah isinya.\n\nCara memakai: tutup Loket, lalu jalankan di komputer itu\n  npm run recover -- {{fileName}}\n(bila data tidak di tempat bawaan, tambahkan --data FOLDER)',
  },
  command: {
    usage:
      'Cara memakai: npm run recover -- BERKAS [--data FOLDER]\n  BERKAS  berkas kunci pemulihan (.loket.txt)\n  FOLDER  folder data Loket (bawaan: LOKET_DATA, lalu folder data pengguna)',
    unreadable: 'Berkas {{file}} tidak dapat dibaca. Tidak ada yang diubah. Periksa nama dan tempatnya.',
    found: 'Kunci pemulihan nomor {{number}}: {{branch}}, komputer {{computer}}, dibuat {{day}}.',
    question: 'Kode 25 huruf dari amplop bernomor sama: ',
    noCode: 'Tidak ada kode yang benar. Tidak ada yang diubah.',
    notWritten:
      'Kunci tidak dapat ditulis di {{directory}} ({{code}}). Periksa hak dan ruang folder itu, lalu ulangi.',
    placed:
      'Kunci cocok dengan data di {{directory}} dan sudah disiapkan. Buka Loket: kunci dipasang pada pembukaan berikutnya. Sesudah itu buat kunci pemulihan baru.',
  },
  fault: {
    'code-length': 'Kode terdiri atas 25 huruf dan angka; yang diketik {{length}}. Ketik sekali lagi.',
    'code-character': 'Tanda "{{character}}" tidak ada dalam kode. Ketik sekali lagi.',
    'code-groups': 'Ada salah ketik di kelompok {{groups}} (dihitung dari kiri). Ketik sekali lagi.',
    'not-sealed': 'Ini bukan berkas kunci pemulihan Loket. Tidak ada yang diubah.',
    'newer-version':
      'Berkas ini dibuat oleh Loket yang lebih baru (versi {{version}}). Tidak ada yang diubah. Pakai Loket versi itu.',
    damaged:
      'Berkas kunci pemulihan rusak: isinya tidak lengkap atau berubah. Tidak ada yang diubah. Pakai salinan lain dari berkas itu.',
    'wrong-code':
      'Kode tanpa salah ketik, tetapi bukan milik berkas ini. Tidak ada yang diubah. Cocokkan nomor di amplop dengan nomor di berkas.',
    tampered:
      'Kode benar, tetapi isi berkas telah diubah orang, jadi tidak dipakai. Tidak ada yang diubah. Pakai salinan yang asli dan laporkan kepada kabid pelayanan.',
  },
  refused: {
    'no-data':
      'Di {{directory}} tidak ada data meja Loket. Tidak ada yang diubah. Sebutkan foldernya dengan --data.',
    'key-good':
      'Kunci yang ada di {{directory}} masih membuka data. Kunci itu tidak diganti; pemulihan tidak diperlukan.',
    'other-data':
      'Kunci ini tidak membuka data di {{directory}}: kunci milik komputer lain, atau datanya rusak. Tidak ada yang diubah.',
    'data-closed':
      'Data di {{directory}} tidak dapat diperiksa (rusak, lebih baru, atau tidak dapat ditulis). Tidak ada yang diubah. Hubungi petugas TI.',
  },
} as const;
