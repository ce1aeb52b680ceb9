import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { useTellRefusal } from '../../ui/acting.tsx';

/**
 * Opens a way in (`start` or `renew` of the call) and tells why it did not open. By notice, because the card that was
 * pressed is gone while a link is replaced.
 */
export function useOpening(): (open: () => Promise<Refusal | null>) => Promise<void> {
  const { t } = useTranslation();
  const tellRefusal = useTellRefusal();
  return async (open) => {
    try {
      const refusal = await open();
      if (refusal) tellRefusal(refusal);
    } catch {
      notifications.show({
        color: 'red',
        title: t('interview.start.failed'),
        message: t('interview.start.failedHint'),
        autoClose: 12_000,
        closeButtonProps: { 'aria-label': t('app.close') },
      });
    }
  };
}
