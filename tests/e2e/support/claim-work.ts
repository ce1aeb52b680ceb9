/** What an officer does with claims, by the keyboard. */
import { expect, type Locator, type Page } from 'playwright/test';
import { framesOf } from './frames.ts';

/** Takes the package of a folder in, and puts its result away. */
export async function takeInPackage(page: Page, folder: string): Promise<void> {
  await page.getByTestId('add-work').click();
  await page.getByRole('menuitem', { name: /paket/iu }).click();
  await page.getByTestId('intake-path').fill(folder);
  await page.getByTestId('intake-start').click();
  await expect(page.getByTestId('intake-report')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Singkirkan' }).click();
}

export const claimRegion = (page: Page, queueNumber: string): Locator =>
  page.getByRole('region', { name: `Klaim ${queueNumber}` });

export const queueRows = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Antrean' }).getByRole('option');

/** Types into the search of the queue. */
export async function search(page: Page, words: string): Promise<void> {
  await expect(page.getByTestId('search')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByTestId('search')).toBeFocused();
  await page.getByTestId('search').fill('');
  await page.keyboard.type(words);
}

/** Searches a claim by its number and stands on its row. */
export async function goToRow(page: Page, queueNumber: string): Promise<Locator> {
  await search(page, queueNumber);
  const rows = queueRows(page);
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(queueNumber);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox', { name: 'Antrean' })).toBeFocused();
  return rows;
}

/** Goes to a claim by its number and opens it. */
export async function openClaim(page: Page, queueNumber: string): Promise<Locator> {
  await goToRow(page, queueNumber);
  await page.keyboard.press('Enter');
  const claim = claimRegion(page, queueNumber);
  await expect(claim).toBeVisible();
  return claim;
}

/** Picks a claim out of order with the first of the usual reasons. */
export async function pick(page: Page, queueNumber: string): Promise<Locator> {
  await goToRow(page, queueNumber);
  await page.keyboard.press('F3');
  const dialog = page.getByRole('dialog', { name: `Ambil ${queueNumber} di luar urutan` });
  await expect(dialog.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Enter');
  // While a dialog is on the screen the claim's keys are not heard.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const claim = claimRegion(page, queueNumber);
  await expect(claim).toContainText('di meja saya');
  return claim;
}

/** Judges the items from the first on: "S" for every paper that is there, "T" and Enter for one that is not. */
export async function judgeAll(page: Page): Promise<void> {
  const items = page.locator('[data-item]');
  const count = await items.count();
  for (let place = 1; place <= count; place += 1) {
    const row = await selectItem(page, place);
    if ((await row.getAttribute('data-standing')) === 'missing') {
      await page.keyboard.press('t');
      await expect(page.getByRole('checkbox', { name: /tidak ada/iu })).toBeChecked();
      await page.keyboard.press('Enter');
      await expect(row).toHaveAttribute('data-standing', 'rejected');
    } else {
      await page.keyboard.press('s');
      await expect(row).toHaveAttribute('data-standing', 'ok');
    }
  }
}

/** Goes to an item of the checklist by its digit. */
export async function selectItem(page: Page, place: number): Promise<Locator> {
  await page.keyboard.press(String(place));
  const row = page.locator(`li:has([data-item][aria-keyshortcuts="${place}"])`);
  await expect(row).toHaveAttribute('data-selected', 'true');
  return row;
}

/** The officer has the person before him and says so. */
export async function confirmIdentity(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Identitas cocok di loket' }).click();
  const dialog = page.getByRole('dialog', { name: 'Identitas cocok di loket?' });
  await expect(dialog.getByRole('button', { name: 'Ya, identitas cocok' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Hands the open claim to the verifikator. */
export async function submit(page: Page, queueNumber: string): Promise<void> {
  await expect(page.getByRole('button', { name: /Ajukan ke verifikator/u })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(claimRegion(page, queueNumber)).toContainText('diajukan');
}

/** Keeps face and KTP of the participant from the running call, without which nobody passes. */
export async function keepSnapshots(page: Page): Promise<void> {
  const kept = page.getByTestId('snapshots').getByTestId('snapshot');
  await expect.poll(() => framesOf(page.getByTestId('participant-video'))).toBeGreaterThan(5);
  for (const [kind, key] of [
    ['wajah', 'F9'],
    ['ktp', 'F10'],
  ] as const) {
    const before = await kept.count();
    await expect(page.locator(`[data-snapshot="${kind}"]`)).toBeEnabled();
    await page.keyboard.press(key);
    // A picture that rests for the sake of the voice is asked back first.
    await expect(kept).toHaveCount(before + 1, { timeout: 30_000 });
  }
}
