/** One run: a day of eight seats and one hub under the weather of a seed, then peace, then the account. */
import type { ClaimCommand } from '../../shared/domain/claim/commands.ts';
import type { ClaimEvent } from '../../shared/domain/claim/events.ts';
import { consentText } from '../../shared/domain/interview/consent.ts';
import type { StaffId } from '../../shared/domain/vocabulary.ts';
import { Chance } from './chance.ts';
import { drawWeather, letFaultsHappen, type FaultWorld } from './faults.ts';
import { checkCache } from './final-check.ts';
import { HubProcess } from './hub-process.ts';
import { LedgerWatch } from './ledger-watch.ts';
import { Network } from './network.ts';
import { OutboxWatch } from './outbox-watch.ts';
import { makePeace } from './peace.ts';
import { SeatProcess } from './seat-process.ts';
import { officers, workAt, type WorkWorld } from './staff-at-work.ts';
import { none, type Sabotage } from './sabotage/sabotage.ts';
import { Story } from './story.ts';
import { hubTemplate } from './templates.ts';
import { registerFirst } from './first-claims.ts';
import { VirtualTime } from './virtual-time.ts';

export interface SeedResult {
  readonly seed: number;
  /** The rule that was broken first, and how; null when none was. */
  readonly broken: { rule: string; detail: string } | null;
  /** Hash of the whole story. */
  readonly story: string;
  readonly counts: Record<string, number>;
  readonly entries: number;
  readonly steps: number;
  /** Of the processor. */
  readonly milliseconds: number;
}

export interface SeedOptions {
  readonly sabotage?: Sabotage;
  /** Prints the story line by line. */
  readonly print?: (line: string) => void;
}

const day = '2026-11-24';
const start = new Date('2026-11-24T01:45:00.000Z');
const minute = 60_000;

/** Who sits where in the morning. */
const places: readonly StaffId[] = [...officers, 'VER1', 'KEU1', 'KABID'];

export async function runSeed(seed: number, options: SeedOptions = {}): Promise<SeedResult> {
  const begun = process.threadCpuUsage();
  const run = new Run(seed, options, await hubTemplate());
  const stop = catchStrays(run.story);
  try {
    await run.play();
  } finally {
    stop();
    run.close();
  }
  const { story, ledger, time } = run;
  return {
    seed,
    broken: story.broken && { rule: story.broken.rule, detail: story.broken.message },
    story: story.end(),
    counts: story.counts,
    entries: ledger.effects.size,
    steps: time.steps,
    milliseconds: cpuSince(begun),
  };
}

function cpuSince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(begun);
  return (user + system) / 1000;
}

/** An error that nobody waits for is a bug too; those of processes that lost their power are expected. */
function catchStrays(story: Story): () => void {
  const onStray = (error: unknown): void => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (/database connection is not open|a dead process|the power went/.test(text)) return;
    story.break('stray-error', text.split('\n').slice(0, 6).join(' | '));
  };
  process.on('unhandledRejection', onStray);
  return () => process.off('unhandledRejection', onStray);
}

/** After these a participant waits at his phone, or comes back to it. */
const waiting: ReadonlySet<ClaimEvent['type']> = new Set([
  'registered',
  'parked',
  'attempt-recorded',
  'resumed',
]);

class Run {
  readonly time = new VirtualTime(start);
  readonly story: Story;
  readonly ledger: LedgerWatch;
  readonly #chance: Chance;
  readonly #hub: HubProcess;
  readonly #outboxes: OutboxWatch;
  readonly #seats: SeatProcess[];
  readonly #work: WorkWorld;
  #isOver = false;
  #isResting = false;
  #number = 0;

