/** The participant's page for missing papers: which screen is on the phone, and what wakes the sending. */
import type { WantedPaper } from '../../../shared/contract/upload-page.ts';
import type { DocumentKind } from '../../../shared/domain/vocabulary.ts';
import { button, message } from '../view.ts';
import { finish, look } from './api.ts';
import { showCheck, showChecking, showRefused } from './check-screen.ts';
import { showMissing, showReceipt, showStanding } from './ending-screens.ts';
import { wayOut } from './in-app-browser.ts';
import { openPaperStore, type KeptPaper } from './kept-papers.ts';
import { showList } from './list-screen.ts';
import { showPaper } from './paper-screen.ts';
import { prepare, sha256Of, type Prepared, type Preparing } from './prepare.ts';
import { warmUp } from './quality.ts';
import { Sender } from './sender.ts';
import { announce, type OpenLook, type Session } from './session.ts';
import { doors } from './texts.ts';
import { tusTransport } from './upload.ts';
import { showCameraHelp, showWayOut } from './way-out-screen.ts';
import { exampleGroupOf, paperName, standingOf } from './words.ts';

const token = location.pathname.split('/').pop() ?? '';

const way = wayOut({
  userAgent: navigator.userAgent,
  touchPoints: navigator.maxTouchPoints,
  secure: window.isSecureContext,
});

/** Brings the list up to date while it is on the page. */
let update: (() => void) | null = null;

/** Whether the list or the claim's standing is on the page; only those are changed by what the hub says meanwhile. */
let restful = false;

/** Rises with every return to the list: what was begun before may no longer take the page over. */
let turn = 0;

async function begin(): Promise<void> {
  const answer = await look(token);
  if (answer.status !== 'ok') return showDoor(answer.status);
  const session = await openSession(answer);
  listen(session);
  if (answer.state === 'closed') return showClosed(session);
  session.takenUp = await session.sender.takeUp(token);
  showStart(session);
}

function showDoor(status: string): void {
  const [title, ...sentences] = doors[status] ?? doors['unreachable'] ?? [''];
  const again = (): Promise<void> => {
    removeEventListener('online', onOnline);
    return begin();
  };
  const onOnline = (): void => void again();
  if (status === 'unreachable') addEventListener('online', onOnline);
  message(title, sentences, button('Coba lagi', again));
}

async function openSession(answer: OpenLook): Promise<Session> {
  const store = await openPaperStore(Date.now());
  const sender = new Sender({
    store,
    transport: tusTransport(token),
    pause,
    changed: () => update?.(),
    received: (paper) => noteReceived(session, paper),
    closed: () => void lookAgain(session),
  });
  const session: Session = { token, store, sender, look: answer, takenUp: 0 };
  return session;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** A phone that slept longer than this has a dead line, whatever it believes. */
const shortSleep = 10_000;

/** Milliseconds between two looks while the page only lies there. */
const newsEvery = 45_000;

function listen(session: Session): void {
  let hiddenAt = 0;
  addEventListener('online', () => session.sender.wake());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') hiddenAt = Date.now();
    else {
      if (Date.now() - hiddenAt > shortSleep) session.sender.wake();
      void lookQuietly(session);
    }
  });
  setInterval(() => void lookQuietly(session), newsEvery);
  addEventListener('beforeunload', (event) => {
    if (!session.store.lasting && session.sender.busy) event.preventDefault();
  });
  addEventListener(
    'popstate',
    () => void (session.look.state === 'closed' ? showClosed(session) : showStart(session)),
  );
}

/** One paper mends every item that takes its kind, as the hub reckons too. */
function noteReceived(session: Session, { itemId, kind, fileName, content }: KeptPaper): void {
  const size = content.byteLength;
  for (const { accepts, received } of session.look.items) {
    // After a reload in the last moment the hub has told of it already.
    const isKnown = received.some((one) => one.fileName === fileName && one.size === size);
    if (accepts.flat().includes(kind) && !isKnown)
      received.push({ fileName, size, at: new Date().toISOString() });
  }
  announce(`${paperName(itemId)} sudah diterima.`);
}

/** Asks the hub anew; a dead line changes nothing on the page. */
async function lookAgain(session: Session): Promise<void> {
  const answer = await look(token);
  if (answer.status === 'unreachable' || answer.status === 'slow-down') return;
  leaveRest();
  if (answer.status !== 'ok') return showDoor(answer.status);
  session.look = answer;
  return answer.state === 'closed' ? showClosed(session) : showStart(session);
}

