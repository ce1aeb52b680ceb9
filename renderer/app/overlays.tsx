import { lazy, Suspense, useState } from 'react';
import { useScreen, type Overlay } from '../state/screen.ts';

const WalkInDialog = lazy(async () => ({
  default: (await import('../features/queue/walk-in-dialog.tsx')).WalkInDialog,
}));
const IntakeDialog = lazy(async () => ({
  default: (await import('../features/intake/intake-dialog.tsx')).IntakeDialog,
}));
const OutboxDrawer = lazy(async () => ({
  default: (await import('../features/outbox/outbox-drawer.tsx')).OutboxDrawer,
}));
const ConflictDialog = lazy(async () => ({
  default: (await import('../features/outbox/conflict-dialog.tsx')).ConflictDialog,
}));
const RecoveryDialog = lazy(async () => ({
  default: (await import('../features/recovery/recovery-dialog.tsx')).RecoveryDialog,
}));
const RequirementsDialog = lazy(async () => ({
  default: (await import('../features/requirements/requirements-dialog.tsx')).RequirementsDialog,
}));
const CheckDialog = lazy(async () => ({
  default: (await import('../features/devices/check-dialog.tsx')).CheckDialog,
}));
const PolicyDialog = lazy(async () => ({
  default: (await import('../features/interview-policy/policy-dialog.tsx')).PolicyDialog,
}));
const AuditDialog = lazy(async () => ({ default: (await import('./audit-dialog.tsx')).AuditDialog }));
const KeysDialog = lazy(async () => ({ default: (await import('./keys-dialog.tsx')).KeysDialog }));

/** Dialogs that can be opened from anywhere, one at a time; each is loaded when it is first asked for. */
export function Overlays() {
  const overlay = useScreen((screen) => screen.overlay);
  const openOverlay = useScreen((screen) => screen.openOverlay);
  const openClaim = useScreen((screen) => screen.openClaim);
  const openConflict = useScreen((screen) => screen.openConflict);
  const show = useScreen((screen) => screen.show);
  const close = (): void => openOverlay(null);
  const goTo = (claimId: string): void => {
    openClaim('counter', claimId);
    show('counter');
  };
  const known = useOpenedOnce(overlay);
  return (
    <Suspense>
      {known.has('walk-in') ? (
        <WalkInDialog
          opened={overlay === 'walk-in'}
          onClose={close}
          onRegistered={(claimId) => openClaim('counter', claimId)}
        />
      ) : null}
      {known.has('intake') ? <IntakeDialog opened={overlay === 'intake'} onClose={close} /> : null}
      {known.has('outbox') ? (
        <OutboxDrawer
          opened={overlay === 'outbox'}
          onClose={close}
          onOpenClaim={goTo}
          onDecide={openConflict}
        />
      ) : null}
      {known.has('conflicts') ? (
        <ConflictDialog opened={overlay === 'conflicts'} onClose={close} onOpenClaim={goTo} />
      ) : null}
      {known.has('requirements') ? (
        <RequirementsDialog opened={overlay === 'requirements'} onClose={close} />
      ) : null}
      {known.has('devices') ? <CheckDialog opened={overlay === 'devices'} onClose={close} /> : null}
      {known.has('interview-policy') ? (
        <PolicyDialog opened={overlay === 'interview-policy'} onClose={close} />
      ) : null}
      {known.has('keys') ? <KeysDialog opened={overlay === 'keys'} onClose={close} /> : null}
      {known.has('audit') ? <AuditDialog opened={overlay === 'audit'} onClose={close} /> : null}
      {known.has('recovery') ? <RecoveryDialog opened={overlay === 'recovery'} onClose={close} /> : null}
    </Suspense>
  );
}

/** What was opened stays, so that it can fade out and keeps what it showed. */
function useOpenedOnce(overlay: Overlay): ReadonlySet<Overlay> {
  const [known, setKnown] = useState<ReadonlySet<Overlay>>(new Set());
  if (overlay === null || known.has(overlay)) return known;
  const more = new Set(known).add(overlay);
  setKnown(more);
  return more;
}
