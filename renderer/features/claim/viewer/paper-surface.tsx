/** The ground a paper lies on: fit, zoom to the pointer, drag, wheel and arrow keys. */
import { Loader, Text } from '@mantine/core';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimDocument } from '../../../../shared/domain/claim/data.ts';
import { useBoxSize } from '../use-box-size.ts';
import { ImagePage } from './image-page.tsx';
import { PdfPage, type PaperSize } from './pdf-page.tsx';
import { clampPlace, type PaneIndex, type PaperLook, type ViewerAction } from './viewer-state.ts';
import classes from './viewer.module.css';

const margin = 8;
/** A tiny photo is enlarged to be seen, but not into mere squares. */
const largestFit = 3;
const arrowStep = 60;

interface PaperSurfaceProps {
  readonly document: ClaimDocument;
  readonly file: Blob;
  readonly look: PaperLook;
  readonly pane: PaneIndex;
  readonly label: string;
  dispatch(action: ViewerAction): void;
  /** Tells what `fit` comes to and how many pages there are. */
  onMeasure(measure: { fitScale: number; pages: number }): void;
  onTrouble(trouble: 'damaged' | 'protected'): void;
}

export function PaperSurface(props: PaperSurfaceProps) {
  const { document: paper, file, look, pane, label, dispatch, onMeasure, onTrouble } = props;
  const { t } = useTranslation();
  const { ref: ground, size: room } = useBoxSize<HTMLDivElement>();
  const [size, setSize] = useState<PaperSize | null>(null);
  const onSize = useCallback((next: PaperSize) => setSize(next), []);

  const sideways = look.turn === 90 || look.turn === 270;
  const [wide, high] = size ? (sideways ? [size.height, size.width] : [size.width, size.height]) : [1, 1];
  const fitScale = Math.min(
    largestFit,
    Math.max(0.02, (room.width - 2 * margin) / wide),
    Math.max(0.02, (room.height - 2 * margin) / high),
  );
  const scale = look.zoom === 'fit' ? fitScale : look.zoom;
  const x = clampPlace(look.x, wide * scale + 2 * margin, room.width);
  const y = clampPlace(look.y, high * scale + 2 * margin, room.height);
  const pages = size?.pages ?? 1;
  const ready = size !== null;
  useEffect(() => {
    if (ready) onMeasure({ fitScale, pages });
  }, [onMeasure, ready, fitScale, pages]);

  // Moves start from where the paper is seen, not from where a stronger push once left it.
  const seen = useRef({ x, y, look, fitScale });
  useEffect(() => {
    seen.current = { x, y, look, fitScale };
  });
  const move = useCallback(
    (dx: number, dy: number) => {
      const { x: nowX, y: nowY, look: nowLook } = seen.current;
      dispatch({ type: 'move', pane, dx: dx + nowX - nowLook.x, dy: dy + nowY - nowLook.y });
    },
    [dispatch, pane],
  );
  useWheel(ground, pane, seen, dispatch, move);
  const drag = useDrag(move);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = arrowSteps[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move(step[0], step[1]);
  };

  const Page = paper.mediaType === 'application/pdf' ? PdfPage : ImagePage;
  return (
    <div
      ref={ground}
      className={classes['ground']}
      role="group"
      aria-label={t('viewer.surface', { file: paper.fileName })}
      tabIndex={0}
      data-paper-surface
      data-dragging={drag.dragging}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        dispatch({ type: 'activate', pane });
        drag.start(event);
      }}
      onDoubleClick={() =>
        dispatch(look.zoom === 'fit' ? { type: 'zoom', pane, factor: 2, fitScale } : { type: 'fit', pane })
      }
    >
      <div
        className={classes['paper']}
        style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px) rotate(${look.turn}deg)` }}
      >
        {room.width > 0 ? (
          <Page
            file={file}
            page={look.page}
            scale={scale}
            label={label}
            onSize={onSize}
            onTrouble={onTrouble}
          />
        ) : null}
      </div>
      {size ? null : (
        <div className={classes['wait']} role="status">
          <Loader size="sm" />
          <Text size="sm">{t('viewer.loading', { file: paper.fileName })}</Text>
        </div>
      )}
    </div>
  );
}

const arrowSteps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [arrowStep, 0],
  ArrowRight: [-arrowStep, 0],
  ArrowUp: [0, arrowStep],
  ArrowDown: [0, -arrowStep],
};

/** Ctrl and wheel zoom to the pointer; the wheel alone moves. React's own wheel listener could not stop the page. */
function useWheel(
  ground: React.RefObject<HTMLDivElement | null>,
  pane: PaneIndex,
  seen: React.RefObject<{ x: number; y: number; look: PaperLook; fitScale: number }>,
  dispatch: (action: ViewerAction) => void,
  move: (dx: number, dy: number) => void,
): void {
  useEffect(() => {
    const element = ground.current;
    if (!element) return;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      if (!event.ctrlKey && !event.metaKey) return move(-event.deltaX, -event.deltaY);
      const box = element.getBoundingClientRect();
      const at = { x: event.clientX - box.left - box.width / 2, y: event.clientY - box.top - box.height / 2 };
      dispatch({
        type: 'zoom',
        pane,
        factor: Math.exp(-event.deltaY / 400),
        fitScale: seen.current.fitScale,
        at,
      });
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [ground, pane, seen, dispatch, move]);
}

function useDrag(move: (dx: number, dy: number) => void): {
  dragging: boolean;
  start(event: PointerEvent): void;
} {
  const [dragging, setDragging] = useState(false);
  const start = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const target = event.currentTarget;
    target.setPointerCapture(event.pointerId);
    setDragging(true);
    let last = { x: event.clientX, y: event.clientY };
    const onMove = (next: Event): void => {
      const { clientX, clientY } = next as globalThis.PointerEvent;
      move(clientX - last.x, clientY - last.y);
      last = { x: clientX, y: clientY };
    };
    const stop = (): void => {
      target.removeEventListener('pointermove', onMove);
      setDragging(false);
    };
    target.addEventListener('pointermove', onMove);
    target.addEventListener('pointerup', stop, { once: true });
    target.addEventListener('pointercancel', stop, { once: true });
  };
  return { dragging, start };
}
