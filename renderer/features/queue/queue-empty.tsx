import { Button } from '@mantine/core';
import { IconInbox, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ClaimFilter } from '../../../shared/contract/desk.ts';
import { useHasRole } from '../../bridge/seat.ts';
import { useScreen } from '../../state/screen.ts';
import { EmptyState } from '../../ui/empty-state.tsx';

/** Nothing in the list: because of the filter, or because no work came in yet. */
export function QueueEmpty({ filter, onClear }: { filter: ClaimFilter; onClear: () => void }) {
  const { t } = useTranslation();
  const openOverlay = useScreen((screen) => screen.openOverlay);
  const atCounter = useHasRole('cso');
  const narrowed =
    filter.search !== '' ||
    filter.measure !== 'all' ||
    filter.program !== undefined ||
    filter.channel !== undefined;
  if (narrowed) {
    return (
      <EmptyState
        icon={<IconSearch size={32} stroke={1.25} aria-hidden="true" />}
        title={t('queue.empty.narrowed.title')}
        hint={t('queue.empty.narrowed.hint')}
      >
        <Button variant="default" size="compact-sm" onClick={onClear}>
          {t('queue.empty.clear')}
        </Button>
      </EmptyState>
    );
  }
  const kind = filter.mine ? 'mine' : 'today';
  return (
    <EmptyState
      icon={<IconInbox size={32} stroke={1.25} aria-hidden="true" />}
      title={t(`queue.empty.${kind}.title`)}
      hint={t(`queue.empty.${kind}.hint`)}
    >
      {atCounter && !filter.mine ? (
        <>
          <Button size="compact-md" onClick={() => openOverlay('intake')}>
            {t('queue.add.intake')}
          </Button>
          <Button size="compact-md" variant="default" onClick={() => openOverlay('walk-in')}>
            {t('queue.add.walkIn')}
          </Button>
        </>
      ) : null}
    </EmptyState>
  );
}
