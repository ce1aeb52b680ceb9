import { test, type Browser, type Page } from 'playwright/test';

/** A window on the seat that several tests of one file share: the first address is good only once. */
export async function openSeatPage(browser: Browser, firstUrl: string): Promise<Page> {
  const { viewport, locale, timezoneId, permissions } = test.info().project.use;
  const context = await browser.newContext({ viewport, locale, timezoneId, permissions });
  const page = await context.newPage();
  await page.goto(firstUrl);
  return page;
}
