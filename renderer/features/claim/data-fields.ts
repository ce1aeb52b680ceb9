/** The fields of a claim in the order in which the office reads them, and how each is written. */
import type { ClaimData } from '../../../shared/domain/claim/data.ts';
import { ageOn } from '../../../shared/domain/calendar/day.ts';
import { groupNik } from '../../../shared/domain/formats/mask.ts';
import type { Day, DocumentKind } from '../../../shared/domain/vocabulary.ts';
import { formatClock, formatRupiah, groupDigits, groupFromRight, groupKpj } from '../../ui/format.ts';
import type { ClaimWords } from './claim-words.ts';

export type DataField = keyof ClaimData;

export interface FieldGroup {
  readonly id: 'person' | 'work' | 'account' | 'claim';
  readonly fields: readonly DataField[];
}

export const fieldGroups: readonly FieldGroup[] = [
  {
    id: 'person',
    fields: ['nik', 'name', 'birthDate', 'sex', 'kpj', 'phone', 'email', 'address', 'motherName'],
  },
  { id: 'account', fields: ['bank', 'accountNumber', 'accountHolder'] },
  { id: 'work', fields: ['segment', 'employer', 'stoppedOn', 'balance', 'earlierPartial', 'npwp'] },
  { id: 'claim', fields: ['reason', 'day', 'appointment', 'note'] },
];

/** Fields that may be left out of the list while they are empty and nothing asks for them. */
const quietWhenEmpty: ReadonlySet<DataField> = new Set([
  'email',
  'address',
  'motherName',
  'npwp',
  'appointment',
  'note',
  'sex',
]);

export function isQuiet(data: ClaimData, field: DataField): boolean {
  return quietWhenEmpty.has(field) && (data[field] === undefined || data[field] === '');
}

/** Fields that an officer may correct; the queue number and its day are facts of the intake. */
export const correctable: ReadonlySet<DataField> = new Set(
  fieldGroups.flatMap((group) => group.fields).filter((field) => field !== 'day'),
);

const identityCard: readonly DataField[] = ['nik', 'name', 'birthDate', 'sex', 'address'];
const workEnded: readonly DataField[] = ['name', 'employer', 'stoppedOn'];

/** What each paper should agree with, so that the eye finds it beside the paper. */
const comparedWith: Partial<Record<DocumentKind, readonly DataField[]>> = {
  ktp: identityCard,
  paspor: ['name', 'birthDate', 'sex'],
  kk: ['nik', 'name', 'address', 'motherName'],
  kpj: ['name', 'birthDate', 'kpj'],
  rekening: ['bank', 'accountNumber', 'accountHolder'],
  npwp: ['nik', 'name', 'npwp'],
  'foto-diri': ['name', 'sex'],
  paklaring: workEnded,
  'pengunduran-diri': workEnded,
  'bukti-phk': workEnded,
  'kontrak-berakhir': workEnded,
  'aktif-bekerja': workEnded,
  'akta-kematian': ['nik', 'name', 'birthDate'],
  'ahli-waris': ['name', 'accountHolder'],
};

const nothingCompared: readonly DataField[] = [];

/** The fields to hold against a paper. */
export function fieldsOfPaper(kind: DocumentKind | null): readonly DataField[] {
  return (kind ? comparedWith[kind] : undefined) ?? nothingCompared;
}

/** One field as read on the screen; null when it is empty. */
export function fieldText(data: ClaimData, field: DataField, today: Day, words: ClaimWords): string | null {
  switch (field) {
    case 'nik':
      return groupNik(data.nik);
    case 'birthDate':
      return `${words.date(data.birthDate)} (${words.say('claim.data.age', { age: ageOn(data.birthDate, today) })})`;
    case 'sex':
      return data.sex ? words.say(`vocabulary.sex.${data.sex}`) : null;
    case 'kpj':
      return data.kpj.map((number) => groupKpj(number)).join('; ');
    case 'phone':
      return groupPhone(data.phone);
    case 'segment':
      return words.say(`vocabulary.segment.${data.segment}`);
    case 'reason':
      return words.say(`vocabulary.reason.${data.reason}`);
    case 'stoppedOn':
      return data.stoppedOn ? words.date(data.stoppedOn) : null;
    case 'day':
      return words.day(data.day);
    case 'balance':
      return data.balance === undefined ? null : formatRupiah(data.balance);
    case 'earlierPartial':
      return data.earlierPartial === undefined
        ? null
        : words.say(data.earlierPartial ? 'claim.yes' : 'claim.no');
    case 'npwp':
      return data.npwp ? groupDigits(data.npwp) : null;
    case 'accountNumber':
      return groupFromRight(data.accountNumber);
    case 'appointment':
      return data.appointment ? formatClock(data.appointment) : null;
    default:
      return data[field] === undefined || data[field] === '' ? null : String(data[field]);
  }
}

/** `+62 812 3456 7890`; other countries as they are. */
function groupPhone(phone: string): string {
  const match = /^\+62([\d•]{3})([\d•]+)$/u.exec(phone);
  return match ? `+62 ${match[1]} ${groupDigits(match[2] ?? '')}` : phone;
}
