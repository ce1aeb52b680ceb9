/** Whose name the account of a claim bears, asked of the bank (features H6). */
import type { BankInquiryAnswer } from '../../../shared/contract/papers.ts';
import type { ClaimState } from '../../../shared/domain/claim/state.ts';
import { audit, type Seat } from '../seat.ts';

/** Asks for the account of a claim. That it was asked is written to the audit log, what was answered is not. */
export async function inquireBank(seat: Seat, { id, data }: ClaimState): Promise<BankInquiryAnswer> {
  const answer = await seat.bank.ask({ bank: data.bank, accountNumber: data.accountNumber });
  audit(seat, `bank-inquiry:${answer.status}`, [id]);
  return answer;
}
