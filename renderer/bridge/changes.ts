/** Listens to what changed at the desk and makes exactly those views read again. */
import type { QueryClient } from '@tanstack/react-query';
import type { Change } from '../../shared/contract/desk.ts';
import { useLink } from '../state/link.ts';
import { desk, deskQueries } from './desk-client.ts';

/** Changes of one burst (an intake of hundreds of rows) are answered together. */
const burstMilliseconds = 200;

/**
 * Follows the change stream until `signal` aborts; after each further connection everything on the screen is read
 * again, because changes may have been missed.
 */
export async function followChanges(client: QueryClient, signal: AbortSignal): Promise<void> {
  const collect = createCollector(client);
  let isFirst = true;
  while (!signal.aborted) {
    try {
      const stream = await desk.changes(undefined, { signal });
      if (!isFirst) await client.invalidateQueries();
      isFirst = false;
      for await (const change of stream) collect(change);
    } catch {
      if (signal.aborted) return;
    }
    await nextConnection(signal);
  }
}

function createCollector(client: QueryClient): (change: Change) => void {
  let pending: Change[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = (): void => {
    const changes = pending;
    pending = [];
    timer = null;
    for (const key of keysOf(changes)) void client.invalidateQueries({ queryKey: key });
  };
  return (change) => {
    pending.push(change);
    timer ??= setTimeout(flush, burstMilliseconds);
  };
}

/** The query keys that a burst of changes makes stale. */
export function keysOf(changes: readonly Change[]): (readonly unknown[])[] {
  const kinds = new Set(changes.map((change) => change.kind));
  const keys: (readonly unknown[])[] = [deskQueries.status.key()];
  if (kinds.has('claims') || kinds.has('quota'))
    keys.push(deskQueries.claims.quota.key(), deskQueries.board.read.key(), deskQueries.board.officers.key());
  if (kinds.has('quota')) keys.push(deskQueries.interviews.policy.key());
  if (kinds.has('claims')) keys.push(deskQueries.claims.list.key(), deskQueries.outbox.key());
  if (kinds.has('readings')) keys.push(deskQueries.documents.readings.key());
  if (kinds.has('scans')) keys.push(deskQueries.scans.list.key());
  if (kinds.has('status')) keys.push(deskQueries.outbox.key(), deskQueries.session.staff.key());
  const claimIds = new Set(changes.flatMap((change) => (change.kind === 'claims' ? change.claimIds : [])));
  if (claimIds.size > 20) return [...keys, deskQueries.claims.open.key()];
  for (const claimId of claimIds) keys.push(deskQueries.claims.open.key({ input: { claimId } }));
  return keys;
}

/** Waits until the link is open again, or a moment when it never closed (the stream alone ended). */
function nextConnection(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      unsubscribe();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, 1000);
    const unsubscribe = useLink.subscribe((state) => {
      if (state.state === 'open') done();
    });
    signal.addEventListener('abort', done);
  });
}
