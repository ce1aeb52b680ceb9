/** The people at the seats: each works at his own pace for as long as his seat lives, and signs in when he must. */
import type { ActResult } from '../../shared/contract/desk.ts';
import { prepared } from '../../electron/desk/database/statements.ts';
import { findClaim } from '../../electron/desk/database/queries/claims.ts';
import { addDays } from '../../shared/domain/calendar/day.ts';
import type { ClaimCommand } from '../../shared/domain/claim/commands.ts';
import type { ClaimState } from '../../shared/domain/claim/state.ts';
import { defaultInterviewPolicy } from '../../shared/domain/interview/policy.ts';
import type { ClaimStatus, Day, StaffId } from '../../shared/domain/vocabulary.ts';
import type { Chance } from './chance.ts';
import { backOfficeAct, deskAct, elsewhereAct, type Eye } from './choose-act.ts';
import { madeClaim } from './made-claims.ts';
import type { DeskClient, SeatLife, SeatProcess } from './seat-process.ts';
import type { Story } from './story.ts';
import type { VirtualTime } from './virtual-time.ts';

export const officers: readonly StaffId[] = ['CSO1', 'CSO2', 'CSO3', 'CSO4', 'CSO5'];

export interface WorkWorld {
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly story: Story;
  readonly day: Day;
  /** Mean pause between two acts of one person, in milliseconds. */
  readonly pace: number;
  readonly nextNumber: () => number;
  readonly pinOf: (staffId: StaffId) => string;
  /** Tells that a person has been shown the refusals of his acts on a claim since a place of the seat's log. */
  readonly shown: (seat: SeatProcess, claimId: string | null, since: number) => void;
  /** Tells that a person has been shown these. */
  readonly shownIds: (ids: readonly string[]) => void;
  readonly isOver: () => boolean;
  /** Nobody works for a while. */
  readonly isResting: () => boolean;
}

/** Works at a seat until its process ends or the day is over. */
export async function workAt(world: WorkWorld, seat: SeatProcess, person: StaffId): Promise<void> {
  const { time, chance, story, pace } = world;
  const { life } = seat;
  if (!life) return;
  await time.sleep(chance.around(4000));
  while (life.isAlive && !world.isOver()) {
    try {
      if (!world.isResting()) await oneAct(world, seat, life, person);
    } catch (error) {
      if (!life.isAlive) return;
      const { message, cause } = error as Error;
      const stack = (cause instanceof Error ? cause : (error as Error)).stack ?? '';
      story.break('seat-throws', `${seat.name} ${message} ${stack.split('\n').slice(0, 7).join(' | ')}`);
      return;
    }
    // Without a line nobody waits for anybody.
    await time.sleep(chance.around(seat.line.isCut ? pace / 3 : pace));
  }
}

async function oneAct(world: WorkWorld, seat: SeatProcess, life: SeatLife, person: StaffId): Promise<void> {
  const { chance, story } = world;
  const { client } = life;
  const status = await client.status();
  if (!life.isAlive) return;
  if (status.signedIn?.staffId !== person) return signIn(world, seat, life, person);
  if (chance.happens(0.01)) {
    story.tell(`${seat.name} ${person} signs out`);
    return client.session.signOut();
  }
  if (chance.happens(0.03)) return intakeAt(world, seat, life);
  if (status.refused + status.parked > 0 && chance.happens(0.3)) {
    await lookAtRefusals(world, seat, client, person);
    return;
  }
  await actAs(world, seat, life, person);
}

async function signIn(world: WorkWorld, seat: SeatProcess, life: SeatLife, person: StaffId): Promise<void> {
  const result = await life.client.session.signIn({ staffId: person, pin: world.pinOf(person) });
  world.story.tell(`${seat.name} ${person} signs in: ${outcomeOf(result)}`);
}

