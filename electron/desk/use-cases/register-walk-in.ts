/** A participant at the counter gets the next free number of the day, `L-001` and on (langsung). */
import type { ActResult, WalkIn } from '../../../shared/contract/desk.ts';
import type { Day } from '../../../shared/domain/vocabulary.ts';
import { prepared } from '../database/statements.ts';
import { todayOf, type DeskWorld } from '../desk-world.ts';
import type { Seat } from '../seat.ts';
import { keepAndSend, refusedFor } from './act.ts';

/** Two counters may give out the same number at once; the hub refuses the second, who then takes the next. */
const tries = 5;

export function nextWalkInNumber({ database }: DeskWorld, day: Day): string {
  const last = prepared(
    database,
    `SELECT max(CAST(substr(queue_number, 3) AS INTEGER)) FROM claims WHERE day = ? AND queue_number GLOB 'L-[0-9]*'`,
  )
    .pluck()
    .get(day);
  return `L-${String(Number(last ?? 0) + 1).padStart(3, '0')}`;
}

export async function registerWalkIn(seat: Seat, input: WalkIn): Promise<ActResult> {
  const { person, world } = seat;
  if (!person) return refusedFor('not-signed-in');
  for (let left = tries; ; left -= 1) {
    const day = todayOf(world);
    const data = { ...input, day, channel: 'manual' as const, queueNumber: nextWalkInNumber(world, day) };
    const result = await keepAndSend(seat, person, {
      claimId: world.newId(),
      command: { type: 'register', data, documents: [] },
    });
    const collided = result.status === 'refused' && result.refusal.code === 'queue-number-taken';
    if (!collided || left === 1) return result;
    await seat.sync.exchange();
  }
}
