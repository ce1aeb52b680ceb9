/** The evidence of an interview: pictures kept from the call, a recording that was agreed to, and the hand-off sheet. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { Browser } from 'playwright';
import { expect, test, type Locator, type Page } from 'playwright/test';
import { uuidv7 } from 'uuidv7';
import { deriveKeys, readSeatKey } from '../../electron/desk/seat-key.ts';
import type { HubContract } from '../../shared/contract/hub.ts';
import { seatHeaders } from '../../shared/contract/protocol.ts';
import { defaultQuestions } from '../../shared/domain/interview/questions.ts';
import { judgeAll, openClaim, pick, submit, takeInPackage } from './support/claim-work.ts';
import { claims, today, writeDayPackage } from './support/day-package.ts';
import { framesOf } from './support/frames.ts';
import { personOf, signInAs, signOut } from './support/people.ts';
import { agree, enterCode, openOnPhone, startPhones } from './support/phone.ts';
import { openSeatPage } from './support/seat-page.ts';
import { startSeat, type RunningSeat } from './support/seat.ts';

test.describe.configure({ mode: 'serial', timeout: 150_000 });

const called = claims(2, { from: 951, kinds: ['ktp', 'kpj', 'pengunduran-diri'] });
const [first, second] = called.map((row) => row.queueNumber) as [string, string];

let folder: string;
let seat: RunningSeat;
let page: Page;
let phones: Browser;
let seatBrowser: Browser;
const browserOf = () => seatBrowser;

test.beforeAll(async ({ browser }) => {
  folder = await mkdtemp(path.join(tmpdir(), 'loket-evidence-'));
  seatBrowser = browser;
  seat = await startSeat(path.join(folder, 'data'));
  phones = await startPhones();
  page = await openSeatPage(browser, seat.firstUrl);
  await signInAs(page, 'CSO3');
  await takeInPackage(page, await writeDayPackage(path.join(folder, 'paket'), today(), called));
});

test.afterAll(async () => {
  await phones.close();
  await page.context().close();
  await seat.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Begins the interview of the open claim, and the participant comes in and agrees. */
async function callParticipant(agreed: { recording?: boolean } = {}): Promise<Page> {
  await page.keyboard.press('v');
  await page.getByTestId('start-interview').press('Enter');
  const link = (await page.getByTestId('invite-link').getAttribute('href')) ?? '';
  const code = (await page.getByTestId('invite-code').innerText()).replaceAll(/\s/gu, '');
  const phone = await openOnPhone(phones, link);
  await enterCode(phone, code);
  if (agreed.recording) await phone.getByRole('checkbox', { name: /direkam/u }).check();
  await agree(phone);
  await expect(page.getByTestId('line-word')).toHaveAttribute('data-line', 'connected', { timeout: 30_000 });
  return phone;
}

/** Questions that nobody marked yet. */
async function openQuestions(): Promise<number> {
  const words = (await page.getByText(/Pertanyaan: \d+ dari \d+ ditandai/u).textContent()) ?? '';
  const [marked = 0, total = 0] = words.match(/\d+/gu)?.map(Number) ?? [];
  return total - marked;
}

const pictures = () => page.getByTestId('snapshots').getByTestId('snapshot');

test('face and KTP are kept from the call by a key and a button, and stand there as they were seen', async () => {
  await pick(page, first);
  await judgeAll(page);
  const phone = await callParticipant();
  await page.keyboard.press('F9');
  await expect(pictures()).toHaveCount(1);
  await page.locator('[data-snapshot="ktp"]').click();
  await expect(pictures()).toHaveCount(2);
  await expect(page.locator('[data-testid="snapshot"][data-shown="true"]')).toHaveCount(2);
  const size = await pictures()
    .first()
    .locator('img')
    .evaluate((image) => (image as HTMLImageElement).naturalWidth);
  expect(size).toBeGreaterThanOrEqual(320);
  await page.screenshot({ path: 'test-results/screens/evidence-strip.png' });
  await pictures().first().click();
  await expect(page.getByRole('dialog')).toContainText('Sidik berkas');
  await page.screenshot({ path: 'test-results/screens/evidence-large.png' });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  for (let asked = 0; asked < 20 && (await openQuestions()) > 0; asked += 1) {
    const left = await openQuestions();
    await page.keyboard.press('F6');
    await expect.poll(openQuestions).toBeLessThan(left);
  }
  await page.getByTestId('outcome-LULUS').click();
  await page.getByTestId('confirm-outcome').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await phone.context().close();
});

