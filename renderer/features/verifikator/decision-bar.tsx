import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import { amountConcern } from '../../../shared/domain/claim/amount.ts';
import type { ClaimCommand } from '../../../shared/domain/claim/commands.ts';
import { desk } from '../../bridge/desk-client.ts';
import { useHasRole } from '../../bridge/seat.ts';
import { useActing } from '../../ui/acting.tsx';
import { formatRupiah } from '../../ui/format.ts';
import { ReasonDialog, type ReasonRequest } from '../../ui/reason-dialog.tsx';
import { RupiahInput } from '../../ui/rupiah-input.tsx';
import { ConfirmAmount } from './confirm-amount.tsx';
import classes from './verifikator.module.css';

const largestAmount = 1_000_000_000_000;

/** Set the amount and approve, or send back to the officer, or reject with a reason. */
export function DecisionBar({ view, onDone }: { view: ClaimView; onDone: () => void }) {
  const { t } = useTranslation();
  const { state } = view;
  const mayDecide = useHasRole('verifikator');
  const [amount, setAmount] = useState<number | null>(state.verification?.amount ?? null);
  const [error, setError] = useState<string | null>(null);
  const [request, setRequest] = useState<ReasonRequest | null>(null);
  const [asking, setAsking] = useState(false);
  const { busy, act } = useActing();
  if (!mayDecide) return null;
  const { balance } = state.data;
  const concern = amount === null ? null : amountConcern(state.data, amount);

  const decide = async (command: ClaimCommand, words: string): Promise<boolean> => {
    const done = await act(
      () => desk.claims.act({ claimId: state.id, command, expectedVersion: state.version }),
      words,
    );
    if (done !== null) onDone();
    return done !== null;
  };
  const verify = (sure: boolean): void => {
    if (amount === null || amount <= 0 || amount > largestAmount) {
      setError(t('desks.verifikator.amountNeeded'));
      return;
    }
    setAsking(concern !== null && !sure);
    if (concern !== null && !sure) return;
    void decide(
      { type: 'verify', amount },
      t('desks.verifikator.verified', { amount: formatRupiah(amount) }),
    );
  };
  const naming = { number: state.data.queueNumber, name: state.data.name };
  const askBack = (): void =>
    setRequest({
      title: t('desks.verifikator.back.title', naming),
      explanation: t('desks.verifikator.back.explanation'),
      reasons: (['papers', 'data', 'identity'] as const).map((key) =>
        t(`desks.verifikator.back.reason.${key}`),
      ),
      confirm: t('desks.verifikator.back.confirm'),
      onConfirm: (reason) => decide({ type: 'return-to-officer', reason }, t('desks.verifikator.back.done')),
    });
  const askReject = (): void =>
    setRequest({
      title: t('desks.verifikator.reject.title', naming),
      explanation: t('desks.verifikator.reject.explanation'),
      reasons: (['notEntitled', 'alreadyPaid', 'falsePapers'] as const).map((key) =>
        t(`desks.verifikator.reject.reason.${key}`),
      ),
      confirm: t('desks.verifikator.reject.confirm'),
      grave: true,
      onConfirm: (reason) => decide({ type: 'reject', reason }, t('desks.verifikator.reject.done')),
    });

  return (
    <form
      className={classes['decision']}
      aria-label={t('desks.verifikator.decision')}
      onSubmit={(event) => {
        event.preventDefault();
        verify(false);
      }}
    >
      <Button variant="subtle" color="red" onClick={askReject} data-testid="reject">
        {t('desks.verifikator.reject.button')}
      </Button>
      <Button variant="default" onClick={askBack} data-testid="return-to-officer">
        {t('desks.verifikator.back.button')}
      </Button>
      <span className={classes['grow']} />
      {balance === undefined ? null : (
        <Text size="sm" c={concern === null ? 'dimmed' : 'var(--loket-look)'} role="status">
          {t(concern === null ? 'desks.verifikator.statedBalance' : 'desks.overBalance', {
            balance: formatRupiah(balance),
          })}
        </Text>
      )}
      <RupiahInput
        aria-label={t('desks.verifikator.amount')}
        placeholder={t('desks.verifikator.amount')}
        value={amount}
        onChange={(value) => {
          setAmount(value);
          setError(null);
        }}
        error={error}
        w={216}
        data-testid="amount"
      />
      <Button type="submit" loading={busy} data-testid="verify">
        {t('desks.verifikator.verify')}
      </Button>
      {amount === null || concern === null ? null : (
        <ConfirmAmount
          opened={asking}
          amount={amount}
          balance={concern.balance}
          onClose={() => setAsking(false)}
          onConfirm={() => verify(true)}
        />
      )}
      <ReasonDialog request={request} onClose={() => setRequest(null)} />
    </form>
  );
}
