import type { Migration } from './migration.ts';

/**
 * What papers look like, by content, to find near copies. Two fingerprints that differ in few bits are nearly equal in
 * one of four parts, so each part has an index of its own. What this seat read itself counts for more than what came
 * with the paper.
 */
export const migration090: Migration = {
  version: 90,
  sql: `
CREATE TABLE paper_prints (
  sha256 TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_prints_part_0 ON paper_prints (substr(fingerprint, 1, 4), fingerprint);
CREATE INDEX paper_prints_part_1 ON paper_prints (substr(fingerprint, 5, 4), fingerprint);
CREATE INDEX paper_prints_part_2 ON paper_prints (substr(fingerprint, 9, 4), fingerprint);
CREATE INDEX paper_prints_part_3 ON paper_prints (substr(fingerprint, 13, 4), fingerprint);

CREATE TRIGGER paper_prints_of_readings AFTER UPDATE OF fingerprint ON paper_readings
  WHEN new.fingerprint IS NOT NULL
BEGIN
  INSERT OR REPLACE INTO paper_prints VALUES (new.sha256, new.fingerprint);
END;

INSERT OR IGNORE INTO paper_prints
  SELECT sha256, fingerprint FROM paper_readings WHERE fingerprint IS NOT NULL;
INSERT OR IGNORE INTO paper_prints
  SELECT document.value ->> 'sha256', document.value ->> 'fingerprint'
  FROM claim_states, json_each(claim_states.state, '$.documents') AS document
  WHERE document.value ->> 'fingerprint' IS NOT NULL;
`,
};
