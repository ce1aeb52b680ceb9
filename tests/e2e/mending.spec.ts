/**
 * A claim that fails on its papers and is mended from a phone: the KTP was photographed in the dark, the account book
 * bears another name, and no letter says that the work ended. The program sees it before the officer does, the
 * participant sends what is missing over a line that breaks, and the same officer finds the file complete.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Locator, Page, Route } from 'playwright';
import { expect, test } from 'playwright/test';
import { claimRegion, openClaim, pick, selectItem, takeInPackage } from './support/claim-work.ts';
import { today } from './support/day-package.ts';
import { drawnClaim, paperOf, withPapers, writeDrawnPackage } from './support/drawn-claim.ts';
import { signInAs } from './support/people.ts';
import { startPhones } from './support/phone.ts';
import { openSeatPage } from './support/seat-page.ts';
import { startSeat, type RunningSeat } from './support/seat.ts';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

/** Reading letters on a busy machine takes its time; nothing on the screen waits for it. */
const whenRead = { timeout: 180_000 };
const pictures = 'test-results/screens';
const number = 'HO-970';
const right = drawnClaim(today(), number);
const otherHolder = 'Semangka Contohwira';
const sent = withPapers(right, (paper) => {
  if (paper.kind === 'ktp') return { ...paper, flaw: 'gelap' };
  if (paper.kind === 'rekening') return { ...paper, shown: { ...paper.shown, name: otherHolder } };
  return paper.kind === 'paklaring' || paper.kind === 'pengunduran-diri' ? null : paper;
});

let folder: string;
let seat: RunningSeat;
let officer: Page;
let phones: Browser;
let phone: BrowserContext;
let page: Page;
let link = '';

test.beforeAll(async ({ browser }) => {
  folder = await mkdtemp(path.join(tmpdir(), 'loket-mending-'));
  seat = await startSeat(path.join(folder, 'data'), { reading: true });
  officer = await openSeatPage(browser, seat.firstUrl);
  phones = await startPhones();
  phone = await phones.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, locale: 'id-ID' });
  page = await phone.newPage();
});

test.afterAll(async () => {
  await phones.close();
  await officer.context().close();
  await seat.stop();
  await rm(folder, { recursive: true, force: true });
});

const item = (itemId: string): Locator => officer.locator(`li:has([data-item="${itemId}"])`);
const hints = (): Locator => officer.getByTestId('hint-strip');

/** Stands on an item of the checklist by its digit. */
async function goTo(itemId: string): Promise<Locator> {
  const place = await officer.locator(`[data-item="${itemId}"]`).getAttribute('aria-keyshortcuts');
  return selectItem(officer, Number(place));
}

async function accept(itemId: string): Promise<void> {
  const row = await goTo(itemId);
  await officer.keyboard.press('s');
  await expect(row).toHaveAttribute('data-standing', 'ok');
}

/** Refuses an item for one of the fixed reasons, by its digit; a paper that is missing has its reason already. */
async function refuse(itemId: string, digit: string | null): Promise<void> {
  const row = await goTo(itemId);
  await officer.keyboard.press('t');
  await expect(officer.getByText(/^Mengapa .* tidak sesuai\?/u)).toBeVisible();
  if (digit !== null) await officer.keyboard.press(digit);
  await officer.keyboard.press('Enter');
  await expect(row).toHaveAttribute('data-standing', 'rejected');
}

test('the program sees the dark KTP and the other name before the officer does', async () => {
  await signInAs(officer, 'CSO3');
  await takeInPackage(officer, await writeDrawnPackage(path.join(folder, 'package'), [sent]));
  await pick(officer, number);
  await goTo('identitas');
  await expect(hints()).toContainText(/gelap/iu, whenRead);
  await officer.screenshot({ path: `${pictures}/hint-dark.png` });
  await goTo('buku-tabungan');
  await expect(hints()).toContainText(/Pemilik rekening/u, whenRead);
  await expect(hints()).toContainText(new RegExp(otherHolder, 'iu'));
  await officer.screenshot({ path: `${pictures}/hint-name.png` });
  await expect(item('bukti-berhenti')).toHaveAttribute('data-standing', 'missing');
});

