/** "Panggil berikutnya": the hub chooses by rule and takes in the same transaction, so two seats never share a claim. */
import type { TakeNext } from '../../shared/contract/hub.ts';
import { hasQuotaPlace, quotaCells, type QuotaStanding } from '../../shared/domain/branch/quota.ts';
import { mayCommand } from '../../shared/domain/claim/rights.ts';
import { refuse, type Outcome } from '../../shared/domain/refusal.ts';
import type { StaffId } from '../../shared/domain/vocabulary.ts';
import type { QueuedClaim } from '../store/claims.ts';
import type { FeedEntry } from '../store/feed.ts';
import { actOnClaimInTransaction } from './act-on-claim.ts';
import type { CommandScene } from './scene.ts';

/** Takes the next claim whose quota still has a place; `queue-empty` or `quota-full` when there is none. */
export async function takeNextInTransaction(
  scene: CommandScene,
  wish: TakeNext,
): Promise<Outcome<FeedEntry>> {
  const { actor } = scene;
  if (actor.kind !== 'staff' || !mayCommand(actor, 'take'))
    return refuse('role-not-allowed', 'nobody', { command: 'take' });
  const next = await new Chooser(scene, actor.staffId, wish).choose();
  if (!next.ok) return next;
  const command = { type: 'take' as const, mode: 'next' as const };
  return actOnClaimInTransaction(scene, { type: 'claim', claimId: next.value.id, command });
}

/** The claims that these wishes will probably come to, so that they can be locked together. */
export async function proposeNext(
  wishes: readonly { readonly scene: CommandScene; readonly wish: TakeNext }[],
): Promise<string[]> {
  const proposed = new Set<string>();
  for (const { scene, wish } of wishes) {
    if (scene.actor.kind !== 'staff') continue;
    const next = await new Chooser(scene, scene.actor.staffId, wish).propose(proposed);
    if (next) proposed.add(next.id);
  }
  return [...proposed];
}

/** Chooses without locks, locks what was chosen, and chooses again when it was not free or no longer what it was. */
class Chooser {
  readonly #scene: CommandScene;
  readonly #staffId: StaffId;
  readonly #wish: TakeNext;
  /** Claims that somebody else has in hand just now; he may take them or not. */
  readonly #busy = new Set<string>();

  constructor(scene: CommandScene, staffId: StaffId, wish: TakeNext) {
    this.#scene = scene;
    this.#staffId = staffId;
    this.#wish = wish;
  }

  /** Whom to call when the claims of `except` are others'; nothing is locked. */
  async propose(except: ReadonlySet<string>): Promise<QueuedClaim | null> {
    const { hasPlace } = await this.#places();
    return this.#best((claim) => !except.has(claim.id) && hasPlace(claim));
  }

  async #places() {
    const standings = await this.#standings();
    const standing = ({ data }: QueuedClaim): QuotaStanding =>
      standings.get(cellName(data)) ?? { used: 0, cap: 0 };
    const officer = { staffId: this.#staffId, day: this.#scene.today };
    const hasPlace = (claim: QueuedClaim): boolean => hasQuotaPlace(claim, officer, standing(claim));
    return { standing, hasPlace };
  }

  async choose(): Promise<Outcome<QueuedClaim>> {
    const { standing, hasPlace } = await this.#places();
    for (;;) {
      const free = await this.#best((claim) => !this.#busy.has(claim.id) && hasPlace(claim));
      // Only when nothing else is left does anybody wait to see what becomes of a claim in another's hand.
      const next = free ?? (await this.#best(hasPlace));
      if (!next) break;
      const lock = await this.#scene.work.lockQueued(next, free === null);
      if (lock === 'ours') return { ok: true, value: next };
      if (lock === 'busy') this.#busy.add(next.id);
      else this.#busy.delete(next.id);
    }
    const barred = await this.#best(() => true);
    return barred ? refuse('quota-full', 'kabid', { ...standing(barred) }) : refuse('queue-empty', 'nobody');
  }

  async #best(allowed: (claim: QueuedClaim) => boolean): Promise<QueuedClaim | null> {
    const { core, shortlist, now } = this.#scene;
    return shortlist.choose({
      ...{ staffId: this.#staffId, now, calendar: core.calendar },
      allowed: (claim) => isWished(claim, this.#wish) && allowed(claim),
    });
  }

  async #standings(): Promise<Map<string, QuotaStanding>> {
    const { work, today } = this.#scene;
    const standings = new Map<string, QuotaStanding>();
    for (const cell of quotaCells)
      standings.set(cellName(cell), await work.quota({ ...cell, staffId: this.#staffId, day: today }));
    return standings;
  }
}

function isWished({ data }: QueuedClaim, { program, channel }: TakeNext): boolean {
  return (program ?? data.program) === data.program && (channel ?? data.channel) === data.channel;
}

function cellName({ program, channel }: { program: string; channel: string }): string {
  return `${program} ${channel}`;
}
