import type { Migration } from './migration.ts';

/**
 * Claims set aside, parked, or called in vain. The cached states of an older program lack these fields, so the cache
 * is emptied and filled again by the hub; what waits to be sent stays.
 */
export const migration070: Migration = {
  version: 70,
  sql: `
ALTER TABLE claims ADD COLUMN parked_until TEXT;
ALTER TABLE claims ADD COLUMN no_show_at TEXT;
ALTER TABLE claims ADD COLUMN on_hold INTEGER NOT NULL DEFAULT 0;

CREATE TABLE closed_counters (
  staff_id TEXT NOT NULL,
  day TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (day, staff_id)
) STRICT, WITHOUT ROWID;

DELETE FROM claims;
INSERT INTO claim_search (claim_search) VALUES ('delete-all');
DELETE FROM events;
UPDATE outbox SET state = 'waiting' WHERE state = 'sent';
UPDATE sync_state SET epoch = NULL, cursor = 0;
`,
};
