import { Modal, Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './frame.module.css';
import { keyTable } from './keys.ts';

/** All keys of the program on one sheet. */
export function KeysDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={t('app.keys.title')} size={1080}>
      <div className={classes['keys']}>
        {keyTable.map(({ group, keys }) => (
          <section key={group}>
            <Title order={3}>{t(`app.keys.group.${group}`)}</Title>
            <Table withRowBorders={false} verticalSpacing={2}>
              <Table.Tbody>
                {keys.map(([key, act]) => (
                  <Table.Tr key={key}>
                    <Table.Td w={100}>
                      <kbd className={classes['kbd']}>{key}</kbd>
                    </Table.Td>
                    <Table.Td>{t(`app.keys.act.${act}`)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </section>
        ))}
      </div>
    </Modal>
  );
}
