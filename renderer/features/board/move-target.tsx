import { Radio, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readyReasons } from '../../ui/fixed-reasons.ts';
import { officerName, officerWords } from '../../ui/moves/officer-words.ts';
import { useOfficers } from '../../ui/moves/use-officers.ts';
import type { Target } from './moving.ts';

/** Where the claims go, and why. */
export interface MoveChoice {
  readonly target: Target | null;
  readonly reason: string;
}

const all = 'all';
const own = 'own';

export function MoveTarget({
  from,
  choice,
  asked,
  onChange,
}: {
  from: string;
  choice: MoveChoice;
  /** The kabid has tried to start: say what is missing. */
  asked: boolean;
  onChange: (choice: MoveChoice) => void;
}) {
  const { t } = useTranslation();
  const { officers, scene } = useOfficers();
  const reasons = readyReasons(t, 'transfer');
  const [word, setWord] = useState(reasons[0] ?? own);
  const { target } = choice;
  const value = target === null ? null : target.kind === 'all' ? all : target.staffId;
  return (
    <Stack gap={12}>
      <Radio.Group
        label={t('moves.transfer.label')}
        value={value}
        onChange={(to) =>
          onChange({ ...choice, target: to === all ? { kind: 'all' } : { kind: 'officer', staffId: to } })
        }
        error={asked && target === null ? t('board.move.chooseTarget') : null}
      >
        <Stack gap={8} mt={4}>
          <Radio value={all} label={t('board.move.toAll')} description={t('board.move.toAllHint')} />
          {(officers ?? [])
            .filter(({ staffId }) => staffId !== from)
            .map((officer) => (
              <Radio
                key={officer.staffId}
                value={officer.staffId}
                disabled={!officer.counterOpen}
                label={officerName(officer.staffId, scene.staff)}
                description={officerWords(officer, scene, t)}
                data-testid={`move-to-${officer.staffId}`}
              />
            ))}
        </Stack>
      </Radio.Group>
      <Select
        label={t('app.reason.label')}
        data={[
          ...reasons.map((reason) => ({ value: reason, label: reason })),
          { value: own, label: t('app.reason.own') },
        ]}
        value={word}
        allowDeselect={false}
        onChange={(next) => {
          setWord(next ?? own);
          onChange({ ...choice, reason: next === own || next === null ? '' : next });
        }}
      />
      {word === own ? (
        <TextInput
          label={t('app.reason.words')}
          value={choice.reason}
          maxLength={1000}
          error={asked && choice.reason.trim().length < 3 ? t('app.reason.tooShort') : null}
          onChange={(event) => onChange({ ...choice, reason: event.currentTarget.value })}
        />
      ) : null}
    </Stack>
  );
}
