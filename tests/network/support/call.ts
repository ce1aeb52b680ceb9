/** An interview between a workstation and a phone over the small internet, from an empty branch to the first picture. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright';
import { startThrowawayRelay, type ThrowawayRelay } from '../../../build/relay.ts';
import { pick, takeInPackage } from '../../e2e/support/claim-work.ts';
import { claims, today, writeDayPackage } from '../../e2e/support/day-package.ts';
import { signInAs } from '../../e2e/support/people.ts';
import { agree, enterCode } from '../../e2e/support/phone.ts';
import { watchConnections } from './figures.ts';
import { hubAddress, openSmallInternet, ports, type SmallInternet } from './namespaces.ts';
import { seatCodeOf, startBrowser, startHub, startSeat, type Running } from './programs.ts';

export interface CallScene {
  readonly internet: SmallInternet;
  readonly officer: Page;
  /** Opens the link on a new phone and goes through code and consent; the officer's picture stands there then. */
  openPhone(): Promise<{
    readonly page: Page;
    /** By `performance.now()`: when he agreed. */ readonly agreedAt: number;
  }>;
  stopHub(): Promise<void>;
  startHub(): Promise<void>;
  close(): Promise<void>;
}

const row = claims(1, { from: 971, kinds: ['ktp', 'kpj', 'pengunduran-diri'] });

async function officerPage(browser: Browser, firstUrl: string): Promise<Page> {
  const context = await browser.newContext({
    ...{ viewport: { width: 1366, height: 768 }, locale: 'id-ID', timezoneId: 'Asia/Jakarta' },
    permissions: ['camera', 'microphone'],
  });
  await watchConnections(context);
  const page = await context.newPage();
  await page.goto(firstUrl);
  return page;
}

/** Begins the interview of the open claim. */
export async function startInterview(page: Page): Promise<{ link: string; code: string }> {
  await page.keyboard.press('v');
  await page.getByTestId('start-interview').press('Enter');
  const link = (await page.getByTestId('invite-link').getAttribute('href')) ?? '';
  const code = (await page.getByTestId('invite-code').innerText()).replaceAll(/\s/gu, '');
  return { link, code };
}

/** @throws NoRelay and what the programs say; everything that was started is stopped then */
export async function openCallScene(): Promise<CallScene> {
  const folder = await mkdtemp(path.join(tmpdir(), 'loket-network-'));
  const closers: (() => Promise<void> | void)[] = [() => rm(folder, { recursive: true, force: true })];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const internet = openSmallInternet();
    closers.push(() => internet.close());
    const relay: ThrowawayRelay = await startThrowawayRelay({
      ...{ address: hubAddress, port: ports.relay, through: internet.through('hub') },
    });
    closers.push(() => relay.stop());
    const hubFolder = path.join(folder, 'hub');
    let hub: Running | null = null;
    const beginHub = async (): Promise<void> => {
      hub = await startHub(internet, { folder: hubFolder, relay });
    };
    const endHub = async (): Promise<void> => {
      await hub?.stop();
      hub = null;
    };
    await beginHub();
    closers.push(endHub);
    const seat = await startSeat(internet, path.join(folder, 'seat'), seatCodeOf(hubFolder));
    closers.push(() => seat.stop());
    const [officers, phones] = await Promise.all([
      startBrowser(internet, 'officer', folder),
      startBrowser(internet, 'phone', folder),
    ]);
    closers.push(() => officers.close());
    closers.push(() => phones.close());
    const officer = await officerPage(officers, seat.firstUrl);
    await signInAs(officer, 'CSO3');
    await takeInPackage(officer, await writeDayPackage(path.join(folder, 'paket'), today(), row));
    await pick(officer, row[0]?.queueNumber ?? '');
    const { link, code } = await startInterview(officer);
    return {
      internet,
      officer,
      async openPhone() {
        const context = await phones.newContext({
          ...{ viewport: { width: 390, height: 844 }, ignoreHTTPSErrors: true },
          permissions: ['camera', 'microphone'],
        });
        await watchConnections(context);
        const page = await context.newPage();
        await page.goto(link);
        await enterCode(page, code);
        const asked = page.getByRole('button', { name: 'Saya setuju, lanjutkan' });
        await asked.or(page.locator('#officer-video')).first().waitFor();
        const agreedAt = performance.now();
        if (await asked.isVisible()) await agree(page);
        return { page, agreedAt };
      },
      stopHub: endHub,
      startHub: beginHub,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
