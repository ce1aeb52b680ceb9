/** Letters of offices, doctors, witnesses and sellers; all offices are invented. */
import { addDays, longDate, shortDate } from '../dates.ts';
import { title, text, fields, signatures, space, office, number, identity } from './letter-parts.ts';
import type { LetterWriter } from './letter-parts.ts';

export const deathCertificate: LetterWriter = (plan, random) => ({
  style: 'certificate',
  pages: [
    [
      title('PENCATATAN SIPIL CONTOH'),
      title('KUTIPAN AKTA KEMATIAN', `${random.digits(4)}-KM-${random.digits(8)}`),
      space(10),
      text('Berdasarkan pencatatan untuk latihan, telah meninggal dunia:'),
      fields(
        ['Nama', plan.participant.name],
        ['NIK', plan.participant.nik],
        ['Jenis kelamin', plan.participant.sex === 'L' ? 'Laki-laki' : 'Perempuan'],
        ['Tempat, tanggal lahir', `${plan.participant.birthPlace}, ${shortDate(plan.participant.birthDate)}`],
        ['Anak dari', `${plan.participant.fatherName} dan ${plan.participant.motherName}`],
      ),
      fields(['Meninggal di', 'Medan'], ['Pada tanggal', longDate(plan.eventDay)]),
      text('Kutipan ini dikeluarkan untuk latihan pelayanan klaim dan tidak memiliki kekuatan hukum.'),
      space(60),
      signatures(longDate(addDays(plan.eventDay, 6)), {
        role: 'Pejabat Pencatatan (contoh)',
        name: 'Beringin Ujiansyah',
        stamp: 'Pencatatan Sipil Contoh',
      }),
    ],
  ],
});

export const heirs: LetterWriter = (plan, random) => {
  const people = [plan.spouse, ...plan.children];
  return {
    style: 'letter',
    head: office('Kelurahan Contoh Baru'),
    pages: [
      [
        title('SURAT KETERANGAN AHLI WARIS', number(random, 'SKAW', plan)),
        text('Kami yang bertanda tangan di bawah ini, para ahli waris dari almarhum/almarhumah:'),
        fields(
          ['Nama', plan.participant.name],
          ['NIK', plan.participant.nik],
          ['Meninggal pada', longDate(plan.eventDay)],
        ),
        text('menerangkan dengan sesungguhnya bahwa ahli waris yang sah adalah:'),
        {
          type: 'table',
          columns: [
            { title: 'No', width: 40, align: 'center' },
            { title: 'Nama', width: 270 },
            { title: 'NIK', width: 186 },
            { title: 'Hubungan', width: 170 },
          ],
          rows: people.map((person, index) => [
            String(index + 1),
            person.name,
            person.nik,
            person === plan.spouse ? (person.sex === 'P' ? 'Istri' : 'Suami') : 'Anak',
          ]),
        },
        text(
          `Para ahli waris memberi kuasa kepada ${plan.spouse.name} untuk mengurus dan menerima manfaat jaminan sosial atas nama almarhum/almarhumah.`,
        ),
        text(
          'Apabila di kemudian hari keterangan ini tidak benar, kami bersedia bertanggung jawab sesuai hukum (contoh).',
        ),
      ],
      [
        text('Dibuat dengan sebenarnya di hadapan dua orang saksi.'),
        signatures(
          longDate(addDays(plan.eventDay, 7)),
          { role: 'Yang menerangkan', name: plan.spouse.name },
          { role: 'Saksi 1', name: 'Salak Contohwan' },
          { role: 'Saksi 2', name: 'Soka Misalwati' },
        ),
        space(30),
        {
          type: 'signatures',
          people: [
            { role: 'Lurah Contoh Baru', name: 'Cendana Ujiansyah', stamp: 'Kelurahan Contoh Baru' },
            { role: 'Camat Medan Contoh', name: 'Flamboyan Latihsari', stamp: 'Kecamatan Medan Contoh' },
          ],
        },
      ],
    ],
  };
};

export const doctor: LetterWriter = (plan, random) => {
  const lasting = plan.data.reason === 'JP-CTT';
  return {
    style: 'letter',
    head: office('Rumah Sakit Latihan Sehat'),
    pages: [
      [
        title('SURAT KETERANGAN DOKTER', number(random, 'RSL', plan)),
        text('Yang bertanda tangan di bawah ini, dokter pemeriksa, menerangkan bahwa:'),
        identity(plan),
        fields(
          ['Diperiksa tanggal', longDate(plan.eventDay)],
          [
            'Diagnosis',
            lasting ? 'Gangguan gerak menetap pada tangan kanan (contoh)' : 'Luka memar dan keseleo (contoh)',
          ],
          [
            'Kesimpulan',
            lasting ? 'Cacat total tetap, tidak mampu bekerja' : `Perlu istirahat ${random.int(3, 14)} hari`,
          ],
        ),
        text('Demikian surat keterangan ini dibuat untuk latihan pelayanan klaim.'),
        space(),
        signatures(longDate(addDays(plan.eventDay, 1)), {
          role: 'Dokter pemeriksa',
          name: 'dr. Kenanga Misalwati',
          stamp: 'RS Latihan Sehat',
        }),
      ],
    ],
  };
};

