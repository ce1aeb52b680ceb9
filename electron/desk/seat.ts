/** What lives in the desk's process beside its database: who is signed in, the exchange with the hub, the windows. */
import type { Actor } from '../../shared/domain/claim/state.ts';
import type { CallInvite } from '../../shared/contract/call.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Id } from '../../shared/domain/vocabulary.ts';
import { appendAudit } from './database/queries/audit.ts';
import { auditName, type DeskWorld, type Person } from './desk-world.ts';
import type { FileStore } from './files/file-store.ts';
import type { Recordings } from './recordings/recordings.ts';
import type { ReadingQueue } from './reading/reading-queue.ts';
import type { ChangeFeed } from './rpc/change-feed.ts';
import type { ScanDesk } from './scans/scan-desk.ts';
import type { DocumentLane } from './sync/documents/document-lane.ts';
import type { BankInquiry } from './bank-port.ts';
import type { Synchroniser } from './sync/synchroniser.ts';

/** Remembers, in memory alone, whom the hub is to confirm. */
export interface Unconfirmed {
  begin(person: Person, pin: string): void;
  forget(): void;
}

export interface Seat {
  readonly world: DeskWorld;
  readonly sync: Synchroniser;
  readonly changes: ChangeFeed;
  readonly files: FileStore;
  /** Files to and from the hub, beside the commands. */
  readonly documents: DocumentLane;
  /** The folder of the scanner. */
  readonly scans: ScanDesk;
  /** Reads papers by itself; null where nothing is read. */
  readonly readings: ReadingQueue | null;
  /** Recordings of calls, on this machine alone. */
  readonly recordings: Recordings;
  /** Whom to ask whose name an account bears. */
  readonly bank: BankInquiry;
  /** 32 bytes; for the sealed recovery key alone, everything else has its derived key. */
  readonly masterKey: Buffer;
  /** Null when nobody is signed in. One person for all windows of a seat, until sign-out or the end of the process. */
  person: Person | null;
  /** Somebody whom only this seat let in, until the hub has confirmed him. */
  readonly offline: Unconfirmed;
  /** Why the hub ended the last person's sign-in; null when nothing is to be said. */
  signedOut: Refusal | null;
  /** The way into the call that was opened last, in memory alone: a booth is told it (use-cases/booth-call.ts). */
  openCall?: { readonly claimId: Id; readonly invite: CallInvite };
}

/** Writes one audit entry in the name of the person at the seat. */
export function audit(seat: Seat, act: string, subjects: readonly string[]): void {
  appendAudit(seat.world.database, { at: seat.world.now(), actor: auditName(seat.person), act, subjects });
}

/** The intake acts for the seat, without a person. */
export const intakeActor: Actor = { kind: 'system', name: 'intake', roles: [] };
