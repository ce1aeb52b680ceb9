import { Progress, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { levelOf, levelWord } from '../../../shared/domain/devices/sound-level.ts';
import { CheckPart } from './check-part.tsx';
import { DeviceChoice } from './device-choice.tsx';
import type { DevicePartProps } from './device-part.ts';
import { useOpenDevice } from './use-devices.ts';

/** Milliseconds between two looks at the level. */
const lookEvery = 100;

export function MicrophonePart({ present, current, onChoose, onFound }: DevicePartProps) {
  const { t } = useTranslation();
  const opened = useOpenDevice('microphone', current?.id ?? null);
  const { level, loudest } = useLevel(opened);
  const word = levelWord(loudest);
  const isOpen = opened instanceof MediaStreamTrack;
  const found = isOpen ? (word === 'heard' ? 'ok' : word === 'quiet' ? 'problem' : 'skipped') : 'problem';
  const said = opened === 'opening' ? 'skipped' : found;
  useEffect(() => onFound(said), [said, onFound]);
  return (
    <CheckPart name="microphone" title={t('devices.kind.microphone')} found={said}>
      <DeviceChoice kind="microphone" present={present} current={current} onChoose={onChoose} />
      {isOpen ? (
        <>
          <Progress.Root size="lg">
            <Progress.Section
              value={level * 100}
              color="green"
              role="meter"
              aria-label={t('devices.check.level')}
              data-testid="microphone-level"
            />
          </Progress.Root>
          <Text size="sm" data-testid="microphone-word">
            {t(`devices.check.levelWords.${word}`)}
          </Text>
        </>
      ) : null}
      {opened === 'missing' ? <Text size="sm">{t('devices.check.none.microphone')}</Text> : null}
      {opened === 'busy' || opened === 'none' ? (
        <Text size="sm">{t('devices.check.busy.microphone')}</Text>
      ) : null}
    </CheckPart>
  );
}

/** How loud it is now and was at the loudest since this microphone was opened, 0 to 1. */
function useLevel(opened: MediaStreamTrack | string): { level: number; loudest: number } {
  const [heard, setHeard] = useState({ opened, level: 0, loudest: 0 });
  useEffect(() => {
    if (!(opened instanceof MediaStreamTrack)) return;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(new MediaStream([opened])).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const level = levelOf(samples);
      setHeard((before) => ({
        opened,
        level,
        loudest: Math.max(level, before.opened === opened ? before.loudest : 0),
      }));
    }, lookEvery);
    return () => {
      clearInterval(timer);
      void context.close();
    };
  }, [opened]);
  return heard.opened === opened ? heard : { level: 0, loudest: 0 };
}
