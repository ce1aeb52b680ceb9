import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OfficerStanding } from '../../../shared/contract/officers.ts';
import type { Day } from '../../../shared/domain/vocabulary.ts';
import { desk, deskQueries } from '../../bridge/desk-client.ts';
import { useStaff } from '../../bridge/seat.ts';
import { useActing } from '../../ui/acting.tsx';
import { officerName } from '../../ui/moves/officer-words.ts';
import { ReasonDialog, type ReasonRequest } from '../../ui/reason-dialog.tsx';

const closing = ['pause', 'ill', 'meeting', 'device', 'ended'] as const;
const opening = ['back', 'mended', 'mistaken'] as const;

/** Closes an officer's counter for the rest of the day, or opens it again; nothing he holds is taken from him. */
export function CounterDialog({
  officer,
  day,
  onClose,
}: {
  officer: OfficerStanding | null;
  day: Day;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const staff = useStaff();
  const { act } = useActing();
  const close = officer?.counterOpen === true;
  const word = close ? 'closing' : 'opening';
  const name = officer === null ? '' : officerName(officer.staffId, staff);
  const request: ReasonRequest | null =
    officer === null
      ? null
      : {
          title: t(`board.counter.${word}.title`, { name }),
          explanation: t(`board.counter.${word}.text`),
          reasons: (close ? closing : opening).map((key) => t(`board.counter.${word}.reasons.${key}`)),
          confirm: t(`board.counter.${word}.confirm`),
          onConfirm: async (reason) => {
            const { staffId } = officer;
            const run = () => desk.board.setCounter({ staffId, day, open: !close, reason });
            const done = await act(run, t(`board.counter.${word}.done`, { name }));
            if (done !== null) await client.invalidateQueries({ queryKey: deskQueries.board.officers.key() });
            return done !== null;
          },
        };
  return <ReasonDialog request={request} onClose={onClose} />;
}
