import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSeatStatus, useTimeZone } from '../bridge/seat.ts';
import { dayOfInstant, formatDay, formatTime } from './format.ts';

/** Day and time at the branch. It runs on from the desk's own clock, so a wrong clock of the window does no harm. */
export function BranchClock({ className }: { className?: string | undefined }) {
  const { i18n } = useTranslation();
  const timeZone = useTimeZone();
  const now = useBranchNow();
  if (now === null) return null;
  return (
    <Text size="sm" className={className} component="time" dateTime={now} suppressHydrationWarning>
      {formatDay(dayOfInstant(now, timeZone), i18n.language)} {formatTime(now, timeZone)}
    </Text>
  );
}

/** The present instant at the desk, ticking each second; null until the desk answered. */
export function useBranchNow(): string | null {
  const told = useSeatStatus()?.now;
  const [now, setNow] = useState<string | null>(told ?? null);
  useEffect(() => {
    if (told === undefined) return undefined;
    const offset = Date.parse(told) - Date.now();
    const tick = (): void => setNow(new Date(Date.now() + offset).toISOString());
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [told]);
  return now;
}
