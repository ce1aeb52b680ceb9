/** A part of the screen that may fail alone: the rest stays usable, and one button tries it again. */
import { Button, Code, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { Component, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface RegionProps {
  /** Names the region in the report, never a person. */
  readonly name: string;
  readonly children: ReactNode;
}

/** Catches what its children throw while drawing. */
export class Region extends Component<RegionProps, { failed: string | null }> {
  override state: { failed: string | null } = { failed: null };

  static getDerivedStateFromError(error: unknown): { failed: string } {
    return { failed: error instanceof Error ? error.name : 'Error' };
  }

  override render(): ReactNode {
    // What is loaded when it is needed stays empty until it is there, here and not in the whole window.
    if (this.state.failed === null) return <Suspense>{this.props.children}</Suspense>;
    return (
      <RegionFailure
        code={`${this.props.name}: ${this.state.failed}`}
        // A part that could not be loaded stays so until the page is read anew (the program was renewed under it).
        onRetry={() =>
          this.state.failed === 'TypeError' ? location.reload() : this.setState({ failed: null })
        }
      />
    );
  }
}

function RegionFailure({ code, onRetry }: { code: string; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack align="center" justify="center" gap={8} p={24} h="100%" role="alert">
      <IconAlertTriangle size={32} color="var(--loket-look)" aria-hidden="true" />
      <Text fw={600} size="md">
        {t('app.region.title')}
      </Text>
      <Text size="sm" c="dimmed" maw={420} ta="center">
        {t('app.region.hint')}
      </Text>
      <Code>{code}</Code>
      <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={onRetry}>
        {t('app.region.retry')}
      </Button>
    </Stack>
  );
}
