import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUndoOffer } from '../../state/undo.ts';
import { KeyHint } from '../key-hint.tsx';
import { useUndoKey } from './use-undo-key.ts';
import { useUndo, type MovedClaim } from './use-undo.ts';

/** How long the notice stays; in the claim itself the way back stands for the whole minute. */
const secondsShown = 10;

/** What became of a move, and the button that takes it back while the notice counts down. */
export function UndoNotice({
  claim,
  noticeId,
  kept,
}: {
  claim: MovedClaim;
  noticeId: string;
  kept: boolean;
}) {
  const { t } = useTranslation();
  const { busy, undo } = useUndo();
  const [seconds, setSeconds] = useState(secondsShown);
  const pressed = useRef(false);
  const close = useCallback(() => {
    notifications.hide(noticeId);
    const { noticeId: offered, offer } = useUndoOffer.getState();
    if (offered === noticeId) offer(null);
  }, [noticeId]);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((left) => left - 1), 1000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (seconds <= 0 && !pressed.current) close();
  }, [seconds, close]);
  const takeBack = useCallback(() => {
    if (pressed.current) return;
    pressed.current = true;
    void undo(claim).then(close);
  }, [claim, close, undo]);
  useUndoKey(takeBack);
  return (
    <Stack gap={8} align="flex-start">
      <Text size="sm">{t(kept ? 'app.delivery.kept' : 'app.delivery.sent')}</Text>
      <Group gap={8}>
        <Button
          size="compact-sm"
          variant="default"
          loading={busy}
          leftSection={<IconArrowBackUp size={14} />}
          rightSection={<KeyHint keys="Ctrl Z" />}
          onClick={takeBack}
          aria-keyshortcuts="Control+Z"
          data-testid="undo"
        >
          {t('moves.undo.left', { seconds: Math.max(0, seconds) })}
        </Button>
      </Group>
    </Stack>
  );
}
