/**
 * Camera, microphone and speaker of a seat: the morning check, its choices, and what comes and goes in a call. Chromium
 * pretends three cameras; what is unplugged ends for the page as it does when a plug is pulled.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright';
import { expect, test, type Page } from 'playwright/test';
import { browserArguments, findBrowser } from '../../build/browser.ts';
import { pick, takeInPackage } from './support/claim-work.ts';
import { claims, today, writeDayPackage } from './support/day-package.ts';
import { framesOf } from './support/frames.ts';
import { signInAs, signOut } from './support/people.ts';
import { agree, enterCode, openOnPhone, startPhones } from './support/phone.ts';
import {
  headsetLamps,
  openLabels,
  plugIn,
  prepareHeadset,
  preparePlugs,
  pressHeadsetMute,
  refuseDevices,
  unplug,
} from './support/plugs.ts';
import { startSeat, type RunningSeat } from './support/seat.ts';

test.describe.configure({ mode: 'serial', timeout: 150_000 });

const rows = claims(1, { from: 951, kinds: ['ktp', 'kpj', 'pengunduran-diri'] });
const [called] = rows.map((row) => row.queueNumber) as [string];
const cameras = ['fake_device_0', 'fake_device_1', 'fake_device_2'] as const;

let folder: string;
let seat: RunningSeat;
let browser: Browser;
let page: Page;
let phones: Browser;
let phone: Page;
/** Kinds of what the screen gave its desk for the record of the call. */
const noted: string[] = [];

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loket-devices-'));
  seat = await startSeat(path.join(folder, 'data'));
  phones = await startPhones();
  const args = browserArguments().map((one) =>
    one === '--use-fake-device-for-media-stream' ? `${one}=device-count=3` : one,
  );
  browser = await chromium.launch({ executablePath: findBrowser() ?? '', args });
  const { viewport, locale, timezoneId, permissions } = test.info().project.use;
  const context = await browser.newContext({ viewport, locale, timezoneId, permissions });
  page = await context.newPage();
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      const words = payload.toString();
      if (words.includes('note-call')) noted.push(...(words.match(/[a-z]+-(?:switched|lost)/gu) ?? []));
    }),
  );
  await preparePlugs(page);
  await prepareHeadset(page, 'Headset Rekaan');
  await page.goto(seat.firstUrl);
});

test.afterAll(async () => {
  await phones.close();
  await browser.close();
  await seat.stop();
  await rm(folder, { recursive: true, force: true });
});

const dialog = () => page.getByRole('dialog', { name: 'Periksa kamera dan headset' });
const part = (name: string) => dialog().getByTestId(`check-${name}`);
const word = () => page.getByTestId('device-word');
/** The notice that says this; the one before it fades for a moment. */
const notice = (words: string) =>
  page.locator('.mantine-Notifications-notification').filter({ hasText: words });

test('the check is offered at the first sign-in of the day, tried for real, and remembered for the seat', async () => {
  await signInAs(page, 'CSO3');
  await expect(word()).toHaveText('Kamera dan headset belum diperiksa');
  await page.getByTestId('offer-check').click();
  await expect(part('camera')).toHaveAttribute('data-found', 'ok');
  await expect(part('microphone')).toHaveAttribute('data-found', 'ok');
  await expect(part('microphone')).toContainText('Suara Anda terdengar.');
  await expect(part('hub')).toContainText(/Hub menjawab dalam \d+ ms/u);
  await expect(part('relay')).toContainText('Belum diketahui');
  // The second pretended camera gives a picture that is nearly black.
  await dialog().getByRole('combobox', { name: 'Kamera yang dipakai' }).selectOption(cameras[1]);
  await expect(part('camera')).toContainText('Gambar gelap. Nyalakan lampu');
  await expect(part('camera')).toHaveAttribute('data-found', 'problem');
  await dialog().getByRole('combobox', { name: 'Kamera yang dipakai' }).selectOption(cameras[2]);
  await expect.poll(() => openLabels(page)).toContain(cameras[2]);
  await expect(part('camera')).toHaveAttribute('data-found', 'ok');
  await expect(part('speaker')).toHaveAttribute('data-found', 'skipped');
  await dialog().getByTestId('play-tone').click();
  await dialog().getByRole('button', { name: 'Ya', exact: true }).click();
  await expect(part('speaker')).toContainText('Nada terdengar.');
  await dialog().getByRole('button', { name: 'Hubungkan tombol headset' }).click();
  await expect(part('headset')).toContainText('Headset Rekaan terhubung');
  await dialog().getByTestId('finish-check').press('Enter');
  await expect(dialog()).toHaveCount(0);
  await expect(word()).toHaveText('Kamera dan headset siap');
  await expect(page.getByTestId('offer-check')).toHaveCount(0);
  await expect.poll(() => openLabels(page)).toEqual([]);
});

