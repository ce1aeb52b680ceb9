/** Other claims in the cache with the same person, phone or account (features D10 in its simple form). */
import type { ClaimView } from '../../../shared/contract/desk.ts';
import type { Connection } from '../database/connection.ts';
import { prepared } from '../database/statements.ts';

type Related = ClaimView['related'][number];

const maximum = 50;

export function findRelated(connection: Connection, key: number): Related[] {
  const sharing = (column: string): string => `
    SELECT other.claim_id AS claimId, other.queue_number AS queueNumber,
      other.day AS day, other.status AS status, other.reason AS reason,
      '${column === 'nik' ? 'person' : column}' AS shares
    FROM claims AS this JOIN claims AS other ON other.${column} = this.${column} AND other.key <> this.key
    WHERE this.key = @key`;
  const sql = `${['nik', 'phone', 'account'].map(sharing).join(' UNION ALL ')} ORDER BY day DESC LIMIT ${maximum}`;
  return prepared(connection, sql).all({ key }) as Related[];
}
