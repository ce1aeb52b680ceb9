/** What stands against an amount that a verifikator is about to set. It forbids nothing: the decision is his. */
import type { ClaimData } from './data.ts';
import type { Rupiah } from '../vocabulary.ts';

export interface AmountConcern {
  readonly code: 'over-balance';
  /** The balance that the claim states, in whole rupiah. */
  readonly balance: Rupiah;
}

/**
 * Whether the amount asks for a second look: JHT pays out a balance, so more than the stated one is a slip or needs a
 * reason. Null when nothing is odd, when no balance is stated, and for the other programs, which pay by table.
 * @param amount whole rupiah
 */
export function amountConcern(
  { program, balance }: Pick<ClaimData, 'program' | 'balance'>,
  amount: Rupiah,
): AmountConcern | null {
  if (program !== 'JHT' || balance === undefined || amount <= balance) return null;
  return { code: 'over-balance', balance };
}
