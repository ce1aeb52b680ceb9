/**
 * One officer's day on one machine, as a person does it: a package comes in, one claim goes back for a missing paper,
 * one is checked, called by video, submitted, verified, vouchered, approved and paid; the kabid's numbers equal their
 * lists; both audit chains hold.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { project } from '../../build/project.ts';
import { judgeAll, keepSnapshots } from './support/claim-work.ts';
import { today, writeDayPackage } from './support/day-package.ts';
import { startSeat, type RunningSeat } from './support/seat.ts';
import { framesOf } from './support/frames.ts';
import { signIn, signOut } from './support/people.ts';
import { agree, enterCode, openOnPhone, startPhones, wrongCode } from './support/phone.ts';

let folder: string;
let seat: RunningSeat;
let phone: Browser;

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loket-story-'));
  seat = await startSeat(path.join(folder, 'data'));
  phone = await startPhones();
});

test.afterAll(async () => {
  await phone.close();
  await seat.stop();
  await rm(folder, { recursive: true, force: true });
});

async function takeIn(page: Page): Promise<void> {
  const paket = await writeDayPackage(path.join(folder, 'paket'), today());
  await page.getByTestId('add-work').click();
  await page.getByRole('menuitem', { name: /paket/iu }).click();
  await page.getByTestId('intake-path').fill(paket);
  await page.getByTestId('intake-start').click();
  await page.getByTestId('intake-report').click();
  const report = page.getByTestId('intake-report-body');
  await expect(report).toContainText('nik');
  await expect(report).toContainText('paklaring.jpg');
  await page.keyboard.press('Escape');
  // The dialog fades out; until it is gone the keys are still its own.
  await expect(page.locator('[aria-modal="true"]')).toHaveCount(0);
}

async function returnForMissingPaper(page: Page): Promise<void> {
  await page.keyboard.press('F2');
  const claim = page.getByRole('region', { name: 'Klaim HO-901' });
  await expect(claim).toBeVisible();
  await judgeAll(page);
  await expect(page.getByRole('button', { name: /Ajukan ke verifikator/u })).toBeDisabled();
  await page.keyboard.press('k');
  const composer = page.getByRole('dialog');
  const message = composer.getByRole('region');
  await expect(message).toContainText('Nangka Ujianto');
  await expect(message).toContainText(/pengunduran diri/iu);
  await expect(message).not.toContainText('1271041303829001');
  await composer.getByRole('button', { name: /^Kembalikan/u }).click();
  await expect(composer).toBeHidden();
}

/** The participant on his phone: link, a slip of the finger, code, consent, camera. */
async function joinByPhone(link: string, code: string): Promise<Page> {
  const page = await openOnPhone(phone, link);
  await enterCode(page, wrongCode(code));
  await expect(page.getByRole('alert')).toContainText('belum cocok');
  await enterCode(page, code);
  await agree(page);
  return page;
}

async function interview(page: Page): Promise<void> {
  await page.keyboard.press('v');
  await page.getByTestId('start-interview').click();
  const link = await page.getByTestId('invite-link').getAttribute('href');
  const code = (await page.getByTestId('invite-code').innerText()).replace(/\s/gu, '');
  await expect(page.getByTestId('outcome-LULUS')).toBeDisabled();
  const participant = await joinByPhone(link!, code);

  await expect(page.getByTestId('line-word')).toHaveAttribute('data-line', 'connected');
  await expect.poll(() => framesOf(page.getByTestId('participant-video'))).toBeGreaterThan(20);
  await expect.poll(() => framesOf(participant.locator('#officer-video'))).toBeGreaterThan(20);
  await participant.screenshot({ path: 'test-results/screens/participant-call.png' });
  await page.screenshot({ path: 'test-results/screens/officer-call.png' });

  await keepSnapshots(page);
  const questions = page.locator('[data-testid^="question-"]');
  const total = await questions.count();
  for (let asked = 0; asked < total; asked += 1) {
    await page.keyboard.press('F6');
    await expect(page.getByText(new RegExp(`Pertanyaan: ${asked + 1} dari ${total}`, 'u'))).toBeVisible();
  }
  await page.getByTestId('outcome-LULUS').click();
  await page.getByTestId('confirm-outcome').click();
  await expect(participant.getByRole('heading', { name: 'Wawancara selesai' })).toBeVisible();
  await participant.context().close();
}

