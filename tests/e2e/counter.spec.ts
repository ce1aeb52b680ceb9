/**
 * A day at the counter: a walk-in is typed in and submitted, claims are searched, picked out of order and given back,
 * the quota holds, and the seat keeps others out.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Locator, type Page } from 'playwright/test';
import {
  judgeAll,
  claimRegion,
  confirmIdentity,
  goToRow,
  openClaim,
  pick,
  queueRows,
  search,
  selectItem,
  submit,
  takeInPackage,
} from './support/claim-work.ts';
import { claims, picture, today, writeDayPackage } from './support/day-package.ts';
import { personOf, signInAs, signOut } from './support/people.ts';
import { openSeatPage } from './support/seat-page.ts';
import { startSeat, type RunningSeat } from './support/seat.ts';

test.describe.configure({ mode: 'serial', timeout: 150_000 });

const online = claims(5, { from: 911 });
const [first, second, third, fourth] = online as [Row, Row, Row, Row];
type Row = (typeof online)[number];
const walkIn = { name: 'Melati Contohsari', nik: '1271045204850921' };

let folder: string;
let seat: RunningSeat;
let page: Page;

test.beforeAll(async ({ browser }) => {
  folder = await mkdtemp(path.join(tmpdir(), 'loket-counter-'));
  seat = await startSeat(path.join(folder, 'data'));
  page = await openSeatPage(browser, seat.firstUrl);
});

test.afterAll(async () => {
  await page.context().close();
  await seat.stop();
  await rm(folder, { recursive: true, force: true });
});

const submitButton = () => page.getByRole('button', { name: /Ajukan ke verifikator/u });

/** Walks on to a field by Tab and types into it, as a quick typist does. */
async function type(form: Locator, field: string, text: string): Promise<void> {
  await page.keyboard.press('Tab');
  await expect(form.getByLabel(field)).toBeFocused();
  await page.keyboard.type(text);
}

test('a walk-in is typed by keyboard; wrong fields say why, a birth date is compared with the NIK', async () => {
  await signInAs(page, 'CSO3');
  await page.keyboard.press('F4');
  const form = page.getByRole('dialog', { name: 'Klaim di loket baru' });
  await expect(form.getByLabel('Program')).toBeFocused();

  await form.getByTestId('register-walk-in').click();
  await expect(form.getByText('Wajib diisi.')).toHaveCount(9);
  await expect(form).toContainText('Ada isian yang perlu dibetulkan; data belum disimpan.');
  await expect(form.getByLabel('Sebab klaim')).toBeFocused();
  await form.getByLabel('Sebab klaim').selectOption('JHT-RESIGN');

  await page.keyboard.press('Tab');
  await type(form, 'Nama sesuai KTP', walkIn.name);
  await type(form, 'NIK', '12710452');
  await type(form, 'Tanggal lahir', '31/02/1985');
  await type(form, 'Nomor KPJ', '123');
  await type(form, 'Nomor HP', '0810 0000 0921');
  await expect(form).toContainText('NIK harus 16 angka.');
  await expect(form).toContainText('Tanggal ini belum terjadi atau tidak ada.');
  await expect(form).toContainText('Nomor KPJ harus 11 digit.');
  await page.keyboard.press('Tab');
  await type(form, 'Bank', 'BNI');
  await type(form, 'Nomor rekening', '9900000921');
  await type(form, 'Nama pemilik rekening', walkIn.name);
  await type(form, 'Perusahaan terakhir', 'PT Contoh Karya Latihan');
  await type(form, 'Berhenti bekerja', '30062026');
  await page.keyboard.press('Enter');
  await expect(form.getByLabel('NIK')).toBeFocused();

  await page.keyboard.type(walkIn.nik.slice(8));
  await form.getByLabel('Tanggal lahir').fill('13/04/1985');
  await form.getByLabel('Nomor KPJ').fill('99000000921');
  const warnings = form.getByRole('list', { name: /Perlu dilihat dua kali/u });
  await expect(warnings).toContainText(/Tanggal lahir menurut NIK .+, menurut data/u);
  await form.getByLabel('Tanggal lahir').fill('12/04/1985');
  await expect(warnings).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(queueRows(page)).toContainText(['L-001']);
});

