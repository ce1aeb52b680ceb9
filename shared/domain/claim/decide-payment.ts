/**
 * Decisions of the verifikator and of keuangan (features H1, H2). Nobody judges work of his own: whoever submitted
 * does not verify, whoever verified or made the voucher does not approve it.
 */
import { accept, refuse } from '../refusal.ts';
import { assertNever, type ClaimStatus, type StaffId } from '../vocabulary.ts';
import type { ClaimCommand } from './commands.ts';
import type { Actor, ClaimState } from './state.ts';
import type { Step } from './step.ts';

type PaymentCommand = Extract<
  ClaimCommand,
  {
    type:
      | 'verify'
      | 'return-to-officer'
      | 'reject'
      | 'make-voucher'
      | 'approve-voucher'
      | 'pay'
      | 'return-to-verifikator'
      | 'bank-return';
  }
>;

/** The statuses in which each command has its moment. */
const moments: Record<PaymentCommand['type'], readonly ClaimStatus[]> = {
  verify: ['submitted'],
  'return-to-officer': ['submitted'],
  reject: ['submitted'],
  'make-voucher': ['verified'],
  'approve-voucher': ['vouchered'],
  pay: ['approved'],
  'return-to-verifikator': ['verified', 'vouchered'],
  'bank-return': ['paid'],
};

/** Whose work the command would judge. */
function judgedBy(state: ClaimState, type: PaymentCommand['type']): StaffId[] {
  const { officers } = state;
  const verifier = state.verification ? [state.verification.by] : [];
  const voucherMaker = state.voucher ? [state.voucher.by] : [];
  switch (type) {
    case 'verify':
    case 'return-to-officer':
    case 'reject':
      return officers;
    case 'make-voucher':
    case 'return-to-verifikator':
    case 'pay':
      return [...officers, ...verifier];
    case 'approve-voucher':
      return [...officers, ...verifier, ...voucherMaker];
    case 'bank-return':
      return [];
    default:
      return assertNever(type);
  }
}

function eventOf(command: PaymentCommand): Step {
  switch (command.type) {
    case 'verify':
      return accept([{ type: 'verified', amount: command.amount }]);
    case 'return-to-officer':
      return accept([{ type: 'returned-to-officer', from: 'verifikator', reason: command.reason }]);
    case 'reject':
      return accept([{ type: 'rejected', reason: command.reason }]);
    case 'make-voucher':
      return accept([{ type: 'voucher-made', number: command.number }]);
    case 'approve-voucher':
      return accept([{ type: 'voucher-approved' }]);
    case 'pay':
      return accept([{ type: 'paid', reference: command.reference }]);
    case 'return-to-verifikator':
      return accept([{ type: 'returned-to-verifikator', reason: command.reason }]);
    case 'bank-return':
      return accept([{ type: 'payment-returned-by-bank', reason: command.reason }]);
    default:
      return assertNever(command);
  }
}

/** Decides a step after submission. The roles were checked by the table of rights before. */
export function decidePayment(state: ClaimState, command: PaymentCommand, actor: Actor): Step {
  if (actor.kind !== 'staff') return refuse('role-not-allowed', 'nobody');
  if (!moments[command.type].includes(state.status))
    return refuse('wrong-status', 'nobody', { status: state.status });
  if (judgedBy(state, command.type).includes(actor.staffId)) return refuse('own-work', 'kabid');
  return eventOf(command);
}
