/** Where the name of a found field may stand without covering another one. */
import type { Frame } from './places.ts';

/** Screen pixels. */
const letterWidth = 7;
const tagHeight = 16;
const gap = 2;

export interface Tagged {
  readonly frame: Frame;
  readonly label: string;
}

/**
 * Which of the fields have room for their name at the right end of their box. The others are named when one points at
 * them, because a name over the lines of a paper hides what should be read.
 * @param page the shown page in screen pixels
 */
export function roomyTags(
  fields: readonly Tagged[],
  page: { readonly width: number; readonly height: number },
): boolean[] {
  const boxes = fields.map(({ frame }): Frame => ({
    x: frame.x * page.width,
    y: frame.y * page.height,
    width: frame.width * page.width,
    height: frame.height * page.height,
  }));
  const placed: Frame[] = [];
  return fields.map(({ label }, index) => {
    const box = boxes[index];
    if (!box) return false;
    const tag: Frame = {
      x: box.x + box.width + gap,
      y: box.y + box.height / 2 - tagHeight / 2,
      width: label.length * letterWidth + 6,
      height: tagHeight,
    };
    const others = [...boxes.filter((_, other) => other !== index), ...placed];
    const isFree = tag.x + tag.width <= page.width && !others.some((other) => meet(tag, other));
    if (isFree) placed.push(tag);
    return isFree;
  });
}

function meet(a: Frame, b: Frame): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
