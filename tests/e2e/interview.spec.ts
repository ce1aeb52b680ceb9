/**
 * What happens when an interview does not simply pass, and when a claim comes back: consent refused, wrong codes, a
 * reload in mid call on either side, a second phone, a doubt; returned and rejected by the verifikator, sent back by keuangan and bank.
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
  openClaim,
  pick,
  queueRows,
  search,
  submit,
  takeInPackage,
} from './support/claim-work.ts';
import { claims, today, writeDayPackage } from './support/day-package.ts';
import { framesOf } from './support/frames.ts';
import { personOf, signInAs, signOut } from './support/people.ts';
import { agree, enterCode, openOnPhone, startPhones, wrongCode } from './support/phone.ts';
import { openSeatPage } from './support/seat-page.ts';
import { startSeat, type RunningSeat } from './support/seat.ts';

test.describe.configure({ mode: 'serial', timeout: 150_000 });

const called = claims(5, { from: 921, kinds: ['ktp', 'kpj', 'pengunduran-diri'] });
const atCounter = claims(3, { from: 931, channel: 'manual', kinds: ['ktp', 'kpj', 'pengunduran-diri'] });
const [refusing, reloading, interrupted, doubtful, untouched] = called.map((row) => row.queueNumber) as [
  string,
  string,
  string,
  string,
  string,
];
const [returned, rejected, paid] = atCounter.map((row) => row.queueNumber) as [string, string, string];

let folder: string;
let seat: RunningSeat;
let page: Page;
let phones: Browser;
/** The order in which the questions of the first call stood. */
let firstQuestions: string[] = [];

test.beforeAll(async ({ browser }) => {
  folder = await mkdtemp(path.join(tmpdir(), 'loket-interview-'));
  seat = await startSeat(path.join(folder, 'data'));
  phones = await startPhones();
  page = await openSeatPage(browser, seat.firstUrl);
  await signInAs(page, 'CSO3');
  await takeInPackage(
    page,
    await writeDayPackage(path.join(folder, 'paket'), today(), [...called, ...atCounter]),
  );
});

test.afterAll(async () => {
  await phones.close();
  await page.context().close();
  await seat.stop();
  await rm(folder, { recursive: true, force: true });
});

const panel = () => page.getByTestId('interview-panel');
const submitButton = () => page.getByRole('button', { name: /Ajukan ke verifikator/u });

/** Begins an interview of the open claim. */
async function startInterview(): Promise<{ link: string; code: string }> {
  await page.keyboard.press('v');
  await page.getByTestId('start-interview').press('Enter');
  const link = (await page.getByTestId('invite-link').getAttribute('href')) ?? '';
  const code = (await page.getByTestId('invite-code').innerText()).replaceAll(/\s/gu, '');
  return { link, code };
}