test('it is offered once a day, opens again from the header, and knows the chosen camera', async () => {
  await signOut(page);
  await signInAs(page, 'CSO2');
  await expect(word()).toHaveText('Kamera dan headset siap');
  await expect(page.getByTestId('offer-check')).toHaveCount(0);
  await word().press('Enter');
  await expect(dialog().getByRole('combobox', { name: 'Kamera yang dipakai' })).toHaveValue(cameras[2]);
  await page.keyboard.press('Escape');
  await expect(dialog()).toHaveCount(0);
  await signOut(page);
  await signInAs(page, 'CSO3');
});

test('a browser that does not allow the devices is answered with what to do', async () => {
  await refuseDevices(page, true);
  await word().click();
  await expect(page.getByTestId('devices-refused')).toContainText('pilih “Izinkan”, lalu coba lagi');
  await refuseDevices(page, false);
  await dialog().getByRole('button', { name: 'Coba lagi' }).click();
  await expect(part('camera')).toHaveAttribute('data-found', 'ok');
  await page.keyboard.press('Escape');
});

test('the header says at once that the cameras are gone, and that they are back', async () => {
  await unplug(page, ...cameras);
  await expect(word()).toHaveText('Kamera tidak ada');
  await plugIn(page, ...cameras);
  await expect(word()).toHaveText('Kamera dan headset siap');
});

/** Pictures of the officer go on arriving at the phone. */
async function expectSeen(): Promise<void> {
  const video = phone.locator('#officer-video');
  const before = await framesOf(video);
  await expect.poll(() => framesOf(video), { timeout: 30_000 }).toBeGreaterThan(before + 10);
}

test('in a call a pulled camera is replaced at once, told, and the preferred one is taken again', async () => {
  await takeInPackage(page, await writeDayPackage(path.join(folder, 'paket'), today(), rows));
  await pick(page, called);
  await page.keyboard.press('v');
  await page.getByTestId('start-interview').press('Enter');
  const link = (await page.getByTestId('invite-link').getAttribute('href')) ?? '';
  const code = (await page.getByTestId('invite-code').innerText()).replaceAll(/\s/gu, '');
  phone = await openOnPhone(phones, link);
  await enterCode(phone, code);
  await agree(phone);
  await expect(page.getByTestId('line-word')).toHaveAttribute('data-line', 'connected', { timeout: 30_000 });
  await expectSeen();
  expect(await openLabels(page)).toContain(cameras[2]);

  await unplug(page, cameras[2]);
  await expect(notice(`${cameras[2]} dicabut`)).toBeVisible();
  await expect(notice(`Gambar Anda sekarang lewat ${cameras[0]}`)).toBeVisible();
  expect(await openLabels(page)).toContain(cameras[0]);
  await expectSeen();

  await plugIn(page, cameras[2]);
  await expect(notice(`${cameras[2]} terpasang lagi`)).toBeVisible();
  await expectSeen();
  expect(await openLabels(page)).not.toContain(cameras[0]);
  await expect(page.getByTestId('line-word')).toHaveAttribute('data-line', 'connected');

  await unplug(page, ...cameras);
  await expect(notice('Peserta tidak melihat Anda, tetapi masih mendengar')).toBeVisible();
  await plugIn(page, cameras[0]);
  await expect(notice(`Peserta melihat Anda lewat ${cameras[0]}`)).toBeVisible();
  await expectSeen();
});

test('the mute button of the headset and the call agree, both ways', async () => {
  const mute = page.getByRole('button', { name: 'Matikan mikrofon' });
  const unmute = page.getByRole('button', { name: 'Nyalakan mikrofon' });
  await expect.poll(() => headsetLamps(page)).toEqual({ call: true, mute: false });
  await pressHeadsetMute(page);
  await expect(unmute).toBeVisible();
  await expect.poll(() => headsetLamps(page)).toEqual({ call: true, mute: true });
  await unmute.click();
  await expect.poll(() => headsetLamps(page)).toEqual({ call: true, mute: false });

  // Muted stays muted when the microphone changes under it.
  await pressHeadsetMute(page);
  const before = (await openLabels(page)).find((label) => label.startsWith('Fake Audio')) ?? '';
  await unplug(page, before);
  await expect(notice('Suara Anda sekarang lewat')).toBeVisible();
  await expect(unmute).toBeVisible();
  await pressHeadsetMute(page);
  await expect(mute).toBeVisible();
});

test('the record of the claim knows each switch, and the lamps go out with the call', async () => {
  for (const kind of ['camera-switched', 'device-lost', 'microphone-switched'])
    await expect.poll(() => noted, { timeout: 20_000 }).toContain(kind);
  await page.getByTestId('other-outcomes').press('Enter');
  await page.getByTestId('outcome-ULANG_TEKNIS').press('Enter');
  await page.getByTestId('confirm-outcome').press('Enter');
  await expect.poll(() => headsetLamps(page)).toEqual({ call: false, mute: false });
  await expect.poll(() => openLabels(page)).toEqual([]);
  await phone.context().close();
});
