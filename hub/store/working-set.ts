/**
 * What one transaction has read under lock, and will write in one go at its end. Several commands of a group see each
 * other's changes here, and the database is asked once for what they share. Locks are taken in one order: claims by
 * their ids, then staff (for his quota and his counter), the branch counter last (`feed.ts`).
 */
import type { CounterStanding, SetCounter } from '../../shared/domain/branch/counter.ts';
import { defaultCap, type QuotaKey, type QuotaStanding } from '../../shared/domain/branch/quota.ts';
import type { ClaimState } from '../../shared/domain/claim/state.ts';
import { queueFactsOf } from '../../shared/domain/queue/facts.ts';
import type { Day, StaffId } from '../../shared/domain/vocabulary.ts';
import { ask, heard, question, type Question } from './ask-together.ts';
import {
  insertClaims,
  isQueueNumberTaken,
  lockClaims,
  lockFreeClaims,
  updateClaims,
  type QueuedClaim,
} from './claims.ts';
import { closedCounters, saveCounterInTransaction } from './counters.ts';
import type { QueueHead, QueueMemory } from './queue-memory.ts';
import { quotasOf, saveQuotas } from './quota-usage.ts';
import { lockStaff } from './staff.ts';
import type { InTransaction, QuotaUsageTable } from './tables.ts';

/** What a group will probably need. */
export interface Needs {
  readonly claimIds: readonly string[];
  readonly staffIds: readonly StaffId[];
  readonly day: Day;
  readonly queue: boolean;
}

interface HeldClaim {
  readonly stored: ClaimState | null;
  now: ClaimState | null;
}

export class WorkingSet {
  readonly transaction: InTransaction;
  readonly #claims = new Map<string, HeldClaim>();
  /** By staff number; the value says whether he is an officer here. */
  readonly #staff = new Map<StaffId, boolean>();
  readonly #quotas = new Map<string, QuotaUsageTable>();
  readonly #changedQuotas = new Set<string>();
  readonly #knownDays = new Set<string>();
  readonly #counters = new Map<string, boolean>();
  readonly #memory: QueueMemory;
  #queue: Map<string, QueuedClaim> | null = null;
  /** The queue as it was asked ahead. */
  #learnt: Map<string, QueuedClaim> | null = null;
  /** Claims of the queue that changed here. */
  readonly #moved = new Set<string>();

  constructor(transaction: InTransaction, memory: QueueMemory) {
    this.transaction = transaction;
    this.#memory = memory;
  }

