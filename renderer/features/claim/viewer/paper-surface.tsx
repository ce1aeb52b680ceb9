/** The ground a paper lies on: fit, zoom to the pointer, drag, wheel and arrow keys; turned and cut for the eye alone. */
import { Loader, Text } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimDocument } from '../../../../shared/domain/claim/data.ts';
import type { PaperReading } from '../../../../shared/domain/reading/reading.ts';
import { useBoxSize } from '../use-box-size.ts';
import { CropFrame } from './crop-frame.tsx';
import { ImagePage } from './image-page.tsx';
import { lookAt } from './look-at.ts';
import { Loupe, type Lie } from './loupe.tsx';
import { Overlay } from './overlay.tsx';
import { PageStrip } from './page-strip.tsx';
import { PaperChips } from './paper-chips.tsx';
import { PdfPage, useOpenedPdf, type PaperSize } from './pdf-page.tsx';
import { shownPlace, storedFromShown } from './places.ts';
import { useLoupe } from './use-loupe.ts';
import { useDrag, useWheel, type Seen } from './use-paper-moves.ts';
import {
  clampPlace,
  type PaneIndex,
  type PaperLook,
  type ViewerAction,
  type ViewerState,
} from './viewer-state.ts';
import classes from './viewer.module.css';
import markClasses from './marks.module.css';

const margin = 8;
/** A tiny photo is enlarged to be seen, but not into mere squares. */
const largestFit = 3;
const arrowStep = 60;
/** Narrower than this, in pixels, the small pages would take the paper's room. */
const roomForPages = 360;

interface PaperSurfaceProps {
  readonly document: ClaimDocument;
  readonly file: Blob;
  readonly reading: PaperReading | null;
  readonly state: ViewerState;
  readonly look: PaperLook;
  readonly pane: PaneIndex;
  readonly label: string;
  dispatch(action: ViewerAction): void;
  /** Tells what `fit` comes to and how many pages there are. */
  onMeasure(measure: { fitScale: number; pages: number }): void;
  onTrouble(trouble: 'damaged' | 'protected'): void;
}

