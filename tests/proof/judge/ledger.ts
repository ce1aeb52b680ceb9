/** Reads the hub's ledger on PostgreSQL, holds every entry against the rules, and folds it to what everybody must know. */
import { canonicalJson } from '../../../hub/store/canonical-json.ts';
import { firstHash, ledgerHash } from '../../../hub/store/ledger.ts';
import type { EventTable, QuotaUsageTable, Readable } from '../../../hub/store/tables.ts';
import type { SetCounter } from '../../../shared/domain/branch/counter.ts';
import { defaultCap, QuotaKey, type SetQuota } from '../../../shared/domain/branch/quota.ts';
import type { ClaimEvent } from '../../../shared/domain/claim/events.ts';
import { evolveAll } from '../../../shared/domain/claim/evolve.ts';
import type { ClaimState } from '../../../shared/domain/claim/state.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import { Broken } from '../broken.ts';

interface Entry {
  readonly seq: number;
  readonly commandId: Id;
  readonly rows: EventTable[];
}

export class LedgerJudge {
  #last = { seq: 0, idx: -1, hash: firstHash };
  readonly claims = new Map<Id, ClaimState>();
  /** Command id to feed number. */
  readonly effects = new Map<Id, number>();
  readonly #used = new Map<string, number>();
  readonly #caps = new Map<string, number>();
  readonly #closed = new Map<string, SetCounter>();

  get lastSeq(): number {
    return this.#last.seq;
  }

