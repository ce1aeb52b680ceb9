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
  | 'port-taken';

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
  'port-taken': 'Alamat untuk hub sudah dipakai program lain. Pilih alamat lain dengan --listen.',
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
