/** Offers the check once a day at this seat, beside the work and never over it. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Strip } from '../../ui/strip.tsx';
import { useDevicePreferences, useRememberDevices } from './use-devices.ts';

export function CheckOffer({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation();
  const known = useDevicePreferences();
  const remember = useRememberDevices();
  if (known === undefined || known.today !== null) return null;
  const skip = (): Promise<void> =>
    remember({
      ...known.preferences,
      checked: {
        at: new Date().toISOString(),
        camera: 'skipped',
        microphone: 'skipped',
        speaker: 'skipped',
        hub: 'skipped',
        relay: 'skipped',
      },
    });
  return (
    <Strip
      tone="info"
      actions={
        <>
          <Button size="compact-sm" variant="default" onClick={() => void skip()}>
            {t('devices.offer.skip')}
          </Button>
          <Button size="compact-sm" onClick={onOpen} data-testid="offer-check">
            {t('devices.offer.begin')}
          </Button>
        </>
      }
    >
      {t('devices.offer.words')}
    </Strip>
  );
}
