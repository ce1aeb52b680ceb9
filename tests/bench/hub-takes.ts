/** "Panggil berikutnya" of eight officers at once, against the bare statements that take a row of the same table. */
import { Pool } from 'pg';
import { medanCalendar } from '../../shared/domain/calendar/medan-calendar.ts';
import type { Actor } from '../../shared/domain/claim/state.ts';
import type { CommandBody } from '../../shared/contract/hub.ts';
import { BranchNews } from '../../hub/branch-news.ts';
import { CommandLane } from '../../hub/commands/command-lane.ts';
import { executeCommands } from '../../hub/commands/execute-command.ts';
import type { HubCore } from '../../hub/hub-core.ts';
import { seedStaff } from '../../hub/sessions/seed-staff.ts';
import { StaffPresence } from '../../hub/sessions/staff-presence.ts';
import { openBranch } from '../../hub/store/branch.ts';
import { migratePostgres, openPostgresStore } from '../../hub/store/postgres-store.ts';
import type { TestDatabase, ThrowawayPostgres } from '../../build/postgres.ts';
import { closedLoop } from './bare-client.ts';
import { benchBranch, benchStaff, benchToday, eightOfficers } from './branch-staff.ts';
import { envelopeOf, openQuotas, withPostgres } from './branch.ts';
import { poolSize } from './hub-commands.ts';
import { InventedClaims } from './invented-claims.ts';
import { compare, type Result } from './measure.ts';
import { pairsOf, type Scene } from './scene.ts';

/** More than ever wait at a branch at once. */
const waiting = 300;
/** Of each officer; the first ones open the connections and are not timed. */
const warmUp = 4;
const takesPerRun = 20;

const kabid: Actor = { kind: 'staff', staffId: 'KABID', roles: ['kabid'] };
const intake: Actor = { kind: 'system', name: 'intake', roles: [] };

export async function measureHubTakes(scene: Scene): Promise<Result[]> {
  return withPostgres(scene, async (postgres) => {
    const template = await makeTemplate(scene, postgres);
    const result = await compare({
      name: 'takes by the hub against bare FOR UPDATE SKIP LOCKED and UPDATE',
      unit: 'takes/s',
      pairs: pairsOf(scene),
      seed: scene.seed,
      subject: () => onCopy(postgres, template, throughHub),
      baseline: () => onCopy(postgres, template, bare),
      bound: { atLeast: 0.3 },
    });
    return [result];
  });
}

/** A branch in the middle of its day, of which every run gets a copy. */
async function makeTemplate(scene: Scene, postgres: ThrowawayPostgres): Promise<TestDatabase> {
  const database = await postgres.createDatabase();
  await migratePostgres(database);
  const core = await openCore(database);
  const today = benchToday();
  const claims = new InventedClaims(today, scene.seed, waiting);
  await mustAll(core, openQuotas(today), kabid);
  await mustAll(core, claims.next(waiting), intake);
  await core.store.close();
  return database;
}

async function onCopy(
  postgres: ThrowawayPostgres,
  template: TestDatabase,
  work: (database: TestDatabase) => Promise<number>,
): Promise<number> {
  const database = await postgres.createDatabase(undefined, template.name);
  try {
    return await work(database);
  } finally {
    await database.drop();
  }
}

/** The hub's use case in this process, without HTTP. */
async function throughHub(database: TestDatabase): Promise<number> {
  const core = await openCore(database);
  try {
    return await rateOf(
      eightOfficers.map((staffId) => {
        const officer: Actor = { kind: 'staff', staffId, roles: ['cso'] };
        return () => mustAll(core, [{ type: 'take-next' }], officer);
      }),
    );
  } finally {
    await core.store.close();
  }
}

/** What a queue in the database costs at least: choose a row that nobody has in hand, and put one's name on it. */
async function bare(database: TestDatabase): Promise<number> {
  const pool = new Pool({ connectionString: database.workerUrl, max: poolSize });
  // The database is dropped while the last lines are being taken down.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const today = benchToday();
  try {
    return await rateOf(
      eightOfficers.map((staffId) => async () => {
        const client = await pool.connect();
        await client.query('BEGIN');
        const { rows } = await client.query<{ id: string }>(
          `SELECT id FROM claims WHERE status = 'queued' AND day <= $1 ORDER BY day, queue_number
           LIMIT 1 FOR UPDATE SKIP LOCKED`,
          [today],
        );
        const id = rows[0]?.id;
        if (id === undefined) throw new Error('the queue is empty');
        await client.query(`UPDATE claims SET status = 'at-desk', holder = $1 WHERE id = $2`, [staffId, id]);
        await client.query('COMMIT');
        client.release();
      }),
    );
  } finally {
    await pool.end();
  }
}

async function rateOf(officers: readonly (() => Promise<unknown>)[]): Promise<number> {
  await closedLoop(officers, warmUp);
  const start = performance.now();
  const samples = await closedLoop(officers, takesPerRun);
  return samples.length / ((performance.now() - start) / 1000);
}

async function openCore(database: TestDatabase): Promise<HubCore> {
  const clock = (): Date => new Date();
  const store = await openPostgresStore({ url: database.workerUrl, now: clock, poolSize });
  const branch = await openBranch(store.db, benchBranch);
  await seedStaff(store.db, benchStaff());
  return {
    store,
    clock,
    branch,
    calendar: { ...medanCalendar, timeZone: branch.timeZone },
    news: new BranchNews(),
    presence: new StaffPresence(clock),
    linkKey: Buffer.alloc(32, 5),
    relay: null,
    lane: new CommandLane(store.commandsPerTransaction),
  };
}

async function mustAll(core: HubCore, bodies: readonly CommandBody[], actor: Actor): Promise<void> {
  for (const answer of await executeCommands(core, bodies.map(envelopeOf), actor))
    if (answer.status === 'refused') throw new Error(`refused: ${answer.refusal.code}`);
}
