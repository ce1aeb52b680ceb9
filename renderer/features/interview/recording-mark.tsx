/** That the call is recorded, for the officer's eye, with the switch to pause it. */
import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import { IconPlayerPause, IconPlayerRecordFilled } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interview } from '../../../shared/domain/claim/state.ts';
import type { Call } from './call-store.ts';
import { beginRecording, pauseRecording, resumeRecording, useRecording } from './recording.ts';

interface RecordingMarkProps {
  readonly call: Call;
  readonly interview: Interview;
}

/** Nothing where the participant did not agree to a recording. */
export function RecordingMark({ call, interview }: RecordingMarkProps) {
  const { t } = useTranslation();
  const { state, seconds } = useRecording();
  const isAgreed = interview.consent?.recording === true && interview.endedAt === null;
  const isThere = call.present && call.remoteStream !== null;
  useEffect(() => {
    if (isAgreed && isThere && state === 'off') void beginRecording(call);
  }, [isAgreed, isThere, state, call]);
  if (!isAgreed) return null;
  const isPaused = state === 'paused';
  const canSwitch = state === 'on' || isPaused;
  const label = t(isPaused ? 'evidence.recording.resume' : 'evidence.recording.pause');
  const time = `${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, '0')}`;
  return (
    <Group gap={6} px="sm" wrap="nowrap" data-testid="recording" data-state={state}>
      <IconPlayerRecordFilled
        size={14}
        color={`var(--mantine-color-${state === 'on' ? 'red-7' : 'gray-6'})`}
        aria-hidden
      />
      <Text size="xs" fw={state === 'on' ? 600 : 400} c={state === 'failed' ? 'red.8' : undefined} flex={1}>
        {t(`evidence.recording.state.${state}`, { time })}
      </Text>
      {canSwitch && (
        <Tooltip label={label}>
          <ActionIcon
            size="sm"
            variant="default"
            onClick={isPaused ? resumeRecording : pauseRecording}
            aria-label={label}
            data-testid="recording-switch"
          >
            {isPaused ? <IconPlayerRecordFilled size={14} /> : <IconPlayerPause size={14} />}
          </ActionIcon>
        </Tooltip>
      )}
    </Group>
  );
}
