/** What one officer does, until it stands on the kabid's board at another seat. */
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ActResult } from '../../shared/contract/desk.ts';
import type { Day, StaffId } from '../../shared/domain/vocabulary.ts';
import { pushAll, withBranch, type BenchBranch } from './branch.ts';
import { pinOf } from './branch-staff.ts';
import { InventedClaims } from './invented-claims.ts';
import { summarise, type Result } from './measure.ts';
import { serve } from './round-trip.ts';
import { ownFolder, waitFor, type Scene } from './scene.ts';
import type { DeskClient } from './seat-client.ts';

const waiting = 150;
const limit = 300;

type Done = Extract<ActResult, { status: 'done' }>;

interface DeskSeat {
  readonly desk: DeskClient;
  close(): Promise<unknown>;
}

export async function measureLive(scene: Scene): Promise<Result[]> {
  return withBranch(scene, 'live', async (branch) => {
    await pushAll(branch.client(), new InventedClaims(branch.today, scene.seed, waiting).next(waiting));
    const officer = await openDesk(scene, branch, 'CSO1');
    const kabid = await openDesk(scene, branch, 'KABID');
    try {
      const board = new WatchedBoard(kabid.desk, branch.today);
      await board.begin(waiting);
      const samples = await takeAndRelease(officer.desk, board, scene.quick ? 5 : 60);
      return [summarise("an officer's act on the kabid's board at another seat", 'ms', samples, limit)];
    } finally {
      await Promise.all([officer.close(), kabid.close()]);
    }
  });
}

/** Each take and each release changes one number of the board. */
async function takeAndRelease(desk: DeskClient, board: WatchedBoard, times: number): Promise<number[]> {
  const samples: number[] = [];
  const timed = async (act: () => Promise<ActResult>, change: number): Promise<Done> => {
    const start = performance.now();
    const [answer, seen] = await Promise.all([act(), board.until(change)]);
    if (answer.status === 'refused') throw new Error(`refused: ${answer.refusal.code}`);
    samples.push(seen - start);
    return answer;
  };
  for (let turn = 0; turn < times; turn += 1) {
    const { claimId } = await timed(() => desk.claims.takeNext({}), -1);
    if (claimId === null) throw new Error('what was taken has a claim');
    const command = { type: 'release', reason: 'Peserta belum hadir' } as const;
    await timed(() => desk.claims.act({ claimId, command }), +1);
  }
  return samples;
}

/** The board as the screen keeps it: read again whenever the desk says that something changed. */
class WatchedBoard {
  readonly #desk: DeskClient;
  readonly #day: Day;
  #waiting = 0;
  #changes: AsyncIterator<unknown> | undefined;

  constructor(desk: DeskClient, day: Day) {
    this.#desk = desk;
    this.#day = day;
  }

  async begin(expected: number): Promise<void> {
    this.#changes = (await this.#desk.changes())[Symbol.asyncIterator]();
    this.#waiting = expected;
    await waitFor('the board', async () => ((await this.#read()) === expected ? true : undefined));
  }

  /** The moment at which the number of waiting claims, changed by this much, was read. */
  async until(change: number): Promise<number> {
    this.#waiting += change;
    do await this.#changes?.next();
    while ((await this.#read()) !== this.#waiting);
    return performance.now();
  }

  async #read(): Promise<number | undefined> {
    return (await this.#desk.board.read({ day: this.#day })).totals.waiting;
  }
}

/** A desk in a thread of its own that talks to the hub over HTTP; somebody is signed in. */
async function openDesk(scene: Scene, { url }: BenchBranch, staffId: StaffId): Promise<DeskSeat> {
  const dataDirectory = ownFolder(scene, `live-${staffId}`);
  const { port, worker } = await serve((end) => ({ kind: 'desk', port: end, dataDirectory, hubUrl: url }));
  port.start();
  const desk: DeskClient = createORPCClient(new RPCLink({ port: port as never }));
  await waitFor('the staff', async () => ((await desk.session.staff()).length > 0 ? true : undefined));
  const answer = await desk.session.signIn({ staffId, pin: pinOf(staffId) });
  if (answer.status === 'refused') throw new Error(`sign-in refused: ${answer.refusal.code}`);
  return { desk, close: () => worker.terminate() };
}
