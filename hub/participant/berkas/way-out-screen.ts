/** The way out of another app's browser, and help where a camera does not open (features P3). */
import { button, element, show } from '../view.ts';
import { chromeIntent, type WayOut } from './in-app-browser.ts';

/** `stay` goes on here all the same: choosing a file may work. `broken` names what often does not work here. */
export function showWayOut(
  way: Exclude<WayOut, { kind: 'stay' }>,
  stay: () => void,
  broken = 'kamera dan pilihan berkas',
): void {
  if (way.kind === 'insecure')
    return show(
      element('h1', {}, 'Alamat halaman ini belum aman'),
      element(
        'p',
        {},
        'Berkas pribadi hanya dikirim lewat alamat yang diawali https. Belum ada yang dikirim.',
      ),
      element('p', {}, 'Minta tautan baru kepada petugas, atau bawa berkas ke loket.'),
    );
  const app = way.app ?? 'aplikasi lain';
  show(
    element('h1', {}, 'Buka halaman ini di browser telepon'),
    element(
      'p',
      {},
      `Anda membukanya dari dalam ${app}. Di sana ${broken} sering tidak bekerja. Belum ada yang hilang.`,
    ),
    ...waysOut(way.way),
    copyButton(),
    button('Coba di sini saja', stay, 'quiet'),
  );
}

function waysOut(way: 'chrome-intent' | 'safari-menu' | 'copy-link'): HTMLElement[] {
  switch (way) {
    case 'chrome-intent':
      return [element('a', { class: 'act', href: chromeIntent(location.href) }, 'Buka di Chrome')];
    case 'safari-menu':
      return [
        element(
          'p',
          { class: 'card' },
          'Ketuk tanda bagikan atau titik tiga di layar ini, lalu pilih ',
          element('strong', {}, 'Buka di Safari'),
          '.',
        ),
      ];
    case 'copy-link':
      return [element('p', {}, 'Salin tautannya, lalu tempel di Chrome atau Safari.')];
  }
}

/** Copies the link; where the app forbids it, the link is shown to be copied by hand. */
function copyButton(): HTMLElement {
  const place = element('div', {});
  const said = element('p', { class: 'calm', role: 'status' });
  const copy = button(
    'Salin tautan',
    async () => {
      try {
        await navigator.clipboard.writeText(location.href);
        said.textContent = 'Tautan tersalin. Buka Chrome atau Safari, lalu tempel di kolom alamat.';
      } catch {
        said.textContent = `Tekan lama lalu salin: ${location.href}`;
      }
    },
    'second',
  );
  place.append(copy, said);
  return place;
}

/** The camera stays shut although this is an ordinary browser, or seems to be one. */
export function showCameraHelp(way: WayOut, acts: { back(): void }): void {
  show(
    element('h1', {}, 'Kamera tidak terbuka?'),
    element(
      'p',
      {},
      'Ambil fotonya dengan aplikasi kamera dahulu, lalu kembali ke sini dan ketuk Pilih berkas.',
    ),
    element('p', {}, 'Cara itu juga menolong bila halaman memuat ulang sesudah memotret.'),
    element('p', {}, 'Atau buka halaman ini di Chrome atau Safari. Berkas yang sudah diterima tetap aman.'),
    ...(way.kind === 'leave' ? waysOut(way.way) : []),
    copyButton(),
    button('Kembali', acts.back),
  );
}
