/** Reads every entry of the hub's ledger as it is committed and holds it against the rules, by a fold of its own. */
import { canonicalJson } from '../../hub/store/canonical-json.ts';
import { firstHash, ledgerHash } from '../../hub/store/ledger.ts';
import type {
  BranchCounterTable,
  ClaimTable,
  CommandTable,
  EventTable,
  QuotaUsageTable,
} from '../../hub/store/tables.ts';
import type { CommandBody } from '../../shared/contract/hub.ts';
import type { SetCounter } from '../../shared/domain/branch/counter.ts';
import { defaultCap, type SetQuota } from '../../shared/domain/branch/quota.ts';
import { dayOf } from '../../shared/domain/calendar/office-calendar.ts';
import type { ClaimCommand } from '../../shared/domain/claim/commands.ts';
import { decide } from '../../shared/domain/claim/decide.ts';
import type { ClaimEvent } from '../../shared/domain/claim/events.ts';
import { evolveAll } from '../../shared/domain/claim/evolve.ts';
import { quotaKeyOf } from '../../shared/domain/claim/quota-key.ts';
import type { Actor, ClaimState } from '../../shared/domain/claim/state.ts';
import { policyOn, type InterviewPolicy } from '../../shared/domain/interview/policy.ts';
import type { HubProcess } from './hub-process.ts';
import type { Story } from './story.ts';
import { prepared } from '../../electron/desk/database/statements.ts';
import { branch } from './templates.ts';

const headSql = 'SELECT * FROM branch_counter';

interface Entry {
  readonly seq: number;
  readonly commandId: string;
  readonly at: string;
  readonly rows: readonly EventTable[];
}

export class LedgerWatch {
  readonly #hub: HubProcess;
  readonly #story: Story;
  #restores = 0;
  #last = { seq: 0, hash: firstHash };
  readonly claims = new Map<string, ClaimState>();
  /** Command id to feed number. */
  readonly effects = new Map<string, number>();
  readonly #used = new Map<string, number>();
  readonly caps = new Map<string, SetQuota>();
  readonly closed = new Set<string>();
  /** The branch's interview policies in the order they were made. */
  readonly policies: InterviewPolicy[] = [];
  /** Leases that were told to their holders, in milliseconds. */
  readonly #leases = new Map<string, number>();
  onEvents: (claimId: string, events: readonly ClaimEvent[]) => void = () => undefined;

  constructor(hub: HubProcess, story: Story) {
    this.#hub = hub;
    this.#story = story;
  }

  leaseTold(staffId: string, until: string): void {
    this.#leases.set(staffId, Math.max(this.#leases.get(staffId) ?? 0, Date.parse(until)));
  }

