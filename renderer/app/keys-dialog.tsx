import { Modal, SimpleGrid, Stack, Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './frame.module.css';
import { keyTable } from './keys.ts';

/** All keys of the program on one sheet. */
export function KeysDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('app.keys.title')}
      size={960}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing={24}>
        {keyTable.map(({ group, keys }) => (
          <Stack key={group} gap={4}>
            <Title order={3}>{t(`app.keys.group.${group}`)}</Title>
            <Table withRowBorders={false} verticalSpacing={4}>
              <Table.Tbody>
                {keys.map(([key, act]) => (
                  <Table.Tr key={key}>
                    <Table.Td w={96}>
                      <kbd className={classes['kbd']}>{key}</kbd>
                    </Table.Td>
                    <Table.Td>{t(`app.keys.act.${act}`)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Stack>
        ))}
      </SimpleGrid>
    </Modal>
  );
}
