import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconVideo } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { useCall } from './call-store.ts';

/** Begins the interview, or opens the way in again after the program was closed in the middle of one. */
export function StartCard({ view, reopening }: { readonly view: ClaimView; readonly reopening: boolean }) {
  const { t } = useTranslation();
  const start = useCall((store) => store.start);
  const starting = useCall((store) => store.starting);
  const elsewhere = useCall((store) => store.call !== null && store.call.claimId !== view.state.id);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  return (
    <Stack gap="xs">
      <Text size="sm">{t(reopening ? 'interview.start.again' : 'interview.start.explain')}</Text>
      {elsewhere && (
        <Alert color="yellow" variant="light">
          {t('interview.start.elsewhere')}
        </Alert>
      )}
      <Button
        leftSection={<IconVideo size={18} />}
        loading={starting}
        disabled={elsewhere}
        onClick={() => void start(view.state.id).then(setRefusal)}
        data-stage-focus
        data-testid="start-interview"
      >
        {t(reopening ? 'interview.start.reopen' : 'interview.start.begin')}
      </Button>
      {refusal && (
        <Alert color="red" variant="light" title={t(`refusal.${refusal.code}.title`, refusal.params)}>
          {t(`refusal.${refusal.code}.hint`, refusal.params)}
        </Alert>
      )}
    </Stack>
  );
}
