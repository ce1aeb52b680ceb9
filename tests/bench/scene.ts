/** What every measurement is given. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';

export interface Scene {
  /** A temporary folder that is removed at the end. */
  readonly directory: string;
  /** The built programs that are measured: a copy, so that a build beside the run changes nothing. */
  readonly programs: string;
  readonly seed: number;
  /** Fewer pairs and samples, to see whether everything runs; its figures prove nothing. */
  readonly quick: boolean;
  log(line: string): void;
}

/** An empty folder of its own for one measurement. */
export function ownFolder(scene: Scene, name: string): string {
  const folder = path.join(scene.directory, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** At least fifteen pairs, unless only the machinery is tried. */
export function pairsOf(scene: Scene): number {
  return scene.quick ? 3 : 15;
}

/** Tries `look` until it answers something else than undefined; throws after the given time. */
export async function waitFor<T>(
  what: string,
  look: () => Promise<T | undefined> | T | undefined,
  milliseconds = 30_000,
  pause = 20,
): Promise<T> {
  const until = performance.now() + milliseconds;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > until) throw new Error(`waited in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
