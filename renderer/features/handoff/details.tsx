/** What is there for who wants to know more: papers, all answers, the call's story, tries, hints that were decided. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import type { HandOff } from '../../../shared/domain/claim/hand-off.ts';
import { useStaffName } from '../../bridge/seat.ts';
import { CallTimeline } from '../../ui/evidence/call-timeline.tsx';
import { RecordingLine } from '../../ui/evidence/recording-line.tsx';
import { useHandOffWords } from './use-words.ts';
import classes from './handoff.module.css';

interface DetailsProps {
  readonly view: ClaimView;
  readonly facts: HandOff;
}

export function Details({ view, facts }: DetailsProps) {
  const { t } = useTranslation();
  const { state } = view;
  const words = useHandOffWords(view, facts);
  const nameOf = useStaffName();
  const { interview } = facts.identity;
  return (
    <details className={classes['details']} data-testid="hand-off-more">
      <summary>{t('evidence.handOff.more')}</summary>
      <div className={classes['columns']}>
        {facts.papers.others.length > 0 && (
          <List title={t('evidence.handOff.block.papers')}>
            {facts.papers.others.map(({ itemId, standing }) => (
              <li key={itemId}>
                {t(`documents.item.${itemId}`)}: {t(`evidence.handOff.standing.${standing}`)}
              </li>
            ))}
          </List>
        )}
        {facts.answers.others.length > 0 && (
          <List title={t('evidence.handOff.block.answers')}>
            {facts.answers.others.map((one) => (
              <li key={one.questionId}>{words.answer(one)}</li>
            ))}
          </List>
        )}
        {state.attempts.length > 0 && (
          <List title={t('evidence.handOff.tries', { count: facts.tries })}>
            {state.attempts.map(({ id, at, by, way, outcome }) => (
              <li key={id}>
                {words.when(at)} {t(`reaching.way.${way}`)}: {t(`reaching.ended.${outcome}`)} ({nameOf(by)})
              </li>
            ))}
          </List>
        )}
        {facts.hintsDecided.length > 0 && (
          <List title={t('evidence.handOff.hints')}>
            {facts.hintsDecided.map(({ itemId, count }) => (
              <li key={itemId}>
                {t('evidence.handOff.hintDecided', { item: t(`documents.item.${itemId}`), count })}
              </li>
            ))}
          </List>
        )}
        {interview && (
          <div>
            <CallTimeline notes={interview.notes} />
            <div className={classes['noPrint']}>
              <RecordingLine claimId={state.id} interview={interview} />
            </div>
          </div>
        )}
      </div>
    </details>
  );
}

function List({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </div>
  );
}
