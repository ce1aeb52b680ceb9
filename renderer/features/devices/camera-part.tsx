import { Box, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lumaOf, measureFrame, measuredSide } from '../../../shared/domain/interview/picture-meter.ts';
import type { PictureWord } from '../../../shared/domain/vocabulary.ts';
import { CheckPart } from './check-part.tsx';
import { DeviceChoice } from './device-choice.tsx';
import type { DevicePartProps } from './device-part.ts';
import classes from './devices.module.css';
import { useOpenDevice } from './use-devices.ts';

/** Milliseconds between two looks at the picture. */
const lookEvery = 500;

/** Good enough to be recognised by: a dim picture is named, but it is no trouble of the camera. */
const goodEnough: ReadonlySet<PictureWord> = new Set(['baik', 'redup']);

export function CameraPart({ present, current, onChoose, onFound }: DevicePartProps) {
  const { t } = useTranslation();
  const opened = useOpenDevice('camera', current?.id ?? null);
  const video = useRef<HTMLVideoElement>(null);
  const word = usePictureWord(video, opened);
  const isOpen = opened instanceof MediaStreamTrack;
  const found =
    opened === 'opening' || (isOpen && word === null)
      ? 'skipped'
      : isOpen && word !== null && goodEnough.has(word)
        ? 'ok'
        : 'problem';
  useEffect(() => onFound(found), [found, onFound]);
  return (
    <CheckPart name="camera" title={t('devices.kind.camera')} found={found}>
      <Box className={classes['picture']}>
        <video ref={video} autoPlay playsInline muted aria-label={t('devices.check.picture')} />
      </Box>
      <DeviceChoice kind="camera" present={present} current={current} onChoose={onChoose} />
      <Text size="sm" data-testid="camera-word">
        {word === null ? null : t(`devices.check.light.${word}`)}
        {opened === 'missing' ? t('devices.check.none.camera') : null}
        {opened === 'busy' || opened === 'none' ? t('devices.check.busy.camera') : null}
      </Text>
    </CheckPart>
  );
}

/** Shows the picture and measures its light twice a second; null until a frame came. */
function usePictureWord(
  video: React.RefObject<HTMLVideoElement | null>,
  opened: MediaStreamTrack | string,
): PictureWord | null {
  const [seen, setSeen] = useState<{ track: MediaStreamTrack; word: PictureWord } | null>(null);
  useEffect(() => {
    const element = video.current;
    if (element === null || !(opened instanceof MediaStreamTrack)) return;
    element.srcObject = new MediaStream([opened]);
    const canvas = document.createElement('canvas');
    const look = (): void => {
      const word = lookAt(element, canvas);
      if (word !== null) setSeen({ track: opened, word });
    };
    const timer = setInterval(look, lookEvery);
    return () => {
      clearInterval(timer);
      element.srcObject = null;
    };
  }, [video, opened]);
  return seen !== null && seen.track === opened ? seen.word : null;
}

function lookAt(video: HTMLVideoElement, canvas: HTMLCanvasElement): PictureWord | null {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0) return null;
  const scale = Math.min(1, measuredSide / Math.max(videoWidth, videoHeight));
  canvas.width = Math.max(1, Math.round(videoWidth * scale));
  canvas.height = Math.max(1, Math.round(videoHeight * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  return measureFrame({ luma: lumaOf(data), width, height }).word;
}