test('a claim goes from the package to the account, another comes back for a missing paper', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.goto(seat.firstUrl);

  await test.step('the officer takes in the package of the day', async () => {
    await signIn(page, 'Rosmida Contoh', '111103');
    await takeIn(page);
    await expect(page.getByText('HO-901', { exact: true })).toBeVisible();
    await page.screenshot({ path: 'test-results/screens/queue.png' });
  });

  await test.step('the first claim lacks a paper and goes back with a message', async () => {
    await returnForMissingPaper(page);
  });

  await test.step('the second claim is checked, called and submitted', async () => {
    await page.keyboard.press('F2');
    await expect(page.getByRole('region', { name: 'Klaim HO-902' })).toBeVisible();
    await judgeAll(page);
    await interview(page);
    await page.screenshot({ path: 'test-results/screens/claim-ready.png' });
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('region', { name: 'Klaim HO-902' })).toContainText('diajukan');
    await signOut(page);
  });

  await test.step('the verifikator sets the amount', async () => {
    await signIn(page, 'Cendana Peragawan', '222201');
    await page.getByText('HO-902', { exact: true }).first().click();
    await expect(page.getByTestId('hand-off')).toContainText('Rosmida Contoh');
    // One digit too many: it is said, and a second Enter does not approve.
    await page.getByTestId('amount').fill('172500000');
    await page.getByTestId('amount').press('Enter');
    const question = page.getByRole('dialog', { name: 'Besaran melebihi saldo tercatat' });
    await expect(question).toContainText(/172\.500\.000.*17\.250\.000/u);
    await page.screenshot({ path: 'test-results/screens/verifikator-amount.png' });
    await page.keyboard.press('Enter');
    await expect(question).toHaveCount(0);
    await page.getByTestId('amount').fill('17250000');
    await page.screenshot({ path: 'test-results/screens/verifikator.png' });
    await page.getByTestId('verify').click();
    await signOut(page);
  });

  await test.step('keuangan makes the voucher, the head approves it, keuangan pays', async () => {
    await signIn(page, 'Teratai Latihsari', '333301');
    await page.getByText('HO-902', { exact: true }).first().click();
    await page.getByTestId('stage-text').fill('V-2026-0902');
    await page.screenshot({ path: 'test-results/screens/keuangan.png' });
    await page.getByTestId('stage-step').click();
    await signOut(page);

    await signIn(page, 'Rajawali Contoh Harapan', '444401');
    await page.getByText('HO-902', { exact: true }).first().click();
    await page.getByTestId('stage-step').click();
    await signOut(page);

    await signIn(page, 'Teratai Latihsari', '333301');
    await page.getByText('Bayar', { exact: true }).click();
    await page.getByText('HO-902', { exact: true }).first().click();
    await page.getByTestId('stage-text').fill('TRF-0902');
    await page.getByTestId('stage-step').click();
    await signOut(page);
  });

  await test.step('every number of the kabid opens a list of just that length', async () => {
    await signIn(page, 'Cempaka Latihan Utama', '555501');
    const paid = page.getByRole('button', { name: /^Dibayar: 1$/u }).first();
    await expect(paid).toBeVisible();
    await page.screenshot({ path: 'test-results/screens/board.png' });
    const numbers = page.locator('button[data-zero]');
    const count = await numbers.count();
    expect(count).toBeGreaterThan(20);
    for (let index = 0; index < count; index += 1) {
      const number = Number((await numbers.nth(index).innerText()).replace(/\D/gu, ''));
      if (number === 0 && index % 7 !== 0) continue;
      await numbers.nth(index).click();
      const total = page.getByTestId('board-list-total');
      await expect(total).toContainText(/\d/u);
      expect(Number(/\d+/u.exec(await total.innerText())?.[0])).toBe(number);
      await page.keyboard.press('Escape');
      await expect(total).toBeHidden();
    }
  });

  await test.step('the audit of the seat and the ledger of the hub are whole', async () => {
    await page.getByTestId('person-menu').click();
    await page.getByRole('menuitem', { name: 'Periksa catatan komputer ini' }).click();
    await expect(page.getByRole('dialog')).toContainText(/utuh/iu);
    const node = path.join(project.bin, 'node');
    const audit = ['hub/cli/audit.ts', 'verify', '--data', path.join(folder, 'data')];
    const { stdout } = await promisify(execFile)(node, audit, { cwd: project.root });
    expect(stdout).toMatch(/utuh|intact/iu);
  });
});
