/** A branch with its hub in a process of its own on a throwaway PostgreSQL, for everything that many seats share. */
import { startThrowawayPostgres, type TestDatabase, type ThrowawayPostgres } from '../../build/postgres.ts';
import { linkToHub, type HubClient } from '../../electron/desk/sync/hub-link.ts';
import { migratePostgres } from '../../hub/store/postgres-store.ts';
import type { CommandBody, CommandEnvelope } from '../../shared/contract/hub.ts';
import { quotaCells } from '../../shared/domain/branch/quota.ts';
import type { Day, StaffId } from '../../shared/domain/vocabulary.ts';
import { uuidv7 } from 'uuidv7';
import { benchStaff, benchToday, eightOfficers, pinOf } from './branch-staff.ts';
import { startChild, type ChildProgram } from './child-program.ts';
import type { HubWish } from './hub-process.ts';
import { ownFolder, type Scene } from './scene.ts';

/** The secret of the desks that `port-worker.ts` starts. */
export const seatSecret = 'ukur';

/** The largest cap there is. */
const largestCap = 200;
/** The hub takes so many commands in one call. */
const pushLimit = 200;

export interface BenchBranch {
  readonly database: TestDatabase;
  readonly hub: ChildProgram;
  readonly url: string;
  readonly today: Day;
  /** A seat's client; without a token it acts as intake. */
  client(token?: string): HubClient;
  /** @returns the session's token */
  signIn(staffId: StaffId): Promise<string>;
}

/** @throws NoPostgres with a sentence when there is no PostgreSQL here */
export async function withPostgres<T>(
  scene: Scene,
  work: (postgres: ThrowawayPostgres) => Promise<T>,
): Promise<T> {
  const postgres = await startThrowawayPostgres(scene.log);
  try {
    return await work(postgres);
  } finally {
    await postgres.stop();
  }
}

/** An empty branch with open quotas; its hub ends with the work. @throws NoPostgres */
export function withBranch<T>(
  scene: Scene,
  name: string,
  work: (branch: BenchBranch, postgres: ThrowawayPostgres) => Promise<T>,
): Promise<T> {
  return withPostgres(scene, async (postgres) => {
    const database = await postgres.createDatabase();
    await migratePostgres(database);
    const hub = startChild('hub-process.ts', ['--expose-gc']);
    try {
      const wish: HubWish = {
        kind: 'start',
        directory: ownFolder(scene, `${name}-hub`),
        databaseUrl: database.workerUrl,
        seatSecret,
        staff: benchStaff(),
      };
      const { url } = await hub.ask<{ url: string }>(wish);
      const link = linkToHub({ hubUrl: url, seatSecret });
      const client = (token?: string): HubClient => link(token ?? null);
      const signIn = async (staffId: StaffId): Promise<string> => {
        const answer = await client().signIn({ staffId, pin: pinOf(staffId) });
        if (answer.status === 'refused') throw new Error(`sign-in refused: ${answer.refusal.code}`);
        return answer.session.token;
      };
      const branch = { database, hub, url, today: benchToday(), client, signIn };
      await pushAll(client(await signIn('KABID')), openQuotas(branch.today));
      return await work(branch, postgres);
    } finally {
      await hub.close();
    }
  });
}

/** What the kabid says so that no quota stops a measurement. */
export function openQuotas(day: Day): CommandBody[] {
  return eightOfficers.flatMap((staffId) =>
    quotaCells.map((cell): CommandBody => ({ type: 'set-quota', ...cell, staffId, day, cap: largestCap })),
  );
}

export function envelopeOf(body: CommandBody): CommandEnvelope {
  return { id: uuidv7(), madeAt: new Date().toISOString(), body };
}

/** @throws when one of them is refused */
export async function pushAll(client: HubClient, bodies: readonly CommandBody[]): Promise<void> {
  for (let from = 0; from < bodies.length; from += pushLimit) {
    const answers = await client.push({ envelopes: bodies.slice(from, from + pushLimit).map(envelopeOf) });
    for (const answer of answers)
      if (answer.status === 'refused') throw new Error(`refused: ${answer.refusal.code}`);
  }
}
