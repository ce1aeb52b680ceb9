/** One thing that differs, as three cells: what it is, mine, and theirs (features O4). */
import type { Difference } from '../../../shared/contract/outbox.ts';
import { formatRupiah, formatTypedDay } from '../../ui/format.ts';
import { fieldName, shortItem, type Words } from './command-words.ts';

export interface DifferenceLine {
  readonly what: string;
  readonly mine: string;
  readonly theirs: string;
}

export function differenceLine(difference: Difference, words: Words): DifferenceLine {
  const { t } = words;
  const none = t('app.outbox.conflict.none');
  switch (difference.kind) {
    case 'field':
      return {
        what: fieldName(difference.field, t),
        mine: fieldValue(difference.field, difference.mine, words) ?? none,
        theirs: fieldValue(difference.field, difference.theirs, words) ?? none,
      };
    case 'item':
      return {
        what: shortItem(t(`documents.item.${difference.itemId}`)),
        mine: verdictWords(difference.mine, words),
        theirs:
          difference.theirs === null
            ? t('app.outbox.conflict.unreviewed')
            : verdictWords(difference.theirs, words),
      };
    case 'answer':
      return {
        what: t(`interviewQuestions.${difference.questionId}`),
        mine: markWords(difference.mine, words),
        theirs:
          difference.theirs === null
            ? t('app.outbox.conflict.unmarked')
            : markWords(difference.theirs, words),
      };
    case 'interview':
      return {
        what: t('app.command.finish-interview'),
        mine: t(`vocabulary.outcome.${difference.mine}`),
        theirs: difference.theirs === null ? none : t(`vocabulary.outcome.${difference.theirs}`),
      };
    case 'document':
      return {
        what: t(`documents.kind.${difference.documentKind}`),
        mine: difference.fileName,
        theirs: t(difference.theirs ? 'app.outbox.conflict.there' : 'app.outbox.conflict.notThere'),
      };
    case 'step':
      return {
        what: t('app.outbox.conflict.step'),
        mine: t(`app.command.${difference.mine}`, { defaultValue: difference.mine }),
        theirs: difference.theirs === null ? none : placeWords(difference.theirs, words),
      };
  }
}

function fieldValue(field: string, value: string | null, { t }: Words): string | null {
  if (value === null || value === '') return null;
  if (field === 'balance') return formatRupiah(Number(value));
  if (field === 'reason' || field === 'sex' || field === 'segment')
    return t(`vocabulary.${field}.${value}`, { defaultValue: value });
  if (value === 'true' || value === 'false') return t(value === 'true' ? 'claim.yes' : 'claim.no');
  return formatTypedDay(value);
}

function noted(text: string, note: string | undefined, { t }: Words): string {
  return note === undefined || note === '' ? text : `${text}; ${t('app.outbox.conflict.noted', { note })}`;
}

function verdictWords(
  { verdict, defects, note }: Extract<Difference, { kind: 'item' }>['mine'],
  words: Words,
): string {
  const { t } = words;
  const why = defects.map((defect) => t(`documents.defect.${defect}`)).join(', ');
  const said = t(`app.outbox.fact.verdict.${verdict}`);
  return noted(why === '' ? said : `${said}: ${why}`, note, words);
}

function markWords({ mark, note }: Extract<Difference, { kind: 'answer' }>['mine'], words: Words): string {
  return noted(words.t(`vocabulary.mark.${mark}`), note, words);
}

function placeWords(
  { status, holder }: NonNullable<Extract<Difference, { kind: 'step' }>['theirs']>,
  { t, nameOf }: Words,
): string {
  const word = t(`vocabulary.status.${status}`);
  if (holder === null) return word;
  return t('app.outbox.conflict.statusOf', { status: word, holder: nameOf(holder) });
}
