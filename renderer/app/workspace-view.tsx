import { Button } from '@mantine/core';
import { IconArrowLeft, IconFileSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BoardScreen } from '../features/board/board-screen.tsx';
import { KeuanganDesk } from '../features/keuangan/keuangan-desk.tsx';
import { KeuanganList } from '../features/keuangan/keuangan-list.tsx';
import { QueuePanel } from '../features/queue/queue-panel.tsx';
import { VerifikatorDesk } from '../features/verifikator/verifikator-desk.tsx';
import { VerifikatorList } from '../features/verifikator/verifikator-list.tsx';
import { useScreen, type Workspace } from '../state/screen.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ClaimRegion } from './claim-region.tsx';
import classes from './frame.module.css';
import { Region } from './region.tsx';

/** The work of one role: a list at the left and the claim beside it, or the kabid's board. */
export function WorkspaceView({ workspace }: { workspace: Workspace }) {
  const claimId = useScreen((screen) => screen.claims[workspace]);
  const openClaim = useScreen((screen) => screen.openClaim);
  const closeClaim = useScreen((screen) => screen.closeClaim);
  const show = useScreen((screen) => screen.show);
  const open = (id: string): void => openClaim(workspace, id);
  const close = (): void => closeClaim(workspace);
  switch (workspace) {
    case 'counter':
      return (
        <ListAndDetail list={<QueuePanel claimId={claimId} onOpen={open} />} workspace={workspace}>
          {claimId === undefined ? null : <ClaimRegion claimId={claimId} onOpenClaim={open} />}
        </ListAndDetail>
      );
    case 'verifikator':
      return (
        <ListAndDetail list={<VerifikatorList claimId={claimId} onOpen={open} />} workspace={workspace}>
          {claimId === undefined ? null : (
            <VerifikatorDesk
              claimId={claimId}
              onDone={close}
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
