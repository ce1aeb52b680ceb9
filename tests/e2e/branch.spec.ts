/**
 * One branch, three workstations: two officers and the kabid, each in a browser of his own, over a hub on PostgreSQL
 * and a line that is cut. Everybody sees the same truth, nothing that was confirmed is lost, and a person decides where
 * two disagree.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { NoPostgres } from '../../build/postgres.ts';
import { openBranch, type Branch } from './support/branch.ts';
import { claimRegion, pick, queueRows, search, selectItem, takeInPackage } from './support/claim-work.ts';
import { claims, today, writeDayPackage } from './support/day-package.ts';
import { personOf, signInAs, signOut } from './support/people.ts';
import { openSeatPage } from './support/seat-page.ts';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

const atCounter = claims(6, { from: 951, channel: 'manual', kinds: ['ktp', 'kpj', 'pengunduran-diri'] });

let folder: string;
let branch: Branch | undefined;
let missing: string | undefined;
let officer: Page;
let colleague: Page;
let kabid: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  folder = await mkdtemp(path.join(tmpdir(), 'loket-branch-'));
  try {
    branch = await openBranch(folder, ['CSO1', 'CSO2', 'KABID']);
  } catch (error) {
    if (!(error instanceof NoPostgres)) throw error;
    missing = error.message;
    return;
  }
  officer = await openSeatPage(browser, await branch.seat('loket-1', 'far'));
  colleague = await openSeatPage(browser, await branch.seat('loket-2'));
  kabid = await openSeatPage(browser, await branch.seat('kabid'));
});

test.beforeEach(() => {
  test.skip(missing !== undefined, missing);
});

test.afterAll(async () => {
  for (const page of [officer, colleague, kabid]) await page?.context().close();
  await branch?.stop();
  await rm(folder, { recursive: true, force: true });
});

const shot = (page: Page, name: string) =>
  page.screenshot({ path: `test-results/screens/branch-${name}.png` });
const modalGone = (page: Page) => expect(page.locator('[aria-modal="true"]')).toHaveCount(0);
const heldBy = (page: Page, queueNumber: string) => claimRegion(page, queueNumber);

/** The number of the claim that is open. */
async function openNumber(page: Page): Promise<string> {
  const region = page.getByRole('region', { name: /^Klaim / });
  await expect(region).toBeVisible();
  return ((await region.getAttribute('aria-label')) ?? '').replace('Klaim ', '');
}

/** One figure of an officer in the kabid's "who holds what". */
const figureOf = (staffId: string, column: string) =>
  kabid.locator(`[data-officer="${staffId}"]`).getByRole('button', { name: new RegExp(`, ${column}`, 'u') });

test('each signs in at his own workstation; what one takes in, all see', async () => {
  await signInAs(officer, 'CSO1');
  await signInAs(colleague, 'CSO2');
  await signInAs(kabid, 'KABID');
  await takeInPackage(officer, await writeDayPackage(path.join(folder, 'paket'), today(), atCounter));
  await expect(queueRows(officer)).toHaveCount(atCounter.length);
  await expect(queueRows(colleague)).toHaveCount(atCounter.length);
});

test('two officers press next at the same moment and get two claims; the kabid sees who holds what', async () => {
  await Promise.all([officer.keyboard.press('F2'), colleague.keyboard.press('F2')]);
  const [mine, theirs] = [await openNumber(officer), await openNumber(colleague)];
  expect(mine).not.toBe(theirs);
  await expect(figureOf('CSO1', 'di meja')).toHaveText('1');
  await expect(figureOf('CSO2', 'di meja')).toHaveText('1');
  await expect(kabid.locator('[data-officer="CSO1"]')).toContainText('terhubung');
  await shot(kabid, 'kabid-board');
});

test('a paper that came in at one workstation is read at another', async () => {
  const paper = colleague.getByRole('main').locator('img').first();
  await expect(paper).toBeVisible({ timeout: 30_000 });
  await expect
    .poll(() => paper.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth))
    .toBeGreaterThan(100);
  await shot(colleague, 'colleague-paper');
});

test('a claim is passed to the colleague and taken back within the moment', async () => {
  const number = await openNumber(officer);
  await officer.keyboard.press('a');
  const dialog = officer.getByRole('dialog', { name: `Alihkan ${number}` });
  await dialog.getByTestId('to-CSO2').press(' ');
  await shot(officer, 'transfer');
  await dialog.getByRole('button', { name: 'Alihkan klaim' }).press('Enter');
  await modalGone(officer);
  await expect(officer.getByTestId('undo')).toBeVisible();
  const row = queueRows(colleague).filter({ hasText: number });
  await expect(row).toContainText('Dialihkan');
  await officer.getByTestId('undo').press('Enter');
  await expect(row).not.toContainText('Dialihkan');
});

