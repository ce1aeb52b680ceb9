/** The port to a bank's name inquiry service (features H6). No such service is connected until a branch has one. */
import type { BankInquiryAnswer } from '../../../shared/contract/papers.ts';

/** Asks whose name an account bears; a failure is an answer, never an error. */
export interface BankInquiry {
  readonly ask: (account: { bank: string; accountNumber: string }) => Promise<BankInquiryAnswer>;
}

/** The honest default: nothing is asked, nothing is invented. */
export const noBank: BankInquiry = {
  ask: () => Promise.resolve({ status: 'not-connected' }),
};
