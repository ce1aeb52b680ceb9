/** An invented claim, so that a set of questions can be looked at before anybody is asked. */
import type { ClaimData } from '../../../shared/domain/claim/data.ts';
import type { Audience } from './policy-draft.ts';

const person: ClaimData = {
  queueNumber: 'CONTOH-1',
  day: '2026-11-24',
  channel: 'online',
  program: 'JHT',
  reason: 'JHT-RESIGN',
  segment: 'PU',
  nik: '1271041303820001',
  name: 'Melati Contohwati',
  birthDate: '1982-03-13',
  kpj: ['10000000001'],
  phone: '+6281200000001',
  address: 'Jalan Contoh 1, Medan',
  employer: 'PT Contoh Karya Latihan',
  stoppedOn: '2026-06-30',
  bank: 'BNI',
  accountNumber: '1000000001',
  accountHolder: 'Melati Contohwati',
};

/** @param complete the claim also knows the mother's name, which many claims lack */
export function previewClaim(audience: Audience, complete: boolean): ClaimData {
  const motherName = complete ? { motherName: 'Kenanga Contohsari' } : {};
  if (audience === 'participant') return { ...person, ...motherName };
  return { ...person, ...motherName, program: 'JKM', reason: 'JKM', accountHolder: 'Bambu Contohwan' };
}
