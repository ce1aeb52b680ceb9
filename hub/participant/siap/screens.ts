/** What is shown before and after the test; each screen has one thought. */
import type { PhoneCheck, ReadyLook } from '../../../shared/contract/ready-page.ts';
import { brand, button, element, show } from '../view.ts';
import { clockOf, dayWords, momentWords } from './moments.ts';
import { problemsOf } from './texts.ts';

export type Before = Extract<ReadyLook, { status: 'ok' }>;

const greeting = ({ initials }: Before): string => (initials === '' ? 'Halo.' : `Halo, ${initials}`);

/** The two words by which he knows that it is his branch that calls (features V12). */
function codeWordCard({ codeWord }: Before): HTMLElement {
  return element(
    'div',
    { class: 'card code-word' },
    element('p', {}, 'Petugas kami akan menyebut kata:'),
    element('p', { class: 'word' }, codeWord),
    element('p', { class: 'calm' }, 'Penelepon tidak tahu kata ini? Tutup teleponnya.'),
  );
}

function appointmentLine({ appointment, timeZone }: Before): HTMLElement | null {
  if (!appointment) return null;
  const clock = appointment.time.replace(':', '.');
  return element(
    'p',
    {},
    'Janji wawancara: ',
    element('strong', {}, `${dayWords(appointment.day)} pukul ${clock} ${zoneOf(timeZone)}`),
  );
}

const zoneOf = (timeZone: string): string =>
  new Intl.DateTimeFormat('id-ID', { timeZone, timeZoneName: 'short' })
    .formatToParts(new Date())
    .find(({ type }) => type === 'timeZoneName')?.value ?? '';

/** The office does not call now. */
function closedLine({ opensAt, timeZone }: Before): HTMLElement | null {
  if (opensAt === null) return null;
  return element(
    'p',
    { class: 'notice' },
    `Kantor sedang tutup. Katakan siap saat kantor buka, ${momentWords(opensAt, timeZone)}: kata siap berlaku satu jam.`,
  );
}

/** @param lapsed his "siap" was over before anybody called */
export function showStart(look: Before, lapsed: boolean, acts: { test(): void; skip(): void }): void {
  show(
    brand(look.branchName),
    element('h1', {}, lapsed ? 'Apakah Anda masih siap?' : 'Wawancara video klaim Anda'),
    element(
      'p',
      {},
      lapsed
        ? 'Waktu siap Anda sudah lewat dan belum ada petugas yang bebas. Klaim Anda aman.'
        : `${greeting(look)} Petugas akan berbicara dengan Anda lewat video. Gratis.`,
    ),
    appointmentLine(look),
    closedLine(look),
    codeWordCard(look),
    button('Cek telepon saya', acts.test),
    button(lapsed ? 'Saya masih siap' : 'Lewati, telepon saya baik', acts.skip, 'second'),
  );
}

/** @param check null = the test was left out */
export function showResult(
  look: Before,
  check: PhoneCheck | null,
  acts: { ready(): Promise<void>; later(): Promise<void>; again(): void },
): void {
  const problems = check ? problemsOf(check) : [];
  const title =
    check === null
      ? 'Apakah Anda siap sekarang?'
      : problems.length === 0
        ? 'Telepon Anda baik'
        : 'Yang perlu diperbaiki';
  show(
    brand(look.branchName),
    element('h1', {}, title),
    problems.length === 0
      ? element('p', {}, 'Siapkan KTP dan berkas asli di dekat Anda.')
      : element(
          'ul',
          { class: 'problems' },
          ...problems.map(({ what, advice }) => element('li', {}, element('strong', {}, what), ` ${advice}`)),
        ),
    problems.length === 0 ? null : button('Cek lagi', acts.again, 'second'),
    closedLine(look),
    look.opensAt === null
      ? element('p', {}, 'Bila Anda siap sekarang, petugas yang bebas memanggil Anda lebih dahulu.')
      : null,
    button('Saya siap sekarang', acts.ready),
    button('Belum siap', acts.later, 'second'),
  );
}

/** Minutes before the end at which he is asked whether it still holds. */
const askAgainMinutes = 10;

/** @param until the end of his word */
export function showReady(
  look: Before,
  until: string,
  acts: { again(): Promise<void>; cancel(): Promise<void> },
): void {
  const isNearEnd = Date.parse(until) - Date.parse(look.now) <= askAgainMinutes * 60_000;
  show(
    brand(look.branchName),
    element('h1', {}, isNearEnd ? 'Apakah Anda masih siap?' : 'Anda tercatat siap'),
    element('p', {}, 'Berlaku sampai ', element('strong', {}, `pukul ${clockOf(until, look.timeZone)}`), '.'),
    isNearEnd ? button('Ya, saya masih siap', acts.again) : null,
    closedLine(look),
    element(
      'p',
      {},
      'Biarkan halaman ini terbuka dan telepon di dekat Anda. Begitu petugas memanggil, halaman ini berubah sendiri.',
    ),
    element('p', {}, 'Petugas memberi Anda kode 6 angka lewat telepon atau pesan.'),
    codeWordCard(look),
    button('Tidak jadi', acts.cancel, 'second'),
  );
}

/** He said that he is not ready. */
export function showLater(look: Before, acts: { ready(): void }): void {
  const sentence = look.appointment
    ? 'Petugas menghubungi Anda sesuai janji.'
    : 'Petugas akan menghubungi Anda. Anda juga boleh membuka tautan ini lagi kapan saja.';
  show(
    brand(look.branchName),
    element('h1', {}, 'Baik, belum siap'),
    element('p', {}, sentence),
    appointmentLine(look),
    codeWordCard(look),
    button('Saya siap sekarang', acts.ready),
  );
}

/** An officer waits for him in the interview. */
export function showCall(look: Before, officerName: string, enter: () => void): void {
  show(
    brand(look.branchName),
    element('h1', {}, `${officerName} menunggu Anda`),
    element('p', {}, 'Wawancara video Anda dimulai sekarang. Siapkan KTP dan kode 6 angka dari petugas.'),
    codeWordCard(look),
    button('Masuk ke wawancara', enter),
  );
}
