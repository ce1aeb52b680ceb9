import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import type { Interview } from '../../../shared/domain/claim/state.ts';
import { mayCompareFaces } from '../../../shared/domain/interview/face-hint.ts';
import { deskQueries } from '../../bridge/desk-client.ts';

const FaceHint = lazy(async () => ({ default: (await import('./face-hint.tsx')).FaceHint }));

/** Loads the comparison of faces only where the branch's switch is on and the participant agreed to it. */
export function FaceHintGate({
  view,
  interview,
}: {
  readonly view: ClaimView;
  readonly interview: Interview;
}) {
  const isAsked = interview.asks.faceHint && interview.consent?.faceHint === true;
  const { data } = useQuery(deskQueries.interviews.policy.queryOptions({ enabled: isAsked }));
  if (data === undefined || !mayCompareFaces(interview, data.current)) return null;
  return (
    <Suspense>
      <FaceHint view={view} interview={interview} />
    </Suspense>
  );
}
