/** What the rules say about a claim, one sentence per finding code. Days come as ISO days. */
export const findings = {
  'nik-length': 'NIK harus 16 digit.',
  'nik-province':
    'Kode provinsi {{code}} pada NIK tidak dikenal. NIK lama dari sebelum pemekaran bisa begitu; cocokkan dengan KTP.',
  'nik-date': 'Tanggal lahir di dalam NIK tidak mungkin ada. Cocokkan setiap digit dengan KTP.',
  'nik-birth-date':
    'Tanggal lahir menurut NIK {{nikDay}}, menurut data {{statedDay}}. NIK memang tidak diubah walau tanggal lahir dibetulkan; cocokkan dengan KTP.',
  'nik-sex': 'Jenis kelamin menurut NIK {{nikSex}}, menurut data {{statedSex}}. Cocokkan dengan KTP.',
  'nik-serial': 'Nomor urut NIK 0000 tidak pernah dipakai. Cocokkan setiap digit dengan KTP.',
  'kk-length': 'Nomor KK biasanya 16 digit.',
  'kk-date': 'Tanggal terbit di dalam nomor KK tidak mungkin ada. Cocokkan dengan kartu keluarga.',
  'kpj-length': 'Nomor KPJ harus 11 digit.',
  'kpj-twice': 'Nomor KPJ yang sama tercantum dua kali.',
  'npwp-length': 'NPWP terdiri dari 15 digit (lama) atau 16 digit (baru).',
  'npwp-check-digit': 'Digit pemeriksa NPWP tidak sesuai; mungkin salah ketik. Cocokkan dengan kartu NPWP.',
  'npwp-not-nik': 'NPWP 16 digit seharusnya sama dengan NIK pemiliknya, tetapi berbeda dari NIK peserta.',
  'phone-empty': 'Nomor HP kosong.',
  'phone-characters': 'Nomor HP memuat tanda selain angka.',
  'phone-not-mobile': 'Nomor HP tidak diawali 08, +628, atau 628; panggilan video mungkin tidak sampai.',
  'phone-length': 'Nomor HP biasanya 10 sampai 13 digit; periksa apakah ada digit yang hilang atau lebih.',
  'account-characters': 'Nomor rekening memuat tanda selain angka.',
  'account-length': 'Nomor rekening harus 5 sampai 20 digit.',
  'account-bank-length':
    'Rekening {{bank}} biasanya {{usual}} digit, yang ini {{length}} digit. Cocokkan dengan buku tabungan.',
  'account-holder-order': 'Nama pemilik rekening sama dengan nama peserta, hanya urutan katanya berbeda.',
  'account-holder-spacing': 'Nama pemilik rekening sama dengan nama peserta, hanya spasinya berbeda.',
  'account-holder-spelling':
    'Nama pemilik rekening sama dengan nama peserta, hanya ejaan atau cara menulisnya berbeda.',
  'account-holder-letters': 'Nama pemilik rekening berbeda satu atau dua huruf dari nama peserta.',
  'account-holder-initial': 'Nama pemilik rekening memakai singkatan dari nama peserta, atau sebaliknya.',
  'account-holder-shortened': 'Nama pemilik rekening terpotong; bagian depannya sama dengan nama peserta.',
  'account-holder-missing-word':
    'Pada nama pemilik rekening atau nama peserta ada kata yang tidak ada pada yang lain.',
  'account-holder-different':
    'Nama pemilik rekening lain dari nama peserta. Rekening harus atas nama peserta sendiri; minta rekening lain atau penjelasan.',
  'account-holder-heir':
    'Rekening atas nama lain dari peserta. Pastikan itu nama ahli waris yang mengajukan.',
  'account-holder-deceased':
    'Rekening masih atas nama peserta yang meninggal. Pembayaran ditujukan ke rekening ahli waris.',
  'card-active':
    'Kartu peserta masih aktif. Klaim karena berhenti bekerja baru dapat diproses setelah perusahaan melaporkan berhenti dan kartu nonaktif.',
  'card-status-unknown':
    'Status kartu belum dicatat. Periksa di sistem kepesertaan: semua kartu harus sudah nonaktif.',
  'wait-month':
    'Masa tunggu satu bulan sejak {{stoppedDay}} belum lewat. Klaim dapat diajukan mulai {{fromDay}}.',
  'wait-month-pkwt':
    'Kontrak berakhir {{stoppedDay}}, belum satu bulan (sampai {{fromDay}}). Masa tunggu untuk PKWT tidak pasti; periksa ketentuan cabang.',
  'wait-month-inactive':
    'Kartu baru nonaktif sejak {{inactiveDay}}, belum satu bulan (sampai {{fromDay}}). Ada kantor yang menghitung masa tunggu dari tanggal ini; periksa ketentuan cabang.',
  'stop-date-unknown': 'Tanggal berhenti belum diisi, jadi masa tunggu satu bulan belum dapat dihitung.',
  'age-56': 'Peserta belum berusia {{age}} tahun. Klaim usia pensiun dapat diajukan mulai {{fromDay}}.',
  'membership-10-years':
    'Kepesertaan belum {{years}} tahun. Klaim sebagian dapat diajukan mulai {{fromDay}}.',
  'membership-since-unknown':
    'Awal kepesertaan belum dicatat. Periksa di sistem kepesertaan apakah sudah {{years}} tahun.',
  'partial-once': 'Klaim sebagian hanya dapat diambil satu kali, dan peserta sudah pernah mengambilnya.',
  'npwp-needed':
    'NPWP diperlukan karena saldo di atas Rp 50 juta atau pernah klaim sebagian, tetapi nomornya belum ada.',
  'other-channel':
    'Klaim peserta ini sedang berjalan di kanal lain. Pastikan yang lain sudah selesai atau dibatalkan.',
  'jmo-hint':
    'Saldo tidak lebih dari Rp {{millions}} juta: peserta dapat juga mengajukan sendiri lewat JMO tanpa wawancara.',
  'jp-age':
    'Usia pensiun JP tahun ini {{age}} tahun dan peserta belum mencapainya. Tunjukkan kepada verifikator untuk diputuskan.',
  'online-not-jht': 'Layanan online hanya untuk JHT; klaim {{program}} biasanya diajukan di kantor cabang.',
  'online-reason': 'Sebab klaim ini tidak termasuk layanan online; biasanya diajukan di kantor cabang.',
  'online-partial-30':
    'Klaim sebagian 30% dimulai dengan surat keterangan hak dari kantor cabang. Periksa apakah surat itu sudah ada.',
  'bpu-segment': 'Sebab berhenti usaha hanya untuk segmen BPU, sedangkan data menyebut segmen lain.',
  'several-kpj': 'Peserta memiliki {{cards}} kartu. Pastikan saldonya sudah digabung sebelum dibayar.',
  'identity-reopened':
    'Data diri atau rekening diubah setelah identitas dipastikan. Pastikan lagi orangnya sebelum mengajukan.',
} as const;
