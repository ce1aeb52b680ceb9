/** A small day's package, written by code: claims of the shared queue, with papers that are drawn for them. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';

const headings =
  'nomor_antrean;tanggal;kanal;program;sebab_klaim;nik;nama;tanggal_lahir;jenis_kelamin;nomor_kpj;nomor_hp;perusahaan;tanggal_berhenti;saldo;bank;nomor_rekening;nama_rekening';

export interface Row {
  readonly queueNumber: string;
  readonly name: string;
  readonly nik: string;
  readonly birthDate: string;
  readonly kpj: string;
  readonly kinds: readonly string[];
  readonly channel?: 'online' | 'manual';
  readonly phone?: string;
}

/** Today at the branch. */
export const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date());

/** Every paper that a claim for resignation is asked for. */
const allKinds = ['ktp', 'kpj', 'kk', 'rekening', 'foto-diri', 'pengunduran-diri', 'paklaring'];

/** HO-901 lacks the proof that he stopped working; HO-902 is whole; HO-903 was spoilt by a spreadsheet. */
export const rows: readonly Row[] = [
  {
    queueNumber: 'HO-901',
    name: 'Nangka Ujianto',
    nik: '1271041303829001',
    birthDate: '1982-03-13',
    kpj: '99000000901',
    kinds: ['ktp', 'kpj', 'kk', 'rekening', 'foto-diri', 'paklaring-rusak'],
  },
  {
    queueNumber: 'HO-902',
    name: 'Kenari Contohwan',
    nik: '1271041403839002',
    birthDate: '1983-03-14',
    kpj: '99000000902',
    kinds: allKinds,
  },
  {
    queueNumber: 'HO-903',
    name: 'Duku Misalnya',
    nik: '1.27104E+15',
    birthDate: '1984-03-15',
    kpj: '99000000903',
    kinds: [],
  },
];

const names = [
  'Salak Contohwan',
  'Manggis Ujiandi',
  'Rambutan Cobaan',
  'Sirsak Misalnya',
  'Belimbing Andaika',
  'Sawo Latihanto',
  'Langsat Peragawan',
  'Cempedak Umpama',
];

export interface ClaimWishes {
  /** Number of the first claim; the others follow. */
  readonly from: number;
  readonly channel?: 'online' | 'manual';
  /** Paper kinds of each claim; all that are asked for when not said. */
  readonly kinds?: readonly string[];
}

/** Claims of different people with right data: `HO-911`, `HO-912` and on, or `H-911` for the counter. At most eight. */
export function claims(count: number, { from, channel = 'online', kinds = allKinds }: ClaimWishes): Row[] {
  return names.slice(0, count).map((name, index) => {
    const number = from + index;
    const day = String(11 + index);
    return {
      queueNumber: `${channel === 'online' ? 'HO' : 'H'}-${number}`,
      name,
      nik: `127104${day}0482${number}7`,
      birthDate: `1982-04-${day}`,
      kpj: `99000000${number}`,
      phone: `081000000${number}`,
      kinds: kinds.filter((kind) => channel === 'online' || kind !== 'foto-diri'),
      channel,
    };
  });
}

/** A small JPEG that says which paper it stands for and whose. */
export function picture(kind: string, row: Pick<Row, 'name' | 'nik'>): Buffer {
  const canvas = createCanvas(900, 560);
  const draw = canvas.getContext('2d');
  draw.fillStyle = '#e8f1f7';
  draw.fillRect(0, 0, 900, 560);
  draw.fillStyle = '#123';
  draw.font = '36px sans-serif';
  draw.fillText(`CONTOH ${kind.toUpperCase()}`, 40, 80);
  draw.fillText(row.name, 40, 180);
  draw.fillText(row.nik, 40, 240);
  return canvas.toBuffer('image/jpeg');
}

function lineOf(row: Row, day: string): string {
  return [
    row.queueNumber,
    day,
    row.channel ?? 'online',
    'JHT',
    'JHT-RESIGN',
    row.nik,
    row.name,
    row.birthDate,
    'L',
    row.kpj,
    row.phone ?? '081000000901',
    'PT Contoh Karya Latihan',
    '2026-06-30',
    '17.250.000',
    'BNI',
    `99${row.kpj.slice(-8)}`,
    row.name,
  ].join(';');
}

/** Writes the package into a new folder and gives its path. `day` is the day of the queue. */
export async function writeDayPackage(
  folder: string,
  day: string,
  content: readonly Row[] = rows,
): Promise<string> {
  const lines = content.map((row) => lineOf(row, day));
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'antrean.csv'), `\uFEFF${[headings, ...lines].join('\r\n')}\r\n`);
  for (const row of content) {
    const papers = path.join(folder, 'berkas', row.queueNumber);
    for (const kind of row.kinds) {
      await mkdir(papers, { recursive: true });
      const damaged = kind.endsWith('-rusak');
      const bytes = damaged ? Buffer.from('ini bukan gambar') : picture(kind, row);
      await writeFile(path.join(papers, `${kind.replace('-rusak', '')}.jpg`), bytes);
    }
  }
  return folder;
}
