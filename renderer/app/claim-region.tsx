import { Center, Loader } from '@mantine/core';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../shared/contract/desk.ts';
import { FaceHintGate } from '../features/face-hint/face-hint-gate.tsx';
import { Region } from './region.tsx';

/** The claim brings the document viewer with it, so it is loaded when the first claim is opened. */
const ClaimScreen = lazy(async () => ({
  default: (await import('../features/claim/claim-screen.tsx')).ClaimScreen,
}));
const Reaching = lazy(async () => ({
  default: (await import('../features/reaching/reaching.tsx')).Reaching,
}));
const InterviewPanel = lazy(async () => ({
  default: (await import('../features/interview/interview-panel.tsx')).InterviewPanel,
}));

interface ClaimRegionProps {
  claimId: string;
  /** `read` at the desks that judge a claim without changing it. */
  mode?: 'officer' | 'read';
  /** The acts of another desk, at the place of the primary act. */
  actions?: ReactNode;
  onOpenClaim: (claimId: string) => void;
}

/** The claim in the middle with its interview; fails alone, and starts afresh for another claim. */
export function ClaimRegion({ claimId, mode = 'officer', actions, onOpenClaim }: ClaimRegionProps) {
  const { t } = useTranslation();
  const opening = (
    <Center h="100%">
      <Loader size="sm" aria-label={t('app.claim.opening')} />
    </Center>
  );
  return (
    <Region name="claim" key={claimId}>
      <Suspense fallback={opening}>
        <ClaimScreen
          claimId={claimId}
          mode={mode}
          actions={actions}
          onOpenClaim={onOpenClaim}
          interview={(view, close) => (
            <Region name="interview">
              <Suspense fallback={opening}>
                <InterviewPanel
                  view={view}
                  onClose={close}
                  faceHint={(shown, current) => <FaceHintGate view={shown} interview={current} />}
                  reaching={(shown, onWithdrawn) =>
                    mayReach(shown) ? <Reaching view={shown} onWithdrawn={onWithdrawn} /> : null
                  }
                />
              </Suspense>
            </Region>
          )}
        />
      </Suspense>
    </Region>
  );
}

/** Whoever holds an online claim reaches its participant, until it is certain who he is. */
function mayReach({ state, masked }: ClaimView): boolean {
  return state.data.channel === 'online' && state.status === 'at-desk' && !masked && state.identity === null;
}
