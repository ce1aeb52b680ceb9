import { Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { headsetLayout } from '../../../shared/domain/devices/headset.ts';
import { allowedHeadsets, askForHeadset, knowsHeadsets, watchHeadsets } from '../../bridge/headset-hid.ts';
import { useHeadset } from '../../state/headset.ts';
import { CheckPart } from './check-part.tsx';

/** The headset's own mute button; nothing at all where the browser knows no headset buttons. */
export function HeadsetPart() {
  const { t } = useTranslation();
  const { names, read } = useHeadsetNames();
  const [isNone, setNone] = useState(false);
  if (!knowsHeadsets()) return null;
  const connect = async (): Promise<void> => {
    const device = await askForHeadset();
    setNone(device === null);
    if (device === null) return;
    useHeadset.setState({ allowed: device.productName });
    await read();
  };
  const [name] = names;
  return (
    <CheckPart
      name="headset"
      title={t('devices.headset.title')}
      found={name === undefined ? 'skipped' : 'ok'}
    >
      <Text size="sm">
        {name === undefined ? t('devices.headset.hint') : t('devices.headset.connected', { name })}
      </Text>
      {name === undefined ? (
        <Group gap={8}>
          <Button size="compact-sm" variant="default" onClick={() => void connect()}>
            {t('devices.headset.connect')}
          </Button>
          {isNone ? <Text size="sm">{t('devices.headset.none')}</Text> : null}
        </Group>
      ) : null}
    </CheckPart>
  );
}

/** Names of the allowed headsets that have a mute button or lamp, kept true while they are plugged in and out. */
function useHeadsetNames(): { names: readonly string[]; read: () => Promise<void> } {
  const [names, setNames] = useState<readonly string[]>([]);
  const read = async (): Promise<void> => {
    const devices = await allowedHeadsets();
    setNames(
      devices
        .filter(({ collections }) => headsetLayout(collections) !== null)
        .map(({ productName }) => productName),
    );
  };
  useEffect(() => {
    void read();
    return watchHeadsets(() => void read());
  }, []);
  return { names, read };
}
