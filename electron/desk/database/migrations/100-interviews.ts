import type { Migration } from './migration.ts';

/**
 * Interviews in depth: the branch's policies, and claims with tries, readiness and evidence. The cached states of an
 * older program lack these fields, so the cache is emptied and filled again by the hub; what waits to be sent stays.
 */
export const migration100: Migration = {
  version: 100,
  sql: `
CREATE TABLE interview_policies (
  position INTEGER PRIMARY KEY,
  version TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL
) STRICT;

ALTER TABLE claims ADD COLUMN ready_at TEXT;
ALTER TABLE claims ADD COLUMN ready_until TEXT;

DELETE FROM claims;
INSERT INTO claim_search (claim_search) VALUES ('delete-all');
DELETE FROM events;
UPDATE outbox SET state = 'waiting' WHERE state = 'sent';
UPDATE sync_state SET epoch = NULL, cursor = 0;
`,
};
