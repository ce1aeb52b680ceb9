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
