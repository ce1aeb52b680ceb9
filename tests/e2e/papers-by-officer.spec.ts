/**
 * The officer's own papers: files dropped on the claim, the scanner's folder, and a photo by the camera of the counter,
 * before which an invented identity card lies.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { browserArguments, findBrowser } from '../../build/browser.ts';
import { claimRegion, pick, selectItem, takeInPackage } from './support/claim-work.ts';
import { writeCameraFilm } from './support/camera-film.ts';
import { claims, picture, today, writeDayPackage } from './support/day-package.ts';
import { signInAs } from './support/people.ts';
import { openSeatPage } from './support/seat-page.ts';
import { startSeat, type RunningSeat } from './support/seat.ts';

test.describe.configure({ mode: 'serial', timeout: 150_000 });

/** More than one, so that a search tells by its answer that it was heard. */
const rows = claims(3, { from: 951, kinds: ['kk'] });
const [row] = rows;
if (!row) throw new Error('no claim');

let folder: string;
let scanner: string;
let seat: RunningSeat;
let page: Page;

const film = path.join(tmpdir(), `loket-kartu-${process.pid}.mjpeg`);
test.use({
  launchOptions: {
    executablePath: findBrowser() ?? '',
    args: [...browserArguments(), `--use-file-for-fake-video-capture=${film}`],
  },
});

test.beforeAll(async ({ browser }) => {
  folder = await mkdtemp(path.join(tmpdir(), 'loket-papers-'));
  scanner = path.join(folder, 'Hasil pindai');
  await mkdir(scanner);
  await writeCameraFilm(film);
  seat = await startSeat(path.join(folder, 'data'));
  page = await openSeatPage(browser, seat.firstUrl);
  await signInAs(page, 'CSO3');
  await takeInPackage(page, await writeDayPackage(path.join(folder, 'paket'), today(), rows));
  await pick(page, row.queueNumber);
});

test.afterAll(async () => {
  await page.context().close();
  await seat.stop();
  await rm(folder, { recursive: true, force: true });
  await rm(film, { force: true });
});

const dialog = () => page.getByRole('dialog', { name: 'Tambah berkas' });

/** Lets files fall on the claim, as a hand does from a folder. */
async function dropFiles(files: readonly { name: string; bytes: Buffer }[]): Promise<void> {
  const carried = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
        transfer.items.add(new File([bytes], name));
      }
      return transfer;
    },
    files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') })),
  );
  const claim = claimRegion(page, row!.queueNumber);
  await claim.dispatchEvent('dragover', { dataTransfer: carried });
  await expect(claim).toContainText('Lepaskan berkas di sini');
  await claim.dispatchEvent('drop', { dataTransfer: carried });
}

/** What is shown of the papers in the list of the claim. */
const paper = (name: RegExp) => claimRegion(page, row!.queueNumber).getByRole('button', { name });

