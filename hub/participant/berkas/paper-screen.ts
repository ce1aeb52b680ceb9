/** One paper: what is wrong, how a good picture looks, and the two ways to bring it. */
import type { WantedPaper } from '../../../shared/contract/upload-page.ts';
import type { DocumentKind } from '../../../shared/domain/vocabulary.ts';
import { button, element, show } from '../view.ts';
import { exampleFor } from './examples.ts';
import { headOf, type OpenLook } from './session.ts';
import {
  exampleGroupOf,
  instructionsOf,
  kindName,
  kindsOf,
  neededOf,
  paperName,
  togetherOf,
} from './words.ts';

export interface PaperActs {
  chosen(file: File, kind: DocumentKind, again: () => void): void;
  back(): void;
  cameraHelp(): void;
}

/** Asks which paper it is where several will do, then for the picture. */
export function showPaper(look: OpenLook, item: WantedPaper, acts: PaperActs): void {
  const kinds = kindsOf(item);
  const [only] = kinds;
  if (only !== undefined && kinds.length === 1) return showChoice(look, item, only, acts);
  const pairs = togetherOf(item).map((pair) => `${pair.map(kindName).join(' dan ')} harus dikirim bersama.`);
  show(
    headOf(look),
    backButton(acts),
    element(
      'h1',
      {},
      neededOf(item) > 1 ? 'Surat mana yang Anda kirim dahulu?' : 'Yang mana yang Anda kirim?',
    ),
    neededOf(item) > 1 ? null : element('p', {}, 'Cukup salah satu. Pilih yang ada pada Anda.'),
    ...pairs.map((sentence) => element('p', {}, sentence)),
    ...kinds.map((kind) => button(kindName(kind), () => showChoice(look, item, kind, acts), 'second')),
  );
}

function backButton(acts: PaperActs): HTMLElement {
  return button('‹ Kembali ke daftar', acts.back, 'quiet');
}

function showChoice(look: OpenLook, item: WantedPaper, kind: DocumentKind, acts: PaperActs): void {
  const group = exampleGroupOf(kind);
  const camera = fileInput('camera', 'image/*', group === 'face' ? 'user' : 'environment');
  const files = fileInput('files', 'image/jpeg,image/png,application/pdf,.jpg,.jpeg,.png,.pdf');
  for (const input of [camera, files])
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      const again = (): void => {
        showChoice(look, item, kind, acts);
        document.getElementById(input.id)?.click();
      };
      if (file) acts.chosen(file, kind, again);
    });
  show(
    headOf(look),
    backButton(acts),
    element('h1', {}, kindsOf(item).length > 1 ? kindName(kind) : paperName(item.itemId)),
    ...instructionsOf(item).map((line) => element('p', {}, line)),
    exampleFor(group),
    button('Ambil foto', () => camera.click()),
    button('Pilih berkas', () => files.click(), 'second'),
    camera,
    files,
    element(
      'p',
      { class: 'calm' },
      'Foto JPG/PNG atau PDF, paling besar 6 MB. Foto yang lebih besar dikecilkan sendiri.',
    ),
    button('Kamera tidak terbuka?', acts.cameraHelp, 'quiet'),
  );
}

function fileInput(id: string, accept: string, capture?: string): HTMLInputElement {
  const input = element('input', { type: 'file', id, accept, hidden: true, tabIndex: -1 });
  if (capture !== undefined) input.setAttribute('capture', capture);
  return input;
}
