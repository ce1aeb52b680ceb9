import { expect, onTestFinished, test } from 'vitest';
import { NoPostgres } from '../../build/postgres.ts';
import { Chance } from '../simulation/chance.ts';
import { Branch } from './branch.ts';
import { proveOn } from './run-proof.ts';

const wish = {
  kills: 3,
  seats: 4,
  seed: 7,
  sabotage: null,
  cut: false,
  pace: 150,
  load: [500, 1500],
} as const;

test('hub, a desk and PostgreSQL are killed under load, and nothing that anybody was told is missing', async ({
  skip,
}) => {
  const branch = await Branch.open({ ...wish, chance: new Chance(wish.seed) }).catch((error: unknown) => {
    if (error instanceof NoPostgres) return error.message;
    throw error;
  });
  if (typeof branch === 'string') return skip(branch);
  onTestFinished(() => branch.close());
  const { rounds } = await proveOn(branch, wish, () => undefined);
  expect(rounds.map(({ what }) => what.split(' ')[0])).toEqual(['hub', 'desk', 'postgres']);
}, 180_000);
