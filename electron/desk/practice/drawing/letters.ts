/** Which letter is written for which kind of paper. */
import type { DocumentKind } from '../../../../shared/domain/vocabulary.ts';
import {
  deathCertificate,
  heirs,
  doctor,
  chronology,
  policeReport,
  houseAgreement,
} from './civil-letters.ts';
import type { LetterWriter } from './letter-parts.ts';
import {
  employmentEnded,
  resignation,
  dismissal,
  contractEnded,
  stillEmployed,
  companyPension,
  workReference,
  unableToWork,
} from './work-letters.ts';

export const letters: Partial<Record<DocumentKind, LetterWriter>> = {
  paklaring: employmentEnded,
  'pengunduran-diri': resignation,
  'bukti-phk': dismissal,
  'kontrak-berakhir': contractEnded,
  'aktif-bekerja': stillEmployed,
  'usia-pensiun-perusahaan': companyPension,
  'referensi-kerja': workReference,
  'akta-kematian': deathCertificate,
  'ahli-waris': heirs,
  'surat-dokter': doctor,
  'tidak-mampu-bekerja': unableToWork,
  kronologis: chronology,
  'laporan-polisi': policeReport,
  ppjb: houseAgreement,
};
