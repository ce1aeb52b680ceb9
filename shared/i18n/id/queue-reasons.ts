/** The one reason why a row of the queue stands where it stands. */
export const queueReasons = {
  'back-from-verifikator': 'Dikembalikan verifikator',
  'back-from-keuangan': 'Dikembalikan keuangan',
  'back-from-bank': 'Retur dari bank',
  'file-resumed': 'Berkas sudah dilengkapi peserta',
  'call-back-due': 'Waktunya telepon ulang',
  'appointment-due': 'Janji {{time}} sudah tiba',
  'appointment-soon': 'Janji {{time}}, sebentar lagi',
  senior: 'Peserta {{age}} tahun ke atas',
  'sla-near': 'Batas waktu dekat: sisa {{days}} hari kerja',
  'sla-overdue': 'Lewat batas waktu {{days}} hari kerja',
  assigned: 'Ditujukan kepada Anda',
  arrival: 'Urutan datang',
  'appointment-at': 'Janji pukul {{time}}',
  'call-back-at': 'Telepon ulang pukul {{time}}',
  'call-back-on': 'Telepon ulang {{day}} pukul {{time}}',
  'later-day': 'Antrean untuk {{day}}',
} as const;
