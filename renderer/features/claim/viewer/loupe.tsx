/** A magnifying glass over a paper: it follows the pointer, or moves by the arrow keys. */
import { useEffect, useRef, type RefObject } from 'react';
import type { Frame, Turn } from './places.ts';
import type { LoupePower } from './viewer-state.ts';
import classes from './marks.module.css';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a page lies on the ground: sizes and places in screen pixels, places from the middle of the ground. */
export interface Lie {
  /** Of the whole stored page, in its own pixels. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly turn: Turn;
  readonly crop: Frame | null;
  /** The middle of what is shown. */
  readonly x: number;
  readonly y: number;
}

/** The point of the stored page, in its own pixels, that lies under a point of the ground. */
export function pointUnder(at: Point, { width, height, scale, turn, crop, x, y }: Lie): Point {
  const angle = (-turn * Math.PI) / 180;
  const [dx, dy] = [(at.x - x) / scale, (at.y - y) / scale];
  const part = crop ?? { x: 0, y: 0, width: 1, height: 1 };
  return {
    x: (part.x + part.width / 2) * width + dx * Math.cos(angle) - dy * Math.sin(angle),
    y: (part.y + part.height / 2) * height + dx * Math.sin(angle) + dy * Math.cos(angle),
  };
}

interface LoupeProps {
  readonly ground: RefObject<HTMLDivElement | null>;
  readonly power: Exclude<LoupePower, 0>;
  readonly at: Point;
  readonly lie: Lie;
  readonly diameter: number;
  /** Changes when the page was drawn anew. */
  readonly drawn: number;
}

export function Loupe({ ground, power, at, lie, diameter, drawn }: LoupeProps) {
  const lens = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const page = ground.current?.querySelector<HTMLCanvasElement | HTMLImageElement>('[data-page]');
      const context = lens.current?.getContext('2d');
      if (!page || !context || !lens.current) return;
      const dots = window.devicePixelRatio;
      lens.current.width = diameter * dots;
      lens.current.height = diameter * dots;
      const under = pointUnder(at, lie);
      context.scale(dots, dots);
      context.translate(diameter / 2, diameter / 2);
      context.rotate((lie.turn * Math.PI) / 180);
      context.scale(lie.scale * power, lie.scale * power);
      context.translate(-under.x, -under.y);
      context.drawImage(page, 0, 0, lie.width, lie.height);
    });
    return () => cancelAnimationFrame(frame);
  }, [ground, power, at, lie, diameter, drawn]);
  return (
    <canvas
      ref={lens}
      className={classes['lens']}
      data-testid="loupe"
      aria-hidden="true"
      style={{
        width: diameter,
        height: diameter,
        transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)`,
      }}
    />
  );
}
