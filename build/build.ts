import { existsSync } from 'node:fs';
import path from 'node:path';
import { bundle, bundles } from './bundles.ts';
import { buildPage, participantConfig, rendererConfig } from './pages.ts';
import { project } from './project.ts';
import { runStep, type BuildStep, type StepResult } from './stamps.ts';

const at = (...parts: string[]): string => path.join(project.root, ...parts);

/** What every step reads besides its own folder: versions of packages and the build itself. */
const common = [at('package-lock.json'), at('tsconfig.base.json'), at('build'), at('shared')];

interface PlannedStep extends BuildStep {
  readonly source: string;
}

/** All steps: two pages by Vite, the programs by esbuild. */
export function buildSteps(): PlannedStep[] {
  const pages: PlannedStep[] = [
    {
      name: 'renderer',
      source: at('renderer', 'index.html'),
      inputs: [...common, at('renderer')],
      output: path.join(project.dist, 'renderer', 'index.html'),
      run: () => buildPage(rendererConfig()),
    },
    {
      name: 'participant',
      source: at('hub', 'participant', 'index.html'),
      inputs: [...common, at('hub', 'participant')],
      output: path.join(project.dist, 'participant', 'index.html'),
      run: () => buildPage(participantConfig()),
    },
  ];
  const programs = bundles.map((entry) => ({
    name: entry.name,
    source: at(entry.source),
    inputs: [...common, at('electron'), at('hub')],
    output: path.join(project.dist, entry.output),
    run: () => bundle(entry),
  }));
  return [...pages, ...programs];
}

/**
 * Builds what changed, one step after the other (two cores are enough for a branch PC).
 * @param only names of steps; none = all
 * @returns each step's name with what happened
 */
export async function buildAll(
  log: (line: string) => void,
  only: readonly string[] = [],
): Promise<Map<string, StepResult>> {
  const results = new Map<string, StepResult>();
  for (const step of buildSteps().filter(({ name }) => only.length === 0 || only.includes(name))) {
    const started = performance.now();
    const result = await runStep(step, step.source, path.join(project.memory, 'stamps'));
    results.set(step.name, result);
    if (result === 'built') log(`  ${step.name}: ${Math.round(performance.now() - started)} ms`);
    if (result === 'no-source')
      log(`  ${step.name}: dilewati, ${path.relative(project.root, step.source)} tidak ada`);
  }
  return results;
}

if (import.meta.main) {
  if (!existsSync(project.modules)) throw new Error('Jalankan npm install lebih dahulu.');
  await buildAll((line) => console.log(line), process.argv.slice(2));
}
