/** Every version of the branch's interviews: from when, by whom, why; each can be used again. */
import { Button, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WordTag } from '../../ui/word-tag.tsx';
import { defaultInterviewPolicy, type InterviewPolicy } from '../../../shared/domain/interview/policy.ts';
import type { Day } from '../../../shared/domain/vocabulary.ts';
import { useStaff, useTimeZone } from '../../bridge/seat.ts';

import { dayOfInstant, formatDay, formatTime } from '../../ui/format.ts';
import { officerName } from '../../ui/moves/officer-words.ts';
import type { Audience } from './policy-draft.ts';
import { ScriptPreview } from './script-preview.tsx';
import { versionStanding, type VersionStanding } from './version-standing.ts';

const tones: Record<VersionStanding, 'go' | 'info' | 'plain'> = {
  current: 'go',
  ahead: 'info',
  overtaken: 'plain',
  past: 'plain',
};

interface VersionListProps {
  readonly versions: readonly InterviewPolicy[];
  readonly current: InterviewPolicy;
  readonly today: Day;
  /** A draft that was begun and not saved. */
  readonly hasDraft: boolean;
  onBegin(from: InterviewPolicy): void;
  onGoOn(): void;
}

export function VersionList({ versions, current, today, hasDraft, onBegin, onGoOn }: VersionListProps) {
  const { t } = useTranslation();
  const all = [...versions.toReversed(), defaultInterviewPolicy];
  return (
    <Stack gap={12}>
      <Text size="sm">{t('interviewPolicy.explain')}</Text>
      <Group gap={8}>
        <Button onClick={() => onBegin(current)} data-testid="new-policy">
          {t('interviewPolicy.begin')}
        </Button>
        {hasDraft && (
          <Button variant="default" onClick={onGoOn}>
            {t('interviewPolicy.goOn')}
          </Button>
        )}
      </Group>
      <Stack component="ul" gap={8} p={0} m={0} style={{ listStyle: 'none' }}>
        {all.map((version) => (
          <Version
            key={version.version}
            version={version}
            standing={versionStanding(version, versions, today)}
            today={today}
            onBegin={() => onBegin(version)}
          />
        ))}
      </Stack>
    </Stack>
  );
}

interface VersionProps {
  readonly version: InterviewPolicy;
  readonly standing: VersionStanding;
  readonly today: Day;
  onBegin(): void;
}

function Version({ version, standing, today, onBegin }: VersionProps) {
  const { t, i18n } = useTranslation();
  const [shown, setShown] = useState<Audience | null>(null);
  const number = /^cabang-(\d+)$/u.exec(version.version)?.[1];
  const { attempts, recording, recordingDays, faceHint, questions } = version;
  const own = questions.filter(({ text }) => text !== null).length;
  const facts = [
    t('interviewPolicy.facts.questions', { count: questions.length, own }),
    t('interviewPolicy.facts.attempts', { count: attempts }),
    recording
      ? t('interviewPolicy.facts.recording', { days: recordingDays })
      : t('interviewPolicy.facts.noRecording'),
    t(faceHint ? 'interviewPolicy.facts.faceHint' : 'interviewPolicy.facts.noFaceHint'),
  ];
  return (
    <Paper component="li" withBorder p={12} radius="md" data-testid={`policy-${version.version}`}>
      <Stack gap={4}>
        <Group gap={8} justify="space-between">
          <Group gap={8}>
            <Title order={3} size="h3">
              {number === undefined
                ? t('interviewPolicy.standard')
                : t('interviewPolicy.version', { number })}
            </Title>
            <WordTag tone={tones[standing]}>{t(`interviewPolicy.standing.${standing}`)}</WordTag>
          </Group>
          <Group gap={4}>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-expanded={shown !== null}
              onClick={() => setShown(shown === null ? 'participant' : null)}
            >
              {t(shown === null ? 'interviewPolicy.look' : 'interviewPolicy.hide')}
            </Button>
            {standing !== 'current' && (
              <Button size="compact-sm" variant="default" onClick={onBegin}>
                {t('interviewPolicy.useAgain')}
              </Button>
            )}
          </Group>
        </Group>
        <Text size="sm">
          {number === undefined
            ? t('interviewPolicy.standardFrom')
            : t('interviewPolicy.fromDay', {
                day: formatDay(version.effectiveFrom, i18n.language, today),
              })}{' '}
          {facts.join(' · ')}
        </Text>
        <Maker version={version} today={today} />
        {shown !== null && (
          <Stack gap={8} pt={8}>
            <SegmentedControl
              size="xs"
              w="fit-content"
              value={shown}
              onChange={(value) => setShown(value === 'heir' ? 'heir' : 'participant')}
              data={(['participant', 'heir'] as const).map((value) => ({
                value,
                label: t(`interviewPolicy.audience.${value}`),
              }))}
              aria-label={t('interviewPolicy.audience.label')}
            />
            <ScriptPreview questions={questions} audience={shown} />
          </Stack>
        )}
      </Stack>
    </Paper>
  );
}

/** Who decided it, when and why. */
function Maker({ version: { made }, today }: { version: InterviewPolicy; today: Day }) {
  const { t, i18n } = useTranslation();
  const staff = useStaff();
  const timeZone = useTimeZone();
  if (!made) return null;
  const day = formatDay(dayOfInstant(made.at, timeZone), i18n.language, today);
  return (
    <Text size="xs" c="dimmed">
      {t('interviewPolicy.made', {
        ...{
          name: officerName(made.by, staff),
          day,
          time: formatTime(made.at, timeZone),
          reason: made.reason,
        },
      })}
    </Text>
  );
}
