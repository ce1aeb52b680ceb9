/**
 * Who may do what: the one table of rights (features H1, A6). The founding study (4.3.1) gives the roles their
 * powers; a CSO processes and returns but never rejects, and only a verifikator sets the amount.
 */
import type { Role } from '../vocabulary.ts';
import type { ClaimCommandType } from './commands.ts';
import type { Actor } from './state.ts';

type Party = Role | 'intake' | 'participant';

const table: Record<ClaimCommandType, readonly Party[]> = {
  register: ['cso', 'kabid', 'intake'],
  take: ['cso'],
  release: ['cso', 'kabid'],
  transfer: ['cso', 'kabid'],
  hold: ['cso'],
  'end-hold': ['cso'],
  park: ['cso'],
  'no-show': ['cso'],
  undo: ['cso', 'kabid'],
  'attach-document': ['cso', 'participant'],
  'correct-data': ['cso'],
  'record-membership': ['cso', 'intake'],
  'review-item': ['cso'],
  'return-to-participant': ['cso'],
  resume: ['cso', 'kabid', 'participant'],
  'start-interview': ['cso'],
  'record-consent': ['participant'],
  'mark-answer': ['cso'],
  'record-assistance': ['cso'],
  'confirm-free-will': ['cso'],
  'add-snapshot': ['cso'],
  'note-call': ['cso'],
  'note-recording': ['cso'],
  'finish-interview': ['cso'],
  'record-attempt': ['cso'],
  'invite-to-branch': ['cso'],
  'report-ready': ['participant'],
  'confirm-identity-at-counter': ['cso'],
  submit: ['cso'],
  verify: ['verifikator'],
  'return-to-officer': ['verifikator'],
  reject: ['verifikator'],
  'make-voucher': ['keuangan'],
  'approve-voucher': ['kabid-keuangan'],
  pay: ['keuangan'],
  'return-to-verifikator': ['keuangan', 'kabid-keuangan'],
  'bank-return': ['keuangan'],
  cancel: ['cso', 'kabid'],
};

function partiesOf(actor: Actor): readonly Party[] {
  if (actor.kind === 'staff') return actor.roles;
  return actor.kind === 'participant' ? ['participant'] : ['intake'];
}

/** Whether the table lets any of the actor's roles give this command at all; the moment is judged by `decide`. */
export function mayCommand(actor: Actor, type: ClaimCommandType): boolean {
  return partiesOf(actor).some((party) => table[type].includes(party));
}

/** The roles a command is meant for, for tests and for explaining a refusal. */
export function partiesFor(type: ClaimCommandType): readonly Party[] {
  return table[type];
}
