/** Runs seeds on a thread of its own, one after another as they are handed out. */
import { parentPort, workerData } from 'node:worker_threads';
import { runSeed } from './run-seed.ts';
import { sabotageNamed } from './sabotage/all.ts';

const { sabotage } = workerData as { sabotage: string | null };
const port = parentPort;
if (!port) throw new Error('this file runs on a worker thread');

port.on('message', (seed: number) => {
  void runSeed(seed, { sabotage: sabotage === null ? undefined : sabotageNamed(sabotage) }).then((result) =>
    port.postMessage(result),
  );
});
