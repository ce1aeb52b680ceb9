/** The last screens: is it all, the receipt, and where the claim stands once it went on. */
import type { FinishAnswer } from '../../../shared/contract/upload-page.ts';
import { button, element, show } from '../view.ts';
import { waitingCall } from './list-screen.ts';
import { headOf, type OpenLook, type Session } from './session.ts';
import { standings } from './texts.ts';
import { dayWords, momentWords, paperName, standingOf } from './words.ts';

/** Some papers are missing: said once more, because after this the page takes none. */
export function showMissing(session: Session, acts: { back(): void; finish(): Promise<void> }): void {
  const { look, sender } = session;
  const missing = look.items.filter((item) => standingOf(item, sender.papers) === 'missing');
  show(
    headOf(look),
    element('h1', {}, `${missing.length} berkas belum dikirim`),
    element('ul', { class: 'card' }, ...missing.map(({ itemId }) => element('li', {}, paperName(itemId)))),
    element(
      'p',
      {},
      'Setelah Anda menekan Selesai, berkas yang kurang tidak dapat dikirim lewat halaman ini, kecuali petugas memintanya lagi.',
    ),
    button('Kirim yang kurang dahulu', acts.back),
    button('Tetap selesai', acts.finish, 'second'),
  );
}

/** What the participant may quote. */
export function showReceipt(look: OpenLook, { at, papers }: Extract<FinishAnswer, { status: 'done' }>): void {
  show(
    headOf(look),
    element('h1', {}, 'Terima kasih, berkas sudah diterima'),
    look.callWaiting ? waitingCall() : null,
    receipt(look, at, papers),
    element('h2', {}, 'Selanjutnya'),
    element(
      'p',
      {},
      `${look.officerName} memeriksa hanya berkas yang baru. Anda tidak perlu datang dan tidak perlu mendaftar lagi.`,
    ),
    element('p', {}, 'Buka tautan ini kapan saja untuk melihat kabar klaim Anda.'),
    element('p', { class: 'calm' }, 'Simpan bukti ini: ambil tangkapan layar, atau ketuk tombol di bawah.'),
    button('Cetak atau simpan PDF', () => window.print(), 'second'),
  );
}

function receipt(look: OpenLook, at: string, papers: number): HTMLElement {
  const lines: readonly (readonly [string, string])[] = [
    ['Nomor antrean', look.queueNumber],
    ['Diterima', `${papers} berkas`],
    ['Waktu', momentWords(at, look.timeZone)],
    ['Kantor', look.branchName],
  ];
  return element(
    'dl',
    { class: 'card receipt' },
    ...lines.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
  );
}

/** The claim went on: nothing to do, or the one thing that is. `unsent` = papers that came too late. */
export function showStanding(look: OpenLook, unsent: number): void {
  const [title, ...sentences] = standings[look.claimStatus];
  show(
    headOf(look),
    element('h1', {}, title),
    look.callWaiting ? waitingCall() : null,
    ...sentences.map((sentence) => element('p', {}, sentence)),
    dueWords(look),
    look.finishedAt === null
      ? null
      : receipt(
          look,
          look.finishedAt,
          look.items.reduce((sum, { received }) => sum + received.length, 0),
        ),
    unsent > 0
      ? element(
          'p',
          { class: 'notice' },
          `${unsent} berkas belum sempat terkirim, karena klaim sudah berjalan. Bawa aslinya bila petugas memintanya.`,
        )
      : null,
    element('p', { class: 'calm' }, `Ada pertanyaan? Hubungi ${look.branchName} dan sebutkan nomor antrean.`),
  );
}

/** The promise of the office; its clock begins when the papers are complete. */
function dueWords({ claimStatus, dueDay }: OpenLook): HTMLElement | null {
  if (['paid', 'rejected', 'cancelled'].includes(claimStatus)) return null;
  if (dueDay !== null)
    return element(
      'p',
      {},
      'Janji layanan: dibayar paling lambat ',
      element('strong', {}, dayWords(dueDay)),
      '.',
    );
  return element('p', {}, 'Batas waktu pembayaran mulai dihitung setelah petugas menyatakan berkas lengkap.');
}