test('the kabid closes a counter: nothing more is called to it until she opens it', async () => {
  const actsOf = async (item: string): Promise<void> => {
    await kabid.locator('[data-officer="CSO2"]').getByRole('button').last().press('Enter');
    await kabid.getByRole('menuitem', { name: item }).press('Enter');
  };
  await actsOf('Tutup loket');
  await kabid.getByRole('dialog').getByRole('button', { name: 'Tutup loket' }).press('Enter');
  await modalGone(kabid);
  await expect(kabid.locator('[data-officer="CSO2"]')).toContainText('tutup');
  await colleague.keyboard.press('F2');
  await expect(colleague.getByText('Loket petugas itu sedang ditutup').first()).toBeVisible();
  await actsOf('Buka loket');
  await kabid.getByRole('dialog').getByRole('button', { name: 'Buka loket' }).press('Enter');
  await modalGone(kabid);
});

test('cut off, the officer goes on with what he holds; it says "akan dikirim" and arrives when the line is mended', async () => {
  const number = await openNumber(officer);
  branch!.cut();
  await expect(officer.getByTestId('connection')).toHaveAttribute('data-connected', 'false');
  const item = await selectItem(officer, 1);
  await officer.keyboard.press('s');
  await expect(item).toHaveAttribute('data-standing', 'ok');
  await expect(officer.getByTestId('connection')).toContainText('1 antre kirim');
  await officer.keyboard.press('F9');
  await expect(officer.getByText('Akan dikirim begitu jaringan kembali.').first()).toBeVisible();
  await shot(officer, 'outbox-offline');
  await officer.keyboard.press('Escape');
  await modalGone(officer);
  await officer.keyboard.press('F2');
  await expect(officer.getByText(/hub/iu).first()).toBeVisible();
  branch!.mend();
  await expect(officer.getByTestId('connection')).toHaveAttribute('data-connected', 'true', {
    timeout: 30_000,
  });
  await expect(officer.getByTestId('connection')).toContainText('0 antre kirim');
  await openAsReader(kabid, number);
  await expect(heldBy(kabid, number)).toContainText('1/');
});

/** The kabid looks at a claim in the queue. */
async function openAsReader(page: Page, number: string): Promise<void> {
  await page.getByRole('radiogroup', { name: 'Ruang kerja' }).getByText('Antrean').click();
  await search(page, number);
  await expect(queueRows(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(claimRegion(page, number)).toBeVisible();
}

test('moved by the kabid while its holder was cut off: mine and theirs stand side by side, and a person decides', async () => {
  const number = await openNumber(officer);
  branch!.cut();
  await expect(officer.getByTestId('connection')).toHaveAttribute('data-connected', 'false');
  const item = await selectItem(officer, 2);
  await officer.keyboard.press('s');
  await expect(item).toHaveAttribute('data-standing', 'ok');

  await kabid.getByTestId('release').press('Enter');
  const dialog = kabid.getByRole('dialog', { name: `Kembalikan ${number} ke antrean` });
  await dialog.getByRole('radio').nth(1).press(' ');
  await dialog.getByRole('button', { name: 'Kembalikan ke antrean' }).press('Enter');
  await modalGone(kabid);
  await pick(colleague, number);

  branch!.mend();
  await expect(officer.getByTestId('connection')).toContainText('masalah 1', { timeout: 30_000 });
  await officer.keyboard.press('F9');
  await officer.getByTestId('decide').first().press('Enter');
  await expect(officer.getByText('Punya saya').first()).toBeVisible();
  await expect(officer.getByText('Di kantor sekarang').first()).toBeVisible();
  await shot(officer, 'conflict');
  await officer.getByTestId('send-again').press('Enter');
  await expect(officer.getByTestId('connection')).toContainText('masalah 1');
  await officer.getByTestId('discard').press('Enter');
  await officer.getByTestId('confirm-discard').press('Enter');
  await expect(officer.getByTestId('connection')).not.toContainText('masalah');
  await officer.keyboard.press('Escape');
  await officer.keyboard.press('Escape');
  await modalGone(officer);
});

test('offline, an officer who worked here before signs in by his PIN, a stranger does not', async () => {
  await signOut(officer);
  branch!.cut();
  await expect(officer.getByText('Masuk tanpa jaringan').first()).toBeVisible({ timeout: 30_000 });
  const stranger = personOf('CSO2');
  await officer.getByRole('button', { name: new RegExp(stranger.name, 'u') }).click();
  await officer.getByTestId('pin').fill(stranger.pin);
  await officer.keyboard.press('Enter');
  await expect(officer.getByRole('alert', { name: 'Hub cabang tidak terjangkau' })).toBeVisible();
  await shot(officer, 'offline-sign-in');
  await officer.getByRole('button', { name: 'Bukan saya, pilih nama lain' }).click();
  await signInAs(officer, 'CSO1');
  branch!.mend();
  await expect(officer.getByTestId('connection')).toHaveAttribute('data-connected', 'true', {
    timeout: 30_000,
  });
});

test('the ledger of the branch is whole', async () => {
  expect(await branch!.verifyAudit()).toMatch(/utuh/iu);
});
