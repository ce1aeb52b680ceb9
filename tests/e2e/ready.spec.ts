/**
 * Before the interview: the participant opens his link, tests his phone and says that he is ready; the officer finds him
 * first in the queue with the reason, begins, and the page leads him into the call by itself.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { claimRegion, goToRow, queueRows, search, takeInPackage } from './support/claim-work.ts';
import { claims, today, writeDayPackage } from './support/day-package.ts';
import { askDesk } from './support/desk-door.ts';
import { signInAs } from './support/people.ts';
import { enterCode, startPhones } from './support/phone.ts';
import { placePhone, setLight } from './support/phone-world.ts';
import { openSeatPage } from './support/seat-page.ts';
import { startSeat, type RunningSeat } from './support/seat.ts';

test.describe.configure({ mode: 'serial', timeout: 150_000 });

const pictures = 'test-results/screens';
const rows = claims(2, { from: 941, kinds: ['ktp', 'kpj', 'pengunduran-diri'] });
const [first = '', second = ''] = rows.map(({ queueNumber }) => queueNumber);

let folder: string;
let seat: RunningSeat;
let officer: Page;
let phones: Browser;
let phone: BrowserContext;
let page: Page;
let link: string;
let codeWord: string;

const onPhone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  locale: 'id-ID',
};

test.beforeAll(async ({ browser }) => {
  folder = await mkdtemp(path.join(tmpdir(), 'loket-ready-'));
  seat = await startSeat(path.join(folder, 'data'));
  officer = await openSeatPage(browser, seat.firstUrl);
  phones = await startPhones();
  phone = await phones.newContext({ ...onPhone, permissions: ['camera', 'microphone'] });
  page = await phone.newPage();
  await signInAs(officer, 'CSO3');
  await takeInPackage(officer, await writeDayPackage(path.join(folder, 'paket'), today(), rows));
});

test.afterAll(async () => {
  await phones.close();
  await officer.context().close();
  await seat.stop();
  await rm(folder, { recursive: true, force: true });
});

async function faultsOn(shown: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: shown })
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
}

/** A picture of the phone's screen for people to look at, no fault for axe in light and dark, nothing too wide. */
async function look(name: string, shown = page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await shown.emulateMedia({ colorScheme });
    const file = colorScheme === 'light' ? name : `${name}-dark`;
    await shown.screenshot({ path: `${pictures}/siap-${file}.png`, fullPage: true });
    expect(await faultsOn(shown), `${file} on the phone`).toEqual([]);
  }
  await shown.emulateMedia({ colorScheme: 'light' });
  const wide = await shown.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, `${name} fits 360 px`).toBeLessThanOrEqual(0);
}

/** The link that the officer's message carries. */
function readyLinkOf(queueNumber: string): Promise<{ url: string; codeWord: string }> {
  return askDesk(officer, async (desk) => {
    const { rows: found } = await desk.claims.list({
      filter: { day: null, search: queueNumber },
      offset: 0,
      limit: 1,
    });
    const answer = await desk.interviews.readyLink({ claimId: found[0]?.claimId ?? '' });
    if (answer.status !== 'ready') throw new Error(answer.refusal.code);
    return answer;
  });
}

const act = (name: string, shown = page) => shown.getByRole('button', { name, exact: true });
const says = (name: string | RegExp, shown = page) =>
  expect(shown.getByRole('heading', { level: 1, name })).toBeVisible();

test('the link shows branch and code word, and not who he is', async () => {
  await goToRow(officer, second);
  ({ url: link, codeWord } = await readyLinkOf(second));
  await page.goto(link);
  await says('Wawancara video klaim Anda');
  const shown = page.locator('#page');
  await expect(shown).toContainText('Kantor Latihan Medan Utara');
  await expect(shown).toContainText(codeWord);
  await expect(shown).not.toContainText(rows[1]?.name ?? '');
  await expect(shown).not.toContainText(second);
  await look('start');
});

test('the test of the phone names each part, and he says that he is ready', async () => {
  await act('Cek telepon saya').click();
  await says('Lihat layar dan bicaralah');
  await expect(act('Lanjut')).toBeEnabled({ timeout: 30_000 });
  const shown = page.locator('ul.checks');
  await expect(shown).toContainText('Kamera: terbuka');
  await expect(shown).toContainText('Suara: terdengar');
  await expect(shown).toContainText('Jaringan: lancar');
  await look('test');
  await act('Lanjut').click();
  await look('result');
  await act('Saya siap sekarang').click();
  await says('Anda tercatat siap');
  await expect(page.locator('#page')).toContainText(codeWord);
  await look('ready');
});

