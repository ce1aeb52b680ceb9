/** What of this seat's work the office has not accepted yet, and why (features O2). */
import type { CommandFacts, OutboxEntry } from '../../../shared/contract/outbox.ts';
import type { CommandBody } from '../../../shared/contract/hub.ts';
import type { ClaimCommand } from '../../../shared/domain/claim/commands.ts';
import type { Mender } from '../../../shared/domain/refusal.ts';
import type { StaffId } from '../../../shared/domain/vocabulary.ts';
import { findClaim } from '../database/queries/claims.ts';
import { findUnconfirmed, type OutboxRow } from '../database/queries/outbox.ts';
import type { Seat } from '../seat.ts';

/** More is never shown at once; the count in the status is exact. */
const maximum = 500;

export function listOutbox(seat: Seat): OutboxEntry[] {
  return entriesOf(seat, findUnconfirmed(seat.world.database, maximum));
}

export function entriesOf(seat: Seat, rows: readonly OutboxRow[]): OutboxEntry[] {
  const needed = new Set(seat.sync.needsSignIn());
  return rows.map((row) => entryOf(seat, row, needed));
}

function entryOf(seat: Seat, row: OutboxRow, needed: ReadonlySet<StaffId>): OutboxEntry {
  const { id, claimId, commandType, madeAt, refusal } = row;
  const claim = claimId === null ? null : findClaim(seat.world.database, claimId);
  const why = whyOf(seat, row, needed);
  return {
    id,
    state: row.state === 'asking' || row.state === 'confirmed' ? 'waiting' : row.state,
    claimId,
    queueNumber: claim?.shown.data.queueNumber ?? queueNumberIn(row.body),
    commandType,
    facts: factsOf(row.body),
    madeBy: row.staffId ?? 'intake',
    madeAt,
    why,
    refusal,
    mender: refusal?.mender ?? menderOf(why.code, row.staffId, seat),
  };
}

/** A refused registration is in no cache: it carries its number itself. */
function queueNumberIn(body: CommandBody): string | null {
  return body.type === 'claim' && body.command.type === 'register' ? body.command.data.queueNumber : null;
}

function whyOf(seat: Seat, { state, staffId }: OutboxRow, needed: ReadonlySet<StaffId>): OutboxEntry['why'] {
  const { connected, blockedBy, fault } = seat.sync;
  const plain = (code: OutboxEntry['why']['code']): OutboxEntry['why'] => ({ code, params: {} });
  if (state === 'refused') return plain('refused');
  if (state === 'parked') return plain('parked-behind');
  if (state === 'sent') return plain('confirming');
  if (blockedBy) return plain(blockedBy);
  if (!connected) return plain('offline');
  if (staffId !== null && needed.has(staffId)) return { code: 'needs-sign-in', params: { staffId } };
  if (fault !== null) return { code: 'hub-error', params: { code: fault } };
  return plain(state === 'asking' ? 'asked-again' : 'sending');
}

function menderOf(code: OutboxEntry['why']['code'], staffId: StaffId | null, { person }: Seat): Mender {
  switch (code) {
    case 'parked-behind':
    case 'needs-sign-in':
      return staffId === null || staffId === person?.staff.staffId ? 'you' : 'maker';
    case 'offline':
    case 'sending':
    case 'confirming':
    case 'asked-again':
      return 'network';
    case 'seat-too-old':
    case 'hub-too-old':
    case 'hub-error':
      return 'technician';
    case 'refused':
      return 'you';
  }
}

/** Short facts for the line of a command; names of things and people's staff numbers, never data of a participant. */
export function factsOf(body: CommandBody): CommandFacts {
  switch (body.type) {
    case 'claim':
      return claimFacts(body.command);
    case 'set-quota':
      return { staffId: body.staffId, program: body.program, channel: body.channel, cap: body.cap };
    case 'set-counter':
      return { staffId: body.staffId, open: body.open ? 'yes' : 'no' };
    case 'set-interview-policy':
      return {};
    case 'take-next':
      return {};
  }
}

function claimFacts(command: ClaimCommand): CommandFacts {
  switch (command.type) {
    case 'register':
      return { program: command.data.program, channel: command.data.channel };
    case 'attach-document':
      return { kind: command.document.kind };
    case 'correct-data':
      return { fields: Object.keys(command.changes).join(', ') };
    case 'record-membership':
      return { fields: Object.keys(command.membership).join(', ') };
    case 'review-item':
      return { itemId: command.itemId, verdict: command.verdict };
    case 'mark-answer':
      return { questionId: command.questionId, mark: command.mark };
    case 'finish-interview':
      return { outcome: command.outcome };
    case 'transfer':
      return { to: command.to };
    default:
      return {};
  }
}
