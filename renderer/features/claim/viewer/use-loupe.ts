/** Where the magnifying glass is: under the pointer, or where the arrow keys brought it. */
import { useState, type PointerEvent, type RefObject } from 'react';
import type { Point } from './loupe.tsx';
import type { LoupePower } from './viewer-state.ts';

const widest = 240;

export interface LoupeAct {
  readonly on: boolean;
  readonly at: Point;
  readonly diameter: number;
  onPointerMove(event: PointerEvent): void;
  /** Moves it by screen pixels; at the edge the paper gives way instead. */
  push(dx: number, dy: number, move: (dx: number, dy: number) => void): void;
}

export function useLoupe(
  ground: RefObject<HTMLDivElement | null>,
  room: { readonly width: number; readonly height: number },
  power: LoupePower,
): LoupeAct {
  const [at, setAt] = useState<Point>({ x: 0, y: 0 });
  const on = power !== 0;
  return {
    on,
    at,
    diameter: Math.round(Math.max(80, Math.min(widest, room.width * 0.6, room.height * 0.6))),
    onPointerMove: ({ clientX, clientY }) => {
      const box = on ? ground.current?.getBoundingClientRect() : undefined;
      if (!box) return;
      setAt({ x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 });
    },
    push: (dx, dy, move) => {
      const next = { x: at.x + dx, y: at.y + dy };
      const kept = {
        x: Math.min(room.width / 2, Math.max(-room.width / 2, next.x)),
        y: Math.min(room.height / 2, Math.max(-room.height / 2, next.y)),
      };
      setAt(kept);
      if (kept.x !== next.x || kept.y !== next.y) move(kept.x - next.x, kept.y - next.y);
    },
  };
}
