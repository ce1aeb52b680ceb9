/** The network between seats and hub: cut, slow, losing, doubling and reordering as the seed wills. */
import type { HubClient, HubLink } from '../../electron/desk/sync/hub-link.ts';
import type { CommandAnswer } from '../../shared/contract/hub.ts';
import { ownProtocol, seatHeaders } from '../../shared/contract/protocol.ts';
import type { Chance } from './chance.ts';
import { seatSecret, type HubLife, type HubProcess } from './hub-process.ts';
import type { SeatEnd, Sabotage } from './sabotage/sabotage.ts';
import type { Story } from './story.ts';
import type { VirtualTime } from './virtual-time.ts';

/** How the line of one seat is at the moment. */
export interface Line {
  isCut: boolean;
  /** Mean of one way in milliseconds. */
  slowness: number;
  /** How likely a request or an answer is lost. */
  loss: number;
  /** How likely a request arrives a second time. */
  doubling: number;
  /** What the seat's program speaks. */
  protocol: number;
}

export const goodLine = (): Line => ({
  isCut: false,
  slowness: 15,
  loss: 0,
  doubling: 0,
  protocol: ownProtocol.version,
});

export interface NetworkWorld {
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly story: Story;
  readonly hub: HubProcess;
  readonly sabotage: Sabotage;
}

/** What is heard of the answers that really arrived. */
export interface Ears {
  answered(seat: string, answers: readonly CommandAnswer[]): void;
  leaseTold(staffId: string, until: string): void;
}

/** The process at the seat's end of the line. */
interface Caller extends SeatEnd {
  readonly line: Line;
  isAlive(): boolean;
}

type Ask = (client: HubClient, life: HubLife) => Promise<unknown>;
interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

const copy = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T));

export class Network {
  readonly #world: NetworkWorld;
  readonly #ears: Ears;

  constructor(world: NetworkWorld, ears: Ears) {
    this.#world = world;
    this.#ears = ears;
  }

  /** The way to the hub for one life of a seat's process. */
  linkOf(caller: Caller): HubLink {
    const clients = new Map<string | null, HubClient>();
    const { sabotage, time } = this.#world;
    return (token) => {
      let client = clients.get(token);
      if (!client) {
        const plain = this.#clientOf(caller, token);
        client = this.#heard(caller, token, sabotage.client?.(plain, caller, time) ?? plain);
        clients.set(token, client);
      }
      return client;
    };
  }