/** Ends the open interview other than with LULUS; `note` and `callBack` as they are typed and chosen. */
async function endWith(
  outcome: 'ULANG_TEKNIS' | 'TIDAK_COCOK' | 'DICURIGAI',
  wish: { note?: string; callBack?: string } = {},
): Promise<void> {
  await page.getByTestId('other-outcomes').press('Enter');
  await page.getByTestId(`outcome-${outcome}`).press('Enter');
  const dialog = page.getByRole('dialog', { name: /Ulangi nanti|Identitas tidak cocok|Ada kecurigaan/u });
  if (wish.callBack !== undefined) {
    await dialog.getByRole('combobox', { name: 'Panggil lagi' }).click();
    await page.getByRole('option', { name: wish.callBack }).click();
  }
  const confirm = dialog.getByTestId('confirm-outcome');
  if (wish.note !== undefined) {
    await expect(confirm).toBeDisabled();
    await dialog.getByRole('textbox', { name: 'Catatan' }).fill(wish.note);
  }
  await confirm.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Pictures go on arriving at a video element. */
async function expectFrames(video: Parameters<typeof framesOf>[0]): Promise<void> {
  await expect(video).toBeVisible();
  const before = await framesOf(video);
  await expect.poll(() => framesOf(video), { timeout: 30_000 }).toBeGreaterThan(before + 15);
}

/** Both sides see each other. */
async function expectCall(phone: Page): Promise<void> {
  await expect(page.getByTestId('line-word')).toHaveAttribute('data-line', 'connected', { timeout: 30_000 });
  await expectFrames(page.getByTestId('participant-video'));
  await expectFrames(phone.locator('#officer-video'));
}

async function questionOrder(): Promise<string[]> {
  const questions = page.locator('[data-testid^="question-"]');
  await expect(questions.first()).toBeVisible();
  return questions.evaluateAll((all) => all.map((one) => one.getAttribute('data-testid') ?? ''));
}

test('a participant who does not agree is shown the way to the counter, and it is no blemish', async () => {
  const claim = await pick(page, refusing);
  const { link, code } = await startInterview();
  const phone = await openOnPhone(phones, link);
  await enterCode(phone, code);
  await phone.getByRole('button', { name: 'Saya tidak setuju' }).click();
  await expect(phone.getByRole('heading', { name: 'Anda tidak setuju' })).toBeVisible();
  await expect(phone.locator('#page')).toContainText('Klaim tetap dapat diurus di loket');
  await expect(page.getByTestId('interview-stage')).toContainText('Peserta tidak setuju wawancara video');
  await expect(page.getByTestId('outcome-LULUS')).toBeDisabled();

  await endWith('ULANG_TEKNIS');
  await expect(panel()).toContainText('ulang karena teknis');
  await expect(panel()).not.toContainText(/tidak cocok|dicurigai/iu);
  await expect(claim).toContainText('Belum dipastikan');
  await phone.reload();
  await expect(phone.getByRole('heading', { name: 'Wawancara ini sudah selesai' })).toBeVisible();
  await phone.context().close();
});

test('five wrong codes lock the link, an unknown link says so, a new link opens again', async () => {
  const { link, code } = await startInterview();
  const phone = await openOnPhone(phones, link);
  for (let left = 4; left > 0; left -= 1) {
    await enterCode(phone, wrongCode(code));
    await expect(phone.getByRole('alert')).toContainText(`Masih ada ${left} percobaan`);
  }
  await enterCode(phone, wrongCode(code));
  await expect(phone.getByRole('heading', { name: 'Kode salah terlalu sering' })).toBeVisible();
  await phone.getByRole('button', { name: 'Coba lagi' }).click();
  await enterCode(phone, code);
  await expect(phone.getByRole('heading', { name: 'Kode salah terlalu sering' })).toBeVisible();

  await phone.goto(link.replace(/[^/]+$/u, 'ini-bukan-tautan-benar'));
  await expect(phone.getByRole('heading', { name: 'Tautan tidak dikenal' })).toBeVisible();

  await endWith('ULANG_TEKNIS');
  const again = await startInterview();
  expect(again.link).not.toBe(link);
  await phone.goto(link);
  await expect(phone.getByRole('heading', { name: 'Wawancara ini sudah selesai' })).toBeVisible();
  await phone.goto(again.link);
  await enterCode(phone, again.code);
  await expect(phone.getByRole('button', { name: 'Saya setuju, lanjutkan' })).toBeVisible();
  await phone.context().close();
  await endWith('ULANG_TEKNIS');
});

test('a reload in mid call and a second phone: the call goes on, and the row names the call-back', async () => {
  const claim = await pick(page, reloading);
  const { link, code } = await startInterview();
  const first = await openOnPhone(phones, link);
  await enterCode(first, code);
  await agree(first);
  await expectCall(first);
  firstQuestions = await questionOrder();
  await page.keyboard.press('F6');
  await expect(panel()).toContainText(/Pertanyaan: 1 dari \d+ ditandai/u);

  await first.reload();
  await expect(first.locator('#officer-video')).toBeVisible();
  await expectCall(first);
  await expect(panel()).toContainText(/Pertanyaan: 1 dari \d+ ditandai/u);

  const second = await openOnPhone(phones, link);
  await enterCode(second, code);
  await expect(first.getByRole('heading', { name: 'Panggilan dipindah' })).toBeVisible();
  await expectCall(second);

  const before = Date.now();
  await endWith('ULANG_TEKNIS', { callBack: '15 menit lagi' });
  await expect(second.getByRole('heading', { name: 'Wawancara akan diulang' })).toBeVisible();
  const promised = /telepon lagi (?:.* )?(\d\d)\.(\d\d)/u.exec(
    await claim.getByText(/telepon lagi/u).innerText(),
  );
  const clock = `${promised?.[1]}.${promised?.[2]}`;
  const minutes = [11, 12, 13, 14, 15, 16].map((ahead) => clockOf(before + ahead * 60_000));
  expect(minutes).toContain(clock);
  await search(page, reloading);
  await expect(queueRows(page)).toHaveCount(1);
  await expect(queueRows(page)).toContainText(clock);
  await expect(queueRows(page)).toContainText('telepon ulang');
  await Promise.all([first.context().close(), second.context().close()]);
});

/** `09.42` at the branch. */
function clockOf(moment: number): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Jakarta', timeStyle: 'short' });
  return format.format(moment).replace(':', '.');
}

