/** From the start of the browser shell's process to the first painted row of the queue, against an empty window. */
import path from 'node:path';
import { askColdWindow } from './cold-window.ts';
import { compare, type Result } from './measure.ts';
import { preparePracticeSeat } from './practice-seat.ts';
import { ownFolder, pairsOf, type Scene } from './scene.ts';
import { practicePin } from './seat-client.ts';
import { startShell } from './shell-process.ts';

const officer = 'CSO1';

/** The moment of the first paint of anything. */
const firstPaint = `(() => {
  const paint = performance.getEntriesByName('first-paint')[0];
  return paint === undefined ? null : performance.timeOrigin + paint.startTime;
})()`;

/**
 * Signs in as soon as the page lets one (the way of a person who never hesitates), then notes the moment after the
 * first frame that shows a row of the queue.
 */
const firstRow = `(() => {
  if (window.loketFirstRow !== undefined) return window.loketFirstRow;
  window.loketFirstRow = null;
  const setText = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  let chosen = false, sent = false, seen = false;
  const step = () => {
    if (!seen && document.querySelector('[data-claim-list] [data-claim]') !== null) {
      seen = true;
      requestAnimationFrame(() => {
        const afterPaint = new MessageChannel();
        afterPaint.port1.onmessage = () => { window.loketFirstRow = performance.timeOrigin + performance.now(); };
        afterPaint.port2.postMessage(null);
      });
    }
    const person = document.querySelector('[data-person="${officer}"]');
    if (!chosen && person !== null) { chosen = true; person.click(); }
    const pin = document.querySelector('input[data-testid="pin"], [data-testid="pin"] input');
    if (!sent && pin !== null) {
      sent = true;
      setText.call(pin, '${practicePin(officer)}');
      pin.dispatchEvent(new Event('input', { bubbles: true }));
      requestAnimationFrame(() => pin.form.requestSubmit());
    }
  };
  new MutationObserver(step).observe(document, { childList: true, subtree: true });
  step();
  return null;
})()`;

const emptyPage = `data:text/html,${encodeURIComponent('<!doctype html><title>kosong</title><p>kosong')}`;

export async function measureStartUp(scene: Scene): Promise<Result[]> {
  const directory = ownFolder(scene, 'start-up');
  const dataDirectory = path.join(directory, 'seat');
  await preparePracticeSeat(dataDirectory, scene);
  const result = await compare({
    name: 'start to usable queue against an empty app window',
    unit: 'ms',
    pairs: pairsOf(scene),
    seed: scene.seed,
    async subject() {
      const start = Date.now();
      const shell = await startShell(scene, dataDirectory);
      try {
        return (await askColdWindow(shell.firstUrl, path.join(directory, 'profile'), firstRow)) - start;
      } finally {
        await shell.close();
      }
    },
    async baseline() {
      const start = Date.now();
      return (await askColdWindow(emptyPage, path.join(directory, 'empty-profile'), firstPaint)) - start;
    },
    bound: { atMost: 2 },
  });
  return [result];
}