export function PaperSurface(props: PaperSurfaceProps) {
  const { document: paper, file, reading, state, look, pane, label, dispatch, onMeasure, onTrouble } = props;
  const { t } = useTranslation();
  const { ref: stage, size: whole } = useBoxSize<HTMLDivElement>();
  const { ref: ground, size: room } = useBoxSize<HTMLDivElement>();
  const [size, setSize] = useState<PaperSize | null>(null);
  const onSize = useCallback((next: PaperSize) => setSize(next), []);
  const [drawn, setDrawn] = useState(0);
  const onDrawn = useCallback(() => setDrawn((times) => times + 1), []);
  const isPdf = paper.mediaType === 'application/pdf';
  const pdf = useOpenedPdf(isPdf ? file : null, onTrouble);

  const { turn, crop } = look;
  const page = { width: size?.width ?? 1, height: size?.height ?? 1 };
  const part = { width: page.width * (crop?.width ?? 1), height: page.height * (crop?.height ?? 1) };
  const sideways = turn === 90 || turn === 270;
  const [wide, high] = sideways ? [part.height, part.width] : [part.width, part.height];
  const fitScale = Math.min(
    crop ? 2 * largestFit : largestFit,
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
  const seen = useRef<Seen>({ x, y, look, fitScale });
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
  const underLoupe = !state.comparing || state.active === pane;
  const loupe = useLoupe(ground, room, underLoupe ? state.loupe : 0);
  const lie = useMemo<Lie>(
    () => ({ width: page.width, height: page.height, scale, turn, crop, x, y }),
    [page.width, page.height, scale, turn, crop, x, y],
  );

  const marks = useMemo(
    () => state.marks.filter(({ documentId }) => documentId === paper.id),
    [state.marks, paper.id],
  );
  // Led to a place: it is brought under the eye once, when the page and its size are known.
  const led = useRef(0);
  useEffect(() => {
    const place = marks[0]?.place;
    if (!ready || room.width === 0 || led.current === state.pointed || marks.length === 0) return;
    led.current = state.pointed;
    const frame = place ? shownPlace(place, reading?.quarterTurns ?? 0, { turn, crop }) : null;
    if (frame)
      dispatch({ type: 'look-at', pane, ...lookAt(frame, { wide, high, fitScale, room, now: look.zoom }) });
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && loupe.on) {
      event.preventDefault();
      return dispatch({ type: 'loupe', power: 0 });
    }
    const step = arrowSteps[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (loupe.on) loupe.push(-step[0] / 3, -step[1] / 3, move);
    else move(step[0], step[1]);
  };

  const cropping = state.cropping === pane;
  return (
    <div ref={stage} className={markClasses['stage']}>
      {pdf && pages > 1 && state.thumbnails && whole.width >= roomForPages ? (
        <PageStrip
          pdf={pdf}
          page={look.page}
          fileName={paper.fileName}
          onPage={(next) => dispatch({ type: 'page', pane, pages, by: next - look.page })}
        />
      ) : null}
      <div
        ref={ground}
        className={classes['ground']}
        role="group"
        aria-label={t('viewer.surface', { file: paper.fileName })}
        tabIndex={0}
        data-paper-surface
        data-dragging={drag.dragging}
        data-loupe={loupe.on}
        onKeyDown={onKeyDown}
        onPointerEnter={() => {
          if (state.loupe !== 0) dispatch({ type: 'activate', pane });
        }}
        onPointerMove={loupe.onPointerMove}
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
          style={{
            width: ready ? wide * scale : 0,
            height: ready ? high * scale : 0,
            transform: `translate(-50%, -50%) translate(${x}px, ${y}px)`,
          }}
        >
          <div
            className={classes['turned']}
            style={{
              width: part.width * scale,
              height: part.height * scale,
              transform: `translate(-50%, -50%) rotate(${turn}deg)`,
            }}
          >
            <div
              className={classes['whole']}
              style={{
                left: -(crop?.x ?? 0) * page.width * scale,
                top: -(crop?.y ?? 0) * page.height * scale,
              }}
            >
              {room.width === 0 ? null : isPdf ? (
                <PdfPage
                  pdf={pdf}
                  page={look.page}
                  scale={scale}
                  sharpness={loupe.on ? state.loupe : 1}
                  label={label}
                  onSize={onSize}
                  onDrawn={onDrawn}
                  onTrouble={onTrouble}
                />
              ) : (
                <ImagePage file={file} scale={scale} label={label} onSize={onSize} onTrouble={onTrouble} />
              )}
            </div>
          </div>
          {ready ? (
            <Overlay
              reading={reading}
              page={look.page}
              showing={look}
              size={{ width: wide * scale, height: high * scale }}
              marks={marks}
              pointed={state.pointed}
              fields={state.fields}
            />
          ) : null}
          {ready && cropping ? (
            <CropFrame
              onChoose={(frame) => dispatch({ type: 'crop', pane, crop: storedFromShown(frame, look) })}
              onCancel={() => dispatch({ type: 'end-crop' })}
            />
          ) : null}
        </div>
        {loupe.on && ready && state.loupe !== 0 ? (
          <Loupe
            ground={ground}
            power={state.loupe}
            at={loupe.at}
            lie={lie}
            diameter={loupe.diameter}
            drawn={drawn}
          />
        ) : null}
        <PaperChips
          state={state}
          look={look}
          pane={pane}
          quarterTurns={reading && look.page === 1 ? reading.quarterTurns : 0}
          reducedFrom={size?.reducedFrom}
          dispatch={dispatch}
        />
        {ready ? null : (
          <div className={classes['wait']} role="status">
            <Loader size="sm" />
            <Text size="sm">{t('viewer.loading', { file: paper.fileName })}</Text>
          </div>
        )}
      </div>
    </div>
  );
}

const arrowSteps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [arrowStep, 0],
  ArrowRight: [-arrowStep, 0],
  ArrowUp: [0, arrowStep],
  ArrowDown: [0, -arrowStep],
};
