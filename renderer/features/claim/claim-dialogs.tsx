import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import { MoveDialog, type Movable } from '../../ui/moves/move-dialog.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { AttachDialog } from './attach-dialog.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import type { ClaimFacts } from './facts.ts';
import { ReturnComposer } from './return-composer.tsx';
import type { OpenClaim } from './use-claim.ts';
import type { Dialogs } from './use-dialogs.ts';

interface ClaimDialogsProps {
  readonly dialogs: Dialogs;
  readonly claim: OpenClaim;
  readonly view: ClaimView;
  readonly facts: ClaimFacts;
  /** A paper was added at this screen. */
  onAttached(): void;
}

/** Every dialog of the claim screen. */
export function ClaimDialogs({ dialogs, claim, view, facts, onAttached }: ClaimDialogsProps) {
  const { open, close } = dialogs;
  const { state } = view;
  const composing = open?.kind === 'return' || open?.kind === 'message';
  return (
    <>
      <ReasonDialog request={dialogs.reason} onClose={close} />
      <MoveDialog kind={dialogs.move} claim={movableOf(view)} onClose={close} />
      <ReturnComposer
        view={view}
        missing={open?.kind === 'message' ? (state.returns.at(-1)?.items ?? []) : facts.missing}
        opened={composing}
        onReturn={open?.kind === 'return' ? () => claim.act({ type: 'return-to-participant' }) : undefined}
        onClose={close}
      />
      <CounterDialog
        opened={open?.kind === 'counter'}
        onClose={close}
        onConfirm={() => {
          close();
          void claim.act({ type: 'confirm-identity-at-counter' });
        }}
      />
      <CorrectDialog
        data={state.data}
        field={open?.kind === 'correct' ? open.field : null}
        onClose={close}
        onSave={claim.act}
      />
      <AttachDialog
        claimId={state.id}
        request={open?.kind === 'attach' ? open.request : null}
        documents={state.documents}
        onClose={close}
        onAttached={() => {
          onAttached();
          return claim.refresh();
        }}
      />
    </>
  );
}

function movableOf({ state }: ClaimView): Movable {
  const { id, data, holder, assignedTo } = state;
  return { claimId: id, queueNumber: data.queueNumber, holder: holder?.staffId ?? null, assignedTo };
}

function CounterDialog({
  opened,
  onClose,
  onConfirm,
}: {
  opened: boolean;
  onClose: () => void;
  onConfirm: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('claim.counter.title')}
      size="sm"
      centered
      closeButtonProps={{ 'aria-label': t('claim.close') }}
    >
      <Stack gap={16}>
        <Text size="sm">{t('claim.counter.text')}</Text>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('claim.cancel')}
          </Button>
          <Button data-autofocus onClick={onConfirm}>
            {t('claim.counter.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
