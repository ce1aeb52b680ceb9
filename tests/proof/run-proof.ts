/**
 * The proof: a branch under load, of which one part after the other is killed with -9, and once all seats are cut off
 * for ten minutes. After each time everybody comes to know the same, and nothing that anybody was told is missing.
 */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Chance } from '../simulation/chance.ts';
import type { Branch } from './branch.ts';
import { type Part } from './branch.ts';
import { Broken } from './broken.ts';
import { countOf, seatJournalOf, type Counts } from './judge/acknowledged.ts';
import { converge, type Court, type Verdict } from './judge/converge.ts';
import { FilesJudge } from './judge/files.ts';
import { LedgerJudge } from './judge/ledger.ts';
import type { Sabotage } from './sabotage/sabotage.ts';

export interface ProofOptions {
  readonly kills: number;
  readonly seats: number;
  readonly seed: number;
  readonly sabotage: Sabotage | null;
  /** Whether all seats are cut off for ten minutes once, in the middle. */
  readonly cut: boolean;
  /** Mean pause between two acts of one person, in milliseconds. */
  readonly pace: number;
  /** Range of the time under load before each kill, in milliseconds. */
  readonly load: readonly [from: number, to: number];
}

/** What came of one kill, or of the cut. Milliseconds. */
export interface Round {
  readonly what: string;
  readonly at: string;
  /** How long it was away. */
  readonly down: number;
  /** From its return to the first command accepted after it. */
  readonly firstAnswer: number;
  /** From the moment at which people stopped to the one at which everybody knew the same. */
  readonly converged: number;
  readonly counts: Counts;
  readonly entries: number;
  readonly claims: number;
  readonly undecided: number;
  /** Files that were opened at another seat after it. */
  readonly opened: number;
  /** Of a cut. */
  readonly knocks?: number;
  readonly keptMeanwhile?: number;
}

export interface ProofSummary {
  readonly rounds: readonly Round[];
  readonly seconds: number;
}

const parts: readonly Part[] = ['hub', 'desk', 'postgres'];
const longestConvergence = 90_000;
const longestSilence = 60_000;
const cutMinutes = 10;
/** Of one seat in these minutes: it tries at least every ten seconds. */
const leastKnocks = cutMinutes * 6;
/** Minutes of the proof in one of the machine, during the cut. */
const hurry = 20;

interface Run {
  readonly branch: Branch;
  readonly chance: Chance;
  readonly court: Court;
  readonly files: FilesJudge;
  readonly options: ProofOptions;
  readonly tell: (round: Round) => void;
}

/** @param tell hears each round when it is over @throws Broken with the name of the first rule that does not hold */
export async function proveOn(
  branch: Branch,
  options: ProofOptions,
  tell: (round: Round) => void,
): Promise<ProofSummary> {
  const began = performance.now();
  const court: Court = {
    seats: branch.seats,
    ledger: new LedgerJudge(),
    url: branch.database.workerUrl,
    watch: () => branch.watch(),
  };
  const rounds: Round[] = [];
  const note = (round: Round): void => {
    rounds.push(round);
    tell(round);
  };
  const run = {
    branch,
    court,
    options,
    chance: new Chance(options.seed),
    files: new FilesJudge(),
    tell: note,
  };
  branch.work();
  await until(run, () => countOf(journalsOf(branch)).accepted >= 5 * options.seats);
  for (let kill = 0; kill < options.kills; kill += 1) {
    if (options.cut && kill === Math.floor(options.kills / 2)) await cutAll(run);
    await killOne(run, parts[kill % parts.length] as Part);
  }
  await judgeAtTheEnd(run);
  return { rounds, seconds: Math.round((performance.now() - began) / 1000) };
}

