/** Everything that is measured over a cache of a hundred thousand claims. */
import { fillSeat, firstOfficer } from './many-claims.ts';
import type { Result } from './measure.ts';
import { measureOpening } from './open-claim.ts';
import { ownFolder, type Scene } from './scene.ts';
import { measureQueries, measureQueriesOverWire } from './search.ts';
import { connectSeat, signIn } from './seat-client.ts';
import { withShell } from './shell-process.ts';
import { withWindow } from './window.ts';

const held = 60;

export async function measureLargeCache(scene: Scene): Promise<Result[]> {
  const directory = ownFolder(scene, 'large-cache');
  const earlier = scene.quick ? 4800 : 99_800;
  const took = await fillSeat(directory, { earlier, today: 200, held, waiting: 80, seed: scene.seed });
  scene.log(`${earlier + 200} claims written in ${(took / 1000).toFixed(0)} s`);
  const { results, texts } = await measureQueries(scene, directory);
  const opened = performance.now();
  const inShell = await withShell(scene, directory, async (shell) => {
    scene.log(`the shell opened this cache in ${((performance.now() - opened) / 1000).toFixed(1)} s`);
    const client = await connectSeat(shell);
    try {
      await signIn(client.desk, firstOfficer);
      const wire = await measureQueriesOverWire(scene, client.desk, texts);
      const opening = await withWindow(shell, client, ({ page }) => measureOpening(scene, page, held));
      return [...wire, ...opening];
    } finally {
      client.close();
    }
  });
  return [...results, ...inShell];
}
