/** What the line at the top of the window says of this seat. */
import type { SeatStatus } from '../../../shared/contract/desk.ts';
import type { IntakeProgress } from '../../../shared/contract/intake.ts';
import { BranchInfo } from '../../../shared/contract/hub.ts';
import { countOutbox } from '../database/queries/outbox.ts';
import { findSetting } from '../database/queries/settings.ts';
import { todayOf } from '../desk-world.ts';
import type { Seat } from '../seat.ts';

export function readStatus(seat: Seat, intakes: IntakeProgress[]): SeatStatus {
  const { world, sync, person } = seat;
  return {
    branch: findSetting(world.database, 'branch', BranchInfo),
    signedIn: person?.staff ?? null,
    connected: sync.connected,
    outbox: countOutbox(world.database, 'waiting'),
    refused: countOutbox(world.database, 'refused'),
    now: world.now(),
    today: todayOf(world),
    intakes,
  };
}
