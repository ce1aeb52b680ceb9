/**
 * The few claims of a long queue among which the next one surely is, so that many officers who call at once do not each
 * look at all of them. The rule stays in `shared/domain/queue`; this only spares work and says when it cannot.
 */
import type { OfficeCalendar } from '../../shared/domain/calendar/office-calendar.ts';
import { chooseNext, sharedQueueHead } from '../../shared/domain/queue/next.ts';
import type { Instant, StaffId } from '../../shared/domain/vocabulary.ts';
import type { QueuedClaim } from '../store/claims.ts';
import type { WorkingSet } from '../store/working-set.ts';

const headLength = 40;

interface Choice {
  readonly staffId: StaffId;
  readonly now: Instant;
  readonly calendar: OfficeCalendar;
  readonly allowed: (claim: QueuedClaim) => boolean;
}

/** Of one transaction, for one moment. */
export class Shortlist {
  readonly #work: Pick<WorkingSet, 'queue' | 'moved' | 'hasMoved'>;
  #head: readonly string[] | null = null;
  /** Claims meant for somebody. */
  #meant: readonly string[] = [];

  constructor(work: Pick<WorkingSet, 'queue' | 'moved' | 'hasMoved'>) {
    this.#work = work;
  }

  /** As `chooseNext` over the whole queue. */
  async choose(choice: Choice): Promise<QueuedClaim | null> {
    const queue = await this.#work.queue();
    this.#head ??= this.#readHead(queue, choice);
    const of = (id: string): QueuedClaim | [] => queue.get(id) ?? [];
    const isFree = (id: string): boolean => !this.#work.hasMoved(id) && [of(id)].flat().some(choice.allowed);
    // The head stands in its order: its first free one goes before all others of the shared queue that did not move.
    const first = this.#head.find(isFree);
    if (first === undefined) return chooseNext(queue.values(), choice);
    const others = new Set([first, ...this.#meant, ...this.#work.moved()]);
    return chooseNext([...others].flatMap(of), choice);
  }

  #readHead(queue: ReadonlyMap<string, QueuedClaim>, choice: Choice): string[] {
    this.#meant = [...queue.values()].filter((claim) => claim.assignedTo !== null).map(({ id }) => id);
    return sharedQueueHead(queue.values(), headLength, choice).map(({ id }) => id);
  }
}
