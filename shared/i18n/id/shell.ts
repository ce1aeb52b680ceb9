/** Sentences of the two shells: console lines of the browser shell, boxes of the Electron shell. */
export const shell = {
  started: 'Loket siap: {{url}}',
  openYourself:
    'Buka alamat di atas di Chromium, Chrome atau Edge pada komputer ini (berlaku sekali, {{minutes}} menit).',
  windowOpened: 'Jendela Loket dibuka dengan {{browser}}. Tutup jendela itu untuk berhenti.',
  windowFailed: 'Jendela tidak dapat dibuka dengan {{browser}}. Buka sendiri alamat ini: {{url}}',
  practice: 'Cabang latihan: semua nama, nomor dan berkas adalah rekaan.',
  isPractice:
    'Folder {{directory}} berisi cabang latihan dan tetap begitu. Untuk cabang sungguhan pakai --data dengan folder lain.',
  isNotPractice:
    'Folder {{directory}} berisi data cabang sungguhan dan tidak dicampur dengan latihan. Untuk latihan pakai --data dengan folder lain.',
  stopping: 'Menutup Loket: pekerjaan yang sudah disimpan aman.',
  stopped: 'Loket ditutup.',
  keyWeaker:
    'Kunci data disimpan di {{path}} (hanya pemilik berkas yang dapat membaca). Ini lebih lemah daripada penyimpan kunci sistem yang dipakai Loket di Electron.',
  keyMode:
    'Berkas kunci {{path}} dapat dibaca orang lain (mode {{mode}}). Loket tidak dibuka. Data aman; perbaiki dengan: chmod 600 {{path}}',
  keyLength:
    'Berkas kunci {{path}} rusak: panjangnya {{length}} bita, seharusnya 32. Loket tidak dibuka dan tidak mengubah apa pun. Kembalikan berkas itu dari cadangan.',
  keyMissing:
    'Di {{directory}} ada data, tetapi berkas kuncinya ({{path}}) hilang. Loket tidak membuat kunci baru, supaya data tidak hilang. Kembalikan berkas kunci dari cadangan, atau pakai kunci pemulihan yang tersegel: npm run recover',
  keyUnreadable:
    'Berkas kunci {{path}} tidak dapat dibaca ({{code}}). Loket tidak dibuka; data tidak disentuh. Periksa pemilik dan hak berkas itu.',
  alreadyRunning:
    'Loket sudah terbuka dengan data di {{directory}} (proses {{pid}}). Pakai jendela yang sudah ada, atau tutup dahulu.',
  deskFailed: 'Data di {{directory}} tidak dapat dibuka. {{sentence}}',
  hubFailed:
    'Hub cabang tidak dapat dijalankan ({{reason}}). Data tidak berubah. Coba sekali lagi; bila tetap, hubungi petugas TI dengan baris di atas.',
  hubDied: 'Hub cabang berhenti tiba-tiba; Loket menjalankannya lagi. Pekerjaan yang sudah disimpan aman.',
  hubOptionAlone: '--seat-code, --hub-ca dan --anyway dipakai bersama --hub. Lihat --help.',
  hubAddress:
    'Alamat hub tidak terbaca: {{url}}. Tulis seperti https://hub.kantor.example:7443 (tanpa https hanya untuk komputer ini sendiri).',
  hubNeedsCode:
    'Untuk bergabung dengan hub diperlukan kode loket: --seat-code KODE. Minta kepada pengelola hub (npm run hub -- seat-code).',
  hubCaUnreadable: 'Berkas sertifikat {{path}} tidak dapat dibaca. Periksa nama dan izinnya; bentuknya PEM.',
  hubUnreachable:
    'Hub di {{url}} tidak menjawab. Tidak ada yang diubah. Periksa alamat, jaringan, dan apakah hub berjalan, lalu coba lagi.',
  hubCertificate:
    'Sertifikat hub di {{url}} bukan yang disebut kode loket. Loket tidak bergabung dan tidak mengirim apa pun. Minta kode yang baru kepada pengelola hub; bila kodenya sudah benar, ada yang menyamar di jaringan ini.',
  hubName:
    'Sertifikat hub tidak berlaku untuk alamat {{url}}. Loket tidak bergabung. Pakai alamat yang tertulis di sertifikatnya, atau minta pengelola hub membuatnya lagi dengan nama ini.',
  hubUntrusted:
    'Sertifikat hub di {{url}} tidak dipercaya komputer ini. Loket tidak bergabung. Beri sertifikat penerbitnya dengan --hub-ca BERKAS, atau minta kode loket yang baru.',
  hubCode:
    'Hub tidak menerima kode loket ini. Tidak ada yang diubah. Salin kodenya utuh, atau minta yang baru kepada pengelola hub.',
  hubVersion:
    'Loket di komputer ini lebih lama daripada hub di {{url}}. Tidak ada yang diubah. Perbarui Loket, lalu coba lagi.',
  hubElsewhere:
    'Folder {{directory}} sudah bergabung dengan hub lain ({{url}}). Keluar dahulu dengan --hub none, atau pakai --data dengan folder lain.',
  hubOwnBranch:
    'Folder {{directory}} berisi cabang sendiri (misalnya latihan) dan tidak dicampur dengan cabang lain. Pakai --data dengan folder baru untuk bergabung dengan hub.',
  hubNotJoined: 'Folder {{directory}} tidak bergabung dengan hub lain. Tidak ada yang diubah.',
  hubWorkWaits:
    'Masih ada {{count}} pekerjaan yang belum sampai di hub. Loket belum keluar. Buka Loket sampai semuanya terkirim; atau ulangi dengan --anyway: pekerjaan itu lalu disisihkan di folder data dan tidak dikirim.',
  hubJoined: 'Bergabung dengan {{branch}} di {{url}}. Mulai berikutnya cukup: npm start',
  hubLeft: 'Keluar dari hub {{url}}. Salinan cabang itu disisihkan di {{path}}; tidak ada yang dihapus.',
  hubFileMode:
    'Berkas {{path}} (kode hub) rusak atau dapat dibaca orang lain. Loket tidak dibuka. Perbaiki dengan: chmod 600 {{path}}, atau bergabung lagi dengan --hub dan --seat-code.',
  notBuilt: 'Layar Loket belum dibangun ({{path}}). Jalankan: npm run build',
  unknownOption: 'Pilihan tidak dikenal: {{option}}. Lihat --help.',
  badPort: 'Nomor port salah: {{port}}. Pilih 0 sampai 65535.',
  portBusy: 'Port {{port}} sedang dipakai program lain. Pilih --port lain, atau tanpa --port.',
  pageNoKey: 'Halaman ini hanya dapat dibuka dari jendela yang dibuka oleh Loket sendiri.',
  pageUsed:
    'Tautan ini sudah dipakai atau sudah lewat waktunya. Jalankan Loket sekali lagi untuk mendapat tautan baru.',
  pageNotFound: 'Tidak ada apa-apa di alamat ini.',
  pageRefused: 'Permintaan ditolak: tidak datang dari jendela Loket.',
  electronMissing:
    'Tanpa Electron (tidak ada di komputer ini, atau tidak dapat dibuka tanpa layar): Loket memakai peramban.',
  electronForced: 'Electron diminta (--shell=electron) tetapi tidak ada dan tidak dapat diambil.',
  building: 'Menyiapkan Loket ...',
  keyStorePlain:
    'Sistem ini tidak punya penyimpan kunci yang aman, jadi Loket tidak menyimpan data di sini. Pasang GNOME Keyring atau KWallet, lalu buka lagi.',
  keyStoreUnavailable:
    'Penyimpan kunci sistem belum dapat dipakai. Data aman. Masuk ulang ke komputer ini, lalu buka Loket lagi.',
  keyStoreBroken:
    'Kunci data tidak dapat dibuka oleh penyimpan kunci sistem. Data tidak disentuh. Pakai kunci pemulihan yang tersegel, atau hubungi petugas TI.',
  startFailedTitle: 'Loket tidak dapat dibuka',
  pickIntakeTitle: 'Pilih paket kerja hari ini',
  pickScanTitle: 'Pilih folder pemindai',
  pickIntakeFilter: 'Paket kerja (zip, xlsx, csv)',
} as const;