test('papers come from files: a wrong one is refused, good ones are judged, nothing is submitted before', async () => {
  await page.keyboard.press('F2');
  const claim = claimRegion(page, 'L-001');
  await expect(claim).toContainText('di meja saya');
  await expect(submitButton()).toBeDisabled();
  await page.keyboard.press('Control+Enter');
  await expect(claim).toContainText('Belum dapat diajukan:');
  await expect(claim).not.toContainText('diajukan.');

  const dialog = page.getByRole('dialog', { name: 'Tambah berkas' });
  const choose = async (name: string, buffer: Buffer): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Pilih berkas…' }).click();
    await (await chooser).setFiles({ name, mimeType: 'image/jpeg', buffer });
    await dialog.getByRole('button', { name: 'Tambahkan' }).click();
  };
  const count = await page.locator('[data-item]').count();
  expect(count).toBeGreaterThan(5);
  for (let place = 1; place <= count; place += 1) {
    const row = await selectItem(page, place);
    await expect(row).toHaveAttribute('data-standing', 'missing');
    await row.getByRole('button', { name: /^Tambah berkas untuk/u }).click();
    if (place === 1) {
      await choose('kartu.jpg', Buffer.from('ini bukan gambar'));
      await expect(dialog.getByRole('alert')).toContainText('Isinya bukan JPG, PNG atau PDF');
    }
    await choose(`berkas-${place}.jpg`, picture(`berkas ${place}`, walkIn));
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(row).toHaveAttribute('data-standing', 'open');
    await expect(row).toContainText('diunggah petugas');
  }
  await judgeAll(page);
  await expect(submitButton()).toBeDisabled();
  await expect(claim).toContainText('identitas belum dicocokkan');
});

test('a card that is still active blocks the submission and says how it is mended', async () => {
  const claim = claimRegion(page, 'L-001');
  const data = claim.getByRole('region', { name: 'Data', exact: true });
  await confirmIdentity(page);
  await expect(claim).toContainText('Siap diajukan');
  await data.getByLabel('Status kartu').selectOption('active');
  await data.getByRole('button', { name: 'Simpan data kepesertaan' }).press('Enter');
  await expect(submitButton()).toBeDisabled();
  const blocked = claim.getByRole('button', { name: 'kartu masih aktif' });
  await blocked.press('Enter');
  await expect(data.locator('[data-finding="card-active"]')).toBeFocused();
  await expect(data).toContainText('setelah perusahaan melaporkan berhenti dan kartu nonaktif');
  await page.keyboard.press('Control+Enter');
  await expect(blocked).toBeVisible();

  await data.getByLabel('Status kartu').selectOption('inactive');
  await data.getByLabel('Nonaktif sejak').fill('2026-07-01');
  await data.getByRole('button', { name: 'Simpan data kepesertaan' }).press('Enter');
  await expect(blocked).toBeHidden();
  await submit(page, 'L-001');
});

test('the search finds a claim while it is typed', async () => {
  await takeInPackage(page, await writeDayPackage(path.join(folder, 'paket'), today(), online));
  await expect(queueRows(page)).toHaveCount(online.length + 1);
  const words = [
    second.name.slice(0, 5).toLowerCase(),
    second.nik.slice(0, 12),
    second.kpj,
    second.phone ?? '',
    (second.phone ?? '').replace(/^0(\d{3})(\d{4})/u, '+62 $1 $2 '),
    second.queueNumber,
  ];
  for (const word of words) {
    await search(page, word);
    await expect(queueRows(page)).toHaveCount(1);
    await expect(queueRows(page)).toContainText(second.name);
  }
  await search(page, 'tidak ada orang ini');
  await expect(page.getByText('Tidak ada yang cocok')).toBeVisible();
  await page.getByTestId('search').press('Escape');
  await expect(queueRows(page)).toHaveCount(online.length + 1);
});

test('a claim is picked out of order with a reason; others see its holder, cannot act, and read no numbers', async () => {
  await goToRow(page, third.queueNumber);
  await page.keyboard.press('F3');
  const dialog = page.getByRole('dialog', { name: `Ambil ${third.queueNumber} di luar urutan` });
  await expect(dialog.getByRole('radio').first()).toBeFocused();
  await dialog.getByRole('radio', { name: 'Alasan lain' }).press(' ');
  await dialog.getByLabel('Tuliskan alasannya').fill('x');
  await dialog.getByRole('button', { name: 'Ambil klaim' }).press('Enter');
  await expect(dialog).toContainText('Tuliskan alasan, paling sedikit tiga huruf.');
  await dialog.getByLabel('Tuliskan alasannya').fill('Kereta peserta berangkat pukul sebelas');
  await dialog.getByRole('button', { name: 'Ambil klaim' }).press('Enter');
  await expect(claimRegion(page, third.queueNumber)).toContainText('di meja saya');
  await expect(claimRegion(page, third.queueNumber)).toContainText(third.kpj.slice(0, 3));
  await signOut(page);

  await signInAs(page, 'CSO4');
  const claim = await openClaim(page, third.queueNumber);
  await expect(queueRows(page)).toContainText(personOf('CSO3').name);
  await expect(claim).toContainText(`Hanya dapat dibaca: sedang dikerjakan ${personOf('CSO3').name}.`);
  await expect(claim).toContainText('Nomor identitas tertutup');
  await expect(claim).toContainText('1271••');
  const words = (await claim.innerText()).replaceAll(/\s/gu, '');
  for (const number of [third.nik, third.kpj, third.phone ?? '', `99${third.kpj.slice(-8)}`])
    expect(words).not.toContain(number.slice(0, -2));
  await expect(submitButton()).toHaveCount(0);
  await expect(claim.getByRole('button', { name: 'Ambil klaim ini' })).toHaveCount(0);
  await page.keyboard.press('1');
  await page.keyboard.press('s');
  await expect(claim.locator('[data-standing="ok"]')).toHaveCount(0);
  await signOut(page);
});

