/** Writes the first staff of a branch; a branch that has staff keeps its own. */
import type { StaffSeed } from '../../shared/practice/staff.ts';
import { hasStaff, insertStaff } from '../store/staff.ts';
import type { Readable } from '../store/tables.ts';
import { hashPin } from './pin.ts';

export async function seedStaff(db: Readable, seeds: readonly StaffSeed[]): Promise<void> {
  if (seeds.length === 0 || (await hasStaff(db))) return;
  const rows = await Promise.all(
    seeds.map(async (seed, position) => ({
      id: seed.id,
      name: seed.name,
      roles: JSON.stringify(seed.roles),
      counter: seed.counter ?? null,
      pin_hash: await hashPin(seed.pin),
      failed_tries: 0,
      locked_until: null,
      position,
    })),
  );
  await insertStaff(db, rows);
}
