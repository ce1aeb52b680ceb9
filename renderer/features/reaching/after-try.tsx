/** What comes after a try in vain: the message for him, the right number, or the end of the ladder. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import { normalisePhone } from '../../../shared/domain/formats/phone.ts';
import type { AttemptOutcome, AttemptWay, Instant } from '../../../shared/domain/vocabulary.ts';
import { useMomentWords } from '../../ui/moment-words.ts';
import { SendMessage } from './send-message.tsx';
import { useMessage, useReadyLink } from './use-message.ts';
import { useReachAct } from './use-reach-act.ts';

/** The try as it was just written down. */
export interface NotedTry {
  readonly number: number;
  readonly attempts: number;
  readonly way: AttemptWay;
  readonly outcome: AttemptOutcome;
  /** Null after the last one. */
  readonly nextAt: Instant | null;
}

interface AfterTryProps {
  readonly view: ClaimView;
  readonly noted: NotedTry;
  onClose(): void;
  onPark(): void;
  onBranch(): void;
}

export function AfterTry({ view, noted, onClose, onPark, onBranch }: AfterTryProps) {
  const { t } = useTranslation();
  const { number, attempts, outcome, nextAt } = noted;
  const isWrong = outcome === 'nomor-salah';
  return (
    <Stack gap={12}>
      <Text size="sm" fw={600} role="status" data-testid="try-noted">
        {t('reaching.try.saved', { number, attempts, outcome: t(`reaching.ended.${outcome}`) })}
      </Text>
      {isWrong ? <RightNumber view={view} /> : nextAt ? <Told view={view} noted={noted} /> : null}
      {!isWrong && !nextAt ? <Text size="sm">{t('reaching.try.next2')}</Text> : null}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onClose} data-autofocus={nextAt && !isWrong ? undefined : true}>
          {t('reaching.act.close')}
        </Button>
        {nextAt === null ? (
          <Button variant="default" onClick={onPark} data-testid="after-park">
            {t('reaching.act.park')}
          </Button>
        ) : null}
        {nextAt === null || isWrong ? (
          <Button onClick={onBranch} data-testid="after-branch">
            {t('reaching.act.branch')}
          </Button>
        ) : null}
      </Group>
    </Stack>
  );
}

/** The message that tells him who called and when again. */
function Told({ view, noted }: { readonly view: ClaimView; readonly noted: NotedTry }) {
  const { t } = useTranslation();
  const moment = useMomentWords();
  const link = useReadyLink(view.state.id);
  const kind = noted.outcome === 'minta-nanti' ? 'later' : 'missed';
  const message = useMessage(view, kind, noted.nextAt, link);
  return (
    <Stack gap={8}>
      <Text size="sm">
        {t('reaching.try.again', { time: noted.nextAt === null ? '' : moment(noted.nextAt) })}
      </Text>
      <SendMessage phone={view.state.data.phone} message={message} link={link} />
    </Stack>
  );
}

/** Corrects the number at once; the ledger keeps why. */
function RightNumber({ view }: { readonly view: ClaimView }) {
  const { t } = useTranslation();
  const { busy, act } = useReachAct(view.state.id);
  const [text, setText] = useState('');
  const [fault, setFault] = useState(false);
  const [saved, setSaved] = useState(false);

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const phone = normalisePhone(text);
    if (!phone.ok || phone.value === view.state.data.phone) return setFault(true);
    const reason = t('reaching.try.phoneReason');
    if (await act({ type: 'correct-data', changes: { phone: phone.value }, reason })) setSaved(true);
  }

  if (saved)
    return (
      <Text size="sm" role="status">
        {t('reaching.try.phoneSaved')}
      </Text>
    );
  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack gap={8}>
        <Text size="sm">{t('reaching.try.wrong')}</Text>
        <Group align="flex-end" gap={8} wrap="nowrap">
          <TextInput
            flex={1}
            label={t('reaching.try.phone')}
            description={t('reaching.try.phoneHint')}
            value={text}
            error={fault ? t('reaching.try.phoneInvalid') : null}
            inputMode="tel"
            autoComplete="off"
            maxLength={20}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setFault(false);
            }}
            data-testid="right-phone"
          />
          <Button type="submit" variant="default" loading={busy}>
            {t('reaching.try.phoneSave')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
