/** The judgements of the hand-off sheet in words. */
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import type { HandOff, HandOffAnswer } from '../../../shared/domain/claim/hand-off.ts';
import { questionTextKey } from '../../../shared/domain/interview/script.ts';
import { useStaffName, useTimeZone } from '../../bridge/seat.ts';
import { dayOfInstant, formatDay, formatTime } from '../../ui/format.ts';

export interface HandOffWords {
  readonly papers: string;
  readonly identity: string;
  readonly account: string;
  readonly answers: string;
  readonly helper: string;
  readonly line: string;
  readonly checkedBy: string;
  answer(one: HandOffAnswer): string;
  /** `Sel 24 Nov 09.42` */
  when(instant: string): string;
}

export function useHandOffWords({ state }: ClaimView, facts: HandOff): HandOffWords {
  const { t, i18n } = useTranslation();
  const nameOf = useStaffName();
  const timeZone = useTimeZone();
  const when = (instant: string): string =>
    `${formatDay(dayOfInstant(instant, timeZone), i18n.language)} ${formatTime(instant, timeZone)}`;
  const { papers, identity, account, answers, helper, line } = facts;
  const { interview } = identity;

  function identityWords(): string {
    const check = state.identity;
    if (!check) return t('evidence.handOff.identity.open');
    const by = { name: nameOf(check.by), when: when(check.at) };
    if (check.method === 'counter') return t('evidence.handOff.identity.counter', by);
    const outcome = t(`vocabulary.outcome.${interview?.outcome ?? 'LULUS'}`);
    return t('evidence.handOff.identity.interview', { ...by, outcome, minutes: identity.minutes ?? 1 });
  }

  function answerWords(one: HandOffAnswer): string {
    const sentence = t(one.mark ? 'desks.handOff.answerWarning' : 'evidence.handOff.answer.open', {
      mark: one.mark ? t(`vocabulary.mark.${one.mark}`) : '',
      question: one.text ?? t(questionTextKey(one.questionId)),
    });
    const more = [
      ...(one.note ? [one.note] : []),
      ...(one.alone ? [t('evidence.handOff.answer.alone')] : []),
    ];
    return more.length > 0 ? `${sentence} (${more.join('; ')})` : sentence;
  }

  function helperWords(): string {
    const assistance = interview?.assistance;
    if (!assistance) return t('evidence.handOff.helper.none');
    const will = assistance.freeWill === null ? 'open' : assistance.freeWill ? 'free' : 'forced';
    const { name, relation } = assistance;
    return t('evidence.handOff.helper.with', {
      ...{ name, relation, alone: helper.alone },
      will: t(`evidence.handOff.helper.${will}`),
    });
  }

  function lineWords(): string {
    const words = [
      ...(line.gaps > 0
        ? [t('evidence.handOff.line.gaps', { gaps: line.gaps, seconds: line.gapSeconds })]
        : []),
      ...(line.audioOnly ? [t('evidence.handOff.line.audioOnly')] : []),
      ...(line.telephone ? [t('evidence.handOff.line.telephone')] : []),
    ];
    return words.length > 0 ? words.join(', ') : t('evidence.handOff.line.fine');
  }

  const counts = { fine: answers.fine, doubtful: answers.doubtful.length };
  return {
    papers: t('desks.handOff.papersCount', { ok: papers.fine, total: papers.total }),
    identity: identityWords(),
    account: t(account.isSame ? 'evidence.handOff.account.same' : 'evidence.handOff.account.other', {
      holder: state.data.accountHolder,
      name: state.data.name,
    }),
    answers: t(
      counts.doubtful > 0 ? 'evidence.handOff.answer.counts' : 'evidence.handOff.answer.fine',
      counts,
    ),
    helper: helperWords(),
    line: lineWords(),
    checkedBy: state.submission
      ? `${nameOf(state.submission.by)} · ${when(state.submission.at)}`
      : t('evidence.handOff.notSubmitted'),
    answer: answerWords,
    when,
  };
}
