/** How much of a seat's work its hub has not got yet; asked before the seat leaves that hub. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { countUploads } from './database/queries/document-lane.ts';
import { countOutbox } from './database/queries/outbox.ts';
import { openSeat, type SeatOptions } from './open-seat.ts';

/** Commands and document files that wait to be sent or for a person's decision; 0 when there are no data. */
export function countUnsent(options: Pick<SeatOptions, 'dataDirectory' | 'databaseKey'>): number {
  if (!existsSync(path.join(options.dataDirectory, 'desk.db'))) return 0;
  const seat = openSeat(options);
  try {
    const commands = countOutbox(seat.database, 'waiting', 'asking', 'refused', 'parked');
    return (
      commands + countUploads(seat.database, 'waiting').files + countUploads(seat.database, 'failed').files
    );
  } finally {
    seat.close();
  }
}