  /** Looks at what was committed since the last look. */
  look(): void {
    const { database } = this.#hub;
    if (database.inTransaction) return;
    if (this.#restores !== this.#hub.restores) this.#forget();
    const head = prepared(database, headSql).get() as BranchCounterTable;
    if (head.last_seq === this.#last.seq) return;
    const rows = prepared(database, 'SELECT * FROM events WHERE seq > ? ORDER BY seq, idx').all(
      this.#last.seq,
    );
    for (const entry of entriesOf(rows as EventTable[])) this.#read(entry);
    const { last_seq, last_hash } = head;
    if (last_seq !== this.#last.seq)
      this.#story.break('feed-gap', `the counter says ${last_seq}, the ledger ${this.#last.seq}`);
    if (last_hash !== this.#last.hash)
      this.#story.break('chain', 'the counter has another hash than the ledger');
  }

  /** The database is an older one: everything is read anew, and what was told under the newer one is void. */
  #forget(): void {
    this.#restores = this.#hub.restores;
    this.#last = { seq: 0, hash: firstHash };
    this.claims.clear();
    this.effects.clear();
    this.#used.clear();
    this.caps.clear();
    this.closed.clear();
    this.policies.length = 0;
    this.#leases.clear();
  }

  #read(entry: Entry): void {
    const { seq, commandId, rows } = entry;
    if (seq !== this.#last.seq + 1) this.#story.break('feed-gap', `${seq} follows ${this.#last.seq}`);
    rows.forEach((row, index) => {
      const isNext = row.idx === index && row.prev_hash === this.#last.hash;
      if (!isNext || row.hash !== ledgerHash(row.prev_hash, row)) this.#story.break('chain', `entry ${seq}`);
      this.#last = { seq, hash: row.hash };
    });
    const before = this.effects.get(commandId);
    if (before !== undefined) this.#story.break('twice', `command of entry ${seq} had effect at ${before}`);
    this.effects.set(commandId, seq);
    const kind = rows[0]?.kind;
    if (kind === 'claim') this.#readClaim(entry);
    else if (kind === 'policy') this.#readPolicy(JSON.parse(rows[0]?.body ?? '') as InterviewPolicy);
    else if (kind === 'quota') this.#readQuota(JSON.parse(rows[0]?.body ?? '') as SetQuota);
    else this.#readCounter(JSON.parse(rows[0]?.body ?? '') as SetCounter);
  }

  #readQuota(quota: SetQuota): void {
    const name = cell(quota.staffId, quota.day, quota.program, quota.channel);
    this.caps.set(name, quota);
    if (quota.cap < (this.#used.get(name) ?? 0)) this.#story.break('cap', `${name} set below its use`);
    this.#story.tell(`hub cap ${name} ${quota.cap}`);
  }

  #readCounter({ staffId, day, open }: SetCounter): void {
    if (open) this.closed.delete(`${staffId} ${day}`);
    else this.closed.add(`${staffId} ${day}`);
    this.#story.tell(`hub counter ${staffId} ${open ? 'open' : 'closed'}`);
  }

  #readPolicy(policy: InterviewPolicy): void {
    this.policies.push(policy);
    this.#story.tell(`hub policy ${policy.version} from ${policy.effectiveFrom}`);
  }

  #readClaim(entry: Entry): void {
    const claimId = entry.rows[0]?.claim_id ?? '';
    const before = this.claims.get(claimId) ?? null;
    const events = entry.rows.map((row) => JSON.parse(row.body) as ClaimEvent);
    const name = before?.data.queueNumber ?? claimId.slice(-4);
    this.#story.tell(
      `hub ${entry.seq} ${name} ${events.map(({ type }) => type).join(' ')} v${entry.rows.at(-1)?.version}`,
    );
    this.#checkHolding(before, events, entry);
    this.#replay(claimId, before, events, entry);
    const after = evolveAll(claimId, before, events);
    if (!after) return this.#story.break('fold', `entry ${entry.seq} leaves no claim`);
    if (after.version !== entry.rows.at(-1)?.version)
      this.#story.break('fold', `entry ${entry.seq} has another version`);
    this.claims.set(claimId, after);
    this.#moveQuota(before, after);
    this.#checkRow(after);
    this.onEvents(claimId, events);
  }

