import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './devices.module.css';

export type PartFound = 'ok' | 'problem' | 'skipped' | 'none';

const tones = { ok: 'go', problem: 'look', skipped: 'plain', none: 'plain' } as const;

/** One device or line of the check: its name, the word of what was found, and what was done to find it. */
export function CheckPart({
  name,
  title,
  found,
  children,
}: {
  name: string;
  title: string;
  found: PartFound;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Stack component="section" aria-label={title} gap={4} data-testid={`check-${name}`} data-found={found}>
      <Group gap={8}>
        <Text size="sm" fw={600}>
          {title}
        </Text>
        <span className={classes['found']} data-tone={tones[found]} role="status">
          {t(`devices.check.status.${found}`)}
        </span>
      </Group>
      {children}
    </Stack>
  );
}
