import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatRupiah } from '../../ui/format.ts';

interface ConfirmAmountProps {
  opened: boolean;
  /** Whole rupiah, both. */
  amount: number;
  balance: number;
  onClose: () => void;
  onConfirm: () => void;
}

/** Asks once more before more than the stated balance is approved. A second Enter goes back, not on. */
export function ConfirmAmount({ opened, amount, balance, onClose, onConfirm }: ConfirmAmountProps) {
  const { t } = useTranslation();
  const amounts = { amount: formatRupiah(amount), balance: formatRupiah(balance) };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('desks.verifikator.confirmAmount.title')}
      size="md"
      centered
      transitionProps={{ duration: 0 }}
    >
      <Stack gap={16}>
        <Text size="sm">{t('desks.verifikator.confirmAmount.text', amounts)}</Text>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('desks.verifikator.confirmAmount.back')}
          </Button>
          <Button onClick={onConfirm} data-testid="verify-anyway">
            {t('desks.verifikator.confirmAmount.confirm', amounts)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
