import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Result } from '../tests/bench/measure.ts';
import type { Scene } from '../tests/bench/scene.ts';
import { measurements, type Measurement } from '../tests/bench/suite.ts';
import { resultTable } from '../tests/bench/table.ts';
import { buildAll } from './build.ts';
import { findBrowser } from './browser.ts';
import { NoPostgres } from './postgres.ts';
import { project } from './project.ts';
import { NoRelay } from './relay.ts';

/**
 * `npm run bench -- [--json FILE] [--only NAME]... [--seed N] [--quick]`: measures, prints a table, writes the figures
 * as JSON. Ends with 0 also when a figure is over its limit (it says so): a busy machine is no broken program.
 */
async function bench(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      json: { type: 'string' },
      only: { type: 'string', multiple: true },
      seed: { type: 'string', default: '1' },
      quick: { type: 'boolean', default: false },
    },
  });
  const chosen = measurements.filter(({ name }) => values.only === undefined || values.only.includes(name));
  const seed = Number(values.seed);
  if (chosen.length === 0 || !Number.isSafeInteger(seed)) {
    console.error(`--only: ${measurements.map(({ name }) => name).join(', ')}; --seed: a whole number`);
    return 2;
  }
  await buildAll((line) => console.log(line));
  const directory = mkdtempSync(path.join(tmpdir(), 'loket-bench-'));
  // Below the repository, so that the programs find their packages.
  const programs = mkdtempSync(path.join(project.memory, 'bench-'));
  cpSync(project.dist, programs, { recursive: true });
  const { quick } = values;
  const log = (line: string): void => console.log(`  ${line}`);
  const outcome = await measureAll(chosen, { directory, programs, seed, quick, log }).finally(() => {
    for (const folder of [directory, programs]) rmSync(folder, { recursive: true, force: true });
  });
  const { results, failed, skipped } = outcome;
  console.log(`\n${resultTable(results)}`);
  for (const { name, reason } of skipped) console.log(`skipped: ${name} (${reason})`);
  for (const { name, reason } of failed) console.log(`not measured: ${name} (${reason})`);
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify({ ...circumstances(seed, quick), ...outcome }, null, 2)}\n`);
  return failed.length === 0 ? 0 : 1;
}

interface Outcome {
  readonly results: Result[];
  readonly failed: { name: string; reason: string }[];
  /** Nothing is wrong, but something that it needs is not on this machine. */
  readonly skipped: { name: string; reason: string }[];
}

/** One after another; one that fails does not keep the others from being measured. */
async function measureAll(chosen: readonly Measurement[], scene: Scene): Promise<Outcome> {
  const outcome: Outcome = { results: [], failed: [], skipped: [] };
  for (const { name, run } of chosen) {
    console.log(`— ${name}`);
    try {
      outcome.results.push(...(await run(scene)));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const isMissing = error instanceof NoPostgres || error instanceof NoRelay;
      outcome[isMissing ? 'skipped' : 'failed'].push({ name, reason });
      if (!isMissing) console.error(error);
    }
    rmSync(scene.directory, { recursive: true, force: true });
  }
  return outcome;
}

/** On what machine and with what programs the figures came about. */
function circumstances(seed: number, quick: boolean) {
  const browser = findBrowser();
  const chromium =
    browser === undefined ? null : spawnSync(browser, ['--version'], { encoding: 'utf8' }).stdout.trim();
  return {
    at: new Date().toISOString(),
    seed,
    quick,
    node: process.version,
    chromium,
    machine: { processor: cpus()[0]?.model ?? null, cores: availableParallelism(), memory: totalmem() },
    /** Of the last minute when the measurements ended: their own work and that of others. */
    load: loadavg()[0],
  };
}

if (import.meta.main) process.exit(await bench(process.argv.slice(2)));
