/** Many seeds on several threads. */
import { Worker } from 'node:worker_threads';
import type { SeedResult } from './run-seed.ts';

export interface ManySeeds {
  readonly first: number;
  readonly count: number;
  readonly jobs: number;
  /** Name of a planted fault. */
  readonly sabotage: string | null;
  /** No more seeds are begun after so many broken ones. */
  readonly mostBroken: number;
  readonly onResult?: (result: SeedResult) => void;
}

/** Runs them all; the results come in the order of their seeds. Rejects when a thread dies. */
export async function runSeeds(wish: ManySeeds): Promise<SeedResult[]> {
  const { first, count, jobs, sabotage, mostBroken, onResult } = wish;
  const results: SeedResult[] = [];
  let next = first;
  let broken = 0;
  const isOver = (): boolean => next >= first + count || broken >= mostBroken;
  await Promise.all(
    Array.from({ length: Math.min(jobs, count) }, async () => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { sabotage } });
      try {
        while (!isOver()) {
          const result = await ask(worker, next++);
          results.push(result);
          if (result.broken) broken += 1;
          onResult?.(result);
        }
      } finally {
        await worker.terminate();
      }
    }),
  );
  return results.sort((one, other) => one.seed - other.seed);
}

function ask(worker: Worker, seed: number): Promise<SeedResult> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number): void => reject(new Error(`the thread of seed ${seed} ended with ${code}`));
    worker.once('error', reject);
    worker.once('exit', onExit);
    worker.once('message', (result: SeedResult) => {
      worker.off('error', reject);
      worker.off('exit', onExit);
      resolve(result);
    });
    worker.postMessage(seed);
  });
}