export const chronology: LetterWriter = (plan, random) => ({
  style: 'plain',
  pages: [
    [
      title('KRONOLOGIS KEJADIAN'),
      identity(plan),
      fields(
        ['Perusahaan', plan.employment.company],
        ['Hari kejadian', longDate(plan.eventDay)],
        ['Pukul', `${random.int(8, 16)}.${random.int(10, 59)} WIB`],
      ),
      text(
        `Pada waktu tersebut saya sedang bekerja sebagai ${plan.employment.position.toLowerCase()}. Ketika memindahkan peti contoh ke rak, lantai dalam keadaan basah sehingga saya terpeleset dan tangan saya terbentur.`,
      ),
      text(
        'Rekan kerja segera menolong dan mengantar saya ke Rumah Sakit Latihan Sehat. Setelah diperiksa dokter, saya diminta beristirahat dan kontrol kembali.',
      ),
      text('Demikian kronologis ini dibuat dengan sebenarnya, disaksikan dua orang rekan kerja.'),
      space(),
      signatures(
        longDate(addDays(plan.eventDay, 1)),
        { role: 'Pekerja', name: plan.participant.name },
        { role: 'Saksi 1', name: 'Ulin Cobanto' },
        { role: 'Saksi 2', name: 'Nuri Peragawati' },
      ),
    ],
  ],
});

export const policeReport: LetterWriter = (plan, random) => ({
  style: 'letter',
  head: office('Pos Lalu Lintas Latihan'),
  pages: [
    [
      title('SURAT KETERANGAN KECELAKAAN LALU LINTAS', number(random, 'LAKA', plan)),
      text('Telah diterima laporan kecelakaan lalu lintas dengan korban:'),
      identity(plan),
      fields(
        ['Tanggal kejadian', longDate(plan.eventDay)],
        ['Tempat', 'Jl. Percobaan, simpang Jl. Misal, Medan'],
        ['Kendaraan', `Sepeda motor BK ${random.digits(4)} CTH`],
        ['Keterangan', 'Korban dalam perjalanan berangkat kerja'],
      ),
      text('Surat keterangan ini rekaan dan hanya dipakai untuk latihan.'),
      space(),
      signatures(longDate(addDays(plan.eventDay, 2)), {
        role: 'Petugas pos (contoh)',
        name: 'Rajawali Andaikata',
        stamp: 'Pos Lalu Lintas Latihan',
      }),
    ],
  ],
});

export const houseAgreement: LetterWriter = (plan, random) => ({
  style: 'letter',
  head: { name: 'PT Griya Contoh Latihan', line: 'Jl. Peraga Indah No. 12, Medan — pengembang rekaan' },
  pages: [
    [
      title('PERJANJIAN PENGIKATAN JUAL BELI (PPJB)', number(random, 'PPJB', plan)),
      text('Pihak penjual: PT Griya Contoh Latihan, diwakili Elang Misalutama. Pihak pembeli:'),
      identity(plan),
      text(
        'Pasal 1. Penjual mengikatkan diri untuk menjual dan pembeli mengikatkan diri untuk membeli satu unit rumah tinggal dengan keterangan:',
      ),
      fields(
        ['Perumahan', 'Taman Latihan Asri'],
        ['Blok / nomor', `Blok C / ${random.int(1, 40)}`],
        ['Luas tanah / bangunan', '84 m² / 45 m²'],
      ),
      text('Pasal 2. Penjual menjamin bahwa tanah dan bangunan tidak dalam sengketa.'),
    ],
    [
      title('HARGA DAN CARA PEMBAYARAN'),
      {
        type: 'table',
        columns: [
          { title: 'Uraian', width: 400 },
          { title: 'Rupiah', width: 266, align: 'center' },
        ],
        rows: [
          ['Harga rumah', '385.000.000'],
          ['Tanda jadi', '5.000.000'],
          ['Uang muka', '72.000.000'],
          ['Pelunasan bertahap', '308.000.000'],
        ],
      },
      text(
        'Pasal 3. Pembayaran dilakukan melalui rekening penjual. Bukti pembayaran merupakan bagian yang tidak terpisahkan dari perjanjian ini.',
      ),
      text(
        'Pasal 4. Serah terima unit dilakukan paling lambat dua belas bulan setelah perjanjian ini ditandatangani.',
      ),
      text('Pasal 5. Akta jual beli (AJB) dibuat setelah harga lunas.'),
    ],
    [
      text('Pasal 6. Perselisihan diselesaikan dengan musyawarah. Perjanjian ini rekaan untuk latihan.'),
      space(),
      signatures(
        longDate(addDays(plan.data.day, -random.int(20, 90))),
        { role: 'Penjual', name: 'Elang Misalutama', stamp: 'PT Griya Contoh Latihan' },
        { role: 'Pembeli', name: plan.participant.name },
      ),
    ],
  ],
});
