/**
 * Reaching a participant and interviewing him, from the first try in vain to the verifikator's hand-off sheet: the phone
 * that says "siap", a dim picture that is mended, a line that breaks and comes back. Then the ends that are no LULUS.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright';
import { expect, test, type Page } from 'playwright/test';
import {
  claimRegion,
  confirmIdentity,
  judgeAll,
  keepSnapshots,
  pick,
  queueRows,
  search,
  submit,
  takeInPackage,
} from './support/claim-work.ts';
import { claims, today, writeDayPackage } from './support/day-package.ts';
import { framesOf } from './support/frames.ts';
import { personOf, signInAs, signOut } from './support/people.ts';
import { agree, enterCode, startPhones } from './support/phone.ts';
import { cutLine, mendLine, placePhone, setLight } from './support/phone-world.ts';
import { openSeatPage } from './support/seat-page.ts';
import { startSeat, type RunningSeat } from './support/seat.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const people = claims(6, { from: 971, kinds: ['ktp', 'kpj', 'pengunduran-diri'] });
const [first, second, third, refusing, doubtful, suspected] = people.map((row) => row.queueNumber) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const pictures = 'test-results/screens';

let folder: string;
let seat: RunningSeat;
let page: Page;
let phones: Browser;
/** The participant's page before his interview, as his message says it. */
let readyLink = '';
/** The phone of who said that he is ready; it goes on into the call. */
let phone: Page;

test.beforeAll(async ({ browser }) => {
  folder = await mkdtemp(path.join(tmpdir(), 'loket-ladder-'));
  seat = await startSeat(path.join(folder, 'data'));
  phones = await startPhones();
  page = await openSeatPage(browser, seat.firstUrl);
  await signInAs(page, 'CSO3');
  await takeInPackage(page, await writeDayPackage(path.join(folder, 'paket'), today(), people));
});

test.afterAll(async () => {
  await phones.close();
  await page.context().close();
  await seat.stop();
  await rm(folder, { recursive: true, force: true });
});

const panel = () => page.getByTestId('interview-panel');
const dialog = () => page.getByRole('dialog');
const waiting = () => queueRows(page).filter({ hasText: /antre|siap|telepon ulang/u });

async function look(name: string): Promise<void> {
  await page.screenshot({ path: `${pictures}/${name}.png` });
  await page.setViewportSize({ width: 683, height: 384 });
  const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await tooWide(), `${name} fits 200 %`).toBeLessThanOrEqual(0);
  await page.screenshot({ path: `${pictures}/${name}-200.png` });
  await page.setViewportSize({ width: 1366, height: 768 });
}

/** Notes a try by the keyboard; `steps` down from the first outcome. Leaves the dialog open at what comes next. */
async function noteTry(steps = 0): Promise<void> {
  await page.keyboard.press('e');
  await expect(page.getByTestId('try-tidak-diangkat')).toBeFocused();
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('try-noted')).toBeVisible();
}

/** A phone in a room with so much light (0 to 1). */
async function openPhone(light: number): Promise<Page> {
  const context = await phones.newContext({
    viewport: { width: 390, height: 844 },
    permissions: ['camera', 'microphone'],
  });
  const opened = await context.newPage();
  await placePhone(opened, light);
  return opened;
}

async function closeDialog(): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(dialog()).toHaveCount(0);
}

test('nobody answers twice: each try is noted by the keyboard, and the row says when to try again', async () => {
  const claim = await pick(page, second);
  await judgeAll(page);
  await page.keyboard.press('v');
  await expect(page.getByTestId('not-reached')).toBeVisible();
  await look('reaching-panel');
  await page.keyboard.press('i');
  await expect(page.getByTestId('code-word')).toContainText(/\w+ \w+/u);
  readyLink = (await page.getByTestId('ready-link').getAttribute('data-url')) ?? '';
  expect(readyLink).toMatch(/\/s\/[\w-]{22}$/u);
  const message = dialog().getByRole('region', { name: 'Pesan untuk peserta' });
  await expect(message).toContainText(personOf('CSO3').name);
  await expect(message).toContainText(readyLink);
  await expect(message).toContainText('Kata kenal');
  const whatsApp = await page.getByTestId('send-whatsapp').getAttribute('href');
  expect(whatsApp).toContain('https://wa.me/6281000000972?text=');
  expect(decodeURIComponent(whatsApp ?? '')).toContain(readyLink);
  await look('reaching-invitation');
  await closeDialog();

  await page.keyboard.press('e');
  await expect(page.getByTestId('try-form')).toContainText('Percobaan 1 dari 3');
  await expect(page.getByTestId('try-time')).toHaveValue(/\d\d\.\d\d/u);
  await look('reaching-try');
  await closeDialog();
  await noteTry();
  await expect(dialog()).toContainText('Percobaan 1 dari 3 tercatat: tidak diangkat.');
  await expect(dialog()).toContainText('Hubungi lagi');
  await look('reaching-noted');
  await closeDialog();
  await noteTry();
  await closeDialog();
  await expect(claim.getByTestId('tries')).toContainText('2 kali dicoba:');
  await look('reaching-tries');

  await page.keyboard.press('l');
  await page.keyboard.press('Enter');
  await expect(dialog()).toHaveCount(0);
  await search(page, second);
  await expect(queueRows(page)).toHaveCount(1);
  await expect(queueRows(page)).toContainText('2× tidak diangkat, lagi');
  await page.getByTestId('search').fill('');
  await expect(waiting().first()).toContainText(first);
  await look('reaching-row');
});

