import { Button, Menu, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArmchair } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { desk, deskQueries } from '../../bridge/desk-client.ts';
import { useTellRefusal } from '../../ui/acting.tsx';

/** Booths come and go; while the menu is open it looks again. */
const lookAgainMilliseconds = 3000;

/** Calls the participant of this call to a booth of the branch, where his queue number is shown (features V14). */
export function BoothMenu({ callId }: { readonly callId: string }) {
  const { t } = useTranslation();
  const tellRefusal = useTellRefusal();
  const [opened, setOpened] = useState(false);
  const { data: booths } = useQuery({
    ...deskQueries.interviews.booths.list.queryOptions(),
    enabled: opened,
    staleTime: 0,
    refetchInterval: lookAgainMilliseconds,
  });

  async function call(boothId: string, name: string): Promise<void> {
    const answer = await desk.interviews.booths.call({ callId, boothId });
    if (answer.status === 'refused') return tellRefusal(answer.refusal);
    notifications.show({
      message: t('interview.booth.called', { name }),
      closeButtonProps: { 'aria-label': t('app.close') },
    });
  }

  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-start" shadow="md" width={280}>
      <Menu.Target>
        <Button
          size="xs"
          variant="light"
          leftSection={<IconArmchair size={16} />}
          data-testid="call-to-booth"
        >
          {t('interview.booth.call')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('interview.booth.free')}</Menu.Label>
        {booths?.map(({ boothId, name, busy }) => (
          <Menu.Item key={boothId} disabled={busy} onClick={() => void call(boothId, name)}>
            {busy ? t('interview.booth.busy', { name }) : name}
          </Menu.Item>
        ))}
        {booths?.length === 0 && (
          <Text size="sm" px="sm" pb="xs">
            {t('interview.booth.none')}
          </Text>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
