/**
 * The participant's side of a call: what he is asked apart, what he is told on his screen, what his page does when phone
 * and line play tricks, and the booth of the branch to which his number is called.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright';
import { expect, test, type Page } from 'playwright/test';
import {
  askForExtras,
  BareOfficer,
  registerClaim,
  startOwnHub,
  type OwnHub,
} from './support/bare-officer.ts';
import { framesOf } from './support/frames.ts';
import { agree, enterCode, startPhones } from './support/phone.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let folder: string;
let hub: OwnHub;
let phones: Browser;
let numbers = 0;

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loket-participant-'));
  hub = await startOwnHub(path.join(folder, 'hub'));
  phones = await startPhones();
});

test.afterAll(async () => {
  await phones.close();
  await hub.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The small phone that the page is made for. */
async function openOnSmallPhone(link: string): Promise<Page> {
  const context = await phones.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    permissions: ['camera', 'microphone'],
  });
  const page = await context.newPage();
  await page.addInitScript(letCameraBeTaken);
  await page.goto(link);
  return page;
}

/** `cameraIsTaken` makes the phone refuse its camera, as when another app has it. Runs in the browser. */
function letCameraBeTaken(): void {
  const scope = globalThis as unknown as { cameraIsTaken: boolean };
  scope.cameraIsTaken = false;
  const { mediaDevices } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = (wish) =>
    scope.cameraIsTaken && wish?.video
      ? Promise.reject(new DOMException('taken', 'NotReadableError'))
      : open(wish);
}

const shot = (page: Page, name: string) =>
  page.screenshot({ path: `test-results/screens/participant-${name}.png` });

async function openOfficer(staffId = 'CSO1'): Promise<BareOfficer> {
  numbers += 1;
  return BareOfficer.open(hub, staffId, await registerClaim(hub, `B-${numbers}`));
}

/** Officer and participant see each other. */
async function inCall(staffId?: string): Promise<{ officer: BareOfficer; eyes: Page; phone: Page }> {
  const officer = await openOfficer(staffId);
  const eyes = await officer.look(phones);
  const phone = await openOnSmallPhone(officer.link);
  await enterCode(phone, officer.code);
  await agree(phone);
  await expectPicture(eyes);
  await expect(phone.locator('.state')).toHaveText('Tersambung');
  return { officer, eyes, phone };
}

/** The participant's picture goes on arriving at the officer. */
async function expectPicture(eyes: Page): Promise<void> {
  const video = eyes.locator('#participant');
  const before = await framesOf(video);
  await expect.poll(() => framesOf(video), { timeout: 30_000 }).toBeGreaterThan(before + 5);
}

const generationsOf = (eyes: Page): Promise<number> =>
  eyes.evaluate(() => (globalThis as unknown as { generations: number }).generations);

