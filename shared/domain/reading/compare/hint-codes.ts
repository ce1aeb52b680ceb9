/** Every code that a hint can have, put together from what is compared and how it may differ. Codes are never renamed. */
import { nameDifferences, type NameDifference } from '../../formats/name.ts';
import { QualityFlaw, ReadingFailure, PaperReading } from '../reading.ts';
import { dateWays } from './date-difference.ts';
import { employerWays } from './employer-difference.ts';
import { numberWays } from './number-difference.ts';

/** `unsure`: the letters were hard to read, so the difference may be the reader's own. */
export const nameHintWays = [
  'same',
  ...nameDifferences.filter((one): one is Exclude<NameDifference, 'none'> => one !== 'none'),
  'unsure',
] as const;
export const numberHintWays = [...numberWays, 'look-alike', 'unsure'] as const;
export const dateHintWays = [...dateWays, 'unsure'] as const;
export const employerHintWays = [...employerWays, 'unsure'] as const;

/**
 * Names: the person's, the account holder's, the mother's against the data; the person's on two papers; the account
 * holder's against the claimant's identity card.
 */
export const nameSubjects = ['name', 'holder', 'mother', 'papers-name', 'holder-ktp'] as const;
export const numberSubjects = ['nik', 'kpj', 'account', 'npwp', 'papers-nik'] as const;
export const dateSubjects = ['birth', 'stop', 'papers-birth'] as const;

export type NameSubject = (typeof nameSubjects)[number];
export type NumberSubject = (typeof numberSubjects)[number];
export type DateSubject = (typeof dateSubjects)[number];
export type NameHintWay = (typeof nameHintWays)[number];
export type NumberHintWay = (typeof numberHintWays)[number];
export type DateHintWay = (typeof dateHintWays)[number];
export type EmployerHintWay = (typeof employerHintWays)[number];

/** Codes that stand for themselves. */
const single = [
  'kind-same',
  'kind-other',
  'kind-perhaps',
  'not-read',
  'not-listed',
  'heir-paper',
  'other-person',
  'holder-deceased',
  'agree-name',
  'agree-nik',
  'agree-birth',
  'sex-same',
  'sex-different',
  'bank-same',
  'bank-different',
  'stop-not-in-data',
  'day-in-future',
  'death-before-birth',
] as const;

type QualityCode = `quality-${QualityFlaw}`;
type UnreadCode = `unread-${ReadingFailure}`;
type NoteCode = `note-${PaperReading['notes'][number]}`;

export type KnownHintCode =
  | `${NameSubject}-${NameHintWay}`
  | `${NumberSubject}-${NumberHintWay}`
  | `${DateSubject}-${DateHintWay}`
  | `employer-${EmployerHintWay}`
  | (typeof single)[number]
  | QualityCode
  | UnreadCode
  | NoteCode;

const across = <A extends string, B extends string>(
  subjects: readonly A[],
  ways: readonly B[],
): `${A}-${B}`[] => subjects.flatMap((subject) => ways.map((way): `${A}-${B}` => `${subject}-${way}`));

export const hintCodes: readonly KnownHintCode[] = [
  ...across(nameSubjects, nameHintWays),
  ...across(numberSubjects, numberHintWays),
  ...across(dateSubjects, dateHintWays),
  ...across(['employer'], employerHintWays),
  ...single,
  ...across(['quality'], QualityFlaw.options),
  ...across(['unread'], ReadingFailure.options),
  ...across(['note'], PaperReading.shape.notes.element.options),
];
