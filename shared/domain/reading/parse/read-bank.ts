/** Which bank's paper it is. */
import { allowedErrors, findNear, fold } from './near-letters.ts';
import type { Row } from './rows.ts';
import type { FoundValue } from './runs.ts';

interface BankName {
  /** As claims write it. */
  readonly bank: string;
  /** Written names; those of few letters must stand alone and without error. */
  readonly names: readonly string[];
}

const banks: readonly BankName[] = [
  { bank: 'BRI', names: ['BRI', 'Bank BRI', 'Bank Rakyat Indonesia', 'Simpedes', 'Britama', 'BRImo'] },
  {
    bank: 'BNI',
    names: ['BNI', 'Bank BNI', 'Bank Negara Indonesia', 'Taplus', 'BNI Taplus', 'wondr by BNI'],
  },
  { bank: 'Mandiri', names: ['Mandiri', 'Bank Mandiri', "Livin' by Mandiri", 'Mandiri Tabungan'] },
  { bank: 'BCA', names: ['BCA', 'Bank BCA', 'Bank Central Asia', 'Tahapan BCA', 'myBCA'] },
  { bank: 'BSI', names: ['BSI', 'Bank BSI', 'Bank Syariah Indonesia', 'BSI Mobile'] },
  { bank: 'BTN', names: ['BTN', 'Bank BTN', 'Bank Tabungan Negara', 'Tabungan BTN Batara', 'e-Batarapos'] },
  { bank: 'CIMB Niaga', names: ['CIMB', 'CIMB Niaga', 'Bank CIMB Niaga', 'OCTO Mobile'] },
  { bank: 'Danamon', names: ['Danamon', 'Bank Danamon'] },
  { bank: 'Permata', names: ['PermataBank', 'Bank Permata', 'Permata Bank'] },
  { bank: 'Muamalat', names: ['Muamalat', 'Bank Muamalat'] },
  { bank: 'OCBC', names: ['OCBC', 'OCBC NISP', 'Bank OCBC NISP'] },
  { bank: 'Panin', names: ['Panin Bank', 'Bank Panin'] },
  { bank: 'Mega', names: ['Bank Mega'] },
  { bank: 'BTPN', names: ['BTPN', 'Bank BTPN', 'Jenius', 'Bank SMBC Indonesia'] },
  { bank: 'Maybank', names: ['Maybank', 'Maybank Indonesia'] },
  { bank: 'Sinarmas', names: ['Bank Sinarmas'] },
  { bank: 'Bukopin', names: ['Bank Bukopin', 'KB Bukopin', 'KB Bank'] },
  { bank: 'Bank Jago', names: ['Bank Jago'] },
  { bank: 'SeaBank', names: ['SeaBank'] },
  {
    bank: 'Bank Sumut',
    names: ['Bank Sumut', 'BPD Sumatera Utara', 'Bank Pembangunan Daerah Sumatera Utara'],
  },
  { bank: 'Bank Aceh', names: ['Bank Aceh', 'Bank Aceh Syariah', 'BPD Aceh'] },
  { bank: 'Bank Nagari', names: ['Bank Nagari', 'BPD Sumatera Barat'] },
  { bank: 'Bank Riau Kepri', names: ['Bank Riau Kepri', 'BRK Syariah', 'BPD Riau Kepri'] },
  { bank: 'Bank Jambi', names: ['Bank Jambi', 'BPD Jambi'] },
  { bank: 'Bank Sumsel Babel', names: ['Bank Sumsel Babel', 'BPD Sumsel Babel'] },
  { bank: 'Bank Bengkulu', names: ['Bank Bengkulu', 'BPD Bengkulu'] },
  { bank: 'Bank Lampung', names: ['Bank Lampung', 'BPD Lampung'] },
  { bank: 'Bank Jakarta', names: ['Bank DKI', 'Bank Jakarta'] },
  { bank: 'BJB', names: ['BJB', 'Bank BJB', 'Bank Jabar Banten', 'BPD Jawa Barat dan Banten'] },
  { bank: 'Bank Banten', names: ['Bank Banten'] },
  { bank: 'Bank Jateng', names: ['Bank Jateng', 'BPD Jawa Tengah'] },
  { bank: 'BPD DIY', names: ['BPD DIY', 'Bank BPD DIY'] },
  { bank: 'Bank Jatim', names: ['Bank Jatim', 'BPD Jawa Timur'] },
  { bank: 'BPD Bali', names: ['BPD Bali', 'Bank BPD Bali'] },
  { bank: 'Bank NTB Syariah', names: ['Bank NTB Syariah', 'Bank NTB'] },
  { bank: 'Bank NTT', names: ['Bank NTT', 'BPD NTT'] },
  { bank: 'Bank Kalbar', names: ['Bank Kalbar', 'BPD Kalimantan Barat'] },
  { bank: 'Bank Kalteng', names: ['Bank Kalteng', 'BPD Kalteng'] },
  { bank: 'Bank Kalsel', names: ['Bank Kalsel', 'BPD Kalsel'] },
  { bank: 'Bankaltimtara', names: ['Bankaltimtara', 'Bank Kaltimtara', 'BPD Kaltim Kaltara'] },
  { bank: 'Bank SulutGo', names: ['Bank SulutGo', 'BSG', 'BPD Sulawesi Utara'] },
  { bank: 'Bank Sulteng', names: ['Bank Sulteng', 'BPD Sulteng'] },
  { bank: 'Bank Sulselbar', names: ['Bank Sulselbar', 'BPD Sulselbar'] },
  { bank: 'Bank Sultra', names: ['Bank Sultra', 'BPD Sultra'] },
  { bank: 'Bank Maluku Malut', names: ['Bank Maluku', 'Bank Maluku Malut'] },
  { bank: 'Bank Papua', names: ['Bank Papua', 'BPD Papua'] },
];
const folded = banks.flatMap(({ bank, names }) => names.map((name) => ({ bank, letters: fold(name) })));

/** The bank that the rows name; long names and names near the top count most. */
export function readBank(rows: readonly Row[]): FoundValue | null {
  let best: (FoundValue & { weight: number }) | null = null;
  rows.slice(0, 60).forEach((row, index) => {
    const boundary = (at: number): boolean =>
      at === row.letters.length || at === 0 || row.owners[at] !== row.owners[at - 1];
    for (const { bank, letters } of folded) {
      const most = letters.length < 8 ? 0 : Math.min(2, allowedErrors(letters.length));
      for (const match of findNear(row.letters, letters, most, row.starts)) {
        if (!boundary(match.end)) continue;
        const tokens = row.tokens.slice(row.owners[match.start], (row.owners[match.end - 1] ?? 0) + 1);
        const weight = letters.length - 3 * match.cost + Math.max(0, 6 - index);
        if (best !== null && best.weight >= weight) continue;
        const text = tokens.map((token) => token.text).join(' ');
        best = {
          text,
          value: bank,
          certainty: letters.length < 4 ? 0.85 : 1 - 0.1 * match.cost,
          tokens,
          weight,
        };
      }
    }
  });
  return best;
}
