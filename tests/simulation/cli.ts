/**
 * `npm run simulate -- [--seeds N] [--first S] [--seed S [--trace]] [--sabotage NAME] [--list-sabotage] [--jobs J] [--json FILE]`
 * Ends with 0 when no rule was broken, with 1 when one was, with 2 when it was asked wrongly.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { runSeed, type SeedResult } from './run-seed.ts';
import { runSeeds } from './run-seeds.ts';
import { findSabotage, sabotages } from './sabotage/all.ts';

const usualSeeds = 200;
const mostBroken = 10;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Wish {
  readonly seeds: number;
  readonly first: number;
  readonly only: number | null;
  readonly trace: boolean;
  readonly sabotage: string | null;
  readonly jobs: number;
  readonly json: string | null;
}

class Misuse extends Error {}

function wholeNumber(text: string | undefined, name: string, otherwise: number): number {
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Misuse(`--${name} wants a whole number from 1 on`);
  return number;
}

function readWish(args: string[]): Wish | 'list' {
  const { values } = parseArgs({
    args,
    options: {
      ...{ seeds: { type: 'string' }, first: { type: 'string' }, seed: { type: 'string' } },
      ...{ sabotage: { type: 'string' }, jobs: { type: 'string' }, json: { type: 'string' } },
      ...{ 'list-sabotage': { type: 'boolean' }, trace: { type: 'boolean' } },
    },
  });
  if (values['list-sabotage']) return 'list';
  const sabotage = values.sabotage ?? null;
  if (sabotage !== null && !findSabotage(sabotage))
    throw new Misuse(`no sabotage is called ${sabotage}; --list-sabotage names them`);
  return {
    seeds: wholeNumber(values.seeds, 'seeds', usualSeeds),
    first: wholeNumber(values.first, 'first', 1),
    only: values.seed === undefined ? null : wholeNumber(values.seed, 'seed', 1),
    trace: values.trace ?? false,
    sabotage,
    jobs: wholeNumber(values.jobs, 'jobs', availableParallelism()),
    json: values.json ?? null,
  };
}

async function main(args: string[]): Promise<number> {
  const wish = readWish(args);
  if (wish === 'list') {
    for (const { name, says } of sabotages) say(`${name.padEnd(28)} ${says}`);
    return 0;
  }
  const results = wish.only === null ? await many(wish) : [await one(wish, wish.only)];
  if (wish.json !== null) writeFileSync(wish.json, `${JSON.stringify(summaryOf(wish, results), null, 2)}\n`);
  return tellEnd(wish, results);
}

async function one({ trace, sabotage }: Wish, seed: number): Promise<SeedResult> {
  const planted = sabotage === null ? undefined : findSabotage(sabotage);
  const result = await runSeed(seed, { sabotage: planted, print: trace ? say : undefined });
  say(`seed ${seed}: story ${result.story}, ${result.entries} entries, ${result.steps} steps`);
  return result;
}

function many({ seeds, first, jobs, sabotage }: Wish): Promise<SeedResult[]> {
  say(
    `seeds ${first} to ${first + seeds - 1} on ${jobs} threads${sabotage === null ? '' : `, with ${sabotage}`}`,
  );
  let done = 0;
  return runSeeds({
    ...{ first, count: seeds, jobs, sabotage },
    mostBroken: sabotage === null ? mostBroken : 1,
    onResult: ({ seed, broken }) => {
      done += 1;
      if (broken) say(`seed ${seed} broke ${broken.detail}`);
      if (done % 50 === 0) say(`${done} seeds done`);
    },
  });
}

function summaryOf(wish: Wish, results: readonly SeedResult[]) {
  const counts: Record<string, number> = {};
  for (const result of results)
    for (const [what, count] of Object.entries(result.counts)) counts[what] = (counts[what] ?? 0) + count;
  const broken = results.flatMap((result) =>
    result.broken ? [{ seed: result.seed, ...result.broken }] : [],
  );
  const entries = results.reduce((sum, result) => sum + result.entries, 0);
  const milliseconds = Math.round(results.reduce((sum, result) => sum + result.milliseconds, 0));
  return { seeds: results.length, sabotage: wish.sabotage, broken, entries, milliseconds, counts };
}

function tellEnd(wish: Wish, results: readonly SeedResult[]): number {
  const { broken, counts, entries, milliseconds, seeds } = summaryOf(wish, results);
  const sorted = Object.entries(counts).sort(([one], [other]) => (one < other ? -1 : 1));
  say(sorted.map(([what, count]) => `${what} ${count}`).join(', '));
  say(
    `${seeds} seeds, ${entries} ledger entries, ${broken.length} broken, ${Math.round(milliseconds / seeds)} ms of processor a seed`,
  );
  const [first] = broken;
  if (!first) {
    if (wish.sabotage !== null) say(`${wish.sabotage} was NOT caught in ${seeds} seeds; with more it may be`);
    return 0;
  }
  const planted = wish.sabotage === null ? '' : ` --sabotage ${wish.sabotage}`;
  if (wish.sabotage !== null)
    say(`${wish.sabotage} was caught by the rule "${first.rule}" at seed ${first.seed}`);
  say(`again, step by step: npm run simulate -- --seed ${first.seed} --trace${planted}`);
  return 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isMisuse =
    error instanceof Misuse || String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
  process.stderr.write(`${isMisuse ? (error as Error).message : String((error as Error).stack)}\n`);
  process.exitCode = isMisuse ? 2 : 1;
}
