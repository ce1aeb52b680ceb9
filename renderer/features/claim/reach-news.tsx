/** How the participant was tried, whether he is ready, and that he is asked to come (features Q7, Q8). */
import { IconBuildingCommunity, IconDeviceMobileCheck, IconPhoneOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import { useBranchNow } from '../../ui/branch-clock.tsx';
import { checkWords } from '../../ui/reach-words.ts';
import type { ClaimWords } from './claim-words.ts';
import { News } from './news.tsx';

/** Tries shown in the line; older ones are in the record. */
const shownTries = 5;

/** Only while somebody is still to reach him. */
export function ReachNews({ view, words }: { readonly view: ClaimView; readonly words: ClaimWords }) {
  const { t } = useTranslation();
  const now = useBranchNow() ?? view.now;
  const { status, identity, attempts, readiness, returns } = view.state;
  if (identity !== null || (status !== 'queued' && status !== 'at-desk' && status !== 'returned'))
    return null;
  const isReady = readiness !== null && readiness.until !== null && readiness.until > now;
  const last = returns.at(-1);
  return (
    <>
      {status === 'returned' && last?.invited === true ? (
        <News tone="info" icon={<IconBuildingCommunity size={16} aria-hidden="true" />}>
          {t('reaching.history.invited', { time: words.moment(last.at) })}
        </News>
      ) : null}
      {isReady && status !== 'returned' ? (
        <News tone="go" icon={<IconDeviceMobileCheck size={16} aria-hidden="true" />}>
          <strong>{t('reaching.history.ready', { time: words.moment(readiness.at) })}</strong>
          {readiness.check ? `: ${checkWords(readiness.check, t)}` : null}
        </News>
      ) : null}
      {attempts.length > 0 ? (
        <News tone="plain" icon={<IconPhoneOff size={16} aria-hidden="true" />}>
          <span data-testid="tries">
            <strong>{t('reaching.history.count', { count: attempts.length })}</strong>{' '}
            {attempts
              .slice(-shownTries)
              .map(({ at, way, outcome }) =>
                t('reaching.history.one', {
                  time: words.moment(at),
                  way: t(`reaching.by.${way}`),
                  outcome: t(`reaching.ended.${outcome}`),
                }),
              )
              .join('; ')}
          </span>
        </News>
      ) : null}
    </>
  );
}