test('several files fall on the claim: each gets its kind by its name, a bad one stops no other', async () => {
  await dropFiles([
    { name: 'scan KTP depan.jpg', bytes: picture('ktp', row) },
    { name: 'foto.heic', bytes: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1') },
    { name: 'buku tabungan.jpg', bytes: picture('rekening', row) },
  ]);
  const list = dialog().getByRole('list', { name: 'Berkas yang akan ditambahkan' });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await expect(list.getByLabel('Jenis dokumen scan KTP depan.jpg')).toHaveValue('ktp');
  await expect(list.getByLabel('Jenis dokumen buku tabungan.jpg')).toHaveValue('rekening');
  await expect(dialog().getByRole('button', { name: 'Tambahkan', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(dialog().getByRole('alert')).toContainText('Pengaturan > Kamera > Format > Paling Kompatibel');
  await page.keyboard.press('Escape');
  await expect(dialog()).toHaveCount(0);
  // The last one that was added is on the screen.
  await expect(page.getByRole('region', { name: 'Dokumen', exact: true })).toContainText('buku tabungan.jpg');
});

test('the scanner’s folder is chosen once; what arrives there shows by itself and becomes a paper', async () => {
  const place = await placeOf('kpj');
  await selectItem(page, place);
  await openWay('Pemindai');
  await dialog()
    .getByLabel(/Folder tempat pemindai/u)
    .fill('pindai');
  await page.keyboard.press('Enter');
  await expect(dialog()).toContainText('Folder itu tidak ditemukan');
  await dialog()
    .getByLabel(/Folder tempat pemindai/u)
    .fill(scanner);
  await page.keyboard.press('Enter');
  await expect(dialog()).toContainText('Belum ada hasil pindai di folder ini');
  await writeFile(path.join(scanner, 'SCAN_0001.jpg'), picture('kpj', row));
  await writeFile(path.join(scanner, 'catatan.txt'), 'bukan berkas');
  const scan = dialog().getByRole('radio', { name: /SCAN_0001\.jpg/u });
  await expect(scan).toBeChecked();
  await expect(scan).toBeEnabled();
  await expect(dialog().getByText('bukan JPG, PNG atau PDF')).toBeVisible();
  await expect(dialog().getByRole('img', { name: 'Isi SCAN_0001.jpg' })).toBeVisible();
  await expect(dialog().getByLabel('Jenis dokumen')).toHaveValue('kpj');
  await dialog().getByLabel('Jenis dokumen').press('Enter');
  await dialog().getByRole('button', { name: 'Tambahkan', exact: true }).press('Enter');
  await expect(dialog()).toHaveCount(0);
  await expect(paper(/SCAN_0001\.jpg.*diunggah petugas/u)).toBeVisible();
  await openWay('Pemindai');
  await expect(dialog().getByText('sudah dipakai')).toBeVisible();
  await page.keyboard.press('Escape');
});

test('the camera sees the edges of a card; the photo is straightened and becomes a paper', async () => {
  await openWay('Kamera');
  const shutter = dialog().getByRole('button', { name: 'Potret', exact: true });
  await expect(shutter).toBeFocused();
  await expect(dialog().getByTestId('paper-edges')).toBeVisible();
  await expect(dialog()).toContainText('Tepi dokumen terlihat');
  await page.keyboard.press('Space');
  const corner = dialog().getByRole('button', { name: 'Sudut kiri atas' });
  await expect(corner).toBeVisible();
  const before = await corner.getAttribute('style');
  await corner.press('Shift+ArrowRight');
  await expect(corner).not.toHaveAttribute('style', before ?? '');
  await corner.press('Shift+ArrowLeft');
  await expect(dialog().getByText(/Foto ini cukup terang dan tajam|Lihat dahulu/u)).toBeVisible();
  await dialog().getByLabel('Jenis dokumen').selectOption('npwp');
  await dialog().getByRole('button', { name: 'Pakai foto ini' }).press('Enter');
  await expect(dialog()).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Dokumen', exact: true })).toContainText('foto-npwp.jpg');
});

/** Opens the dialog at one of its three ways in, by keys alone. */
async function openWay(name: string): Promise<void> {
  const selected = page.locator('li[data-selected="true"]');
  await selected.getByRole('button', { name: /^Tambah berkas untuk/u }).press('Enter');
  await dialog().getByRole('tab', { name: 'Berkas' }).focus();
  const tab = dialog().getByRole('tab', { name });
  await page.keyboard.press('ArrowRight');
  if (name === 'Kamera') await page.keyboard.press('ArrowRight');
  await expect(tab).toHaveAttribute('aria-selected', 'true');
}

/** The place of an item in the checklist, from 1. */
async function placeOf(kind: string): Promise<number> {
  const items = await page
    .locator('[data-item]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-item')));
  const item = kind === 'kpj' ? 'kartu' : kind;
  return items.indexOf(item) + 1;
}
