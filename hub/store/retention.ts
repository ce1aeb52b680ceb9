/**
 * The answers to commands are kept for a time only: long enough for every seat to ask again, not for ever, because the
 * bodies hold data of people. A command whose id is older and unknown is refused, so that nothing happens twice.
 */
import type { Instant } from '../../shared/domain/vocabulary.ts';
import type { Readable } from './tables.ts';

export const commandDays = 45;

const dayMilliseconds = 24 * 3_600_000;

/** The moment before which answers are no longer kept. */
export function keptSince(now: Date): Date {
  return new Date(now.getTime() - commandDays * dayMilliseconds);
}

/** The first id (UUIDv7) that can be made at this moment; as text, earlier ids are smaller. */
function firstIdAt(moment: Date): string {
  const time = moment.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}

/** When a command was made: by its id and by what its seat says, whichever is later. */
export function madeAtOf({ id, madeAt }: { id: string; madeAt: Instant }): Date {
  const byId = id[14] === '7' ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : 0;
  return new Date(Math.max(byId, Date.parse(madeAt)));
}

/**
 * Takes away what came and was made before the moment. A command that an advanced clock dated later stays as long as
 * its id is young: without its answer it would be done again.
 * @returns how many were taken away
 */
export async function forgetCommands(db: Readable, before: Date): Promise<number> {
  const result = await db
    .deleteFrom('commands')
    .where('id', '<', firstIdAt(before))
    .where('at', '<', before.toISOString())
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
