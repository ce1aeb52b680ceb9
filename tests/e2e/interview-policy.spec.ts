/**
 * What the branch decides about its interviews: the kabid makes a version with a question of his own and recording on,
 * a faulty set never takes effect, the next interview uses the version, and an old one can be used again.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright';
import { expect, test, type Page } from 'playwright/test';
import { keepSnapshots, pick, takeInPackage } from './support/claim-work.ts';
import { claims, today, writeDayPackage } from './support/day-package.ts';
import { signInAs, signOut } from './support/people.ts';
import { agree, enterCode, openOnPhone, startPhones } from './support/phone.ts';
import { openSeatPage } from './support/seat-page.ts';
import { startSeat, type RunningSeat } from './support/seat.ts';

test.describe.configure({ mode: 'serial', timeout: 150_000 });

const ownWords = 'Siapa nama atasan Bapak/Ibu yang terakhir di tempat kerja itu?';
const rows = claims(2, { from: 961, kinds: ['ktp', 'kpj', 'pengunduran-diri'] });
const [called, helped] = rows.map((row) => row.queueNumber) as [string, string];
/** The parts of the panel that belong to the script. */
const script = ['[data-testid^="question-"]', '[data-testid="pass-obstacles"]'];
const screens = 'test-results/screens';

let folder: string;
let seat: RunningSeat;
let page: Page;
let phones: Browser;

test.beforeAll(async ({ browser }) => {
  folder = await mkdtemp(path.join(tmpdir(), 'loket-policy-'));
  seat = await startSeat(path.join(folder, 'data'));
  phones = await startPhones();
  page = await openSeatPage(browser, seat.firstUrl);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signInAs(page, 'CSO3');
  await takeInPackage(page, await writeDayPackage(path.join(folder, 'paket'), today(), rows));
  await signOut(page);
});

test.afterAll(async () => {
  await phones.close();
  await page.context().close();
  await seat.stop();
  await rm(folder, { recursive: true, force: true });
});

const dialog = () => page.getByRole('dialog', { name: /aturan wawancara/iu });
const panel = () => page.getByTestId('interview-panel');

