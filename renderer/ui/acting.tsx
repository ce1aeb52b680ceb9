/** Doing something at the desk and saying what became of it, the same way everywhere. */
import { Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck, IconClockUp, IconHandStop, IconInfoCircle } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActResult } from '../../shared/contract/desk.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { DeskUnreachable } from '../bridge/connection.ts';
import { useSentence } from './sentence.ts';

type Done = Extract<ActResult, { status: 'done' }>;

/** Shows a refusal as a notice that stays until it was read. */
export function useTellRefusal(): (refusal: Refusal) => void {
  const sentence = useSentence();
  const { t } = useTranslation();
  return useCallback(
    (refusal) => {
      notifications.show({
        color: 'yellow',
        icon: <IconHandStop size={18} />,
        title: sentence(`refusal.${refusal.code}.title`, refusal.params),
        message: (
          <Stack gap={4}>
            <Text size="sm">{sentence(`refusal.${refusal.code}.hint`, refusal.params)}</Text>
            <Text size="sm" c="dimmed">
              {t(`refusal.mender.${refusal.mender}`)}
            </Text>
          </Stack>
        ),
        autoClose: 12_000,
        closeButtonProps: { 'aria-label': t('app.close') },
      });
    },
    [sentence, t],
  );
}

/** Says that the desk on this machine did not answer: what happened, what is safe, what to do. */
export function useTellFailure(): (cause: unknown) => void {
  const { t } = useTranslation();
  return useCallback(
    (cause) => {
      const kind = cause instanceof DeskUnreachable ? 'unreachable' : 'failed';
      notifications.show({
        color: 'red',
        icon: <IconAlertTriangle size={18} />,
        title: t(`app.failure.${kind}.title`),
        message: t(`app.failure.${kind}.hint`),
        autoClose: 12_000,
        closeButtonProps: { 'aria-label': t('app.close') },
      });
    },
    [t],
  );
}

/** Says that an act was accepted; `words` is what was done. */
export function useTellDone(): (result: Done, words: string) => void {
  const { t } = useTranslation();
  return useCallback((result, words) => tellDone(result, words, t), [t]);
}

/** Answers a key that cannot do its act now with the sentence why. */
export function useTellNote(): (title: string, message: string) => void {
  const { t } = useTranslation();
  return useCallback(
    (title, message) => {
      notifications.show({
        // Pressed again it stays one notice.
        id: `note ${message}`,
        color: 'blue',
        icon: <IconInfoCircle size={18} />,
        title,
        message,
        autoClose: 6000,
        closeButtonProps: { 'aria-label': t('app.close') },
      });
    },
    [t],
  );
}

/**
 * Runs one act of the contract at a time.
 * @returns `act(run, words)` gives the accepted answer, or null after telling why not; `words` is what was done,
 *   for example "Klaim diambil"
 */
export function useActing(): {
  busy: boolean;
  act: (run: () => Promise<ActResult>, words: string) => Promise<Done | null>;
} {
  const [busy, setBusy] = useState(false);
  const tellRefusal = useTellRefusal();
  const tellFailure = useTellFailure();
  const { t } = useTranslation();
  const act = useCallback(
    async (run: () => Promise<ActResult>, words: string): Promise<Done | null> => {
      setBusy(true);
      try {
        const result = await run();
        if (result.status === 'refused') {
          tellRefusal(result.refusal);
          return null;
        }
        tellDone(result, words, t);
        return result;
      } catch (cause) {
        tellFailure(cause);
        return null;
      } finally {
        setBusy(false);
      }
    },
    [tellRefusal, tellFailure, t],
  );
  return { busy, act };
}

function tellDone(result: Done, words: string, t: (key: string) => string): void {
  const kept = result.delivery === 'kept';
  notifications.show({
    color: kept ? 'blue' : 'loket',
    icon: kept ? <IconClockUp size={18} /> : <IconCheck size={18} />,
    title: words,
    message: t(kept ? 'app.delivery.kept' : 'app.delivery.sent'),
    autoClose: 4000,
    closeButtonProps: { 'aria-label': t('app.close') },
  });
}
