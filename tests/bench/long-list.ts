/** A queue of ten thousand waiting claims, scrolled by wheel: how many rows the page holds, and what it does too long. */
import type { Page } from 'playwright';
import { fillSeat, firstOfficer } from './many-claims.ts';
import { bounded, type Result } from './measure.ts';
import { ownFolder, type Scene } from './scene.ts';
import { connectSeat, signIn } from './seat-client.ts';
import { withShell } from './shell-process.ts';
import { untilQueue, withWindow } from './window.ts';

interface ScrollProbe {
  rows: number;
  frames: number;
  readonly longTasks: number[];
  farthest: number;
}
declare global {
  interface Window {
    loketScrollProbe?: ScrollProbe;
  }
}

/** Runs in the page: counts rows in every frame, and hears of every task of 50 ms or more. */
function installProbe(): void {
  const probe: ScrollProbe = { rows: 0, frames: 0, longTasks: [], farthest: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) probe.longTasks.push(entry.duration);
  }).observe({ entryTypes: ['longtask'] });
  const look = (): void => {
    const list = document.querySelector('[data-claim-list]');
    probe.rows = Math.max(probe.rows, list?.querySelectorAll('[role="option"]').length ?? 0);
    probe.farthest = Math.max(probe.farthest, list?.scrollTop ?? 0);
    probe.frames += 1;
    requestAnimationFrame(look);
  };
  look();
  window.loketScrollProbe = probe;
}

async function scroll(page: Page, seconds: number): Promise<void> {
  const box = await page.locator('[data-claim-list]').boundingBox();
  if (box === null) throw new Error('the queue has no box');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const start = performance.now();
  const elapsed = (): number => (performance.now() - start) / 1000;
  // Down by hand, then in large strokes, then back up.
  while (elapsed() < seconds)
    await page.mouse.wheel(0, elapsed() < seconds / 3 ? 240 : elapsed() < (2 * seconds) / 3 ? 2400 : -1200);
}

export async function measureLongList(scene: Scene): Promise<Result[]> {
  const directory = ownFolder(scene, 'long-list');
  await fillSeat(directory, { earlier: 0, today: 10_000, held: 0, waiting: 10_000, seed: scene.seed });
  return withShell(scene, directory, async (shell) => {
    const client = await connectSeat(shell);
    try {
      await signIn(client.desk, firstOfficer);
      return await withWindow(shell, client, async ({ page }) => {
        await untilQueue(page);
        await page.waitForLoadState('networkidle');
        await page.waitForTimeout(500);
        await page.evaluate(installProbe);
        await scroll(page, scene.quick ? 3 : 9);
        const probe = await page.evaluate(() => window.loketScrollProbe);
        if (probe === undefined) throw new Error('the page lost its probe');
        const longest = Math.max(0, ...probe.longTasks);
        scene.log(
          `${probe.frames} frames, ${probe.longTasks.length} long tasks, farthest ${Math.round(probe.farthest)} px`,
        );
        return [
          bounded('list of 10,000 claims: rows in the page', 'rows', probe.rows, 200),
          bounded('list of 10,000 claims: longest task while scrolling', 'ms', longest, 50),
        ];
      });
    } finally {
      client.close();
    }
  });
}
