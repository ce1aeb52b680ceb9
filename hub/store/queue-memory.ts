/**
 * The queue as it was at a number of the feed, kept from one transaction to the next: only claims that the feed has told
 * of since are read again. It is a proposal, never the truth: what is chosen is locked and looked at again.
 */
import type { QueueFacts } from '../../shared/domain/queue/facts.ts';
import { askTogether, question, type Question } from './ask-together.ts';
import type { QueuedClaim } from './claims.ts';
import type { BranchCounterTable, ClaimTable, Readable } from './tables.ts';

export type QueueHead = Pick<BranchCounterTable, 'epoch' | 'last_seq'>;
type Row = Pick<ClaimTable, 'id' | 'version' | 'status' | 'queue_facts'>;

export class QueueMemory {
  /** Empty when nothing is known. */
  #epoch = '';
  #seq = 0;
  readonly #claims = new Map<string, QueuedClaim>();

  /** All claims in the queue, of all days, as committed at this moment; the caller's to change. */
  async read(db: Readable): Promise<Map<string, QueuedClaim>> {
    for (;;) {
      const claims = this.learn(...(await askTogether(db, this.questions(db))));
      if (claims) return claims;
    }
  }

  /** What `learn` is to be told. The number is read first: what is committed behind it is read again next time. */
  questions(db: Readable): readonly [Question<QueueHead>, Question<readonly Row[]>] {
    const head = db.selectFrom('branch_counter').select(['epoch', 'last_seq']).where('id', '=', 1);
    const claims = db.selectFrom('claims').select(['id', 'version', 'status', 'queue_facts']);
    const changed = claims.where('id', 'in', (from) =>
      from
        .selectFrom('events')
        .select((row) => row.ref('claim_id').$notNull().as('claim_id'))
        .where('seq', '>', this.#seq)
        .where('claim_id', 'is not', null),
    );
    const isKnown = this.#epoch !== '';
    return [
      question(head, ([row]) => {
        if (!row) throw new Error('a branch has its counter');
        return row;
      }),
      question(isKnown ? changed : claims.where('status', '=', 'queued'), (rows) => rows),
    ];
  }

  /**
   * The queue, the caller's to change; null when the answers belong to another history than the one known here, so that
   * all has to be asked anew.
   */
  learn(head: QueueHead, rows: readonly Row[]): Map<string, QueuedClaim> | null {
    const isOther = this.#epoch !== '' && (head.epoch !== this.#epoch || head.last_seq < this.#seq);
    if (isOther) this.#claims.clear();
    this.#epoch = isOther ? '' : head.epoch;
    this.#seq = isOther ? 0 : head.last_seq;
    if (isOther) return null;
    for (const { id, version, status, queue_facts } of rows) {
      if (status !== 'queued') this.#claims.delete(id);
      else if (!queue_facts) throw new Error('a claim in the queue has its facts');
      else this.#claims.set(id, { ...(JSON.parse(queue_facts) as QueueFacts), id, version });
    }
    return new Map(this.#claims);
  }
}