/** A picture at the counter's size and at 200 %, nothing wider than the window, no serious accessibility fault (in `parts` alone, if given). */
async function look(name: string, parts: readonly string[] = []): Promise<void> {
  await page.screenshot({ path: `${screens}/${name}.png` });
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  for (const part of parts) axe.include(part);
  const { violations } = await axe.analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(
    grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`),
  ).toEqual([]);
  await page.setViewportSize({ width: 683, height: 384 });
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(tooWide, `${name} fits 200 %`).toBeLessThanOrEqual(0);
  await page.screenshot({ path: `${screens}/${name}-200.png` });
  await page.setViewportSize({ width: 1366, height: 768 });
}

async function callParticipant(): Promise<Page> {
  await page.keyboard.press('v');
  await page.getByTestId('start-interview').press('Enter');
  const link = (await page.getByTestId('invite-link').getAttribute('href')) ?? '';
  const code = (await page.getByTestId('invite-code').innerText()).replaceAll(/\s/gu, '');
  const phone = await openOnPhone(phones, link);
  await enterCode(phone, code);
  await agree(phone);
  await expect(panel().locator('[data-current-question]')).toBeVisible();
  return phone;
}

test('a set that asks too little is not put into effect, and the way to each fault is one press', async () => {
  await signInAs(page, 'KABID');
  await page.getByTestId('interview-policy').press('Enter');
  await expect(dialog()).toContainText('Bawaan program');
  await look('policy-versions');
  await page.getByTestId('new-policy').press('Enter');
  await expect(page.getByTestId('save-policy')).toBeDisabled();
  await page.getByTestId('policy-question-last-position').press('Enter');
  await dialog().getByRole('button', { name: 'Hapus' }).press('Enter');
  await page.getByTestId('policy-reason').fill('Pertanyaan disesuaikan dengan cabang');
  const faults = page.getByTestId('policy-faults');
  await expect(faults).toContainText(
    'Peserta: Pertanyaan wajib yang jawabannya tidak ada di berkas kurang dari dua.',
  );
  await expect(page.getByTestId('save-policy')).toBeDisabled();

  await dialog().getByRole('button', { name: 'Tambah pertanyaan', exact: true }).press('Enter');
  await expect(faults).toContainText('Teks pertanyaan paling sedikit delapan huruf.');
  await look('policy-editor');
  await page.getByTestId('policy-question-cabang-1').press('Enter');
  await faults.getByRole('button', { name: /delapan huruf/u }).press('Enter');
  await expect(dialog().getByRole('textbox', { name: 'Teks pertanyaan' })).toBeFocused();
  await page.keyboard.type(ownWords);
  await expect(faults).toHaveCount(0);
  await expect(page.getByTestId('save-policy')).toBeEnabled();
});

test('the kabid’s version shows the interview beforehand, keeps its reason, and may offer a recording', async () => {
  await dialog().getByRole('button', { name: 'Pratinjau' }).press('Enter');
  await expect(page.getByTestId('script-preview')).toContainText(ownWords);
  await expect(page.getByTestId('script-preview')).toContainText('Melati Contohwati');
  await look('policy-preview');
  await dialog().getByRole('button', { name: 'Kembali ke pertanyaan' }).press('Enter');
  await page.getByTestId('policy-recording').focus();
  await page.keyboard.press('Space');
  await expect(dialog()).toContainText('Saya setuju panggilan ini direkam');
  await dialog().getByRole('textbox', { name: 'Hapus rekaman setelah (hari)' }).fill('30');
  await page.getByTestId('save-policy').press('Enter');
  const first = page.getByTestId('policy-cabang-1');
  await expect(first).toContainText('berlaku sekarang');
  await expect(first).toContainText('Pertanyaan disesuaikan dengan cabang');
  await expect(first).toContainText('rekaman 30 hari bila peserta setuju');
  await page.keyboard.press('Escape');
  await signOut(page);
});

test('the next interview asks the branch’s own question, and LULUS leads to what is missing', async () => {
  await signInAs(page, 'CSO3');
  await pick(page, called);
  const phone = await callParticipant();
  await expect(panel()).toContainText(ownWords);
  const own = page.getByTestId('question-cabang-1');
  if ((await own.getAttribute('data-current-question')) === null) await own.press('Enter');
  await expect(own).toContainText('jawabannya tidak ada di berkas');
  await own.getByRole('button', { name: 'Tambah catatan' }).press('Enter');
  await page.keyboard.type('Menyebut Pak Contoh');
  await page.keyboard.press('F6');
  await expect(panel()).toContainText(/Pertanyaan: 1 dari \d+ ditandai/u);
  await expect(own.getByRole('img', { name: 'ada catatan' })).toBeVisible();

  const waits = page.getByTestId('pass-obstacles');
  await expect(waits.getByRole('listitem')).toHaveCount(3);
  await waits.getByRole('button', { name: 'gambar KTP disimpan' }).press('Enter');
  await expect(page.locator('[data-snapshot="ktp"]')).toBeFocused();
  await look('interview-asking', script);
  await keepSnapshots(page);
  await expect(waits.getByRole('listitem')).toHaveCount(1);
  await waits.getByRole('button', { name: /pertanyaan wajib/u }).press('Enter');
  await expect(
    panel().locator('[data-current-question]').getByRole('button', { name: 'Cocok' }),
  ).toBeFocused();
  const total = await page.locator('[data-testid^="question-"]').count();
  for (let marked = 2; marked <= total; marked += 1) {
    await page.keyboard.press('F6');
    await expect(panel()).toContainText(`Pertanyaan: ${marked} dari ${total} ditandai`);
  }
  await expect(waits).toHaveCount(0);
  await page.getByTestId('outcome-LULUS').press('Enter');
  await page.getByTestId('confirm-outcome').press('Enter');
  await expect(panel()).toContainText('lulus');
  await phone.context().close();
});

test('a helped participant answers two questions alone and says that he claims freely', async () => {
  await pick(page, helped);
  const phone = await callParticipant();
  await keepSnapshots(page);
  const total = await page.locator('[data-testid^="question-"]').count();
  for (let marked = 1; marked <= total; marked += 1) {
    await page.keyboard.press('F6');
    await expect(panel()).toContainText(`Pertanyaan: ${marked} dari ${total} ditandai`);
  }
  await expect(page.getByTestId('outcome-LULUS')).toBeEnabled();
  await page.getByTestId('name-helper').press('Enter');
  await panel().getByRole('textbox', { name: 'Nama pendamping' }).fill('Contoh Pendamping');
  await panel().getByRole('combobox', { name: 'Hubungan dengan peserta' }).fill('anak');
  await panel().getByRole('button', { name: 'Catat pendamping' }).press('Enter');
  await expect(panel()).toContainText('Didampingi Contoh Pendamping (anak)');
  await expect(page.getByTestId('outcome-LULUS')).toBeDisabled();
  await expect(page.getByTestId('free-will-yes')).toBeDisabled();

  await page
    .getByTestId('pass-obstacles')
    .getByRole('button', { name: /tanpa pendamping/u })
    .press('Enter');
  await expect(page.getByTestId('helper-away')).toBeFocused();
  await page.keyboard.press('Space');
  await look('interview-assisted', [...script, 'section section:has([data-assistance])']);
  for (const answered of [1, 2]) {
    await page.keyboard.press('F6');
    await expect(page.getByTestId('alone-count')).toContainText(`${answered} dari 2`);
  }
  await expect(panel().getByRole('img', { name: 'dijawab sendiri' })).toHaveCount(2);
  await page.getByTestId('free-will-no').press('Enter');
  await expect(page.getByTestId('pass-obstacles')).toContainText('LULUS tidak dapat diberikan');
  await page.getByTestId('free-will-yes').press('Enter');
  await expect(page.getByTestId('outcome-LULUS')).toBeEnabled();
  await phone.context().close();
  await signOut(page);
});

test('an old version can be used again as a new one', async () => {
  await signInAs(page, 'KABID');
  await page.getByTestId('interview-policy').press('Enter');
  const standard = page.locator('[data-testid^="policy-bawaan"]');
  await expect(standard).toContainText('sudah diganti');
  await standard.getByRole('button', { name: 'Pakai lagi versi ini' }).press('Enter');
  await page.getByTestId('policy-reason').fill('Kembali ke bawaan');
  await page.getByTestId('save-policy').press('Enter');
  await expect(page.getByTestId('policy-cabang-2')).toContainText('tanpa rekaman');
  await expect(page.getByTestId('policy-cabang-2')).toContainText('berlaku sekarang');
  await expect(page.getByTestId('policy-cabang-1')).toContainText('sudah diganti');
});
