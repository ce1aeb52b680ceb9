/**
 * What many seats add to the screens: moves of a claim with their way back, who holds what, the outbox of a seat that
 * was cut off, and deciding between mine and the office's. Two windows, two desks, one hub.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from 'playwright/test';
import { claimRegion, openClaim, pick, queueRows, takeInPackage } from './support/claim-work.ts';
import { claims, today, writeDayPackage } from './support/day-package.ts';
import { personOf, signInAs, signOut } from './support/people.ts';
import { openSeatPage } from './support/seat-page.ts';
import { startSeats, type RunningSeats } from './support/seats.ts';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

const counterSize = { width: 1366, height: 768 };
const doubleSize = { width: 683, height: 384 };
const pictures = 'test-results/screens';

let folder: string;
let seats: RunningSeats;
let officer: Page;
let kabid: Page;

test.beforeAll(async ({ browser }) => {
  folder = await mkdtemp(path.join(tmpdir(), 'loket-many-'));
  seats = await startSeats(path.join(folder, 'data'), 2);
  const [first = '', second = ''] = seats.firstUrls;
  officer = await openSeatPage(browser, first);
  kabid = await openSeatPage(browser, second);
  for (const page of [officer, kabid]) await page.emulateMedia({ reducedMotion: 'reduce' });
});

test.afterAll(async () => {
  for (const page of [officer, kabid]) await page.context().close();
  await seats.stop();
  await rm(folder, { recursive: true, force: true });
});

async function faults(page: Page, only?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  const { violations } = await (only === undefined ? axe : axe.withRules(only)).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

/** Looks at what is on the screen now, light and dark, at both sizes. */
async function look(page: Page, name: string): Promise<void> {
  const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.screenshot({ path: `${pictures}/${name}.png` });
  expect.soft(await tooWide(), `${name} fits 1366 px`).toBeLessThanOrEqual(0);
  expect.soft(await faults(page), `${name} in light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.screenshot({ path: `${pictures}/${name}-dark.png` });
  expect.soft(await faults(page, 'color-contrast'), `${name} in dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
  await page.setViewportSize(doubleSize);
  expect.soft(await tooWide(), `${name} fits 200 %`).toBeLessThanOrEqual(0);
  await page.screenshot({ path: `${pictures}/${name}-200.png` });
  await page.setViewportSize(counterSize);
}

const dialogGone = (page: Page) => expect(page.getByRole('dialog')).toHaveCount(0);

/** Takes whatever notice is up off the screen, so that it covers nothing in a picture. */
async function clearNotices(page: Page): Promise<void> {
  for (const notice of await page.locator('.mantine-Notification-closeButton').all())
    await notice.click({ timeout: 1000 }).catch(() => undefined);
}

test('an officer puts a claim on hold by one letter, goes on with it, and takes a move back by Ctrl+Z', async () => {
  await signInAs(officer, 'CSO1');
  const manual = claims(5, { from: 951, channel: 'manual' });
  const people = [...manual, ...claims(5, { from: 961 })];
  await takeInPackage(officer, await writeDayPackage(path.join(folder, 'paket'), today(), people));
  const claim = await pick(officer, 'H-951');
  await clearNotices(officer);
  await officer.keyboard.press('m');
  await expect(officer.getByRole('menuitem', { name: /Parkir sampai/u })).toBeVisible();
  await look(officer, 'moves-menu');
  // The letter beside an entry works while the menu is open, and without it.
  await officer.keyboard.press('h');
  await expect(officer.getByRole('menu')).toHaveCount(0);
  await expect(officer.getByRole('dialog', { name: 'Tahan H-951' })).toBeVisible();
  await look(officer, 'moves-hold');
  await officer.keyboard.press('Enter');
  await expect(claim).toContainText('Ditahan: Peserta mengambil berkas yang tertinggal');
  await expect(officer.getByTestId('undo')).toBeVisible();
  await look(officer, 'moves-held');
  await dialogGone(officer);
  await officer.keyboard.press('Control+z');
  await expect(claim).not.toContainText('Ditahan:');

  await officer.keyboard.press('h');
  await expect(officer.getByRole('dialog', { name: 'Tahan H-951' })).toBeVisible();
  await officer.keyboard.press('Enter');
  await expect(claim).toContainText('Ditahan:');
  await dialogGone(officer);
  await expect(officer.getByText('ditahan 1', { exact: true })).toBeVisible();
  await officer.keyboard.press('h');
  await expect(claim).not.toContainText('Ditahan:');
});

test('parking asks until when, and the row says so', async () => {
  const claim = claimRegion(officer, 'H-951');
  await clearNotices(officer);
  await officer.keyboard.press('p');
  const dialog = officer.getByRole('dialog', { name: 'Parkir H-951' });
  await expect(dialog).toBeVisible();
  await look(officer, 'moves-park');
  await dialog.getByRole('radio', { name: 'Waktu lain' }).press(' ');
  await dialog.getByTestId('park-time').fill('7.00');
  await dialog.getByTestId('park-day').fill('24/12/2020');
  await dialog.getByRole('button', { name: 'Parkir klaim' }).click();
  await expect(dialog).toContainText('Waktu ini sudah lewat.');
  await look(officer, 'moves-park-own');
  await dialog.getByRole('radio', { name: /pukul 08\.00/u }).press(' ');
  await dialog.getByRole('button', { name: 'Parkir klaim' }).click();
  await dialogGone(officer);
  await expect(claim).toContainText('Diparkir sampai');
  await expect(officer.getByText('parkir 1', { exact: true })).toBeVisible();
  await look(officer, 'moves-parked');
  await officer.getByTestId('undo-in-claim').click();
  await expect(claim).toContainText('di meja saya');
});

test('passing on shows colleagues with their counters, and the colleague sees it at once', async () => {
  await signInAs(kabid, 'CSO2');
  const claim = claimRegion(officer, 'H-951');
  await clearNotices(officer);
  await officer.keyboard.press('a');
  const dialog = officer.getByRole('dialog', { name: 'Alihkan H-951' });
  await expect(dialog.getByTestId('to-CSO2')).toBeFocused();
  // Who is there is heard with the next sign of life of this seat, every 20 seconds.
  await expect(dialog).toContainText('terhubung', { timeout: 60_000 });
  await look(officer, 'moves-transfer');
  await dialog.getByTestId('to-CSO2').press(' ');
  await dialog.getByRole('button', { name: 'Alihkan klaim' }).click();
  await dialogGone(officer);
  await expect(claim).toContainText(`Dialihkan kepada ${personOf('CSO2').name}`);
  const row = queueRows(kabid).filter({ hasText: 'H-951' });
  await expect(row).toContainText('Dialihkan oleh');
  await look(kabid, 'moves-passed-on');
  await signOut(kabid);
});

test('a participant who is not there, and a claim that is cancelled, can be taken back', async () => {
  const claim = await pick(officer, 'H-952');
  await clearNotices(officer);
  await officer.keyboard.press('x');
  await expect(officer.getByRole('dialog', { name: 'H-952 tidak hadir?' })).toBeVisible();
  await officer.keyboard.press('Enter');
  await expect(claim).toContainText('Tidak hadir 1×');
  await dialogGone(officer);
  await officer.keyboard.press('Control+z');
  await expect(claim).toContainText('di meja saya');
  await claim.getByRole('button', { name: 'Lainnya' }).click();
  await officer.getByRole('menuitem', { name: 'Batalkan klaim' }).click();
  await officer.getByRole('dialog').getByRole('button', { name: 'Batalkan klaim' }).click();
  await expect(claim).toContainText('Dibatalkan');
  await dialogGone(officer);
  await officer.keyboard.press('Control+z');
  await expect(claim).toContainText('di meja saya');
});

test('the kabid sees who holds what, moves work and closes a counter', async () => {
  await pick(officer, 'HO-961');
  await signInAs(kabid, 'KABID');
  const people = kabid.getByTestId('people');
  const line = people.locator('[data-officer="CSO1"]');
  await expect(line).toContainText('terhubung');
  await expect(line.getByRole('button', { name: /di meja: 2$/u })).toBeVisible();
  await look(kabid, 'board-people');
  await line.getByRole('button', { name: /di meja: 2$/u }).click();
  await expect(kabid.getByTestId('board-list-total')).toContainText('2');
  await kabid.keyboard.press('Escape');
  await dialogGone(kabid);

  await people
    .locator('[data-officer="CSO5"]')
    .getByRole('button', { name: /^Tindakan/u })
    .click();
  await kabid.getByRole('menuitem', { name: 'Tutup loket…' }).click();
  await look(kabid, 'counter-close');
  await kabid.keyboard.press('Enter');
  await dialogGone(kabid);
  await expect(people.locator('[data-officer="CSO5"]')).toContainText('tutup: Istirahat');

  await line.getByRole('button', { name: /^Tindakan/u }).click();
  await kabid.getByRole('menuitem', { name: 'Pindahkan klaimnya…' }).click();
  await kabid.getByTestId('move-all').check();
  await expect(kabid.getByTestId('move-to-CSO5')).toBeDisabled();
  await kabid.getByTestId('move-to-CSO3').check();
  await look(kabid, 'move-work');
  await kabid.keyboard.press('Escape');
  await dialogGone(kabid);
});

test('a seat that is cut off says since when, keeps the work, and shows why each act waits', async () => {
  const claim = await openClaim(officer, 'H-952');
  await clearNotices(officer);
  await seats.cut(1);
  await expect(officer.getByTestId('connection')).toContainText('terputus', { timeout: 60_000 });
  await officer.locator('[data-item]').first().focus();
  await officer.keyboard.press('t');
  await officer.keyboard.press('2');
  await officer.keyboard.press('Enter');
  await expect(officer.getByTestId('connection')).toContainText('1 antre kirim');
  await officer.keyboard.press('h');
  await officer.keyboard.press('Enter');
  await expect(claim).toContainText('Ditahan:');
  await dialogGone(officer);
  await expect(officer.getByTestId('connection')).toContainText('2 antre kirim');
  await look(officer, 'offline-claim');
  await clearNotices(officer);
  await officer.keyboard.press('F9');
  await expect(officer.getByRole('dialog', { name: 'Kiriman ke hub' })).toContainText(
    'Akan dikirim begitu jaringan kembali.',
  );
  await look(officer, 'outbox-offline');
  await officer.keyboard.press('Escape');
  await dialogGone(officer);
});

test('what the office refused meanwhile is laid side by side, and a person decides', async () => {
  const people = kabid.getByTestId('people');
  await people
    .locator('[data-officer="CSO1"]')
    .getByRole('button', { name: /^Tindakan/u })
    .click();
  await kabid.getByRole('menuitem', { name: 'Pindahkan klaimnya…' }).click();
  await kabid.getByTestId('move-all').check();
  await kabid.getByTestId('move-to-CSO3').check();
  await kabid.getByTestId('move-start').click();
  await expect(kabid.getByRole('status').filter({ hasText: 'dipindahkan' })).toBeVisible();
  await look(kabid, 'move-done');
  await kabid.getByTestId('move-close').click();
  await dialogGone(kabid);

  await seats.mend(1);
  await expect(officer.getByTestId('connection')).toContainText('masalah 2', { timeout: 60_000 });
  await expect(officer.getByTestId('connection')).toContainText('terhubung');
  await officer.keyboard.press('F9');
  await expect(officer.getByTestId('decide')).toBeVisible();
  await look(officer, 'outbox-refused');
  await officer.getByTestId('decide').click();
  await expect(officer.getByTestId('send-again')).toBeEnabled();
  await look(officer, 'conflict');
  await officer.keyboard.press('b');
  await expect(officer.getByTestId('confirm-discard')).toBeVisible();
  await look(officer, 'conflict-discard');
  await officer.getByTestId('confirm-discard').click();
  await expect(officer.getByText('Tidak ada yang perlu diputuskan')).toBeVisible();
  await look(officer, 'conflict-empty');
  await officer.keyboard.press('Escape');
  await dialogGone(officer);
  await expect(officer.getByTestId('connection')).not.toContainText('masalah');
});

test('the sign-in page of a seat without the hub says who can sign in', async () => {
  await signOut(officer);
  await seats.cut(1);
  await expect(officer.getByText('Masuk tanpa jaringan')).toBeVisible({ timeout: 60_000 });
  await look(officer, 'sign-in-offline');
  await signInAs(officer, 'CSO1');
  await expect(officer.getByText('Anda masuk tanpa hub')).toBeVisible();
  await look(officer, 'signed-in-offline');
  await seats.mend(1);
  await expect(officer.getByText('Anda masuk tanpa hub')).toHaveCount(0, { timeout: 60_000 });
});
