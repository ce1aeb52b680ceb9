import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drawPaper } from '../../../../electron/desk/practice/drawing/draw-paper.ts';
import { loadFonts } from '../../../../electron/desk/practice/drawing/kit.ts';
import { openPaperDrawer, type PaperDrawer } from '../../../../electron/desk/practice/paper-drawer.ts';
import { planPracticeDay } from '../../../../electron/desk/practice/plan.ts';

const seed = 'contoh';
const [plan] = planPracticeDay({ seed, day: '2026-11-24', officers: ['CSO1'], scale: 0.05 });
const picture = plan?.papers.find(({ format }) => format === 'jpg');

describe('practice papers drawn beside the desk', () => {
  let drawer: PaperDrawer;
  beforeEach(() => {
    drawer = openPaperDrawer();
  });
  afterEach(() => drawer.close());

  it('are the same as papers drawn in the desk itself', async () => {
    loadFonts();
    const here = await drawPaper(seed, plan!, picture!);
    expect((await drawer.draw(seed, plan!, picture!)).equals(here)).toBe(true);
  });

  it('are still drawn when the drawing process is gone', async () => {
    drawer.close();
    expect((await drawer.draw(seed, plan!, picture!)).length).toBeGreaterThan(1000);
  });
});