test('his claim is first in the officer’s queue, with the reason', async () => {
  await search(officer, '');
  await expect(queueRows(officer)).toHaveCount(2);
  // One look at number and reason together: what was on the screen before the search comes back for a moment.
  const row = queueRows(officer).first();
  await expect(row).toContainText(new RegExp(`${second}.*siap \\d\\d\\.\\d\\d; telepon baik`, 'su'), {
    timeout: 30_000,
  });
  await officer.screenshot({ path: `${pictures}/siap-officer-queue.png` });
});

test('"Tidak jadi" takes the word back, and it can be said again', async () => {
  await act('Tidak jadi').click();
  await says('Baik, belum siap');
  await look('later');
  await expect(queueRows(officer).filter({ hasText: second })).not.toContainText(/siap \d/u, {
    timeout: 30_000,
  });
  await act('Saya siap sekarang').click();
  await says('Apakah Anda siap sekarang?');
  await act('Saya siap sekarang').click();
  await says('Anda tercatat siap');
  await expect(queueRows(officer).first()).toContainText(second, { timeout: 30_000 });
});

test('the officer begins, and the page leads him into the call with the code', async () => {
  await officer.getByTestId('take-next').click();
  await expect(claimRegion(officer, second)).toContainText('di meja saya');
  await officer.keyboard.press('v');
  await officer.getByTestId('start-interview').press('Enter');
  const code = (await officer.getByTestId('invite-code').innerText()).replaceAll(/\s/gu, '');
  await says(/menunggu Anda$/u);
  await expect(page).toHaveTitle(/Petugas menunggu/u);
  await look('call');
  await act('Masuk ke wawancara').click();
  await enterCode(page, code);
  await page.getByRole('button', { name: 'Saya setuju, lanjutkan' }).click();
  await expect(page.locator('#officer-video')).toBeVisible({ timeout: 30_000 });
  await expect(officer.getByTestId('line-word')).toHaveAttribute('data-line', 'connected', {
    timeout: 30_000,
  });
  await page.close();
});

test('a dark room is told with one thing to do, and mended by the lamp', async () => {
  ({ url: link } = await readyLinkOf(first));
  page = await phone.newPage();
  await placePhone(page, 0.1);
  await page.goto(link);
  await act('Cek telepon saya').click();
  await expect(page.locator('ul.checks')).toContainText('Cahaya: terlalu gelap', { timeout: 30_000 });
  await expect(act('Lanjut')).toBeEnabled({ timeout: 30_000 });
  await act('Lanjut').click();
  await says('Yang perlu diperbaiki');
  await expect(page.getByRole('listitem')).toContainText('hadapkan wajah ke lampu atau jendela');
  await look('problem');
  await act('Cek lagi').click();
  await setLight(page, 1);
  await expect(page.locator('ul.checks')).toContainText('Cahaya: terang dan jelas', { timeout: 30_000 });
  await page.close();
});

test('a camera that was not allowed is named, and he may be ready all the same', async () => {
  page = await phone.newPage();
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    navigator.mediaDevices.getUserMedia = refuse;
    navigator.permissions.query = () => Promise.reject(new TypeError('an old phone'));
  });
  await page.goto(link);
  await act('Cek telepon saya').click();
  await act('Lanjut').click();
  await expect(page.locator('#page')).toContainText('Kamera belum diizinkan');
  await expect(page.locator('#page')).toContainText('Mikrofon belum diizinkan');
  await look('refused');
  await act('Saya siap sekarang').click();
  await says('Anda tercatat siap');
  await page.close();
});

test('a line that is down is said once, and mends by itself', async () => {
  page = await phone.newPage();
  await page.route('**/api/ready/look', (route) => route.abort());
  await page.goto(link);
  await says('Sambungan internet terputus');
  await look('offline');
  await page.unroute('**/api/ready/look');
  await says('Anda tercatat siap');
  await page.close();
});

test('inside another app the way to the browser comes first', async () => {
  const inside = await phones.newContext({
    ...onPhone,
    userAgent:
      'Mozilla/5.0 (Linux; Android 13; CONTOH) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0 Mobile Safari/537.36; wv WhatsApp/2.23',
  });
  const shown = await inside.newPage();
  await shown.goto(link);
  await says('Buka halaman ini di browser telepon', shown);
  await expect(shown.getByRole('link', { name: 'Buka di Chrome' })).toHaveAttribute(
    'href',
    /^intent:.*\/s\//u,
  );
  await look('in-app', shown);
  await act('Coba di sini saja', shown).click();
  await says('Anda tercatat siap', shown);
  await inside.close();
});

test('a made-up link says what to do', async () => {
  page = await phone.newPage();
  await page.goto(link.replace(/[^/]+$/u, 'A'.repeat(22)));
  await says('Tautan tidak dikenal');
  await look('unknown');
});
