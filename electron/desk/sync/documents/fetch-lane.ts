/**
 * Fetches papers that are not at this seat: those of the claims on the signed-in officer's desk ahead of time, any other
 * when it is opened. Nothing of it is stored but the finished files: after a new start it follows from what is held.
 */
import type { DocumentStop } from '../../../../shared/contract/documents.ts';
import { filesOf, type ClaimFile } from '../../../../shared/domain/claim/files-of.ts';
import type { Id, Sha256 } from '../../../../shared/domain/vocabulary.ts';
import { findClaim } from '../../database/queries/claims.ts';
import { findHeldClaimIds } from '../../database/queries/document-lane.ts';
import type { Person } from '../../desk-world.ts';
import { fetchFile, type Arriving, type FetchOutcome } from './fetch-file.ts';
import type { LaneParts } from './lane-parts.ts';
import { stopOf } from './upload-lane.ts';

/** Where a paper is that was asked for. */
export type FetchAnswer =
  | { status: 'here' }
  /** It comes, only more slowly than somebody wants to wait. */
  | { status: 'arriving' }
  /** The seat that has it has not sent it yet. */
  | { status: 'not-sent-yet' }
  | { status: 'unreachable'; reason: DocumentStop }
  /** The hub's copy no longer opens. */
  | { status: 'damaged' }
  | { status: 'forbidden' };

/** A hub of one machine leaves papers to its seat, except those that the participant sent to it himself. */
export function isAtHub({ origin }: ClaimFile, takes: boolean): boolean {
  return takes || origin === 'participant';
}

interface Wanted extends Arriving {
  tries: number;
  isActive: boolean;
  /** Set while it pauses. */
  retry: NodeJS.Timeout | null;
  waiters: ((answer: FetchAnswer) => void)[];
  last: FetchAnswer;
}

export class FetchLane {
  readonly #parts: LaneParts;
  readonly #wanted = new Map<Sha256, Wanted>();
  /** Known to be here; files are never deleted. */
  readonly #here = new Set<Sha256>();
  readonly #running = new Set<Promise<void>>();
  #person: Person | null = null;
  #personEnd = new AbortController();

  constructor(parts: LaneParts) {
    this.#parts = parts;
  }

  /** Papers still to come for the person who sits here now. */
  get count(): number {
    return this.#parts.person() === this.#person ? this.#wanted.size : 0;
  }

