import { expect, type Page } from 'playwright/test';
import { practiceStaff } from '../../../shared/practice/staff.ts';

/** A person of the practice branch by number: `CSO3`, `VER1`, `KEU1`, `KEUK`, `KABID`. */
export function personOf(staffId: string): { name: string; pin: string } {
  const person = practiceStaff().find(({ id }) => id === staffId);
  if (!person) throw new Error(`nobody has the number ${staffId}`);
  return person;
}

/** Signs a person in by name and PIN, from the sign-in page. */
export async function signIn(page: Page, name: string, pin: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(name, 'u') }).click();
  await page.getByTestId('pin').fill(pin);
  await page.getByTestId('pin').press('Enter');
  await expect(page.getByTestId('person-menu')).toBeVisible();
}

/** Signs a person of the practice branch in by number. */
export async function signInAs(page: Page, staffId: string): Promise<void> {
  const { name, pin } = personOf(staffId);
  await signIn(page, name, pin);
}

/** Leaves the seat to the next person. */
export async function signOut(page: Page): Promise<void> {
  await page.getByTestId('person-menu').click();
  await page.getByRole('menuitem', { name: 'Keluar' }).click();
  await expect(page.getByText('Siapa yang bertugas?')).toBeVisible();
}
