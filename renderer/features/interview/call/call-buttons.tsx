/** The buttons on the picture: microphone, camera, chat, telephone, small window. */
import { ActionIcon, Group, Indicator, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconMessage2,
  IconMicrophone,
  IconMicrophoneOff,
  IconPhone,
  IconPictureInPictureTop,
  IconVideo,
  IconVideoOff,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall, type Call } from '../call-store.ts';
import { useCallKeys } from './call-keys.ts';
import { tellLive, useLive } from './live-store.ts';
import { closePopOut, openPopOut, usePopOut } from './pop-out.tsx';

interface CallButtonProps {
  readonly label: string;
  readonly keys?: string;
  /** Something is off or stands open. */
  readonly colour?: string;
  readonly disabled?: boolean;
  readonly testId: string;
  onClick(): void;
  readonly children: ReactNode;
}

function CallButton({ label, keys, colour = 'dark', disabled, testId, onClick, children }: CallButtonProps) {
  return (
    <Tooltip label={keys ? `${label} (${keys})` : label}>
      <ActionIcon
        variant="filled"
        color={colour}
        disabled={disabled}
        onClick={onClick}
        aria-label={label}
        aria-keyshortcuts={keys}
        data-testid={testId}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

interface CallButtonsProps {
  readonly call: Call;
  /** Shown by the browser's own picture-in-picture where there is no other way. */
  readonly video: RefObject<HTMLVideoElement | null>;
}

export function CallButtons({ call, video }: CallButtonsProps) {
  const { t } = useTranslation();
  const toggle = useCall((store) => store.toggle);
  const queries = useQueryClient();
  const telephone = useCall((store) => store.telephone);
  const isByTelephone = useLive((live) => live.telephone);
  const isChatting = useLive((live) => live.isChatting);
  const unread = useLive((live) => live.unread);
  const place = usePopOut((store) => store.place);
  const hasAudio = Boolean(call.media.stream?.getAudioTracks().length);
  const hasVideo = Boolean(call.media.stream?.getVideoTracks().length);

  async function popOut(): Promise<void> {
    if (place !== null) return closePopOut();
    if (await openPopOut(video.current, queries)) return;
    notifications.show({ color: 'yellow', message: t('call.popOut.failed') });
  }
  const chat = (): void => tellLive({ isChatting: !isChatting });

  useCallKeys(({ key, shiftKey }) => {
    // E is the try to reach him until he is there.
    const acts: Readonly<Record<string, () => void>> = {
      j: () => toggle('microphone'),
      ...(call.present ? { e: chat } : {}),
      ...(call.remoteStream ? { y: () => void popOut() } : {}),
    };
    return shiftKey ? null : (acts[key.toLowerCase()] ?? null);
  });

  const microphone = t(call.microphone ? 'interview.picture.mute' : 'interview.picture.unmute');
  const camera = t(call.camera ? 'interview.picture.cameraOff' : 'interview.picture.cameraOn');
  const MicrophoneIcon = call.microphone ? IconMicrophone : IconMicrophoneOff;
  const CameraIcon = call.camera ? IconVideo : IconVideoOff;
  return (
    <Group gap={4} style={{ position: 'absolute', left: 8, bottom: 8 }}>
      <CallButton
        label={microphone}
        keys="J"
        colour={call.microphone ? undefined : 'red'}
        disabled={!hasAudio}
        onClick={() => toggle('microphone')}
        testId="toggle-microphone"
      >
        <MicrophoneIcon size={18} />
      </CallButton>
      <CallButton
        label={camera}
        colour={call.camera ? undefined : 'red'}
        disabled={!hasVideo}
        onClick={() => toggle('camera')}
        testId="toggle-camera"
      >
        <CameraIcon size={18} />
      </CallButton>
      {call.present && (
        <Indicator label={unread} disabled={unread === 0} size={16} color="red" offset={4}>
          <CallButton
            label={unread > 0 ? t('call.chat.openUnread', { count: unread }) : t('call.chat.open')}
            keys="E"
            colour={isChatting ? 'green' : undefined}
            onClick={chat}
            testId="open-chat"
          >
            <IconMessage2 size={18} />
          </CallButton>
        </Indicator>
      )}
      <CallButton
        label={t(isByTelephone ? 'call.telephone.end' : 'call.telephone.begin')}
        colour={isByTelephone ? 'green' : undefined}
        onClick={() => telephone(!isByTelephone)}
        testId="telephone"
      >
        <IconPhone size={18} />
      </CallButton>
      {call.remoteStream && (
        <CallButton
          label={t(place === null ? 'call.popOut.open' : 'call.popOut.back')}
          keys="Y"
          colour={place === null ? undefined : 'green'}
          onClick={() => void popOut()}
          testId="pop-out"
        >
          <IconPictureInPictureTop size={18} />
        </CallButton>
      )}
    </Group>
  );
}
