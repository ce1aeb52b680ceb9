/** The interview as the officer will see it, for an invented claim. */
import { Button, Group, Stack, Switch, Text } from '@mantine/core';
import { IconArrowsShuffle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WordTag } from '../../ui/word-tag.tsx';
import { defaultInterviewPolicy } from '../../../shared/domain/interview/policy.ts';
import { buildScript, questionTextKey } from '../../../shared/domain/interview/script.ts';
import type { Audience, Questions } from './policy-draft.ts';
import { previewClaim } from './preview-claim.ts';
import classes from './interview-policy.module.css';

export function ScriptPreview({ questions, audience }: { questions: Questions; audience: Audience }) {
  const { t } = useTranslation();
  const [seed, setSeed] = useState(1);
  const [complete, setComplete] = useState(true);
  const policy = { ...defaultInterviewPolicy, questions: [...questions] };
  const script = buildScript(previewClaim(audience, complete), String(seed), policy);
  return (
    <Stack gap={8} data-testid="script-preview">
      <Text size="sm" c="dimmed">
        {t('interviewPolicy.preview.explain')}
      </Text>
      <Group gap={12}>
        <Switch
          size="sm"
          checked={complete}
          onChange={(event) => setComplete(event.currentTarget.checked)}
          label={t('interviewPolicy.preview.complete')}
        />
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowsShuffle size={16} />}
          onClick={() => setSeed(seed + 1)}
        >
          {t('interviewPolicy.preview.shuffle')}
        </Button>
      </Group>
      <ol className={classes['script']}>
        {script.map(({ id, text, expected, required, offPaper }) => (
          <li key={id}>
            <Text size="sm">{text ?? t(questionTextKey(id))}</Text>
            <Group gap={6}>
              <Text size="xs" c="dimmed">
                {expected === undefined
                  ? t('interviewPolicy.preview.open')
                  : t('interviewPolicy.preview.expected', { answer: expected })}
              </Text>
              {offPaper && <WordTag tone="info">{t('interviewPolicy.question.offPaper')}</WordTag>}
              {!required && <WordTag tone="plain">{t('interviewPolicy.question.optional')}</WordTag>}
            </Group>
          </li>
        ))}
      </ol>
    </Stack>
  );
}