  #checkHolding(before: ClaimState | null, events: readonly ClaimEvent[], { seq, at }: Entry): void {
    let holder = before?.holder?.staffId ?? null;
    for (const event of events) {
      if (event.type === 'lease-ended') {
        const told = this.#leases.get(event.staffId) ?? 0;
        if (Date.parse(at) <= told)
          this.#story.break(
            'lease',
            `${event.staffId} was told ${new Date(told).toISOString()}, taken over at ${at}`,
          );
        this.#story.count('lease ended');
        holder = null;
      }
      if (event.type === 'taken' && holder !== null && holder !== undefined)
        this.#story.break('held-twice', `entry ${seq}: ${event.staffId} takes what ${holder} holds`);
    }
  }

  /** Decides the stored command once more on the folded state: it must come to the same. */
  #replay(claimId: string, before: ClaimState | null, events: readonly ClaimEvent[], entry: Entry): void {
    const stored = prepared(this.#hub.database, 'SELECT * FROM commands WHERE id = ?').get(
      entry.commandId,
    ) as CommandTable | undefined;
    if (!stored) return this.#story.break('answer', `entry ${entry.seq} has no stored command`);
    const command = commandOf(JSON.parse(stored.body) as CommandBody);
    const actor = JSON.parse(stored.actor) as Actor;
    if (!command) return this.#story.break('fold', `entry ${entry.seq} is of no claim's command`);
    const today = dayOf(entry.at, branch.timeZone);
    const key = before && quotaKeyOf(before, command, { actor, today });
    const name = key && cell(key.staffId, key.day, key.program, key.channel);
    const quota =
      key && name !== null ? { used: this.#used.get(name) ?? 0, cap: this.#capOf(name, key) } : null;
    const isLeaseOver = events.some(({ type }) => type === 'lease-ended');
    const decision = decide(claimId, before, command, {
      ...{ actor, now: entry.at, today, quota, interviewPolicy: policyOn(this.policies, today) },
      branch: {
        holderLease: isLeaseOver ? new Date(Date.parse(entry.at) - 1).toISOString() : null,
        counterOpen: actor.kind !== 'staff' || !this.closed.has(`${actor.staffId} ${today}`),
        target:
          command.type === 'transfer'
            ? {
                isOfficer: command.to.startsWith('CSO'),
                counterOpen: !this.closed.has(`${command.to} ${today}`),
              }
            : null,
      },
    });
    if (!decision.ok)
      return this.#story.break(
        'decide',
        `entry ${entry.seq} ${command.type} is refused: ${decision.refusal.code}`,
      );
    if (canonicalJson(decision.value) !== canonicalJson(events))
      this.#story.break('decide', `entry ${entry.seq} ${command.type} comes to other events`);
  }

  #capOf(name: string, key: { program: SetQuota['program']; channel: SetQuota['channel'] }): number {
    return this.caps.get(name)?.cap ?? defaultCap(key.program, key.channel);
  }

  #moveQuota(before: ClaimState | null, after: ClaimState): void {
    const { program, channel } = after.data;
    const nameOf = (slot: { staffId: string; day: string }) => cell(slot.staffId, slot.day, program, channel);
    const had = new Set(before?.quotaSlots.map(nameOf));
    const has = new Set(after.quotaSlots.map(nameOf));
    for (const name of has) if (!had.has(name)) this.#used.set(name, (this.#used.get(name) ?? 0) + 1);
    for (const name of had) if (!has.has(name)) this.#used.set(name, (this.#used.get(name) ?? 0) - 1);
    for (const name of has)
      if (!had.has(name) && (this.#used.get(name) ?? 0) > this.#capOf(name, { program, channel }))
        this.#story.break('cap', `${name} is used ${this.#used.get(name)} times`);
  }

  /** The claim's row is the fold of its events. Another commit may have followed already: then that one is compared. */
  #checkRow(after: ClaimState): void {
    const row = prepared(this.#hub.database, 'SELECT * FROM claims WHERE id = ?').get(after.id) as
      ClaimTable | undefined;
    if (!row) return this.#story.break('fold', `${after.data.queueNumber} has no row`);
    if (row.version > after.version) return;
    if (row.state !== canonicalJson(after))
      this.#story.break('fold', `${after.data.queueNumber} differs from its row`);
    if (row.holder !== (after.holder?.staffId ?? null))
      this.#story.break('fold', `${after.data.queueNumber} holder`);
  }

  /** At the end: the counted use of every quota. */
  checkUsage(): void {
    const rows = this.#hub.database.prepare('SELECT * FROM quota_usage').all() as QuotaUsageTable[];
    for (const { staff_id, day, program, channel, used } of rows) {
      const name = cell(staff_id, day, program, channel);
      if (used !== (this.#used.get(name) ?? 0))
        this.#story.break('cap', `${name}: row ${used}, ledger ${this.#used.get(name)}`);
    }
  }
}

function cell(...parts: string[]): string {
  return parts.join(' ');
}

function commandOf(body: CommandBody): ClaimCommand | null {
  if (body.type === 'claim') return body.command;
  return body.type === 'take-next' ? { type: 'take', mode: 'next' } : null;
}

function entriesOf(rows: readonly EventTable[]): Entry[] {
  const entries: (Entry & { rows: EventTable[] })[] = [];
  for (const row of rows) {
    const last = entries.at(-1);
    if (last?.seq === row.seq) last.rows.push(row);
    else entries.push({ seq: row.seq, commandId: row.command_id, at: row.at, rows: [row] });
  }
  return entries;
}
