import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import type { ClaimCommand } from '../../../shared/domain/claim/commands.ts';
import { desk, deskQueries } from '../../bridge/desk-client.ts';

/** Gives one command on the claim; a refusal is shown with its sentence. Answers whether it was done. */
export function useInterviewAct(view: ClaimView): (command: ClaimCommand) => Promise<boolean> {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return async (command) => {
    const result = await desk.claims.act({ claimId: view.state.id, command });
    await queries.invalidateQueries({
      queryKey: deskQueries.claims.open.key({ input: { claimId: view.state.id } }),
    });
    if (result.status === 'done') return true;
    const { code, params } = result.refusal;
    notifications.show({
      color: 'red',
      title: t(`refusal.${code}.title`, params),
      message: t(`refusal.${code}.hint`, params),
    });
    return false;
  };
}
