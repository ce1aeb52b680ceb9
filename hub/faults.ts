/** Why the hub cannot work: a code for the log and one sentence for the person at the machine. Nothing was changed. */
export type FaultCode =
  | 'wrong-key'
  | 'damaged'
  | 'from-the-future'
  | 'disk-full'
  | 'disk-failed'
  | 'in-use'
  | 'not-writable'
  | 'bad-start'
  | 'cannot-reach-database'
  | 'wrong-database-login'
  | 'wrong-database-certificate'
  | 'unknown-database'
  | 'database-rights'
  | 'database-outdated'
  | 'database-read-only'
  | 'database-busy'
  | 'unknown-role'
  | 'port-taken'
  | 'port-forbidden'
  | 'no-such-address'
  | 'bad-listen'
  | 'plain-http'
  | 'certificate-unreadable'
  | 'certificate-mismatch'
  | 'certificate-expired'
  | 'folder-unreadable'
  | 'key-mode'
  | 'key-damaged'
  | 'key-missing'
  | 'other-folder'
  | 'branch-in-use'
  | 'bad-database-url'
  | 'relay-alone'
  | 'bad-relay'
  | 'relay-secret-unreadable'
  | 'relay-secret-open'
  | 'relay-secret-short';

const sentences: Record<FaultCode, string> = {
  'wrong-key':
    'Basis data hub tidak dapat dibuka: kuncinya tidak cocok, atau awal berkasnya rusak. Tidak ada yang diubah. Periksa apakah folder data dan kuncinya berasal dari pemasangan yang sama, atau pulihkan dari cadangan terakhir.',
  damaged:
    'Basis data hub rusak dan tidak dibuka. Tidak ada yang diubah. Pulihkan dari cadangan terakhir; jangan hapus folder ini karena isinya mungkin masih dapat diselamatkan.',
  'from-the-future':
    'Basis data hub dibuat oleh versi Loket yang lebih baru. Tidak ada yang diubah. Pasang versi Loket terbaru, lalu mulai lagi.',
  'disk-full':
    'Cakram penuh: hub tidak dapat menyimpan. Yang sudah dijawab tetap aman. Kosongkan ruang pada cakram; pekerjaan yang tertunda akan dikirim lagi.',
  'disk-failed':
    'Cakram gagal membaca atau menulis basis data hub. Yang sudah dijawab tetap aman selama cakram itu utuh. Periksa cakram dan kabelnya, lalu mulai lagi; jangan hapus folder data.',
  'in-use':
    'Folder data ini sedang dipakai oleh hub lain. Tutup hub itu dahulu; dua hub pada satu folder tidak boleh.',
  'not-writable':
    'Folder data hub tidak dapat dibaca atau ditulis. Periksa izin folder itu untuk pengguna yang menjalankan Loket.',
  'bad-start':
    'Hub tidak menerima perintah mulai yang benar pada masukan standar, jadi tidak ada yang dibuka.',
  'cannot-reach-database':
    'Basis data PostgreSQL tidak dapat dihubungi. Yang sudah dijawab tetap aman; pekerjaan di loket menunggu dan dikirim lagi. Periksa apakah PostgreSQL berjalan, alamat pada --database, dan jaringannya.',
  'wrong-database-login':
    'PostgreSQL menolak nama pengguna atau kata sandi hub. Tidak ada yang diubah. Periksa alamat pada --database dan aturan masuk di pg_hba.conf.',
  'wrong-database-certificate':
    'Sertifikat PostgreSQL tidak dipercaya, jadi tidak ada yang dikirim. Pasang sertifikat penerbitnya (sslrootcert) atau perbaiki alamat pada --database.',
  'unknown-database':
    'Basis data dengan nama itu tidak ada di PostgreSQL. Tidak ada yang diubah. Buat dahulu dengan createdb, atau perbaiki nama pada --database.',
  'database-rights':
    'Pengguna basis data tidak mempunyai hak yang diperlukan. Tidak ada yang diubah. Jalankan "npm run hub -- migrate --database URL-PEMILIK --worker PENGGUNA-HUB" untuk memberi haknya.',
  'database-outdated':
    'Tabel basis data belum sesuai dengan versi Loket ini. Tidak ada yang diubah. Jalankan "npm run hub -- migrate --database URL-PEMILIK --worker PENGGUNA-HUB", lalu mulai hub lagi.',
  'database-read-only':
    'Basis data PostgreSQL hanya dapat dibaca (siaga). Yang sudah dijawab tetap aman. Arahkan --database ke server utama.',
  'database-busy':
    'Basis data terlalu lama ditahan oleh pekerjaan lain. Yang sudah dijawab tetap aman; pekerjaan itu dikirim lagi. Bila berulang, periksa pekerjaan yang lama di PostgreSQL.',
  'unknown-role':
    'Pengguna basis data untuk hub belum ada. Tidak ada yang diubah. Buat dahulu dengan "createuser --pwprompt NAMA", lalu ulangi.',
  'port-taken': 'Alamat untuk hub sudah dipakai program lain. Pilih alamat lain dengan --listen.',
  'port-forbidden':
    'Sistem tidak mengizinkan hub memakai port ini. Pilih port di atas 1023 dengan --listen, misalnya 0.0.0.0:7443.',
  'no-such-address':
    'Alamat pada --listen bukan alamat mesin ini. Pakai alamat mesin ini sendiri, atau 0.0.0.0 untuk semuanya.',
  'bad-listen':
    'Alamat pada --listen tidak terbaca. Tulis HOST:PORT, misalnya 127.0.0.1:7443 atau 0.0.0.0:7443.',
  'plain-http':
    'Tanpa sertifikat, hub hanya melayani mesin ini sendiri (127.0.0.1): lewat HTTP biasa PIN dapat dibaca di jalan, dan peramban di telepon peserta tidak membuka kamera. Tambahkan --cert BERKAS --key BERKAS, atau --self-signed untuk mencoba di jaringan kantor.',
  'certificate-unreadable':
    'Sertifikat atau kuncinya tidak dapat dibaca. Periksa nama berkas pada --cert dan --key, izinnya untuk pengguna yang menjalankan hub, dan bahwa keduanya berbentuk PEM.',
  'certificate-mismatch':
    'Kunci pada --key bukan kunci sertifikat pada --cert. Periksa apakah keduanya dibuat bersama.',
  'certificate-expired':
    'Sertifikat hub sudah lewat masa berlakunya, atau belum berlaku. Perbarui sertifikat itu (yang dibuat sendiri: npm run hub -- certificate), dan periksa jam mesin ini.',
  'folder-unreadable':
    'Folder data hub tidak dapat dibaca atau ditulis. Periksa --data dan izin folder itu untuk pengguna yang menjalankan hub.',
  'key-mode':
    'Berkas rahasia di folder data hub dapat dibaca pengguna lain. Jadikan hanya milik pengguna hub (chmod 600), lalu mulai lagi.',
  'key-damaged':
    'Berkas rahasia di folder data hub rusak. Tidak ada yang diubah. Kembalikan berkas itu dari cadangan.',
  'key-missing':
    'Folder data hub berisi data, tetapi berkas kuncinya (hub-key) hilang. Hub tidak membuat kunci baru, supaya data tidak hilang. Kembalikan berkas itu dari cadangan.',
  'other-folder':
    'Folder data ini milik hub lain: basis data mengenal folder yang berbeda. Tidak ada yang diubah. Periksa --data dan --database; setelah pemulihan, kembalikan folder data yang dicadangkan bersama basis data itu.',
  'branch-in-use':
    'Basis data cabang ini sedang dipakai oleh hub lain. Tutup hub itu dahulu; satu cabang dilayani satu hub. Bila hub itu baru saja mati, tunggu sebentar lalu mulai lagi.',
  'bad-database-url':
    'Alamat pada --database tidak terbaca. Tulis postgres://PENGGUNA@HOST:PORT/NAMA, atau sqlite. Kata sandi boleh di alamat itu, di PGPASSWORD, di ~/.pgpass, atau seluruh alamat di LOKET_DATABASE_URL.',
  'relay-alone':
    '--relay dan --relay-secret-file dipakai bersama: alamat relay, dan berkas berisi rahasia yang sama dengan static-auth-secret pada relay itu. Tidak ada yang dibuka.',
  'bad-relay':
    'Alamat pada --relay tidak terbaca. Tulis turn:HOST:3478?transport=udp atau turns:HOST:5349, paling banyak enam, dipisah koma. Tidak ada yang dibuka.',
  'relay-secret-unreadable':
    'Berkas pada --relay-secret-file tidak dapat dibaca. Periksa namanya dan izinnya untuk pengguna yang menjalankan hub.',
  'relay-secret-open':
    'Berkas pada --relay-secret-file dapat dibaca semua pengguna mesin ini. Batasi izinnya (chmod 640), lalu mulai lagi.',
  'relay-secret-short':
    'Rahasia pada --relay-secret-file harus satu baris tanpa spasi, paling sedikit 16 huruf. Buat dengan: openssl rand -hex 32. Pasang nilai yang sama pada static-auth-secret di relay.',
};

/** Stops the program with a sentence; it holds no key, path of a person, or row. */
export class HubFault extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, cause?: unknown) {
    super(sentences[code], { cause });
    this.name = 'HubFault';
    this.code = code;
  }
}
