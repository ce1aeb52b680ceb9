import { Anchor, Button, Paper, Stack, Text } from '@mantine/core';
import { IconPhoneOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../call-store.ts';

/** Goes on by an ordinary telephone: the number to dial, large (features V5). */
export function TelephoneCard({ phone }: { readonly phone: string }) {
  const { t } = useTranslation();
  const telephone = useCall((store) => store.telephone);
  return (
    <Paper withBorder p="xs" radius="md" data-testid="telephone-card">
      <Stack gap={4}>
        <Text size="xs" c="dimmed">
          {t('call.telephone.dial')}
        </Text>
        <Anchor href={`tel:${phone}`} fz={26} fw={700} lh={1.2} data-testid="telephone-number">
          {inGroups(phone)}
        </Anchor>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPhoneOff size={16} />}
          onClick={() => telephone(false)}
          data-testid="telephone-end"
        >
          {t('call.telephone.end')}
        </Button>
      </Stack>
    </Paper>
  );
}

/** `081234567890` as it is read aloud, `0812 3456 7890`. */
function inGroups(phone: string): string {
  const [, head = '', rest = ''] = /^(\+?\d{4})(\d*)$/u.exec(phone.replaceAll(/[\s-]/gu, '')) ?? [];
  return head === '' ? phone : [head, ...(rest.match(/\d{1,4}/gu) ?? [])].join(' ');
}
