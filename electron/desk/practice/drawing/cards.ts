/** Identity card, membership card and tax card: specimens of our own layout, without any emblem. */
import { longDate, shortDate } from '../dates.ts';
import type { ClaimPlan, Paper } from '../claim-plan.ts';
import type { SeededRandom } from '../random.ts';
import { drawFace } from './face.ts';
import { circle, line, newSheet, panel, sign, specimenMark, specimenText, write } from './kit.ts';
import type { Canvas, Pen } from './kit.ts';

const width = 856;
const height = 540;
const grounds = new Map<string, Canvas>();

/** A patterned ground, drawn once per colour pair and then copied. */
function cardGround(from: string, to: string, wave: string): { canvas: Canvas; pen: Pen } {
  const key = `${from}${to}${wave}`;
  let ground = grounds.get(key);
  if (ground === undefined) {
    const made = newSheet(width, height, from);
    const gradient = made.pen.createLinearGradient(0, 0, width, height);
    gradient.addColorStop(0, from);
    gradient.addColorStop(1, to);
    made.pen.fillStyle = gradient;
    made.pen.fillRect(0, 0, width, height);
    made.pen.strokeStyle = wave;
    made.pen.lineWidth = 1.4;
    for (let row = -4; row < 30; row++) {
      made.pen.beginPath();
      made.pen.moveTo(0, row * 22);
      made.pen.bezierCurveTo(width * 0.3, row * 22 - 70, width * 0.6, row * 22 + 90, width, row * 22 - 10);
      made.pen.stroke();
    }
    ground = made.canvas;
    grounds.set(key, ground);
  }
  const { canvas, pen } = newSheet(width, height);
  pen.drawImage(ground, 0, 0);
  return { canvas, pen };
}

function specimenBand(pen: Pen, color: string): void {
  panel(pen, 0, height - 40, width, 40, color);
  write(pen, specimenText, width / 2, height - 13, {
    font: 'sans-bold',
    size: 20,
    color: '#ffffff',
    align: 'center',
    spacing: 3,
  });
}

export function drawIdentityCard(plan: ClaimPlan, paper: Paper, random: SeededRandom): Canvas {
  const { owner, shown } = paper;
  const { canvas, pen } = cardGround(
    paper.variant === 0 ? '#bfe0f2' : '#cfe3f7',
    paper.variant === 0 ? '#8fc3e4' : '#a9cbea',
    'rgba(255,255,255,0.42)',
  );
  write(pen, 'PROVINSI CONTOH', width / 2, 40, { font: 'sans-bold', size: 25, align: 'center' });
  write(pen, `KOTA LATIHAN ${owner.address.city.toUpperCase()}`, width / 2, 70, {
    font: 'sans-bold',
    size: 23,
    align: 'center',
  });
  write(pen, 'NIK', 30, 122, { font: 'sans-bold', size: 27 });
  write(pen, `:  ${owner.nik}`, 128, 122, { font: 'mono-bold', size: 31 });
  const married = owner === plan.participant || owner === plan.heir ? 'KAWIN' : 'BELUM KAWIN';
  const rows: [string, string][] = [
    ['Nama', shown.name.toUpperCase()],
    ['Tempat/Tgl Lahir', `${owner.birthPlace.toUpperCase()}, ${shortDate(shown.birthDate)}`],
    ['Jenis Kelamin', owner.sex === 'L' ? 'LAKI-LAKI' : 'PEREMPUAN'],
    ['Alamat', owner.address.street.toUpperCase()],
    ['     RT/RW', owner.address.neighbourhood],
    ['     Kel/Desa', owner.address.village.toUpperCase()],
    ['     Kecamatan', owner.address.district.toUpperCase()],
    ['Status Perkawinan', married],
    [
      'Pekerjaan',
      owner === plan.participant
        ? 'KARYAWAN SWASTA'
        : owner.sex === 'P'
          ? 'MENGURUS RUMAH TANGGA'
          : 'WIRASWASTA',
    ],
    ['Kewarganegaraan', 'WNI (CONTOH)'],
    ['Berlaku Hingga', 'SEUMUR HIDUP'],
  ];
  rows.forEach(([label, value], index) => {
    const y = 162 + index * 30.5;
    write(pen, label, 30, y, { font: 'narrow', size: 20 });
    write(pen, `: ${value}`, 214, y, { font: index === 0 ? 'sans-bold' : 'sans', size: 20, fit: 400 });
  });
  portrait(pen, paper, Number(owner.birthDate.slice(0, 4)) % 2 === 0 ? '#2f6fb3' : '#b53a34');
  write(pen, `${owner.address.city.toUpperCase()}`, 735, 412, { size: 16, align: 'center' });
  write(
    pen,
    shortDate(`20${String(12 + (random.int(0, 9) % 10))}-0${random.int(1, 9)}-1${random.int(0, 9)}`),
    735,
    432,
    { size: 16, align: 'center' },
  );
  sign(pen, random, 680, 474, 100, '#1c1c22');
  specimenBand(pen, '#245a86');
  specimenMark(pen, width, height, 0.13);
  return canvas;
}