  constructor(seed: number, options: SeedOptions, hubBytes: Buffer) {
    const { sabotage = none } = options;
    const { time } = this;
    const chance = (this.#chance = new Chance(seed));
    const story = (this.story = new Story(time, options.print ?? null));
    const dawdling = chance.pick([0.02, 0.1, 0.3]);
    const hub = (this.#hub = new HubProcess(
      { time, chance: chance.branch(), story, sabotage, dawdling },
      hubBytes,
    ));
    this.ledger = new LedgerWatch(hub, story);
    this.#outboxes = new OutboxWatch(story, hub, this.ledger);
    const network = new Network(
      { time, chance: chance.branch(), story, hub, sabotage },
      {
        answered: (seat, answers) => this.#outboxes.heard(seat, answers),
        leaseTold: (staffId, until) => this.ledger.leaseTold(staffId, until),
      },
    );
    this.#seats = places.map(
      (_, index) =>
        new SeatProcess(`seat${index + 1}`, { time, chance: chance.branch(), story, network, sabotage }),
    );
    this.#work = {
      ...{ time, chance: chance.branch(), story, day, pace: chance.pick([25_000, 40_000, 70_000]) },
      nextNumber: () => (this.#number += 1),
      pinOf: (staffId) => hub.pins.get(staffId) ?? 'first',
      shown: (seat, claimId, since) => this.#outboxes.show(seat, claimId, since),
      shownIds: (ids) => this.#outboxes.showIds(ids),
      isOver: () => this.#isOver,
      isResting: () => this.#isResting,
    };
    this.ledger.onEvents = (claimId, events) => this.#answerCalls(claimId, events, chance);
    hub.onCommit = () => this.ledger.look();
  }

  async play(): Promise<void> {
    const { time, story } = this;
    const chance = this.#chance.branch();
    const isBroken = (): boolean => story.broken !== null;
    this.#hub.start();
    const first = registerFirst(this.#hub, {
      chance,
      day,
      count: chance.between(8, 16),
      nextNumber: this.#work.nextNumber,
    });
    let isRegistered = false;
    void first.then(() => (isRegistered = true));
    await time.run(time.now + 10 * minute, () => isRegistered || isBroken());
    for (const seat of this.#seats) this.#startSoon(seat, chance.around(20_000));
    letFaultsHappen(this.#faultWorld(chance.branch()), drawWeather(chance));
    // Most runs are short: a new weather finds more than more of the same. Some are long enough for long chains.
    const length = chance.happens(0.05) ? chance.between(3, 8) : chance.between(1, 2);
    await time.run(time.now + length * minute, isBroken);
    if (chance.happens(0.2)) await this.#rest(chance);
    this.#isOver = true;
    if (isBroken()) return;
    await makePeace({ time, story, hub: this.#hub, seats: this.#seats, work: this.#work, places });
    if (isBroken()) return;
    this.#account();
  }

  /** A long pause: some seats lose their lines or are off, leases run out, over night sessions do too. */
  async #rest(chance: Chance): Promise<void> {
    const { time, story } = this;
    const isBroken = (): boolean => story.broken !== null;
    const isNight = chance.happens(0.4);
    story.count(isNight ? 'night' : 'noon');
    story.tell(isNight ? 'night' : 'noon');
    this.#isResting = true;
    for (const seat of this.#seats) {
      if (isNight) seat.cutPower();
      else if (chance.happens(0.4)) seat.line.isCut = true;
    }
    await time.run(
      time.now + (isNight ? chance.between(11, 16) * 60 : chance.between(110, 150)) * minute,
      isBroken,
    );
    this.#isResting = false;
    for (const seat of this.#seats) {
      if (chance.happens(0.6)) seat.line.isCut = false;
      if (!seat.life) this.#startSoon(seat, chance.around(60_000));
    }
    await time.run(time.now + chance.between(1, 3) * minute, isBroken);
  }

  close(): void {
    this.#isOver = true;
    for (const seat of this.#seats) seat.cutPower();
    this.#hub.crash();
    this.#hub.database.close();
  }

  /** What the outboxes have seen, for the counts. */
  #countOutboxes(): void {
    for (const { database } of this.#seats) {
      const states = database
        ?.prepare('SELECT state FROM simulation_outbox_log WHERE state IS NOT NULL')
        .pluck()
        .all();
      for (const state of states ?? []) this.story.count(`outbox ${String(state)}`);
    }
  }

  #account(): void {
    this.#countOutboxes();
    this.ledger.look();
    this.ledger.checkUsage();
    this.#outboxes.check(this.#seats);
    for (const seat of this.#seats) checkCache(this.story, seat, this.#hub.database, this.ledger);
  }

  #faultWorld(chance: Chance): FaultWorld {
    return {
      ...{ time: this.time, chance, story: this.story, hub: this.#hub, seats: this.#seats },
      outboxes: this.#outboxes,
      startSeat: (seat) => this.#startSoon(seat, 0),
      isOver: () => this.#isOver || this.#isResting,
    };
  }

  #startSoon(seat: SeatProcess, milliseconds: number): void {
    this.time.after(milliseconds, () => {
      if (seat.life || this.#isResting || this.#isOver) return;
      void this.#startSeat(seat);
    });
  }

  async #startSeat(seat: SeatProcess): Promise<void> {
    const { chance } = this.#work;
    this.story.tell(`${seat.name} starts`);
    await seat.start();
    const own = places[this.#seats.indexOf(seat)] ?? 'CSO1';
    // Now and then somebody sits at a colleague's seat, while his own still waits to send what he did there.
    const person =
      own === 'KEU1' && chance.happens(0.4) ? 'KEUK' : chance.happens(0.25) ? chance.pick(places) : own;
    void workAt(this.#work, seat, person);
  }

  /** A participant who is called agrees on his own page after a while, or does not; who waits says that he is ready. */
  #answerCalls(claimId: string, events: readonly ClaimEvent[], chance: Chance): void {
    for (const event of events) {
      if (event.type === 'interview-started') {
        const given = chance.happens(0.9);
        const textVersion = consentText.version;
        const { interviewId } = event;
        this.#participantActs(claimId, { type: 'record-consent', interviewId, given, textVersion }, chance);
      } else if (waiting.has(event.type) && chance.happens(0.3)) {
        this.#participantActs(
          claimId,
          { type: 'report-ready', ready: chance.happens(0.9), check: null },
          chance,
        );
      }
    }
  }

  #participantActs(claimId: string, command: ClaimCommand, chance: Chance): void {
    this.time.after(chance.around(30_000), () => {
      this.#hub.participantActs({ type: 'claim', claimId, command }).catch((error: unknown) => {
        this.story.break('hub-throws', String((error as Error).stack));
      });
    });
  }
}
