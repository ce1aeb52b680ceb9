/** A participant whom somebody helps (features V11): who it is, two answers alone, and whether he claims freely. */
import { Autocomplete, Button, Group, Paper, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import { openAloneOf } from '../../../shared/domain/claim/interview-standing.ts';
import type { Interview } from '../../../shared/domain/claim/state.ts';
import { leastAlone } from '../../../shared/domain/interview/record.ts';
import { useInterviewAct } from './use-interview-act.ts';

const relations = ['child', 'spouse', 'sibling', 'neighbour', 'village'] as const;

interface FormProps {
  readonly view: ClaimView;
  readonly interview: Interview;
  onClose(): void;
}

function HelperForm({ view, interview, onClose }: FormProps) {
  const { t } = useTranslation();
  const act = useInterviewAct(view);
  const [name, setName] = useState(interview.assistance?.name ?? '');
  const [relation, setRelation] = useState(interview.assistance?.relation ?? '');
  const [busy, setBusy] = useState(false);
  const isWhole = name.trim().length > 1 && relation.trim().length > 1;

  async function save(): Promise<void> {
    if (!isWhole) return;
    setBusy(true);
    const given = { name: name.trim(), relation: relation.trim() };
    const done = await act({ type: 'record-assistance', interviewId: interview.id, ...given });
    setBusy(false);
    if (done) onClose();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap={4}>
        <TextInput
          size="xs"
          label={t('interview.assistance.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={120}
          autoFocus
        />
        <Autocomplete
          size="xs"
          label={t('interview.assistance.relation')}
          data={relations.map((one) => t(`interview.assistance.relations.${one}`))}
          value={relation}
          onChange={setRelation}
          maxLength={60}
        />
        <Group gap={4} justify="flex-end">
          <Button size="compact-xs" variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button size="compact-xs" type="submit" loading={busy} disabled={!isWhole}>
            {t('interview.assistance.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface StepsProps {
  readonly view: ClaimView;
  readonly interview: Interview;
  readonly away: boolean;
  onAway(away: boolean): void;
}

/** What is asked while the helper is away. */
function AloneSteps({ view, interview, away, onAway }: StepsProps) {
  const { t } = useTranslation();
  const act = useInterviewAct(view);
  const { id: interviewId, assistance } = interview;
  const freeWill = assistance?.freeWill ?? null;
  const answered = leastAlone - openAloneOf(interview);
  return (
    <Stack gap={6}>
      <Switch
        size="xs"
        checked={away}
        onChange={(event) => onAway(event.currentTarget.checked)}
        label={t('interview.assistance.away')}
        description={t(away ? 'interview.assistance.nowAlone' : 'interview.assistance.askAway')}
        data-assistance="away"
        data-testid="helper-away"
      />
      <Text size="xs" fw={600} data-testid="alone-count">
        {t('interview.assistance.alone', { answered, least: leastAlone })}
      </Text>
      <Stack gap={4} role="group" aria-label={t('interview.assistance.freeWill')}>
        <Text size="xs">{t('interview.assistance.freeWill')}</Text>
        <Group gap={4}>
          {([true, false] as const).map((free, index) => (
            <Button
              key={String(free)}
              size="compact-xs"
              miw={64}
              variant={freeWill === free ? 'filled' : 'default'}
              color={freeWill === free ? (free ? 'green' : 'red') : undefined}
              autoContrast
              disabled={!away}
              aria-pressed={freeWill === free}
              onClick={() => void act({ type: 'confirm-free-will', interviewId, free })}
              data-assistance={index === 0 ? 'free-will' : undefined}
              data-testid={free ? 'free-will-yes' : 'free-will-no'}
            >
              {t(free ? 'interview.assistance.yes' : 'interview.assistance.no')}
            </Button>
          ))}
        </Group>
        {freeWill === false && (
          <Text size="xs" c="var(--loket-stop, var(--mantine-color-red-8))">
            {t('interview.assistance.notFree')}
          </Text>
        )}
      </Stack>
    </Stack>
  );
}

export function Assistance({ view, interview, away, onAway }: StepsProps) {
  const { t } = useTranslation();
  const [naming, setNaming] = useState(false);
  const { assistance } = interview;
  if (!assistance && !naming)
    return (
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        w="fit-content"
        onClick={() => setNaming(true)}
        data-testid="name-helper"
      >
        {t('interview.assistance.begin')}
      </Button>
    );
  return (
    <Paper withBorder p="xs" radius="md" component="section" aria-label={t('interview.assistance.title')}>
      <Stack gap={6}>
        <Group justify="space-between" wrap="nowrap" gap={4}>
          <Text size="sm" fw={600}>
            {assistance ? t('interview.assistance.by', assistance) : t('interview.assistance.title')}
          </Text>
          {assistance && !naming && (
            <Button size="compact-xs" variant="subtle" onClick={() => setNaming(true)}>
              {t('interview.assistance.change')}
            </Button>
          )}
        </Group>
        {naming && <HelperForm view={view} interview={interview} onClose={() => setNaming(false)} />}
        {assistance && !naming && (
          <AloneSteps view={view} interview={interview} away={away} onAway={onAway} />
        )}
      </Stack>
    </Paper>
  );
}
