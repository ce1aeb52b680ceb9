import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { medanCalendar } from '../../../shared/domain/calendar/medan-calendar.ts';
import { useSeatStatus, useSignedIn, useStaffName, useTimeZone } from '../../bridge/seat.ts';
import { useBranchNow } from '../branch-clock.tsx';
import { readyReasons } from '../fixed-reasons.ts';
import { ReasonDialog, type ReasonRequest } from '../reason-dialog.tsx';
import { useMomentWords } from '../moment-words.ts';
import { OfficerChoice } from './officer-choice.tsx';
import { ParkChoice, type ParkMoment } from './park-choice.tsx';
import { parkChoices } from './park-choices.ts';
import { useOfficers } from './use-officers.ts';
import { useMove } from './use-move.tsx';
import type { MovedClaim } from './use-undo.ts';

export type MoveKind = 'hold' | 'park' | 'transfer' | 'no-show' | 'release' | 'cancel';

/** The claim that is to be moved and with whom it is. */
export interface Movable extends MovedClaim {
  readonly holder: string | null;
  readonly assignedTo: string | null;
}

/** Asks what a move needs to know (a reason always; to whom, until when), makes it, and offers the way back. */
export function MoveDialog({
  kind,
  claim,
  onClose,
}: {
  /** Null = closed. */
  kind: MoveKind | null;
  claim: Movable | null;
  onClose: () => void;
}) {
  if (kind === null || claim === null) return <ReasonDialog request={null} onClose={onClose} />;
  switch (kind) {
    case 'transfer':
      return <TransferDialog key={claim.claimId} claim={claim} onClose={onClose} />;
    case 'park':
      return <ParkDialog key={claim.claimId} claim={claim} onClose={onClose} />;
    default:
      return <PlainDialog kind={kind} claim={claim} onClose={onClose} />;
  }
}

interface OneDialogProps {
  readonly claim: Movable;
  onClose(): void;
}

function PlainDialog({
  kind,
  claim,
  onClose,
}: OneDialogProps & { kind: Exclude<MoveKind, 'transfer' | 'park'> }) {
  const { t } = useTranslation();
  const { move } = useMove();
  const words = useReleaseWords(claim);
  const number = claim.queueNumber;
  const request: ReasonRequest = {
    title: t(`moves.${kind}.title`, { number }),
    explanation: kind === 'release' ? words.explanation : t(`moves.${kind}.text`),
    reasons: readyReasons(t, kind),
    confirm: kind === 'release' ? words.confirm : t(`moves.${kind}.confirm`),
    grave: kind === 'cancel',
    onConfirm: (reason) => move(claim, { type: kind, reason }),
  };
  return <ReasonDialog request={request} onClose={onClose} />;
}

/** Giving back one's own claim, the kabid's for a holder, and opening to all what was meant for one officer. */
function useReleaseWords({ holder, assignedTo }: Movable): { explanation: string; confirm: string } {
  const { t } = useTranslation();
  const nameOf = useStaffName();
  const me = useSignedIn()?.staffId;
  const confirm = t('moves.release.confirm');
  if (holder === me) return { explanation: t('moves.release.text'), confirm };
  if (holder !== null)
    return { explanation: t('moves.release.textKabid', { holder: nameOf(holder) }), confirm };
  return {
    explanation: t('moves.release.textToAll', { holder: nameOf(assignedTo ?? '') }),
    confirm: t('moves.release.confirmToAll'),
  };
}

function TransferDialog({ claim, onClose }: OneDialogProps) {
  const { t } = useTranslation();
  const { move } = useMove();
  const { officers } = useOfficers();
  const [to, setTo] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const request: ReasonRequest = {
    title: t('moves.transfer.title', { number: claim.queueNumber }),
    explanation: t('moves.transfer.text'),
    reasons: readyReasons(t, 'transfer'),
    confirm: t('moves.transfer.confirm'),
    extra: (
      <OfficerChoice
        except={claim.holder ?? claim.assignedTo}
        value={to}
        error={asked && to === null ? t('moves.transfer.choose') : null}
        onChange={setTo}
      />
    ),
    onConfirm: (reason) => {
      setAsked(true);
      return to === null ? false : move(claim, { type: 'transfer', to, reason }, { holder: to });
    },
  };
  // Opened when the colleagues are known, so that the focus can go to the first of them.
  return <ReasonDialog request={officers === undefined ? null : request} onClose={onClose} />;
}

function ParkDialog({ claim, onClose }: OneDialogProps) {
  const { t } = useTranslation();
  const { move } = useMove();
  const timeZone = useTimeZone();
  const told = useSeatStatus()?.now;
  const now = useBranchNow() ?? told ?? new Date().toISOString();
  const calendar = { ...medanCalendar, timeZone };
  const momentWords = useMomentWords();
  const [moment, setMoment] = useState<ParkMoment>(() => {
    const [first] = parkChoices(now, calendar);
    return first === undefined ? { fault: 'wrongTime' } : { until: first.until };
  });
  const [asked, setAsked] = useState(false);
  const request: ReasonRequest = {
    title: t('moves.park.title', { number: claim.queueNumber }),
    explanation: t('moves.park.text'),
    reasons: readyReasons(t, 'park'),
    confirm: t('moves.park.confirm'),
    extra: <ParkChoice now={now} calendar={calendar} showFault={asked} onChange={setMoment} />,
    onConfirm: (reason) => {
      setAsked(true);
      if ('fault' in moment) return false;
      const { until } = moment;
      return move(claim, { type: 'park', until, reason }, { until: momentWords(until) });
    },
  };
  return <ReasonDialog request={request} onClose={onClose} />;
}
