import { useTranslation } from 'react-i18next';
import { useHasRole, useSeatStatus } from '../bridge/seat.ts';
import { IntakeStrips } from '../features/intake/intake-strips.tsx';
import { useLink } from '../state/link.ts';
import { Strip } from '../ui/strip.tsx';

/** Lines across the window: above, what is wrong with the connection; below, long acts with their progress. */
export function SeatStrips({ place }: { place: 'top' | 'bottom' }) {
  const { t } = useTranslation();
  const status = useSeatStatus();
  const link = useLink((state) => state.state);
  const takesIn = useHasRole('cso', 'kabid');
  if (place === 'bottom') return takesIn ? <IntakeStrips intakes={status?.intakes ?? []} /> : null;
  if (link === 'shut') return <Strip tone="stop">{t('app.strip.shut')}</Strip>;
  if (link === 'lost') return <Strip tone="stop">{t('app.strip.deskLost')}</Strip>;
  if (status !== undefined && !status.connected) return <Strip tone="look">{t('app.strip.offline')}</Strip>;
  return null;
}
