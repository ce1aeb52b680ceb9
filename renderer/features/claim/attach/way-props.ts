import type { ClaimDocument } from '../../../../shared/domain/claim/data.ts';
import type { ChecklistItem } from '../../../../shared/domain/documents/checklist.ts';

/** What each of the three ways in is given. */
export interface WayProps {
  readonly claimId: string;
  /** The item a paper is meant for; null = not said. */
  readonly item: ChecklistItem | null;
  readonly documents: readonly ClaimDocument[];
  onClose(): void;
  /** A paper was added: the claim is read again and the paper shown. */
  onAttached(): Promise<void>;
}
