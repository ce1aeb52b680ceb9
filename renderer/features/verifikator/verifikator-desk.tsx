import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import { deskQueries } from '../../bridge/desk-client.ts';
import { DecisionBar } from './decision-bar.tsx';
import classes from './verifikator.module.css';

interface VerifikatorDeskProps {
  claimId: string;
  /** Draws the claim, which is a feature of its own, with this desk's acts at its foot. */
  renderClaim: (actions: ReactNode) => ReactNode;
  /** What the officer vouches for; a feature of its own as well. */
  renderHandOff: (view: ClaimView) => ReactNode;
  onDone: () => void;
}

/** One submitted claim: what the officer vouches for above, the papers in the middle, the decision at the foot. */
export function VerifikatorDesk({ claimId, renderClaim, renderHandOff, onDone }: VerifikatorDeskProps) {
  const { data: view } = useQuery(deskQueries.claims.open.queryOptions({ input: { claimId } }));
  const decidable = view?.state.status === 'submitted';
  return (
    <div className={classes['desk']}>
      {view ? renderHandOff(view) : null}
      <div className={classes['claim']}>
        {renderClaim(decidable ? <DecisionBar key={claimId} view={view} onDone={onDone} /> : null)}
      </div>
    </div>
  );
}
