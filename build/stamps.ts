import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A step of the build with the files and folders it reads and the one file that proves it was made. */
export interface BuildStep {
  readonly name: string;
  readonly inputs: readonly string[];
  readonly output: string;
  run(): Promise<void>;
}

export type StepResult = 'built' | 'unchanged' | 'no-source';

/**
 * Runs a step unless its inputs have the same content as last time and its output is still there.
 * Content decides, not time: a fresh clone and a touched file build nothing twice.
 * @param stampFolder where the hash of the last good run is kept, one small file a step
 * @param source the file without which there is nothing to build (reported, not an error)
 */
export async function runStep(step: BuildStep, source: string, stampFolder: string): Promise<StepResult> {
  if (!existsSync(source)) return 'no-source';
  const stampFile = path.join(stampFolder, `${step.name}.sha256`);
  const hash = contentHash(step.inputs);
  const known = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
  if (known === hash && existsSync(step.output)) return 'unchanged';
  await step.run();
  mkdirSync(stampFolder, { recursive: true });
  writeFileSync(stampFile, hash);
  return 'built';
}

/** SHA-256 (hex) over names and contents of all files below the given paths, in a fixed order. */
export function contentHash(inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesBelow).sort()) {
    const content = readFileSync(file);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Every file at or below a path; tests' leftovers and hidden files are none of ours. */
export function filesBelow(start: string): string[] {
  if (!existsSync(start)) return [];
  if (statSync(start).isFile()) return [start];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}
