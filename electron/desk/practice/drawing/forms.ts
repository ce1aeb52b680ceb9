/** The forms of JKK, JKM and JP, and the attendance list, in a layout of our own (domain 1.4 to 1.6). */
import type { DocumentKind } from '../../../../shared/domain/vocabulary.ts';
import { addDays, longDate, monthName, shortDate, weekday } from '../dates.ts';
import { addressLine } from '../person.ts';
import type { ClaimPlan } from '../claim-plan.ts';
import type { SeededRandom } from '../random.ts';
import type { Block, SheetSpec } from './sheet.ts';

type FormWriter = (plan: ClaimPlan, random: SeededRandom) => SheetSpec;

const section = (text: string): Block => ({ type: 'section', text });
const fields = (...rows: [string, string][]): Block => ({ type: 'fields', rows });
const choices = (label: string, chosen: string, ...options: string[]): Block => ({
  type: 'choices',
  label,
  options,
  chosen,
});

const participant = (plan: ClaimPlan): Block[] => [
  section('A. Data peserta'),
  fields(
    ['Nama', plan.participant.name],
    ['NIK', plan.participant.nik],
    ['Nomor peserta (KPJ)', plan.data.kpj.join(' ; ')],
    ['Tempat, tanggal lahir', `${plan.participant.birthPlace}, ${shortDate(plan.participant.birthDate)}`],
    ['Alamat', addressLine(plan.participant.address)],
    ['Nama ibu kandung', plan.participant.motherName],
  ),
];
const employer = (plan: ClaimPlan): Block[] => [
  section('B. Data perusahaan'),
  fields(
    ['Nama perusahaan', plan.employment.company],
    ['Alamat', plan.employment.companyAddress],
    ['Jabatan pekerja', plan.employment.position],
  ),
];
const account = (plan: ClaimPlan, letter: string): Block[] => [
  section(`${letter}. Pembayaran manfaat`),
  fields(
    ['Bank', plan.data.bank],
    ['Nomor rekening', plan.data.accountNumber],
    ['Atas nama', plan.data.accountHolder],
  ),
];
const employerSigns = (plan: ClaimPlan, days: number): Block => ({
  type: 'signatures',
  date: `Medan, ${longDate(addDays(plan.eventDay, days))}`,
  people: [{ role: 'Pimpinan perusahaan', name: plan.employment.signer, stamp: plan.employment.company }],
});

const accidentFirst: FormWriter = (plan, random) => ({
  style: 'form',
  code: 'F3 KK1',
  head: { name: 'Laporan Kecelakaan Kerja Tahap I (contoh)', line: '' },
  pages: [
    [...participant(plan), ...employer(plan)],
    [
      section('C. Kejadian'),
      fields(
        ['Tanggal kejadian', longDate(plan.eventDay)],
        ['Jam', `${random.int(8, 16)}.${random.int(10, 59)} WIB`],
        ['Uraian', 'Pekerja terpeleset ketika memindahkan peti contoh, tangan kanan terbentur rak.'],
        ['Bagian tubuh', 'Tangan kanan'],
      ),
      choices('Tempat', 'Tempat kerja', 'Tempat kerja', 'Lalu lintas', 'Lain'),
      choices('Akibat', 'Dirawat', 'Dirawat', 'Berobat jalan', 'Meninggal'),
      fields(['Dirawat di', 'Rumah Sakit Latihan Sehat']),
      { type: 'space', height: 20 },
      employerSigns(plan, 1),
    ],
  ],
});

const accidentSecond: FormWriter = (plan, random) => ({
  style: 'form',
  code: 'F3a KK2',
  head: { name: 'Laporan Kecelakaan Kerja Tahap II (contoh)', line: '' },
  pages: [
    [
      ...participant(plan),
      section('B. Hasil perawatan'),
      fields(
        ['Tanggal kejadian', longDate(plan.eventDay)],
        ['Dinyatakan sembuh', longDate(addDays(plan.eventDay, random.int(4, 8)))],
        ['Tidak masuk kerja', `${random.int(3, 8)} hari`],
      ),
      choices('Keadaan', 'Sembuh', 'Sembuh', 'Cacat', 'Meninggal'),
    ],
    [
      section('C. Biaya yang diminta'),
      {
        type: 'table',
        columns: [
          { title: 'Uraian', width: 450 },
          { title: 'Rupiah', width: 236, align: 'center' },
        ],
        rows: [
          ['Pemeriksaan dan obat', `${random.int(3, 9)}50.000`],
          ['Pengangkutan', `${random.int(1, 4)}00.000`],
          ['Upah pengganti sementara', `1.${random.int(1, 9)}00.000`],
        ],
      },
      ...account(plan, 'D'),
      employerSigns(plan, 9),
    ],
  ],
});

