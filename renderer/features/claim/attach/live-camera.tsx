import { Button, Group, Loader, NativeSelect, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Corners } from '../../../../shared/domain/picture/corners.ts';
import { openCamera, type OpenedCamera } from './open-camera.ts';
import type { PaperWork } from './paper-work.ts';
import type { TakenPhoto } from './photo-review.tsx';
import classes from './attach.module.css';

interface LiveCameraProps {
  work(): PaperWork;
  onTaken(photo: TakenPhoto): void;
  onClose(): void;
}

/** Pause between two looks for the paper, in ms; each look is done beside the screen. */
const lookPause = 300;
/** Longest side of the picture that is looked at. */
const lookSide = 480;

export function LiveCamera({ work, onTaken, onClose }: LiveCameraProps) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const camera = useCamera(wanted, tries);
  const video = useRef<HTMLVideoElement>(null);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const [busy, setBusy] = useState(false);
  const stream = camera?.status === 'open' ? camera.stream : null;
  const corners = useLiveCorners(video, size !== null && !busy ? work : null);
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);

  if (camera?.status === 'problem') {
    return (
      <Stack gap={12} className={classes['way']}>
        <Text size="sm" role="alert">
          {t(`scans.camera.problem.${camera.problem}`)}
        </Text>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('claim.cancel')}
          </Button>
          <Button data-autofocus onClick={() => setTries(tries + 1)}>
            {t('scans.camera.again')}
          </Button>
        </Group>
      </Stack>
    );
  }
  const take = async (): Promise<void> => {
    const element = video.current;
    if (!element || !size) return;
    setBusy(true);
    const picture = pictureOf(element, Math.max(size.width, size.height));
    const preview = await createImageBitmap(picture);
    const found = await work()
      .ask({ ask: 'take', picture })
      .catch(() => ({ corners: null }));
    onTaken({ preview, corners: found.corners });
  };
  return (
    <Stack gap={12} className={classes['way']}>
      <div
        className={classes['stage']}
        style={size ? { aspectRatio: `${size.width} / ${size.height}` } : undefined}
      >
        {size ? null : <Loader size="sm" className={classes['wait']} />}
        <video
          ref={video}
          autoPlay
          muted
          playsInline
          aria-label={t('scans.camera.live')}
          onResize={({ currentTarget }) =>
            setSize({ width: currentTarget.videoWidth, height: currentTarget.videoHeight })
          }
        />
        {corners ? (
          <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true" data-testid="paper-edges">
            <polygon points={corners.map(({ x, y }) => `${x},${y}`).join(' ')} />
          </svg>
        ) : null}
      </div>
      <Text size="sm" c="dimmed" role="status">
        {size === null ? t('scans.camera.opening') : t(corners ? 'scans.camera.found' : 'scans.camera.hint')}
      </Text>
      <Group justify="space-between" align="flex-end" gap={8}>
        {camera?.status === 'open' && camera.cameras.length > 1 ? (
          <NativeSelect
            label={t('scans.camera.which')}
            value={camera.current ?? ''}
            data={camera.cameras.map(({ id, label }, index) => ({
              value: id,
              label: label || t('scans.camera.numbered', { n: index + 1 }),
            }))}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
        ) : (
          <span />
        )}
        <Group gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('claim.cancel')}
          </Button>
          <Button
            key={size === null ? 'waiting' : 'ready'}
            autoFocus
            disabled={size === null}
            loading={busy}
            onClick={() => void take().catch(() => setBusy(false))}
          >
            {t('scans.camera.take')}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

/** Opens the camera while it is on the screen; null until it is open. */
function useCamera(wanted: string | null, tries: number): OpenedCamera | null {
  const [camera, setCamera] = useState<OpenedCamera | null>(null);
  useEffect(() => {
    let gone = false;
    let opened: OpenedCamera | null = null;
    const close = (): void => {
      if (opened?.status === 'open') opened.close();
    };
    void openCamera(wanted).then((answer) => {
      opened = answer;
      if (gone) close();
      else setCamera(answer);
    });
    return () => {
      gone = true;
      close();
      setCamera(null);
    };
  }, [wanted, tries]);
  return camera;
}

/** Where the paper is in the live picture; null when none is surely seen. */
function useLiveCorners(
  video: React.RefObject<HTMLVideoElement | null>,
  work: (() => PaperWork) | null,
): Corners | null {
  const [corners, setCorners] = useState<Corners | null>(null);
  const isOn = work !== null;
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  useEffect(() => {
    if (!isOn) return;
    let gone = false;
    let timer = 0;
    const look = async (): Promise<void> => {
      const element = video.current;
      if (element && element.videoWidth > 0 && latest.current) {
        const answer = await latest.current().ask({ ask: 'look', picture: pictureOf(element, lookSide) });
        if (!gone) setCorners(answer.corners);
      }
    };
    const again = (): void => {
      if (!gone) timer = window.setTimeout(() => void look().then(again, again), lookPause);
    };
    again();
    return () => {
      gone = true;
      window.clearTimeout(timer);
    };
  }, [isOn, video]);
  return corners;
}

/** The video's picture of now, its longer side no longer than asked. */
function pictureOf(video: HTMLVideoElement, longest: number): ImageData {
  const scale = Math.min(1, longest / Math.max(video.videoWidth, video.videoHeight));
  const width = Math.max(1, Math.round(video.videoWidth * scale));
  const height = Math.max(1, Math.round(video.videoHeight * scale));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no canvas');
  pen.drawImage(video, 0, 0, width, height);
  return pen.getImageData(0, 0, width, height);
}
