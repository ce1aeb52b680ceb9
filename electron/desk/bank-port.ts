/** The port to a bank's name inquiry service (features H6). No such service is connected until a branch has one. */
import type { BankInquiryAnswer } from '../../shared/contract/papers.ts';
import type { Instant } from '../../shared/domain/vocabulary.ts';

export interface BankAccount {
  readonly bank: string;
  readonly accountNumber: string;
}

/** Asks whose name an account bears; a failure is an answer, never an error. */
export interface BankInquiry {
  readonly ask: (account: BankAccount) => Promise<BankInquiryAnswer>;
}

/** The honest default: nothing is asked, nothing is invented. */
export const noBank: BankInquiry = {
  ask: () => Promise.resolve({ status: 'not-connected' }),
};

/** What a branch writes to connect a bank: the holder's name as the bank has it, or null when it knows no such account. */
export interface BankService {
  readonly holderOf: (account: BankAccount, signal: AbortSignal) => Promise<string | null>;
}

/** How long an officer with a participant before him waits for a bank. */
const patienceMs = 8_000;
const longestHolder = 200;

/** Makes a service an inquiry that always answers: what fails or takes too long is `no-answer`, and is given up. */
export function connectBank(
  service: BankService,
  { now, patience = patienceMs }: { now: () => Instant; patience?: number },
): BankInquiry {
  return {
    async ask({ bank, accountNumber }) {
      const signal = AbortSignal.timeout(patience);
      const givenUp = new Promise<never>((_, reject) =>
        signal.addEventListener('abort', () => reject(new Error('the bank did not answer'))),
      );
      // The race may be over, or never begin, before this happens.
      givenUp.catch(() => undefined);
      try {
        const asked = service.holderOf({ bank, accountNumber }, signal);
        const holder = (await Promise.race([asked, givenUp]))?.trim();
        if (holder === undefined) return { status: 'unknown-account' };
        if (holder === '') return { status: 'no-answer' };
        return { status: 'name', holder: holder.slice(0, longestHolder), at: now() };
      } catch {
        // Whatever the service threw may name the account, so it goes nowhere.
        return { status: 'no-answer' };
      }
    },
  };
}