test('he tests his phone and says that he is ready: his row comes first, and says how his phone is', async () => {
  phone = await openPhone(0.28);
  await phone.goto(readyLink);
  await phone.getByRole('button', { name: 'Cek telepon saya' }).click();
  await phone.screenshot({ path: `${pictures}/ready-phone.png` });
  await phone.getByRole('button', { name: 'Lanjut' }).click({ timeout: 60_000 });
  await phone.getByRole('button', { name: 'Saya siap sekarang' }).click();
  await expect(phone.getByRole('heading', { name: 'Anda tercatat siap' })).toBeVisible();

  await expect(waiting().first()).toContainText(second);
  await expect(waiting().first()).toContainText('siap');
  await expect(waiting().first().locator('[title*="gambar redup"]')).toContainText('siap');
  await look('reaching-ready');
  await page.keyboard.press('F2');
  await expect(claimRegion(page, second)).toContainText('Peserta siap dipanggil sejak');
  await look('reaching-ready-claim');
});

/** Begins the interview of the open claim; the code is what the officer says on the telephone. */
async function startInterview(): Promise<{ link: string; code: string }> {
  await page.keyboard.press('v');
  await page.getByTestId('start-interview').press('Enter');
  const link = (await page.getByTestId('invite-link').getAttribute('href')) ?? '';
  const code = (await page.getByTestId('invite-code').innerText()).replaceAll(/\s/gu, '');
  return { link, code };
}

const lightWord = () => page.getByTestId('light-word');
const lineWord = () => page.getByTestId('line-word');

async function expectConnected(): Promise<void> {
  await expect(lineWord()).toHaveAttribute('data-line', 'connected', { timeout: 40_000 });
  const video = page.getByTestId('participant-video');
  const before = await framesOf(video);
  await expect.poll(() => framesOf(video), { timeout: 40_000 }).not.toBe(before);
}

test('he comes in by the page that he kept open, and a dim picture is mended by one instruction', async () => {
  const { code } = await startInterview();
  await phone.getByRole('button', { name: 'Masuk ke wawancara' }).click({ timeout: 40_000 });
  await enterCode(phone, code);
  await agree(phone);
  await expectConnected();
  await expect(lightWord()).toHaveAttribute('data-word', 'redup');
  await look('call-dim');

  await page.locator('[data-instruction="face-window"]').click();
  await expect(phone.locator('#instruction')).toContainText('Hadapkan wajah Anda ke jendela');
  await phone.screenshot({ path: `${pictures}/call-phone-instruction.png` });
  await setLight(phone, 0.9);
  await expect(lightWord()).toHaveAttribute('data-word', 'baik', { timeout: 30_000 });
  await look('call-good');
});

test('the line is cut for ten seconds: the same call goes on, and the answers are there', async () => {
  const asked = panel().getByText(/Pertanyaan: \d+ dari \d+/u);
  await page.keyboard.press('F6');
  await expect(asked).toContainText('Pertanyaan: 1 dari');

  await cutLine(phone);
  const cutAt = Date.now();
  await expect(lineWord()).not.toHaveAttribute('data-line', 'connected', { timeout: 30_000 });
  await look('call-cut');
  // Ten seconds of the world: a person in a lift does not wait for a condition either.
  await expect.poll(() => Date.now() - cutAt, { timeout: 20_000 }).toBeGreaterThan(10_000);
  await mendLine(phone);
  await expectConnected();
  await expect(page.getByTestId('invite-card')).toHaveCount(0);
  await expect(asked).toContainText('Pertanyaan: 1 dari');
  await expect(phone.locator('#officer-video')).toBeVisible();
  await expect(lightWord()).toHaveAttribute('data-word', 'baik', { timeout: 30_000 });
  await look('call-resumed');
});

