import type { ReactNode } from 'react';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import type { ClaimMode } from './standpoint.ts';

export interface ClaimScreenProps {
  readonly claimId: string;
  /** `officer` works on it when he holds it; `read` never changes anything (other desks). */
  readonly mode?: ClaimMode;
  /** The acts of another desk, at the place of the primary act. */
  readonly actions?: ReactNode | ((view: ClaimView) => ReactNode);
  /** The interview beside the papers; a function gets the claim and how to close it. */
  readonly interview?: ReactNode | ((view: ClaimView, close: () => void) => ReactNode);
  onStartInterview?: (view: ClaimView) => void;
  /** Opens another claim, for claims that are related. */
  onOpenClaim?: (claimId: string) => void;
}
