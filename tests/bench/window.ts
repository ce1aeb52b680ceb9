/** A window of the real Chromium that shares a seat with the bench's own client. */
import { chromium, type BrowserContext, type Page } from 'playwright';
import { browserArguments, findBrowser } from '../../build/browser.ts';
import type { SeatClient } from './seat-client.ts';
import type { ShellProcess } from './shell-process.ts';

export interface SeatWindow {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** Path of the Chromium to measure with; throws when the machine has none. */
export function chromiumPath(): string {
  const browser = findBrowser();
  if (browser === undefined) throw new Error('no Chromium on this machine (set LOKET_CHROMIUM)');
  return browser;
}

/** Opens the seat's screen at 1366 by 768, does the work, and ends the browser whatever happens. */
export async function withWindow<T>(
  shell: ShellProcess,
  client: SeatClient,
  work: (window: SeatWindow) => Promise<T>,
): Promise<T> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: browserArguments() });
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'id-ID' });
    const [name = '', value = ''] = client.cookie.split('=');
    await context.addCookies([{ name, value, url: shell.origin, httpOnly: true, sameSite: 'Strict' }]);
    const page = await context.newPage();
    await page.goto(shell.origin);
    return await work({ page, context });
  } finally {
    await browser.close();
  }
}

/** Waits for a queue whose first row is there. */
export async function untilQueue(page: Page): Promise<void> {
  await page.waitForSelector('[data-claim-list] [data-claim]', { timeout: 30_000 });
}
