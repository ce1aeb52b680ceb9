/**
 * The officer's side of a call: light and line told apart, instructions on the participant's screen, written words, the
 * last picture after a cut, the telephone, the voice alone, the small window, and what of it stands in the record.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright';
import { expect, test, type Page } from 'playwright/test';
import { pick, takeInPackage } from './support/claim-work.ts';
import { claims, today, writeDayPackage } from './support/day-package.ts';
import { framesOf } from './support/frames.ts';
import { signInAs } from './support/people.ts';
import { cutLine, mendLine, placePhone, setLight } from './support/phone-world.ts';
import { agree, enterCode, startPhones } from './support/phone.ts';
import { openSeatPage } from './support/seat-page.ts';
import { startSeat, type RunningSeat } from './support/seat.ts';

test.describe.configure({ mode: 'serial', timeout: 150_000 });

const rows = claims(1, { from: 971, kinds: ['ktp', 'kpj', 'pengunduran-diri'] });
const [queueNumber] = rows.map((row) => row.queueNumber) as [string];

let folder: string;
let seat: RunningSeat;
let page: Page;
let phone: Page;
let phones: Browser;

test.beforeAll(async ({ browser }) => {
  folder = await mkdtemp(path.join(tmpdir(), 'loket-call-panel-'));
  seat = await startSeat(path.join(folder, 'data'));
  phones = await startPhones();
  page = await openSeatPage(browser, seat.firstUrl);
  await signInAs(page, 'CSO3');
  await takeInPackage(page, await writeDayPackage(path.join(folder, 'paket'), today(), rows));
  await pick(page, queueNumber);
});

test.afterAll(async () => {
  await phones.close();
  await page.context().close();
  await seat.stop();
  await rm(folder, { recursive: true, force: true });
});

const panel = () => page.getByTestId('interview-panel');
const light = () => page.getByTestId('light-word');
const line = () => page.getByTestId('line-word');
const instruction = (name: string) => page.locator(`[data-instruction="${name}"]`);
const shot = (name: string) => page.screenshot({ path: `test-results/screens/call-${name}.png` });

test('the officer says the code word, and the light of a dim picture is told with what helps', async () => {
  await page.keyboard.press('v');
  await page.getByTestId('start-interview').press('Enter');
  await expect(page.getByTestId('code-word')).toContainText(/Sebut kata sandi: \S+ \S+/u);
  const link = (await page.getByTestId('invite-link').getAttribute('href')) ?? '';
  const code = (await page.getByTestId('invite-code').innerText()).replaceAll(/\s/gu, '');
  const context = await phones.newContext({
    viewport: { width: 390, height: 844 },
    permissions: ['camera', 'microphone'],
  });
  phone = await context.newPage();
  await placePhone(phone, 0.1);
  await phone.goto(link);
  await enterCode(phone, code);
  await agree(phone);
  await expect(line()).toHaveAttribute('data-line', 'connected', { timeout: 30_000 });
  await expect(light()).toHaveAttribute('data-word', 'gelap', { timeout: 30_000 });
  await expect(line()).toHaveText('sambungan: baik');
  await expect(page.getByTestId('code-word')).toBeVisible();
  await expect(instruction('lamp-on')).toHaveAttribute('data-suggested', 'true');
  await shot('dark-picture');
  // Noted once it has stood for a while, and written some seconds later.
  await expect(page.getByTestId('call-timeline')).toContainText('gambar redup', { timeout: 30_000 });

  await page.keyboard.press('i');
  await expect(phone.locator('#instruction')).toContainText('Layar ini menjadi lampu');
  await setLight(phone, 0.3);
  await expect(light()).toHaveAttribute('data-word', 'redup');
  await setLight(phone, 1);
  await expect(light()).toHaveAttribute('data-word', 'baik');
  await expect(light()).toHaveText('terang: baik');
  await expect(page.locator('[data-suggested]')).toHaveCount(0);
  await page.keyboard.press('Shift+Digit6');
  await expect(phone.locator('#instruction')).toContainText('Tunjukkan KTP asli');
  await page.getByRole('button', { name: 'Hapus dari layarnya' }).click();
  await expect(phone.locator('#instruction')).toBeHidden();
  await shot('good-picture');
});

test('written words go both ways, large, and unread ones are counted', async () => {
  await page.keyboard.press('e');
  const box = page.getByTestId('chat-box');
  await box.getByRole('textbox').fill('Apakah suara saya terdengar?');
  await box.getByRole('textbox').press('Enter');
  await expect(phone.locator('.bubble')).toHaveText('Apakah suara saya terdengar?');
  await box.getByRole('textbox').press('Escape');
  await expect(box).toHaveCount(0);

  await phone.locator('#chat-opener').click();
  await phone.locator('#chat-text').fill('Saya tuli, mohon ditulis.');
  await phone.getByRole('button', { name: 'Kirim' }).click();
  await expect(page.getByTestId('open-chat')).toHaveAccessibleName('Pesan (1 baru)');
  await page.getByTestId('open-chat').click();
  await expect(box.getByRole('log')).toContainText('Saya tuli, mohon ditulis.');
  await shot('chat');
  await box.getByRole('button', { name: 'Kalimat siap pakai' }).click();
  await page.getByRole('menuitem', { name: 'Silakan jawab dengan menulis.' }).click();
  await expect(phone.locator('#chat')).toContainText('Silakan jawab dengan menulis.');
  await box.getByRole('button', { name: 'Tutup pesan' }).click();
  await expect(page.getByTestId('open-chat')).toHaveAccessibleName('Tulis pesan');
});

test('the officer rests the picture for the voice, and the last sharp one stays in sight', async () => {
  await line().click();
  await page.getByText('Suara saja', { exact: true }).click();
  await expect(phone.locator('#resting-note')).toBeVisible();
  await expect(page.getByTestId('last-frame-word')).toContainText('gambar istirahat', { timeout: 30_000 });
  await expect(page.getByTestId('last-frame')).toBeVisible();
  await page.getByText('Gambar dan suara', { exact: true }).click();
  await expect(page.getByTestId('last-frame-word')).toHaveCount(0, { timeout: 30_000 });
  await page.keyboard.press('Escape');
});

test('after a cut the last picture stays with its time until pictures come again', async () => {
  await cutLine(phone);
  await expect(page.getByTestId('last-frame-word')).toContainText(/gambar terakhir \d\d\.\d\d\.\d\d/u, {
    timeout: 30_000,
  });
  await expect(page.getByTestId('last-frame')).toBeVisible();
  const drawn = await page.getByTestId('last-frame').evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const pixels =
      canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ??
      new Uint8ClampedArray();
    return {
      width: canvas.width,
      brightest: pixels.reduce((most, value, index) => (index % 4 === 0 ? Math.max(most, value) : most), 0),
    };
  });
  expect(drawn.width).toBeGreaterThan(100);
  expect(drawn.brightest).toBeGreaterThan(100);
  await shot('last-picture');
  await mendLine(phone);
  await expect(line()).toHaveAttribute('data-line', 'connected', { timeout: 60_000 });
  await expect(page.getByTestId('last-frame')).toHaveCount(0, { timeout: 30_000 });
});

test('he goes on by telephone and comes back; the number stands large', async () => {
  await page.getByTestId('telephone').click();
  await expect(page.getByTestId('telephone-number')).toHaveAttribute('href', /^tel:\+?\d+$/u);
  await expect(phone.locator('#telephone-note')).toBeVisible();
  await shot('telephone');
  await page.getByTestId('telephone-end').click();
  await expect(phone.locator('#telephone-note')).toBeHidden();
});

test('the small window shows the picture, the words and the question, mutes, and gives the picture back', async () => {
  const opened = page.context().waitForEvent('page');
  await page.keyboard.press('y');
  const small = await opened;
  await expect(page.getByTestId('picture-away')).toBeVisible();
  await expect(small.locator('.words')).toContainText('sambungan: baik');
  await expect(small.locator('.words')).toContainText('terang: baik');
  await expect(small.locator('.question')).not.toBeEmpty();
  const before = await framesOf(small.locator('video'));
  await expect.poll(() => framesOf(small.locator('video')), { timeout: 30_000 }).toBeGreaterThan(before + 5);
  await small.screenshot({ path: 'test-results/screens/call-small-window.png' });
  await small.getByRole('button', { name: /Matikan mikrofon/u }).click();
  await expect(page.getByTestId('toggle-microphone')).toHaveAccessibleName('Nyalakan mikrofon');
  await small.getByRole('button', { name: /Kembalikan ke panel/u }).click();
  await expect(page.getByTestId('picture-away')).toHaveCount(0);
  await page.keyboard.press('j');
  await expect(page.getByTestId('toggle-microphone')).toHaveAccessibleName('Matikan mikrofon');
});

test('what happened to the call stands in the record', async () => {
  const timeline = page.getByTestId('call-timeline');
  await timeline.locator('summary').click();
  await expect(timeline).toContainText('peserta masuk');
  await expect(timeline).toContainText('gambar redup');
  await expect(timeline).toContainText('gambar baik');
  await expect(timeline).toContainText('suara saja');
  await expect(timeline).toContainText('gambar kembali');
  await expect(timeline).toContainText(/putus \d+ detik/u);
  await expect(timeline).toContainText('lanjut lewat telepon');
  await expect(timeline).not.toContainText('tuli');
  await expect(panel()).toContainText('Pertanyaan');
});
