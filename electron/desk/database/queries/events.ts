/** This seat's copy of the insert-only decision ledger (features H3), as the feed brought it. */
import type { ClaimEvent } from '../../../../shared/domain/claim/events.ts';
import type { ClaimData } from '../../../../shared/domain/claim/data.ts';
import type { Id, Instant } from '../../../../shared/domain/vocabulary.ts';
import type { Connection } from '../connection.ts';
import { prepared } from '../statements.ts';

export function addEvents(
  connection: Connection,
  seq: number,
  claimId: Id,
  events: readonly ClaimEvent[],
): void {
  const insert = prepared(connection, 'INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)');
  events.forEach((event, place) => {
    const actor = event.by.kind === 'staff' ? event.by.staffId : event.by.kind;
    insert.run(seq, place, claimId, event.type, event.at, actor, JSON.stringify(event));
  });
}

/** Whether this entry of the feed is here already, which happens while a fresh cache catches up with the feed. */
export function hasFeedRow(connection: Connection, seq: number): boolean {
  return prepared(connection, 'SELECT 1 FROM events WHERE seq = ? LIMIT 1').get(seq) !== undefined;
}

/** Takes a claim's copy of the ledger away, for a fresh one. */
export function deleteEvents(connection: Connection, claimId: Id): void {
  prepared(connection, 'DELETE FROM events WHERE claim_id = ?').run(claimId);
}

/** What happened to a claim after one of its versions, in order. */
export function findEventsSince(connection: Connection, claimId: Id, version: number): ClaimEvent[] {
  const bodies = prepared(
    connection,
    'SELECT body FROM events WHERE claim_id = ? ORDER BY seq, place LIMIT -1 OFFSET ?',
  )
    .pluck()
    .all(claimId, version) as string[];
  return bodies.map((body) => JSON.parse(body) as ClaimEvent);
}

/** What the claim was registered with, before anybody corrected it; null when the feed has not brought it yet. */
export function findRegisteredData(connection: Connection, claimId: Id): ClaimData | null {
  const body = prepared(
    connection,
    `SELECT body FROM events WHERE claim_id = ? AND type = 'registered' ORDER BY seq LIMIT 1`,
  )
    .pluck()
    .get(claimId);
  if (typeof body !== 'string') return null;
  const event = JSON.parse(body) as ClaimEvent;
  return event.type === 'registered' ? event.data : null;
}

/** Who added a paper after the registration; null for those that came with it. */
export function findWhoAttached(
  connection: Connection,
  claimId: Id,
  documentId: Id,
): ClaimEvent['by'] | null {
  const body = prepared(
    connection,
    `SELECT body FROM events
     WHERE claim_id = ? AND type IN ('document-attached', 'snapshot-added')
       AND coalesce(body ->> '$.document.id', body ->> '$.snapshot.id') = ?`,
  )
    .pluck()
    .get(claimId, documentId);
  return typeof body === 'string' ? (JSON.parse(body) as ClaimEvent).by : null;
}

/** How many events of one kind there were in each minute from `from` (inclusive) to `to`, in order. */
export function countByMinute(
  connection: Connection,
  type: ClaimEvent['type'],
  from: Instant,
  to: Instant,
): { at: Instant; count: number }[] {
  return prepared(
    connection,
    `SELECT substr(at, 1, 16) || ':00.000Z' AS at, count(*) AS count FROM events
     WHERE type = ? AND at >= ? AND at < ? GROUP BY 1 ORDER BY 1`,
  ).all(type, from, to) as { at: Instant; count: number }[];
}

/** How often each paper was sent back for each defect, most frequent first. */
export function countReturnReasons(
  connection: Connection,
  from: Instant,
  to: Instant,
): { itemId: string; defect: string; count: number }[] {
  return prepared(
    connection,
    `SELECT item.value ->> 'itemId' AS itemId, defect.value AS defect, count(*) AS count
     FROM events, json_each(events.body, '$.items') AS item, json_each(item.value, '$.defects') AS defect
     WHERE events.type = 'returned-to-participant' AND events.at >= ? AND events.at < ?
     GROUP BY itemId, defect ORDER BY count DESC, itemId, defect`,
  ).all(from, to) as { itemId: string; defect: string; count: number }[];
}
