/** The branch this database belongs to, written once at its birth. */
import { randomUUID } from 'node:crypto';
import { BranchInfo } from '../../shared/contract/hub.ts';
import { canonicalJson } from './canonical-json.ts';
import { firstHash } from './ledger.ts';
import type { Readable } from './tables.ts';

/** The stored branch; the given one is stored when the database is new. */
export async function openBranch(db: Readable, born: BranchInfo): Promise<BranchInfo> {
  return db.transaction().execute(async (transaction) => {
    const row = await transaction.selectFrom('branch').select('info').where('id', '=', 1).executeTakeFirst();
    if (row) return BranchInfo.parse(JSON.parse(row.info));
    await transaction
      .insertInto('branch')
      .values({ id: 1, info: canonicalJson(born) })
      .execute();
    await transaction
      .insertInto('branch_counter')
      .values({ id: 1, epoch: randomUUID(), last_seq: 0, last_hash: firstHash })
      .execute();
    return born;
  });
}
