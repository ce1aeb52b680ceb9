/**
 * The first minutes of a newcomer with the real command: the practice branch fills its own day, a claim is worked while
 * the day is still drawn, a second start finds the first, and a program that is killed loses nothing it had saved.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { claimRegion, openClaim, queueRows, selectItem } from './support/claim-work.ts';
import { signIn } from './support/people.ts';
import { holderOf, startLoket, type StartedLoket } from './support/run-start.ts';

let folder: string;
let data: string;
const started: StartedLoket[] = [];

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loket-start-'));
  data = path.join(folder, 'data');
});

test.afterAll(async () => {
  for (const { child, ended } of started) {
    child.kill('SIGTERM');
    await ended;
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

function start(): StartedLoket {
  const loket = startLoket(data);
  started.push(loket);
  return loket;
}

const drawing = (page: Page) => page.getByRole('progressbar', { name: 'Kemajuan Kantor latihan' });

/** Judges the first papers that are there; how many. */
async function judge(page: Page, most: number): Promise<number[]> {
  const judged: number[] = [];
  const count = await page.locator('[data-item]').count();
  for (let place = 1; place <= count && judged.length < most; place += 1) {
    const row = await selectItem(page, place);
    if ((await row.getAttribute('data-standing')) !== 'open') continue;
    await page.keyboard.press('s');
    await expect(row).toHaveAttribute('data-standing', 'ok');
    judged.push(place);
  }
  return judged;
}

test('a newcomer works a claim in his first minute, and a killed program loses nothing', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  let queueNumber = '';
  let judged: number[] = [];

  await test.step('the sign-in page says that this is practice, and its PIN hint works', async () => {
    const page = await browser.newPage();
    const first = start();
    await page.goto(await first.address());
    expect(first.said()).toContain('Cabang latihan: semua nama, nomor dan berkas adalah rekaan.');
    const hint = page.getByText(/Kantor latihan: semua orang dan berkas rekaan/u);
    await expect(hint).toBeVisible();
    const pin = /CSO\D*(\d{6})/u.exec(await page.getByRole('complementary').innerText())?.[1] ?? '';
    await signIn(page, 'Kenanga Contohwati', pin);
    await expect(queueRows(page).first()).toBeVisible({ timeout: 30_000 });
  });

  const page = browser.contexts().at(-1)!.pages()[0]!;
  await test.step('a claim is called and judged while the day is still drawn', async () => {
    await expect(drawing(page)).toBeVisible();
    await page.keyboard.press('F2');
    const claim = page.getByRole('region', { name: /^Klaim H/u });
    await expect(claim).toContainText('di meja saya');
    queueNumber = (await claim.getAttribute('aria-label'))?.replace('Klaim ', '') ?? '';
    judged = await judge(page, 3);
    expect(judged.length).toBe(3);
    await expect(drawing(page)).toBeVisible();
  });

  await test.step('an interview begins, with a link for the participant and a code to read out', async () => {
    await page.keyboard.press('v');
    await page.getByTestId('start-interview').press('Enter');
    await expect(page.getByTestId('invite-code')).toHaveText(/^\d{3} \d{3}$/u);
    await expect(page.getByRole('img', { name: 'Kode QR tautan wawancara' }).locator('svg')).toBeVisible();
    await expect(page.getByTestId('invite-link')).toHaveAttribute('href', /\/j\/[\w-]{22}$/u);
  });

  await test.step('a second start on the same data says that it is open already', async () => {
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain('Loket sudah terbuka dengan data di');
    await expect(claimRegion(page, queueNumber)).toBeVisible();
  });

  await test.step('the program is killed and started again: what was judged is still judged', async () => {
    const row = queueRows(page).filter({ hasText: queueNumber });
    await expect(row).toContainText(new RegExp(`${judged.length}/\\d`, 'u'));
    process.kill(await holderOf(data), 'SIGKILL');
    await started[0]?.ended;
    await page.context().close();

    const again = start();
    const next = await browser.newPage();
    await next.goto(await again.address());
    await signIn(next, 'Kenanga Contohwati', '111101');
    const claim = await openClaim(next, queueNumber);
    await expect(claim).toContainText('di meja saya');
    for (const place of judged)
      await expect(next.locator(`li:has([data-item][aria-keyshortcuts="${place}"])`)).toHaveAttribute(
        'data-standing',
        'ok',
      );
    await expect(drawing(next)).toBeVisible();
    await judge(next, 1);
    await next.context().close();
  });
});
