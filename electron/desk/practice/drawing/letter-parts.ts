/** The paragraphs that many letters share. */
import { longDate, shortDate } from '../dates.ts';
import { addressLine } from '../person.ts';
import type { ClaimPlan } from '../claim-plan.ts';
import type { SeededRandom } from '../random.ts';
import type { Block, SheetSpec, Signature } from './sheet.ts';

export type LetterWriter = (plan: ClaimPlan, random: SeededRandom) => SheetSpec;

export const title = (text: string, number?: string): Block => ({ type: 'title', text, number });
export const text = (words: string): Block => ({ type: 'text', text: words });
export const fields = (...rows: [string, string][]): Block => ({ type: 'fields', rows });
export const signatures = (date: string, ...people: Signature[]): Block => ({
  type: 'signatures',
  date: `Medan, ${date}`,
  people,
});
export const space = (height = 20): Block => ({ type: 'space', height });

export const company = (plan: ClaimPlan) => ({
  name: plan.employment.company,
  line: plan.employment.companyAddress,
});
export const office = (name: string) => ({
  name,
  line: 'Jl. Latihan No. 1, Medan — kantor rekaan untuk latihan',
});
export const number = (random: SeededRandom, code: string, plan: ClaimPlan): string =>
  `${random.digits(3)}/${code}/LATIHAN/${plan.data.day.slice(0, 4)}`;

export const identity = (plan: ClaimPlan): Block =>
  fields(
    ['Nama', plan.participant.name],
    ['NIK', plan.participant.nik],
    ['Tempat, tanggal lahir', `${plan.participant.birthPlace}, ${shortDate(plan.participant.birthDate)}`],
    ['Alamat', addressLine(plan.participant.address)],
  );
export const work = (plan: ClaimPlan): Block =>
  fields(
    ['Jabatan', plan.employment.position],
    ['Masa kerja', `${longDate(plan.employment.startedOn)} sampai ${longDate(plan.employment.stoppedOn)}`],
  );
export const bySigner = (plan: ClaimPlan, date: string): Block =>
  signatures(date, {
    role: 'Bagian Personalia',
    name: plan.employment.signer,
    stamp: plan.employment.company,
  });
