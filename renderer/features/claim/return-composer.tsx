/** "Kembalikan": one plain message with only what is missing, ready to be sent, and the act itself (features D8). */
import { Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import {
  IconBrandWhatsapp,
  IconCheck,
  IconCopy,
  IconMail,
  IconMessage,
  IconPrinter,
} from '@tabler/icons-react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import type { MissingItem } from '../../../shared/domain/claim/decide-desk-work.ts';
import {
  composeReturnMessage,
  holdsLongNumber,
  isOnlyForOriginals,
  mailLink,
  smsLink,
  whatsAppLink,
  type ReturnMessage,
} from '../../../shared/domain/return-message.ts';
import { documents as paperNames } from '../../../shared/i18n/id/documents.ts';
import { returnMessage as participantTexts } from '../../../shared/i18n/id/return-message.ts';
import { useSeatStatus } from '../../bridge/seat.ts';
import { shell } from '../../bridge/shell.ts';
import classes from './claim.module.css';
import { LargeQr, LinkNote, QrPicture, useReturnLink, type ReturnLinkState } from './return-link.tsx';

interface ReturnComposerProps {
  readonly view: ClaimView;
  readonly missing: readonly MissingItem[];
  readonly opened: boolean;
  /** Absent when the claim has gone back already and the message is only read again. */
  onReturn?: () => Promise<boolean>;
  onClose(): void;
}

export function ReturnComposer({ opened, ...props }: ReturnComposerProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={props.onClose}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': t('claim.close') }}
      title={t(`returnMessage.composer.${props.onReturn ? 'title' : 'titleAgain'}`, {
        queue: props.view.state.data.queueNumber,
      })}
    >
      {opened ? <Composer {...props} /> : null}
    </Modal>
  );
}

type Way = 'copy' | 'whatsapp' | 'sms' | 'email' | 'print';

/** Participants are written to in Indonesian, whatever language the officer's screen speaks. */
function participantItemName(itemId: string): string {
  return (paperNames.item as Readonly<Record<string, string>>)[itemId] ?? itemId;
}

function useMessage(
  view: ClaimView,
  missing: readonly MissingItem[],
  extra: string,
  link: ReturnLinkState,
): ReturnMessage {
  const status = useSeatStatus();
  return composeReturnMessage(
    {
      data: view.state.data,
      items: missing,
      branchName: status?.branch?.name ?? '',
      officerName: status?.signedIn?.name ?? '',
      link: link.status === 'ready' ? link.url : undefined,
      extra,
    },
    participantTexts,
    participantItemName,
  );
}

function Composer({ view, missing, onReturn, onClose }: Omit<ReturnComposerProps, 'opened'>) {
  const { t } = useTranslation();
  const [extra, setExtra] = useState('');
  const [form, setForm] = useState<'long' | 'short'>('long');
  const [ways, setWays] = useState<readonly Way[]>([]);
  const [busy, setBusy] = useState(false);
  const link = useReturnLink(view.state.id, !isOnlyForOriginals(missing));
  const [largeQr, setLargeQr] = useState(false);
  const message = useMessage(view, missing, extra, link);
  const shown = form === 'long' ? message.text : message.sms;
  const used = (way: Way): void => setWays((old) => (old.includes(way) ? old : [...old, way]));

  const giveBack = async (): Promise<void> => {
    if (!onReturn) return;
    setBusy(true);
    const accepted = await onReturn();
    setBusy(false);
    if (accepted) onClose();
  };

  if (largeQr && link.status === 'ready') return <LargeQr qr={link.qr} onClose={() => setLargeQr(false)} />;
  return (
    <Stack gap={12}>
      {onReturn ? <Text size="sm">{t('returnMessage.composer.intro')}</Text> : null}
      <Group justify="space-between" gap={8}>
        <SegmentedControl
          size="xs"
          value={form}
          onChange={(next) => setForm(next === 'short' ? 'short' : 'long')}
          aria-label={t('returnMessage.composer.channel')}
          data={[
            { value: 'long', label: t('returnMessage.composer.long') },
            { value: 'short', label: t('returnMessage.composer.short') },
          ]}
        />
        {form === 'short' ? (
          <Text size="sm" c="dimmed">
            {t('returnMessage.composer.smsPreview', { n: message.sms.length })}
          </Text>
        ) : null}
      </Group>
      <div
        className={classes['message']}
        role="region"
        aria-label={t('returnMessage.composer.preview')}
        tabIndex={0}
      >
        {shown}
      </div>
      <LinkNote link={link} isBack={!onReturn} onShowQr={onReturn ? undefined : () => setLargeQr(true)} />
      <TextInput
        label={t('returnMessage.composer.extra')}
        description={t('returnMessage.composer.extraHint')}
        value={extra}
        maxLength={300}
        error={holdsLongNumber(extra) ? t('returnMessage.composer.extraNumber') : null}
        onChange={(event) => setExtra(event.currentTarget.value)}
      />
      <SendButtons view={view} message={message} shown={shown} onUsed={used} />
      <Group justify="space-between" gap={8} wrap="nowrap" align="center">
        <Text size="sm" c="dimmed" role="status">
          {ways.length > 0
            ? t('returnMessage.composer.used', {
                ways: ways.map((way) => t(`returnMessage.composer.way.${way}`)).join(', '),
              })
            : onReturn
              ? t('returnMessage.composer.unsent')
              : ''}
        </Text>
        <Group gap={8} wrap="nowrap">
          <Button variant="default" onClick={onClose}>
            {t(onReturn ? 'claim.cancel' : 'claim.close')}
          </Button>
          {onReturn ? (
            <Button loading={busy} onClick={() => void giveBack()}>
              {t('returnMessage.composer.confirm')}
            </Button>
          ) : null}
        </Group>
      </Group>
      <PrintSheet text={message.text} link={link} />
    </Stack>
  );
}

