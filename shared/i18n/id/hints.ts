/**
 * Hint dari berkas, untuk mata petugas: apa yang berbeda, di mana, dan apa yang dapat dilakukan. `here` adalah yang
 * terbaca di berkas, `there` yang tertulis di data atau di berkas lain.
 */
import { compose } from '../compose.ts';

const doubt = 'Bacaan otomatis dapat keliru; lihat gambarnya.';

const names = {
  same: 'Sama.',
  titles: 'Sama; hanya gelar atau sapaan yang berbeda.',
  spacing: 'Hanya spasinya berbeda; biasanya orang yang sama.',
  order: 'Katanya sama, urutannya berbeda; biasanya orang yang sama.',
  patronym: 'Hanya "bin", "binti", "br." atau nama sesudahnya yang berbeda; biasanya orang yang sama.',
  abbreviation: 'Salah satunya memakai singkatan yang biasa (M., Moh., Abd., St.); biasanya orang yang sama.',
  initial: 'Salah satunya memakai huruf awal saja; cocokkan nama lengkapnya.',
  spelling: 'Hanya ejaan lama dan baru yang berbeda (oe/u, dj/j, tj/c, j/y); biasanya orang yang sama.',
  doubled: 'Hanya huruf gandanya berbeda; biasanya orang yang sama.',
  'look-alike': `Hanya huruf yang mirip bentuknya yang berbeda (O/0, I/l/1, B/8, S/5, rn/m, vv/w). ${doubt}`,
  several:
    'Beberapa cara menulis berbeda sekaligus (ejaan, singkatan, urutan); bandingkan kata demi kata, biasanya orang yang sama.',
  letters:
    'Beda satu atau dua huruf: "{{word}}" dan "{{otherWord}}", lihat huruf ke-{{letter}}. Bila berkasnya yang benar, perbaiki data; bila tidak, minta penjelasan.',
  shortened: 'Salah satunya terpotong; bagian depannya sama. Cocokkan kelanjutannya.',
  'missing-word': 'Ada kata yang hanya ada pada salah satunya: "{{extra}}". Pastikan orangnya sama.',
  different:
    'Berbeda. Pastikan berkas ini milik orang yang benar, lalu perbaiki data atau minta berkas lain.',
  unsure: `Tampak berbeda, tetapi hurufnya kurang jelas. ${doubt}`,
} as const;

const numbers = {
  same: 'Sama.',
  swapped: 'Angka ke-{{first}} dan ke-{{second}} tertukar. Lihat mana yang benar, lalu perbaiki.',
  'one-digit':
    'Angka ke-{{at}} berbeda: {{digit}} di berkas, {{otherDigit}} di sana. Lihat angka itu, lalu perbaiki yang salah.',
  'some-digits': '{{many}} angka berbeda, yaitu angka ke-{{places}}. Bandingkan satu per satu.',
  'one-missing': 'Di berkas kurang satu angka: angka ke-{{at}} ({{digit}}). Lihat apakah terpotong.',
  shifted:
    'Angka bergeser mulai angka ke-{{at}}: ada yang terselip atau hilang. Bandingkan satu per satu dari sana.',
  'one-extra': 'Di berkas lebih satu angka: angka ke-{{at}} ({{digit}}). Lihat mana yang benar.',
  different: 'Berbeda. Pastikan berkas ini milik orang yang benar.',
  'look-alike': `Hanya angka yang mirip bentuknya yang berbeda. ${doubt}`,
  unsure: `Tampak berbeda, tetapi angkanya kurang jelas. ${doubt}`,
} as const;

const days = {
  same: 'Sama.',
  swapped: 'Hari dan bulan tertukar. Lihat mana yang benar, lalu perbaiki.',
  year: 'Hanya tahunnya berbeda. Lihat angka tahun, lalu perbaiki yang salah.',
  'one-digit': 'Hanya satu angka berbeda. Lihat angka itu, lalu perbaiki yang salah.',
  near: 'Selisih {{days}} hari. Lihat mana yang benar.',
  day: 'Hanya tanggal harinya berbeda. Lihat mana yang benar.',
  month: 'Hanya bulannya berbeda. Lihat mana yang benar.',
  different: 'Berbeda. Lihat mana yang benar.',
  unsure: `Tampak berbeda, tetapi angkanya kurang jelas. ${doubt}`,
} as const;

const employers = {
  same: 'Sama.',
  spacing: 'Sama; hanya spasinya berbeda.',
  'look-alike': `Hanya huruf yang mirip bentuknya yang berbeda. ${doubt}`,
  letters: 'Beda satu atau dua huruf; biasanya perusahaan yang sama.',
  part: 'Salah satunya lebih lengkap (cabang atau unit); biasanya perusahaan yang sama.',
  different: 'Berbeda. Pastikan surat ini dari perusahaan yang dimaksud.',
  unsure: `Tampak berbeda, tetapi hurufnya kurang jelas. ${doubt}`,
} as const;

const against = (what: string) => `${what} di berkas {{here}}, di data {{there}}.`;
const againstPaper = (what: string) =>
  `${what} di berkas ini {{here}}, di $t(documents.kind.{{otherKind}}) {{there}}.`;

