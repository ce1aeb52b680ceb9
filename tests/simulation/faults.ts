/** What goes wrong in a run, and when: drawn once from the seed, a calm day as well as a terrible one. */
import { ownProtocol } from '../../shared/contract/protocol.ts';
import type { Chance } from './chance.ts';
import type { HubProcess } from './hub-process.ts';
import type { OutboxWatch } from './outbox-watch.ts';
import type { SeatProcess } from './seat-process.ts';
import type { Story } from './story.ts';
import type { VirtualTime } from './virtual-time.ts';

const minute = 60_000;

export interface FaultWorld {
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly story: Story;
  readonly hub: HubProcess;
  readonly seats: readonly SeatProcess[];
  readonly outboxes: OutboxWatch;
  /** Starts a seat that is off, with the people who work at it. */
  readonly startSeat: (seat: SeatProcess) => void;
  readonly isOver: () => boolean;
}

/** How bad the day is: the mean time between two faults of a kind in minutes, infinite for none. */
export interface Weather {
  readonly cut: number;
  readonly slow: number;
  readonly crash: number;
  readonly hubCrash: number;
  readonly hubRestore: number;
  readonly seatRestore: number;
  readonly skew: number;
  readonly sessions: number;
  readonly loss: number;
  readonly doubling: number;
  readonly hasOldSeat: boolean;
}

export function drawWeather(chance: Chance): Weather {
  const every = (share: number, from: number, to: number): number =>
    chance.happens(share) ? chance.between(from, to) : Infinity;
  return {
    cut: every(0.85, 6, 40),
    slow: every(0.6, 8, 40),
    crash: every(0.7, 8, 60),
    hubCrash: every(0.7, 5, 30),
    hubRestore: every(0.35, 12, 40),
    seatRestore: every(0.3, 15, 60),
    skew: every(0.5, 10, 60),
    sessions: every(0.5, 8, 40),
    loss: chance.happens(0.7) ? chance.next() * 0.12 : 0,
    doubling: chance.happens(0.7) ? chance.next() * 0.25 : 0,
    hasOldSeat: chance.happens(0.15),
  };
}

/** Lets the weather come over hub and seats until the day is over. */
export function letFaultsHappen(world: FaultWorld, weather: Weather): void {
  const { seats, chance } = world;
  const repeat = (mean: number, fault: (chance: Chance) => Promise<void>): void => {
    if (mean !== Infinity) void keepHappening(world, chance.branch(), mean * minute, fault);
  };
  for (const seat of seats) {
    seat.line.loss = weather.loss * chance.next();
    seat.line.doubling = weather.doubling * chance.next();
    if (weather.skew !== Infinity) seat.skew = chance.between(-180, 180) * 1000;
    repeat(weather.cut, (own) => cutLine(world, own, seat));
    repeat(weather.slow, (own) => slowLine(world, own, seat));
    repeat(weather.crash, (own) => crashSeat(world, own, seat));
    repeat(weather.seatRestore * 4, (own) => restoreSeat(world, own, seat));
    repeat(weather.skew, (own) => skewClock(world, own, seat));
  }
  repeat(weather.hubCrash, (own) => crashHub(world, own));
  repeat(weather.hubRestore, (own) => restoreHub(world, own));
  repeat(weather.sessions, (own) => endSessions(world, own));
  const old = chance.pick(seats);
  if (weather.hasOldSeat) void updateLater(world, chance.branch(), old);
}

async function keepHappening(
  { time, isOver }: FaultWorld,
  chance: Chance,
  mean: number,
  fault: (chance: Chance) => Promise<void>,
): Promise<void> {
  for (;;) {
    await time.sleep(chance.around(mean));
    if (isOver()) continue;
    await fault(chance);
  }
}

async function cutLine(
  { time, story }: FaultWorld,
  chance: Chance,
  { name, line }: SeatProcess,
): Promise<void> {
  const length = chance.weighted([
    [4, () => chance.around(8000)],
    [4, () => chance.around(3 * minute)],
    [2, () => chance.around(20 * minute)],
    [0.5, () => chance.around(150 * minute)],
  ] as const)();
  story.tell(`${name} line cut for ${length} ms`);
  story.count('cut');
  line.isCut = true;
  await time.sleep(length);
  line.isCut = false;
  story.tell(`${name} line back`);
}

