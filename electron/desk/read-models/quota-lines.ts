/** The quota of the signed-in officer for today, as the line below his queue shows it. */
import type { QuotaLine } from '../../../shared/contract/desk.ts';
import { quotaCells } from '../../../shared/domain/branch/quota.ts';
import { quotaStanding } from '../database/queries/quota.ts';
import { todayOf, type DeskWorld, type Person } from '../desk-world.ts';

export function readQuota(world: DeskWorld, { staff }: Person): QuotaLine[] {
  const day = todayOf(world);
  return quotaCells.map((cell) => ({
    ...cell,
    ...quotaStanding(world.database, { ...cell, staffId: staff.staffId, day }),
  }));
}
