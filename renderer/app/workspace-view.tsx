import { Button } from '@mantine/core';
import { IconArrowLeft, IconFileSearch } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { deskQueries } from '../bridge/desk-client.ts';
import { QueuePanel } from '../features/queue/queue-panel.tsx';
import { useScreen, type Workspace } from '../state/screen.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ClaimRegion } from './claim-region.tsx';
import classes from './frame.module.css';
import { useHeldClaim } from './held-claim.ts';
import { Region } from './region.tsx';

// An officer's window never shows these.
const BoardScreen = lazy(async () => ({
  default: (await import('../features/board/board-screen.tsx')).BoardScreen,
}));
const KeuanganDesk = lazy(async () => ({
  default: (await import('../features/keuangan/keuangan-desk.tsx')).KeuanganDesk,
}));
const KeuanganList = lazy(async () => ({
  default: (await import('../features/keuangan/keuangan-list.tsx')).KeuanganList,
}));
const HandOffSheet = lazy(async () => ({
  default: (await import('../features/handoff/hand-off-sheet.tsx')).HandOffSheet,
}));
const VerifikatorDesk = lazy(async () => ({
  default: (await import('../features/verifikator/verifikator-desk.tsx')).VerifikatorDesk,
}));
const VerifikatorList = lazy(async () => ({
  default: (await import('../features/verifikator/verifikator-list.tsx')).VerifikatorList,
}));

/** The work of one role: a list at the left and the claim beside it, or the kabid's board. */
export function WorkspaceView({ workspace }: { workspace: Workspace }) {
  const claimId = useScreen((screen) => screen.claims[workspace]);
  const openClaim = useScreen((screen) => screen.openClaim);
  const closeClaim = useScreen((screen) => screen.closeClaim);
  const show = useScreen((screen) => screen.show);
  const client = useQueryClient();
  const open = (id: string): void => {
    // Asked for at the key press, so that the desk reads while the screen is drawn.
    void client.prefetchQuery(deskQueries.claims.open.queryOptions({ input: { claimId: id } }));
    openClaim(workspace, id);
  };
  const close = (): void => closeClaim(workspace);
  switch (workspace) {
    case 'counter':
      return <Counter claimId={claimId} onOpen={open} />;
    case 'verifikator':
      return (
        <ListAndDetail list={<VerifikatorList claimId={claimId} onOpen={open} />} workspace={workspace}>
          {claimId === undefined ? null : (
            <VerifikatorDesk
              claimId={claimId}
              onDone={close}
              renderHandOff={(view) => <HandOffSheet view={view} />}
              renderClaim={(actions) => (
                <ClaimRegion claimId={claimId} mode="read" actions={actions} onOpenClaim={open} />
              )}
            />
          )}
        </ListAndDetail>
      );
    case 'keuangan':
      return (
        <ListAndDetail list={<KeuanganList claimId={claimId} onOpen={open} />} workspace={workspace}>
          {claimId === undefined ? null : <KeuanganDesk claimId={claimId} onDone={close} />}
        </ListAndDetail>
      );
    case 'board':
      return (
        <BoardScreen
          onOpenClaim={(id) => {
            openClaim('counter', id);
            show('counter');
          }}
        />
      );
  }
}

function Counter({ claimId, onOpen }: { claimId: string | undefined; onOpen: (claimId: string) => void }) {
  useHeldClaim(onOpen);
  return (
    <ListAndDetail list={<QueuePanel claimId={claimId} onOpen={onOpen} />} workspace="counter">
      {claimId === undefined ? null : <ClaimRegion claimId={claimId} onOpenClaim={onOpen} />}
    </ListAndDetail>
  );
}

function ListAndDetail({
  list,
  children,
  workspace,
}: {
  list: ReactNode;
  children: ReactNode;
  workspace: Workspace;
}) {
  const { t } = useTranslation();
  const listOpen = useScreen((screen) => screen.listOpen);
  const setListOpen = useScreen((screen) => screen.setListOpen);
  const nothing = children === null;
  return (
    <div className={classes['columns']} data-list={listOpen || nothing}>
      <div className={classes['list']} data-region="list">
        <Region name="list">{list}</Region>
      </div>
      <div className={classes['detail']} data-region="detail">
        <div className={classes['back']}>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconArrowLeft size={16} />}
            onClick={() => setListOpen(true)}
          >
            {t('app.backToList')}
          </Button>
        </div>
        {nothing ? (
          <div className={classes['nothing']}>
            <EmptyState
              icon={
                <IconFileSearch
                  size={40}
                  stroke={1.25}
                  color="var(--mantine-color-dimmed)"
                  aria-hidden="true"
                />
              }
              title={t(`app.nothingOpen.${workspace}.title`)}
              hint={t(`app.nothingOpen.${workspace}.hint`)}
            />
          </div>
        ) : (
          children
        )}
      </div>
    </div>
  );
}
