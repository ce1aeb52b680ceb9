import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import { checklistOf, standingOf } from '../../../shared/domain/claim/gate.ts';
import type { ClaimState } from '../../../shared/domain/claim/state.ts';
import { questionTextKey } from '../../../shared/domain/interview/script.ts';
import { assessEligibility } from '../../../shared/domain/eligibility/assess.ts';
import { useStaffName, useTimeZone } from '../../bridge/seat.ts';
import { dayOfInstant, formatDay, formatTime } from '../../ui/format.ts';
import { useSentence } from '../../ui/sentence.ts';
import classes from './verifikator.module.css';

/** What a verifikator reads first: who checked, how identity became certain, the answers, and every warning. */
export function HandOff({ view }: { view: ClaimView }) {
  const { t } = useTranslation();
  const { state } = view;
  const items = checklistOf(state);
  const fine = items.filter((item) => standingOf(state, item) === 'ok').length;
  const doubts = useDoubts(view);
  const warnings = [...useWarnings(view), ...doubts];
  return (
    <section className={classes['handOff']} aria-label={t('desks.handOff.title')} data-testid="hand-off">
      <dl className={classes['facts']}>
        <Fact name={t('desks.handOff.checkedBy')}>
          <Signed signed={state.submission} />
        </Fact>
        <Fact name={t('desks.handOff.papers')}>
          {t('desks.handOff.papersCount', { ok: fine, total: items.length })}
        </Fact>
        <Fact name={t('desks.handOff.identity')}>
          {state.identity === null
            ? t('desks.handOff.identityOpen')
            : t(`desks.handOff.identityBy.${state.identity.method}`)}
        </Fact>
        <Fact name={t('desks.handOff.answers')}>
          <AnswerMarks state={state} />
        </Fact>
        {warnings.length === 0 ? (
          <Fact name={t('desks.handOff.warningsShort')}>
            <span className={classes['calm']}>{t('desks.handOff.noWarnings')}</span>
          </Fact>
        ) : null}
      </dl>
      {state.stepBack === null ? null : (
        <p className={classes['warning']}>
          {t('desks.handOff.stepBack', {
            from: t(`desks.handOff.from.${state.stepBack.from}`),
            reason: state.stepBack.reason,
          })}
        </p>
      )}
      {warnings.length === 0 ? null : (
        <ul className={classes['warnings']} aria-label={t('desks.handOff.warnings')}>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Signed({ signed }: { signed: { by: string; at: string } | null }) {
  const { i18n } = useTranslation();
  const nameOf = useStaffName();
  const timeZone = useTimeZone();
  if (signed === null) return <>–</>;
  return (
    <>
      {nameOf(signed.by)} · {formatDay(dayOfInstant(signed.at, timeZone), i18n.language)}{' '}
      {formatTime(signed.at, timeZone)}
    </>
  );
}

/** The last interview that came to an outcome. */
function countedInterview(state: ClaimState): ClaimState['interviews'][number] | undefined {
  return state.interviews.findLast((one) => one.outcome !== null);
}

/** The questions whose answers were not plainly right, with the officer's note. */
function useDoubts({ state }: ClaimView): string[] {
  const { t } = useTranslation();
  const interview = countedInterview(state);
  return (interview?.questions ?? []).flatMap(({ id }) => {
    const answer = interview?.answers[id];
    if (answer === undefined || answer.mark === 'cocok') return [];
    const sentence = t('desks.handOff.answerWarning', {
      mark: t(`vocabulary.mark.${answer.mark}`),
      question: t(questionTextKey(id)),
    });
    return [answer.note === undefined ? sentence : `${sentence} (${answer.note})`];
  });
}

/** Marks of the interview that counted, in words with numbers: "cocok 4 · ragu 1". */
function AnswerMarks({ state }: { state: ClaimState }) {
  const { t } = useTranslation();
  const interview = countedInterview(state);
  if (interview === undefined) return <>{t('desks.handOff.noInterview')}</>;
  const marks = Object.values(interview.answers).map((answer) => answer.mark);
  const words = (['cocok', 'ragu', 'tidak-cocok'] as const)
    .map((mark) => ({ mark, count: marks.filter((one) => one === mark).length }))
    .filter(({ count }) => count > 0)
    .map(({ mark, count }) => `${t(`vocabulary.mark.${mark}`)} ${count}`);
  const outcome = interview.outcome === null ? '' : t(`vocabulary.outcome.${interview.outcome}`);
  return <>{[outcome, ...words].join(' · ')}</>;
}

/** The warnings that were stored with the submission (`item:<id>`, `finding:<code>`) as sentences. */
function useWarnings({ state, today }: ClaimView): string[] {
  const { t } = useTranslation();
  const sentence = useSentence();
  const findings = assessEligibility(state.data, state.membership, today);
  return (state.submission?.warnings ?? []).map((warning) => {
    const [kind = '', name = ''] = warning.split(/:(.*)/su);
    if (kind === 'finding') {
      const found = findings.find((finding) => finding.code === name);
      return sentence(`findings.${name}`, found?.params ?? {});
    }
    const defects = (state.reviews[name]?.defects ?? [])
      .map((defect) => t(`documents.defect.${defect}`))
      .join(', ');
    return t('desks.handOff.itemWarning', { item: t(`documents.item.${name}`), defects });
  });
}