test('the holder gives a claim back with a reason; the kabid takes one from a holder who is away', async () => {
  await signInAs(page, 'CSO3');
  const claim = await openClaim(page, third.queueNumber);
  await claim.getByRole('button', { name: 'Lainnya' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Kembalikan ke antrean' }).click();
  const dialog = page.getByRole('dialog', { name: `Kembalikan ${third.queueNumber} ke antrean` });
  await dialog.getByRole('radio', { name: /tidak hadir/iu }).press(' ');
  await dialog.getByRole('button', { name: 'Kembalikan ke antrean' }).press('Enter');
  await expect(claim).toContainText('klaim ini belum Anda ambil');
  await claim.getByRole('button', { name: 'Ambil klaim ini' }).press('Enter');
  const again = page.getByRole('dialog', { name: `Ambil ${third.queueNumber} di luar urutan` });
  await again.getByRole('button', { name: 'Ambil klaim' }).press('Enter');
  await expect(claim).toContainText('di meja saya');
  await signOut(page);

  await signInAs(page, 'KABID');
  await page.getByRole('radiogroup', { name: 'Ruang kerja' }).getByText('Antrean').click();
  await goToRow(page, third.queueNumber);
  await page.getByTestId('release').press('Enter');
  const kabidDialog = page.getByRole('dialog', { name: `Kembalikan ${third.queueNumber} ke antrean` });
  await kabidDialog.getByRole('radio').nth(1).press(' ');
  await kabidDialog.getByRole('button', { name: 'Kembalikan ke antrean' }).press('Enter');
  await expect(queueRows(page)).toContainText('antre');
  await signOut(page);
});

/** The kabid sets the officer's cap for online JHT; `cap` is told from what is used. */
async function setCap(cap: (used: number) => number): Promise<void> {
  await signInAs(page, 'KABID');
  await page.getByRole('radiogroup', { name: 'Ruang kerja' }).getByText('Papan').click();
  await page
    .getByRole('button', { name: new RegExp(`Ubah kuota ${personOf('CSO3').name}, JHT online`, 'u') })
    .press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Ubah kuota' });
  const used = Number(/Sudah terpakai (\d+)/u.exec(await dialog.innerText())?.[1]);
  if (used > 0) {
    await dialog.getByTestId('cap').fill(String(used - 1));
    await expect(dialog).toContainText(`Antara ${used} (yang sudah terpakai)`);
  }
  await dialog.getByTestId('cap').fill(String(cap(used)));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await signOut(page);
}

test('the kabid lowers a quota, the officer meets it on every path, the kabid raises it again', async () => {
  await signInAs(page, 'CSO3');
  await pick(page, fourth.queueNumber);
  await signOut(page);
  await setCap((used) => used);

  await signInAs(page, 'CSO3');
  await page.keyboard.press('F2');
  const full = page.getByText(/^Kuota Anda hari ini sudah penuh: \d+ dari \d+$/u);
  await expect(full.first()).toBeVisible();
  await expect(page.getByText('minta kabid menambah kuota').first()).toBeVisible();
  await goToRow(page, first.queueNumber);
  await page.keyboard.press('F3');
  const dialog = page.getByRole('dialog', { name: `Ambil ${first.queueNumber} di luar urutan` });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(full).toHaveCount(2);
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(queueRows(page)).toContainText('antre');
  await signOut(page);

  await setCap((used) => used + 1);
  await signInAs(page, 'CSO3');
  await page.keyboard.press('F2');
  await expect(claimRegion(page, first.queueNumber)).toContainText('di meja saya');
});

test('the screen speaks English and Indonesian again', async () => {
  await page.getByTestId('person-menu').press('Enter');
  await page.getByRole('menuitem', { name: 'English' }).press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByTestId('take-next')).not.toContainText('Panggil berikutnya');
  await expect(page.getByTestId('take-next')).toContainText(/next/iu);
  await page.getByTestId('person-menu').press('Enter');
  await page.getByRole('menuitem', { name: 'Bahasa Indonesia' }).press('Enter');
  await expect(page.getByTestId('take-next')).toContainText('Panggil berikutnya');
});

test('a wrong PIN is explained, the fifth in a row shuts the number for a minute', async () => {
  await signOut(page);
  const { name, pin } = personOf('CSO5');
  await page.getByRole('button', { name: new RegExp(name, 'u') }).click();
  const notice = page.getByRole('main').getByRole('alert');
  for (let tries = 1; tries <= 5; tries += 1) {
    await page.getByTestId('pin').fill('990000');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('pin')).toHaveValue('');
    await expect(notice).toContainText('PIN tidak cocok');
  }
  await page.getByTestId('pin').fill(pin);
  await page.keyboard.press('Enter');
  await expect(notice).toContainText('Terlalu banyak percobaan');
  await expect(notice).toContainText(/Tunggu \d+ detik/u);
  await page.getByRole('button', { name: 'Bukan saya, pilih nama lain' }).click();
  await signInAs(page, 'CSO3');
});
