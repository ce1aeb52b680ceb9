/** The branch this database belongs to, written once at its birth. */
import { randomUUID } from 'node:crypto';
import { BranchInfo } from '../../shared/contract/hub.ts';
import { canonicalJson } from './canonical-json.ts';
import { firstHash } from './ledger.ts';
import type { Readable } from './tables.ts';

/** The stored branch; the given one is stored when the database is new. */
export async function openBranch(db: Readable, born: BranchInfo): Promise<BranchInfo> {
  return (await findBranch(db)) ?? (await foundBranch(db, born));
}

async function findBranch(db: Readable): Promise<BranchInfo | null> {
  const row = await db.selectFrom('branch').select('info').where('id', '=', 1).executeTakeFirst();
  return row ? BranchInfo.parse(JSON.parse(row.info)) : null;
}

/** Two hubs may start on a new database at once: the first one's branch stands for both. */
async function foundBranch(db: Readable, born: BranchInfo): Promise<BranchInfo> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('branch')
      .values({ id: 1, info: canonicalJson(born) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await transaction
      .insertInto('branch_counter')
      .values({ id: 1, epoch: randomUUID(), last_seq: 0, last_hash: firstHash })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
  return (await findBranch(db)) ?? born;
}
