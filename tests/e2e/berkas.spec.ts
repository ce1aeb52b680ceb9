/**
 * The participant mends his claim from his phone: the officer returns it with a message that carries the link, the
 * phone sends over a line that breaks and through a reload, and the officer meets only what changed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page, Route } from 'playwright';
import { expect, test } from 'playwright/test';
import { claimRegion, judgeAll, openClaim, pick, selectItem, takeInPackage } from './support/claim-work.ts';
import { claims, today, writeDayPackage } from './support/day-package.ts';
import { signInAs } from './support/people.ts';
import { largeSidewaysPicture, sheetPicture } from './support/phone-pictures.ts';
import { startPhones } from './support/phone.ts';
import { openSeatPage } from './support/seat-page.ts';
import { startSeats, type RunningSeats } from './support/seats.ts';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

const pictures = 'test-results/screens';
const [row, other] = claims(2, { from: 931, kinds: ['ktp', 'kpj', 'kk', 'rekening', 'foto-diri'] });
const number = row?.queueNumber ?? '';

let folder: string;
let seats: RunningSeats;
let officer: Page;
let phones: Browser;
let phone: BrowserContext;
let page: Page;
let link: string;

test.beforeAll(async ({ browser }) => {
  folder = await mkdtemp(path.join(tmpdir(), 'loket-berkas-'));
  seats = await startSeats(path.join(folder, 'data'), 1);
  officer = await openSeatPage(browser, seats.firstUrls[0] ?? '');
  await officer.emulateMedia({ reducedMotion: 'reduce' });
  phones = await startPhones();
  phone = await phones.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, locale: 'id-ID' });
  page = await phone.newPage();
});

test.afterAll(async () => {
  await phones.close();
  await officer.context().close();
  await seats.stop();
  await rm(folder, { recursive: true, force: true });
});

/** What axe finds on a page, in words short enough to read in a failure. */
async function faultsOn(shown: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: shown })
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
}

/** A picture of the phone's screen for people to look at, no fault for axe in light and dark, nothing too wide. */
async function look(name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const shown = colorScheme === 'light' ? name : `${name}-dark`;
    await page.screenshot({ path: `${pictures}/berkas-${shown}.png`, fullPage: true });
    expect(await faultsOn(page), `${shown} on the phone`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, `${name} fits 360 px`).toBeLessThanOrEqual(0);
}

/** The officer's window at the counter's size and at 200 %. */
async function lookAtOfficer(name: string): Promise<void> {
  const grave = await faultsOn(officer);
  expect(grave, `${name} at the counter`).toEqual([]);
  await officer.screenshot({ path: `${pictures}/${name}.png` });
  await officer.setViewportSize({ width: 683, height: 384 });
  await officer.screenshot({ path: `${pictures}/${name}-200.png` });
  const wide = await officer.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, `${name} fits 200 %`).toBeLessThanOrEqual(0);
  await officer.setViewportSize({ width: 1366, height: 768 });
}

const paper = (itemId: string) => page.locator(`li[data-item="${itemId}"]`);

/** The only picture that the phone keeps now, as it would be sent. Runs in the page. */
async function keptPicture(): Promise<{ width: number; height: number; size: number; mediaType: string }> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('loket-berkas');
    request.onsuccess = () => resolve(request.result);
  });
  const [kept] = await new Promise<{ content: ArrayBuffer; mediaType: string }[]>((resolve) => {
    const request = database.transaction('papers').objectStore('papers').getAll();
    request.onsuccess = () => resolve(request.result);
  });
  database.close();
  if (!kept) throw new Error('the phone keeps nothing');
  const { width, height } = await createImageBitmap(new Blob([kept.content]));
  return { width, height, size: kept.content.byteLength, mediaType: kept.mediaType };
}

/** Chooses a file for a paper, as the camera or the gallery would. */
async function choose(name: string, buffer: Buffer, mimeType = 'image/jpeg'): Promise<void> {
  await page.locator('#camera').setInputFiles({ name, mimeType, buffer });
}