/** A row of a day's package, registered without a person. */
function intakeAt(world: WorkWorld, seat: SeatProcess, life: SeatLife): void {
  const { chance, story, day } = world;
  const number = chance.happens(0.1) ? chance.between(1, 30) : world.nextNumber();
  const moment = life.opened.world.now();
  const { data, documents, membership } = madeClaim(chance, {
    number,
    day,
    moment: new Date(moment),
    officers,
  });
  const kept = life.opened.intakeDesk.register(chance.id(new Date(moment)), data, documents, membership);
  story.tell(`${seat.name} intake ${data.queueNumber}: ${kept.ok ? 'kept' : kept.refusal.code}`);
}

/** What has been refused is shown to the person, who decides about it. */
export async function lookAtRefusals(
  { chance, story, shownIds }: Pick<WorkWorld, 'chance' | 'story' | 'shownIds'>,
  seat: SeatProcess,
  client: DeskClient,
  person: StaffId,
): Promise<boolean> {
  const rows = (await client.outbox.list()).filter(({ state }) => state === 'refused' || state === 'parked');
  const row = rows.length > 0 ? chance.pick(rows) : undefined;
  if (!row) return false;
  shownIds(rows.map(({ id }) => id));
  await client.outbox.conflict({ id: row.id });
  const how = chance.happens(0.4) ? 'send-again' : 'discard';
  const result = await client.outbox.resolve({ id: row.id, how });
  const outcome = result.status === 'done' ? String(result.commands) : result.refusal.code;
  story.tell(`${seat.name} ${person} decides ${how} on ${row.commandType}: ${outcome}`);
  story.count(`resolved ${how}`);
  return result.status === 'done';
}

async function actAs(world: WorkWorld, seat: SeatProcess, life: SeatLife, person: StaffId): Promise<void> {
  const { chance } = world;
  const { client, opened } = life;
  const eye: Eye = { chance, moment: new Date(opened.world.now()), me: person, officers };
  if (person === 'KABID' && chance.happens(0.4)) return lead(world, seat, client);
  const claims = statesAt(seat, person, chance);
  if (person.startsWith('CSO')) return serve(world, seat, client, { eye, claims });
  const theirs = claims.flatMap((state) => {
    const command = backOfficeAct(eye, state);
    return command ? [{ state, command }] : [];
  });
  if (person === 'KABID') {
    const state = claims.length > 0 ? chance.pick(claims) : undefined;
    if (state) await actOn(world, seat, client, state, elsewhereAct(eye, state));
  } else if (theirs.length > 0) {
    const { state, command } = chance.pick(theirs);
    await actOn(world, seat, client, state, command);
  }
}

async function serve(
  world: WorkWorld,
  seat: SeatProcess,
  client: DeskClient,
  { eye, claims }: { eye: Eye; claims: ClaimState[] },
): Promise<void> {
  const { chance, story } = world;
  const mine = claims.filter((state) => state.holder?.staffId === eye.me);
  const what = chance.weighted([
    [mine.length === 0 ? 8 : mine.length < 3 ? 1 : 0.2, 'next'],
    [mine.length > 0 ? 12 : 0, 'desk'],
    [1, 'elsewhere'],
    [0.3, 'walk-in'],
  ] as const);
  if (what === 'next') {
    const since = logPlace(seat);
    const result = await client.claims.takeNext({});
    return tellResult(world, seat, { name: 'take-next', claimId: null, since }, result);
  }
  if (what === 'walk-in') {
    const number = world.nextNumber();
    const { data } = madeClaim(chance, { number, day: world.day, moment: eye.moment, officers });
    const { queueNumber: _number, day: _day, channel: _channel, ...walkIn } = data;
    const since = logPlace(seat);
    const result = await client.claims.registerWalkIn(walkIn);
    world.shown(seat, null, since);
    return tellResult(world, seat, { name: 'walk-in', claimId: null, since }, result);
  }
  const pool = what === 'desk' ? mine : claims;
  if (pool.length === 0) return story.tell(`${seat.name} ${eye.me} has nothing to do`);
  const state = chance.pick(pool);
  const isMine = state.holder?.staffId === eye.me;
  await actOn(world, seat, client, state, isMine ? deskAct(eye, state) : elsewhereAct(eye, state));
}