test('the officer decides, and the claim goes back with one message that carries the link', async () => {
  for (const itemId of ['kartu', 'kk', 'foto-diri']) await accept(itemId);
  await refuse('identitas', '2');
  await refuse('buku-tabungan', '4');
  await refuse('bukti-berhenti', null);
  await refuse('paklaring', null);
  await officer.getByRole('button', { name: /^Kembalikan/u }).click();
  const dialog = officer.getByRole('dialog', { name: `Kembalikan ${number} ke peserta` });
  const message = dialog.getByRole('region', { name: 'Pesan untuk peserta' });
  await expect(message).toContainText('/b/');
  link = /https?:\/\/\S+\/b\/[\w-]{22}/u.exec(await message.innerText())?.[0] ?? '';
  await dialog.getByRole('button', { name: 'Kembalikan', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(claimRegion(officer, number)).toContainText(/dikembalikan/iu);
});

const paper = (itemId: string): Locator => page.locator(`li[data-item="${itemId}"]`);

/** Photographs a paper for an item and sends it. */
async function send(itemId: string, item: string, kind: string | null, picture: Buffer): Promise<void> {
  await page.getByRole('button', { name: `Kirim ${item}` }).click();
  if (kind !== null) await page.getByRole('button', { name: kind, exact: true }).click();
  await page
    .locator('#camera')
    .setInputFiles({ name: `${itemId}.jpg`, mimeType: 'image/jpeg', buffer: picture });
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
}

test('the participant sends what is missing from his phone, over a line that breaks in the middle', async () => {
  await page.goto(link);
  await expect(page.locator('li.paper')).toHaveCount(4);

  const cut = Promise.withResolvers<Route>();
  let pieces = 0;
  await page.route('**/api/berkas/files/**', async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue();
    pieces += 1;
    return pieces === 1 ? cut.resolve(route) : route.continue();
  });
  await send('identitas', 'KTP atau paspor', 'KTP', await paperOf(right, 'ktp'));
  const broken = await cut.promise;
  await phone.setOffline(true);
  await broken.abort('connectionreset').catch(() => undefined);
  await expect(paper('identitas')).toContainText('Sambungan putus');
  await phone.setOffline(false);
  await expect(paper('identitas')).toHaveAttribute('data-standing', 'received');
  await page.unrouteAll({ behavior: 'ignoreErrors' });

  await send('buku-tabungan', 'Buku tabungan', null, await paperOf(right, 'rekening'));
  await expect(paper('buku-tabungan')).toHaveAttribute('data-standing', 'received');
  await send(
    'bukti-berhenti',
    'Surat pengunduran diri atau paklaring',
    'Paklaring',
    await paperOf(right, 'paklaring'),
  );
  await expect(paper('bukti-berhenti')).toHaveAttribute('data-standing', 'received');
  await expect(paper('paklaring')).toHaveAttribute('data-standing', 'received');
  await page.getByRole('button', { name: 'Selesai, kirim ke petugas' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Terima kasih, berkas sudah diterima');
});

test('the same officer finds only the changed items open, the hints agree, and the file is complete', async () => {
  await openClaim(officer, number);
  for (const itemId of ['kartu', 'kk', 'foto-diri'])
    await expect(item(itemId)).toHaveAttribute('data-standing', 'ok');
  for (const itemId of ['identitas', 'buku-tabungan', 'bukti-berhenti', 'paklaring'])
    await expect(item(itemId)).toHaveAttribute('data-standing', 'open');
  await officer.keyboard.press('F3');
  await expect(claimRegion(officer, number)).toContainText('di meja saya');
  await goTo('identitas');
  await expect(hints()).toContainText(/NIK/u, whenRead);
  await expect(hints()).not.toContainText(/gelap/iu);
  await goTo('buku-tabungan');
  await expect(hints()).toContainText('Pemilik rekening', whenRead);
  await expect(hints()).not.toContainText('Berbeda');
  await officer.screenshot({ path: `${pictures}/mended.png` });
  for (const itemId of ['identitas', 'buku-tabungan', 'bukti-berhenti', 'paklaring']) await accept(itemId);
  await expect(claimRegion(officer, number)).toContainText('Berkas 7/7');
});
