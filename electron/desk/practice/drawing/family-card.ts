/** The family card: one wide sheet with the household's table and the parents' names. */
import { addDays, longDate, shortDate } from '../dates.ts';
import type { Person } from '../person.ts';
import type { ClaimPlan, Paper } from '../claim-plan.ts';
import type { SeededRandom } from '../random.ts';
import { newSheet, sign, specimenMark, specimenText, stamp, table, write } from './kit.ts';
import type { Canvas } from './kit.ts';

const width = 1123;
const height = 794;

export function drawFamilyCard(plan: ClaimPlan, paper: Paper, random: SeededRandom): Canvas {
  const blue = paper.variant === 0;
  const { canvas, pen } = newSheet(width, height, blue ? '#edf5fb' : '#f7f9f2');
  const headColor = blue ? '#c7dff0' : '#d9e6c3';
  write(pen, 'KARTU KELUARGA', width / 2, 66, { font: 'serif-bold', size: 38, align: 'center', spacing: 3 });
  write(pen, `No. ${plan.participant.familyCard}`, width / 2, 102, {
    font: 'mono-bold',
    size: 26,
    align: 'center',
  });
  const head = plan.participant.sex === 'L' ? plan.participant : plan.spouse;
  const wife = plan.participant.sex === 'L' ? plan.spouse : plan.participant;
  const address = plan.participant.address;
  const facts: [string, string][][] = [
    [
      ['Nama Kepala Keluarga', head.name.toUpperCase()],
      ['Alamat', address.street.toUpperCase()],
      ['RT/RW', address.neighbourhood],
    ],
    [
      ['Desa/Kelurahan', address.village.toUpperCase()],
      ['Kecamatan', address.district.toUpperCase()],
      ['Kabupaten/Kota', 'KOTA LATIHAN MEDAN'],
    ],
  ];
  facts.forEach((column, at) =>
    column.forEach(([label, value], row) => {
      write(pen, label, 48 + at * 540, 146 + row * 28, { font: 'narrow', size: 17 });
      write(pen, `: ${value}`, 228 + at * 540, 146 + row * 28, { font: 'narrow-bold', size: 17, fit: 330 });
    }),
  );
  const people: [Person, string][] = [
    [head, 'KEPALA KELUARGA'],
    [wife, 'ISTRI'],
    ...plan.children.map((child): [Person, string] => [child, 'ANAK']),
  ];
  const below = table(
    pen,
    { x: 48, y: 234, rowHeight: 33, size: 16, headColor },
    [
      { title: 'No', width: 38, align: 'center' },
      { title: 'Nama Lengkap', width: 292 },
      { title: 'NIK', width: 192 },
      { title: 'L/P', width: 48, align: 'center' },
      { title: 'Tempat Lahir', width: 150 },
      { title: 'Tanggal Lahir', width: 130, align: 'center' },
      { title: 'Hubungan', width: 177 },
    ],
    people.map(([person, role], index) => [
      String(index + 1),
      person.name.toUpperCase(),
      person.nik,
      person.sex,
      person.birthPlace.toUpperCase(),
      shortDate(person.birthDate),
      role,
    ]),
  );
  const end = table(
    pen,
    { x: 48, y: below + 20, rowHeight: 33, size: 16, headColor },
    [
      { title: 'No', width: 38, align: 'center' },
      { title: 'Status Perkawinan', width: 200 },
      { title: 'Kewarganegaraan', width: 150, align: 'center' },
      { title: 'Nama Ayah', width: 320 },
      { title: 'Nama Ibu', width: 319 },
    ],
    people.map(([person, role], index) => [
      String(index + 1),
      role === 'ANAK' ? 'BELUM KAWIN' : 'KAWIN TERCATAT',
      'WNI',
      person.fatherName.toUpperCase(),
      person.motherName.toUpperCase(),
    ]),
  );
  const foot = Math.max(end + 36, 640);
  write(pen, `Dikeluarkan: ${longDate(addDays(plan.data.day, -random.int(300, 1500)))}`, 48, foot, {
    font: 'narrow',
    size: 16,
  });
  write(pen, 'KEPALA KELUARGA', 500, foot, { font: 'narrow', size: 16, align: 'center' });
  sign(pen, random, 440, foot + 56, 120);
  write(pen, head.name.toUpperCase(), 500, foot + 92, {
    font: 'narrow-bold',
    size: 16,
    align: 'center',
    fit: 300,
  });
  write(pen, 'KEPALA DINAS CONTOH', 880, foot, { font: 'narrow', size: 16, align: 'center' });
  stamp(pen, 812, foot + 46, 'Dinas Contoh Latihan', '#5b3fa0', 46);
  sign(pen, random, 830, foot + 56, 120);
  write(pen, 'BERINGIN UJIANSYAH', 880, foot + 92, { font: 'narrow-bold', size: 16, align: 'center' });
  write(pen, specimenText, width / 2, height - 20, {
    font: 'sans-bold',
    size: 17,
    color: '#b91c1c',
    align: 'center',
  });
  specimenMark(pen, width, height, 0.09);
  return canvas;
}