  /** Closed counters as a seat lists them. */
  get counters(): string {
    const rows = [...this.#closed.values()].map(({ staffId, day, reason }) => ({
      ...{ staff_id: staffId, day, reason },
    }));
    return canonicalJson(rows.sort((a, b) => (a.staff_id + a.day < b.staff_id + b.day ? -1 : 1)));
  }

  /** Takes in what was committed since the last time. @throws Broken */
  async read(db: Readable): Promise<void> {
    await this.#demandOldEnd(db);
    const rows = await db
      .selectFrom('events')
      .selectAll()
      .where('seq', '>', this.#last.seq)
      .orderBy('seq')
      .orderBy('idx')
      .execute();
    for (const entry of entriesOf(rows)) this.#take(entry);
    const head = await db.selectFrom('branch_counter').selectAll().executeTakeFirstOrThrow();
    if (head.last_seq !== this.#last.seq || head.last_hash !== this.#last.hash)
      throw new Broken(
        'ledger-chain',
        `the counter stands at ${head.last_seq}, the ledger at ${this.#last.seq}`,
      );
    await this.#compareClaims(db);
    await this.#compareQuotas(db);
  }

  /** What was committed once stays: nothing that was read before a kill may be gone or changed after it. */
  async #demandOldEnd(db: Readable): Promise<void> {
    const { seq, idx, hash } = this.#last;
    if (seq === 0) return;
    const row = await db
      .selectFrom('events')
      .select('hash')
      .where('seq', '=', seq)
      .where('idx', '=', idx)
      .executeTakeFirst();
    if (row?.hash !== hash) throw new Broken('ledger-kept', `entry ${seq} is gone or another one`);
  }

  #take({ seq, commandId, rows }: Entry): void {
    if (seq !== this.#last.seq + 1)
      throw new Broken('ledger-chain', `entry ${seq} follows ${this.#last.seq}`);
    rows.forEach((row, index) => {
      const follows = row.idx === index && row.prev_hash === this.#last.hash;
      if (!follows || row.hash !== ledgerHash(row.prev_hash, row))
        throw new Broken('ledger-chain', `entry ${seq} does not follow from the one before`);
      this.#last = { seq, idx: index, hash: row.hash };
    });
    const before = this.effects.get(commandId);
    if (before !== undefined) throw new Broken('once-only', `command ${commandId} at ${before} and ${seq}`);
    this.effects.set(commandId, seq);
    const [first] = rows;
    if (first?.kind === 'claim') this.#takeClaim(first.claim_id ?? '', seq, rows);
    else if (first?.kind === 'quota') this.#takeQuota(JSON.parse(first.body) as SetQuota);
    else if (first) this.#takeCounter(JSON.parse(first.body) as SetCounter);
  }

  #takeQuota({ staffId, day, program, channel, cap }: SetQuota): void {
    const name = cell(staffId, day, program, channel);
    this.#caps.set(name, cap);
    if ((this.#used.get(name) ?? 0) > cap)
      throw new Broken('cap-kept', `${name} set to ${cap}, below its use`);
  }

  #takeCounter(counter: SetCounter): void {
    const name = cell(counter.staffId, counter.day);
    if (counter.open) this.#closed.delete(name);
    else this.#closed.set(name, counter);
  }

  #takeClaim(claimId: Id, seq: number, rows: readonly EventTable[]): void {
    const before = this.claims.get(claimId) ?? null;
    const events = rows.map((row) => JSON.parse(row.body) as ClaimEvent);
    let holder = before?.holder?.staffId ?? null;
    for (const event of events) {
      if (event.type === 'lease-ended') holder = null;
      if (event.type === 'taken' && holder !== null)
        throw new Broken('held-once', `entry ${seq}: ${event.staffId} takes what ${holder} holds`);
    }
    const after = evolveAll(claimId, before, events);
    if (!after) throw new Broken('state-follows', `entry ${seq} leaves no claim`);
    this.claims.set(claimId, after);
    this.#moveQuota(before, after);
  }

  #moveQuota(before: ClaimState | null, after: ClaimState): void {
    const { program, channel } = after.data;
    const nameOf = (slot: { staffId: string; day: string }): string =>
      cell(slot.staffId, slot.day, program, channel);
    const had = new Set(before?.quotaSlots.map(nameOf));
    const has = new Set(after.quotaSlots.map(nameOf));
    for (const name of had) if (!has.has(name)) this.#used.set(name, (this.#used.get(name) ?? 0) - 1);
    for (const name of has) {
      if (had.has(name)) continue;
      const used = (this.#used.get(name) ?? 0) + 1;
      const cap = this.#caps.get(name) ?? defaultCap(program, channel);
      this.#used.set(name, used);
      if (used > cap) throw new Broken('cap-kept', `${name} is used ${used} times of ${cap}`);
    }
  }

  async #compareClaims(db: Readable): Promise<void> {
    const rows = await db.selectFrom('claims').select(['id', 'holder', 'state']).execute();
    if (rows.length !== this.claims.size)
      throw new Broken('state-follows', `${rows.length} claims, by the ledger ${this.claims.size}`);
    for (const row of rows) {
      const folded = this.claims.get(row.id);
      if (!folded || row.state !== canonicalJson(folded) || row.holder !== (folded.holder?.staffId ?? null))
        throw new Broken('state-follows', `claim ${row.id} differs from what its entries say`);
    }
  }

  async #compareQuotas(db: Readable): Promise<void> {
    for (const row of await quotaRows(db)) {
      const name = cell(row.staff_id, row.day, row.program, row.channel);
      if (row.used > row.cap) throw new Broken('cap-kept', `${name} is used ${row.used} times of ${row.cap}`);
      if (row.used !== (this.#used.get(name) ?? 0))
        throw new Broken('cap-kept', `${name} counts ${row.used}, the claims say ${this.#used.get(name)}`);
    }
  }
}

export function quotaRows(db: Readable): Promise<QuotaUsageTable[]> {
  return db.selectFrom('quota_usage').selectAll().execute();
}

export function quotaKeyOf({ staff_id: staffId, day, program, channel }: QuotaUsageTable): QuotaKey {
  return QuotaKey.parse({ staffId, day, program, channel });
}

function cell(...parts: string[]): string {
  return parts.join(' ');
}

function entriesOf(rows: readonly EventTable[]): Entry[] {
  const entries: Entry[] = [];
  for (const row of rows) {
    const last = entries.at(-1);
    if (last?.seq === row.seq) last.rows.push(row);
    else entries.push({ seq: row.seq, commandId: row.command_id, rows: [row] });
  }
  return entries;
}