test('what the officer asks for stands large over the picture, and the page becomes a lamp', async () => {
  const { officer, phone } = await inCall();
  await shot(phone, 'call');
  await officer.say({ type: 'instruct', instruction: 'face-window' });
  await expect(phone.getByRole('alert')).toContainText('Hadapkan wajah Anda ke jendela');
  await shot(phone, 'instruction');
  await officer.say({ type: 'instruct', instruction: 'lamp-on' });
  await expect(phone.getByRole('alert')).toContainText('Layar ini menjadi lampu');
  await expect(phone.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await shot(phone, 'lamp');
  await officer.say({ type: 'recording', on: true });
  await officer.say({ type: 'telephone', on: true });
  await officer.say({ type: 'media', send: 'audio' });
  await expect(phone.getByText('Sedang direkam')).toBeVisible();
  await shot(phone, 'notices');
  await phone.reload();
  await expect(phone.getByText('Sedang direkam')).toBeVisible();
  await officer.say({ type: 'instruct', instruction: 'lamp-off' });
  await expect(phone.locator('body')).not.toHaveClass(/lamp/u);
  await phone.context().close();
  await officer.close();
});

test('both write to each other, and what was not seen is marked', async () => {
  const { officer, phone } = await inCall('CSO2');
  await officer.say({ type: 'chat', text: 'Apakah suara saya terdengar?' });
  await expect(phone.locator('.bubble')).toHaveText('Apakah suara saya terdengar?');
  await shot(phone, 'chat-bubble');
  const opener = phone.getByRole('button', { name: 'Pesan (1 baru)' });
  await opener.click();
  await expect(phone.getByRole('log')).toContainText('Apakah suara saya terdengar?');
  await expect(phone.locator('.words')).toHaveCSS('font-size', /^2[4-9]/u);
  await phone.getByLabel('Pesan untuk petugas').fill('Tidak. Saya tuli, mohon tulis saja.');
  await phone.getByLabel('Pesan untuk petugas').press('Enter');
  await officer.expectWord({ type: 'chat', text: 'Tidak. Saya tuli, mohon tulis saja.' });
  await officer.say({ type: 'chat', text: 'Baik, saya menulis.' });
  await expect(phone.getByRole('log')).toContainText('Baik, saya menulis.');
  await shot(phone, 'chat');
  await phone.context().close();
  await officer.close();
});

test('a camera that was taken away comes back without a new call', async () => {
  const { officer, eyes, phone } = await inCall('CSO3');
  const generation = await generationsOf(eyes);
  await phone.evaluate(() => {
    (globalThis as unknown as { cameraIsTaken: boolean }).cameraIsTaken = true;
    const video = document.querySelector<HTMLVideoElement>('#own-video');
    const [track] = (video?.srcObject as MediaStream).getVideoTracks();
    track?.stop();
    track?.dispatchEvent(new Event('ended'));
  });
  await officer.expectWord({ type: 'device', kind: 'camera', working: false });
  const again = phone.getByRole('button', { name: 'Nyalakan kamera lagi' });
  await expect(again).toBeVisible();
  await shot(phone, 'camera-gone');
  await again.click();
  await expect(phone.getByText('Kamera masih dipakai aplikasi lain')).toBeVisible();
  await phone.evaluate(() => {
    (globalThis as unknown as { cameraIsTaken: boolean }).cameraIsTaken = false;
  });
  await again.click();
  await officer.expectWord({ type: 'device', kind: 'camera', working: true });
  await expect(again).toBeHidden();
  await expectPicture(eyes);
  expect(await generationsOf(eyes)).toBe(generation);

  // A microphone comes back by itself.
  await phone.evaluate(() => {
    const video = document.querySelector<HTMLVideoElement>('#own-video');
    const [track] = (video?.srcObject as MediaStream).getAudioTracks();
    track?.stop();
    track?.dispatchEvent(new Event('ended'));
  });
  await officer.expectWord({ type: 'device', kind: 'microphone', working: false });
  await officer.expectWord({ type: 'device', kind: 'microphone', working: true });
  expect(await generationsOf(eyes)).toBe(generation);
  await phone.context().close();
  await officer.close();
});

test('the picture rests for the voice and comes back without a new call', async () => {
  const { officer, eyes, phone } = await inCall('CSO4');
  const generation = await generationsOf(eyes);
  await officer.say({ type: 'media', send: 'audio' });
  await expect(phone.getByText('Gambar diistirahatkan supaya suara tetap jelas')).toBeVisible();
  await expect(phone.locator('#own-video')).toBeVisible();
  await officer.say({ type: 'media', send: 'video' });
  await expect(phone.getByText('Gambar diistirahatkan')).toBeHidden();
  await expectPicture(eyes);
  expect(await generationsOf(eyes)).toBe(generation);
  await phone.context().close();
  await officer.close();
});

test('the officer hears when the page is hidden and when it is back', async () => {
  const { officer, phone } = await inCall('CSO5');
  await phone.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await officer.expectWord({ type: 'page', hidden: true });
  await phone.evaluate(() => {
    Reflect.deleteProperty(document, 'visibilityState');
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await officer.expectWord({ type: 'page', hidden: false });

  const second = await openOnSmallPhone(officer.link);
  await enterCode(second, officer.code);
  await expect(phone.getByRole('heading', { name: 'Panggilan dipindah' })).toBeVisible();
  await expect(second.locator('#officer-video')).toBeVisible();
  await officer.close();
  await expect(second.getByRole('heading', { name: 'Wawancara selesai' })).toBeVisible();
  await phone.context().close();
  await second.context().close();
});

test('what a branch asks besides stands apart, empty at first, and only what was ticked is given', async () => {
  await askForExtras(hub);
  const officer = await openOfficer();
  const phone = await openOnSmallPhone(officer.link);
  await enterCode(phone, officer.code);
  const recording = phone.getByRole('checkbox', { name: /setuju panggilan ini direkam/u });
  const faceHint = phone.getByRole('checkbox', { name: /membandingkan wajah saya/u });
  await expect(recording).not.toBeChecked();
  await expect(faceHint).not.toBeChecked();
  await expect(phone.getByText('Panggilan ini tidak direkam.')).toHaveCount(0);
  await faceHint.check();
  await phone.screenshot({ path: 'test-results/screens/participant-consent.png', fullPage: true });
  await agree(phone);
  expect(await officer.consent()).toMatchObject({ given: true, recording: false, faceHint: true });
  await phone.context().close();
  await officer.close();
});
