/** A small day's package, written by code: two claims of the shared queue and one row that must be refused. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';

const headings =
  'nomor_antrean;tanggal;kanal;program;sebab_klaim;nik;nama;tanggal_lahir;jenis_kelamin;nomor_kpj;nomor_hp;perusahaan;tanggal_berhenti;saldo;bank;nomor_rekening;nama_rekening';

interface Row {
  readonly queueNumber: string;
  readonly name: string;
  readonly nik: string;
  readonly birthDate: string;
  readonly kpj: string;
  readonly kinds: readonly string[];
}

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
    kinds: ['ktp', 'kpj', 'kk', 'rekening', 'foto-diri', 'pengunduran-diri', 'paklaring'],
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

function picture(kind: string, row: Row): Buffer {
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

/** Writes the package into a new folder and gives its path. `day` is the day of the queue. */
export async function writeDayPackage(folder: string, day: string): Promise<string> {
  const lines = rows.map((row) =>
    [
      row.queueNumber,
      day,
      'online',
      'JHT',
      'JHT-RESIGN',
      row.nik,
      row.name,
      row.birthDate,
      'L',
      row.kpj,
      '081000000901',
      'PT Contoh Karya Latihan',
      '2026-06-30',
      '17.250.000',
      'BNI',
      `99${row.kpj.slice(-8)}`,
      row.name,
    ].join(';'),
  );
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'antrean.csv'), `\uFEFF${[headings, ...lines].join('\r\n')}\r\n`);
  for (const row of rows) {
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