export const hints = {
  title: 'Hint dari berkas',
  ...compose(
    {
      name: against('Nama'),
      holder: against('Pemilik rekening'),
      mother: against('Nama ibu'),
      'papers-name': againstPaper('Nama'),
      'holder-ktp': 'Pemilik rekening {{here}}, nama di KTP {{there}}.',
    },
    names,
  ),
  ...compose(
    {
      nik: against('NIK'),
      kpj: against('Nomor KPJ'),
      account: against('Nomor rekening'),
      npwp: against('NPWP'),
      'papers-nik': againstPaper('NIK'),
    },
    numbers,
  ),
  ...compose(
    {
      birth: against('Tanggal lahir'),
      stop: against('Tanggal berhenti'),
      'papers-birth': againstPaper('Tanggal lahir'),
    },
    days,
  ),
  ...compose({ employer: against('Perusahaan') }, employers),
  'kind-same': 'Isi berkas sesuai dengan jenisnya.',
  'kind-other':
    'Dari isinya berkas ini tampak seperti $t(documents.kind.{{seems}}). Lihat apakah salah jenis; bila ya, minta berkas yang benar.',
  'kind-perhaps': 'Isinya mirip $t(documents.kind.{{seems}}). Lihat apakah jenisnya sudah benar.',
  'not-read':
    '$t(reading.field.{{field}}) tidak terbaca otomatis di berkas ini. Baca sendiri dari gambarnya.',
  'not-listed':
    'Nama dan NIK {{there}} tidak ditemukan di antara yang terbaca di KK ini. Lihat daftar anggota keluarga sendiri.',
  'heir-paper':
    'Berkas ini tampaknya milik ahli waris ({{here}}), jadi tidak dibandingkan dengan data peserta.',
  'other-person': 'Berkas ini atas nama lain ({{here}}); milik peserta sudah ada pada berkas lain.',
  'holder-deceased':
    'Rekening {{here}} masih atas nama peserta yang meninggal. Minta rekening atas nama ahli waris.',
  'agree-name':
    'Nama di berkas ini dan di $t(documents.kind.{{otherKind}}) sama ({{here}}), tetapi di data {{there}}. Mungkin data yang salah ketik; periksa, lalu perbaiki data.',
  'agree-nik':
    'NIK di berkas ini dan di $t(documents.kind.{{otherKind}}) sama ({{here}}), tetapi di data {{there}}. Mungkin data yang salah ketik; periksa, lalu perbaiki data.',
  'agree-birth':
    'Tanggal lahir di berkas ini dan di $t(documents.kind.{{otherKind}}) sama ({{here}}), tetapi di data {{there}}. Mungkin data yang salah ketik; periksa, lalu perbaiki data.',
  'sex-same': 'Jenis kelamin sama dengan data.',
  'sex-different': 'Jenis kelamin di berkas {{here}}, di data {{there}}. Lihat mana yang benar.',
  'bank-same': 'Bank sama dengan data.',
  'bank-different': 'Bank di berkas {{here}}, di data {{there}}. Lihat buku rekeningnya, lalu perbaiki data.',
  'stop-not-in-data':
    'Surat menyebut berhenti tanggal {{here}}; di data belum diisi. Lengkapi data bila benar.',
  'day-in-future':
    '$t(reading.field.{{field}}) {{here}} ada di depan hari ini. Lihat tanggalnya; mungkin salah baca atau salah tulis.',
  'death-before-birth':
    'Tanggal meninggal {{here}} lebih awal dari tanggal lahir {{there}}. Lihat kedua tanggal itu.',
  'quality-blurred': 'Gambar kabur. Bila tulisannya tidak terbaca, minta foto baru.',
  'quality-dark': 'Gambar gelap. Bila tulisannya tidak terbaca, minta foto di tempat terang.',
  'quality-too-bright': 'Gambar terlalu terang. Bila tulisannya hilang, minta foto baru.',
  'quality-glare': 'Ada pantulan cahaya di tempat ini. Bila menutup tulisan, minta foto baru.',
  'quality-cut-off': 'Tepi berkas terpotong di sisi ini. Lihat apakah ada yang hilang.',
  'quality-tiny': 'Gambar kecil. Bila tulisannya tidak terbaca, minta foto dari lebih dekat.',
  'quality-tilted': 'Berkas miring. Masih dapat dipakai bila semua terbaca.',
  'unread-encrypted': 'PDF ini terkunci sandi, jadi tidak terbaca otomatis. Minta PDF tanpa sandi.',
  'unread-damaged': 'Isi berkas rusak, jadi tidak terbaca otomatis. Lihat sendiri, atau minta berkas baru.',
  'unread-too-many-pixels': 'Gambar terlalu besar untuk dibaca otomatis. Lihat sendiri.',
  'unread-took-too-long': 'Pembacaan otomatis terlalu lama dan dihentikan. Lihat sendiri.',
  'unread-too-much-memory': 'Berkas terlalu berat untuk dibaca otomatis. Lihat sendiri.',
  'unread-not-here': 'Berkas belum sampai di komputer ini; dibaca otomatis begitu sampai.',
  'unread-failed': 'Pembacaan otomatis gagal. Berkasnya aman; lihat sendiri.',
  'note-pdf-script': 'PDF ini berisi skrip. Skrip tidak dijalankan.',
  'note-pdf-many-pages':
    'PDF ini panjang; hanya halaman pertama yang dibaca otomatis. Lihat sisanya sendiri.',
  'note-cmyk': 'Gambar memakai warna cetak (CMYK); warna di layar dapat berbeda.',
  'note-no-text': 'Tidak ada tulisan yang terbaca. Lihat sendiri.',
} as const;
