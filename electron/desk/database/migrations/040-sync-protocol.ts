import type { Migration } from './migration.ts';

/**
 * The outbox keeps who made a command (`staff_id`, NULL for the intake) instead of a session, on what it was made
 * (`after_id`, `base_version`), and for a time also what the hub has confirmed, in case the hub is restored from an
 * older copy. `tail` is the ledger's hash at the cursor; `filling` says how far a fresh cache has come. `known_pins`
 * lets people in while the hub is away.
 */
export const migration040: Migration = {
  version: 40,
  sql: `
CREATE TABLE outbox_with_makers (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  staff_id TEXT,
  actor TEXT NOT NULL,
  claim_id TEXT,
  command_type TEXT NOT NULL,
  body TEXT NOT NULL,
  made_at TEXT NOT NULL,
  after_id TEXT,
  base_version INTEGER,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'refused', 'parked', 'confirmed', 'asking')),
  seq INTEGER,
  refusal TEXT
) STRICT;
INSERT INTO outbox_with_makers (position, id, staff_id, actor, claim_id, command_type, body, made_at, state, refusal)
  SELECT position, id, actor ->> '$.staffId', actor, claim_id, command_type, body, made_at, state, refusal FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_with_makers RENAME TO outbox;
CREATE INDEX outbox_by_state ON outbox (state, position);
CREATE INDEX outbox_by_claim ON outbox (claim_id, position);
CREATE INDEX outbox_by_predecessor ON outbox (after_id);

ALTER TABLE sync_state ADD COLUMN tail TEXT;
ALTER TABLE sync_state ADD COLUMN filling TEXT;

CREATE TABLE known_pins (
  staff_id TEXT PRIMARY KEY,
  member TEXT NOT NULL,
  pin_hash TEXT NOT NULL,
  confirmed_at TEXT NOT NULL,
  failed_tries INTEGER NOT NULL,
  locked_until TEXT
) STRICT, WITHOUT ROWID;
`,
};
