/**
 * Every screen as each role meets it: no serious accessibility fault in light or dark, nothing wider than the window at
 * the counter's own size and at 200 %, and a picture of each for people to look at.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from 'playwright/test';
import {
  claimRegion,
  confirmIdentity,
  judgeAll,
  pick,
  search,
  submit,
  takeInPackage,
} from './support/claim-work.ts';
import { claims, today, writeDayPackage } from './support/day-package.ts';
import { signInAs, signOut } from './support/people.ts';
import { openSeatPage } from './support/seat-page.ts';
import { startSeat, type RunningSeat } from './support/seat.ts';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

const counterSize = { width: 1366, height: 768 };
const doubleSize = { width: 683, height: 384 };
const pictures = 'test-results/screens';
/** Looked at in dark too; the others are made of the same parts. */
const darkToo = new Set([
  'sign-in',
  'queue',
  'walk-in',
  'claim',
  'claim-reasons',
  'return-message',
  'interview-invite',
  'verifikator',
  'keuangan',
  'board',
]);

let folder: string;
let seat: RunningSeat;
let page: Page;

test.beforeAll(async ({ browser }) => {
  folder = await mkdtemp(path.join(tmpdir(), 'loket-screens-'));
  seat = await startSeat(path.join(folder, 'data'));
  page = await openSeatPage(browser, seat.firstUrl);
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

test.afterAll(async () => {
  await page.context().close();
  await seat.stop();
  await rm(folder, { recursive: true, force: true });
});

/** What axe finds serious or critical now, in words short enough to read in a failure; `only` = one rule. */
async function faults(only?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  const { violations } = await (only === undefined ? axe : axe.withRules(only)).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

/** What sticks out of the window sideways. */
function tooWide(): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

async function lookInDark(name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.screenshot({ path: `${pictures}/${name}-dark.png` });
  // The other scheme has the same elements in other colours.
  expect(await faults('color-contrast'), `${name} in dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
}

/** Looks at what is on the screen now, at both sizes. */
async function look(name: string): Promise<void> {
  await page.screenshot({ path: `${pictures}/${name}.png` });
  expect(await tooWide(), `${name} fits 1366 px`).toBeLessThanOrEqual(0);
  expect(await faults(), `${name} in light`).toEqual([]);
  if (darkToo.has(name)) await lookInDark(name);
  await page.setViewportSize(doubleSize);
  expect(await tooWide(), `${name} fits 200 %`).toBeLessThanOrEqual(0);
  await page.screenshot({ path: `${pictures}/${name}-200.png` });
  await page.setViewportSize(counterSize);
}

async function closeDialog(): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('who sits here, and an empty day', async () => {
  await expect(page.getByText('Siapa yang bertugas?')).toBeVisible();
  await look('sign-in');
  const hint = page.getByText('Kantor latihan: semua orang');
  const last = page.getByRole('button', { name: /Cempaka Latihan Utama/u });
  await expect(hint).toBeInViewport({ ratio: 1 });
  await expect(last).toBeInViewport({ ratio: 1 });

  await page.getByRole('button', { name: /Rosmida Contoh/u }).click();
  await expect(page.getByTestId('pin')).toBeFocused();
  await look('pin');
  await page.getByTestId('pin').fill('111103');
  await page.getByTestId('pin').press('Enter');
  await expect(page.getByText('Antrean hari ini masih kosong')).toBeVisible();
  await look('queue-empty');
});

test('the ways in, the help and the outbox', async () => {
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Bantuan tombol' })).toBeVisible();
  await look('keys');
  await closeDialog();

  await page.keyboard.press('F4');
  await page.getByTestId('walk-in-more').click();
  await expect(page.getByLabel('Nama ibu kandung')).toBeVisible();
  await page.getByTestId('register-walk-in').click();
  await expect(page.getByText('Wajib diisi.').first()).toBeVisible();
  await look('walk-in');
  await closeDialog();

  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Syarat klaim' })).toBeVisible();
  await page.keyboard.type('rumah');
  await page.keyboard.press('ArrowDown');
  const sheet = page.getByRole('dialog').getByTestId('requirements-sheet');
  await expect(sheet).toContainText('Standing instruction');
  await page.getByText('Tampilkan dasar ketentuan').click();
  await expect(sheet).toContainText('PP 46/2015');
  await look('requirements');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan PDF' }).click();
  expect((await saved).suggestedFilename()).toBe('syarat-klaim-jht-30-dp.pdf');
  await closeDialog();

  await page.getByTestId('connection').click();
  await expect(page.getByRole('dialog', { name: 'Kiriman ke hub' })).toBeVisible();
  await look('outbox');
  await closeDialog();
});

test('the queue and the claim of an officer', async () => {
  const people = [...claims(3, { from: 951, channel: 'manual' }), ...claims(2, { from: 961 })];
  await takeInPackage(page, await writeDayPackage(path.join(folder, 'paket'), today(), people));
  await expect(page.getByText('H-951', { exact: true })).toBeVisible();
  await look('queue');

  await search(page, 'zzzz');
  await expect(page.getByText('Tidak ada yang cocok')).toBeVisible();
  await look('queue-no-hits');
  await page.getByTestId('search').fill('');

  await pick(page, 'HO-961');
  await page.getByTestId('search').fill('');
  await look('claim');
  await page.locator('[data-item]').first().focus();
  await page.keyboard.press('t');
  await expect(page.getByRole('checkbox', { name: /tidak terbaca/iu })).toBeVisible();
  await look('claim-reasons');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await page.keyboard.press('k');
  await expect(page.getByRole('dialog')).toContainText('Yth.');
  await look('return-message');
  await closeDialog();

  await page.keyboard.press('v');
  await expect(page.getByTestId('start-interview')).toBeFocused();
  await look('interview-start');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('invite-code')).toBeVisible();
  await look('interview-invite');
  await page.getByTestId('other-outcomes').click();
  await page.getByTestId('outcome-ULANG_TEKNIS').click();
  await expect(page.getByTestId('confirm-outcome')).toBeVisible();
  await look('interview-outcome');
  await page.getByTestId('confirm-outcome').click();
  await expect(page.getByText('Wawancara sebelumnya')).toBeVisible();
  await look('interview-past');
});

test('a claim that left the desk says why its papers are closed', async () => {
  await pick(page, 'H-951');
  await judgeAll(page);
  await confirmIdentity(page);
  await submit(page, 'H-951');
  await expect(claimRegion(page, 'H-951')).toContainText('Isi berkas sudah tertutup');
  await look('claim-submitted');
  await signOut(page);
  await expect(page.getByText('Sudah diterima hub cabang.')).toHaveCount(0);
});

test('the desks of the verifikator and keuangan', async () => {
  await signInAs(page, 'KEU1');
  await expect(page.getByText('Tidak ada yang menunggu voucher')).toBeVisible();
  await look('keuangan-empty');
  await signOut(page);

  await signInAs(page, 'VER1');
  await page.getByText('H-951', { exact: true }).first().click();
  await expect(page.getByTestId('hand-off')).toBeVisible();
  await look('verifikator');
  await page.getByTestId('amount').fill('17250000');
  await page.getByTestId('verify').click();
  await expect(page.getByText('Tidak ada klaim yang menunggu')).toBeVisible();
  await look('verifikator-empty');
  await signOut(page);

  await signInAs(page, 'KEU1');
  await page.getByText('H-951', { exact: true }).first().click();
  await expect(page.getByTestId('stage-text')).toBeVisible();
  await look('keuangan');
  await signOut(page);
});

test('the board of the kabid', async () => {
  await signInAs(page, 'KABID');
  await expect(page.getByRole('button', { name: /^Semua: 5$/u })).toBeVisible();
  await look('board');
  await page.getByRole('button', { name: /^Semua: 5$/u }).click();
  await expect(page.getByTestId('board-list-total')).toContainText('5');
  await look('board-list');
  await closeDialog();
});
