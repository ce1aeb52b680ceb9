/** Moving a paper on its ground by wheel and by hand. */
import { useEffect, useState, type PointerEvent, type RefObject } from 'react';
import type { PaneIndex, PaperLook, ViewerAction } from './viewer-state.ts';

/** Where the paper is seen now, for listeners that are older than the last render. */
export interface Seen {
  readonly x: number;
  readonly y: number;
  readonly look: PaperLook;
  readonly fitScale: number;
}

/** Ctrl and wheel zoom to the pointer; the wheel alone moves. React's own wheel listener could not stop the page. */
export function useWheel(
  ground: RefObject<HTMLDivElement | null>,
  pane: PaneIndex,
  seen: RefObject<Seen>,
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

/** Follows the pointer from a press to its release. */
export function followPointer(
  event: PointerEvent,
  onMove: (next: globalThis.PointerEvent) => void,
  onStop: () => void,
): void {
  const target = event.currentTarget;
  target.setPointerCapture(event.pointerId);
  const moved = (next: Event): void => onMove(next as globalThis.PointerEvent);
  const stop = (): void => {
    target.removeEventListener('pointermove', moved);
    target.removeEventListener('pointerup', stop);
    target.removeEventListener('pointercancel', stop);
    onStop();
  };
  target.addEventListener('pointermove', moved);
  target.addEventListener('pointerup', stop);
  target.addEventListener('pointercancel', stop);
}

export function useDrag(move: (dx: number, dy: number) => void): {
  dragging: boolean;
  start(event: PointerEvent): void;
} {
  const [dragging, setDragging] = useState(false);
  const start = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    setDragging(true);
    let last = { x: event.clientX, y: event.clientY };
    followPointer(
      event,
      ({ clientX, clientY }) => {
        move(clientX - last.x, clientY - last.y);
        last = { x: clientX, y: clientY };
      },
      () => setDragging(false),
    );
  };
  return { dragging, start };
}
