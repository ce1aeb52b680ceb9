import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SealedRecovery } from '../../../shared/contract/sealed-recovery.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { desk } from '../../bridge/desk-client.ts';
import { useTellFailure } from '../../ui/acting.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { MadeKey } from './made-key.tsx';

/** The kabid makes a sealed recovery key: first what it is, then file and code, once. */
export function RecoveryDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return opened ? <OpenDialog onClose={onClose} /> : null;
}

function OpenDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [made, setMade] = useState<SealedRecovery | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('recovery.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('app.close') }}
      // The code is shown once: no stray click or key may take it away.
      withCloseButton={made === null}
      closeOnClickOutside={made === null}
      closeOnEscape={made === null}
    >
      {made === null ? <Explanation onMade={setMade} /> : <MadeKey made={made} onClose={onClose} />}
    </Modal>
  );
}

function Explanation({ onMade }: { onMade: (made: SealedRecovery) => void }) {
  const { t } = useTranslation();
  const tellFailure = useTellFailure();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const make = async (): Promise<void> => {
    setBusy(true);
    try {
      const result = await desk.recovery.seal();
      if (result.status === 'refused') setRefusal(result.refusal);
      else onMade(result.recovery);
    } catch (cause) {
      tellFailure(cause);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Stack gap={16}>
      <Text size="sm">{t('recovery.explain.what')}</Text>
      <List size="sm" spacing={8}>
        <List.Item>{t('recovery.explain.pair')}</List.Item>
        <List.Item>{t('recovery.explain.places')}</List.Item>
        <List.Item>{t('recovery.explain.older')}</List.Item>
      </List>
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      <Group justify="flex-end">
        <Button
          leftSection={<IconKey size={16} />}
          loading={busy}
          onClick={() => void make()}
          data-autofocus
          data-testid="recovery-make"
        >
          {t('recovery.explain.make')}
        </Button>
      </Group>
    </Stack>
  );
}
