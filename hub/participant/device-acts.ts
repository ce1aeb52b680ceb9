/** What the participant can do about his camera and microphone: switch one off, and bring one back that was taken away. */
import type { DeviceKind, OwnMedia } from './own-media.ts';
import { button, element } from './view.ts';

const words: Record<DeviceKind, { readonly label: string; readonly gone: string; readonly still: string }> = {
  camera: {
    label: 'Nyalakan kamera lagi',
    gone: 'Kamera berhenti. Panggilan tetap berjalan dan petugas masih mendengar Anda.',
    still: 'Kamera masih dipakai aplikasi lain atau terlepas. Tutup aplikasi itu, lalu ketuk lagi.',
  },
  microphone: {
    label: 'Nyalakan mikrofon lagi',
    gone: 'Mikrofon berhenti. Panggilan tetap berjalan; selesaikan telepon masuk bila ada.',
    still:
      'Mikrofon masih dipakai. Tutup telepon atau aplikasi lain, lalu ketuk lagi. Anda juga dapat menulis pesan.',
  },
};

/** A button that switches one device and says its state. */
export function deviceToggle(media: OwnMedia, kind: DeviceKind, on: string, off: string): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'second' }, on);
  made.setAttribute('aria-pressed', 'false');
  made.addEventListener('click', () => {
    const isOff = media.toggle(kind);
    made.textContent = isOff ? off : on;
    made.setAttribute('aria-pressed', String(isOff));
  });
  return made;
}

export interface Mender {
  readonly panel: HTMLElement;
  show(gone: boolean): void;
}

/** Stands over the picture while a device is gone. @param mend resolves with whether it works again */
export function createMender(kind: DeviceKind, mend: () => Promise<boolean>): Mender {
  const { label, gone, still } = words[kind];
  const sentence = element('p', {}, gone);
  const again = button(label, async () => {
    if (!(await mend())) sentence.textContent = still;
  });
  const panel = element(
    'div',
    { class: 'mender', role: 'alert', hidden: true, id: `mend-${kind}` },
    sentence,
    again,
  );
  return {
    panel,
    show(isGone) {
      if (isGone) sentence.textContent = gone;
      panel.hidden = !isGone;
    },
  };
}