test('the officer reloads in mid call: by a new link the call and the marked answers go on', async () => {
  await pick(page, interrupted);
  const first = await startInterview();
  const phone = await openOnPhone(phones, first.link);
  await enterCode(phone, first.code);
  await expect(phone.locator('#page')).toContainText(`Petugas: ${personOf('CSO3').name}`);
  await agree(phone);
  await expectCall(phone);
  await expect(page.getByTestId('invite-card')).toHaveCount(0);
  const total = (await questionOrder()).length;
  await page.keyboard.press('F6');
  await expect(panel()).toContainText(`Pertanyaan: 1 dari ${total} ditandai`);

  await page.reload();
  await openClaim(page, interrupted);
  const again = await startInterview();
  expect(again.link).not.toBe(first.link);
  await expect(panel()).toContainText(`Pertanyaan: 1 dari ${total} ditandai`);
  await expect(phone.getByRole('heading', { name: 'Petugas membuka tautan baru' })).toBeVisible();

  await phone.goto(again.link);
  await enterCode(phone, again.code);
  await expectCall(phone);
  await expect(page.getByTestId('invite-card')).toHaveCount(0);
  for (let marked = 2; marked <= total; marked += 1) {
    await page.keyboard.press('F6');
    await expect(panel()).toContainText(`Pertanyaan: ${marked} dari ${total} ditandai`);
  }
  await expect(page.getByTestId('outcome-LULUS')).toBeDisabled();
  await keepSnapshots(page);
  await expect(page.getByTestId('outcome-LULUS')).toBeEnabled();

  await phone.getByRole('button', { name: 'Tutup panggilan' }).click();
  await expect(panel()).toContainText('Peserta belum tersambung');
  await expect(page.getByTestId('outcome-LULUS')).toBeDisabled();
  await expect(page.getByTestId('invite-code')).toBeVisible();
  await endWith('ULANG_TEKNIS');
  await phone.context().close();
});

test('an identity that does not fit needs a note, and the claim cannot be submitted then', async () => {
  const claim = await pick(page, doubtful);
  await judgeAll(page);
  const { link, code } = await startInterview();
  const phone = await openOnPhone(phones, link);
  await enterCode(phone, code);
  await agree(phone);
  await expectCall(phone);
  const questions = await questionOrder();
  expect(questions.toSorted()).toEqual(firstQuestions.toSorted());
  expect(questions).not.toEqual(firstQuestions);

  for (let asked = 1; asked <= questions.length; asked += 1) {
    await page.keyboard.press(asked === 1 ? 'F8' : 'F6');
    await expect(panel()).toContainText(`Pertanyaan: ${asked} dari ${questions.length} ditandai`);
  }
  await expect(panel()).toContainText('Wawancara ini tidak dapat diberi LULUS');
  await expect(page.getByTestId('outcome-LULUS')).toBeDisabled();
  await endWith('TIDAK_COCOK', { note: 'Wajah lain dari foto di KTP' });
  await expect(phone.getByRole('heading', { name: 'Wawancara selesai' })).toBeVisible();
  await expect(phone.locator('#page')).not.toContainText(/cocok|curiga/iu);
  await expect(panel()).toContainText('tidak cocok');
  await expect(panel()).toContainText('Wajah lain dari foto di KTP');
  await expect(claim).toContainText('wawancara belum lulus');
  await expect(submitButton()).toBeDisabled();
  await page.keyboard.press('Control+Enter');
  await expect(claim).toContainText('wawancara belum lulus');
  await phone.context().close();
});

const inList = (queueNumber: string) =>
  page.getByRole('listbox').getByRole('option').filter({ hasText: queueNumber });

/** Opens a claim at the desk of verifikator or keuangan, and makes sure that it is this one. */
async function openFromList(queueNumber: string): Promise<void> {
  await inList(queueNumber).click();
  const opened = page.getByRole('region', { name: `Klaim ${queueNumber}` });
  await expect(opened.or(page.getByRole('article', { name: `Pembayaran ${queueNumber}` }))).toBeVisible();
}

