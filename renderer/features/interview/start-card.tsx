import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconVideo } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import { useCall } from './call-store.ts';
import { useOpening } from './use-opening.ts';

/** Begins the interview, or opens the way in again after the program was closed in the middle of one. */
export function StartCard({ view, reopening }: { readonly view: ClaimView; readonly reopening: boolean }) {
  const { t } = useTranslation();
  const start = useCall((store) => store.start);
  const starting = useCall((store) => store.starting);
  const elsewhere = useCall((store) => store.call !== null && store.call.claimId !== view.state.id);
  const opening = useOpening();

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
        onClick={() => void opening(() => start(view.state.id))}
        data-stage-focus
        data-testid="start-interview"
      >
        {t(reopening ? 'interview.start.reopen' : 'interview.start.begin')}
      </Button>
    </Stack>
  );
}
