import { Button, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxConflict } from '../../../shared/contract/desk.ts';
import type { Resolution } from '../../../shared/contract/outbox.ts';
import { desk, deskQueries } from '../../bridge/desk-client.ts';
import { useTellFailure, useTellRefusal } from '../../ui/acting.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useMomentWords } from '../../ui/moment-words.ts';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { commandWords } from './command-words.ts';
import { differenceLine } from './difference-words.ts';
import type { Undecided } from './grouping.ts';
import { useOutboxWords } from './use-words.ts';
import classes from './outbox.module.css';

interface ConflictSideProps {
  readonly one: Undecided;
  onOpenClaim(): void;
  onDecided(): void;
}

/** One claim: what was refused and why, what differs, and the three acts. */
export function ConflictSide({ one, onOpenClaim, onDecided }: ConflictSideProps) {
  const { t } = useTranslation();
  const [isDiscarding, setDiscarding] = useState(false);
  const first = one.entries.find((entry) => entry.refusal !== null) ?? one.entries[0];
  const { data: conflict } = useQuery(
    deskQueries.outbox.conflict.queryOptions({
      input: { id: first?.id ?? '' },
      enabled: first !== undefined,
    }),
  );
  const { busy, resolve } = useResolve(first?.id ?? '', onDecided);
  const mayDecide = conflict?.mayDecide ?? [];
  const maySend = mayDecide.includes('send-again') && !busy;
  const mayDiscard = mayDecide.includes('discard') && !busy;
  const acts = {
    k: maySend ? () => void resolve('send-again') : null,
    b: mayDiscard ? () => setDiscarding(true) : null,
    o: onOpenClaim,
  };
  useLetters(isDiscarding ? {} : acts);
  if (conflict === undefined || conflict === null || first === undefined)
    return <div className={classes['side']} id="conflict-side" role="tabpanel" aria-busy="true" />;
  const number = one.queueNumber ?? t('app.outbox.unknownClaim');
  return (
    <div className={classes['side']} id="conflict-side" role="tabpanel" aria-label={number}>
      {isDiscarding ? (
        <ConfirmDiscard
          one={one}
          number={number}
          busy={busy}
          onCancel={() => setDiscarding(false)}
          onConfirm={() => void resolve('discard')}
        />
      ) : (
        <>
          <Standing one={one} conflict={conflict} number={number} />
          <Compare conflict={conflict} />
          <div className={classes['acts']}>
            <Text size="sm" c="dimmed" component="p">
              {t('app.outbox.conflict.safe')}
            </Text>
            <Button variant="default" rightSection={<KeyHint keys="O" />} onClick={onOpenClaim}>
              {t('app.outbox.conflict.openClaim')}
            </Button>
            <Button
              variant="default"
              disabled={!mayDiscard}
              rightSection={<KeyHint keys="B" />}
              onClick={() => setDiscarding(true)}
              data-testid="discard"
            >
              {t('app.outbox.conflict.discard')}
            </Button>
            <Button
              loading={busy}
              disabled={!maySend}
              rightSection={<KeyHint keys="K" />}
              onClick={() => void resolve('send-again')}
              data-testid="send-again"
              data-autofocus
            >
              {t('app.outbox.conflict.sendAgain')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** Carries a decision out and says what became of it. */
function useResolve(
  id: string,
  onDecided: () => void,
): { busy: boolean; resolve: (how: Resolution) => Promise<void> } {
  const { t } = useTranslation();
  const client = useQueryClient();
  const tellRefusal = useTellRefusal();
  const tellFailure = useTellFailure();
  const [busy, setBusy] = useState(false);
  const resolve = async (how: Resolution): Promise<void> => {
    setBusy(true);
    try {
      const answer = await desk.outbox.resolve({ id, how });
      if (answer.status === 'refused') return tellRefusal(answer.refusal);
      const word = how === 'discard' ? 'discarded' : 'sentAgain';
      notifications.show({
        color: 'loket',
        message: t(`app.outbox.conflict.${word}`, { count: answer.commands }),
        autoClose: 4000,
      });
      onDecided();
      for (const queryKey of [deskQueries.outbox.key(), deskQueries.status.key()])
        await client.invalidateQueries({ queryKey });
    } catch (cause) {
      tellFailure(cause);
    } finally {
      setBusy(false);
    }
  };
  return { busy, resolve };
}

/** The letters of the acts, while the dialog is open and nothing is typed in it. */
function useLetters(acts: Readonly<Record<string, (() => void) | null>>): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const act = latest.current[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function Standing({ one, conflict, number }: { one: Undecided; conflict: OutboxConflict; number: string }) {
  const { t } = useTranslation();
  const words = useOutboxWords();
  const momentWords = useMomentWords();
  const { mine, theirActs, theirs, masked, mayDecide } = conflict;
  const refused = mine.find((entry) => entry.refusal !== null) ?? mine[0];
  const behind = mine.filter((entry) => entry !== refused);
  const maker = one.entries[0]?.madeBy ?? '';
  return (
    <>
      <Title order={3} size="h2">
        {number} · {refused === undefined ? '' : commandWords(refused, words)}
      </Title>
      {refused === undefined || refused.refusal === null ? null : <RefusalNotice refusal={refused.refusal} />}
      {behind.length === 0 ? null : (
        <Text size="sm">
          {t('app.outbox.conflict.behind', { count: behind.length })}{' '}
          {behind.map((entry) => commandWords(entry, words)).join('; ')}
        </Text>
      )}
      {theirs === null ? <Text size="sm">{t('app.outbox.conflict.unknownThere')}</Text> : null}
      {theirActs.length === 0 ? null : (
        <Text size="sm">
          {t('app.outbox.conflict.since')}{' '}
          {theirActs
            .map(({ type, at, by }) =>
              [
                momentWords(at),
                t(`app.event.${type}`, { defaultValue: type }),
                `(${words.makerName(by)})`,
              ].join(' '),
            )
            .join('; ')}
        </Text>
      )}
      {masked ? (
        <Text size="sm" c="dimmed">
          {t('app.outbox.conflict.masked')}
        </Text>
      ) : null}
      {mayDecide.includes('send-again') ? null : (
        <Text size="sm" c="dimmed">
          {t('app.outbox.conflict.notYours', { holder: words.makerName(maker) })}
        </Text>
      )}
    </>
  );
}

/** Only what differs, side by side. */
function Compare({ conflict }: { conflict: OutboxConflict }) {
  const { t } = useTranslation();
  const words = useOutboxWords();
  if (conflict.differences.length === 0)
    return <Text size="sm">{t('app.outbox.conflict.nothingDiffers')}</Text>;
  return (
    <table className={classes['compare']}>
      <thead>
        <tr>
          <th scope="col">{t('app.outbox.conflict.what')}</th>
          <th scope="col">{t('app.outbox.conflict.mine')}</th>
          <th scope="col">{t('app.outbox.conflict.theirs')}</th>
        </tr>
      </thead>
      <tbody>
        {conflict.differences.map((difference, index) => {
          const { what, mine, theirs } = differenceLine(difference, words);
          return (
            <tr key={`${difference.commandId} ${index}`}>
              <th scope="row">{what}</th>
              <td className={classes['mine']}>{mine}</td>
              <td>{theirs}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Names everything that would be lost before it is. */
function ConfirmDiscard({
  one,
  number,
  busy,
  onCancel,
  onConfirm,
}: {
  one: Undecided;
  number: string;
  busy: boolean;
  onCancel: () => void;
  onConfirm: () => void;
}) {
  const { t } = useTranslation();
  const words = useOutboxWords();
  const momentWords = useMomentWords();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <>
      <Title order={3} size="h2">
        {t('app.outbox.conflict.confirmDiscard.title', { number })}
      </Title>
      <Text size="sm">{t('app.outbox.conflict.confirmDiscard.text')}</Text>
      <ul className={classes['lines']}>
        {one.entries.map((entry) => (
          <li key={entry.id} className={classes['line']}>
            <strong>{commandWords(entry, words)}</strong>{' '}
            <span className={classes['when']}>
              {t('app.outbox.by', { name: words.makerName(entry.madeBy), time: momentWords(entry.madeAt) })}
            </span>
          </li>
        ))}
      </ul>
      <Text size="sm">{t('app.outbox.conflict.confirmDiscard.stays')}</Text>
      <div className={classes['acts']}>
        <Button ref={cancel} variant="default" onClick={onCancel}>
          {t('app.cancel')}
        </Button>
        <Button color="red" loading={busy} onClick={onConfirm} data-testid="confirm-discard">
          {t('app.outbox.conflict.confirmDiscard.confirm', { count: one.entries.length })}
        </Button>
      </div>
    </>
  );
}
