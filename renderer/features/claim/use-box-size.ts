import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

export interface BoxSize {
  readonly width: number;
  readonly height: number;
}

function useMeasured<T extends HTMLElement, V>(
  first: V,
  read: (element: HTMLElement) => V,
  same: (a: V, b: V) => boolean,
): { ref: RefObject<T | null>; value: V } {
  const ref = useRef<T | null>(null);
  const [value, setValue] = useState<V>(first);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = (): void => {
      const next = read(element);
      setValue((old) => (same(old, next) ? old : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [read, same]);
  return { ref, value };
}

const readSize = ({ clientWidth: width, clientHeight: height }: HTMLElement): BoxSize => ({ width, height });
const sameSize = (a: BoxSize, b: BoxSize): boolean => a.width === b.width && a.height === b.height;
const noSize: BoxSize = { width: 0, height: 0 };

/** The inner size of an element in CSS pixels, known before the first paint and kept up to date. */
export function useBoxSize<T extends HTMLElement>(): { ref: RefObject<T | null>; size: BoxSize } {
  const { ref, value: size } = useMeasured<T, BoxSize>(noSize, readSize, sameSize);
  return { ref, size };
}

const readWidth = (element: HTMLElement): number => element.clientWidth;

/**
 * The inner width of an element in CSS pixels.
 * @param guess what it will most likely be; a right guess saves drawing everything twice
 */
export function useBoxWidth<T extends HTMLElement>(
  guess: number,
): { ref: RefObject<T | null>; width: number } {
  const { ref, value: width } = useMeasured<T, number>(guess, readWidth, Object.is);
  return { ref, width };
}
