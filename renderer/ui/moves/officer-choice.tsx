import { Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { officerName, officerWords } from './officer-words.ts';
import { useOfficers } from './use-officers.ts';

/** To whom: each colleague with his counter, his load and whether he is there; a closed counter cannot be chosen. */
export function OfficerChoice({
  except,
  value,
  error,
  onChange,
}: {
  /** Who has it now. */
  except: string | null;
  value: string | null;
  error: string | null;
  onChange: (staffId: string) => void;
}) {
  const { t } = useTranslation();
  const { officers, scene } = useOfficers();
  const colleagues = (officers ?? []).filter(({ staffId }) => staffId !== except);
  if (officers !== undefined && colleagues.length === 0)
    return <Text size="sm">{t('moves.transfer.nobody')}</Text>;
  const first = colleagues.find(({ counterOpen }) => counterOpen)?.staffId;
  return (
    <Radio.Group label={t('moves.transfer.label')} value={value} onChange={onChange} error={error}>
      <Stack gap={8} mt={8}>
        {colleagues.map((officer) => (
          <Radio
            key={officer.staffId}
            value={officer.staffId}
            disabled={!officer.counterOpen}
            label={officerName(officer.staffId, scene.staff)}
            description={officerWords(officer, scene, t)}
            data-autofocus={officer.staffId === first ? true : undefined}
            data-testid={`to-${officer.staffId}`}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
