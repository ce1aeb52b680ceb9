import { Center, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import { amountConcern } from '../../../shared/domain/claim/amount.ts';
import type { ClaimState } from '../../../shared/domain/claim/state.ts';
import { deskQueries } from '../../bridge/desk-client.ts';
import { useStaffName, useTimeZone } from '../../bridge/seat.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { dayOfInstant, formatDay, formatRupiah, formatTime, groupFromRight } from '../../ui/format.ts';
import { ProgramTag } from '../../ui/program-tag.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import classes from './keuangan.module.css';
import { StageForm } from './stage-form.tsx';

/** One payment: to whom, how much, to which account, who signed until now, and the step that is due. */
export function KeuanganDesk({ claimId, onDone }: { claimId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const { data: view } = useQuery(deskQueries.claims.open.queryOptions({ input: { claimId } }));
  if (view === undefined)
    return (
      <Center h="100%">
        <Loader size="sm" aria-label={t('app.claim.opening')} />
      </Center>
    );
  if (view === null)
    return <EmptyState title={t('desks.keuangan.gone.title')} hint={t('desks.keuangan.gone.hint')} />;
  return (
    <article
      className={classes['desk']}
      aria-label={t('desks.keuangan.payment', { number: view.state.data.queueNumber })}
    >
      <Heading state={view.state} />
      <Payment view={view} />
      <Chain state={view.state} />
      <StageForm key={`${claimId}-${view.state.status}`} view={view} onDone={onDone} />
    </article>
  );
}

function Heading({ state }: { state: ClaimState }) {
  const { t } = useTranslation();
  return (
    <header className={classes['heading']}>
      <Title order={2} size="h1">
        {state.data.queueNumber} · {state.data.name}
      </Title>
      <ProgramTag program={state.data.program} />
      <Text size="sm" c="dimmed">
        {t(`vocabulary.reason.${state.data.reason}`)}
      </Text>
      <StatusBadge status={state.status} />
    </header>
  );
}

function Payment({ view: { state, masked } }: { view: ClaimView }) {
  const { t } = useTranslation();
  const { data, verification } = state;
  const concern = verification === null ? null : amountConcern(data, verification.amount);
  return (
    <section className={classes['payment']} aria-label={t('desks.keuangan.paymentData')}>
      <Big label={t('desks.keuangan.amount')} testId="payment-amount">
        {verification === null ? '–' : formatRupiah(verification.amount)}
      </Big>
      {data.balance === undefined ? null : (
        <Big label={t('desks.keuangan.balance')}>{formatRupiah(data.balance)}</Big>
      )}
      <Big label={t('desks.keuangan.account', { bank: data.bank })} testId="payment-account">
        {groupFromRight(data.accountNumber)}
      </Big>
      <Big label={t('desks.keuangan.holder')}>{data.accountHolder}</Big>
      {concern === null ? null : (
        <p className={classes['look']}>
          {t('desks.overBalance', { balance: formatRupiah(concern.balance) })}
        </p>
      )}
      {data.accountHolder.trim().toLowerCase() === data.name.trim().toLowerCase() ? null : (
        <p className={classes['look']}>{t('desks.keuangan.holderDiffers')}</p>
      )}
      {masked ? <p className={classes['look']}>{t('desks.keuangan.masked')}</p> : null}
      {state.stepBack === null ? null : (
        <p className={classes['look']}>
          {t('desks.handOff.stepBack', {
            from: t(`desks.handOff.from.${state.stepBack.from}`),
            reason: state.stepBack.reason,
          })}
        </p>
      )}
    </section>
  );
}

function Big({ label, children, testId }: { label: string; children: ReactNode; testId?: string }) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text className={classes['big']} data-testid={testId}>
        {children}
      </Text>
    </div>
  );
}

/** Who signed what and when, in the order of the chain. */
function Chain({ state }: { state: ClaimState }) {
  const { t, i18n } = useTranslation();
  const nameOf = useStaffName();
  const timeZone = useTimeZone();
  const steps: [key: string, signed: { by: string; at: string } | null, extra: string][] = [
    ['submission', state.submission, ''],
    [
      'verification',
      state.verification,
      state.verification === null ? '' : formatRupiah(state.verification.amount),
    ],
    ['voucher', state.voucher, state.voucher?.number ?? ''],
    ['approval', state.approval, ''],
    ['payment', state.payment, state.payment?.reference ?? ''],
  ];
  return (
    <ol className={classes['chain']} aria-label={t('desks.keuangan.chain')}>
      {steps.map(([key, signed, extra]) => (
        <li key={key} data-done={signed !== null}>
          <Stack gap={0}>
            <Text size="sm" fw={600}>
              {t(`desks.keuangan.step.${key}`)}
            </Text>
            <Text size="sm" c="dimmed">
              {signed === null
                ? t('desks.keuangan.notYet')
                : `${nameOf(signed.by)} · ${formatDay(dayOfInstant(signed.at, timeZone), i18n.language)} ${formatTime(signed.at, timeZone)}`}
            </Text>
            {extra === '' ? null : <Text size="sm">{extra}</Text>}
          </Stack>
        </li>
      ))}
    </ol>
  );
}
