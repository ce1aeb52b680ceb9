/** Account page, account screenshot and marriage book. */
import { addDays, longDate, shortDate } from '../dates.ts';
import type { ClaimPlan, Paper } from '../claim-plan.ts';
import type { SeededRandom } from '../random.ts';
import { phoneTop } from './cards.ts';
import { drawFace, shade } from './face.ts';
import { box, line, newSheet, panel, sign, specimenMark, specimenText, stamp, table, write } from './kit.ts';
import type { Canvas, Pen } from './kit.ts';

const rupiah = (amount: number): string => amount.toLocaleString('id-ID');

export function drawAccountPage(plan: ClaimPlan, paper: Paper, random: SeededRandom): Canvas {
  const { canvas, pen } = newSheet(880, 560, '#fbfaf4');
  const color = plan.bank.color;
  panel(pen, 0, 0, 880, 78, color);
  write(pen, `BANK ${plan.bank.name.toUpperCase()}`, 32, 50, {
    font: 'sans-bold',
    size: 32,
    color: '#ffffff',
  });
  write(pen, 'BUKU TABUNGAN (CONTOH)', 848, 50, {
    font: 'sans-bold',
    size: 20,
    color: '#ffffff',
    align: 'right',
  });
  panel(pen, 32, 98, 816, 142, shade(color, 150), 8);
  const rows: [string, string][] = [
    ['Nama', paper.shown.name.toUpperCase()],
    ['No. Rekening', plan.data.accountNumber.replace(/(\d{4})(?=\d)/g, '$1 ')],
    ['Kantor', 'KCP Latihan Medan Contoh'],
  ];
  rows.forEach(([label, value], index) => {
    write(pen, label, 54, 136 + index * 42, { size: 20, color: '#475569' });
    write(pen, value, 232, 136 + index * 42, {
      font: index === 1 ? 'mono-bold' : 'sans-bold',
      size: index === 1 ? 27 : 24,
      fit: 590,
    });
  });
  let balance = random.int(800_000, 9_000_000);
  const entries = Array.from({ length: 7 }, (_, index) => {
    const debit = random.chance(0.6);
    const amount = random.int(2, 60) * 25_000;
    balance = debit ? Math.max(120_000, balance - amount) : balance + amount;
    return [
      shortDate(addDays(plan.data.day, -63 + index * 9)),
      debit ? 'TARIK TUNAI' : 'SETORAN',
      debit ? rupiah(amount) : '',
      debit ? '' : rupiah(amount),
      rupiah(balance),
    ];
  });
  const columns = [
    { title: 'Tanggal', width: 150 },
    { title: 'Keterangan', width: 206 },
    { title: 'Debet', width: 140, align: 'center' as const },
    { title: 'Kredit', width: 140, align: 'center' as const },
    { title: 'Saldo', width: 180, align: 'center' as const },
  ];
  table(pen, { x: 32, y: 256, rowHeight: 31, size: 18, headColor: shade(color, 120) }, columns, entries);
  write(pen, specimenText, 440, 538, { font: 'sans-bold', size: 17, color: '#b91c1c', align: 'center' });
  specimenMark(pen, 880, 560, 0.08);
  return canvas;
}

/** Account details as a phone shows them: a screenshot, therefore PNG. */
export function drawAccountScreen(plan: ClaimPlan, paper: Paper): Canvas {
  const { canvas, pen } = newSheet(540, 900, '#f3f5f9');
  const color = plan.bank.color;
  phoneTop(pen, color, 'Info Rekening');
  panel(pen, 28, 120, 484, 190, color, 20);
  write(pen, `Bank ${plan.bank.name}`, 52, 164, { font: 'sans-bold', size: 24, color: '#ffffff' });
  write(pen, plan.data.accountNumber, 52, 228, { font: 'mono-bold', size: 33, color: '#ffffff', fit: 430 });
  write(pen, paper.shown.name.toUpperCase(), 52, 276, {
    font: 'sans-bold',
    size: 22,
    color: '#ffffff',
    fit: 430,
  });
  const rows: [string, string][] = [
    ['Nama pemilik', paper.shown.name],
    ['Jenis rekening', 'Tabungan Latihan'],
    ['Kantor cabang', 'KCP Latihan Medan Contoh'],
    ['Status', 'Aktif'],
  ];
  rows.forEach(([label, value], index) => {
    const y = 338 + index * 92;
    panel(pen, 28, y, 484, 80, '#ffffff', 14);
    write(pen, label, 50, y + 32, { size: 16, color: '#6b7280' });
    write(pen, value, 50, y + 61, { font: 'sans-bold', size: 20, fit: 440 });
  });
  panel(pen, 28, 726, 484, 60, color, 30);
  write(pen, 'Bagikan rekening', 270, 764, {
    font: 'sans-bold',
    size: 20,
    color: '#ffffff',
    align: 'center',
  });
  write(pen, specimenText, 270, 848, { font: 'sans-bold', size: 17, color: '#b91c1c', align: 'center' });
  return canvas;
}

