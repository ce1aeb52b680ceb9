/** What was done with the claim as a whole: that it is on hold, why it waits, and the way back from the last move. */
import { Button } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import { undoableMove } from '../../../shared/domain/claim/decide-moves.ts';
import { useBranchNow } from '../../ui/branch-clock.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useUndo } from '../../ui/moves/use-undo.ts';
import { useUndoKey } from '../../ui/moves/use-undo-key.ts';
import type { ClaimWords } from './claim-words.ts';
import { News } from './news.tsx';

interface MoveNewsProps {
  readonly view: ClaimView;
  readonly words: ClaimWords;
  readonly me: string | null;
  onResume(): void;
}

export function MoveNews({ view, words, me, onResume }: MoveNewsProps) {
  const { t } = useTranslation();
  const { state } = view;
  const { hold, holder } = state;
  return (
    <>
      {hold === null ? null : (
        <News
          tone="look"
          icon={<IconPlayerPause size={16} aria-hidden="true" />}
          action={
            holder?.staffId === me ? (
              <Button
                size="compact-sm"
                variant="default"
                rightSection={<KeyHint keys="H" />}
                aria-keyshortcuts="H"
                onClick={onResume}
                data-testid="end-hold"
              >
                {t('moves.hold.resume')}
              </Button>
            ) : null
          }
        >
          <strong>{t('moves.hold.strip', { reason: hold.reason })}</strong>{' '}
          {t('moves.hold.since', { time: words.moment(hold.at) })}
        </News>
      )}
      <Waits view={view} words={words} />
      <WayBack view={view} me={me} />
    </>
  );
}

/** Why a claim that waits is where it is, in the words of who put it there. */
function Waits({ view, words }: Pick<MoveNewsProps, 'view' | 'words'>) {
  const { t } = useTranslation();
  const { status, parking, passedOn, noShows, noShowAt, assignedTo } = view.state;
  if (status !== 'queued') return null;
  return (
    <>
      {parking === null ? null : (
        <News tone="info">
          <strong>{t('moves.waits.parked', { until: words.moment(parking.until) })}</strong>,{' '}
          {words.person(parking.by)} {words.moment(parking.at)}: {parking.reason}
        </News>
      )}
      {passedOn === null || assignedTo === null ? null : (
        <News tone="info">
          <strong>{t('moves.waits.passedOn', { to: words.person(assignedTo) })}</strong>,{' '}
          {words.person(passedOn.by)} {words.moment(passedOn.at)}: {passedOn.reason}
        </News>
      )}
      {noShowAt === null ? null : (
        <News tone="look">{t('moves.waits.noShow', { times: noShows, time: words.moment(noShowAt) })}</News>
      )}
    </>
  );
}

/** The last move may be taken back here as long as the hub would allow it; Ctrl+Z does the same. */
function WayBack({ view, me }: Pick<MoveNewsProps, 'view' | 'me'>) {
  const { t } = useTranslation();
  const now = useBranchNow() ?? view.now;
  const { busy, undo } = useUndo();
  const { id, data } = view.state;
  const { queueNumber } = data;
  const move = me === null ? null : undoableMove(view.state, me, now);
  const takeBack = useCallback(() => void undo({ claimId: id, queueNumber }), [undo, id, queueNumber]);
  useUndoKey(move === null ? null : takeBack);
  // Beside a claim on hold stands "Lanjutkan", which is the same.
  if (move === null || move.kind === 'held') return null;
  return (
    <News
      tone="plain"
      action={
        <Button
          size="compact-sm"
          variant="default"
          loading={busy}
          rightSection={<KeyHint keys="Ctrl Z" />}
          aria-keyshortcuts="Control+Z"
          onClick={takeBack}
          data-testid="undo-in-claim"
        >
          {t('moves.undo.button')}
        </Button>
      }
    >
      {t(`moves.undo.inClaim.${move.kind}`)}
    </News>
  );
}
