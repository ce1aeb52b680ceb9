/** The participant's page for a return: its link asked of the hub, how that went, and its QR. */
import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconQrcode, IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { deskQueries } from '../../bridge/desk-client.ts';
import { useSeatStatus, useTimeZone } from '../../bridge/seat.ts';
import { dayOfInstant } from '../../ui/format.ts';
import { useSentence } from '../../ui/sentence.ts';
import classes from './claim.module.css';

export type ReturnLinkState =
  /** Nothing can be sent: the originals come to the counter. */
  | { readonly status: 'not-needed' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly url: string; readonly qr: string; readonly expiresAt: string }
  | { readonly status: 'without'; readonly refusal: Refusal | null; retry(): void };

/** Asked anew whenever the composer opens; the hub answers the same link for the same return. */
export function useReturnLink(claimId: string, wanted: boolean): ReturnLinkState {
  const query = useQuery({
    ...deskQueries.returns.link.queryOptions({ input: { claimId } }),
    enabled: wanted,
    staleTime: 0,
    gcTime: 0, // the link of an earlier return must not be shown for a moment
    retry: 0,
  });
  const { refetch, isFetching } = query;
  const without = wanted && query.data?.status !== 'ready' && !isFetching;
  const connected = useSeatStatus()?.connected ?? false;
  const wasConnected = useRef(connected);
  useEffect(() => {
    // The hub is back while the message is still open: the link comes by itself.
    if (connected && !wasConnected.current && without) void refetch();
    if (!isFetching) wasConnected.current = connected;
  }, [connected, without, isFetching, refetch]);
  if (!wanted) return { status: 'not-needed' };
  if (query.data?.status === 'ready') return query.data;
  if (query.isFetching) return { status: 'loading' };
  const refusal = query.data?.status === 'refused' ? query.data.refusal : null;
  return { status: 'without', refusal, retry: () => void query.refetch() };
}

/** Whether a link leads to this machine and nowhere else. */
function opensOnlyHere(url: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u.test(new URL(url).hostname);
}

interface LinkNoteProps {
  readonly link: ReturnLinkState;
  /** The claim has gone back, so the link opens. */
  readonly isBack: boolean;
  readonly onShowQr: (() => void) | undefined;
}

/** One line under the message: until when the link is good, or why the message has none. */
export function LinkNote({ link, isBack, onShowQr }: LinkNoteProps) {
  const { t } = useTranslation();
  const words = useLinkWords(link, isBack);
  return (
    <Group gap={8} wrap="nowrap" align="center" data-testid="return-link" data-status={link.status}>
      {link.status === 'loading' ? <Loader size={14} /> : null}
      <Text size="sm" c={link.status === 'without' ? undefined : 'dimmed'} role="status" flex={1}>
        {words}
      </Text>
      {link.status === 'without' ? (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconRefresh size={14} />}
          onClick={link.retry}
        >
          {t('returnMessage.composer.link.retry')}
        </Button>
      ) : null}
      {link.status === 'ready' && onShowQr ? (
        <Button variant="default" size="compact-sm" leftSection={<IconQrcode size={14} />} onClick={onShowQr}>
          {t('returnMessage.composer.link.qrShow')}
        </Button>
      ) : null}
    </Group>
  );
}

function useLinkWords(link: ReturnLinkState, isBack: boolean): string {
  const { t } = useTranslation();
  const sentence = useSentence();
  const timeZone = useTimeZone();
  switch (link.status) {
    case 'not-needed':
      return t('returnMessage.composer.link.notNeeded');
    case 'loading':
      return t('returnMessage.composer.link.loading');
    case 'without': {
      const { refusal } = link;
      if (refusal === null || refusal.code === 'hub-unreachable')
        return t('returnMessage.composer.link.away');
      const why = `${sentence(`refusal.${refusal.code}.title`, refusal.params)}.`;
      return t('returnMessage.composer.link.refused', { why });
    }
    case 'ready': {
      const until = dayOfInstant(link.expiresAt, timeZone);
      const words = sentence(`returnMessage.composer.link.${isBack ? 'open' : 'ready'}`, { until });
      return opensOnlyHere(link.url) ? `${words} ${t('returnMessage.composer.link.onlyHere')}` : words;
    }
  }
}

/** The QR as large as the window lets it be, for a participant who stands at the counter. */
export function LargeQr({ qr, onClose }: { readonly qr: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack gap={8} align="center">
      <QrPicture qr={qr} className={classes['largeQr']} />
      <Text size="sm">{t('returnMessage.composer.link.qrHint')}</Text>
      <Button variant="default" onClick={onClose} data-autofocus>
        {t('returnMessage.composer.link.qrHide')}
      </Button>
    </Stack>
  );
}

/** The link as a picture to be scanned. */
export function QrPicture({
  qr,
  className,
}: {
  readonly qr: string;
  readonly className: string | undefined;
}) {
  const { t } = useTranslation();
  return (
    <div
      className={className}
      role="img"
      aria-label={t('returnMessage.composer.link.qr')}
      // The SVG is drawn by this seat's own desk from the link; nothing foreign is in it.
      dangerouslySetInnerHTML={{ __html: qr }}
    />
  );
}
