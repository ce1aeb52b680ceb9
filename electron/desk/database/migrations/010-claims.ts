import type { Migration } from './migration.ts';

/**
 * The cache of claims. `claims` is narrow on purpose (lists, board and search scan it); the state lies beside it.
 * `appointment_at`, `senior_birth` and `due_day` are NULL where they mean nothing for the queue's order.
 * `claim_states.base` is what the hub confirmed, NULL when nothing is pending and it equals `state`, the JSON text
 * `null` for a claim that the hub does not know yet.
 */
export const migration010: Migration = {
  version: 10,
  sql: `
CREATE TABLE claims (
  key INTEGER PRIMARY KEY,
  claim_id TEXT NOT NULL UNIQUE,
  day TEXT NOT NULL,
  queue_number TEXT NOT NULL,
  program TEXT NOT NULL,
  channel TEXT NOT NULL,
  reason TEXT NOT NULL,
  status TEXT NOT NULL,
  name TEXT NOT NULL,
  nik TEXT NOT NULL,
  phone TEXT NOT NULL,
  account TEXT NOT NULL,
  holder TEXT,
  assigned_to TEXT,
  submitted_by TEXT,
  in_call INTEGER NOT NULL,
  step_back_at TEXT,
  resumed_at TEXT,
  call_back_at TEXT,
  appointment TEXT,
  appointment_at TEXT,
  senior_birth TEXT,
  due_day TEXT,
  queue_order TEXT NOT NULL,
  papers_ok INTEGER NOT NULL,
  papers_total INTEGER NOT NULL,
  amount INTEGER,
  pending INTEGER NOT NULL
) STRICT;
CREATE INDEX claims_by_day ON claims (day, status);
CREATE INDEX claims_by_status ON claims (status, day);
CREATE INDEX claims_by_queue_number ON claims (queue_number, day);
CREATE INDEX claims_by_nik ON claims (nik);
CREATE INDEX claims_by_phone ON claims (phone);
CREATE INDEX claims_by_account ON claims (account);

CREATE TABLE claim_states (
  claim_key INTEGER PRIMARY KEY REFERENCES claims (key) ON DELETE CASCADE,
  state TEXT NOT NULL,
  base TEXT
) STRICT;

CREATE VIRTUAL TABLE claim_search USING fts5 (
  name, numbers,
  content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4 5 6'
);

CREATE TABLE quota_slots (
  claim_key INTEGER NOT NULL REFERENCES claims (key) ON DELETE CASCADE,
  staff_id TEXT NOT NULL,
  day TEXT NOT NULL,
  program TEXT NOT NULL,
  channel TEXT NOT NULL,
  PRIMARY KEY (claim_key, staff_id, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX quota_slots_by_day ON quota_slots (day, staff_id, program, channel);

CREATE TABLE quota_caps (
  staff_id TEXT NOT NULL,
  day TEXT NOT NULL,
  program TEXT NOT NULL,
  channel TEXT NOT NULL,
  cap INTEGER NOT NULL,
  PRIMARY KEY (day, staff_id, program, channel)
) STRICT, WITHOUT ROWID;
`,
};
