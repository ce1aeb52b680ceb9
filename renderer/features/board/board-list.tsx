import { Drawer, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardMeasure, ClaimFilter } from '../../../shared/contract/desk.ts';
import type { Channel, Day, Program } from '../../../shared/domain/vocabulary.ts';
import { useStaffName } from '../../bridge/seat.ts';
import { ClaimList } from '../../ui/claim-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatNumber } from '../../ui/format.ts';
import classes from './board.module.css';

/** What a number counts: the same filter counts it and lists it. */
export interface BoardLink {
  readonly day: Day;
  readonly measure: BoardMeasure;
  readonly staffId?: string;
  readonly program?: Program;
  readonly channel?: Channel;
}

/** The claims behind a number of the board. */
export function BoardList({
  link,
  onClose,
  onOpenClaim,
}: {
  link: BoardLink | null;
  onClose: () => void;
  onOpenClaim: (claimId: string) => void;
}) {
  const { t } = useTranslation();
  const nameOf = useStaffName();
  const [total, setTotal] = useState<number | null>(null);
  const filter = useMemo(
    (): ClaimFilter | null => (link === null ? null : { ...link, mine: false, search: '' }),
    [link],
  );
  const words =
    link === null
      ? []
      : [
          t(`queue.measure.${link.measure}`),
          ...(link.staffId === undefined ? [] : [nameOf(link.staffId)]),
          ...(link.program === undefined ? [] : [link.program]),
          ...(link.channel === undefined ? [] : [t(`vocabulary.channel.${link.channel}`)]),
        ];
  const close = (): void => {
    setTotal(null);
    onClose();
  };
  return (
    <Drawer
      opened={link !== null}
      onClose={close}
      position="right"
      size={440}
      title={words.join(' · ')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      classNames={{ body: classes['drawerBody'] ?? '', content: classes['drawer'] ?? '' }}
      data-testid="board-list"
    >
      {filter === null ? null : (
        <>
          <Text size="sm" c="dimmed" px={12} pb={8} aria-live="polite" data-testid="board-list-total">
            {total === null ? '' : t('queue.count', { count: total, shown: formatNumber(total) })}
          </Text>
          <ClaimList
            label={words.join(', ')}
            filter={filter}
            selected={undefined}
            onOpen={(row) => {
              close();
              onOpenClaim(row.claimId);
            }}
            onTotal={setTotal}
            empty={<EmptyState title={t('board.emptyList.title')} hint={t('board.emptyList.hint')} />}
          />
        </>
      )}
    </Drawer>
  );
}