/** A masked number leads nowhere, so its links are not offered. */
function reachable(phone: string): boolean {
  return /^\+\d{8,15}$/u.test(phone);
}

function SendButtons({
  view,
  message,
  shown,
  onUsed,
}: {
  view: ClaimView;
  message: ReturnMessage;
  shown: string;
  onUsed: (way: Way) => void;
}) {
  const { t } = useTranslation();
  const clipboard = useClipboard({ timeout: 2500 });
  const { phone, email } = view.state.data;
  const outside = {
    component: 'a',
    target: '_blank',
    rel: 'noreferrer',
    variant: 'default',
    size: 'sm',
  } as const;
  return (
    <Group gap={8}>
      <Button
        variant="default"
        size="sm"
        data-autofocus
        leftSection={clipboard.copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
        onClick={() => {
          clipboard.copy(shown);
          onUsed('copy');
        }}
      >
        {t(clipboard.copied ? 'returnMessage.composer.copied' : 'returnMessage.composer.copy')}
      </Button>
      {reachable(phone) ? (
        <>
          <Button
            {...outside}
            href={whatsAppLink(phone, message.text)}
            leftSection={<IconBrandWhatsapp size={16} />}
            onClick={() => onUsed('whatsapp')}
          >
            {t('returnMessage.composer.whatsapp')}
          </Button>
          <Button
            {...outside}
            href={smsLink(phone, message.sms)}
            leftSection={<IconMessage size={16} />}
            onClick={() => onUsed('sms')}
          >
            {t('returnMessage.composer.sms')}
          </Button>
        </>
      ) : null}
      {email ? (
        <Button
          {...outside}
          href={mailLink(email, message.subject, message.text)}
          leftSection={<IconMail size={16} />}
          onClick={() => onUsed('email')}
        >
          {t('returnMessage.composer.email')}
        </Button>
      ) : (
        <Button
          variant="default"
          size="sm"
          disabled
          leftSection={<IconMail size={16} />}
          title={t('returnMessage.composer.noEmail')}
        >
          {t('returnMessage.composer.email')}
        </Button>
      )}
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPrinter size={16} />}
        onClick={() => {
          onUsed('print');
          void (shell()?.print() ?? window.print());
        }}
      >
        {t('returnMessage.composer.print')}
      </Button>
    </Group>
  );
}

/** The same message alone on paper; the frame's print rules show only what is marked for printing. */
function PrintSheet({ text, link }: { text: string; link: ReturnLinkState }) {
  const { t } = useTranslation();
  return createPortal(
    <div className={classes['printSheet']} data-print-area aria-hidden="true">
      {text}
      {link.status === 'ready' ? (
        <div className={classes['printQr']}>
          <QrPicture qr={link.qr} className={classes['printQrPicture']} />
          {t('returnMessage.composer.link.scan')}
        </div>
      ) : null}
    </div>,
    document.body,
  );
}
