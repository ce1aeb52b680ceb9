/** What the line at the top of the window says of this seat. */
import type { SeatStatus } from '../../../shared/contract/desk.ts';
import type { IntakeProgress } from '../../../shared/contract/intake.ts';
import { BranchInfo } from '../../../shared/contract/hub.ts';
import { countOutbox } from '../database/queries/outbox.ts';
import { findSetting } from '../database/queries/settings.ts';
import { readSyncState } from '../database/queries/sync-state.ts';
import { todayOf } from '../desk-world.ts';
import type { Seat } from '../seat.ts';

/** Before anybody has signed in it tells of the seat alone: nothing of colleagues, and no report of an intake. */
export function readStatus(seat: Seat, intakes: IntakeProgress[]): SeatStatus {
  const { world, sync, person } = seat;
  const { database } = world;
  return {
    branch: findSetting(database, 'branch', BranchInfo),
    signedIn: person?.staff ?? null,
    signedInOffline: person !== null && person.token === null,
    signedOut: seat.signedOut,
    connected: sync.connected,
    blockedBy: sync.blockedBy,
    outbox: countOutbox(database, 'waiting', 'asking'),
    refused: countOutbox(database, 'refused'),
    parked: countOutbox(database, 'parked'),
    needsSignIn: sync.needsSignIn(),
    filling: readSyncState(database).filling?.claims ?? null,
    documents: seat.documents.status(),
    leaseUntil: person ? sync.leaseOf(person.staff.staffId) : null,
    people: person ? [...sync.people] : [],
    clockOffsetMs: sync.clockOffset,
    now: world.now(),
    today: todayOf(world),
    intakes: person ? intakes : intakes.map((intake) => ({ ...intake, report: null })),
  };
}
