import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { officerName, officerWords } from '../../../../renderer/ui/moves/officer-words.ts';
import type { OfficerStanding } from '../../../../shared/contract/officers.ts';
import { indonesian } from '../../../../shared/i18n/indonesian.ts';

beforeAll(async () => {
  await i18next.init({
    lng: 'id',
    resources: { id: { translation: indonesian } },
    interpolation: { escapeValue: false },
  });
});

const staff = [
  { staffId: 'CSO1', name: 'Anggur Contoh', roles: ['cso' as const], counter: 'Loket 1' },
  { staffId: 'CSO2', name: 'Bengkuang Contoh', roles: ['cso' as const] },
];
const scene = {
  staff,
  people: [
    { staffId: 'CSO1', seenAt: '2026-11-24T02:42:00.000Z', connected: true },
    { staffId: 'CSO2', seenAt: '2026-11-24T02:42:00.000Z', connected: false },
    { staffId: 'CSO3', seenAt: '2026-11-23T02:42:00.000Z', connected: false },
  ],
  today: '2026-11-24',
  timeZone: 'Asia/Jakarta',
};
const standing: OfficerStanding = {
  staffId: 'CSO1',
  counterOpen: true,
  closedBecause: null,
  held: 2,
  onHold: 1,
  inCall: 0,
  waiting: 3,
  parked: 1,
};
const said = (part: Partial<OfficerStanding>) => officerWords({ ...standing, ...part }, scene, i18next.t);

it('a colleague is named with the counter, and by his number when nobody knows him', () => {
  expect(officerName('CSO1', staff)).toBe('Anggur Contoh · Loket 1');
  expect(officerName('CSO2', staff)).toBe('Bengkuang Contoh');
  expect(officerName('CSO9', staff)).toBe('CSO9');
});

it('his load and whether he is there are said in one line', () => {
  expect(said({})).toBe('2 di meja, 3 menunggu · terhubung');
  expect(said({ staffId: 'CSO2' })).toBe('2 di meja, 3 menunggu · terputus sejak 09.42');
});

it('who was last seen on another day has not signed in today', () => {
  expect(said({ staffId: 'CSO3' })).toContain('belum masuk hari ini');
  expect(said({ staffId: 'CSO4' })).toContain('belum masuk hari ini');
});

it('a closed counter says why instead of its load', () => {
  expect(said({ counterOpen: false, closedBecause: 'Rapat' })).toBe('loket tutup: Rapat · terhubung');
});