  /** What really reaches the seat is heard. */
  #heard(caller: Caller, token: string | null, client: HubClient): HubClient {
    const push = async (...[input, options]: Parameters<HubClient['push']>) => {
      const answers = await client.push(input, options);
      this.#ears.answered(caller.name, answers);
      return answers;
    };
    const beat = async (...[input, options]: Parameters<HubClient['presence']['beat']>) => {
      const answer = await client.presence.beat(input, options);
      const staffId = this.#world.hub.whoIs.get(token ?? '');
      if (staffId !== undefined) this.#ears.leaseTold(staffId, answer.leaseUntil);
      return answer;
    };
    return { ...client, push, presence: { beat } } as HubClient;
  }

  #clientOf(caller: Caller, token: string | null): HubClient {
    const call = (ask: Ask, options: CallOptions | undefined) => this.#call(caller, token, ask, options);
    const client = {
      info: (_: unknown, options?: CallOptions) => call((hub) => hub.info(), options),
      staff: (_: unknown, options?: CallOptions) => call((hub) => hub.staff(), options),
      signIn: (input: { staffId: string; pin: string }, options?: CallOptions) =>
        call((_, life) => this.#signIn(life, input), options),
      signOut: (_: unknown, options?: CallOptions) => call((hub) => hub.signOut(), options),
      push: (input: Parameters<HubClient['push']>[0], options?: CallOptions) =>
        call((hub) => hub.push(copy(input)), options),
      pull: (input: Parameters<HubClient['pull']>[0], options?: CallOptions) =>
        call((hub) => hub.pull(copy(input)), options),
      snapshot: (input: Parameters<HubClient['snapshot']>[0], options?: CallOptions) =>
        call((hub) => hub.snapshot(copy(input)), options),
      histories: (input: Parameters<HubClient['histories']>[0], options?: CallOptions) =>
        call((hub) => hub.histories(copy(input)), options),
      watch: async (_: unknown, options?: CallOptions) => this.#watch(caller, options?.signal),
      presence: { beat: (_: unknown, options?: CallOptions) => call((hub) => hub.presence.beat(), options) },
    };
    return client as unknown as HubClient;
  }

  async #signIn(life: HubLife, { staffId, pin }: { staffId: string; pin: string }): Promise<unknown> {
    const session = await this.#world.hub.signIn(life, staffId, pin);
    if (session) return { status: 'signed-in', session };
    return { status: 'refused', refusal: { code: 'wrong-pin', mender: 'you', params: {} } };
  }

  #delay({ slowness }: Line): number {
    const { chance } = this.#world;
    return chance.around(slowness) + (chance.happens(0.02) ? chance.around(slowness * 20) : 0);
  }

  #call(caller: Caller, token: string | null, ask: Ask, options: CallOptions = {}): Promise<unknown> {
    const { time, chance, hub } = this.#world;
    const { line } = caller;
    const { signal } = options;
    return new Promise((resolve, reject) => {
      let isSettled = false;
      const settle = (end: () => void): void => {
        if (isSettled || !caller.isAlive()) return;
        isSettled = true;
        signal?.removeEventListener('abort', onAbort);
        end();
      };
      const onAbort = (): void => settle(() => reject(signal?.reason as Error));
      const fail = (milliseconds: number): void => {
        time.after(milliseconds, () => settle(() => reject(new TypeError('fetch failed'))));
      };
      /** Either the system notices, or nobody answers until the caller's own patience ends. */
      const lose = (): void => fail(signal && chance.happens(0.5) ? 3_600_000 : chance.around(4000));
      if (signal?.aborted) return onAbort();
      signal?.addEventListener('abort', onAbort, { once: true });

      const arrive = (isAnswered: boolean): void => {
        if (line.isCut) return isAnswered ? lose() : undefined;
        const { life } = hub;
        if (!life) return isAnswered ? fail(5) : undefined;
        const onDeath = (): void => (isAnswered ? fail(20) : undefined);
        life.onDeath.add(onDeath);
        const answer = (end: () => void): void => {
          life.onDeath.delete(onDeath);
          if (!isAnswered) return;
          if (chance.happens(line.loss)) return lose();
          time.after(this.#delay(line), () => (line.isCut ? lose() : settle(end)));
        };
        const headers = seatHeaders(seatSecret, token, { version: line.protocol, oldest: line.protocol });
        ask(life.client(headers), life).then(
          (value) => {
            const text = copy(value);
            answer(() => resolve(text));
          },
          (error: unknown) => {
            this.#judge(error);
            answer(() => reject(error as Error));
          },
        );
      };
      if (line.isCut) return chance.happens(0.7) ? fail(30) : lose();
      if (chance.happens(line.loss)) return lose();
      time.after(this.#delay(line), () => arrive(true));
      if (chance.happens(line.doubling)) {
        this.#world.story.count('doubled request');
        time.after(this.#delay(line) + chance.around(chance.happens(0.3) ? 60_000 : 300), () =>
          arrive(false),
        );
      }
    });
  }

  /** A hub may refuse; anything else it throws is a bug. */
  #judge(error: unknown): void {
    const { code, status, message } = error as { code?: unknown; status?: unknown; message?: unknown };
    if (typeof status === 'number' && status < 500) return;
    this.#world.story.break('hub-throws', `${String(code)} ${String(message)} ${stackOf(error)}`);
  }

  async *#watch(caller: Caller, signal: AbortSignal | undefined): AsyncGenerator<{ last: number }, void> {
    const { time, chance, hub } = this.#world;
    const { line } = caller;
    const end = new AbortController();
    const lives: HubLife[] = [];
    await this.#call(caller, null, async (_, life) => void lives.push(life), { signal });
    const open = hub.life;
    if (!open || !lives.includes(open)) throw new TypeError('terminated');
    const headers = seatHeaders(seatSecret, null, { version: line.protocol, oldest: line.protocol });
    const stream = (await open.client(headers).watch(undefined, { signal: end.signal })) as AsyncIterator<{
      last: number;
    }>;
    let tellDeath: () => void = () => undefined;
    const death = new Promise<'dead'>((resolve) => (tellDeath = () => resolve('dead')));
    open.onDeath.add(tellDeath);
    try {
      for (;;) {
        const step = await Promise.race([stream.next(), death]);
        if (step === 'dead') {
          await time.sleep(20);
          throw new TypeError('terminated');
        }
        if (step.done) return;
        if (line.isCut || chance.happens(line.loss)) {
          // What was lost on this line is lost; the connection is noticed to be gone after a while.
          await time.sleep(chance.around(20_000));
          throw new TypeError('terminated');
        }
        await time.sleep(this.#delay(line));
        yield copy(step.value);
      }
    } finally {
      open.onDeath.delete(tellDeath);
      end.abort();
    }
  }
}

function stackOf(error: unknown): string {
  const cause = (error as { cause?: unknown }).cause ?? error;
  return cause instanceof Error ? (cause.stack ?? cause.message).split('\n').slice(0, 6).join(' | ') : '';
}
