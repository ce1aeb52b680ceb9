/** Whether a picture can be read, said in the phone before it is sent: the same check as at the branch (features D5). */
import type { QualityFlaw } from '../../../shared/domain/reading/reading.ts';
import { pointsOf, type OpenPicture } from './picture.ts';
import type { QualityTask } from './quality-worker.ts';

/** Pixels of the longer side that are judged; the branch judges no more. */
const judgedSide = 1600;

/** A phone that needs longer sends without the check. */
const patience = 8000;

/** What is worth saying, as the check names it first; empty for a good picture or where nothing can be said. */
export async function flawsOf(picture: OpenPicture, kind: 'paper' | 'face'): Promise<QualityFlaw[]> {
  const points = pointsOf(picture, judgedSide);
  if (!points) return [];
  const { data: rgba, width, height } = points;
  const question = { kind, originalWidth: picture.width, originalHeight: picture.height };
  try {
    return worthSaying(await judgeBeside({ rgba, width, height, question }));
  } catch {
    return []; // an old phone: the picture goes without the check, and the officer's own looks at it
  }
}

/** Each flaw once, two at most: somebody with a phone in his hand mends one thing at a time. A tilt is said alone. */
function worthSaying(found: readonly QualityFlaw[]): QualityFlaw[] {
  const flaws = [...new Set(found)];
  const others = flaws.filter((flaw) => flaw !== 'tilted');
  return others.length > 0 ? others.slice(0, 2) : flaws;
}

/** Started while the participant reads how to take the picture, so that a line cut meanwhile does no harm. */
let idle: Worker | null = null;

const newWorker = (): Worker => new Worker(new URL('./quality-worker.ts', import.meta.url));

/** Loads the check ahead of the picture. */
export function warmUp(): void {
  try {
    idle ??= newWorker();
  } catch {
    // An old phone: said by `flawsOf`.
  }
}

function judgeBeside(task: QualityTask): Promise<QualityFlaw[]> {
  const worker = idle ?? newWorker();
  idle = null;
  return new Promise<QualityFlaw[]>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('too slow')), patience);
    worker.onmessage = ({ data }: MessageEvent<QualityFlaw[]>) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.onerror = () => reject(new Error('no worker'));
    worker.postMessage(task, [task.rgba.buffer]);
  }).finally(() => worker.terminate());
}
