import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { desk } from '../../bridge/desk-client.ts';
import { useQueueFilter } from '../../state/queue-filter.ts';
import { useActing } from '../../ui/acting.tsx';

/** "Panggil berikutnya": the hub chooses; the chosen program and channel narrow the choice. F2 does the same. */
export function useTakeNext(onTaken: (claimId: string) => void): {
  busy: boolean;
  takeNext: () => Promise<void>;
} {
  const { t } = useTranslation();
  const { busy, act } = useActing();
  const program = useQueueFilter((filter) => filter.program);
  const channel = useQueueFilter((filter) => filter.channel);
  const running = useRef(false);
  const takeNext = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    const narrowed = { ...(program === null ? {} : { program }), ...(channel === null ? {} : { channel }) };
    const done = await act(() => desk.claims.takeNext(narrowed), t('queue.taken'));
    running.current = false;
    if (done?.claimId) onTaken(done.claimId);
  }, [act, channel, onTaken, program, t]);
  useEffect(() => {
    const onKey = (): void => void takeNext();
    window.addEventListener('loket:next', onKey);
    return () => window.removeEventListener('loket:next', onKey);
  }, [takeNext]);
  return { busy, takeNext };
}