  get stopped(): DocumentStop | null {
    for (const { last } of this.#wanted.values()) if (last.status === 'unreachable') return last.reason;
    return null;
  }

  /** Looks anew at who is signed in and what is on his desk. */
  async follow(): Promise<void> {
    const { world, person } = this.#parts;
    const now = person();
    if (now !== this.#person) this.#changePerson(now);
    if (!now) return;
    for (const claimId of findHeldClaimIds(world.database, now.staff.staffId)) await this.fetchAhead(claimId);
  }

  /** Fetches all papers of a claim that are not here and that the hub keeps. */
  async fetchAhead(claimId: Id): Promise<void> {
    const state = findClaim(this.#parts.world.database, claimId)?.shown;
    for (const document of state ? filesOf(state) : [])
      if (isAtHub(document, this.#parts.takes()) && !(await this.#isHere(document.sha256)))
        this.#want(claimId, document);
  }

  /** Fetches one paper before all others; answers when it is here, when it cannot be had, or when patience ends. */
  async fetchNow(claimId: Id, document: ClaimFile): Promise<FetchAnswer> {
    const { person, timing } = this.#parts;
    const now = person();
    if (now !== this.#person) this.#changePerson(now);
    if (!now) return { status: 'unreachable', reason: 'session-over' };
    const wanted = this.#want(claimId, document);
    const answer = Promise.withResolvers<FetchAnswer>();
    wanted.waiters.push(answer.resolve);
    const timer = setTimeout(() => answer.resolve({ status: 'arriving' }), timing.patience);
    this.#goOn(wanted);
    return answer.promise.finally(() => clearTimeout(timer));
  }

  /** The hub was heard again: what pauses because of the line goes on. */
  reconnected(): void {
    for (const wanted of this.#wanted.values()) if (wanted.retry) this.#goOn(wanted);
  }

  async close(): Promise<void> {
    this.#changePerson(null);
    await Promise.all(this.#running);
  }

  async #isHere(sha256: Sha256): Promise<boolean> {
    if (!this.#here.has(sha256) && (await this.#parts.files.has(sha256))) this.#here.add(sha256);
    return this.#here.has(sha256);
  }

  #want(claimId: Id, { sha256, size }: ClaimFile): Wanted {
    let wanted = this.#wanted.get(sha256);
    if (!wanted) {
      wanted = {
        sha256,
        claimId,
        size,
        parts: [],
        received: 0,
        tries: 0,
        isActive: false,
        retry: null,
        waiters: [],
        last: { status: 'arriving' },
      };
      this.#wanted.set(sha256, wanted);
      this.#parts.changes.say('status');
      this.#pump();
    }
    return wanted;
  }

  /** Starts as many as may run at once. */
  #pump(): void {
    for (const wanted of this.#wanted.values()) {
      const active = [...this.#wanted.values()].filter(({ isActive }) => isActive).length;
      if (active >= this.#parts.timing.atOnce) return;
      if (!wanted.isActive && !wanted.retry) this.#start(wanted);
    }
  }

  /** Now, beside what runs already: somebody waits for it. */
  #goOn(wanted: Wanted): void {
    if (wanted.retry) clearTimeout(wanted.retry);
    wanted.retry = null;
    if (!wanted.isActive) this.#start(wanted);
  }

  #start(wanted: Wanted): void {
    const token = this.#person?.token ?? null;
    // Only this seat let him in so far: the hub gives him nothing before it has confirmed him.
    if (token === null) return this.#later(wanted, { status: 'unreachable', reason: 'hub-away' });
    wanted.isActive = true;
    const { hub, timing } = this.#parts;
    const signal = this.#personEnd.signal;
    const run = fetchFile(hub, wanted, { token, signal, stall: timing.stall })
      .then((outcome) => (signal.aborted ? undefined : this.#conclude(wanted, outcome)))
      .catch((error: unknown) => this.#cannotKeep(wanted, error))
      .finally(() => {
        wanted.isActive = false;
        this.#running.delete(run);
        if (!signal.aborted) this.#pump();
      });
    this.#running.add(run);
  }

  async #conclude(wanted: Wanted, outcome: FetchOutcome): Promise<void> {
    if (outcome.status === 'whole') {
      await this.#parts.files.put(outcome.bytes);
      this.#here.add(wanted.sha256);
      this.#parts.changes.claims([wanted.claimId]);
      return this.#drop(wanted, { status: 'here' });
    }
    if (outcome.status === 'broken') {
      if (outcome.progressed) wanted.tries = 0;
      return this.#later(wanted, { status: 'unreachable', reason: 'hub-away' }, !outcome.progressed);
    }
    const { code } = outcome;
    if (code === 'not-yours') return this.#drop(wanted, { status: 'forbidden' });
    // The hub does not know the paper yet: the command that names it is still on the way.
    if (code === 'not-here-yet' || code === 'unknown-file')
      return this.#later(wanted, { status: 'not-sent-yet' });
    if (code === 'damaged') return this.#later(wanted, { status: 'damaged' });
    this.#parts.world.log(`documents: fetch refused ${code}`);
    this.#later(wanted, { status: 'unreachable', reason: stopOf(code) });
  }

  /** It arrived, and this machine cannot keep it. */
  #cannotKeep(wanted: Wanted, error: unknown): void {
    const { code } = error as { code?: unknown };
    this.#parts.world.log(`documents: keep ${String(code)}`);
    this.#later(wanted, { status: 'unreachable', reason: code === 'ENOSPC' ? 'disk-full' : 'disk-failed' });
  }

  /** Tries again after a pause that doubles; who waits is told at once, unless bytes still come. */
  #later(wanted: Wanted, answer: FetchAnswer, tell = true): void {
    const { timing, changes } = this.#parts;
    if (tell) this.#tell(wanted, answer);
    const pause = Math.min(timing.longestBackoff, timing.firstBackoff * 2 ** Math.min(wanted.tries, 16));
    wanted.tries += 1;
    wanted.retry = setTimeout(() => this.#goOn(wanted), pause);
    changes.say('status');
  }

  #tell(wanted: Wanted, answer: FetchAnswer): void {
    wanted.last = answer;
    for (const settle of wanted.waiters.splice(0)) settle(answer);
  }

  #drop(wanted: Wanted, answer: FetchAnswer): void {
    if (wanted.retry) clearTimeout(wanted.retry);
    this.#wanted.delete(wanted.sha256);
    this.#tell(wanted, answer);
    this.#parts.changes.say('status');
  }

  /** What one person may fetch is not fetched for another. */
  #changePerson(person: Person | null): void {
    this.#personEnd.abort();
    this.#personEnd = new AbortController();
    this.#person = person;
    for (const wanted of [...this.#wanted.values()])
      this.#drop(wanted, { status: 'unreachable', reason: 'session-over' });
  }
}
