/** Letters that an employer or employee writes. Every one names itself an example. */
import { addDays, longDate } from '../dates.ts';
import {
  title,
  text,
  fields,
  signatures,
  space,
  company,
  number,
  identity,
  work,
  bySigner,
} from './letter-parts.ts';
import type { LetterWriter } from './letter-parts.ts';

export const employmentEnded: LetterWriter = (plan, random) => ({
  style: 'letter',
  head: company(plan),
  pages: [
    [
      title('SURAT KETERANGAN KERJA (PAKLARING)', number(random, 'SKK', plan)),
      text('Yang bertanda tangan di bawah ini menerangkan dengan sebenarnya bahwa:'),
      identity(plan),
      text(`adalah benar pernah bekerja di ${plan.employment.company} dengan keterangan sebagai berikut:`),
      work(plan),
      text(
        'Selama bekerja yang bersangkutan telah melaksanakan tugasnya dengan baik dan penuh tanggung jawab. Kami mengucapkan terima kasih atas pengabdiannya.',
      ),
      text(
        'Surat keterangan ini dibuat untuk keperluan latihan pelayanan klaim dan tidak berlaku di luar latihan.',
      ),
      space(),
      bySigner(plan, longDate(addDays(plan.employment.stoppedOn, 2))),
    ],
  ],
});

export const resignation: LetterWriter = (plan) => ({
  style: 'plain',
  pages: [
    [
      text(`Medan, ${longDate(addDays(plan.employment.stoppedOn, -30))}`),
      text(`Kepada Yth. Pimpinan ${plan.employment.company}`),
      text('Perihal: Pengunduran diri'),
      space(10),
      text('Dengan hormat,'),
      text('Saya yang bertanda tangan di bawah ini:'),
      identity(plan),
      fields(['Jabatan', plan.employment.position]),
      text(
        `dengan ini mengajukan pengunduran diri terhitung mulai tanggal ${longDate(plan.employment.stoppedOn)}. Keputusan ini saya ambil atas kemauan sendiri tanpa paksaan dari pihak mana pun.`,
      ),
      text(
        'Saya berterima kasih atas kesempatan yang diberikan dan memohon maaf atas segala kekurangan selama bekerja.',
      ),
      space(),
      {
        type: 'signatures',
        people: [
          { role: 'Diketahui oleh', name: plan.employment.signer, stamp: plan.employment.company },
          { role: 'Hormat saya', name: plan.participant.name },
        ],
      },
    ],
  ],
});

export const dismissal: LetterWriter = (plan, random) => ({
  style: 'letter',
  head: company(plan),
  pages: [
    [
      title('PERJANJIAN BERSAMA', number(random, 'PB-PHK', plan)),
      text('Pada hari ini para pihak di bawah ini telah sepakat mengakhiri hubungan kerja:'),
      fields(['Pihak pertama', `${plan.employment.company}, diwakili ${plan.employment.signer}`]),
      text('dan pihak kedua:'),
      identity(plan),
      work(plan),
      text(
        `Pasal 1. Hubungan kerja berakhir karena pemutusan hubungan kerja (PHK) terhitung mulai tanggal ${longDate(plan.employment.stoppedOn)}.`,
      ),
      text(
        'Pasal 2. Pihak pertama memenuhi seluruh hak pihak kedua sesuai perundang-undangan, dan pihak kedua menerima dan tidak menolak pemutusan hubungan kerja ini.',
      ),
    ],
    [
      text(
        'Pasal 3. Perjanjian bersama ini dibuat dengan sadar, tanpa paksaan, dan didaftarkan pada instansi ketenagakerjaan (contoh).',
      ),
      text('Pasal 4. Naskah ini rekaan untuk latihan pelayanan klaim.'),
      space(),
      signatures(
        longDate(plan.employment.stoppedOn),
        { role: 'Pihak Pertama', name: plan.employment.signer, stamp: plan.employment.company },
        { role: 'Pihak Kedua', name: plan.participant.name },
      ),
    ],
  ],
});

export const contractEnded: LetterWriter = (plan, random) => ({
  style: 'letter',
  head: company(plan),
  pages: [
    [
      title('SURAT KETERANGAN BERAKHIRNYA KONTRAK KERJA', number(random, 'PKWT', plan)),
      text('Dengan ini diterangkan bahwa perjanjian kerja waktu tertentu (PKWT) atas nama:'),
      identity(plan),
      work(plan),
      text(
        `telah berakhir pada tanggal ${longDate(plan.employment.stoppedOn)} dan tidak diperpanjang. Segala hak dan kewajiban kedua pihak telah diselesaikan.`,
      ),
      space(),
      bySigner(plan, longDate(plan.employment.stoppedOn)),
    ],
  ],
});

export const stillEmployed: LetterWriter = (plan, random) => ({
  style: 'letter',
  head: company(plan),
  pages: [
    [
      title('SURAT KETERANGAN AKTIF BEKERJA', number(random, 'SKA', plan)),
      text('Yang bertanda tangan di bawah ini menerangkan bahwa:'),
      identity(plan),
      fields(['Jabatan', plan.employment.position], ['Bekerja sejak', longDate(plan.employment.startedOn)]),
      text(
        `sampai surat ini dibuat masih bekerja di ${plan.employment.company}. Surat ini dipergunakan untuk pengajuan sebagian manfaat JHT (latihan).`,
      ),
      space(),
      bySigner(plan, longDate(addDays(plan.data.day, -12))),
    ],
  ],
});

export const companyPension: LetterWriter = (plan, random) => ({
  style: 'letter',
  head: company(plan),
  pages: [
    [
      title('SURAT KETERANGAN USIA PENSIUN', number(random, 'PENSIUN', plan)),
      text(
        'Sesuai perjanjian kerja bersama (PKB) yang berlaku di perusahaan kami, usia pensiun ditetapkan 52 tahun. Dengan ini diterangkan bahwa:',
      ),
      identity(plan),
      work(plan),
      text(
        `telah memasuki usia pensiun dan berhenti bekerja dengan hormat pada tanggal ${longDate(plan.employment.stoppedOn)}.`,
      ),
      space(),
      bySigner(plan, longDate(addDays(plan.employment.stoppedOn, 1))),
    ],
  ],
});

export const workReference: LetterWriter = (plan, random) => ({
  style: 'letter',
  head: company(plan),
  pages: [
    [
      title('SURAT REFERENSI KERJA', number(random, 'REF', plan)),
      text('Dengan duka cita kami menerangkan bahwa almarhum/almarhumah:'),
      identity(plan),
      work(plan),
      text(
        'adalah karyawan kami sampai akhir hayatnya, bukan karena kecelakaan kerja. Surat ini dibuat untuk membantu ahli waris (latihan).',
      ),
      space(),
      bySigner(plan, longDate(addDays(plan.eventDay, 5))),
    ],
  ],
});

export const unableToWork: LetterWriter = (plan, random) => ({
  style: 'letter',
  head: company(plan),
  pages: [
    [
      title('SURAT KETERANGAN TIDAK MAMPU BEKERJA', number(random, 'STMB', plan)),
      text('Dengan ini kami menerangkan bahwa karyawan kami:'),
      identity(plan),
      work(plan),
      text(
        'tidak mampu lagi bekerja karena cacat total tetap sebagaimana surat keterangan dokter terlampir.',
      ),
      space(),
      bySigner(plan, longDate(addDays(plan.eventDay, 4))),
    ],
  ],
});
