/** "kamera dan headset siap" in the header: the word, a shape, and the way to the check. */
import { IconHeadset, IconVideo } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { readinessOf, type SeatReadiness } from '../../../shared/domain/devices/readiness.ts';
import classes from './devices.module.css';
import { useDevicePreferences, useListedDevices } from './use-devices.ts';

const tones: Readonly<Record<SeatReadiness, 'go' | 'plain' | 'look'>> = {
  ready: 'go',
  unchecked: 'plain',
  'no-camera': 'look',
  'no-headset': 'look',
  'no-devices': 'look',
  'camera-problem': 'look',
  'headset-problem': 'look',
};

export function DeviceWord({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation();
  const known = useDevicePreferences();
  const readiness = readinessOf(useListedDevices(0), known?.today ?? null);
  return (
    <button
      type="button"
      className={classes['word']}
      data-tone={tones[readiness]}
      data-readiness={readiness}
      data-testid="device-word"
      title={t('devices.header.hint')}
      aria-label={`${t(`devices.header.${readiness}`)}. ${t('devices.header.hint')}`}
      onClick={onOpen}
    >
      <IconVideo size={16} aria-hidden="true" />
      <IconHeadset size={16} aria-hidden="true" />
      <span className={classes['wordText']}>{t(`devices.header.${readiness}`)}</span>
    </button>
  );
}
