/** Look before it goes: the picture, what the check says of it, and the choice, which is the participant's. */
import type { QualityFlaw } from '../../../shared/domain/reading/reading.ts';
import { button, element, show } from '../view.ts';
import type { Prepared } from './prepare.ts';
import { headOf, type OpenLook } from './session.ts';
import { faceFlaws, fileRefusals, flaws as paperFlaws } from './texts.ts';
import { sizeWords } from './words.ts';

export interface CheckActs {
  send(): Promise<void>;
  again(): void;
  back(): void;
}

export function showChecking(look: OpenLook): void {
  show(
    headOf(look),
    element('h1', {}, 'Memeriksa gambar…'),
    element('p', {}, 'Sebentar. Gambar belum dikirim.'),
  );
}

/** A file that cannot go, and what to do instead. */
export function showRefused(look: OpenLook, why: string, acts: Omit<CheckActs, 'send'>): void {
  const [title, ...sentences] = fileRefusals[why] ?? fileRefusals['unreadable'] ?? [''];
  show(
    headOf(look),
    element('h1', {}, title),
    ...sentences.map((sentence) => element('p', {}, sentence)),
    button('Pilih lagi', acts.again),
    button('Kembali ke daftar', acts.back, 'second'),
  );
}

/** A warning never stops: "Kirim saja" is always there. */
export function showCheck(
  look: OpenLook,
  name: string,
  prepared: Prepared,
  isFace: boolean,
  acts: CheckActs,
): void {
  const { flaws, locked } = prepared;
  const doubtful = flaws.length > 0 || locked;
  const send = button(doubtful ? 'Kirim saja' : 'Kirim', acts.send, doubtful ? 'second' : 'first');
  const again = button(
    locked ? 'Pilih berkas lain' : 'Ambil ulang',
    acts.again,
    doubtful ? 'first' : 'second',
  );
  show(
    headOf(look),
    element('h1', {}, titleOf(prepared)),
    preview(prepared, name),
    doubtful ? adviceOf(flaws, locked, isFace) : null,
    prepared.previewUrl !== null && !doubtful ? element('p', {}, lookYourself) : null,
    prepared.shrunkFrom === null
      ? null
      : element(
          'p',
          { class: 'calm' },
          `Foto dikecilkan dari ${sizeWords(prepared.shrunkFrom)} menjadi ${sizeWords(prepared.content.byteLength)} agar cepat terkirim.`,
        ),
    ...(doubtful ? [again, send] : [send, again]),
    button('Batal', acts.back, 'quiet'),
  );
}

const lookYourself = 'Lihat sekali lagi: apakah semua tulisan terbaca dan tidak ada yang terpotong?';

function titleOf({ flaws, locked, mediaType }: Prepared): string {
  if (locked) return 'PDF ini terkunci sandi';
  if (flaws.length > 0) return 'Gambar ini mungkin sulit dibaca';
  return mediaType === 'application/pdf' ? 'Kirim PDF ini?' : 'Gambarnya bagus';
}

function adviceOf(flaws: readonly QualityFlaw[], locked: boolean, isFace: boolean): HTMLElement {
  const words = isFace ? { ...paperFlaws, ...faceFlaws } : paperFlaws;
  const items = flaws.map((flaw) => {
    const [what, advice] = words[flaw];
    return element('li', {}, element('strong', {}, what), ` ${advice}`);
  });
  if (locked)
    items.push(
      element('li', {}, 'Petugas tidak dapat membukanya. Simpan PDF tanpa sandi, atau foto lembarnya.'),
    );
  return element('ul', { class: 'card look' }, ...items);
}

function preview({ previewUrl, fileName, content }: Prepared, name: string): HTMLElement {
  if (previewUrl !== null)
    return element('img', { class: 'preview', src: previewUrl, alt: `Gambar ${name} yang akan dikirim` });
  return element('p', { class: 'card file' }, `${fileName} (${sizeWords(content.byteLength)})`);
}
