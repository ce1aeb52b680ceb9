/** What is said of reaching a participant, the same in the queue's row, in the claim and in the interview panel. */
import type { TFunction } from 'i18next';
import type { ClaimRow } from '../../shared/contract/desk.ts';
import type { PreCallCheck } from '../../shared/domain/interview/record.ts';
import type { Instant } from '../../shared/domain/vocabulary.ts';

/** The phone's own test in words: what is wrong with it, or that it is good. */
export function checkWords(check: PreCallCheck, t: TFunction): string {
  const { camera, microphone, picture, network } = check;
  const faults = [
    ...(camera === 'ok' ? [] : [t(`reaching.check.camera.${camera}`)]),
    ...(microphone === 'ok' ? [] : [t(`reaching.check.microphone.${microphone}`)]),
    ...(picture === null || picture === 'baik' ? [] : [t(`reaching.check.picture.${picture}`)]),
    ...(network === 'good' ? [] : [t(`reaching.check.network.${network}`)]),
  ];
  return faults.length === 0 ? t('reaching.check.good') : faults.join(', ');
}

/**
 * The row's sentence where the participant is ready or was tried in vain; null where the queue's own reason stands.
 * @param now of the desk @param moment puts an instant into words, the day only where it is not today
 */
export function reachingReason(
  { ready, tries, check }: Pick<ClaimRow, 'ready' | 'tries' | 'check'>,
  now: Instant | undefined,
  t: TFunction,
  moment: (instant: Instant) => string,
): string | null {
  if (ready && isReady({ ready }, now)) {
    const time = moment(ready.since);
    return check
      ? t('reaching.row.ready', { time, check: checkWords(check, t) })
      : t('reaching.row.readyOnly', { time });
  }
  if (!tries) return null;
  const { count, nextAt } = tries;
  const outcome = t(`reaching.ended.${tries.outcome}`);
  if (nextAt === null) return t('reaching.row.over', { count, outcome });
  if (now !== undefined && nextAt <= now) return t('reaching.row.due', { count, outcome });
  return t('reaching.row.again', { count, outcome, time: moment(nextAt) });
}

/** Whether his word still holds. */
export function isReady({ ready }: Pick<ClaimRow, 'ready'>, now: Instant | undefined): boolean {
  return ready !== null && (now === undefined || ready.until > now);
}
