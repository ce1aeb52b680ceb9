/** What a seat says of itself when it is asked. */
import { createHash } from 'node:crypto';
import { verifyAudit } from '../../../electron/desk/database/queries/audit.ts';
import { countOutbox } from '../../../electron/desk/database/queries/outbox.ts';
import { quotaStanding } from '../../../electron/desk/database/queries/quota.ts';
import { readSyncState } from '../../../electron/desk/database/queries/sync-state.ts';
import { prepared } from '../../../electron/desk/database/statements.ts';
import type { Connection } from '../../../electron/desk/database/connection.ts';
import { canonicalJson } from '../../../hub/store/canonical-json.ts';
import type { QuotaKey } from '../../../shared/domain/branch/quota.ts';
import type { Id, Sha256 } from '../../../shared/domain/vocabulary.ts';
import type { DeskClient } from './parts.ts';
import type { Digest, Standing } from './messages.ts';

export async function standingOf(
  client: DeskClient,
  database: Connection,
  isBusy: boolean,
): Promise<Standing> {
  const status = await client.status();
  return {
    isBusy,
    isSignedIn: status.signedIn !== null && !status.signedInOffline && status.needsSignIn.length === 0,
    unsettled: countOutbox(database, 'waiting', 'sent', 'asking'),
    undecided: prepared(database, `SELECT id FROM outbox WHERE state IN ('refused', 'parked')`)
      .pluck()
      .all() as Id[],
    filesToSend: status.documents.toSend,
    filesFailed: status.documents.failed,
    cursor: status.filling === null ? readSyncState(database).cursor : -1,
  };
}

/** Short, and as good as the whole for telling whether two are the same. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('base64url').slice(0, 22);
}

export function digestOf(database: Connection, quotas: readonly QuotaKey[]): Digest {
  const rows = prepared(
    database,
    'SELECT claim_id AS id, pending, state FROM claims JOIN claim_states ON claim_key = key',
  ).all() as { id: Id; pending: number; state: string }[];
  const claims = rows.map(({ id, pending, state }) => [
    id,
    pending === 0 ? hashOf(JSON.parse(state)) : `${pending} pending`,
  ]);
  const standings = quotas.map((key) => quotaStanding(database, key));
  return {
    claims: Object.fromEntries(claims) as Digest['claims'],
    quotas: standings.map(({ used, cap }) => `${used}/${cap}`),
    counters: canonicalJson(
      prepared(database, 'SELECT staff_id, day, reason FROM closed_counters ORDER BY staff_id, day').all(),
    ),
    isAuditIntact: verifyAudit(database).intact,
  };
}

/** Files that the hub has, as this seat knows. */
export function uploadedFiles(database: Connection): { sha256: Sha256; claimId: Id }[] {
  const sql = `SELECT sha256, claim_id AS claimId FROM document_uploads WHERE state = 'sent'`;
  return prepared(database, sql).all() as { sha256: Sha256; claimId: Id }[];
}