test('the officer returns the claim, and the message carries the link', async () => {
  await signInAs(officer, 'CSO3');
  await takeInPackage(
    officer,
    await writeDayPackage(path.join(folder, 'package'), today(), row && other ? [row, other] : []),
  );
  await pick(officer, number);
  await judgeAll(officer);
  const identity = officer.locator('li:has([data-item="identitas"])');
  await selectItem(officer, Number(await identity.locator('[data-item]').getAttribute('aria-keyshortcuts')));
  await officer.keyboard.press('t');
  await officer.getByRole('checkbox', { name: /tidak terbaca/iu }).check();
  await officer.keyboard.press('Enter');
  await expect(identity).toHaveAttribute('data-standing', 'rejected');

  await seats.cut(1);
  await officer.getByRole('button', { name: /^Kembalikan/u }).click();
  const dialog = officer.getByRole('dialog', { name: `Kembalikan ${number} ke peserta` });
  const message = dialog.getByRole('region', { name: 'Pesan untuk peserta' });
  await expect(dialog.getByText(/Hub tidak terjangkau/u)).toBeVisible();
  await expect(message).toContainText('membalas pesan ini');
  await lookAtOfficer('return-without-link');
  await seats.mend(1);
  // The link comes by itself once the hub is back.
  await expect(message).toContainText('/b/', { timeout: 60_000 });
  await lookAtOfficer('return-link');
  link = /https?:\/\/\S+\/b\/[\w-]{22}/u.exec(await message.innerText())?.[0] ?? '';
  expect(link).not.toBe('');
  await dialog.getByText('SMS', { exact: true }).first().click();
  await expect(message).toContainText(link);
  await lookAtOfficer('return-link-sms');
  await dialog.getByRole('button', { name: 'Kembalikan', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(claimRegion(officer, number)).toContainText(/dikembalikan/iu);
});

test('the message and its link can be had again, and scanned at the counter', async () => {
  await officer.getByRole('button', { name: 'Pesan lagi' }).click();
  const dialog = officer.getByRole('dialog', { name: `Pesan untuk peserta ${number}` });
  await expect(dialog.getByRole('region', { name: 'Pesan untuk peserta' })).toContainText(link);
  await lookAtOfficer('return-again');
  await dialog.getByRole('button', { name: 'QR besar' }).click();
  await expect(dialog.getByRole('img', { name: 'QR tautan halaman peserta' })).toBeVisible();
  await lookAtOfficer('return-qr');
  await dialog.getByRole('button', { name: 'Tutup QR' }).click();
  await officer.emulateMedia({ media: 'print' });
  await officer.screenshot({ path: `${pictures}/return-print.png` });
  await officer.emulateMedia({ media: 'screen' });
  await officer.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('the phone shows exactly what the message asks for', async () => {
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Lengkapi 3 berkas/u);
  await expect(page.locator('li.paper')).toHaveCount(3);
  await expect(paper('identitas')).toContainText('Tulisannya tidak terbaca');
  await expect(paper('bukti-berhenti')).toContainText('Belum kami terima');
  await look('start');
});

test('a dark picture is warned about and never stopped', async () => {
  await page.getByRole('button', { name: 'Kirim KTP atau paspor' }).click();
  await look('which-paper');
  await page.getByRole('button', { name: 'KTP', exact: true }).click();
  await look('paper');
  await choose('gelap.jpg', sheetPicture('KTP CONTOH', 0.1));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gambar ini mungkin sulit dibaca');
  await expect(page.getByText('terlalu gelap')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Kirim saja' })).toBeVisible();
  await look('dark-picture');
});

test('a good picture survives a cut line and a reload, and begins only once', async () => {
  await page.getByRole('button', { name: 'Ambil ulang' }).click();
  await choose('ktp.jpg', sheetPicture('KTP CONTOH'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gambarnya bagus');
  await look('good-picture');

  const offsets: number[] = [];
  let opened = 0;
  const held = Promise.withResolvers<Route>();
  await page.route('**/api/berkas/files**', async (route) => {
    const request = route.request();
    if (request.method() === 'POST') opened += 1;
    if (request.method() === 'PATCH') {
      offsets.push(Number(request.headers()['upload-offset']));
      if (offsets.length === 3) return held.resolve(route);
    }
    return route.continue();
  });
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
  const cut = await held.promise;
  await expect(paper('identitas')).toContainText(/Sedang dikirim [1-9]\d\s%/u);
  await look('sending');
  await phone.setOffline(true);
  await cut.abort('connectionreset').catch(() => undefined);
  await expect(paper('identitas')).toContainText('Sambungan putus');
  await look('line-down');

  await page.unrouteAll({ behavior: 'ignoreErrors' });
  const again: number[] = [];
  const second = Promise.withResolvers<Route>();
  let isSecond = true;
  const seen = Promise.withResolvers<void>();
  await page.route('**/api/berkas/files**', async (route) => {
    const request = route.request();
    if (request.method() === 'POST') opened += 1;
    if (request.method() === 'PATCH') {
      again.push(Number(request.headers()['upload-offset']));
      if (isSecond) {
        isSecond = false;
        return second.resolve(route);
      }
      await seen.promise;
    }
    return route.continue();
  });
  await phone.setOffline(false);
  await second.promise;
  await page.reload();
  const goesOn = page.getByText(/Halaman ini melanjutkannya sendiri/u);
  await expect(goesOn).toBeVisible();
  await look('goes-on');
  seen.resolve();
  await expect(paper('identitas')).toHaveAttribute('data-standing', 'received');
  await expect(goesOn).toBeHidden();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  expect(offsets[0]).toBe(0);
  expect(again[0], 'goes on at the byte where the line broke').toBeGreaterThanOrEqual(offsets[1] ?? 1);
  expect(again[1], 'goes on after the reload').toBeGreaterThanOrEqual(again[0] ?? 1);
  expect(opened, 'uploads opened').toBe(1);
  await look('one-received');
});

test('a very large picture is made smaller, and stands upright as its camera meant it', async () => {
  const large = largeSidewaysPicture();
  await page.getByRole('button', { name: 'Tambah lembar KTP atau paspor' }).click();
  await page.getByRole('button', { name: 'KTP', exact: true }).click();
  await choose('besar.jpg', large);
  await expect(page.getByText(/Foto dikecilkan dari/u)).toBeVisible();
  await look('made-smaller');
  await page.route('**/api/berkas/files**', (route) => route.abort());
  await page.getByRole('button', { name: /^Kirim( saja)?$/u }).click();
  await expect(paper('identitas')).toHaveAttribute('data-standing', 'on-the-way');
  const kept = await page.evaluate(keptPicture);
  expect(kept.size).toBeLessThan(large.length);
  expect(kept).toMatchObject({ width: 1920, height: 3200, mediaType: 'image/jpeg' });
  await page.getByRole('button', { name: 'Batalkan pengiriman KTP atau paspor' }).click();
  await expect(paper('identitas')).toHaveAttribute('data-standing', 'received');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('a file that cannot go says why, and what to do', async () => {
  await page.getByRole('button', { name: 'Kirim Surat pengunduran diri atau paklaring' }).click();
  await page.getByRole('button', { name: 'Surat pengunduran diri', exact: true }).click();
  await choose('kosong.jpg', Buffer.alloc(0));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Berkas ini kosong');
  const back = async (): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Pilih lagi' }).click();
    await chooser;
  };
  await back();
  await choose('IMG_0001.HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'));
  await expect(page.getByText(/Paling Kompatibel/u)).toBeVisible();
  await look('heic');
  await back();
  await choose('surat.docx', Buffer.from('PK\x03\x04 dokumen contoh', 'latin1'));
  await expect(page.getByText(/simpan dahulu sebagai PDF/u)).toBeVisible();
  await back();
  const largePdf = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(6 * 1024 * 1024)]);
  await choose('besar.pdf', largePdf, 'application/pdf');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('PDF ini lebih dari 6 MB');
  await back();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Lengkapi 3 berkas/u);
});

test('the participant finishes and gets his receipt', async () => {
  await page.getByRole('button', { name: 'Kirim Surat pengunduran diri atau paklaring' }).click();
  await page.getByRole('button', { name: 'Surat pengunduran diri', exact: true }).click();
  await choose('surat.jpg', sheetPicture('SURAT PENGUNDURAN DIRI CONTOH'));
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
  await expect(paper('bukti-berhenti')).toHaveAttribute('data-standing', 'received');
  await look('two-received');
  await page.getByRole('button', { name: 'Selesai, kirim ke petugas' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 berkas belum dikirim');
  await look('missing');
  await page.getByRole('button', { name: 'Tetap selesai' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Terima kasih, berkas sudah diterima');
  await expect(page.locator('.receipt')).toContainText(number);
  await look('receipt');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Berkas Anda ada di petugas/u);
  await look('standing');
});

test('the same officer meets the claim again, with only what was sent open', async () => {
  const claim = await openClaim(officer, number);
  await expect(claim).not.toContainText('dikembalikan ke peserta');
  const standings = await officer
    .locator('li:has([data-item])')
    .evaluateAll((rows) =>
      rows.map((one) => [
        one.querySelector('[data-item]')?.getAttribute('data-item'),
        (one as HTMLElement).dataset['standing'],
      ]),
    );
  const judged = new Set(['ok', 'rejected']);
  const open = standings.flatMap(([itemId, standing]) => (judged.has(standing ?? '') ? [] : [itemId]));
  expect(new Set(open)).toEqual(new Set(['identitas', 'bukti-berhenti']));
  await officer.screenshot({ path: `${pictures}/returned-again.png` });
});

test('inside WhatsApp the page says so and offers the way out', async () => {
  const userAgent =
    'Mozilla/5.0 (Linux; Android 14; Contoh) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36 WhatsApp/2.24; wv)';
  const inside = await phones.newContext({ viewport: { width: 360, height: 740 }, userAgent });
  const view = await inside.newPage();
  await view.goto(link);
  await expect(view.getByRole('heading', { level: 1 })).toHaveText('Buka halaman ini di browser telepon');
  await expect(view.getByRole('link', { name: 'Buka di Chrome' })).toHaveAttribute('href', /^intent:\/\//u);
  await view.screenshot({ path: `${pictures}/berkas-way-out.png` });
  await view.getByRole('button', { name: 'Coba di sini saja' }).click();
  await expect(view.getByText(number).first()).toBeVisible();
  await inside.close();
});
