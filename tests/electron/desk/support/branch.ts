/** A branch for tests: a real hub, and seats whose cable to it can be pulled. */
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { startDesk, type Desk, type DeskOptions } from '../../../../electron/desk/start-desk.ts';
import { linkToHub } from '../../../../electron/desk/sync/hub-link.ts';
import { startHub, type Hub, type HubOptions } from '../../../../hub/start-hub.ts';
import { practiceStaff } from '../../../../shared/practice/staff.ts';

export type DeskClient = ReturnType<typeof clientOf>;

export function clientOf(desk: Desk) {
  return createRouterClient(desk.router, { context: desk.createContext() });
}

/**
 * The network of one seat. `lose-answers`: the hub hears, the seat does not; only for pushes. `lose-feed`: from the
 * next push on everything but the feed comes through.
 */
export class Cable {
  mode: 'up' | 'down' | 'lose-answers' | 'lose-feed' = 'up';
  /** Asks that reached the hub, by procedure path. */
  readonly heard: string[] = [];
  readonly #waiting = new Map<string, () => void>();

  #losesFeed = false;

  #demandFeed(pathname: string): void {
    if (this.mode !== 'lose-feed') this.#losesFeed = false;
    if (this.#losesFeed && pathname === '/rpc/pull') throw new TypeError('the feed was lost');
  }

  /** Resolves when the next ask of this procedure was answered. */
  nextAnswer(procedure: string): Promise<void> {
    return new Promise((resolve) => this.#waiting.set(`/rpc/${procedure}`, resolve));
  }

  readonly fetch = async (request: Request, init: RequestInit): Promise<Response> => {
    if (this.mode === 'down') throw new TypeError('the cable is out');
    const { pathname } = new URL(request.url);
    if (pathname === '/rpc/push' && this.mode === 'lose-feed') this.#losesFeed = true;
    this.#demandFeed(pathname);
    const response = await fetch(request, init);
    // An ask that was under way when the push began may have met what it brought.
    this.#demandFeed(pathname);
    this.heard.push(pathname);
    this.#waiting.get(pathname)?.();
    if (this.mode === 'lose-answers' && request.url.endsWith('/push')) {
      await response.arrayBuffer();
      throw new TypeError('the answer was lost');
    }
    return response;
  };
}

export interface SeatAtBranch {
  readonly desk: Desk;
  readonly client: DeskClient;
  readonly cable: Cable;
  readonly dataDirectory: string;
  readonly databaseKey: Buffer;
  /** Ends the process of the seat and starts it anew on the same data. */
  restart(): Promise<SeatAtBranch>;
}

/** Tuesday morning at the branch, ten o'clock. */
export const morning = '2026-11-24T03:00:00.000Z';

export class Branch {
  readonly directory = mkdtempSync(path.join(tmpdir(), 'loket-desk-'));
  readonly seatSecret = 'secret-of-the-tests';
  /** Moves on a little with each look, so that nothing happens at one moment. */
  readonly clock: () => Date;
  hub!: Hub;
  #listen: string | undefined;
  readonly #open = new Set<Desk>();

  #millisecond = Date.parse(morning);

  private constructor() {
    this.clock = () => new Date((this.#millisecond += 1));
  }

  static async open(): Promise<Branch> {
    const branch = new Branch();
    await branch.startHub();
    return branch;
  }

  /** Time passes for the hub and all seats. */
  forward(milliseconds: number): void {
    this.#millisecond += milliseconds;
  }

  /** The hub is away until `hubReturns`. */
  async hubLeaves(): Promise<void> {
    this.#listen = new URL(this.hub.url).host;
    await this.hub.close();
  }

  /** The hub is back at its address. */
  async hubReturns(over: Partial<HubOptions> = {}): Promise<void> {
    await this.startHub(this.#listen, over);
  }

  /** Keeps a copy of the hub's data; it is away while it is copied. */
  async copyHub(): Promise<void> {
    await this.hubLeaves();
    cpSync(path.join(this.directory, 'hub'), path.join(this.directory, 'copy'), { recursive: true });
    await this.hubReturns();
  }

  /** The hub's disk is gone, and the copy stands in its place. */
  async restoreHub(): Promise<void> {
    await this.hubLeaves();
    rmSync(path.join(this.directory, 'hub'), { recursive: true });
    cpSync(path.join(this.directory, 'copy'), path.join(this.directory, 'hub'), { recursive: true });
    await this.hubReturns();
  }

  async startHub(listen?: string, over: Partial<HubOptions> = {}): Promise<void> {
    this.hub = await startHub({
      dataDirectory: path.join(this.directory, 'hub'),
      databaseKey: 'ab'.repeat(32),
      seatSecret: this.seatSecret,
      clock: this.clock,
      participantDirectory: path.join(this.directory, 'participant'),
      branch: { name: 'Kantor Uji', timeZone: 'Asia/Jakarta', practice: false },
      staff: practiceStaff(),
      log: () => undefined,
      ...(listen === undefined ? {} : { listen }),
      ...over,
    });
  }

  /** Opens a seat on its own data. */
  async seat(name: string, over: Partial<DeskOptions> = {}): Promise<SeatAtBranch> {
    const dataDirectory = path.join(this.directory, name);
    const databaseKey = over.databaseKey ?? randomBytes(32);
    const cable = new Cable();
    const { hubUrl, seatSecret } = { hubUrl: this.hub.url, seatSecret: this.seatSecret };
    const desk = await startDesk({
      dataDirectory,
      databaseKey,
      hubUrl,
      seatSecret,
      clock: this.clock,
      reading: false,
      hub: linkToHub({ hubUrl, seatSecret, fetch: cable.fetch }),
      timing: { poll: 200, look: 100, firstBackoff: 20, longestBackoff: 100 },
      ...over,
    });
    this.#open.add(desk);
    return {
      desk,
      client: clientOf(desk),
      cable,
      dataDirectory,
      databaseKey,
      restart: async () => {
        await desk.close();
        this.#open.delete(desk);
        return this.seat(name, { ...over, databaseKey });
      },
    };
  }

  /** Opens a seat and signs somebody in. */
  async seatOf(staffId: string, name = staffId): Promise<SeatAtBranch> {
    const seat = await this.seat(name);
    await signIn(seat, staffId);
    return seat;
  }

  async close(): Promise<void> {
    for (const desk of this.#open) await desk.close();
    await this.hub.close();
    rmSync(this.directory, { recursive: true, force: true });
  }
}

export async function signIn({ client }: SeatAtBranch, staffId: string): Promise<void> {
  const pin = practiceStaff().find((person) => person.id === staffId)?.pin ?? '';
  const result = await client.session.signIn({ staffId, pin });
  if (result.status !== 'done') throw new Error(`sign-in refused: ${result.refusal.code}`);
}

/** Waits until a question is answered with something true; each failed look waits for the seat's next change. */
export async function eventually<T>(
  seat: SeatAtBranch,
  question: () => Promise<T | false | null | undefined>,
): Promise<T> {
  const stop = AbortSignal.timeout(50_000);
  const changes = await seat.client.changes(undefined, { signal: stop });
  // Listens before it asks: a change between a question and the listening after it would be missed.
  let next = changes.next();
  for (;;) {
    const answer = await question();
    if (answer) return answer;
    const change = await next;
    if (change.done || stop.aborted) throw new Error('waited in vain');
    next = changes.next();
  }
}