function portrait(pen: Pen, paper: Paper, color: string): void {
  pen.save();
  pen.beginPath();
  pen.rect(645, 116, 180, 272);
  pen.clip();
  pen.fillStyle = color;
  pen.fillRect(645, 116, 180, 272);
  drawFace(pen, paper.owner.look, 735, 232, 116);
  pen.restore();
}

export function drawMembershipCard(plan: ClaimPlan, paper: Paper): Canvas {
  const { canvas, pen } = cardGround('#f3fbf3', '#cdebd5', 'rgba(46,125,80,0.14)');
  panel(pen, 0, 0, width, 104, '#1f7a4d');
  panel(pen, 0, 104, width, 8, '#f2c94c');
  leaf(pen, 66, 54);
  write(pen, 'KARTU PESERTA', 122, 50, { font: 'sans-bold', size: 32, color: '#ffffff' });
  write(pen, 'Jaminan Sosial Ketenagakerjaan — kartu latihan', 122, 82, { size: 19, color: '#d9f2e3' });
  write(pen, 'Nomor Kartu (KPJ)', 44, 170, { size: 19, color: '#4b6356' });
  plan.data.kpj.slice(0, 2).forEach((number, index) => {
    write(pen, spaced(number), 44, 218 + index * 46, { font: 'mono-bold', size: 40, color: '#143d28' });
  });
  const top = plan.data.kpj.length > 1 ? 306 : 276;
  write(pen, 'Nama', 44, top, { size: 19, color: '#4b6356' });
  write(pen, paper.shown.name.toUpperCase(), 44, top + 34, { font: 'sans-bold', size: 29, fit: 560 });
  write(pen, 'Tanggal lahir', 44, top + 80, { size: 19, color: '#4b6356' });
  write(pen, longDate(paper.shown.birthDate), 44, top + 112, { size: 25 });
  write(pen, 'Peserta sejak', 330, top + 80, { size: 19, color: '#4b6356' });
  write(pen, longDate(plan.membership.memberSince ?? plan.employment.startedOn), 330, top + 112, {
    size: 25,
  });
  squares(pen, paper, 668, 296);
  write(pen, plan.employment.company, 44, height - 58, {
    font: 'narrow',
    size: 18,
    color: '#4b6356',
    fit: 560,
  });
  specimenBand(pen, '#185c3a');
  specimenMark(pen, width, height, 0.1);
  return canvas;
}

/** The same card as an app shows it: a screenshot, therefore PNG. */
export function drawMembershipScreen(plan: ClaimPlan, paper: Paper): Canvas {
  const { canvas, pen } = newSheet(540, 900, '#eef5f0');
  phoneTop(pen, '#1f7a4d', 'Kartu Digital');
  panel(pen, 28, 118, 484, 300, '#1f7a4d', 22);
  panel(pen, 28, 352, 484, 66, '#185c3a', 22);
  leaf(pen, 78, 168);
  write(pen, 'Kartu Peserta (latihan)', 122, 176, { font: 'sans-bold', size: 22, color: '#ffffff' });
  write(pen, spaced(plan.data.kpj[0] ?? ''), 52, 258, { font: 'mono-bold', size: 32, color: '#ffffff' });
  write(pen, paper.shown.name.toUpperCase(), 52, 306, {
    font: 'sans-bold',
    size: 22,
    color: '#ffffff',
    fit: 430,
  });
  write(pen, longDate(paper.shown.birthDate), 52, 334, { size: 17, color: '#d9f2e3' });
  write(pen, specimenText, 270, 392, { font: 'sans-bold', size: 17, color: '#f2c94c', align: 'center' });
  const rows: [string, string][] = [
    ['NIK', paper.owner.nik],
    ['Nomor lain', plan.data.kpj[1] ?? '—'],
    ['Perusahaan', plan.employment.company],
    ['Peserta sejak', longDate(plan.membership.memberSince ?? plan.employment.startedOn)],
  ];
  rows.forEach(([label, value], index) => {
    const y = 440 + index * 92;
    panel(pen, 28, y, 484, 80, '#ffffff', 14);
    write(pen, label, 50, y + 32, { size: 16, color: '#6b7c72' });
    write(pen, value, 50, y + 60, { font: 'sans-bold', size: 19, fit: 440 });
  });
  write(pen, 'Layar contoh untuk latihan', 270, 852, { size: 15, color: '#6b7c72', align: 'center' });
  return canvas;
}

