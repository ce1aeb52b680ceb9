/** What is to be said about the certainty that the claimant is who he says (features H6). */
import { finding, type Finding } from '../finding.ts';
import type { ClaimState } from './state.ts';

/** A later change of name, number or account takes the certainty away; the gate asks for it anew, this says why. */
export function identityFindings({ identity, identityReopened }: ClaimState): Finding[] {
  if (identity !== null || !identityReopened) return [];
  return [
    finding('identity-reopened', {
      severity: 'warn',
      source: 'Kebiasaan layanan cabang',
      mark: 'U',
      field: 'accountHolder',
    }),
  ];
}
