/** What the hub's commands say to the operator. Faults that keep the hub from working stand in `hub/faults.ts`. */

export const help = `Hub cabang Loket

  npm run hub -- [pilihan]             menjalankan hub sampai dihentikan (SIGTERM atau Ctrl+C)
  npm run hub -- migrate --database URL-PEMILIK --worker PENGGUNA-HUB
                                       membuat atau memperbarui tabel PostgreSQL, lalu memberi hak kepada pengguna hub
  npm run hub -- seat-code             menampilkan kode untuk menyambungkan loket ke hub ini
  npm run hub -- booth-code            menampilkan kode untuk bilik wawancara di kantor ini
  npm run hub -- staff list            akun petugas
  npm run hub -- staff add NOMOR --name NAMA --roles PERAN[,PERAN] [--counter LOKET]
  npm run hub -- staff pin NOMOR       PIN baru; semua sesi orang itu berakhir
  npm run hub -- staff roles NOMOR --roles PERAN[,PERAN]
  npm run hub -- staff close NOMOR     menutup akun; semua sesinya berakhir
  npm run hub -- staff open NOMOR      membuka akun lagi
  npm run hub -- certificate [--host NAMA]...
                                       sertifikat buatan sendiri untuk mencoba di jaringan kantor
  npm run hub -- epoch --new           semua loket menyusun ulang salinannya dari hub

Pilihan bersama
  --database URL   postgres://PENGGUNA@HOST:PORT/NAMA atau sqlite (bawaan: LOKET_DATABASE_URL, lalu sqlite).
                   Kata sandi: di alamat, PGPASSWORD, ~/.pgpass, atau LOKET_DATABASE_URL; tidak pernah ditampilkan
  --data FOLDER    rahasia hub, dokumen, dan basis data sqlite (bawaan: LOKET_HUB_DATA, lalu folder data pengguna)

Pilihan hub
  --listen HOST:PORT   bawaan 127.0.0.1:7443; alamat lain memerlukan sertifikat
  --cert BERKAS --key BERKAS   sertifikat (dengan rantainya) dan kuncinya, PEM
  --self-signed        sertifikat buatan sendiri di folder data, dibuat bila belum ada
  --public-url URL     alamat hub bagi telepon peserta dan loket
  --relay turn:HOST:3478?transport=udp[,turns:...] --relay-secret-file BERKAS
                       relay (coturn) bagi wawancara video yang tidak mendapat jalan langsung
  --participant FOLDER halaman peserta yang sudah dibangun (bawaan: dist/participant)
  --name NAMA          nama kantor, dicatat saat basis data baru dibuat
  --zone ZONA          zona waktu kantor (bawaan Asia/Jakarta), dicatat saat basis data baru dibuat
  --practice           cabang latihan: petugas rekaan dengan PIN latihan

PIN untuk staff add dan staff pin diketik tanpa terlihat; --pin-stdin membacanya dari masukan standar, --generate-pin
membuatnya dan menampilkannya satu kali.
`;

const dateOf = (moment: Date): string => moment.toISOString().slice(0, 10);