export function phoneTop(pen: Pen, color: string, title: string): void {
  panel(pen, 0, 0, 540, 92, color);
  write(pen, '09.12', 22, 26, { size: 15, color: '#ffffff' });
  write(pen, '4G  87%', 518, 26, { size: 15, color: '#ffffff', align: 'right' });
  write(pen, '←', 24, 70, { size: 26, color: '#ffffff' });
  write(pen, title, 270, 68, { font: 'sans-bold', size: 22, color: '#ffffff', align: 'center' });
}

export function drawTaxCard(paper: Paper): Canvas {
  const { canvas, pen } = cardGround('#fdf6dd', '#f3e2a6', 'rgba(150,110,20,0.14)');
  panel(pen, 0, 0, width, 92, '#23408e');
  write(pen, 'KARTU NPWP (CONTOH)', 40, 58, { font: 'sans-bold', size: 34, color: '#ffffff' });
  circle(pen, 780, 46, 26);
  pen.strokeStyle = '#f2c94c';
  pen.lineWidth = 5;
  pen.stroke();
  const nik = paper.owner.nik;
  write(pen, nik.replace(/(\d{4})(?=\d)/g, '$1 '), 40, 172, {
    font: 'mono-bold',
    size: 44,
    color: '#23408e',
  });
  write(pen, paper.shown.name.toUpperCase(), 40, 232, { font: 'sans-bold', size: 29, fit: 760 });
  write(pen, `NIK: ${nik}`, 40, 276, { size: 23 });
  write(pen, paper.owner.address.street.toUpperCase(), 40, 330, { size: 21 });
  write(pen, `${paper.owner.address.village}, ${paper.owner.address.district}`.toUpperCase(), 40, 362, {
    size: 21,
  });
  write(pen, 'KOTA LATIHAN MEDAN', 40, 394, { size: 21 });
  line(pen, 40, 424, 816, 424, '#b08d2a', 2);
  write(pen, 'KPP LATIHAN MEDAN CONTOH', 40, 462, { font: 'sans-bold', size: 21 });
  specimenBand(pen, '#23408e');
  specimenMark(pen, width, height, 0.1);
  return canvas;
}

function spaced(number: string): string {
  return number.replace(/(\d{3})(?=\d)/g, '$1 ');
}

function leaf(pen: Pen, x: number, y: number): void {
  pen.fillStyle = '#f2c94c';
  pen.beginPath();
  pen.moveTo(x - 24, y + 24);
  pen.bezierCurveTo(x - 30, y - 20, x + 6, y - 30, x + 28, y - 26);
  pen.bezierCurveTo(x + 30, y + 6, x + 12, y + 30, x - 24, y + 24);
  pen.fill();
  line(pen, x - 24, y + 24, x + 16, y - 14, '#1f7a4d', 3);
}

/** Looks like a scan code from afar; it codes nothing. */
function squares(pen: Pen, paper: Paper, x: number, y: number): void {
  panel(pen, x, y, 150, 150, '#ffffff', 8);
  pen.fillStyle = '#143d28';
  for (let at = 0; at < 169; at++) {
    const digit = Number(paper.owner.nik[at % 16]) + at * 7 + Math.floor(at / 13) * 3;
    if (digit % 3 === 0) pen.fillRect(x + 10 + (at % 13) * 10, y + 10 + Math.floor(at / 13) * 10, 10, 10);
  }
}
