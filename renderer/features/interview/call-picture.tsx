import { ActionIcon, Alert, Badge, Box, Group, Tooltip } from '@mantine/core';
import { IconMicrophone, IconMicrophoneOff, IconVideo, IconVideoOff } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall, type Call } from './call-store.ts';
import classes from './interview.module.css';

const colours = { waiting: 'gray', connecting: 'blue', connected: 'green', disturbed: 'yellow' } as const;

/** Puts a stream into a video element; React has no attribute for it. */
function useStream(stream: MediaStream | null) {
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (element.current && element.current.srcObject !== stream) element.current.srcObject = stream;
  }, [stream]);
  return element;
}

/** The participant's picture large, one's own small, and a word on how the line is. */
export function CallPicture({ call }: { readonly call: Call }) {
  const { t } = useTranslation();
  const toggle = useCall((store) => store.toggle);
  const remote = useStream(call.remoteStream);
  const own = useStream(call.media.stream);
  const hasAudio = Boolean(call.media.stream?.getAudioTracks().length);
  const hasVideo = Boolean(call.media.stream?.getVideoTracks().length);

  return (
    <Box>
      <Box pos="relative" bg="black" className={classes['stage']} data-present={call.present}>
        <video
          ref={remote}
          autoPlay
          playsInline
          data-testid="participant-video"
          aria-label={t('interview.picture.participant')}
          className={classes['participant']}
        />
        <video
          ref={own}
          autoPlay
          playsInline
          muted
          aria-label={t('interview.picture.own')}
          className={classes['own']}
        />
        <Badge
          color={colours[call.line]}
          variant="filled"
          autoContrast
          tt="none"
          style={{ position: 'absolute', left: 8, top: 8 }}
          role="status"
          data-testid="line-word"
          data-line={call.line}
        >
          {t(`interview.line.${call.line}`)}
        </Badge>
        <Group gap={4} style={{ position: 'absolute', left: 8, bottom: 8 }}>
          <Tooltip label={t(call.microphone ? 'interview.picture.mute' : 'interview.picture.unmute')}>
            <ActionIcon
              variant="filled"
              color={call.microphone ? 'dark' : 'red'}
              disabled={!hasAudio}
              onClick={() => toggle('microphone')}
              aria-label={t(call.microphone ? 'interview.picture.mute' : 'interview.picture.unmute')}
            >
              {call.microphone ? <IconMicrophone size={18} /> : <IconMicrophoneOff size={18} />}
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t(call.camera ? 'interview.picture.cameraOff' : 'interview.picture.cameraOn')}>
            <ActionIcon
              variant="filled"
              color={call.camera ? 'dark' : 'red'}
              disabled={!hasVideo}
              onClick={() => toggle('camera')}
              aria-label={t(call.camera ? 'interview.picture.cameraOff' : 'interview.picture.cameraOn')}
            >
              {call.camera ? <IconVideo size={18} /> : <IconVideoOff size={18} />}
            </ActionIcon>
          </Tooltip>
        </Group>
      </Box>
      {call.media.problem && (
        <Alert color="yellow" variant="light" p="xs" radius={0}>
          {t(`interview.device.${call.media.problem}`)}
        </Alert>
      )}
    </Box>
  );
}
