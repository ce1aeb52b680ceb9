/** The participant's page before his interview: test, "Saya siap", and the way into the call that waits. */
import type { PhoneCheck } from '../../../shared/contract/ready-page.ts';
import { wayOut } from '../berkas/in-app-browser.ts';
import { showWayOut } from '../berkas/way-out-screen.ts';
import { button, message } from '../view.ts';
import { keepScreenOn } from '../wake-lock.ts';
import { look, sayReady, test } from './api.ts';
import { chime } from './chime.ts';
import { showCall, showLater, showReady, showResult, showStart, type Before } from './screens.ts';
import { runTest } from './test-screen.ts';
import { doors, overs, type Said } from './texts.ts';
import { makeAudioContext } from './voice-level.ts';
import { startWatch, type Heard, type Watch } from './watch.ts';

const token = location.pathname.split('/').pop() ?? '';
const title = document.title;
const way = wayOut({
  userAgent: navigator.userAgent,
  touchPoints: navigator.maxTouchPoints,
  secure: window.isSecureContext,
});

/** What is on the page. `start`, `ready` and `standing` follow what the hub says; the others are his to leave. */
let screen: 'start' | 'test' | 'result' | 'ready' | 'later' | 'call' | 'standing' = 'standing';
/** What the shown screen was made from, so that nothing is drawn anew without news. */
let shown = '';
/** Whether his word held when the page last heard of it. */
let wasReady = false;
/** Whether his word ran out before anybody called. */
let lapsed = false;
let lastCheck: PhoneCheck | null = null;
let audio: AudioContext | null = null;
let endTest = (): void => undefined;
let awake: { release(): void } | null = null;
let watch: Watch;

/** Once for each screen: the phone stays lit only while he waits to be called. */
function enter(next: typeof screen): void {
  if (screen === 'test' && next !== 'test') endTest();
  screen = next;
  const waits = next === 'ready';
  if (waits) awake ??= keepScreenOn();
  else {
    awake?.release();
    awake = null;
  }
  document.title = next === 'call' ? `● Petugas menunggu · ${title}` : title;
}

function say(said: Said, ...acts: HTMLElement[]): void {
  const [heading, ...sentences] = said;
  enter('standing');
  message(heading, sentences, ...acts);
}

/** What the hub said, by a look or as the answer to his word. */
function hear(heard: Heard): void {
  if (heard.status === 'ok') return hearBefore(heard);
  if (heard.status === 'over') {
    if (isNews(['over', heard.why])) say(overs[heard.why](heard.branchName));
    return;
  }
  // A line that is down for a moment changes nothing that he reads.
  const isPassing = heard.status === 'unreachable' || heard.status === 'slow-down';
  if (isPassing && shown !== '' && !shown.startsWith('["door"')) return;
  if (isNews(['door', heard.status]))
    say(
      doors[heard.status] ?? doors['unreachable'] ?? [''],
      button('Coba lagi', () => watch.lookNow()),
    );
}

function isNews(parts: unknown): boolean {
  const text = JSON.stringify(parts);
  if (text === shown) return false;
  shown = text;
  return true;
}

function hearBefore(before: Before): void {
  const { call, readyUntil } = before;
  lapsed = readyUntil === null && (lapsed || wasReady);
  wasReady = readyUntil !== null;
  if (call) return callIn(before, call);
  const isHis = screen === 'test' || screen === 'result' || (screen === 'later' && !lapsed);
  if (isHis && readyUntil === null) return;
  if (readyUntil !== null) return readyIn(before, readyUntil);
  if (isNews(['start', lapsed, before.appointment, before.opensAt]) || screen === 'call') startIn(before);
}

function startIn(before: Before): void {
  enter('start');
  showStart(before, lapsed, {
    test: () => testIn(before),
    skip: () => (lapsed ? void sayIt(before, true) : resultIn(before, null)),
  });
}

function testIn(before: Before): void {
  enter('test');
  audio ??= makeAudioContext();
  endTest = runTest({
    branchName: before.branchName,
    inApp: way.kind === 'leave',
    audio,
    askHub: async () => (await test(token)).status === 'ok',
    done: (check) => resultIn(before, check),
    cancel: () => startIn(before),
  });
}

function resultIn(before: Before, check: PhoneCheck | null): void {
  enter('result');
  lastCheck = check ?? lastCheck;
  showResult(before, check, {
    ready: () => sayIt(before, true),
    later: () => sayIt(before, false),
    again: () => testIn(before),
  });
}

function readyIn(before: Before, until: string): void {
  const minutes = Math.ceil((Date.parse(until) - Date.parse(before.now)) / 60_000);
  if (!isNews(['ready', until, minutes <= 10, before.opensAt]) && screen === 'ready') return;
  enter('ready');
  showReady(before, until, {
    again: () => sayIt(before, true),
    cancel: () => sayIt(before, false),
  });
}

function laterIn(before: Before): void {
  enter('later');
  lapsed = false;
  shown = '["later"]';
  showLater(before, { ready: () => resultIn(before, null) });
}

function callIn(before: Before, { callId, officerName }: NonNullable<Before['call']>): void {
  if (!isNews(['call', callId]) && screen === 'call') return;
  enter('call');
  chime(audio);
  // The page of the interview opens with this link too; it asks the code.
  showCall(before, officerName, () => location.assign(`/j/${token}`));
}

/** His word for the branch: siap, or not (any more). */
async function sayIt(before: Before, ready: boolean): Promise<void> {
  if (ready) audio ??= makeAudioContext();
  const answer = await sayReady(token, ready, lastCheck);
  watch.heard(answer);
  if (answer.status === 'unreachable' || answer.status === 'slow-down')
    return sayUnsaid(before, ready, answer.status);
  wasReady = false;
  if (answer.status === 'ok' && !ready && !answer.call) return laterIn(answer);
  screen = 'standing';
  hear(answer);
}

/** His word did not arrive: what he said before still stands. */
function sayUnsaid(before: Before, ready: boolean, status: 'unreachable' | 'slow-down'): void {
  const [heading = '', first = ''] = doors[status] ?? [];
  enter('result');
  shown = '["unsaid"]';
  message(
    heading,
    [first, 'Kata Anda belum sampai ke kantor.'],
    button('Coba lagi', () => sayIt(before, ready)),
  );
}

function begin(): void {
  watch = startWatch(() => look(token), hear);
  watch.lookNow();
  addEventListener('online', () => watch.lookNow());
  addEventListener('pageshow', (event) => {
    if (event.persisted) watch.lookNow();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') watch.lookNow();
  });
}

if (way.kind === 'stay') begin();
else showWayOut(way, begin, 'kamera dan mikrofon');
