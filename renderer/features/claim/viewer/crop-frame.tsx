/** Chooses the part of a page to look at, by hand or by keys. Only the view is cut. */
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { adjustFrame, frameBetween, type Frame } from './places.ts';
import { followPointer } from './use-paper-moves.ts';
import classes from './marks.module.css';

const firstFrame: Frame = { x: 0.1, y: 0.1, width: 0.8, height: 0.8 };
/** Parts of the page that one key moves. */
const step = 0.03;

interface CropFrameProps {
  /** Gets the part as fractions of what is shown. */
  onChoose(frame: Frame): void;
  onCancel(): void;
}

export function CropFrame({ onChoose, onCancel }: CropFrameProps) {
  const { t } = useTranslation();
  const [frame, setFrame] = useState(firstFrame);
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const surface = room.current?.closest<HTMLElement>('[data-paper-surface]');
    room.current?.focus({ preventScroll: true });
    return () => surface?.focus({ preventScroll: true });
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    const [x, y] = arrows[event.key] ?? [0, 0];
    if (event.key === 'Enter') onChoose(frame);
    else if (event.key === 'Escape') onCancel();
    else if (x === 0 && y === 0) return;
    else setFrame((now) => adjustFrame(now, event.shiftKey ? { width: x, height: y } : { x, y }));
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.stopPropagation();
    if (event.button !== 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const at = (one: { clientX: number; clientY: number }) => ({
      x: (one.clientX - box.left) / box.width,
      y: (one.clientY - box.top) / box.height,
    });
    const start = at(event);
    let drawn: Frame | null = null;
    followPointer(
      event,
      (next) => {
        drawn = frameBetween(start, at(next));
        setFrame(drawn);
      },
      () => {
        if (drawn) onChoose(drawn);
      },
    );
  };
  return (
    <div
      ref={room}
      className={classes['cropRoom']}
      role="group"
      tabIndex={0}
      aria-label={t('viewer.crop.label')}
      data-testid="crop"
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <div className={classes['cropClip']}>
        <div
          className={classes['cropFrame']}
          style={{
            left: `${frame.x * 100}%`,
            top: `${frame.y * 100}%`,
            width: `${frame.width * 100}%`,
            height: `${frame.height * 100}%`,
          }}
        />
      </div>
    </div>
  );
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};