  /** What many commands will ask, in the order of the locks; what is forgotten here is asked when it is needed. */
  ahead({ claimIds, staffIds, day, queue }: Needs): Question<void>[] {
    const claims = [...new Set(claimIds)];
    const staff = [...new Set(staffIds)];
    return [
      ...(claims.length > 0 ? [this.#lockClaims(claims)] : []),
      ...(staff.length > 0 ? this.#lockStaff(staff, day) : []),
      ...(queue ? this.#askQueue() : []),
    ];
  }

  #lockClaims(claimIds: readonly string[]): Question<void> {
    const { query, read } = lockClaims(this.transaction, claimIds);
    return question(query, (rows) => {
      for (const id of claimIds) this.#claims.set(id, { stored: null, now: null });
      for (const state of read(rows, 0n)) this.#claims.set(state.id, { stored: state, now: state });
    });
  }

  /** Officers, with what their quotas and counters are on the day: asked behind the lock, so it stays so. */
  #lockStaff(staffIds: readonly StaffId[], day: Day): Question<void>[] {
    const { transaction } = this;
    return [
      heard(lockStaff(transaction, staffIds), (members) => {
        for (const staffId of staffIds) this.#staff.set(staffId, false);
        for (const { staffId, roles } of members) this.#staff.set(staffId, roles.includes('cso'));
      }),
      heard(quotasOf(transaction, staffIds, day), (rows) => {
        for (const row of rows) this.#quotas.set(cellName(row), row);
        for (const staffId of staffIds) this.#knownDays.add(`${staffId} ${day}`);
      }),
      heard(closedCounters(transaction, staffIds, day), (closed) => {
        for (const staffId of staffIds) this.#counters.set(`${staffId} ${day}`, !closed.includes(staffId));
      }),
    ];
  }

  #askQueue(): Question<void>[] {
    const [head, claims] = this.#memory.questions(this.transaction);
    let end: QueueHead | undefined;
    return [
      heard(head, (answer) => (end = answer)),
      heard(claims, (rows) => (this.#learnt = end ? this.#memory.learn(end, rows) : null)),
    ];
  }

  /** The claim under lock, or null when nobody registered it. */
  async claim(claimId: string): Promise<ClaimState | null> {
    if (!this.#claims.has(claimId)) await ask(this.transaction, this.#lockClaims([claimId]));
    return this.#claims.get(claimId)?.now ?? null;
  }

  /** The claims in the queue, also of later days, with the changes of this transaction. */
  async queue(): Promise<ReadonlyMap<string, QueuedClaim>> {
    if (!this.#queue) {
      this.#queue = this.#learnt ?? (await this.#memory.read(this.transaction));
      for (const { now } of this.#claims.values()) if (now) this.#follow(now);
    }
    return this.#queue;
  }

  /** Locks what of the queue is free; the queue then shows it as it is. */
  async lockFree(claimIds: readonly string[]): Promise<void> {
    const unknown = claimIds.filter((id) => !this.#claims.has(id));
    for (const state of await ask(this.transaction, lockFreeClaims(this.transaction, unknown)))
      this.#hold(state);
  }

  /**
   * Locks a claim of the queue. `busy` when somebody else has it in hand and we are not to wait; `moved` when it changed
   * since the queue was read, and the queue now shows it as it is.
   */
  async lockQueued(queued: QueuedClaim, wait: boolean): Promise<'ours' | 'busy' | 'moved'> {
    if (this.#claims.has(queued.id)) return 'ours';
    const lock = wait ? lockClaims : lockFreeClaims;
    const [state] = await ask(this.transaction, lock(this.transaction, [queued.id]));
    if (!state) return 'busy';
    this.#hold(state);
    return state.version === queued.version ? 'ours' : 'moved';
  }

  #hold(state: ClaimState): void {
    this.#claims.set(state.id, { stored: state, now: state });
    this.#follow(state);
  }

  /** Whether the claim is in the queue otherwise than it was when the queue was read. */
  hasMoved(claimId: string): boolean {
    return this.#moved.has(claimId);
  }

  /** Ids of those claims. */
  moved(): Iterable<string> {
    return this.#moved;
  }

  #follow(state: ClaimState): void {
    if (!this.#queue) return;
    if (this.#queue.get(state.id)?.version !== state.version) this.#moved.add(state.id);
    if (state.status !== 'queued') this.#queue.delete(state.id);
    else this.#queue.set(state.id, { ...queueFactsOf(state), id: state.id, version: state.version });
  }

  /** Whether a claim stands, or is about to, under this number of the day. */
  async isQueueNumberTaken(day: Day, queueNumber: string): Promise<boolean> {
    for (const { stored, now } of this.#claims.values())
      if (!stored && now?.data.day === day && now.data.queueNumber === queueNumber) return true;
    return isQueueNumberTaken(this.transaction, day, queueNumber);
  }

  /** The claim as it is from now on; its quota places move with it. It must have been looked at here before. */
  async put(after: ClaimState): Promise<void> {
    const held = this.#claims.get(after.id);
    if (!held) throw new Error('a claim is locked before it is changed');
    await this.#moveQuota(held.now?.quotaSlots ?? [], after);
    held.now = after;
    this.#follow(after);
  }

  async #moveQuota(had: ClaimState['quotaSlots'], after: ClaimState): Promise<void> {
    type Slot = ClaimState['quotaSlots'][number];
    const isIn = (slots: readonly Slot[], slot: Slot): boolean =>
      slots.some((one) => one.staffId === slot.staffId && one.day === slot.day);
    const { program, channel } = after.data;
    const moves = [
      ...after.quotaSlots.filter((slot) => !isIn(had, slot)).map((slot) => ({ slot, change: 1 })),
      ...had.filter((slot) => !isIn(after.quotaSlots, slot)).map((slot) => ({ slot, change: -1 })),
    ];
    for (const { slot, change } of moves) {
      const row = await this.#quotaRow({ ...slot, program, channel });
      this.#setQuota({ ...row, used: row.used + change });
    }
  }

  /** Use and cap of one cell, under lock. */
  quota(key: QuotaKey): Promise<QuotaStanding> {
    return this.#quotaRow(key);
  }

  async setCap(key: QuotaKey, cap: number): Promise<void> {
    this.#setQuota({ ...(await this.#quotaRow(key)), cap });
  }

  #setQuota(row: QuotaUsageTable): void {
    const name = cellName(row);
    this.#quotas.set(name, row);
    this.#changedQuotas.add(name);
  }

  async #quotaRow(key: QuotaKey): Promise<QuotaUsageTable> {
    const { staffId: staff_id, day, program, channel } = key;
    await this.isOfficer(staff_id);
    const name = `${staff_id} ${day}`;
    if (!this.#knownDays.has(name)) {
      for (const row of await ask(this.transaction, quotasOf(this.transaction, [staff_id], day)))
        this.#quotas.set(cellName(row), row);
      this.#knownDays.add(name);
    }
    const empty = { staff_id, day, program, channel, used: 0, cap: defaultCap(program, channel) };
    return this.#quotas.get(cellName(empty)) ?? empty;
  }

  /** Whether this is an officer of the branch; his quota and counter are ours until the end. */
  async isOfficer(staffId: StaffId): Promise<boolean> {
    const known = this.#staff.get(staffId);
    if (known !== undefined) return known;
    const [member] = await ask(this.transaction, lockStaff(this.transaction, [staffId]));
    const isOfficer = member?.roles.includes('cso') ?? false;
    this.#staff.set(staffId, isOfficer);
    return isOfficer;
  }

  async counter(staffId: StaffId, day: Day): Promise<CounterStanding> {
    const isOfficer = await this.isOfficer(staffId);
    const name = `${staffId} ${day}`;
    const known = this.#counters.get(name);
    const open =
      known ?? (await ask(this.transaction, closedCounters(this.transaction, [staffId], day))).length === 0;
    this.#counters.set(name, open);
    return { isOfficer, open };
  }

  async setCounter(command: SetCounter): Promise<void> {
    await saveCounterInTransaction(this.transaction, command);
    this.#counters.set(`${command.staffId} ${command.day}`, command.open);
  }

  /** What writes all that changed. @throws Collision when a new claim met one that came meanwhile */
  writes(): readonly [Question<void>, Question<void>, Question<void>] {
    const inserted: ClaimState[] = [];
    const updated: ClaimState[] = [];
    for (const { stored, now } of this.#claims.values()) {
      if (!now || now === stored) continue;
      (stored ? updated : inserted).push(now);
    }
    const quotas = [...this.#changedQuotas].sort().flatMap((name) => this.#quotas.get(name) ?? []);
    return [
      insertClaims(this.transaction, inserted),
      updateClaims(this.transaction, updated),
      saveQuotas(this.transaction, quotas),
    ];
  }
}

function cellName(row: QuotaUsageTable): string {
  return `${row.staff_id} ${row.day} ${row.program} ${row.channel}`;
}
