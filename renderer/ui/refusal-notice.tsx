import { Alert, Text } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { useSentence } from './sentence.ts';

/** A refusal in words: what happened, what is safe, and who can mend it. */
export function RefusalNotice({ refusal, onClose }: { refusal: Refusal; onClose?: () => void }) {
  const sentence = useSentence();
  const { t } = useTranslation();
  return (
    <Alert
      color="yellow"
      icon={<IconHandStop size={20} />}
      title={sentence(`refusal.${refusal.code}.title`, refusal.params)}
      role="alert"
      withCloseButton={onClose !== undefined}
      closeButtonLabel={t('app.close')}
      {...(onClose === undefined ? {} : { onClose })}
    >
      <Text size="sm">{sentence(`refusal.${refusal.code}.hint`, refusal.params)}</Text>
      <Text size="sm" fs="italic">
        {t(`refusal.mender.${refusal.mender}`)}
      </Text>
    </Alert>
  );
}