export const texts = {
  ready: (url: string, goodUntil: Date | undefined) =>
    `Hub siap di ${url}.${goodUntil ? ` Sertifikatnya berlaku sampai ${dateOf(goodUntil)}.` : ' Hanya untuk mesin ini.'}`,
  unnamedAddresses: (addresses: readonly string[]) =>
    `Sertifikat buatan sendiri belum memuat alamat mesin ini: ${addresses.join(', ')}. Loket dan telepon yang memakai alamat itu akan menolak; buat lagi dengan: npm run hub -- certificate`,
  noRelay:
    'Tanpa relay (--relay): wawancara video hanya tersambung bila ada jalan langsung; peserta di jaringan seluler mungkin tidak tersambung. Caranya di hub/README.md, bagian Relay.',
  stopped: 'Hub berhenti. Yang sudah dijawab tersimpan.',
  unknownCommand: (word: string) => `Perintah "${word}" tidak dikenal. Lihat: npm run hub -- --help`,
  oneCertificate: 'Pilih satu: --cert dan --key, atau --self-signed.',
  certAndKey: '--cert dan --key dipakai bersama: satu berkas sertifikat dan satu berkas kuncinya.',
  badUrl: 'Alamat tidak terbaca. Tulis seperti https://hub.kantor.example:7443.',
  badZone: 'Zona waktu pada --zone tidak dikenal. Pakai Asia/Jakarta, Asia/Makassar atau Asia/Jayapura.',
  needWorker:
    'Sebutkan pengguna basis data yang dipakai hub: --worker NAMA. Buat dahulu dengan: createuser --pwprompt NAMA',
  migrated: (worker: string) =>
    `Tabel siap, dan pengguna "${worker}" mendapat haknya (tanpa hak mengubah tabel).`,
  sqliteMigrates:
    'Pada sqlite tabel dibuat dan diperbarui oleh hub sendiri; perintah migrate hanya untuk PostgreSQL.',
  seatCode: (code: string, url: string) =>
    `Kode loket (jaga seperti kunci: siapa yang memegangnya mencapai halaman masuk cabang ini):\n\n  ${code}\n\nDi komputer loket:\n\n  npm start -- --hub ${url} --seat-code KODE\n`,
  boothCode: (code: string, url: string) =>
    `Kode bilik (jaga seperti kunci: siapa yang memegangnya dapat menerima panggilan sebagai bilik):\n\n  ${code}\n\nDi komputer atau tablet bilik, buka ${url}/bilik lalu ketik kode ini satu kali.\n`,
  epochNew:
    'Salinan baru diminta: setiap loket menyusun ulang salinannya dari hub dan menanyakan lagi pekerjaan yang belum terjawab. Tidak ada keputusan yang hilang.',
  epochUsage: 'Untuk meminta semua loket menyusun ulang salinannya, tulis: npm run hub -- epoch --new',
  epochIs: (epoch: string) => `Nama buku sekarang: ${epoch}.`,
  noBranch: 'Basis data ini belum pernah dipakai hub. Jalankan hub dahulu, lalu ulangi.',
  staff: {
    usage: 'Tulis: npm run hub -- staff list|add|pin|roles|close|open. Lihat: npm run hub -- --help',
    needNumber: 'Sebutkan nomor petugas, misalnya CSO1 (huruf besar, angka, tanda hubung; 2 sampai 20).',
    badName: 'Nama diperlukan: --name "NAMA" (2 sampai 80 huruf).',
    badRoles: (roles: string) => `Peran pada --roles tidak dikenal. Pilih dari: ${roles}.`,
    badPin: 'PIN harus 6 sampai 12 angka, tidak semuanya sama dan tidak berurutan. Tidak ada yang diubah.',
    pinsDiffer: 'Kedua PIN tidak sama. Tidak ada yang diubah; ulangi.',
    pinPrompt: 'PIN baru (tidak terlihat): ',
    pinAgain: 'Sekali lagi: ',
    pinShown: (pin: string) =>
      `PIN: ${pin}  (ditampilkan sekali ini saja; serahkan langsung kepada orangnya)`,
    added: (id: string) => `Akun ${id} dibuat.`,
    pinSet: (id: string, ended: number) => `PIN ${id} diganti; ${ended} sesi berakhir.`,
    rolesSet: (id: string) => `Peran ${id} diganti; berlaku mulai tindakan berikutnya.`,
    closed: (id: string, ended: number) =>
      `Akun ${id} ditutup; ${ended} sesi berakhir. Keputusannya yang lama tetap tercatat.`,
    opened: (id: string) => `Akun ${id} dibuka lagi dengan PIN yang lama.`,
    none: 'Belum ada akun. Buat dengan: npm run hub -- staff add NOMOR --name NAMA --roles PERAN',
    refused: {
      known:
        'Nomor itu sudah dipakai, mungkin oleh akun yang ditutup. Pakai nomor lain; nomor tercatat di buku keputusan untuk selamanya.',
      unknown: 'Tidak ada akun dengan nomor itu. Lihat: npm run hub -- staff list',
      closed: 'Akun itu sudah ditutup. Buka dahulu dengan: npm run hub -- staff open NOMOR',
      open: 'Akun itu tidak sedang ditutup. Tidak ada yang diubah.',
    },
  },
} as const;
