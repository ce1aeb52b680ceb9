/** Eight seats that never pause: how long a command takes at the hub, against an HTTP echo with a single UPDATE. */
import { Client } from 'pg';
import { seatHeaders } from '../../shared/contract/protocol.ts';
import type { CommandAnswer, CommandBody } from '../../shared/contract/hub.ts';
import type { StaffId } from '../../shared/domain/vocabulary.ts';
import { BareClient, closedLoop } from './bare-client.ts';
import { envelopeOf, pushAll, seatSecret, withBranch, type BenchBranch } from './branch.ts';
import { eightOfficers } from './branch-staff.ts';
import { startChild, type ChildProgram } from './child-program.ts';
import type { EchoWish } from './http-echo.ts';
import { InventedClaims } from './invented-claims.ts';
import { compare, percentile, type Result } from './measure.ts';
import { pairsOf, type Scene } from './scene.ts';

/** As many as the hub's own pool has. */
export const poolSize = 10;
/** So many claims wait before each run, as in the middle of a full day. */
const waiting = 150;
const commandsPerRun = 60;
/** About what one review weighs on the wire. */
const echoed = { json: { envelopes: [envelopeOf({ type: 'take-next' })], note: 'contoh '.repeat(20) } };

export async function measureHubCommands(scene: Scene): Promise<Result[]> {
  return withBranch(scene, 'hub-commands', async (branch, postgres) => {
    const claims = new InventedClaims(branch.today, scene.seed, waiting + 2400);
    const queue = new Queue(branch, claims);
    const seats = await Promise.all(
      eightOfficers.map(async (staffId) => new OfficerSeat(branch.url, await branch.signIn(staffId), claims)),
    );
    const echo = startChild('http-echo.ts');
    try {
      const echoSeats = await echoClients(echo, branch, postgres.url(branch.database.name, 'admin'));
      let rate = 0;
      const result = await compare({
        name: 'command at the hub, p95 of 8 seats, against HTTP echo and one UPDATE',
        unit: 'ms',
        pairs: pairsOf(scene),
        seed: scene.seed,
        subject: async () => {
          await queue.fill(waiting);
          const start = performance.now();
          const samples = await closedLoop(
            seats.map((seat) => () => seat.command()),
            commandsPerRun,
          );
          rate = samples.length / ((performance.now() - start) / 1000);
          queue.taken(seats.reduce((sum, seat) => sum + seat.spent(), 0));
          return percentile(samples, 0.95);
        },
        baseline: async () =>
          percentile(
            await closedLoop(
              echoSeats.map((seat) => () => seat.post(echoed)),
              commandsPerRun,
            ),
            0.95,
          ),
        bound: { atMost: 4 },
      });
      scene.log(`${rate.toFixed(0)} commands a second in the last run`);
      for (const one of [...seats, ...echoSeats]) one.close();
      return [result];
    } finally {
      await echo.close();
    }
  });
}

/** Claims that wait, as the intake registers them. */
class Queue {
  readonly #branch: BenchBranch;
  readonly #claims: InventedClaims;
  #waiting = 0;

  constructor(branch: BenchBranch, claims: InventedClaims) {
    this.#branch = branch;
    this.#claims = claims;
  }

  async fill(count: number): Promise<void> {
    await pushAll(this.#branch.client(), this.#claims.next(count - this.#waiting));
    this.#waiting = count;
  }

  taken(count: number): void {
    this.#waiting -= count;
  }
}

/** One officer: takes the next claim, judges each of its papers, sends it back, and so on. */
class OfficerSeat {
  readonly #client: BareClient;
  readonly #claims: InventedClaims;
  #ahead: CommandBody[] = [];
  #taken = 0;

  constructor(url: string, token: string, claims: InventedClaims) {
    this.#client = new BareClient(`${url}/rpc/push`, seatHeaders(seatSecret, token));
    this.#claims = claims;
  }

  async command(): Promise<void> {
    const body = this.#ahead.shift() ?? { type: 'take-next' };
    const { json } = (await this.#client.post({ json: { envelopes: [envelopeOf(body)] } })) as {
      json: CommandAnswer[];
    };
    const [answer] = json;
    if (answer?.status !== 'accepted') throw new Error(`refused: ${answer?.refusal.code}`);
    if (body.type !== 'take-next') return;
    this.#taken += 1;
    this.#ahead = [...this.#claims.workOn(answer.claimId ?? '')];
  }

  /** How many claims were taken since this was last asked. */
  spent(): number {
    const taken = this.#taken;
    this.#taken = 0;
    return taken;
  }

  close(): void {
    this.#client.close();
  }
}

/** As many callers as there are officers, each with a row of its own. */
async function echoClients(echo: ChildProgram, branch: BenchBranch, adminUrl: string): Promise<BareClient[]> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query('CREATE TABLE echo (seat integer PRIMARY KEY, body text)');
  await admin.query('INSERT INTO echo SELECT seat FROM generate_series(1, $1) AS seat', [
    eightOfficers.length,
  ]);
  await admin.query('GRANT SELECT, UPDATE ON echo TO PUBLIC');
  await admin.end();
  const wish: EchoWish = { databaseUrl: branch.database.workerUrl, poolSize };
  const { url } = await echo.ask<{ url: string }>(wish);
  return eightOfficers.map((_: StaffId, index) => new BareClient(url, { 'x-seat': String(index + 1) }));
}
