/** What the seat still holds in memory after a whole practice day was taken in and worked. */
import type { CDPSession, Page } from 'playwright';
import { bounded, type Result } from './measure.ts';
import { untilPracticeDay } from './practice-seat.ts';
import { ownFolder, type Scene } from './scene.ts';
import { connectSeat, signIn, type DeskClient } from './seat-client.ts';
import { residentBytes, withShell, type ShellProcess } from './shell-process.ts';
import { untilQueue, withWindow } from './window.ts';
import { workTheDay } from './work-day.ts';

const mebibyte = 1024 * 1024;

export async function measureMemory(scene: Scene): Promise<Result[]> {
  return withShell(scene, ownFolder(scene, 'memory'), async (shell) => {
    const client = await connectSeat(shell);
    try {
      await untilPracticeDay(client.desk);
      tellResident(scene, 'after the intake', shell);
      const start = performance.now();
      const tally = await workTheDay(client.desk);
      scene.log(
        `day worked in ${((performance.now() - start) / 1000).toFixed(0)} s: ${JSON.stringify(tally)}`,
      );
      const total = tellResident(scene, 'after the day', shell);
      const heap = await withWindow(shell, client, ({ page }) => heapAfterLooking(page, client.desk));
      tellResident(scene, 'after the window', shell);
      return [
        bounded('memory after the practice day: desk and hub', 'MB', round(total), 350),
        bounded('memory after the practice day: heap of the screen', 'MB', round(heap / mebibyte), 150),
      ];
    } finally {
      client.close();
    }
  });
}

function tellResident(scene: Scene, moment: string, shell: ShellProcess): number {
  const desk = residentBytes(shell.pid) / mebibyte;
  const hub = residentBytes(shell.hubPid()) / mebibyte;
  scene.log(`${moment}: desk ${round(desk)} MB, hub ${round(hub)} MB`);
  return desk + hub;
}

/** Queue, five claims with their papers, then the board; the heap is read after a full collection. */
async function heapAfterLooking(page: Page, desk: DeskClient): Promise<number> {
  await signIn(desk, 'CSO1');
  await untilQueue(page);
  for (let claim = 0; claim < 5; claim += 1) {
    await page.locator('[data-claim-list]').focus();
    if (claim > 0) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-item]');
    await page.waitForTimeout(800); // until the viewer has drawn the paper
  }
  const protocol = await page.context().newCDPSession(page);
  const afterClaims = await heapOf(protocol);
  await signIn(desk, 'KABID');
  await page.waitForSelector('main [role="table"], main table', { timeout: 15_000 });
  return Math.max(afterClaims, await heapOf(protocol));
}

async function heapOf(protocol: CDPSession): Promise<number> {
  await protocol.send('HeapProfiler.collectGarbage');
  const { usedSize } = await protocol.send('Runtime.getHeapUsage');
  return usedSize;
}

function round(megabytes: number): number {
  return Math.round(megabytes * 10) / 10;
}
