/** Tries, recording and face hint, each with what it means for the participant. */
import { NumberInput, Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { consentText } from '../../../shared/domain/interview/consent.ts';
import type { DraftFault, PolicyDraft } from './policy-draft.ts';

interface PolicySwitchesProps {
  readonly draft: PolicyDraft;
  readonly faults: readonly DraftFault[];
  onChange(change: Partial<PolicyDraft>): void;
}

export function PolicySwitches({ draft, faults, onChange }: PolicySwitchesProps) {
  const { t } = useTranslation();
  const errorOf = (fault: DraftFault['fault']): string | null =>
    faults.some((one) => one.fault === fault) ? t(`interviewPolicy.fault.${fault}`) : null;
  return (
    <Stack gap={12}>
      <NumberInput
        label={t('interviewPolicy.attempts.label')}
        description={t('interviewPolicy.attempts.hint')}
        value={draft.attempts}
        onChange={(attempts) => onChange({ attempts })}
        min={1}
        max={10}
        clampBehavior="none"
        allowDecimal={false}
        allowNegative={false}
        error={errorOf('attempts')}
        data-fault="attempts"
      />
      <Switch
        checked={draft.recording}
        onChange={(event) => onChange({ recording: event.currentTarget.checked })}
        label={t('interviewPolicy.recording.label')}
        description={t('interviewPolicy.recording.hint')}
        data-testid="policy-recording"
      />
      {draft.recording && (
        <>
          <Asked sentence={consentText.extras.recording} />
          <NumberInput
            label={t('interviewPolicy.recording.days')}
            description={t('interviewPolicy.recording.daysHint')}
            value={draft.recordingDays}
            onChange={(recordingDays) => onChange({ recordingDays })}
            min={1}
            max={3650}
            clampBehavior="none"
            allowDecimal={false}
            allowNegative={false}
            error={errorOf('days')}
            data-fault="days"
          />
        </>
      )}
      <Switch
        checked={draft.faceHint}
        onChange={(event) => onChange({ faceHint: event.currentTarget.checked })}
        label={t('interviewPolicy.faceHint.label')}
        description={t('interviewPolicy.faceHint.hint')}
        data-testid="policy-face-hint"
      />
      {draft.faceHint && <Asked sentence={consentText.extras.faceHint} />}
    </Stack>
  );
}

/** The sentence beside the participant's empty box; his page is Indonesian alone. */
function Asked({ sentence }: { sentence: string }) {
  const { t } = useTranslation();
  return (
    <Text size="xs" component="blockquote" m={0} pl={8} bd="0">
      {t('interviewPolicy.asked')} <span lang="id">“{sentence}”</span>
    </Text>
  );
}
