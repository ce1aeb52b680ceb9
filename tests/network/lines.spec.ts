/**
 * Interviews over bad lines: the real workstation and the real page in two browsers in two network namespaces, the hub
 * and a relay between them. Each scenario ends with the same session, consent and answers, and its figures are printed.
 */
import { expect, test, type Page } from 'playwright/test';
import { openCallScene, type CallScene } from './support/call.ts';
import { awaitPictures, figuresOf, soundShare } from './support/figures.ts';
import { missingForNetwork } from './support/missing.ts';
import { startSlowLine } from './support/programs.ts';
import { printFigures, type Figure } from './support/table.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let missing: string | undefined;
const figures: Figure[] = [];
let scene: CallScene;
let phone: Page;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  missing = missingForNetwork();
  if (missing === undefined) scene = await openCallScene();
});

test.beforeEach(() => test.skip(missing !== undefined, missing));

test.afterAll(async () => {
  await scene?.close();
  if (figures.length > 0) console.log(printFigures(figures));
});

const participantVideo = '[data-testid="participant-video"]';
const officerVideo = '#officer-video';
const word = () => scene.officer.getByTestId('line-word');

/** Both see each other. @returns milliseconds until the officer had a picture */
async function bothSee(longest = 30_000): Promise<number> {
  await scene.officer.locator(participantVideo).waitFor();
  const [took] = await Promise.all([
    awaitPictures(scene.officer, participantVideo, 15, longest),
    awaitPictures(phone, officerVideo, 15, longest),
  ]);
  await expect(word()).toHaveAttribute('data-line', 'connected', { timeout: longest });
  return took;
}

/** The share of the participant's sound that came through in some seconds, and how the media went. */
async function listen(milliseconds: number) {
  const before = await figuresOf(scene.officer);
  await scene.officer.waitForTimeout(milliseconds); // the measured time itself, nothing is waited for
  const after = await figuresOf(scene.officer);
  return { share: soundShare(before, after), ...after };
}

/** The answers marked so far stand where they stood. */
async function answersKept(): Promise<void> {
  await expect(scene.officer.getByTestId('interview-panel')).toContainText(
    /Pertanyaan: 1 dari \d+ ditandai/u,
  );
}

test('a first call: both see each other, directly', async () => {
  const opened = await scene.openPhone();
  phone = opened.page;
  await bothSee();
  const pictureMs = performance.now() - opened.agreedAt;
  const { way, share } = await listen(3_000);
  figures.push({ name: 'good line', pictureMs, soundShare: share, way });
  expect(way).toBe('direct');
  await scene.officer.keyboard.press('F6');
  await answersKept();
});

/** The phone's page is loaded anew. @returns milliseconds until the officer had a picture again */
async function reloadPhone(longest: number): Promise<number> {
  const begun = performance.now();
  await phone.reload();
  await bothSee(longest);
  return performance.now() - begun;
}

for (const percent of [5, 20])
  test(`${percent} % of the packets are lost: the voice comes through`, async () => {
    scene.internet.lose(percent);
    const pictureMs = await reloadPhone(60_000);
    const { way, share } = await listen(10_000);
    scene.internet.mend();
    figures.push({ name: `${percent} % loss`, pictureMs, soundShare: share, way });
    expect(share).toBeGreaterThan(percent === 5 ? 0.95 : 0.75);
    await answersKept();
  });

test('ten seconds without any packet: the same session goes on', async () => {
  const { built } = await figuresOf(scene.officer);
  scene.internet.cut();
  await expect(word()).toHaveAttribute('data-line', /disturbed|connecting/u, { timeout: 15_000 });
  await scene.officer.waitForTimeout(3_000); // about ten seconds in all, the cut itself
  scene.internet.mend();
  const resumeMs = await bothSee(60_000);
  const after = await listen(3_000);
  figures.push({ name: '10 s cut', resumeMs, soundShare: after.share, way: after.way });
  expect(after.built - built).toBeLessThanOrEqual(2);
  await answersKept();
});

test('the phone gets another address: the same session goes on', async () => {
  const begun = performance.now();
  scene.internet.movePhone();
  await bothSee(60_000);
  const resumeMs = performance.now() - begun;
  const { share, way } = await listen(3_000);
  figures.push({ name: 'another address', resumeMs, soundShare: share, way });
  expect(way).toBe('direct');
  await answersKept();
});

test('the hub is started again in mid call: nobody notices in the picture, and a later wish is heard', async () => {
  const before = await figuresOf(scene.officer);
  await scene.stopHub();
  await awaitPictures(scene.officer, participantVideo, 10, 10_000);
  await scene.startHub();
  await phone
    .locator('.state')
    .getByText('Tersambung')
    .waitFor({ timeout: 30_000 })
    .catch(() => undefined);
  expect((await figuresOf(scene.officer)).built).toBe(before.built);
  figures.push({ name: 'hub restarted', resumeMs: 0, way: before.way });
  const pictureMs = await reloadPhone(60_000);
  figures.push({ name: 'reload after it', pictureMs });
  await answersKept();
});

test('the phone sleeps for some seconds (lock screen, another app): the call is there when it wakes', async () => {
  const session = await phone.context().newCDPSession(phone);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await scene.officer.waitForTimeout(8_000); // the sleep itself
  const begun = performance.now();
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await session.detach();
  await bothSee(60_000);
  figures.push({ name: 'phone slept 8 s', resumeMs: performance.now() - begun });
  await answersKept();
});

test('no direct way: the call goes over the relay', async () => {
  scene.internet.blockDirectWay();
  const pictureMs = await reloadPhone(60_000);
  const { share, way } = await listen(3_000);
  figures.push({ name: 'relay only', pictureMs, soundShare: share, way });
  expect(way).toBe('relayed');
  await answersKept();
});

test('everything is late by 300 ms in each direction', async () => {
  const slow = await startSlowLine(scene.internet, 300);
  scene.internet.detour();
  const pictureMs = await reloadPhone(60_000);
  const { share, way, roundTripMs } = await listen(5_000);
  scene.internet.mend();
  await slow.stop();
  figures.push({ name: '300 ms each way', pictureMs, soundShare: share, way });
  expect(roundTripMs).toBeGreaterThan(550);
  await answersKept();
});
