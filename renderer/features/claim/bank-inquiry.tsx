/** Asks a bank whose name the account bears (features H6). Without a connected bank it says so; nothing is invented. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BankInquiryAnswer } from '../../../shared/contract/papers.ts';
import { compareNames } from '../../../shared/domain/formats/name.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import { deskQueries } from '../../bridge/desk-client.ts';
import type { ClaimWords } from './claim-words.ts';
import classes from './claim.module.css';

interface BankInquiryProps {
  readonly claimId: Id;
  readonly data: { readonly bank: string; readonly accountNumber: string; readonly accountHolder: string };
  readonly words: ClaimWords;
}

export function BankInquiry({ claimId, data, words }: BankInquiryProps) {
  const { t } = useTranslation();
  const options = deskQueries.bank.inquire.queryOptions({ input: { claimId } });
  const query = useQuery({
    ...options,
    // Another account is another question.
    queryKey: [...options.queryKey, data.bank, data.accountNumber],
    enabled: false,
    retry: false,
    staleTime: Infinity,
  });
  const answer = query.data;
  const over = answer?.status === 'not-connected' || answer?.status === 'name';
  return (
    <div className={classes['bank']}>
      {over ? null : (
        <Button
          size="compact-xs"
          variant="default"
          loading={query.isFetching}
          onClick={() => void query.refetch()}
        >
          {t('claim.bank.ask')}
        </Button>
      )}
      <p role="status">
        {query.isFetching ? t('claim.bank.asking') : null}
        {!query.isFetching && query.isError ? t('claim.bank.failed') : null}
        {!query.isFetching && answer ? (
          <Answer answer={answer} holder={data.accountHolder} words={words} />
        ) : null}
      </p>
    </div>
  );
}

function Answer({ answer, holder, words }: { answer: BankInquiryAnswer; holder: string; words: ClaimWords }) {
  const { t } = useTranslation();
  if (answer.status !== 'name') return <>{t(`claim.bank.${answer.status}`)}</>;
  const { verdict } = compareNames(answer.holder, holder);
  return (
    <span data-tone={verdict === 'same' ? 'go' : 'look'}>
      {t('claim.bank.name', { holder: answer.holder, time: words.moment(answer.at) })}{' '}
      {t(`claim.bank.${verdict}`)}
    </span>
  );
}
