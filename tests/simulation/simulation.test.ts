/** The proof by simulation, as far as it runs with every test; `npm run simulate -- --seeds 10000` goes further. */
import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { runSeed } from './run-seed.ts';
import { runSeeds } from './run-seeds.ts';
import { sabotages } from './sabotage/all.ts';

const jobs = availableParallelism();
const minutes = 60_000;
/** Enough for each planted fault, and for a look at every kind of weather. */
const seeds = 200;

describe('eight seats and one hub under every weather', () => {
  it(`break no rule in ${seeds} days`, { timeout: 20 * minutes }, async () => {
    const results = await runSeeds({ first: 1, count: seeds, jobs, sabotage: null, mostBroken: 1 });
    expect(
      results.filter(({ broken }) => broken).map(({ seed, broken }) => `${seed}: ${broken?.detail}`),
    ).toEqual([]);
    expect(results).toHaveLength(seeds);
  });

  it('tell the same story whenever the same seed is drawn', { timeout: 5 * minutes }, async () => {
    const [once, again] = [await runSeed(5), await runSeed(5)];
    expect(again.story).toBe(once.story);
    expect((await runSeed(6)).story).not.toBe(once.story);
  });

  it('tell that story on another thread too', { timeout: 5 * minutes }, async () => {
    const [result] = await runSeeds({ first: 5, count: 1, jobs: 1, sabotage: null, mostBroken: 1 });
    expect(result?.story).toBe((await runSeed(5)).story);
  });
});

describe('a planted fault is caught', () => {
  it.each(sabotages.map(({ name, says }) => [name, says]))(
    '%s: %s',
    { timeout: 20 * minutes },
    async (sabotage) => {
      const results = await runSeeds({ first: 1, count: seeds, jobs, sabotage, mostBroken: 1 });
      expect(results.some(({ broken }) => broken !== null)).toBe(true);
    },
  );
});
