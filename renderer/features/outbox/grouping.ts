/** The outbox in the groups a person looks at: what he must decide, claim by claim, and what goes by itself. */
import type { OutboxEntry } from '../../../shared/contract/outbox.ts';

export interface Undecided {
  readonly claimId: string;
  readonly queueNumber: string | null;
  /** Refused and parked commands of the claim, in the order they were made. */
  readonly entries: readonly OutboxEntry[];
}

export interface OutboxGroups {
  readonly undecided: readonly Undecided[];
  /** Refused commands about the branch: read, and away. */
  readonly refusedAlone: readonly OutboxEntry[];
  readonly waiting: readonly OutboxEntry[];
}

export function groupOutbox(entries: readonly OutboxEntry[]): OutboxGroups {
  const byClaim = new Map<string, OutboxEntry[]>();
  const refusedAlone: OutboxEntry[] = [];
  const waiting: OutboxEntry[] = [];
  for (const entry of entries) {
    const { claimId } = entry;
    if (entry.state === 'waiting' || entry.state === 'sent') waiting.push(entry);
    else if (claimId === null) refusedAlone.push(entry);
    else byClaim.set(claimId, [...(byClaim.get(claimId) ?? []), entry]);
  }
  const undecided = [...byClaim].map(([claimId, list]) => ({
    claimId,
    queueNumber: list.find((entry) => entry.queueNumber !== null)?.queueNumber ?? null,
    entries: list,
  }));
  return { undecided, refusedAlone, waiting };
}