export function drawMarriageBook(plan: ClaimPlan, paper: Paper, random: SeededRandom): Canvas {
  const { canvas, pen } = newSheet(880, 580, paper.variant === 0 ? '#f6f1df' : '#eaf1e2');
  const ink = paper.variant === 0 ? '#6b3f1d' : '#2f5d3a';
  pageFrame(pen, 18, ink);
  pageFrame(pen, 450, ink);
  const husband = plan.participant.sex === 'L' ? plan.participant : plan.spouse;
  const wife = plan.participant.sex === 'L' ? plan.spouse : plan.participant;
  [husband, wife].forEach((person, index) => {
    const left = 52 + index * 182;
    pen.save();
    pen.beginPath();
    pen.rect(left, 92, 158, 206);
    pen.clip();
    pen.fillStyle = '#2f6fb3';
    pen.fillRect(left, 92, 158, 206);
    drawFace(pen, person.look, left + 79, 182, 92);
    pen.restore();
    box(pen, left, 92, 158, 206, ink, 2);
    write(pen, index === 0 ? 'Suami' : 'Istri', left + 79, 326, { size: 17, color: ink, align: 'center' });
    write(pen, person.name, left + 79, 352, { font: 'sans-bold', size: 16, align: 'center', fit: 172 });
  });
  write(pen, 'BUKU NIKAH', 234, 66, {
    font: 'serif-bold',
    size: 26,
    color: ink,
    align: 'center',
    spacing: 3,
  });
  write(pen, 'Kantor Urusan Contoh', 234, 424, {
    font: 'serif-italic',
    size: 18,
    color: ink,
    align: 'center',
  });
  stamp(pen, 234, 480, 'Kantor Urusan Contoh', '#7a2f6f', 46);
  write(pen, 'KUTIPAN AKTA NIKAH', 656, 66, { font: 'serif-bold', size: 23, color: ink, align: 'center' });
  write(pen, `Nomor: ${random.digits(4)}/${random.digits(2)}/LATIH`, 656, 94, {
    font: 'serif',
    size: 17,
    align: 'center',
  });
  const wedding = addDays(
    husband.birthDate > wife.birthDate ? husband.birthDate : wife.birthDate,
    21 * 365 + random.int(0, 900),
  );
  const rows: [string, string][] = [
    ['Pada hari', longDate(wedding)],
    ['Suami', husband.name],
    ['Lahir', `${husband.birthPlace}, ${shortDate(husband.birthDate)}`],
    ['Bin', husband.fatherName],
    ['Istri', wife.name],
    ['Lahir', `${wife.birthPlace}, ${shortDate(wife.birthDate)}`],
    ['Binti', wife.fatherName],
    ['Tempat', 'Kecamatan Medan Contoh'],
  ];
  rows.forEach(([label, value], index) => {
    const y = 140 + index * 36;
    write(pen, label, 474, y, { font: 'serif', size: 18, color: ink });
    write(pen, value, 570, y, { font: 'serif-bold', size: 18, fit: 258 });
    line(pen, 568, y + 7, 832, y + 7, '#b7a98a');
  });
  write(pen, 'Petugas Pencatat', 720, 456, { font: 'serif', size: 16, align: 'center' });
  sign(pen, random, 660, 500, 110);
  write(pen, 'Cendana Contohwan', 720, 530, { font: 'serif-bold', size: 16, align: 'center' });
  specimenMark(pen, 880, 580, 0.12);
  return canvas;
}

function pageFrame(pen: Pen, x: number, ink: string): void {
  box(pen, x, 18, 412, 544, ink, 3);
  box(pen, x + 8, 26, 396, 528, ink, 1);
}