test('face and KTP are kept, LULUS, and the verifikator reads the whole of it on one sheet', async () => {
  // After a bad line the voice goes first; the picture comes back by itself.
  await expect(lineWord()).toHaveAttribute('data-sends', 'video', { timeout: 60_000 });
  await expectConnected();
  await keepSnapshots(page);
  const questions = await page.locator('[data-testid^="question-"]').count();
  for (let marked = 2; marked <= questions; marked += 1) {
    await page.keyboard.press('F6');
    await expect(panel()).toContainText(`Pertanyaan: ${marked} dari ${questions} ditandai`);
  }
  await look('call-complete');
  await page.getByTestId('outcome-LULUS').press('Enter');
  await page.getByTestId('confirm-outcome').press('Enter');
  await expect(phone.getByRole('heading', { name: 'Wawancara selesai' })).toBeVisible();
  await phone.context().close();
  await submit(page, second);
  await signOut(page);

  await signInAs(page, 'VER1');
  await page.getByRole('listbox').getByRole('option').filter({ hasText: second }).click();
  const sheet = page.getByTestId('hand-off');
  await expect(sheet).toContainText(personOf('CSO3').name);
  // The gap is in the record: when he went out of the call, and when he came back.
  await expect(sheet).toContainText(/[\d.]{8} peserta keluar[\d.]{8} peserta masuk/u);
  await expect(sheet).toContainText('Upaya menghubungi: 2');
  await look('ladder-hand-off');
  await signOut(page);
  await signInAs(page, 'CSO3');
});

/** Ends the open interview other than with LULUS. */
async function endWith(outcome: 'ULANG_TEKNIS' | 'TIDAK_COCOK' | 'DICURIGAI', note?: string): Promise<void> {
  await page.getByTestId('other-outcomes').press('Enter');
  await page.getByTestId(`outcome-${outcome}`).press('Enter');
  const asking = page.getByRole('dialog', { name: /Ulangi nanti|Identitas tidak cocok|Ada kecurigaan/u });
  if (note !== undefined) await asking.getByRole('textbox', { name: 'Catatan' }).fill(note);
  await asking.getByTestId('confirm-outcome').press('Enter');
  await expect(dialog()).toHaveCount(0);
}

test('who refuses the video comes to the counter, and his identity is confirmed there', async () => {
  const claim = await pick(page, refusing);
  await judgeAll(page);
  const { link, code } = await startInterview();
  const his = await openPhone(0.9);
  await his.goto(link);
  await enterCode(his, code);
  await his.getByRole('button', { name: 'Saya tidak setuju' }).click();
  await expect(his.getByRole('heading', { name: 'Anda tidak setuju' })).toBeVisible();
  await expect(page.getByTestId('interview-stage')).toContainText('Peserta tidak setuju wawancara video');
  await expect(page.getByTestId('outcome-LULUS')).toBeDisabled();
  await endWith('ULANG_TEKNIS');
  await his.context().close();
  await confirmIdentity(page);
  await expect(claim).toContainText('Siap diajukan');
  await submit(page, refusing);
});

for (const { outcome, note, queueNumber } of [
  { outcome: 'TIDAK_COCOK', note: 'Wajah lain dari foto di KTP', queueNumber: doubtful },
  { outcome: 'DICURIGAI', note: 'Jawaban dibisikkan orang di luar gambar', queueNumber: suspected },
] as const) {
  test(`an interview that ends with ${outcome} bars the claim, and its note stays`, async () => {
    const claim = await pick(page, queueNumber);
    await judgeAll(page);
    const { link, code } = await startInterview();
    const his = await openPhone(0.9);
    await his.goto(link);
    await enterCode(his, code);
    await agree(his);
    await expectConnected();
    await endWith(outcome, note);
    await expect(his.getByRole('heading', { name: 'Wawancara selesai' })).toBeVisible();
    await expect(his.locator('#page')).not.toContainText(/cocok|curiga/iu);
    await expect(panel()).toContainText(note);
    await expect(claim).toContainText('wawancara belum lulus');
    await expect(page.getByRole('button', { name: /Ajukan ke verifikator/u })).toBeDisabled();
    await his.context().close();
  });
}

test('three tries in vain: he is invited to the branch, comes, and is confirmed at the counter', async () => {
  const claim = await pick(page, third);
  await judgeAll(page);
  await startInterview();
  await expect(page.getByTestId('not-reached')).toBeVisible();
  await noteTry(1);
  await closeDialog();
  // The call that nobody came into is taken back with the try.
  await expect(page.getByTestId('invite-card')).toHaveCount(0);
  await noteTry(2);
  await closeDialog();
  await page.keyboard.press('e');
  await expect(page.getByTestId('try-form')).toContainText('Ini percobaan terakhir');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('after-park')).toBeVisible();
  await look('reaching-end');
  await page.getByTestId('after-branch').press('Enter');
  const asking = page.getByRole('dialog', { name: `Undang ${third} ke kantor` });
  await expect(asking).toContainText('Mohon bawa yang asli');
  await look('reaching-branch');
  await asking.getByRole('button', { name: 'Undang ke kantor' }).press('Enter');
  await expect(dialog()).toHaveCount(0);
  await expect(claim).toContainText('Diundang ke kantor cabang sejak');
  await expect(claim).toContainText('3 kali dicoba:');
  await look('reaching-invited');

  await claim.getByRole('button', { name: 'Peserta sudah melengkapi' }).click();
  await expect(claim.getByRole('button', { name: 'Ambil klaim ini' })).toBeVisible();
  await page.keyboard.press('F2');
  await expect(claim).toContainText('di meja saya');
  await confirmIdentity(page);
  await submit(page, third);
});