test('the verifikator sees the pictures of the call beside the KTP and every block judged, on one sheet of paper', async () => {
  await submit(page, first);
  await signOut(page);
  await signInAs(page, 'VER1');
  await page.getByRole('listbox').getByRole('option').filter({ hasText: first }).click();
  const sheet = page.getByTestId('hand-off');
  await expect(sheet.locator('[data-block="identity"]')).toHaveAttribute('data-level', 'fine');
  await expect(sheet.locator('[data-block="identity"]')).toContainText(personOf('CSO3').name);
  await expect(sheet.locator('[data-block="papers"]')).toHaveAttribute('data-level', 'look');
  await expect(sheet.locator('[data-testid="snapshot"][data-shown="true"]')).toHaveCount(2);
  await expect(sheet.getByRole('img', { name: 'KTP di berkas' })).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/evidence-hand-off.png' });
  await sheet.getByText('Selengkapnya').press('Enter');
  await expect(sheet.getByRole('heading', { name: 'Jawaban wawancara' })).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/evidence-hand-off-more.png' });
  const pdf = await page.pdf({ format: 'A4', path: 'test-results/screens/evidence-hand-off.pdf' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
  await page.setViewportSize({ width: 683, height: 384 });
  await expect(sheet).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/evidence-hand-off-200.png' });
  await page.setViewportSize({ width: 1366, height: 768 });
  await signOut(page);
  await signInAs(page, 'CSO3');
});

/** The kabid lets this branch ask for recordings, as a command to the hub. */
async function allowRecording(): Promise<void> {
  const { seatSecret } = deriveKeys(readSeatKey(path.join(folder, 'data')));
  const client = (token: string | null): ContractRouterClient<HubContract> =>
    createORPCClient(new RPCLink({ url: `${seat.hubUrl}/rpc`, headers: seatHeaders(seatSecret, token) }));
  const staffId = 'KABID';
  const { pin } = personOf(staffId);
  const session = await client(null).signIn({ staffId, pin });
  if (session.status !== 'signed-in') throw new Error(session.refusal.code);
  const policy = {
    ...{ effectiveFrom: today(), attempts: 3, recording: true, recordingDays: 30, faceHint: false },
    questions: [...defaultQuestions],
  };
  const body = { type: 'set-interview-policy', policy, reason: 'Uji rekaman' } as const;
  const [answer] = await client(session.session.token).push({
    envelopes: [{ id: uuidv7(), madeAt: new Date().toISOString(), body }],
  });
  expect(answer?.status).toBe('accepted');
}

test('a recording goes on to the last whole second when the seat is killed, and plays afterwards', async () => {
  await allowRecording();
  await pick(page, second);
  await judgeAll(page);
  const phone = await callParticipant({ recording: true });
  const recording = page.getByTestId('recording');
  await expect(recording).toHaveAttribute('data-state', 'on', { timeout: 30_000 });
  await expect(phone.locator('#recording-mark')).toHaveText('Sedang direkam');
  await page.getByTestId('recording-switch').click();
  await expect(phone.locator('#recording-mark')).toBeHidden();
  await page.getByTestId('recording-switch').click();
  await expect(phone.locator('#recording-mark')).toBeVisible();
  await expect(recording).toContainText(/Merekam 0\.(?:0[6-9]|[1-5]\d)/u, { timeout: 60_000 });
  await page.screenshot({ path: 'test-results/screens/evidence-recording.png' });

  seat.child.kill('SIGKILL');
  await once(seat.child, 'exit');
  await phone.context().close();
  await page.context().close();
  seat = await startSeat(path.join(folder, 'data'));
  page = await openSeatPage(browserOf(), seat.firstUrl);
  await signInAs(page, 'CSO3');
  await openClaim(page, second);
  await page.keyboard.press('v');
  await page.getByTestId('other-outcomes').press('Enter');
  await page.getByTestId('outcome-TIDAK_COCOK').press('Enter');
  await page.getByRole('textbox', { name: 'Catatan' }).fill('Uji rekaman yang terputus');
  await page.getByTestId('confirm-outcome').press('Enter');
  const play = page.getByTestId('play-recording');
  await expect(play).toBeVisible();
  await expect(page.getByTestId('interview-panel')).toContainText('terputus, utuh sampai saat itu');
  await play.click();
  const video = page.getByTestId('recording-video');
  await expect.poll(() => playedOf(video), { timeout: 30_000 }).toBeGreaterThan(3);
  expect(await framesOf(video)).toBeGreaterThan(15);
  expect(await video.evaluate((element) => (element as HTMLVideoElement).videoWidth)).toBe(960);
  await page.screenshot({ path: 'test-results/screens/evidence-played.png' });
});

/** Seconds that a video has played. */
const playedOf = (video: Locator): Promise<number> =>
  video.evaluate((element) => (element as HTMLVideoElement).currentTime);
