/** What really stands on a drawn paper, in the form in which the reader gives it. */
import type { FieldName } from '../../../shared/domain/reading/reading.ts';
import type { DocumentKind } from '../../../shared/domain/vocabulary.ts';
import type { BasePaper } from './base-papers.ts';

export interface PrintedField {
  readonly name: FieldName;
  /** The value that must be read; any one of several where the paper names several people. */
  readonly values: readonly string[];
}

const workLetters: readonly DocumentKind[] = [
  'paklaring',
  'pengunduran-diri',
  'bukti-phk',
  'kontrak-berakhir',
  'usia-pensiun-perusahaan',
];

/** The fields that are asked of this paper; empty for kinds that have none. */
export function printedFields({ kind, plan, paper, style }: BasePaper): PrintedField[] {
  const { owner, shown } = paper;
  const field = (name: FieldName, ...values: (string | undefined)[]): PrintedField => ({
    name,
    values: values.filter((value) => value !== undefined),
  });
  switch (kind) {
    case 'ktp':
      return [
        field('nik', owner.nik),
        field('name', shown.name),
        field('birth-place', owner.birthPlace),
        field('birth-date', shown.birthDate),
        field('sex', owner.sex),
      ];
    case 'kk': {
      const family = [plan.participant, plan.spouse, ...plan.children];
      return [
        field('kk-number', plan.participant.familyCard),
        field('nik', ...family.map(({ nik }) => nik)),
        field('name', ...family.map(({ name }) => name)),
      ];
    }
    case 'kpj':
      return [
        field('kpj', ...plan.data.kpj),
        field('name', shown.name),
        field('birth-date', shown.birthDate),
      ];
    case 'npwp':
      return [field('npwp', owner.nik), field('nik', owner.nik), field('name', shown.name)];
    case 'rekening':
      return [
        field('bank', plan.bank.name),
        field('account-number', plan.data.accountNumber),
        field('account-holder', shown.name),
      ];
    default:
      if (!workLetters.includes(kind) || style === 'face') return [];
      return [
        field('name', plan.participant.name),
        field('nik', plan.participant.nik),
        field('employer', plan.employment.company),
        field('stop-date', plan.employment.stoppedOn),
      ];
  }
}

/** Letters and digits alone: whether a point or a space stands between words is no error of reading. */
export function sameValue(one: string, other: string): boolean {
  const bare = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return bare(one) === bare(other);
}
