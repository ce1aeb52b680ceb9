/** The participant on his phone. */
import { chromium, type Browser, type Page } from 'playwright';
import { expect } from 'playwright/test';
import { browserArguments, findBrowser } from '../../../build/browser.ts';

/** A browser of its own, so that the phone shares nothing with the seat. */
export function startPhones(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser() ?? '', args: browserArguments() });
}

/** Opens the link on another phone. */
export async function openOnPhone(phones: Browser, link: string): Promise<Page> {
  const context = await phones.newContext({
    viewport: { width: 390, height: 844 },
    permissions: ['camera', 'microphone'],
  });
  const page = await context.newPage();
  await page.goto(link);
  return page;
}

export async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel(/Kode 6 angka/u).fill(code);
  await page.getByRole('button', { name: 'Masuk' }).click();
}

/** A code that is not the one. */
export const wrongCode = (code: string): string => (code === '000000' ? '111111' : '000000');

export async function agree(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Saya setuju, lanjutkan' }).click();
  await expect(page.locator('#officer-video')).toBeVisible();
}
