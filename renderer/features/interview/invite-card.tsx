import { Anchor, Box, Button, CopyButton, Group, Paper, Stack, Text } from '@mantine/core';
import { IconBrandWhatsapp, IconCheck, IconCopy, IconMessage, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { BoothMenu } from './booth-menu.tsx';
import { useCall, type Call } from './call-store.ts';
import { CodeWord } from './call/code-word.tsx';
import { useOpening } from './use-opening.ts';

/** The ways on which the link goes to the participant. */
function SendLink({ callId, url, phone }: { callId: string; url: string; phone: string }) {
  const { t } = useTranslation();
  const text = t('interview.invite.message', { url });
  return (
    <Group gap="xs">
      <Button
        component="a"
        href={`https://wa.me/${phone.replace(/\D/g, '')}?text=${encodeURIComponent(text)}`}
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
      <BoothMenu callId={callId} />
    </Group>
  );
}

/** The code to tell by voice. */
function Code({ code, size }: { readonly code: string; readonly size: number }) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="xs" c="dimmed">
        {t('interview.invite.code')}
      </Text>
      <Text fz={size} fw={700} ff="monospace" data-testid="invite-code">
        {code.slice(0, 3)} {code.slice(3)}
      </Text>
    </>
  );
}

/** The link as QR, beside it the code. */
function CodeAndPicture({ call }: { readonly call: Call }) {
  const { t } = useTranslation();
  return (
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
        <Code code={call.invite.code} size={26} />
        <Text size="xs" c="dimmed">
          {t('interview.invite.sayCode')}
        </Text>
      </Stack>
    </Group>
  );
}

/** Whether a link leads to this machine and nowhere else. */
function opensOnlyHere(url: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u.test(new URL(url).hostname);
}

export interface InviteCardProps {
  readonly call: Call;
  readonly phone: string;
  /** In the middle of the questions: the way in again without the picture, so that the questions stay in sight. */
  readonly compact: boolean;
}

/** How the participant comes in: link by WhatsApp, SMS, copy or QR, and the code to tell him by voice. */
export function InviteCard({ call, phone, compact }: InviteCardProps) {
  const { t } = useTranslation();
  const renew = useCall((store) => store.renew);
  const opening = useOpening();
  const { url, code } = call.invite;
  return (
    <Paper withBorder p={compact ? 'xs' : 'sm'} radius="md" data-testid="invite-card">
      <Stack gap={compact ? 4 : 'xs'}>
        <Text size={compact ? 'xs' : 'sm'} fw={compact ? 400 : 600}>
          {t(compact ? 'interview.invite.absent' : 'interview.invite.title')}
        </Text>
        {!compact && <CodeWord word={call.invite.codeWord} />}
        <SendLink callId={call.invite.callId} url={url} phone={phone} />
        {compact ? (
          <Group gap="xs">
            <Code code={code} size={18} />
          </Group>
        ) : (
          <CodeAndPicture call={call} />
        )}
        {!compact && opensOnlyHere(url) && (
          <Text size="xs" c="dimmed">
            {t('interview.invite.onlyHere')}
          </Text>
        )}
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
        <Group gap={6}>
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => void opening(renew)}
            leftSection={<IconRefresh size={14} />}
            data-testid="renew-link"
          >
            {t('interview.invite.renew')}
          </Button>
          {!compact && (
            <Text size="xs" c="dimmed">
              {t('interview.invite.renewHint')}
            </Text>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
