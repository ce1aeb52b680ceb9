import { useScreen } from '../state/screen.ts';
import { IntakeDialog } from '../features/intake/intake-dialog.tsx';
import { WalkInDialog } from '../features/queue/walk-in-dialog.tsx';
import { OutboxDrawer } from '../features/outbox/outbox-drawer.tsx';
import { AuditDialog } from './audit-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';

/** Dialogs that can be opened from anywhere; one at a time. */
export function Overlays() {
  const overlay = useScreen((screen) => screen.overlay);
  const openOverlay = useScreen((screen) => screen.openOverlay);
  const openClaim = useScreen((screen) => screen.openClaim);
  const close = (): void => openOverlay(null);
  return (
    <>
      <WalkInDialog
        opened={overlay === 'walk-in'}
        onClose={close}
        onRegistered={(claimId) => openClaim('counter', claimId)}
      />
      <IntakeDialog opened={overlay === 'intake'} onClose={close} />
      <OutboxDrawer
        opened={overlay === 'outbox'}
        onClose={close}
        onOpenClaim={(claimId) => openClaim('counter', claimId)}
      />
      <KeysDialog opened={overlay === 'keys'} onClose={close} />
      <AuditDialog opened={overlay === 'audit'} onClose={close} />
    </>
  );
}
