import { expect, type Page } from 'playwright/test';

/** Signs a person in by name and PIN, from the sign-in page. */
export async function signIn(page: Page, name: string, pin: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(name, 'u') }).click();
  await page.getByTestId('pin').fill(pin);
  await page.getByTestId('pin').press('Enter');
  await expect(page.getByTestId('person-menu')).toBeVisible();
}

/** Leaves the seat to the next person. */
export async function signOut(page: Page): Promise<void> {
  await page.getByTestId('person-menu').click();
  await page.getByRole('menuitem', { name: 'Keluar' }).click();
  await expect(page.getByText('Siapa yang bertugas?')).toBeVisible();
}
