/** After the day: every line is good, every machine is on, everybody signs in, and what was refused is decided. */
import type { StaffId } from '../../shared/domain/vocabulary.ts';
import { lastSeq, unsettled } from './final-check.ts';
import type { HubProcess } from './hub-process.ts';
import { goodLine } from './network.ts';
import type { SeatProcess } from './seat-process.ts';
import { lookAtRefusals, type WorkWorld } from './staff-at-work.ts';
import type { Story } from './story.ts';
import type { VirtualTime } from './virtual-time.ts';

const minute = 60_000;
const mostRounds = 25;

export interface PeaceWorld {
  readonly time: VirtualTime;
  readonly story: Story;
  readonly hub: HubProcess;
  readonly seats: readonly SeatProcess[];
  readonly work: WorkWorld;
  /** Who belongs where. */
  readonly places: readonly StaffId[];
}

/** Lets time pass until nothing is open any more; says so as broken when that never comes. */
export async function makePeace(world: PeaceWorld): Promise<void> {
  const { time, story, hub, seats } = world;
  story.tell('peace');
  const isBroken = (): boolean => story.broken !== null;
  // Commands that were under way when the day ended still arrive, twice or late.
  await time.run(time.now + 3 * minute, isBroken);
  hub.putOutFuse();
  if (!hub.life) hub.start();
  for (const seat of seats) {
    seat.putOutFuse();
    Object.assign(seat.line, goodLine());
    if (!seat.life) void seat.start();
  }
  for (let round = 0; round < mostRounds; round += 1) {
    await time.run(time.now + 2 * minute, () => isBroken());
    if (isBroken() || isPeaceful(world)) return;
    let isDone = false;
    void settleAll(world, round).then(
      () => (isDone = true),
      (error: unknown) => story.break('seat-throws', String((error as Error).stack)),
    );
    await time.run(time.now + 10 * minute, () => isDone || isBroken());
  }
  const open = seats.map(
    (seat) => `${seat.name} at ${seat.place} with ${seat.database ? unsettled(seat.database) : '-'}`,
  );
  story.break(
    'unsettled',
    `after ${mostRounds} rounds the hub is at ${lastSeq(hub.database)}, ${open.join(', ')}`,
  );
}

function isPeaceful({ seats, hub }: PeaceWorld): boolean {
  return seats.every(
    ({ database, place }) =>
      database !== null && unsettled(database) === 0 && place === lastSeq(hub.database),
  );
}

async function settleAll(world: PeaceWorld, round: number): Promise<void> {
  for (const [index, seat] of world.seats.entries())
    await settle(world, seat, world.places[index] ?? 'CSO1', round);
}

async function settle(world: PeaceWorld, seat: SeatProcess, own: StaffId, round: number): Promise<void> {
  const { story, work } = world;
  const { life } = seat;
  if (!life) return;
  const { client } = life;
  const signIn = async (staffId: StaffId): Promise<void> => {
    const result = await client.session.signIn({ staffId, pin: work.pinOf(staffId) });
    story.tell(`${seat.name} ${staffId} signs in for peace: ${result.status}`);
  };
  const status = await client.status();
  for (const staffId of status.needsSignIn) await signIn(staffId);
  if ((await client.status()).signedIn === null) await signIn(own);
  const open = (await client.outbox.list()).filter(({ state }) => state === 'refused' || state === 'parked');
  for (const maker of new Set(open.map(({ madeBy }) => (madeBy === 'intake' ? 'CSO1' : madeBy)))) {
    if ((await client.status()).signedIn?.staffId !== maker) await signIn(maker);
    // Sending again may be refused again; in the end it is taken away.
    const mood = round < 6 ? work : { ...work, chance: stubborn(work) };
    for (let left = 8; left > 0; left -= 1) if (!(await lookAtRefusals(mood, seat, client, maker))) break;
  }
}

/** Somebody who always discards. */
function stubborn({ chance }: WorkWorld): WorkWorld['chance'] {
  return Object.assign(Object.create(chance) as WorkWorld['chance'], {
    happens: () => false,
    pick: <T>(items: readonly T[]): T => items[0] as T,
  });
}
