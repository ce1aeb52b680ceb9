import type { Migration } from './migration.ts';

/**
 * Files of this seat on their way to the hub, one row for each content and claim that names it. `sent` rows stay: after
 * a restore of the hub they are asked for again. Papers that were here before there was this lane are taken in.
 */
export const migration060: Migration = {
  version: 60,
  sql: `
CREATE TABLE document_uploads (
  position INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL,
  claim_id TEXT NOT NULL,
  size INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  urgent INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'failed')),
  upload_path TEXT,
  tries INTEGER NOT NULL DEFAULT 0,
  reason TEXT,
  UNIQUE (sha256, claim_id)
) STRICT;
CREATE INDEX document_uploads_by_state ON document_uploads (state, claim_id);

INSERT OR IGNORE INTO document_uploads (sha256, claim_id, size, media_type, urgent, state)
  SELECT document.value ->> 'sha256', claims.claim_id, document.value ->> 'size', document.value ->> 'mediaType', 0,
    'waiting'
  FROM claims JOIN claim_states ON claim_states.claim_key = claims.key, json_each(claim_states.state, '$.documents') AS document;
`,
};
