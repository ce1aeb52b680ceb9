/** Who acts and when, and the hub to act in; the same for every use case. */
import type { Actor } from '../../shared/domain/claim/state.ts';
import type { Day, Instant } from '../../shared/domain/vocabulary.ts';
import type { HubCore } from '../hub-core.ts';
import type { InTransaction } from '../store/tables.ts';
import type { WorkingSet } from '../store/working-set.ts';
import type { Shortlist } from './shortlist.ts';

export interface CommandScene {
  readonly core: HubCore;
  readonly transaction: InTransaction;
  /** What the transaction reads under lock and will write. */
  readonly work: WorkingSet;
  readonly shortlist: Shortlist;
  readonly actor: Actor;
  readonly now: Instant;
  readonly today: Day;
}