/** The claim was dealt with: the list has closed up behind it. */
async function expectGone(queueNumber: string): Promise<void> {
  await expect(inList(queueNumber)).toHaveCount(0);
}

/** Answers the question for a reason: the ready one at a place, or own words. */
async function giveReason(title: string, reason: number | string, confirm: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title });
  if (typeof reason === 'number') await dialog.getByRole('radio').nth(reason).press(' ');
  else {
    await dialog.getByRole('radio').last().press(' ');
    await dialog.getByRole('textbox').fill(reason);
  }
  await dialog.getByRole('button', { name: confirm }).press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function verify(queueNumber: string): Promise<void> {
  await openFromList(queueNumber);
  await page.getByTestId('amount').fill('17250000');
  await page.getByTestId('amount').press('Enter');
  await expectGone(queueNumber);
}

/** One step of the payment, by the person whose step it is. */
async function payStep(staffId: string, queueNumber: string, tab: string, text?: string): Promise<void> {
  await signInAs(page, staffId);
  await page.getByRole('radiogroup').getByText(tab, { exact: true }).click();
  await openFromList(queueNumber);
  if (text !== undefined) await page.getByTestId('stage-text').fill(text);
  await page.getByTestId('stage-step').press('Enter');
  await expectGone(queueNumber);
  await signOut(page);
}

test('the verifikator returns one claim, rejects another, and sets the amount of a third', async () => {
  for (const queueNumber of [returned, rejected, paid]) {
    await pick(page, queueNumber);
    await judgeAll(page);
    await confirmIdentity(page);
    await submit(page, queueNumber);
  }
  await signOut(page);
  await signInAs(page, 'VER1');
  await openFromList(returned);
  await page.getByTestId('return-to-officer').press('Enter');
  await giveReason('Kembalikan ke CSO', 'Tanda tangan di surat lain dari KTP', 'Kembalikan ke CSO');
  await expectGone(returned);
  await openFromList(rejected);
  await page.getByTestId('reject').press('Enter');
  await giveReason('Tolak klaim', 1, 'Ya, tolak klaim ini');
  await expectGone(rejected);
  await verify(paid);
  await signOut(page);
});

test('keuangan sends a claim back to the verifikator, pays it, and the bank returns the money', async () => {
  await signInAs(page, 'KEU1');
  await openFromList(paid);
  await page.getByRole('button', { name: 'Kembalikan ke verifikator…' }).press('Enter');
  await giveReason('Kembalikan ke verifikator', 0, 'Kembalikan');
  await expectGone(paid);
  await signOut(page);
  await signInAs(page, 'VER2');
  await openFromList(paid);
  await expect(page.getByTestId('hand-off')).toContainText('Pernah dikembalikan keuangan');
  await verify(paid);
  await signOut(page);

  await payStep('KEU1', paid, 'Voucher', 'V-2026-0933');
  await payStep('KEUK', paid, 'Setujui');
  await payStep('KEU1', paid, 'Bayar', 'TRF-0933');
  await signInAs(page, 'KEU1');
  await page.getByRole('radiogroup').getByText('Retur', { exact: true }).click();
  await openFromList(paid);
  await page.getByTestId('bank-return').press('Enter');
  await giveReason('Catat retur bank', 0, 'Catat retur');
  await expectGone(paid);
  await signOut(page);
});

test('what came back stands on top of the officer’s queue with its reason; the bank’s return asks for the identity again', async () => {
  await signInAs(page, 'CSO3');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  const waiting = queueRows(page).filter({ hasText: 'antre' });
  await expect(waiting).toContainText([returned, paid, untouched]);
  await expect(waiting.nth(0)).toContainText('Dikembalikan verifikator');
  await expect(waiting.nth(1)).toContainText('Retur dari bank');

  await page.keyboard.press('F2');
  const claim = claimRegion(page, returned);
  await expect(claim).toContainText('Dikembalikan verifikator');
  await expect(claim).toContainText('Tanda tangan di surat lain dari KTP');
  await expect(claim).toContainText('Siap diajukan');
  await submit(page, returned);

  await page.keyboard.press('F2');
  const back = claimRegion(page, paid);
  await expect(back).toContainText('Pembayaran kembali dari bank');
  await expect(back).toContainText('identitas belum dicocokkan');
  await expect(submitButton()).toBeDisabled();
  await confirmIdentity(page);
  await submit(page, paid);

  await expect(await openClaim(page, rejected)).toContainText('Ditolak verifikator');
});