async function lead(world: WorkWorld, seat: SeatProcess, client: DeskClient): Promise<void> {
  const { chance, day } = world;
  if (chance.happens(0.15)) return decideInterviews(world, seat, client);
  const staffId = chance.pick(officers);
  const since = logPlace(seat);
  if (chance.happens(0.6)) {
    const channel = chance.pick(['online', 'manual'] as const);
    const result = await client.board.setQuota({
      staffId,
      day,
      program: 'JHT',
      channel,
      cap: chance.between(0, 6),
    });
    return tellResult(world, seat, { name: 'set-quota', claimId: null, since }, result);
  }
  const result = await client.board.setCounter({
    staffId,
    day,
    open: chance.happens(0.6),
    reason: 'simulasi',
  });
  tellResult(world, seat, { name: 'set-counter', claimId: null, since }, result);
}

/** Another number of tries, from today on or later. */
async function decideInterviews(world: WorkWorld, seat: SeatProcess, client: DeskClient): Promise<void> {
  const { chance, day, story } = world;
  const { version: _version, ...policy } = defaultInterviewPolicy;
  const effectiveFrom = chance.happens(0.7) ? day : addDays(day, 1);
  const attempts = chance.between(1, 4);
  const given = { policy: { ...policy, attempts, effectiveFrom }, reason: 'simulasi' };
  const result = await client.interviews.setPolicy(given);
  story.tell(`${seat.name} set-interview-policy ${attempts} from ${effectiveFrom}: ${outcomeOf(result)}`);
}

async function actOn(
  world: WorkWorld,
  seat: SeatProcess,
  client: DeskClient,
  state: ClaimState,
  command: ClaimCommand,
): Promise<void> {
  const claimId = state.id;
  const since = logPlace(seat);
  const expectedVersion = world.chance.happens(0.5) ? state.version : undefined;
  const result = await client.claims.act({ claimId, command, expectedVersion });
  tellResult(world, seat, { name: `${command.type} on ${state.data.queueNumber}`, claimId, since }, result);
}

function tellResult(
  world: WorkWorld,
  seat: SeatProcess,
  { name, claimId, since }: { name: string; claimId: string | null; since: number },
  result: ActResult,
): void {
  world.story.tell(`${seat.name} ${name}: ${outcomeOf(result)}`);
  world.story.count(result.status === 'done' ? `act ${result.delivery}` : 'act refused');
  if (result.status === 'refused' && claimId !== null) world.shown(seat, claimId, since);
}

function outcomeOf(result: { status: string; refusal?: { code: string }; delivery?: string }): string {
  return result.refusal?.code ?? result.delivery ?? result.status;
}

/** Where the log of the seat's outbox stands. */
export function logPlace({ database }: SeatProcess): number {
  if (!database) return 0;
  return Number(
    prepared(database, 'SELECT coalesce(max(place), 0) FROM simulation_outbox_log').pluck().get(),
  );
}

/** What the person sees on the screen: his own claims, and some others as chance has it. */
function statesAt({ database }: SeatProcess, me: StaffId, chance: Chance): ClaimState[] {
  if (!database) return [];
  const mine = prepared(database, 'SELECT claim_id FROM claims WHERE holder = ? LIMIT 4').pluck().all(me);
  const others = prepared(
    database,
    'SELECT claim_id FROM claims WHERE holder IS NOT ? AND status IN (SELECT value FROM json_each(?)) ORDER BY key',
  )
    .pluck()
    .all(me, JSON.stringify(interesting(me)));
  const some = others.length > 0 ? [chance.pick(others), chance.pick(others)] : [];
  return [...mine, ...some].flatMap((id) => findClaim(database, String(id))?.shown ?? []);
}

function interesting(me: StaffId): ClaimStatus[] {
  if (me.startsWith('VER')) return ['submitted'];
  if (me === 'KEUK') return ['vouchered'];
  if (me.startsWith('KEU')) return ['verified', 'approved', 'paid'];
  if (me === 'KABID') return ['at-desk', 'at-desk', 'queued'];
  return ['queued', 'at-desk', 'returned', 'submitted', 'cancelled'];
}
