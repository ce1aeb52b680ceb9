/** The claim in the middle of the window: its papers, their picture, the stated data, and the acts. */
import { Button, Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { ClaimScreenProps } from './claim-screen-props.ts';
import { ClaimWorkspace } from './claim-workspace.tsx';
import { useClaim } from './use-claim.ts';
import classes from './claim.module.css';

export function ClaimScreen({ claimId, mode = 'officer', ...rest }: ClaimScreenProps) {
  const { t } = useTranslation();
  const claim = useClaim(claimId);
  const { view } = claim;
  if (view) return <ClaimWorkspace key={claimId} claim={claim} view={view} mode={mode} {...rest} />;
  if (view === null) return <EmptyState title={t('claim.notFound.title')} hint={t('claim.notFound.text')} />;
  if (claim.failed) {
    return (
      <EmptyState title={t('claim.failed.title')} hint={t('claim.failed.text')}>
        <Button variant="default" onClick={claim.retry}>
          {t('claim.failed.again')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <div className={classes['opening']} role="status">
      <Loader size="sm" />
      <Text size="sm">{t('claim.loading')}</Text>
    </div>
  );
}
