/** The photo with its four corners, each a handle that the mouse drags and the arrow keys move. */
import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Corners } from '../../../../shared/domain/picture/corners.ts';
import { moveCorner } from './move-corner.ts';
import classes from './attach.module.css';

interface CornerHandlesProps {
  readonly photo: ImageBitmap;
  /** Fractions of the photo. */
  readonly corners: Corners;
  onChange(corners: Corners): void;
}

const names = ['topLeft', 'topRight', 'bottomRight', 'bottomLeft'] as const;
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** Parts of the photo that one press of an arrow moves; with Shift ten times as far. */
const stepsAcross = 400;

export function CornerHandles({ photo, corners, onChange }: CornerHandlesProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const scale = Math.min(1, 1000 / Math.max(photo.width, photo.height));
    element.width = Math.max(1, Math.round(photo.width * scale));
    element.height = Math.max(1, Math.round(photo.height * scale));
    element.getContext('2d')?.drawImage(photo, 0, 0, element.width, element.height);
  }, [photo]);
  const drag = (index: number) => (event: PointerEvent<HTMLButtonElement>) => {
    const frame = box.current?.getBoundingClientRect();
    if (!frame || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const to = {
      x: (event.clientX - frame.left) / frame.width,
      y: (event.clientY - frame.top) / frame.height,
    };
    onChange(moveCorner(corners, index, to));
  };
  const press = (index: number) => (event: KeyboardEvent) => {
    const step = steps[event.key];
    const corner = corners[index];
    if (!step || !corner) return;
    event.preventDefault();
    event.stopPropagation();
    const far = (event.shiftKey ? 10 : 1) / stepsAcross;
    onChange(moveCorner(corners, index, { x: corner.x + step[0] * far, y: corner.y + step[1] * far }));
  };
  return (
    <div ref={box} className={classes['photo']} role="group" aria-label={t('scans.camera.corners')}>
      <canvas ref={canvas} aria-hidden="true" />
      <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        <polygon points={corners.map(({ x, y }) => `${x},${y}`).join(' ')} />
      </svg>
      {corners.map(({ x, y }, index) => (
        <button
          key={names[index]}
          type="button"
          className={classes['handle']}
          style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
          aria-label={t(`scans.camera.corner.${names[index] ?? 'topLeft'}`)}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={drag(index)}
          onKeyDown={press(index)}
        />
      ))}
    </div>
  );
}
