/**
 * What stands over and around the picture in a call: the recording mark, the officer's instruction, the lamp, the notes
 * of a resting picture and of the telephone.
 */
import type { OfficerSignal } from '../../shared/contract/call.ts';
import { instructionWords } from './instructions.ts';
import { element } from './view.ts';

export interface CallNotices {
  /** Large, over the picture. */
  readonly instruction: HTMLElement;
  /** In sight wherever the page is scrolled to. */
  readonly recording: HTMLElement;
  /** Small, at the top of the picture. */
  readonly notes: readonly HTMLElement[];
  hear(signal: Extract<OfficerSignal, { type: 'instruct' | 'media' | 'telephone' | 'recording' }>): void;
  /** Takes everything off the page again. */
  close(): void;
}

const sayings = {
  resting: 'Gambar diistirahatkan supaya suara tetap jelas.',
  telephone:
    'Petugas melanjutkan lewat telepon biasa. Angkat telepon; halaman ini tetap terbuka untuk gambar.',
} as const;

/** A phone in a pocket or by the ear says it by touch; most PCs and iPhones cannot. */
function nudge(): void {
  navigator.vibrate?.([120, 80, 120]);
}

function note(sentence: string, name: string): HTMLElement {
  return element('p', { class: 'note', role: 'status', hidden: true, id: name }, sentence);
}

/** @param rest called when the officer asks for the voice alone, or for the picture again */
export function createNotices(rest: (resting: boolean) => void): CallNotices {
  const recording = element('p', { class: 'recording', role: 'status', hidden: true, id: 'recording-mark' });
  const resting = note(sayings.resting, 'resting-note');
  const telephone = note(sayings.telephone, 'telephone-note');
  const panel = element('div', { class: 'instruction', hidden: true, id: 'instruction' });

  function put(instruction: keyof typeof instructionWords): void {
    const { sentence, help } = instructionWords[instruction];
    const close = element('button', { type: 'button', class: 'close-instruction' }, 'Sudah');
    close.addEventListener('click', clear);
    panel.replaceChildren(
      element(
        'div',
        { role: 'alert' },
        element('p', { class: 'large' }, sentence),
        help ? element('p', {}, help) : '',
      ),
      close,
    );
    panel.hidden = false;
    nudge();
  }

  function clear(): void {
    panel.hidden = true;
    panel.replaceChildren();
  }

  function hear(signal: Parameters<CallNotices['hear']>[0]): void {
    switch (signal.type) {
      case 'instruct': {
        const { instruction } = signal;
        if (instruction === 'lamp-on') document.body.classList.add('lamp');
        if (instruction === 'lamp-off' || instruction === 'clear') {
          document.body.classList.remove('lamp');
          return clear();
        }
        return put(instruction);
      }
      case 'media':
        resting.hidden = signal.send === 'video';
        return rest(signal.send === 'audio');
      case 'telephone':
        telephone.hidden = !signal.on;
        return;
      case 'recording':
        recording.hidden = !signal.on;
        recording.textContent = signal.on ? 'Sedang direkam' : '';
        document.body.classList.toggle('is-recorded', signal.on);
        return;
    }
  }

  return {
    instruction: panel,
    recording,
    notes: [resting, telephone],
    hear,
    close: () => document.body.classList.remove('lamp', 'is-recorded'),
  };
}
