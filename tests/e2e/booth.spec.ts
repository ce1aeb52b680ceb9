/**
 * A booth of the branch is called by its number: it is set up once with the booth's code, the officer calls a queue number
 * to it from the way in, the participant presses one button, talks, and leaves the booth empty for the next one.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright';
import { expect, test, type Page } from 'playwright/test';
import { boothKeyOf, seatCodeOf, startOwnHub, type OwnHub } from './support/bare-officer.ts';
import { pick, takeInPackage } from './support/claim-work.ts';
import { claims, today, writeDayPackage } from './support/day-package.ts';
import { framesOf } from './support/frames.ts';
import { signInAs } from './support/people.ts';
import { agree, startPhones } from './support/phone.ts';
import { startLoket, type StartedLoket } from './support/run-start.ts';
import { openSeatPage } from './support/seat-page.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

const rows = claims(1, { from: 971, kinds: ['ktp', 'kpj', 'pengunduran-diri'] });
const [called] = rows.map((row) => row.queueNumber) as [string];

let folder: string;
let hub: OwnHub;
let loket: StartedLoket;
let booths: Browser;
let officer: Page;
let booth: Page;

test.beforeAll(async ({ browser }) => {
  folder = await mkdtemp(path.join(tmpdir(), 'loket-booth-'));
  hub = await startOwnHub(path.join(folder, 'hub'));
  loket = startLoket(path.join(folder, 'seat'), ['--hub', hub.url, '--seat-code', await seatCodeOf(hub)]);
  booths = await startPhones();
  officer = await openSeatPage(browser, await loket.address());
  await signInAs(officer, 'CSO3');
  await takeInPackage(officer, await writeDayPackage(path.join(folder, 'paket'), today(), rows));
});

test.afterAll(async () => {
  await booths.close();
  await officer.context().close();
  loket.child.kill('SIGTERM');
  await loket.ended;
  await hub.stop();
  await rm(folder, { recursive: true, force: true });
});

const shot = (page: Page, name: string) =>
  page.screenshot({ path: `test-results/screens/booth-${name}.png` });

async function setUpBooth(key: string): Promise<void> {
  await booth.getByLabel('Nama bilik').fill('Bilik 1');
  await booth.getByLabel('Kode bilik').fill(key);
  await booth.getByLabel('Kode bilik').press('Enter');
}

const standing = () => booth.locator('#booth-standing');

test('a computer becomes a booth by a name and the branch’s booth code, once', async () => {
  const context = await booths.newContext({
    viewport: { width: 1366, height: 768 },
    permissions: ['camera', 'microphone'],
  });
  booth = await context.newPage();
  await booth.goto(`${hub.url}/bilik`);
  await setUpBooth('2222-3333-4444-5555');
  await expect(booth.getByRole('alert')).toContainText('Kode bilik tidak cocok');
  await setUpBooth(await boothKeyOf(hub));
  await expect(standing()).toContainText('Siap');
  await booth.reload();
  await expect(standing()).toContainText('Siap');
  await expect(booth.getByRole('heading', { name: 'Bilik 1' })).toBeVisible();
  await shot(booth, 'waiting');
});

test('the officer calls the number to the booth, and the participant comes in with one press and no code', async () => {
  await pick(officer, called);
  await officer.keyboard.press('v');
  await officer.getByTestId('start-interview').press('Enter');
  const code = (await officer.getByTestId('invite-code').innerText()).replaceAll(/\s/gu, '');
  await officer.getByTestId('call-to-booth').press('Enter');
  const item = officer.getByRole('menuitem', { name: 'Bilik 1' });
  await expect(item).toBeVisible();
  await shot(officer, 'menu');
  await item.press('Enter');
  await expect(officer.getByText('Nomor antrean tampil di Bilik 1', { exact: false })).toBeVisible();
  await expect(booth.locator('#called-number')).toHaveText(called);
  await expect(booth.locator('body')).not.toContainText(code);
  await shot(booth, 'called');

  await officer.getByTestId('call-to-booth').press('Enter');
  await expect(officer.getByRole('menuitem', { name: 'Bilik 1: sedang dipakai' })).toBeDisabled();
  await officer.keyboard.press('Escape');

  await booth.getByRole('button', { name: 'Saya di sini' }).press('Enter');
  await agree(booth);
  await expect(officer.getByTestId('line-word')).toHaveAttribute('data-line', 'connected', {
    timeout: 30_000,
  });
  await expect.poll(() => framesOf(officer.getByTestId('participant-video'))).toBeGreaterThan(5);
  await shot(booth, 'call');
  expect(new URL(booth.url()).pathname).toBe('/bilik');
});

test('a reload of the booth goes on with the call, and after the outcome nothing of the participant stays', async () => {
  await booth.reload();
  await expect(booth.locator('#officer-video')).toBeVisible();
  await officer.getByTestId('other-outcomes').press('Enter');
  await officer.getByTestId('outcome-TIDAK_COCOK').press('Enter');
  await officer.getByRole('textbox', { name: 'Catatan' }).fill('Uji bilik');
  await officer.getByTestId('confirm-outcome').press('Enter');
  await expect(booth.getByRole('heading', { name: 'Wawancara selesai' })).toBeVisible();
  await booth.getByRole('button', { name: 'Selesai, kosongkan bilik' }).press('Enter');
  await expect(standing()).toContainText('Siap');
  await expect(booth.locator('body')).not.toContainText(called);
  expect(await booth.evaluate(() => sessionStorage.length)).toBe(0);
});
