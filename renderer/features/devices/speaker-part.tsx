import { Button, Group, Text } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { playOn } from '../../bridge/media-devices.ts';
import { CheckPart } from './check-part.tsx';
import { DeviceChoice } from './device-choice.tsx';
import type { DevicePartProps } from './device-part.ts';

/** Two calm tones of a fifth, in hertz, one after the other. */
const tones = [440, 660] as const;
const toneSeconds = 0.45;

export function SpeakerPart({ present, current, onChoose, onFound }: DevicePartProps) {
  const { t } = useTranslation();
  const [played, setPlayed] = useState(false);
  /** The answer and the speaker it was given for. */
  const [answer, setAnswer] = useState<{ id: string | undefined; heard: boolean } | null>(null);
  const given = answer !== null && answer.id === current?.id ? answer.heard : null;
  const found = given === null ? 'skipped' : given ? 'ok' : 'problem';
  useEffect(() => onFound(found), [found, onFound]);
  const play = async (): Promise<void> => {
    setAnswer(null);
    await playTone(current?.id ?? '');
    setPlayed(true);
  };
  const say = (heard: boolean): void => setAnswer({ id: current?.id, heard });
  return (
    <CheckPart name="speaker" title={t('devices.kind.speaker')} found={found}>
      <DeviceChoice kind="speaker" present={present} current={current} onChoose={onChoose} />
      <Group gap={8}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconVolume size={16} />}
          onClick={() => void play()}
          data-testid="play-tone"
        >
          {t('devices.check.tone')}
        </Button>
        {played ? (
          <Group gap={8} role="group" aria-label={t('devices.check.toneAsk')}>
            <Text size="sm">{t('devices.check.toneAsk')}</Text>
            <Button size="compact-sm" variant="light" onClick={() => say(true)}>
              {t('devices.check.heardYes')}
            </Button>
            <Button size="compact-sm" variant="light" color="gray" onClick={() => say(false)}>
              {t('devices.check.heardNo')}
            </Button>
          </Group>
        ) : null}
      </Group>
      {given === null ? null : (
        <Text size="sm">{t(given ? 'devices.check.heardOk' : 'devices.check.heardProblem')}</Text>
      )}
    </CheckPart>
  );
}

/** Plays the tones on a speaker; resolves when they are over. */
async function playTone(speakerId: string): Promise<void> {
  const context = new AudioContext();
  await playOn(context, speakerId);
  const ends = tones.map((frequency, index) => {
    const oscillator = context.createOscillator();
    const volume = context.createGain();
    const start = context.currentTime + index * toneSeconds;
    oscillator.frequency.value = frequency;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(0.3, start + 0.03);
    volume.gain.linearRampToValueAtTime(0, start + toneSeconds);
    oscillator.connect(volume).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(start + toneSeconds);
    return new Promise((resolve) => (oscillator.onended = resolve));
  });
  await Promise.all(ends);
  await context.close();
}
