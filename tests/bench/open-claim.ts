/** From the key press on a row of the queue to the painted checklist, in the real screen. */
import type { Page } from 'playwright';
import { summarise, type Result } from './measure.ts';
import type { Scene } from './scene.ts';
import { untilQueue } from './window.ts';

interface OpenProbe {
  /** Milliseconds from each Enter to the first frame after its checklist stood in the page. */
  readonly opens: number[];
}
declare global {
  interface Window {
    loketOpenProbe?: OpenProbe;
  }
}

/** Runs in the page: starts its clock with the key's own time stamp, stops it after the frame that shows the list. */
function installProbe(): void {
  const opens: number[] = [];
  const before = new WeakSet<Element>();
  let pressed = 0;
  const items = (): Element[] => [...document.querySelectorAll('[data-item]')];
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter') return;
      for (const item of items()) before.add(item);
      pressed = event.timeStamp;
    },
    true,
  );
  const look = (): void => {
    if (pressed === 0 || !items().some((item) => !before.has(item))) return;
    const since = pressed;
    pressed = 0;
    requestAnimationFrame(() => {
      const afterPaint = new MessageChannel();
      afterPaint.port1.onmessage = () => void opens.push(performance.now() - since);
      afterPaint.port2.postMessage(null);
    });
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  window.loketOpenProbe = { opens };
}

/**
 * Walks down the queue and opens one claim after the other; each is opened for the first time in this window.
 * @param count how many claims at the head of the queue may be opened
 */
export async function measureOpening(scene: Scene, page: Page, count: number): Promise<Result[]> {
  await untilQueue(page);
  await page.evaluate(installProbe);
  const opens = scene.quick ? Math.min(10, count) : count;
  for (let place = 0; place < opens; place += 1) {
    await page.locator('[data-claim-list]').focus();
    if (place > 0) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction((done) => (window.loketOpenProbe?.opens.length ?? 0) > done, place);
    await page.waitForTimeout(150); // a person reads; the viewer ends its own work
  }
  const samples = await page.evaluate(() => window.loketOpenProbe?.opens ?? []);
  const [first = Number.NaN, ...rest] = samples;
  scene.log(`first claim of the window: ${first.toFixed(0)} ms (it brings the viewer's code with it)`);
  return [summarise('opening a claim, key press to painted checklist, 100,000 claims', 'ms', rest, 100)];
}
