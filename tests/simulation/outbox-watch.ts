/** Follows every command that a seat ever kept: none may vanish, and no refusal may go unseen. */
import type Database from 'better-sqlite3';
import { prepared } from '../../electron/desk/database/statements.ts';
import { canonicalJson } from '../../hub/store/canonical-json.ts';
import type { CommandAnswer } from '../../shared/contract/hub.ts';
import type { RefusalCode } from '../../shared/domain/refusal.ts';
import type { HubProcess } from './hub-process.ts';
import type { LedgerWatch } from './ledger-watch.ts';
import type { SeatProcess } from './seat-process.ts';
import type { Story } from './story.ts';

interface LogRow {
  readonly id: string;
  readonly state: string | null;
}

/** How each command that was ever kept stands now; null when it is gone. */
function lastStates(database: Database.Database): Map<string, string | null> {
  const rows = database
    .prepare(
      'SELECT DISTINCT log.id, outbox.state FROM simulation_outbox_log AS log LEFT JOIN outbox USING (id)',
    )
    .all() as LogRow[];
  return new Map(rows.map(({ id, state }) => [id, state]));
}

/** Refusals that decide nothing: the same id may come again. */
const undecided: readonly RefusalCode[] = [
  'session-expired',
  'not-signed-in',
  'held-back',
  'command-too-old',
];

export class OutboxWatch {
  readonly #story: Story;
  readonly #hub: HubProcess;
  readonly #ledger: LedgerWatch;
  /** Refusals that a person has been shown, by command id. */
  readonly #shown = new Set<string>();
  /** Accepted answers that arrived, with the seat that heard them. */
  readonly #accepted = new Map<string, string>();
  readonly #refused = new Map<string, string>();
  /** Seats that have lost something: power in the middle of a step, or their disk. */
  readonly hurt = new Set<string>();

  constructor(story: Story, hub: HubProcess, ledger: LedgerWatch) {
    this.#story = story;
    this.#hub = hub;
    this.#ledger = ledger;
  }

  /** What a seat is told stands in the hub's database, committed, in the same words. */
  #compare(seat: string, answer: CommandAnswer): void {
    const { database } = this.#hub;
    if (answer.status === 'refused' && undecided.includes(answer.refusal.code)) return;
    if (answer.status === 'accepted' && !this.#ledger.effects.has(answer.id))
      return this.#story.break('acknowledged-early', `${seat} was told of what the hub has not committed`);
    const stored = prepared(database, 'SELECT answer, at FROM commands WHERE id = ?').get(answer.id) as
      { answer: string } | undefined;
    if (!stored || stored.answer === '')
      this.#story.break('answer', `${seat} was told what the hub has not stored`);
    else if (canonicalJson(JSON.parse(stored.answer)) !== canonicalJson(answer))
      this.#story.break('answer-changed', `${seat} was told otherwise than the hub has stored`);
  }

  heard(seat: string, answers: readonly CommandAnswer[]): void {
    if (!this.#hub.wasRestoredLately) for (const answer of answers) this.#compare(seat, answer);
    for (const answer of answers) {
      if (answer.status === 'accepted') this.#accepted.set(answer.id, seat);
      else if (!undecided.includes(answer.refusal.code)) this.#refused.set(answer.id, seat);
    }
  }

  /** A person was told at once that his commands on a claim (null: on any) since a place of the log were refused. */
  show({ database }: SeatProcess, claimId: string | null, since: number): void {
    if (!database) return;
    const rows = database
      .prepare(
        `SELECT DISTINCT log.id, outbox.state FROM simulation_outbox_log AS log LEFT JOIN outbox USING (id)
         WHERE place > @since AND (@claimId IS NULL OR log.claim_id = @claimId)`,
      )
      .all({ since, claimId }) as LogRow[];
    for (const { id, state } of rows) if (state === null) this.#shown.add(id);
  }

  /** A person has these in a list before him. */
  showIds(ids: readonly string[]): void {
    for (const id of ids) this.#shown.add(id);
  }

  /** At the end of a run, when everything has been exchanged and decided. */
  check(seats: readonly SeatProcess[]): void {
    const ledger = this.#ledger;
    const hubRestores = this.#hub.restores;
    const known = new Set<string>();
    for (const seat of seats) {
      const { database } = seat;
      if (!database) continue;
      for (const [id, state] of lastStates(database)) {
        known.add(id);
        this.#checkOne(seat, id, state, ledger.effects.has(id));
      }
      this.#checkOrder(seat, database, ledger);
    }
    for (const [id, seat] of this.#refused)
      if (hubRestores === 0 && ledger.effects.has(id))
        this.#story.break('answer-changed', `${seat} was told that ${id} was refused, and it counts`);
    for (const [id, seat] of this.#accepted) {
      if (ledger.effects.has(id)) continue;
      if (hubRestores === 0)
        this.#story.break('acknowledged-lost', `${seat} was told that ${id} was accepted`);
      else if (!known.has(id) && !this.hurt.has(seat))
        this.#story.break('acknowledged-lost', `${seat} did not keep ${id}, which a restored hub has lost`);
    }
  }

  /** What was made on top of something counts only when, and after, that counted. */
  #checkOrder(seat: SeatProcess, database: Database.Database, { effects }: LedgerWatch): void {
    const rows = database
      .prepare('SELECT id, after_id AS after FROM outbox WHERE after_id IN (SELECT id FROM outbox)')
      .all() as { id: string; after: string }[];
    for (const { id, after } of rows) {
      const own = effects.get(id);
      if (own !== undefined && (effects.get(after) ?? Infinity) > own)
        this.#story.break('order', `${seat.name} ${id} counts, what it was made on top of does not`);
    }
  }

  #checkOne(seat: SeatProcess, id: string, state: string | null, isInLedger: boolean): void {
    if (state === null || state === 'confirmed') {
      if (isInLedger || (state === null && this.#shown.has(id))) return;
      this.#story.break(
        'command-lost',
        `${seat.name} ${id} ${state ?? 'is gone'}, not in the ledger and shown to nobody`,
      );
    } else this.#story.break('unsettled', `${seat.name} ${id} is still ${state}`);
  }
}
