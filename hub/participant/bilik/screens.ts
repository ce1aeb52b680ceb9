/** The screens of a booth: naming it once, waiting, and a number that is called. */
import { brand, button, element, show } from '../view.ts';
import type { BoothFarewell } from './booth-line.ts';
import type { BoothSetting } from './kept.ts';

/** Why the hub did not let the booth stand, and what to do. */
export const refusals: Readonly<Record<BoothFarewell, string>> = {
  key: 'Kode bilik tidak cocok. Tidak ada yang berubah; ketik lagi kode dari pengelola hub.',
  slowDown: 'Terlalu banyak kode yang salah. Tunggu satu menit, lalu coba lagi.',
  replaced: 'Bilik ini dibuka di jendela lain. Pakai jendela itu, atau ketuk Pakai jendela ini.',
  nameTaken: 'Nama itu sudah dipakai bilik lain. Pilih nama lain, misalnya Bilik 2.',
  badName: 'Nama hanya boleh memuat huruf, angka, spasi, titik dan tanda hubung, paling panjang 30.',
  full: 'Kantor ini sudah mempunyai 20 bilik. Tutup satu bilik, lalu coba lagi.',
  closed: 'Hub ini tidak memakai bilik. Jalankan hub cabang, lalu buka halaman ini di alamatnya.',
  invalid: 'Halaman ini lebih lama dari hub. Muat ulang halaman ini.',
};

/** Asks for name and code, once for this device. */
export function askSetting(
  known: BoothSetting | null,
  wrong: string | null,
  ready: (name: string, key: string) => void,
): void {
  const name = element('input', { id: 'booth-name', maxLength: 30, autocomplete: 'off', class: 'field' });
  name.value = known?.name ?? '';
  name.placeholder = 'Bilik 1';
  const key = element('input', { id: 'booth-key', maxLength: 40, autocomplete: 'off', class: 'field key' });
  key.spellcheck = false;
  const missing = element('p', { class: 'wrong', role: 'alert', hidden: true });
  const form = element(
    'form',
    {},
    element('label', { htmlFor: 'booth-name' }, 'Nama bilik'),
    name,
    element('label', { htmlFor: 'booth-key' }, 'Kode bilik'),
    key,
    missing,
    element('button', { type: 'submit' }, 'Pasang bilik'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (name.value.trim() !== '' && key.value.trim() !== '')
      return ready(name.value.trim(), key.value.trim());
    missing.textContent = 'Isi nama bilik dan kodenya.';
    missing.hidden = false;
  });
  show(
    element('h1', {}, 'Pasang bilik wawancara'),
    element(
      'p',
      {},
      'Perangkat ini menjadi tempat peserta berbicara dengan petugas. Diisi satu kali oleh petugas kantor.',
    ),
    wrong ? element('p', { class: 'wrong', role: 'alert' }, wrong) : null,
    form,
    element(
      'p',
      { class: 'calm' },
      'Kode bilik ditampilkan di komputer hub dengan: npm run hub -- booth-code',
    ),
  );
  name.focus();
}

/** Waits for the next number. */
export function showWaiting(parts: {
  readonly name: string;
  readonly branchName: string;
  readonly line: 'connecting' | 'ready' | 'lost';
  change(): void;
}): void {
  const words = {
    connecting: 'Menyambung ke hub kantor…',
    ready: 'Siap. Nomor antrean akan tampil di sini.',
    lost: 'Sambungan ke hub kantor putus, menyambung lagi…',
  };
  show(
    brand(parts.branchName),
    element('h1', { class: 'booth-name' }, parts.name),
    element(
      'p',
      { class: `standing ${parts.line}`, role: 'status', id: 'booth-standing' },
      words[parts.line],
    ),
    element(
      'ul',
      { class: 'calm' },
      element('li', {}, 'Duduklah saat nomor antrean Anda tampil di layar ini.'),
      element('li', {}, 'Siapkan KTP dan berkas asli.'),
    ),
    button('Ubah bilik', parts.change, 'quiet'),
  );
}

/** A number is called: very large, one button. */
export function showCalled(queueNumber: string, name: string, here: () => void | Promise<void>): void {
  show(
    element('h1', { class: 'called' }, 'Nomor antrean'),
    element('p', { class: 'number', id: 'called-number' }, queueNumber),
    element('p', {}, `Silakan duduk di ${name}. Petugas menunggu Anda lewat panggilan video.`),
    button('Saya di sini', here),
    element('p', { class: 'calm' }, 'Bukan nomor Anda? Tunggu; jangan menekan tombol.'),
  );
}
