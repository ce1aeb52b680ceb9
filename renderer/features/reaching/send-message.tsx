/** A message ready for the participant: to read, to send by WhatsApp or SMS, to copy, and its link as QR. */
import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconBrandWhatsapp, IconCheck, IconCopy, IconMessage, IconQrcode } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { smsLink, whatsAppLink } from '../../../shared/domain/return-message.ts';
import { useSentence } from '../../ui/sentence.ts';
import type { Message } from './messages.ts';
import classes from './reaching.module.css';
import type { LinkState } from './use-message.ts';

interface SendMessageProps {
  readonly phone: string;
  readonly message: Message;
  /** Null for a message without a link of its own. */
  readonly link: LinkState | null;
}

export function SendMessage({ phone, message, link }: SendMessageProps) {
  const { t } = useTranslation();
  const [showsQr, setShowsQr] = useState(false);
  if (showsQr && link?.status === 'ready') return <LargeQr qr={link.qr} onClose={() => setShowsQr(false)} />;
  return (
    <Stack gap={8}>
      <div className={classes['message']} role="region" aria-label={t('reaching.send.preview')} tabIndex={0}>
        {message.text}
      </div>
      {link ? <LinkNote link={link} /> : null}
      <Ways phone={phone} message={message} link={link} onShowQr={() => setShowsQr(true)} />
    </Stack>
  );
}

function Ways({ phone, message, link, onShowQr }: SendMessageProps & { onShowQr: () => void }) {
  const { t } = useTranslation();
  const clipboard = useClipboard({ timeout: 2500 });
  const outside = { component: 'a', target: '_blank', rel: 'noreferrer' } as const;
  const plain = { variant: 'default', size: 'sm' } as const;
  return (
    <Group gap={8}>
      {isReachable(phone) ? (
        <>
          <Button
            {...outside}
            {...plain}
            href={whatsAppLink(phone, message.text)}
            leftSection={<IconBrandWhatsapp size={16} />}
            data-testid="send-whatsapp"
            data-autofocus
          >
            {t('reaching.send.whatsapp')}
          </Button>
          <Button
            {...outside}
            {...plain}
            href={smsLink(phone, message.sms)}
            leftSection={<IconMessage size={16} />}
            data-testid="send-sms"
          >
            {t('reaching.send.sms')}
          </Button>
        </>
      ) : null}
      <Button
        {...plain}
        leftSection={clipboard.copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
        onClick={() => clipboard.copy(message.text)}
        data-testid="send-copy"
      >
        {t(clipboard.copied ? 'reaching.send.copied' : 'reaching.send.copy')}
      </Button>
      {link?.status === 'ready' ? (
        <Button {...plain} leftSection={<IconQrcode size={16} />} onClick={onShowQr}>
          {t('reaching.send.qr')}
        </Button>
      ) : null}
      {isReachable(phone) ? null : (
        <Text size="sm" c="dimmed">
          {t('reaching.send.masked')}
        </Text>
      )}
    </Group>
  );
}

/** A masked number leads nowhere, so its links are not offered. */
function isReachable(phone: string): boolean {
  return /^\+\d{8,15}$/u.test(phone);
}

/** Whether a link leads to this machine and nowhere else. */
function opensOnlyHere(url: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u.test(new URL(url).hostname);
}

/** The code word to say first, or why there is no link yet. */
function LinkNote({ link }: { readonly link: LinkState }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  switch (link.status) {
    case 'loading':
      return (
        <Group gap={8}>
          <Loader size={14} />
          <Text size="sm" c="dimmed" role="status">
            {t('reaching.send.loading')}
          </Text>
        </Group>
      );
    case 'ready':
      return (
        <Text size="sm" data-testid="ready-link" data-url={link.url}>
          {t('reaching.send.codeWord')}: <strong data-testid="code-word">{link.codeWord}</strong>.{' '}
          <Text span size="sm" c="dimmed">
            {t('reaching.send.codeWordHint')}
            {opensOnlyHere(link.url) ? ` ${t('reaching.send.onlyHere')}` : ''}
          </Text>
        </Text>
      );
    case 'without': {
      const { refusal } = link;
      const isAway = refusal === null || refusal.code === 'hub-unreachable';
      return (
        <Group gap={8} wrap="nowrap" justify="space-between">
          <Text size="sm" role="status">
            {isAway
              ? t('reaching.send.away')
              : t('reaching.send.without', {
                  why: sentence(`refusal.${refusal.code}.title`, refusal.params),
                })}
          </Text>
          <Button variant="default" size="compact-sm" onClick={link.retry}>
            {t('reaching.send.retry')}
          </Button>
        </Group>
      );
    }
  }
}

function LargeQr({ qr, onClose }: { readonly qr: string; onClose(): void }) {
  const { t } = useTranslation();
  return (
    <Stack gap={8} align="center">
      <div
        className={classes['qr']}
        role="img"
        aria-label={t('reaching.send.qrOf')}
        // The SVG is drawn by this seat's own desk from the link; nothing foreign is in it.
        dangerouslySetInnerHTML={{ __html: qr }}
      />
      <Button variant="default" onClick={onClose} data-autofocus>
        {t('reaching.send.qrHide')}
      </Button>
    </Stack>
  );
}