async function killOne(run: Run, part: Part): Promise<void> {
  const { branch, chance, options, court, tell } = run;
  // Officers keep most at their seats, so theirs die more often.
  const officers = branch.seats.filter(({ person }) => person.startsWith('CSO'));
  const seat = chance.pick([...branch.seats, ...officers, ...officers]);
  await under(run, chance.between(...options.load));
  const at = new Date().toISOString();
  await branch.kill(part, seat);
  const fell = performance.now();
  await under(run, chance.between(100, 1500));
  await branch.revive(part, seat);
  const returned = performance.now();
  const before = countOf(journalsOf(branch)).accepted;
  await until(run, () => countOf(journalsOf(branch)).accepted > before);
  const firstAnswer = performance.now() - returned;
  await under(run, chance.between(300, 1500));
  const what = part === 'desk' ? `desk ${seat.person}` : part;
  const settled = await settle(run);
  tell({ what, at, down: returned - fell, firstAnswer, ...settled, ...standingOf(court) });
  branch.work();
}

/** All seats lose the hub for ten minutes, which pass as fast as `hurry` says; people go on with what they hold. */
async function cutAll(run: Run): Promise<void> {
  const { branch, court, tell, chance, options } = run;
  await under(run, chance.between(...options.load));
  const at = new Date().toISOString();
  const before = countOf(journalsOf(branch));
  const fell = performance.now();
  branch.line.cut();
  const end = branch.clock.read() + cutMinutes * 60_000;
  branch.pass(hurry);
  await until(run, () => branch.clock.read() >= end);
  branch.pass(1);
  const { knocks } = branch.line;
  const meanwhile = countOf(journalsOf(branch));
  if (knocks < options.seats * leastKnocks)
    throw new Error(`only ${knocks} knocks: that were no ten minutes`);
  branch.line.mend();
  const returned = performance.now();
  await until(run, () => countOf(journalsOf(branch)).accepted > meanwhile.accepted);
  const firstAnswer = performance.now() - returned;
  const settled = await settle(run);
  tell({
    ...{ what: `cut of ${cutMinutes} minutes`, at, down: returned - fell, firstAnswer, knocks },
    ...{ keptMeanwhile: meanwhile.kept - before.kept, ...settled, ...standingOf(court) },
  });
  branch.work();
}

type Settled = Pick<Round, 'converged' | 'counts' | 'undecided' | 'opened'>;

/** Everybody stops, and then everything must come right. */
async function settle({ branch, court, files }: Run): Promise<Settled> {
  branch.rest();
  const stopped = performance.now();
  const { journals, undecided } = await converge(court, longestConvergence);
  const converged = performance.now() - stopped;
  const opened = await files.read(branch.seatOf('KABID'), journals, court.ledger);
  return { converged, counts: countOf(journals), undecided, opened };
}

function standingOf({ ledger }: Court): Pick<Round, 'entries' | 'claims'> {
  return { entries: ledger.lastSeq, claims: ledger.claims.size };
}

/** Everything once more: all files from the hub at a seat that opened none yet, and the ledger by the auditor's command. */
async function judgeAtTheEnd({ branch, court, files }: Run): Promise<void> {
  branch.rest();
  const { journals }: Verdict = await converge(court, longestConvergence);
  await files.read(branch.seatOf('VER1'), journals, court.ledger);
  const program = path.join(import.meta.dirname, '../../hub/cli/audit.ts');
  try {
    await promisify(execFile)(process.execPath, [program, 'verify', '--database', branch.database.workerUrl]);
  } catch (error) {
    throw new Broken(
      'ledger-chain',
      `audit verify: ${String((error as { stdout?: unknown }).stdout).trim()}`,
    );
  }
}

function journalsOf({ seats }: Branch): ReturnType<typeof seatJournalOf>[] {
  return seats.map(({ person, journalFile }) => seatJournalOf(person, journalFile));
}

/** Lets people work for a while. */
async function under({ branch }: Run, milliseconds: number): Promise<void> {
  await delay(milliseconds);
  branch.watch();
}

/** Lets people work until something is so. @throws Broken when it does not come about */
async function until({ branch }: Run, isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + longestSilence; !isSo();) {
    branch.watch();
    if (Date.now() > end) throw new Broken('converges', 'nothing is accepted any more');
    await delay(50);
  }
}
