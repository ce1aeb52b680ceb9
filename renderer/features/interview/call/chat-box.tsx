/** Written words in the call, for a participant who cannot hear or be heard (features U3). Kept nowhere. */
import { Button, CloseButton, Group, Menu, Paper, Text, Textarea } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../call-store.ts';
import classes from './call.module.css';
import { tellLive, useLive } from './live-store.ts';

const sentences = ['hear', 'write', 'ktp', 'wait', 'thanks'] as const;
/** Letters in one message (shared/contract/call.ts). */
const longest = 500;

function Words() {
  const { t } = useTranslation();
  const chat = useLive((live) => live.chat);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    tellLive({ unread: 0 });
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [chat]);
  if (chat.length === 0)
    return (
      <Text size="xs" c="dimmed">
        {t('call.chat.empty')}
      </Text>
    );
  return (
    <ol ref={list} className={classes['chatWords']} role="log" aria-label={t('call.chat.title')}>
      {chat.map(({ id, from, text }) => (
        <li key={id} data-from={from}>
          <span>{t(from === 'officer' ? 'call.chat.you' : 'call.chat.participant')}</span>
          {text}
        </li>
      ))}
    </ol>
  );
}

interface ChatBoxProps {
  readonly present: boolean;
  /** The question in turn, to be written to him with one tap; null = none. */
  readonly question: string | null;
  onClose(): void;
}

export function ChatBox({ present, question, onClose }: ChatBoxProps) {
  const { t } = useTranslation();
  const say = useCall((store) => store.say);
  const [text, setText] = useState('');

  function send(words: string): void {
    if (!present || words.trim() === '') return;
    say(words.trim());
    setText('');
  }

  return (
    <Paper withBorder p="xs" radius="md" className={classes['chat']} data-testid="chat-box">
      <Group justify="space-between" wrap="nowrap" gap={4}>
        <Text size="xs" c="dimmed">
          {t('call.chat.notKept')}
        </Text>
        <CloseButton size="sm" onClick={onClose} aria-label={t('call.chat.close')} />
      </Group>
      <Words />
      <Textarea
        size="md"
        autosize
        minRows={1}
        maxRows={3}
        maxLength={longest}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') return onClose();
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          send(text);
        }}
        aria-label={t('call.chat.input')}
        placeholder={t('call.chat.input')}
        data-autofocus
        autoFocus
      />
      <Group gap={4} wrap="nowrap" justify="space-between">
        <Menu position="bottom-start" shadow="md" width={290}>
          <Menu.Target>
            <Button size="compact-xs" variant="default" disabled={!present}>
              {t('call.chat.quick')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {sentences.map((sentence) => (
              <Menu.Item key={sentence} onClick={() => send(t(`call.chat.sentence.${sentence}`))}>
                {t(`call.chat.sentence.${sentence}`)}
              </Menu.Item>
            ))}
            {question && (
              <>
                <Menu.Divider />
                <Menu.Label>{t('call.chat.question')}</Menu.Label>
                <Menu.Item onClick={() => send(question)}>{question}</Menu.Item>
              </>
            )}
          </Menu.Dropdown>
        </Menu>
        <Button
          size="compact-xs"
          leftSection={<IconSend size={14} />}
          disabled={!present || text.trim() === ''}
          onClick={() => send(text)}
        >
          {t('call.chat.send')}
        </Button>
      </Group>
    </Paper>
  );
}
