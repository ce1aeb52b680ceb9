/** The morning check of a seat: each device tried for real, each with a plain word, all of it can be skipped (features E1). */
import { Alert, Button, Group, Loader, Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DevicePreferences } from '../../../shared/contract/interviews.ts';
import { chooseDevice } from '../../../shared/domain/devices/choose.ts';
import { deviceKinds, devicesOf, type DeviceKind } from '../../../shared/domain/devices/device.ts';
import type { CheckFound } from '../../../shared/domain/devices/readiness.ts';
import { deviceUse } from '../../bridge/device-use.ts';
import { openAny } from '../../bridge/media-devices.ts';
import { useRelay } from '../../state/relay.ts';
import { CameraPart } from './camera-part.tsx';
import { HeadsetPart } from './headset-part.tsx';
import { LinePart, useLineCheck } from './line-part.tsx';
import { MicrophonePart } from './microphone-part.tsx';
import { SpeakerPart } from './speaker-part.tsx';
import { useDevicePreferences, useListedDevices, useRememberDevices } from './use-devices.ts';

export function CheckDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('devices.check.title')}
      size={760}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {opened ? <Check onClose={onClose} /> : null}
    </Modal>
  );
}

type Permission = 'asking' | 'given' | 'refused';

/** Asks once for camera and microphone, because names and pictures come only after a yes. */
function usePermission(turn: number): Permission {
  const [answer, setAnswer] = useState<{ turn: number; permission: Permission } | null>(null);
  useEffect(() => {
    let isHere = true;
    let giveBack: (() => void) | null = null;
    void (async () => {
      const back = await deviceUse.hold('device-check');
      if (!isHere) return back();
      giveBack = back;
      let stream = await openAny({ video: true, audio: true });
      if (stream === 'missing') stream = await openAny({ video: false, audio: true });
      if (stream === 'missing') stream = await openAny({ video: true, audio: false });
      if (stream instanceof MediaStream) for (const track of stream.getTracks()) track.stop();
      if (isHere) setAnswer({ turn, permission: stream === 'refused' ? 'refused' : 'given' });
    })();
    return () => {
      isHere = false;
      giveBack?.();
    };
  }, [turn]);
  return answer !== null && answer.turn === turn ? answer.permission : 'asking';
}

function Check({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [turn, setTurn] = useState(0);
  const permission = usePermission(turn);
  const known = useDevicePreferences();
  if (permission === 'asking' || known === undefined)
    return (
      <Group gap={8} role="status">
        <Loader size="xs" />
        <Text size="sm">{t('devices.check.opening')}</Text>
      </Group>
    );
  return (
    <Stack gap={12}>
      <Text size="sm" c="dimmed">
        {t('devices.check.explain')}
      </Text>
      {permission === 'refused' ? (
        <Alert color="yellow" title={t('devices.check.refused.title')} data-testid="devices-refused">
          <Stack gap={8} align="flex-start">
            <Text size="sm">{t('devices.check.refused.hint')}</Text>
            <Button size="compact-sm" variant="default" onClick={() => setTurn(turn + 1)}>
              {t('devices.check.again')}
            </Button>
          </Stack>
        </Alert>
      ) : null}
      <Parts
        key={turn}
        preferences={known.preferences}
        onClose={onClose}
        refused={permission === 'refused'}
      />
    </Stack>
  );
}

const nothingFound: CheckFound = { camera: 'skipped', microphone: 'skipped', speaker: 'skipped' };

function Parts({
  preferences,
  refused,
  onClose,
}: {
  preferences: DevicePreferences;
  refused: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const listed = useListedDevices(0);
  const [chosen, setChosen] = useState<Partial<Record<DeviceKind, string>>>({});
  const [found, setFound] = useState(nothingFound);
  const line = useLineCheck();
  const relay = useRelay(({ state }) => state);
  const remember = useRememberDevices();

  const partOf = (kind: DeviceKind) => {
    const present = devicesOf(listed ?? [], kind);
    const preferred = chosen[kind] ?? preferences[kind];
    return { present, current: chooseDevice(present, { preferred, current: null }) };
  };
  const parts = { camera: partOf('camera'), microphone: partOf('microphone'), speaker: partOf('speaker') };
  const choose = (kind: DeviceKind) => (label: string) =>
    setChosen((before) => ({ ...before, [kind]: label }));
  const onFound = useFoundBy(setFound);

  const finish = async (isSkipped: boolean): Promise<void> => {
    const wanted = Object.fromEntries(
      // What was only taken because the preferred one is away stays no preference.
      deviceKinds.map((kind) => [
        kind,
        chosen[kind] ?? preferences[kind] ?? (parts[kind].current?.label || null),
      ]),
    ) as Record<DeviceKind, string | null>;
    const refusedFound = { camera: 'problem', microphone: 'problem', speaker: found.speaker } as const;
    const result = isSkipped ? nothingFound : refused ? refusedFound : found;
    const relayWord = relay === 'ok' || relay === 'problem' ? relay : 'none';
    await remember({
      ...(isSkipped ? { ...preferences, ...chosen } : wanted),
      checked: {
        at: new Date().toISOString(),
        ...result,
        hub: isSkipped ? 'skipped' : line.found,
        relay: isSkipped ? 'skipped' : relayWord,
      },
    });
    onClose();
  };

  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={16} verticalSpacing={12}>
        {refused || listed === null ? null : (
          <>
            <CameraPart {...parts.camera} onChoose={choose('camera')} onFound={onFound.camera} />
            <Stack gap={12}>
              <MicrophonePart
                {...parts.microphone}
                onChoose={choose('microphone')}
                onFound={onFound.microphone}
              />
              <SpeakerPart {...parts.speaker} onChoose={choose('speaker')} onFound={onFound.speaker} />
              <HeadsetPart />
            </Stack>
          </>
        )}
        <LinePart line={line} />
      </SimpleGrid>
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={() => void finish(true)} data-testid="skip-check">
          {t('devices.check.skip')}
        </Button>
        <Button onClick={() => void finish(false)} data-testid="finish-check" data-autofocus>
          {t('devices.check.done')}
        </Button>
      </Group>
    </>
  );
}

/** One listener for each part, the same for as long as the check is open. */
function useFoundBy(
  setFound: (change: (before: CheckFound) => CheckFound) => void,
): Record<DeviceKind, (word: CheckFound['camera']) => void> {
  const hear = useCallback(
    (kind: DeviceKind) => (word: CheckFound['camera']) => setFound((before) => ({ ...before, [kind]: word })),
    [setFound],
  );
  return useMemo(
    () => ({ camera: hear('camera'), microphone: hear('microphone'), speaker: hear('speaker') }),
    [hear],
  );
}
