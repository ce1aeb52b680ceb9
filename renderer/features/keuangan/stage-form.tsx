import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import type { ClaimCommand } from '../../../shared/domain/claim/commands.ts';
import type { Role } from '../../../shared/domain/vocabulary.ts';
import { desk } from '../../bridge/desk-client.ts';
import { useHasRole } from '../../bridge/seat.ts';
import { useActing } from '../../ui/acting.tsx';
import { ReasonDialog, type ReasonRequest } from '../../ui/reason-dialog.tsx';
import classes from './keuangan.module.css';
import { stages, type Stage } from './stage.ts';

const shortestText = 3;

/** Who may do the step of a stage. */
const actor: Record<Stage, Role> = {
  verified: 'keuangan',
  vouchered: 'kabid-keuangan',
  approved: 'keuangan',
  paid: 'keuangan',
};

/** The one step that is due: voucher number, approval, payment reference, or a bank's return. */
export function StageForm({ view, onDone }: { view: ClaimView; onDone: () => void }) {
  const { t } = useTranslation();
  const stage = stages.find((one) => one === view.state.status);
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [request, setRequest] = useState<ReasonRequest | null>(null);
  const { busy, act } = useActing();
  const mayAct = useHasRole(stage === undefined ? 'keuangan' : actor[stage]);
  if (stage === undefined)
    return (
      <Text size="sm" c="dimmed">
        {t('desks.keuangan.moved')}
      </Text>
    );
  if (!mayAct)
    return (
      <Text size="sm" c="dimmed">
        {t(`desks.keuangan.stage.${stage}.notYours`)}
      </Text>
    );

  const give = async (command: ClaimCommand, words: string): Promise<boolean> => {
    const { id, version } = view.state;
    const done = await act(() => desk.claims.act({ claimId: id, command, expectedVersion: version }), words);
    if (done !== null) onDone();
    return done !== null;
  };
  const needsText = stage === 'verified' || stage === 'approved';
  const step = (): void => {
    if (needsText && text.trim().length < shortestText)
      return setError(t(`desks.keuangan.stage.${stage}.textNeeded`));
    const command = commandOf(stage, text.trim());
    if (command !== null) void give(command, t(`desks.keuangan.stage.${stage}.done`));
  };
  const askBack = (): void =>
    setRequest({
      title: t('desks.keuangan.back.title'),
      explanation: t('desks.keuangan.back.explanation'),
      reasons: (['amount', 'account', 'papers'] as const).map((key) =>
        t(`desks.keuangan.back.reason.${key}`),
      ),
      confirm: t('desks.keuangan.back.confirm'),
      onConfirm: (reason) => give({ type: 'return-to-verifikator', reason }, t('desks.keuangan.back.done')),
    });
  const askBankReturn = (): void =>
    setRequest({
      title: t('desks.keuangan.bankReturn.title'),
      explanation: t('desks.keuangan.bankReturn.explanation'),
      reasons: (['closed', 'name', 'number'] as const).map((key) =>
        t(`desks.keuangan.bankReturn.reason.${key}`),
      ),
      confirm: t('desks.keuangan.bankReturn.confirm'),
      onConfirm: (reason) => give({ type: 'bank-return', reason }, t('desks.keuangan.bankReturn.done')),
    });

  return (
    <form
      className={classes['stageForm']}
      onSubmit={(event) => {
        event.preventDefault();
        step();
      }}
    >
      {needsText ? (
        <TextInput
          className={classes['stageText']}
          label={t(`desks.keuangan.stage.${stage}.text`)}
          placeholder={t(`desks.keuangan.stage.${stage}.example`)}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setError(null);
          }}
          error={error}
          maxLength={stage === 'verified' ? 40 : 60}
          autoComplete="off"
          data-testid="stage-text"
        />
      ) : null}
      <span className={classes['grow']} />
      <Group gap={8} align="flex-end">
        {stage === 'paid' ? (
          <Button variant="default" onClick={askBankReturn} loading={busy} data-testid="bank-return">
            {t('desks.keuangan.bankReturn.button')}
          </Button>
        ) : (
          <>
            {stage === 'approved' ? null : (
              <Button variant="default" onClick={askBack}>
                {t('desks.keuangan.back.button')}
              </Button>
            )}
            <Button type="submit" loading={busy} data-testid="stage-step">
              {t(`desks.keuangan.stage.${stage}.act`)}
            </Button>
          </>
        )}
      </Group>
      <ReasonDialog request={request} onClose={() => setRequest(null)} />
    </form>
  );
}

/** The command of a stage's step; a paid claim has no step forward. */
function commandOf(stage: Stage, text: string): ClaimCommand | null {
  switch (stage) {
    case 'verified':
      return { type: 'make-voucher', number: text };
    case 'vouchered':
      return { type: 'approve-voucher' };
    case 'approved':
      return { type: 'pay', reference: text };
    case 'paid':
      return null;
  }
}
