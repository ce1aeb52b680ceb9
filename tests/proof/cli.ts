/**
 * `npm run prove -- [--kills 20] [--seats 8] [--seed S] [--json FILE] [--sabotage NAME] [--list-sabotage] [--keep]`:
 * exit 0 = everything held, 1 = a rule is broken (it is named), 2 = the proof could not be carried out.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NoPostgres } from '../../build/postgres.ts';
import { Chance } from '../simulation/chance.ts';
import { Branch, mostSeats } from './branch.ts';
import { Broken } from './broken.ts';
import { endForGood } from './processes/child.ts';
import { proveOn, type ProofOptions, type Round } from './run-proof.ts';
import { Sabotage, sabotages } from './sabotage/sabotage.ts';

interface Wish extends ProofOptions {
  readonly json: string | undefined;
  readonly keep: boolean;
}

function wishOf(args: readonly string[]): Wish | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kills: { type: 'string', default: '20' },
      seats: { type: 'string', default: String(mostSeats) },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      json: { type: 'string' },
      sabotage: { type: 'string' },
      'list-sabotage': { type: 'boolean', default: false },
      'no-cut': { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  });
  if (values['list-sabotage']) return null;
  const [kills, seats, seed] = [values.kills, values.seats, values.seed].map(Number) as [
    number,
    number,
    number,
  ];
  if (![kills, seats, seed].every(Number.isInteger) || kills < 1 || seats < 4 || seats > mostSeats)
    throw new Error(`--kills from 1, --seats from 4 to ${mostSeats}, --seed a whole number`);
  return {
    ...{ kills, seats, seed, json: values.json, keep: values.keep, cut: !values['no-cut'] },
    ...{ sabotage: values.sabotage === undefined ? null : Sabotage.parse(values.sabotage) },
    ...{ pace: 25 * seats, load: [1500, 5000] },
  };
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

function lineOf(round: Round, number: number): string {
  const { counts, knocks, keptMeanwhile } = round;
  return [
    `${String(number).padStart(2)} ${round.what.padEnd(19)} ${round.at.slice(11, 19)}`,
    `away ${seconds(round.down)}, accepted again after ${seconds(round.firstAnswer)}, all equal after ${seconds(round.converged)}`,
    `acknowledged ${counts.accepted} accepted, ${counts.refused} refused, ${counts.kept} "akan dikirim"`,
    `${counts.files} files sent, ${round.opened} opened elsewhere`,
    `ledger ${round.entries}, claims ${round.claims}, shown conflicts ${round.undecided}`,
    ...(knocks === undefined
      ? []
      : [`${knocks} knocks at the cut line, ${keptMeanwhile} acts kept meanwhile`]),
  ].join(' | ');
}

/** Ctrl+C ends all processes at once, and what waits for them then fails. */
function interruption(): Promise<'interrupted'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        endForGood();
        resolve('interrupted');
      });
  });
}

async function run(wish: Wish): Promise<number> {
  console.log(
    `seed ${wish.seed}, ${wish.seats} seats, ${wish.kills} kills${wish.sabotage ? `, ${wish.sabotage}` : ''}`,
  );
  const interrupted = interruption();
  const branch = await Branch.open({ ...wish, chance: new Chance(wish.seed + 1) });
  let number = 0;
  const rounds: Round[] = [];
  let broken: Broken | null = null;
  try {
    const proof = proveOn(branch, wish, (round) => {
      rounds.push(round);
      number += 1;
      console.log(lineOf(round, number));
    });
    const end = await Promise.race([proof, interrupted]);
    if (end === 'interrupted') {
      proof.catch(() => undefined); // what is under way fails because everything is ended
      return 130;
    }
    const { counts, entries } = rounds.at(-1) as Round;
    console.log(
      `held: ${wish.kills} kills in ${end.seconds} s; ${counts.accepted} accepted and ${counts.kept} kept commands, ` +
        `${counts.files} files and ${entries} entries of the ledger are all there`,
    );
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    broken = error;
    console.error(`BROKEN after ${number} rounds (seed ${wish.seed}): ${error.message}`);
  } finally {
    const isKept = broken !== null && wish.keep;
    await branch.close(isKept);
    if (isKept) console.error(`journals and logs: ${branch.folder}`);
    if (wish.json)
      writeFileSync(
        wish.json,
        `${JSON.stringify({ seed: wish.seed, broken: broken?.message ?? null, rounds }, null, 2)}\n`,
      );
  }
  return broken ? 1 : 0;
}

if (import.meta.main) {
  try {
    const wish = wishOf(process.argv.slice(2));
    if (wish === null) for (const [name, what] of Object.entries(sabotages)) console.log(`${name}: ${what}`);
    process.exitCode = wish === null ? 0 : await run(wish);
  } catch (error) {
    console.error(error instanceof NoPostgres ? error.message : error);
    process.exitCode = 2;
  }
  process.exit();
}
