/** The start: who asks, and exactly the list of the message, each paper with where it stands. It follows the sending. */
import type { WantedPaper } from '../../../shared/contract/upload-page.ts';
import { button, element, show } from '../view.ts';
import type { Sending } from './sender.ts';
import { headOf, type Session } from './session.ts';
import { callWaiting, hubRefusal, hubRefusals } from './texts.ts';
import {
  bringsOriginal,
  instructionsOf,
  neededOf,
  paperName,
  standingOf,
  type PaperStanding,
} from './words.ts';

export interface ListActs {
  open(item: WantedPaper): void;
  finish(): void;
}

const standingWords: Readonly<Record<PaperStanding, string>> = {
  missing: 'Belum dikirim',
  'on-the-way': 'Sedang dikirim',
  received: 'Sudah diterima',
  bring: 'Bawa aslinya ke loket',
};

/** Shows the list. @returns the function that brings it up to date, to be called while it is on the page */
export function showList(session: Session, acts: ListActs): () => void {
  const { look, sender } = session;
  const rows = look.items.map((item, at) => paperRow(session, item, at + 1, acts));
  const ending = element('div', { class: 'ending' });
  const resumed = element('p', { class: 'notice' }, goesOn(session.takenUp));
  const update = (): void => {
    resumed.hidden = session.takenUp === 0 || !sender.busy;
    const next = look.items.find((item) => standingOf(item, sender.papers) === 'missing');
    for (const row of rows) row.update(row.item === next);
    updateEnding(ending, session, acts);
  };
  show(
    headOf(look),
    element('h1', {}, titleOf(look.items)),
    look.callWaiting ? waitingCall() : null,
    element(
      'p',
      {},
      element('strong', {}, look.officerName),
      ` di ${look.branchName} memeriksa klaim ${look.program} Anda. ${wayOf(look.items)} Gratis.`,
    ),
    session.store.lasting ? null : element('p', { class: 'notice' }, notLasting),
    resumed,
    element('ol', { class: 'papers' }, ...rows.map(({ node }) => node)),
    ending,
    element('p', { class: 'calm' }, 'Petugas tidak pernah meminta PIN, kata sandi, atau kode OTP.'),
  );
  update();
  return update;
}

const notLasting =
  'Telepon ini tidak menyimpan apa pun untuk halaman ini. Jangan tutup halaman sampai semua terkirim.';

const goesOn = (count: number): string =>
  `${count} berkas tadi belum selesai terkirim. Halaman ini melanjutkannya sendiri dari tempat terputus.`;

function titleOf(items: readonly WantedPaper[]): string {
  if (items.every(bringsOriginal)) return `Bawa ${items.length} berkas asli ke loket`;
  return `Lengkapi ${items.length} berkas klaim Anda`;
}

function wayOf(items: readonly WantedPaper[]): string {
  if (items.every(bringsOriginal)) return 'Tunjukkan dokumen aslinya di loket pada jam layanan.';
  return 'Kirim berkas ini dari telepon Anda.';
}

export function waitingCall(): HTMLElement {
  const [title, sentence] = callWaiting;
  return element(
    'div',
    { class: 'card calling' },
    element('h2', {}, title),
    element('p', {}, sentence ?? ''),
  );
}

interface Row {
  readonly node: HTMLElement;
  readonly item: WantedPaper;
  /** `isNext`: the one to begin with has the green button. */
  update(isNext: boolean): void;
}

function paperRow(session: Session, item: WantedPaper, number: number, acts: ListActs): Row {
  const name = paperName(item.itemId);
  const status = element('p', { class: 'status' });
  const live = element('div', {});
  const node = element(
    'li',
    { class: 'card paper' },
    element('h2', {}, `${number}. ${name}`),
    status,
    ...instructionsOf(item).map((line) => element('p', { class: 'instruction' }, line)),
    live,
  );
  node.dataset['item'] = item.itemId;
  let shown = '';
  return {
    node,
    item,
    update(isNext) {
      const own = session.sender.papers.filter(({ paper }) => paper.itemId === item.itemId);
      const standing = standingOf(item, session.sender.papers);
      node.dataset['standing'] = standing;
      status.textContent = statusWords(standing, item, own);
      const sign = JSON.stringify([standing, isNext, item.received.length, own.map(signOf)]);
      if (sign !== shown) replaceKeepingPlace(live, node, liveParts(session, item, own, isNext, acts));
      shown = sign;
      for (const { paper, share } of own) {
        const bar = live.querySelector<HTMLProgressElement>(`progress[data-paper="${paper.id}"]`);
        if (bar) bar.value = share;
      }
    },
  };
}

