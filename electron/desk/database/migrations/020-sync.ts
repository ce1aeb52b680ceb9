import type { Migration } from './migration.ts';

/** What goes to the hub (outbox, with the session it is sent under) and what came from it (feed cursor and ledger). */
export const migration020: Migration = {
  version: 20,
  sql: `
CREATE TABLE sessions (
  session_id INTEGER PRIMARY KEY,
  staff_id TEXT NOT NULL,
  token TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  ended_at TEXT
) STRICT;

CREATE TABLE outbox (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  session_id INTEGER REFERENCES sessions (session_id),
  actor TEXT NOT NULL,
  claim_id TEXT,
  command_type TEXT NOT NULL,
  body TEXT NOT NULL,
  made_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'refused')),
  refusal TEXT
) STRICT;
CREATE INDEX outbox_by_state ON outbox (state, position);
CREATE INDEX outbox_by_claim ON outbox (claim_id, position);
CREATE INDEX outbox_by_session ON outbox (session_id);

CREATE TABLE sync_state (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  epoch TEXT,
  cursor INTEGER NOT NULL
) STRICT;
INSERT INTO sync_state VALUES (1, NULL, 0);

CREATE TABLE events (
  seq INTEGER NOT NULL,
  place INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  type TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (seq, place)
) STRICT;
CREATE INDEX events_by_claim ON events (claim_id, seq);
CREATE INDEX events_by_type ON events (type, at);

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