const treatingDoctor: FormWriter = (plan) => ({
  style: 'form',
  code: 'F3b KK3',
  head: { name: 'Surat Keterangan Dokter (contoh)', line: '' },
  pages: [
    [
      ...participant(plan).slice(0, 2),
      section('B. Keterangan dokter yang merawat'),
      fields(
        ['Diperiksa pertama', longDate(plan.eventDay)],
        ['Diagnosis', 'Luka memar dan keseleo pergelangan tangan (contoh)'],
        ['Tindakan', 'Perawatan luka, obat, bebat elastis'],
        ['Fasilitas', 'Rumah Sakit Latihan Sehat'],
      ),
      choices('Hasil', 'Sembuh', 'Sembuh', 'Cacat sebagian', 'Cacat total'),
      {
        type: 'signatures',
        date: `Medan, ${longDate(addDays(plan.eventDay, 8))}`,
        people: [{ role: 'Dokter yang merawat', name: 'dr. Kenanga Misalwati', stamp: 'RS Latihan Sehat' }],
      },
    ],
  ],
});

const deathClaim: FormWriter = (plan) => ({
  style: 'form',
  code: 'F4',
  head: { name: 'Permintaan Jaminan Kematian (contoh)', line: '' },
  pages: [
    [
      ...participant(plan),
      section('B. Peristiwa'),
      fields(['Tanggal meninggal', longDate(plan.eventDay)]),
      choices('Sebab', 'Sakit', 'Sakit', 'Kecelakaan', 'Lain'),
      section('C. Pemohon'),
      fields(['Nama ahli waris', plan.spouse.name], ['NIK', plan.spouse.nik]),
      choices('Hubungan', plan.spouse.sex === 'P' ? 'Istri' : 'Suami', 'Suami', 'Istri', 'Anak', 'Lain'),
    ],
    [
      section('D. Anak yang masih sekolah (beasiswa)'),
      {
        type: 'table',
        columns: [
          { title: 'Nama', width: 330 },
          { title: 'NIK', width: 200 },
          { title: 'Lahir', width: 156, align: 'center' },
        ],
        rows:
          plan.children.length > 0
            ? plan.children.map((child) => [child.name, child.nik, shortDate(child.birthDate)])
            : [['—', '—', '—']],
      },
      ...account(plan, 'E'),
      {
        type: 'signatures',
        date: `Medan, ${longDate(plan.data.day)}`,
        people: [{ role: 'Pemohon', name: plan.spouse.name }],
      },
    ],
  ],
});

const pension: FormWriter = (plan) => ({
  style: 'form',
  code: 'F7',
  head: { name: 'Permintaan Jaminan Pensiun (contoh)', line: '' },
  pages: [
    [
      ...participant(plan),
      section('B. Manfaat yang diminta'),
      choices(
        'Jenis',
        plan.data.reason === 'JP-JD' ? 'Janda/Duda' : plan.data.reason === 'JP-CTT' ? 'Cacat' : 'Hari tua',
        'Hari tua',
        'Cacat',
        'Janda/Duda',
        'Anak',
      ),
      fields(['Perusahaan terakhir', plan.employment.company]),
      ...account(plan, 'C'),
      {
        type: 'signatures',
        date: `Medan, ${longDate(plan.data.day)}`,
        people: [{ role: 'Pemohon', name: plan.data.accountHolder }],
      },
    ],
  ],
});

const attendance: FormWriter = (plan, random) => {
  const first = `${plan.eventDay.slice(0, 7)}-01`;
  const days = Array.from({ length: 31 }, (_, at) => addDays(first, at)).filter(
    (day) => day.slice(0, 7) === first.slice(0, 7) && weekday(day) !== 0 && weekday(day) !== 6,
  );
  return {
    style: 'plain',
    pages: [
      [
        { type: 'title', text: `DAFTAR HADIR ${monthName(first).toUpperCase()}` },
        fields(
          ['Nama', plan.participant.name],
          ['Jabatan', plan.employment.position],
          ['Perusahaan', plan.employment.company],
        ),
        {
          type: 'table',
          columns: [
            { title: 'Tanggal', width: 150, align: 'center' },
            { title: 'Masuk', width: 120, align: 'center' },
            { title: 'Pulang', width: 120, align: 'center' },
            { title: 'Keterangan', width: 296 },
          ],
          rows: days.map((day) => {
            const absent = day > plan.eventDay && day <= addDays(plan.eventDay, 6);
            return [
              shortDate(day),
              absent ? '—' : `07.${random.int(40, 58)}`,
              absent ? '—' : `17.0${random.int(0, 9)}`,
              day === plan.eventDay ? 'Kecelakaan kerja' : absent ? 'Sakit (surat dokter)' : 'Hadir',
            ];
          }),
        },
        {
          type: 'signatures',
          people: [
            { role: 'Bagian Personalia', name: plan.employment.signer, stamp: plan.employment.company },
          ],
        },
      ],
    ],
  };
};

export const forms: Partial<Record<DocumentKind, FormWriter>> = {
  'f3-kk1': accidentFirst,
  'f3a-kk2': accidentSecond,
  'f3b-kk3': treatingDoctor,
  f4: deathClaim,
  f7: pension,
  absensi: attendance,
};