const signOf = ({ paper, phase, code }: Sending) => [paper.id, phase, code];

function statusWords(standing: PaperStanding, item: WantedPaper, own: readonly Sending[]): string {
  if (standing === 'on-the-way') {
    const current = own.find(({ phase }) => phase === 'sending' || phase === 'line-down');
    if (!current) return 'Menunggu giliran dikirim';
    const share = `${Math.floor(current.share * 100)}\u00a0%`;
    return current.phase === 'line-down'
      ? `Sambungan putus di ${share}. Lanjut sendiri begitu tersambung.`
      : `Sedang dikirim ${share}`;
  }
  const count = item.received.length;
  if (standing === 'missing' && count > 0) return `Baru ${count} dari ${neededOf(item)} surat yang diterima`;
  return count > 1 ? `${standingWords[standing]}: ${count} berkas` : standingWords[standing];
}

function liveParts(
  session: Session,
  item: WantedPaper,
  own: readonly Sending[],
  isNext: boolean,
  acts: ListActs,
): HTMLElement[] {
  const name = paperName(item.itemId);
  const parts = own.flatMap((sending) => sendingParts(session, sending, name));
  const standing = standingOf(item, session.sender.papers);
  if (standing === 'bring' || standing === 'on-the-way') return parts;
  const label = standing === 'received' ? 'Tambah lembar' : 'Kirim';
  return [
    ...parts,
    named(
      button(label, () => acts.open(item), isNext ? 'first' : 'second'),
      name,
    ),
  ];
}

function sendingParts(session: Session, { paper, phase, code }: Sending, name: string): HTMLElement[] {
  const remove = (label: string) =>
    named(
      button(label, () => session.sender.remove(paper.id), 'second'),
      name,
    );
  if (phase === 'refused')
    return [
      element('p', { class: 'wrong' }, `${paper.fileName}: ${hubRefusals[code ?? ''] ?? hubRefusal}`),
      remove('Hapus'),
    ];
  const bar = element('progress', { max: 1, value: 0, ariaLabel: `Pengiriman ${name}` });
  bar.dataset['paper'] = paper.id;
  return [bar, remove('Batalkan pengiriman')];
}

/** A short word on the button, and for who does not see the card the paper that it is for. */
function named(made: HTMLButtonElement, name: string): HTMLButtonElement {
  made.setAttribute('aria-label', `${made.textContent} ${name}`);
  return made;
}

/** A button that vanishes under the finger leaves the reader at the paper it belonged to. */
function replaceKeepingPlace(live: HTMLElement, row: HTMLElement, parts: HTMLElement[]): void {
  const held = live.contains(document.activeElement);
  live.replaceChildren(...parts);
  if (!held) return;
  const heading = row.querySelector('h2');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}

function updateEnding(ending: HTMLElement, { look, sender }: Session, acts: ListActs): void {
  const standings = look.items.map((item) => standingOf(item, sender.papers));
  const arrived = look.items.some(({ received }) => received.length > 0);
  const state = !arrived ? 'none' : sender.busy ? 'busy' : standings.includes('missing') ? 'some' : 'all';
  if (ending.dataset['state'] === state) return;
  ending.dataset['state'] = state;
  if (state === 'none') return ending.replaceChildren();
  if (state === 'busy')
    return ending.replaceChildren(
      element('p', { class: 'calm' }, 'Tombol Selesai muncul setelah semua terkirim.'),
    );
  ending.replaceChildren(
    element('p', {}, state === 'all' ? allSent : someSent),
    button('Selesai, kirim ke petugas', acts.finish, state === 'all' ? 'first' : 'second'),
  );
}

const allSent = 'Semua sudah diterima. Ketuk Selesai agar petugas melanjutkan klaim Anda.';
const someSent = 'Masih ada yang belum dikirim. Bila Anda punya, kirim dahulu sebelum menekan Selesai.';
