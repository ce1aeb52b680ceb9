/**
 * Reads files on request, as a process of its own at a low priority, or as a thread where no process can be
 * started (Electron). It is killed from outside when a file takes too long or too much; bytes come as messages and
 * nothing is written.
 */
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadingAnswer, ReadingRequest } from './messages.ts';
import { openLettersReader, type LettersReader } from './letters.ts';
import { readFile } from './read-file.ts';

/** Where requests come from and answers go. */
interface Way {
  onRequest(listener: (request: ReadingRequest) => void): void;
  send(answer: ReadingAnswer): void;
  /** This way of working is of no more use: the one who asks sees the end. */
  giveUp(): void;
}

/** Milliseconds between two words about what this costs, for systems where it cannot be seen from outside. */
const beat = 500;

/** Answers requests one after the other; the letters' reader is opened once. */
function serve(way: Way): void {
  let letters: Promise<LettersReader> | undefined;
  const answer = async ({ id, bytes, subject }: ReadingRequest): Promise<void> => {
    letters ??= openLettersReader();
    way.send({ type: 'read', id, outcome: await readFile({ bytes, subject }, await letters) });
  };
  let last = Promise.resolve();
  way.onRequest((request) => {
    last = last.then(() => answer(request)).catch(() => way.giveUp());
  });
  way.send({ type: 'ready' });
}

function byProcess(): Way {
  const tell = (): void => {
    const { user, system } = process.cpuUsage();
    process.send?.({ type: 'weight', memory: process.memoryUsage.rss(), worked: (user + system) / 1000 });
  };
  if (process.platform !== 'linux') setInterval(tell, beat).unref();
  process.on('disconnect', () => process.exit(0));
  return {
    onRequest: (listener) => void process.on('message', listener),
    send: (answer) => void process.send?.(answer),
    giveUp: () => process.exit(1),
  };
}

function byThread(port: NonNullable<typeof parentPort>): Way {
  return {
    onRequest: (listener) => void port.on('message', listener),
    send: (answer) => port.postMessage(answer),
    giveUp: () => process.exit(1),
  };
}

if (process.env['LOKET_READING_PROCESS'] === '1' && process.send) {
  // First of all: threads inherit it, and the screen goes before every paper.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  serve(byProcess());
} else if (parentPort && (workerData as { loket?: unknown } | null)?.loket === 'reading') {
  serve(byThread(parentPort));
}