/** News while somebody only looks: a call that waits, or a claim that went on. Nothing is redrawn without news. */
async function lookQuietly(session: Session): Promise<void> {
  if (!restful || document.visibilityState === 'hidden' || session.sender.busy) return;
  const answer = await look(token);
  if (!restful || answer.status !== 'ok' || !isNews(session.look, answer)) return;
  session.look = answer;
  await (answer.state === 'closed' ? showClosed(session) : showStart(session));
}

const newsOf = ({ state, claimStatus, callWaiting, dueDay, items }: OpenLook): string =>
  JSON.stringify([state, claimStatus, callWaiting, dueDay, items.map(({ received }) => received.length)]);
const isNews = (old: OpenLook, now: OpenLook): boolean => newsOf(old) !== newsOf(now);

function leaveRest(): void {
  update = null;
  restful = false;
}

async function showClosed(session: Session): Promise<void> {
  update = null;
  restful = true;
  const unsent = await session.store.all(token);
  for (const { id } of unsent) await session.store.remove(id);
  showStanding(session.look, unsent.length);
}

function showStart(session: Session): void {
  restful = true;
  turn += 1;
  update = showList(session, {
    open: (item) => openPaper(session, item),
    finish: () => void beginFinish(session),
  });
}

/** A screen behind the list, so that the phone's own "back" leads to the list and not out of the page. */
function openPaper(session: Session, item: WantedPaper): void {
  leaveRest();
  history.pushState(null, '');
  warmUp();
  paperScreen(session, item);
}

const back = (): void => history.back();

function paperScreen(session: Session, item: WantedPaper): void {
  showPaper(session.look, item, {
    back,
    cameraHelp: () => showCameraHelp(way, { back: () => paperScreen(session, item) }),
    chosen: (file, kind, again) => void take(session, item, file, kind, again),
  });
}

async function take(
  session: Session,
  item: WantedPaper,
  file: File,
  kind: DocumentKind,
  again: () => void,
): Promise<void> {
  const begun = turn;
  showChecking(session.look);
  const isFace = exampleGroupOf(kind) === 'face';
  const prepared = await prepare(file, isFace ? 'face' : 'paper');
  if (begun !== turn) return drop(prepared);
  if (prepared.status === 'refused') return showRefused(session.look, prepared.why, { again, back });
  const leave = (next: () => void): void => {
    drop(prepared);
    next();
  };
  showCheck(session.look, paperName(item.itemId), prepared, isFace, {
    again: () => leave(again),
    back: () => leave(back),
    send: async () => {
      const kept = await keep(session, item, kind, prepared);
      leave(kept ? back : () => showRefused(session.look, 'not-kept', { again, back }));
    },
  });
}

function drop(prepared: Preparing): void {
  if (prepared.status === 'ready' && prepared.previewUrl !== null) URL.revokeObjectURL(prepared.previewUrl);
}

/** Keeps the paper in the phone; from here on it is sent by itself. @returns false when the phone has no room */
async function keep(
  { sender }: Session,
  { itemId }: WantedPaper,
  kind: DocumentKind,
  { content, mediaType, fileName }: Prepared,
): Promise<boolean> {
  const sha256 = await sha256Of(content);
  const id = `${sha256.slice(0, 24)}-${Date.now()}`;
  const addedAt = Date.now();
  return sender
    .add({ id, token, itemId, kind, fileName, mediaType, sha256, content, addedAt, uploadUrl: null })
    .then(() => true)
    .catch(() => false);
}

function beginFinish(session: Session): Promise<void> | void {
  const { look: seen, sender } = session;
  const missing = seen.items.some((item) => standingOf(item, sender.papers) === 'missing');
  if (!missing) return finishNow(session);
  leaveRest();
  showMissing(session, { back: () => showStart(session), finish: () => finishNow(session) });
}

async function finishNow(session: Session): Promise<void> {
  const answer = await finish(token);
  switch (answer.status) {
    case 'done':
      leaveRest();
      await session.sender.forget();
      return showReceipt(session.look, answer);
    case 'closed':
    case 'nothing-new':
      return lookAgain(session);
    case 'unreachable':
    case 'slow-down':
      leaveRest();
      return sayUnfinished(session, answer.status);
    default:
      leaveRest();
      return showDoor(answer.status);
  }
}

function sayUnfinished(session: Session, status: string): void {
  const [title, first] = doors[status] ?? [''];
  message(
    title,
    [first ?? '', 'Berkas yang sudah diterima aman. Ketuk Coba lagi untuk menyelesaikan.'],
    button('Coba lagi', () => finishNow(session)),
    button('Kembali ke daftar', () => showStart(session), 'second'),
  );
}

if (way.kind === 'stay') void begin();
else showWayOut(way, () => void begin());
