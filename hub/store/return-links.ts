/** The participant's links for missing papers, by the hash of their secret: insert-only, one row for each asking. */
import type { Readable, ReturnLinkTable } from './tables.ts';

export type ReturnLinkRow = ReturnLinkTable;

export async function insertReturnLink(db: Readable, row: ReturnLinkRow): Promise<void> {
  await db.insertInto('return_links').values(row).execute();
}

/** What is known of a link: its row that is good for longest. */
export async function findReturnLink(db: Readable, tokenHash: string): Promise<ReturnLinkRow | undefined> {
  return db
    .selectFrom('return_links')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .orderBy('expires_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}
