import { Anchor, Box, Button, CopyButton, Group, Paper, Stack, Text } from '@mantine/core';
import { IconBrandWhatsapp, IconCheck, IconCopy, IconMessage, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCall, type Call } from './call-store.ts';

/** How the participant comes in: link by WhatsApp, SMS, copy or QR, and the code to tell him by voice. */
export function InviteCard({ call, phone }: { readonly call: Call; readonly phone: string }) {
  const { t } = useTranslation();
  const renew = useCall((store) => store.renew);
  const { url, code } = call.invite;
  const text = t('interview.invite.message', { url });
  const digits = phone.replace(/\D/g, '');
  return (
    <Paper withBorder p="sm" radius="md">
      <Stack gap="xs">
        <Text size="sm" fw={600}>
          {t('interview.invite.title')}
        </Text>
        <Group gap="xs">
          <Button
            component="a"
            href={`https://wa.me/${digits}?text=${encodeURIComponent(text)}`}
            target="_blank"
            rel="noreferrer"
            data-stage-focus
            size="xs"
            variant="light"
            leftSection={<IconBrandWhatsapp size={16} />}
          >
            WhatsApp
          </Button>
          <Button
            component="a"
            href={`sms:${phone}?body=${encodeURIComponent(text)}`}
            size="xs"
            variant="light"
            leftSection={<IconMessage size={16} />}
          >
            SMS
          </Button>
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button
                size="xs"
                variant="light"
                onClick={copy}
                leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              >
                {t(copied ? 'interview.invite.copied' : 'interview.invite.copy')}
              </Button>
            )}
          </CopyButton>
        </Group>
        <Group wrap="nowrap" align="flex-start" gap="sm">
          <Box
            w={112}
            h={112}
            bg="white"
            style={{ flex: 'none', borderRadius: 8, overflow: 'hidden' }}
            role="img"
            aria-label={t('interview.invite.qr')}
            // The SVG is drawn by this seat's own desk from the link; nothing foreign is in it.
            dangerouslySetInnerHTML={{ __html: call.qr }}
          />
          <Stack gap={2}>
            <Text size="xs" c="dimmed">
              {t('interview.invite.code')}
            </Text>
            <Text fz={26} fw={700} ff="monospace" data-testid="invite-code">
              {code.slice(0, 3)} {code.slice(3)}
            </Text>
            <Text size="xs" c="dimmed">
              {t('interview.invite.sayCode')}
            </Text>
          </Stack>
        </Group>
        <Anchor
          href={url}
          target="_blank"
          rel="noreferrer"
          size="xs"
          data-testid="invite-link"
          style={{ overflowWrap: 'anywhere' }}
        >
          {t('interview.invite.openHere')}
        </Anchor>
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => void renew()}
          leftSection={<IconRefresh size={14} />}
          data-testid="renew-link"
        >
          {t('interview.invite.renew')}
        </Button>
      </Stack>
    </Paper>
  );
}
