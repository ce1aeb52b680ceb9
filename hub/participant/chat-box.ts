/** Typed words in the call, for who cannot hear or be heard (features U3): large, with a mark for what was not seen. */
import { element } from './view.ts';

export interface ChatBox {
  /** Opens and closes the box, and says how many words were not seen. */
  readonly opener: HTMLButtonElement;
  readonly box: HTMLElement;
  /** The newest words of the officer, over the picture while the box is closed. */
  readonly bubble: HTMLElement;
  receive(text: string): void;
  close(): void;
}

const longest = 500;

/** @param send says it to the officer; false when the line is down just now */
export function createChatBox(send: (text: string) => boolean): ChatBox {
  let unread = 0;
  const words = element('ol', { class: 'words', role: 'log', ariaLabel: 'Pesan' });
  const input = element('textarea', { id: 'chat-text', rows: 1, maxLength: longest });
  const failed = element('p', { class: 'wrong', role: 'alert', hidden: true });
  const go = element('button', { type: 'submit' }, 'Kirim');
  const form = element(
    'form',
    {},
    element('label', { htmlFor: 'chat-text' }, 'Pesan untuk petugas'),
    input,
    failed,
    go,
  );
  const box = element(
    'section',
    { class: 'chat', id: 'chat', hidden: true, ariaLabel: 'Pesan tertulis' },
    words,
    form,
  );
  const bubble = element('p', { class: 'bubble', role: 'status', hidden: true });
  const opener = element('button', { type: 'button', class: 'second', id: 'chat-opener' }, 'Tulis pesan');
  opener.setAttribute('aria-controls', 'chat');

  function label(): void {
    opener.textContent = box.hidden ? (unread > 0 ? `Pesan (${unread} baru)` : 'Tulis pesan') : 'Tutup pesan';
    opener.classList.toggle('unread', unread > 0);
    opener.setAttribute('aria-expanded', String(!box.hidden));
  }

  function add(who: 'own' | 'officer', text: string): void {
    const speaker = element('span', { class: 'speaker' }, who === 'own' ? 'Anda' : 'Petugas');
    const line = element('li', { class: who }, speaker, text);
    words.append(line);
    words.scrollTop = words.scrollHeight;
  }

  opener.addEventListener('click', () => {
    box.hidden = !box.hidden;
    document.body.classList.toggle('chatting', !box.hidden);
    if (!box.hidden) {
      unread = 0;
      bubble.hidden = true;
      words.scrollTop = words.scrollHeight;
      input.focus();
    }
    label();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text === '') return;
    const sent = send(text);
    failed.hidden = sent;
    failed.textContent = sent
      ? ''
      : 'Belum terkirim: sambungan sedang putus. Ketuk Kirim lagi sebentar lagi.';
    if (!sent) return;
    add('own', text);
    input.value = '';
    input.focus();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  label();

  return {
    opener,
    box,
    bubble,
    receive(text) {
      add('officer', text);
      if (!box.hidden) return;
      unread += 1;
      bubble.textContent = text;
      bubble.hidden = false;
      navigator.vibrate?.(120);
      label();
    },
    close: () => document.body.classList.remove('chatting'),
  };
}
