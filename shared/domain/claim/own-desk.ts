/** What an officer may go on with at his own desk while the network is away (design 5.7), and deliver later. */
import type { ClaimCommandType } from './commands.ts';

const ownDesk: ReadonlySet<ClaimCommandType> = new Set([
  'release',
  'transfer',
  'hold',
  'end-hold',
  'park',
  'no-show',
  'attach-document',
  'correct-data',
  'record-membership',
  'review-item',
  'return-to-participant',
  'mark-answer',
  'record-assistance',
  'confirm-free-will',
  'add-snapshot',
  'note-call',
  'note-recording',
  'record-attempt',
  'invite-to-branch',
  'finish-interview',
  'confirm-identity-at-counter',
  'cancel',
]);

/** Whether the seat of the holder answers for such a command; what takes from others only the hub may decide. */
export function isOwnDeskWork(type: ClaimCommandType): boolean {
  return ownDesk.has(type);
}

/** Whether such a command can have been made without the hub, so that it may arrive after the session's end. */
export function mayArriveLate(type: ClaimCommandType): boolean {
  return ownDesk.has(type) || type === 'register' || type === 'undo';
}
