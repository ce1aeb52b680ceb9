/** Moving many claims one after another: each is one command, each may be refused alone, and it can be stopped between two. */
import type { ActResult, ClaimRow } from '../../../shared/contract/desk.ts';
import type { ClaimCommand } from '../../../shared/domain/claim/commands.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';

export interface MovingFault {
  readonly claimId: string;
  readonly queueNumber: string;
  /** Null when the desk did not answer. */
  readonly refusal: Refusal | null;
}

export interface MovingProgress {
  readonly done: number;
  readonly moved: number;
  readonly faults: readonly MovingFault[];
}

export type Target = { readonly kind: 'officer'; readonly staffId: string } | { readonly kind: 'all' };

/** The command that moves one claim to one officer, or to the queue of all. */
export function moveCommand(target: Target, reason: string): ClaimCommand {
  return target.kind === 'all'
    ? { type: 'release', reason }
    : { type: 'transfer', to: target.staffId, reason };
}

/** Refusals after which no further claim can be moved either. */
const endsAll: ReadonlySet<Refusal['code']> = new Set([
  'hub-unreachable',
  'not-signed-in',
  'session-expired',
  'role-not-allowed',
]);

/**
 * Moves the claims in their order.
 * @param isStopped asked before each; what was moved by then stays moved
 * @param tell hears after each
 */
export async function moveClaims(
  claims: readonly Pick<ClaimRow, 'claimId' | 'queueNumber'>[],
  move: (claimId: string) => Promise<ActResult>,
  isStopped: () => boolean,
  tell: (progress: MovingProgress) => void,
): Promise<MovingProgress> {
  let progress: MovingProgress = { done: 0, moved: 0, faults: [] };
  for (const { claimId, queueNumber } of claims) {
    if (isStopped()) break;
    const refusal = await refusalOf(() => move(claimId));
    const faults =
      refusal === undefined ? progress.faults : [...progress.faults, { claimId, queueNumber, refusal }];
    progress = { done: progress.done + 1, moved: progress.moved + (refusal === undefined ? 1 : 0), faults };
    tell(progress);
    if (refusal === null || (refusal !== undefined && endsAll.has(refusal.code))) break;
  }
  return progress;
}

/** Undefined when it was done, null when nobody answered. */
async function refusalOf(run: () => Promise<ActResult>): Promise<Refusal | null | undefined> {
  try {
    const result = await run();
    return result.status === 'refused' ? result.refusal : undefined;
  } catch {
    return null;
  }
}
