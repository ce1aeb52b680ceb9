import { Text, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The word that the participant's message carried: the officer says it first (features V12). */
export function CodeWord({ word }: { readonly word: string | null }) {
  const { t } = useTranslation();
  if (word === null) return null;
  return (
    <Tooltip label={t('call.codeWord.why')} multiline w={260}>
      <Text size="sm" fw={600} data-testid="code-word">
        {t('call.codeWord.say', { word })}
      </Text>
    </Tooltip>
  );
}
