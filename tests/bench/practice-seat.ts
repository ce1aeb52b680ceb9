/** A seat of the practice branch with its whole day taken in, as a newcomer has it after his first minute. */
import { mkdirSync } from 'node:fs';
import { waitFor, type Scene } from './scene.ts';
import { connectSeat, type DeskClient } from './seat-client.ts';
import { withShell } from './shell-process.ts';

/** Waits until the practice day is wholly in the cache and the hub has accepted all of it. */
export async function untilPracticeDay(desk: DeskClient): Promise<void> {
  await waitFor(
    'the practice day',
    async () => {
      const { intakes, outbox } = await desk.status();
      if (intakes.some(({ state }) => state === 'failed')) throw new Error('the practice day failed');
      const done = intakes.length > 0 && intakes.every(({ state }) => state === 'done');
      return done && outbox === 0 ? true : undefined;
    },
    300_000,
    250,
  );
}

/** Makes the data directory and starts the shell on it once. */
export async function preparePracticeSeat(dataDirectory: string, scene: Scene): Promise<void> {
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  const start = performance.now();
  await withShell(scene, dataDirectory, async (shell) => {
    const client = await connectSeat(shell);
    try {
      await untilPracticeDay(client.desk);
    } finally {
      client.close();
    }
  });
  scene.log(`practice day ready in ${((performance.now() - start) / 1000).toFixed(0)} s`);
}
