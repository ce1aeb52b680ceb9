/** NIK, the 16-digit resident number `PPKKCC DDMMYY SSSS` (domain 3.1). It has no check digit and never changes. */
import { finding } from '../finding.ts';
import type { Finding } from '../finding.ts';
import type { Day } from '../vocabulary.ts';
import { ageOn, dayFromParts } from '../calendar/day.ts';

/** Province codes of the Ministry of Home Affairs (domain 3.1); 62 and above are known by name only. */
export const provinces: Readonly<Record<string, string>> = {
  '11': 'Aceh',
  '12': 'Sumatera Utara',
  '13': 'Sumatera Barat',
  '14': 'Riau',
  '15': 'Jambi',
  '16': 'Sumatera Selatan',
  '17': 'Bengkulu',
  '18': 'Lampung',
  '19': 'Kepulauan Bangka Belitung',
  '21': 'Kepulauan Riau',
  '31': 'DKI Jakarta',
  '32': 'Jawa Barat',
  '33': 'Jawa Tengah',
  '34': 'DI Yogyakarta',
  '35': 'Jawa Timur',
  '36': 'Banten',
  '51': 'Bali',
  '52': 'Nusa Tenggara Barat',
  '53': 'Nusa Tenggara Timur',
  '61': 'Kalimantan Barat',
  '62': 'Kalimantan Tengah',
  '63': 'Kalimantan Selatan',
  '64': 'Kalimantan Timur',
  '65': 'Kalimantan Utara',
  '71': 'Sulawesi Utara',
  '72': 'Sulawesi Tengah',
  '73': 'Sulawesi Selatan',
  '74': 'Sulawesi Tenggara',
  '75': 'Gorontalo',
  '76': 'Sulawesi Barat',
  '81': 'Maluku',
  '82': 'Maluku Utara',
  '91': 'Papua',
  '92': 'Papua Barat',
  '93': 'Papua Selatan',
  '94': 'Papua Tengah',
  '95': 'Papua Pegunungan',
  '96': 'Papua Barat Daya',
};

export interface NikParts {
  provinceCode: string;
  /** Province of FIRST registration, not of residence; null when the code is not a present one. */
  province: string | null;
  /** The days of birth the two-digit year allows, latest first; empty when day or month is impossible. */
  birthDates: Day[];
  /** By the day: 1 to 31 for men, 41 to 71 for women; null when it is neither. */
  sex: 'L' | 'P' | null;
  serial: string;
}

/** Takes a NIK apart; null when it is not 16 digits. */
export function parseNik(nik: string): NikParts | null {
  if (!/^\d{16}$/.test(nik)) return null;
  const provinceCode = nik.slice(0, 2);
  const rawDay = Number(nik.slice(6, 8));
  const sex = rawDay >= 1 && rawDay <= 31 ? 'L' : rawDay >= 41 && rawDay <= 71 ? 'P' : null;
  const day = sex === 'P' ? rawDay - 40 : rawDay;
  const month = Number(nik.slice(8, 10));
  const year = Number(nik.slice(10, 12));
  const birthDates = [2000 + year, 1900 + year]
    .map((full) => dayFromParts(full, month, day))
    .filter((candidate) => candidate !== null);
  return { provinceCode, province: provinces[provinceCode] ?? null, birthDates, sex, serial: nik.slice(12) };
}

/** The likelier century for a claimant: the candidate that makes him 15 to 110 years old, else the latest past one. */
export function likelyBirthDate(parts: NikParts, today: Day): Day | null {
  const plausible = parts.birthDates.find((candidate) => {
    const age = ageOn(candidate, today);
    return age >= 15 && age <= 110;
  });
  return plausible ?? parts.birthDates.find((candidate) => candidate <= today) ?? parts.birthDates[0] ?? null;
}

const source = 'Dukcapil: susunan NIK';

/**
 * Holds a NIK against the stated birth date and sex. A NIK keeps its digits even when they differ from the true
 * birth date, so everything but the length is a warning (domain 3.1).
 */
export function checkNik(
  nik: string,
  stated: { birthDate: Day; sex?: 'L' | 'P' | undefined },
  today: Day,
): Finding[] {
  const parts = parseNik(nik);
  if (!parts) return [finding('nik-length', { severity: 'block', source, mark: 'V-A', field: 'nik' })];
  const found: Finding[] = [];
  const warn = { severity: 'warn', source, mark: 'V-A', field: 'nik' } as const;
  if (parts.province === null)
    found.push(finding('nik-province', { ...warn, mark: 'V-B', params: { code: parts.provinceCode } }));
  if (parts.birthDates.length === 0) {
    found.push(finding('nik-date', warn));
  } else if (!parts.birthDates.includes(stated.birthDate)) {
    const nikDay = likelyBirthDate(parts, today) ?? '';
    found.push(finding('nik-birth-date', { ...warn, params: { nikDay, statedDay: stated.birthDate } }));
  }
  if (parts.sex && stated.sex && parts.sex !== stated.sex) {
    found.push(finding('nik-sex', { ...warn, params: { nikSex: parts.sex, statedSex: stated.sex } }));
  }
  if (parts.serial === '0000') found.push(finding('nik-serial', warn));
  return found;
}
