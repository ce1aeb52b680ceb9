/** What the screens of the page share: the link, what the hub said last, and the papers on their way. */
import type { UploadLook } from '../../../shared/contract/upload-page.ts';
import { element } from '../view.ts';
import type { PaperStore } from './kept-papers.ts';
import type { Sender } from './sender.ts';

export type OpenLook = Extract<UploadLook, { status: 'ok' }>;

export interface Session {
  readonly token: string;
  readonly store: PaperStore;
  readonly sender: Sender;
  look: OpenLook;
  /** Papers that an earlier page left behind and this one goes on with. */
  takenUp: number;
}

/** Branch and queue number, on top of every screen. */
export function headOf({ branchName, queueNumber }: OpenLook): HTMLElement {
  return element('p', { class: 'brand' }, `${branchName} · no.\u00a0antrean\u00a0${queueNumber}`);
}

/** A line that a screen reader hears and nobody sees; one for the life of the page. */
export function announce(sentence: string): void {
  let place = document.getElementById('announcements');
  if (!place) {
    place = element('div', { id: 'announcements', class: 'unseen', role: 'status' });
    document.body.append(place);
  }
  place.textContent = sentence;
}
