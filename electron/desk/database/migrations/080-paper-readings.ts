import type { Migration } from './migration.ts';

/**
 * What the program read on papers, one row for each content that was ever here, and which claim names which content.
 * `reading` of an older `reader` stays until the newer one has read again.
 */
export const migration080: Migration = {
  version: 80,
  sql: `
CREATE TABLE paper_readings (
  sha256 TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'reading', 'read', 'unreadable')),
  reader INTEGER NOT NULL,
  reading TEXT,
  fingerprint TEXT,
  code TEXT,
  tries INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_readings_waiting ON paper_readings (sha256) WHERE state = 'waiting';

CREATE TABLE claim_papers (
  claim_key INTEGER NOT NULL REFERENCES claims (key) ON DELETE CASCADE,
  document_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (claim_key, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_papers_by_content ON claim_papers (sha256);

INSERT OR IGNORE INTO claim_papers (claim_key, document_id, kind, sha256)
  SELECT claim_key, document.value ->> 'id', document.value ->> 'kind', document.value ->> 'sha256'
  FROM claim_states, json_each(claim_states.state, '$.documents') AS document;
`,
};
