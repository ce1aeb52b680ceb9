import { Modal } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { deskQueries } from '../../bridge/desk-client.ts';
import { useScreen } from '../../state/screen.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ConflictSide } from './conflict-side.tsx';
import { groupOutbox, type Undecided } from './grouping.ts';
import classes from './outbox.module.css';

/**
 * Mine beside what the office has, claim by claim, where a command was refused. A person decides; nothing here ever
 * decides by itself (features O4).
 */
export function ConflictDialog({
  opened,
  onClose,
  onOpenClaim,
}: {
  opened: boolean;
  onClose: () => void;
  onOpenClaim: (claimId: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('app.outbox.conflict.title')}
      size={1080}
      transitionProps={{ duration: 0 }}
    >
      {opened ? (
        <Content
          onOpenClaim={(claimId) => {
            onClose();
            onOpenClaim(claimId);
          }}
        />
      ) : null}
    </Modal>
  );
}

function Content({ onOpenClaim }: { onOpenClaim: (claimId: string) => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(deskQueries.outbox.list.queryOptions());
  const wanted = useScreen((screen) => screen.conflictClaimId);
  const choose = useScreen((screen) => screen.openConflict);
  const undecided = useMemo(() => groupOutbox(data ?? []).undecided, [data]);
  const chosen = undecided.find((one) => one.claimId === wanted) ?? undecided[0];
  if (data === undefined) return null;
  if (chosen === undefined)
    return (
      <EmptyState
        icon={<IconCircleCheck size={40} stroke={1.25} aria-hidden="true" />}
        title={t('app.outbox.conflict.empty.title')}
        hint={t('app.outbox.conflict.empty.hint')}
      />
    );
  return (
    <div className={classes['decide']} data-single={undecided.length === 1}>
      {undecided.length === 1 ? null : (
        <ClaimChoice undecided={undecided} chosen={chosen.claimId} onChoose={choose} />
      )}
      <ConflictSide
        key={chosen.claimId}
        one={chosen}
        onOpenClaim={() => onOpenClaim(chosen.claimId)}
        onDecided={() => {
          const at = undecided.indexOf(chosen);
          choose((undecided[at + 1] ?? undecided[at - 1])?.claimId ?? null);
        }}
      />
    </div>
  );
}

/** Up and down walk through the claims. */
function ClaimChoice({
  undecided,
  chosen,
  onChoose,
}: {
  undecided: readonly Undecided[];
  chosen: string;
  onChoose: (claimId: string) => void;
}) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const at = undecided.findIndex((one) => one.claimId === chosen);
    const next = undecided[(at + by + undecided.length) % undecided.length];
    if (next === undefined) return;
    onChoose(next.claimId);
    document.getElementById(`conflict-${next.claimId}`)?.focus();
  };
  return (
    <div
      className={classes['claims']}
      role="tablist"
      aria-orientation="vertical"
      aria-label={t('app.outbox.conflict.list')}
      onKeyDown={onKeyDown}
    >
      {undecided.map((one) => (
        <button
          key={one.claimId}
          id={`conflict-${one.claimId}`}
          type="button"
          role="tab"
          className={classes['claim']}
          aria-selected={one.claimId === chosen}
          aria-controls="conflict-side"
          tabIndex={one.claimId === chosen ? 0 : -1}
          onClick={() => onChoose(one.claimId)}
        >
          <strong>{one.queueNumber ?? t('app.outbox.unknownClaim')}</strong>
          <span>{t('app.outbox.conflict.count', { count: one.entries.length })}</span>
        </button>
      ))}
    </div>
  );
}
