import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimeZone } from '../../../bridge/seat.ts';
import { formatTimeWithSeconds } from '../../../ui/format.ts';
import classes from './call.module.css';
import { useLive } from './live-store.ts';

interface LastFrameProps {
  readonly present: boolean;
  /** In the small window, which has a style sheet of its own. */
  readonly plain?: boolean;
}

/** When pictures cease, the last sharp one stays with its time over it: never a black box (features V5). */
export function LastFrame({ present, plain = false }: LastFrameProps) {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const kept = useLive((live) => live.kept);
  const stillSince = useLive((live) => live.stillSince);
  const resting = useLive((live) => live.line?.sends === 'audio');
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const drawn = canvas.current;
    if (!drawn || !kept) return;
    drawn.width = kept.bitmap.width;
    drawn.height = kept.bitmap.height;
    drawn.getContext('2d')?.drawImage(kept.bitmap, 0, 0);
  }, [kept]);

  if (stillSince === null) return null;
  const clock = formatTimeWithSeconds(new Date(kept?.at ?? stillSince).toISOString(), timeZone);
  const why = present ? resting && t('call.still.resting') : t('call.still.away');
  return (
    <>
      {kept && (
        <canvas ref={canvas} className={plain ? undefined : classes['last']} data-testid="last-frame" />
      )}
      <div className={plain ? 'still' : classes['lastWord']} role="status" data-testid="last-frame-word">
        {t(kept ? 'call.still.last' : 'call.still.since', { time: clock })}
        {why && ` · ${why}`}
      </div>
    </>
  );
}
