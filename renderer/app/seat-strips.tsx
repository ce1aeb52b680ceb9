import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatStatus } from '../../shared/contract/desk.ts';
import { useHasRole, useSeatStatus, useSignedIn, useStaffName } from '../bridge/seat.ts';
import { CheckOffer } from '../features/devices/check-offer.tsx';
import { IntakeStrips } from '../features/intake/intake-strips.tsx';
import { useLink } from '../state/link.ts';
import { useScreen } from '../state/screen.ts';
import { useBranchNow } from '../ui/branch-clock.tsx';
import { useOfficers } from '../ui/moves/use-officers.ts';
import { useMomentWords } from '../ui/moment-words.ts';
import { Strip } from '../ui/strip.tsx';
import { stripsOf, type SeatStrip } from './strips-of.ts';

/** Lines across the window: above, what is wrong with the connection; below, long acts with their progress. */
export function SeatStrips({ place }: { place: 'top' | 'bottom' }) {
  const { t } = useTranslation();
  const status = useSeatStatus();
  const link = useLink((state) => state.state);
  const takesIn = useHasRole('cso', 'kabid');
  const atCounter = useHasRole('cso');
  if (place === 'bottom')
    return (
      <>
        {takesIn ? <IntakeStrips intakes={status?.intakes ?? []} /> : null}
        {atCounter ? <DeviceOffer /> : null}
      </>
    );
  if (link === 'shut') return <Strip tone="stop">{t('app.strip.shut')}</Strip>;
  if (link === 'lost') return <Strip tone="stop">{t('app.strip.deskLost')}</Strip>;
  if (status === undefined) return null;
  return (
    <>
      <StatusStrips status={status} />
      {atCounter ? <ClosedCounterStrip /> : null}
    </>
  );
}

/** Offers the check of camera and headset until somebody begins with a claim; the header goes on saying it. */
function DeviceOffer() {
  const openOverlay = useScreen((screen) => screen.openOverlay);
  const isIdle = useScreen(({ claims }) => claims.counter === undefined);
  return isIdle ? <CheckOffer onOpen={() => openOverlay('devices')} /> : null;
}

function StatusStrips({ status }: { status: SeatStatus }) {
  const now = useBranchNow() ?? status.now;
  return stripsOf(status, now).map((strip) => <OneStrip key={strip.kind} strip={strip} />);
}

/** The kabid has closed this officer's counter: why nothing new comes. */
function ClosedCounterStrip() {
  const { t } = useTranslation();
  const me = useSignedIn()?.staffId;
  const { officers } = useOfficers();
  const mine = officers?.find(({ staffId }) => staffId === me);
  if (mine === undefined || mine.counterOpen) return null;
  return <Strip tone="look">{t('app.strip.counterClosed', { reason: mine.closedBecause ?? '' })}</Strip>;
}

function OneStrip({ strip }: { strip: SeatStrip }) {
  const { t } = useTranslation();
  const nameOf = useStaffName();
  const momentWords = useMomentWords();
  const openOverlay = useScreen((screen) => screen.openOverlay);
  const openConflict = useScreen((screen) => screen.openConflict);
  const action = (words: string, go: () => void): ReactNode => (
    <Button size="compact-sm" variant="default" onClick={go}>
      {words}
    </Button>
  );
  switch (strip.kind) {
    case 'offline': {
      const { until, over } = strip;
      const lease =
        until === null
          ? ''
          : t(over ? 'app.strip.leaseOver' : 'app.strip.lease', { time: momentWords(until) });
      return (
        <Strip tone="look">
          {t('app.strip.offline')} {lease}
        </Strip>
      );
    }
    case 'blocked':
      return (
        <Strip tone="stop">
          <strong>{t(`refusal.${strip.code}.title`)}.</strong> {t(`refusal.${strip.code}.hint`)}
        </Strip>
      );
    case 'filling':
      return <Strip tone="info">{t('app.strip.filling', { count: strip.claims })}</Strip>;
    case 'signed-in-offline':
      return <Strip tone="info">{t('app.strip.signedInOffline')}</Strip>;
    case 'needs-sign-in':
      return (
        <Strip tone="look">
          {t('app.strip.needsSignIn', { names: strip.staffIds.map(nameOf).join(', ') })}
        </Strip>
      );
    case 'decide':
      return (
        <Strip tone="look" actions={action(t('app.strip.decideAct'), () => openConflict(null))}>
          {t('app.strip.decide', { count: strip.count })}
        </Strip>
      );
    case 'files':
      return (
        <Strip tone="look" actions={action(t('app.strip.filesAct'), () => openOverlay('outbox'))}>
          {t(`app.strip.files.${strip.stop}`)}
        </Strip>
      );
  }
}
