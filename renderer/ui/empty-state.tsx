import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** An empty list that says what will appear here and how to begin. */
export function EmptyState({
  icon,
  title,
  hint,
  children,
}: {
  icon?: ReactNode;
  title: string;
  hint: string;
  children?: ReactNode;
}) {
  return (
    <Stack align="center" justify="center" gap={8} p={24} style={{ textAlign: 'center', minHeight: 120 }}>
      {icon}
      <Text fw={600} size="md">
        {title}
      </Text>
      <Text size="sm" c="dimmed" maw={420}>
        {hint}
      </Text>
      {children}
    </Stack>
  );
}