async function slowLine(
  { time, story }: FaultWorld,
  chance: Chance,
  { name, line }: SeatProcess,
): Promise<void> {
  line.slowness = chance.pick([200, 900, 3000, 9000]);
  story.tell(`${name} line slow ${line.slowness}`);
  await time.sleep(chance.around(4 * minute));
  line.slowness = 15;
}

async function crashSeat(world: FaultWorld, chance: Chance, seat: SeatProcess): Promise<void> {
  const { time, story, startSeat, outboxes, isOver } = world;
  if (!seat.life) return;
  if (chance.happens(0.6)) {
    seat.lightFuse(chance.between(1, 12));
    await time.sleep(chance.around(20_000));
  } else {
    story.tell(`${seat.name} loses its power`);
    seat.cutPower();
  }
  story.count('seat crash');
  outboxes.hurt.add(seat.name);
  await time.sleep(chance.around(chance.happens(0.2) ? 10 * minute : 20_000));
  if (!isOver()) startSeat(seat);
}

async function restoreSeat(world: FaultWorld, chance: Chance, seat: SeatProcess): Promise<void> {
  const { time, story, startSeat, outboxes, isOver } = world;
  const copy = chance.happens(0.25) ? null : seat.backup();
  await time.sleep(chance.around(10 * minute));
  if (isOver()) return;
  story.tell(`${seat.name} gets ${copy ? 'an older copy of its disk' : 'an empty disk'}`);
  story.count(copy ? 'seat restored' : 'seat wiped');
  outboxes.hurt.add(seat.name);
  seat.cutPower();
  seat.restore(copy);
  await time.sleep(chance.around(30_000));
  if (!isOver()) startSeat(seat);
}

async function skewClock({ story }: FaultWorld, chance: Chance, seat: SeatProcess): Promise<void> {
  seat.skew = chance.between(-600, 600) * 1000;
  story.tell(`${seat.name} clock jumps to ${seat.skew} ms`);
}

async function crashHub({ time, story, hub }: FaultWorld, chance: Chance): Promise<void> {
  if (!hub.life) return;
  story.count('hub crash');
  if (chance.happens(0.75)) {
    hub.lightFuse(chance.between(1, 30));
    await time.sleep(chance.around(15_000));
  }
  if (hub.life) story.tell('hub crashes');
  hub.crash();
  await time.sleep(chance.around(chance.happens(0.2) ? 5 * minute : 8000));
  startHub(hub, story);
}

function startHub(hub: HubProcess, story: Story): void {
  if (hub.life) return;
  story.tell('hub starts');
  hub.start();
}

async function restoreHub({ time, story, hub, isOver }: FaultWorld, chance: Chance): Promise<void> {
  const copy = hub.backup();
  if (!copy) return;
  await time.sleep(chance.around(5 * minute));
  if (isOver()) return;
  story.tell('hub is restored from an older copy');
  story.count('hub restored');
  hub.crash();
  hub.restore(copy);
  await time.sleep(chance.around(20_000));
  startHub(hub, story);
}

/** An operator ends all sessions, or a person's own are simply gone. */
async function endSessions({ story, hub, time }: FaultWorld, chance: Chance): Promise<void> {
  const { database } = hub;
  if (database.inTransaction) return;
  story.count('sessions ended');
  if (chance.happens(0.5)) {
    story.tell('hub ends every session');
    database
      .prepare('UPDATE sessions SET ended_at = ? WHERE ended_at IS NULL')
      .run(new Date(time.now).toISOString());
  } else {
    story.tell('hub forgets every session');
    database.exec('DELETE FROM sessions');
  }
}

async function updateLater({ time, story }: FaultWorld, chance: Chance, seat: SeatProcess): Promise<void> {
  seat.line.protocol = 1;
  story.tell(`${seat.name} speaks an old protocol`);
  story.count('old seat');
  await time.sleep(chance.around(8 * minute));
  seat.line.protocol = ownProtocol.version;
  story.tell(`${seat.name} speaks the new protocol`);
}
