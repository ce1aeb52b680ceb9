/** The people who work at the practice branch. */
import type { Role, StaffId } from '../domain/vocabulary.ts';

export interface StaffSeed {
  readonly id: StaffId;
  readonly name: string;
  readonly roles: readonly Role[];
  /** 4 to 12 digits; six for practice. */
  readonly pin: string;
  readonly counter?: string;
}

/**
 * Five officers, four verifikator, three keuangan and the two heads; all invented. The PINs are public and easy
 * on purpose, and different from each other; they open nothing but the practice branch:
 * CSO1 to CSO5 `111101` to `111105`, VER1 to VER4 `222201` to `222204`, KEU1 to KEU3 `333301` to `333303`,
 * KEUK `444401`, KABID `555501`.
 */
export function practiceStaff(): StaffSeed[] {
  return [
    ...['Kenanga Contohwati', 'Bambu Ujiansyah', 'Rosmida Contoh', 'Jalak Latihanto', 'Seruni Misalwati'].map(
      (name, index): StaffSeed => ({
        id: `CSO${index + 1}`,
        name,
        roles: ['cso'],
        pin: `11110${index + 1}`,
        counter: `Loket ${index + 1}`,
      }),
    ),
    ...['Cendana Peragawan', 'Anggrek Cobawati', 'Merak Andaikata', 'Delima Ujiasih'].map(
      (name, index): StaffSeed => ({
        id: `VER${index + 1}`,
        name,
        roles: ['verifikator'],
        pin: `22220${index + 1}`,
      }),
    ),
    ...['Teratai Latihsari', 'Mahoni Contohwan', 'Dahlia Peragawati'].map((name, index): StaffSeed => ({
      id: `KEU${index + 1}`,
      name,
      roles: ['keuangan'],
      pin: `33330${index + 1}`,
    })),
    { id: 'KEUK', name: 'Rajawali Contoh Harapan', roles: ['kabid-keuangan'], pin: '444401' },
    { id: 'KABID', name: 'Cempaka Latihan Utama', roles: ['kabid'], pin: '555501' },
  ];
}
