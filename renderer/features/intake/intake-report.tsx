import { Button, Group, Modal, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { IntakeProgress, IntakeReport } from '../../../shared/contract/intake.ts';
import { shell } from '../../bridge/shell.ts';
import { formatNumber } from '../../ui/format.ts';
import { refusedRowCount } from './refused-row-count.ts';
import classes from './intake.module.css';

/** What became of a package: taken, skipped, and every refused row and file with its reason; can be printed. */
export function IntakeReportDialog({
  intake,
  onClose,
}: {
  intake: IntakeProgress | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const report = intake?.report ?? null;
  return (
    <Modal
      opened={report !== null}
      onClose={onClose}
      title={t('queue.intake.reportTitle', { label: intake?.label })}
      size={900}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {report === null ? null : <Report report={report} />}
    </Modal>
  );
}

function Report({ report }: { report: IntakeReport }) {
  const { t } = useTranslation();
  const print = (): void => {
    const offered = shell();
    if (offered === undefined) window.print();
    else void offered.print();
  };
  return (
    <Stack gap={16} data-print-area data-testid="intake-report-body">
      <SimpleGrid cols={{ base: 2, xs: 4 }} spacing={8}>
        <Figure count={report.taken} label={t('queue.intake.figure.taken')} />
        <Figure count={report.skipped} label={t('queue.intake.figure.skipped')} />
        <Figure count={refusedRowCount(report)} label={t('queue.intake.figure.refusedRows')} />
        <Figure count={report.refusedFiles.length} label={t('queue.intake.figure.refusedFiles')} />
      </SimpleGrid>
      {report.cancelled ? <Text size="sm">{t('queue.intake.cancelledHint')}</Text> : null}
      {report.unknownHeadings.length > 0 ? (
        <Text size="sm">
          {t('queue.intake.unknownHeadings', { headings: report.unknownHeadings.join(', ') })}
        </Text>
      ) : null}
      <RefusedRows report={report} />
      <RefusedFiles report={report} />
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t('queue.intake.reportHint')}
        </Text>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} />}
          onClick={print}
          className={classes['noPrint']}
        >
          {t('queue.intake.print')}
        </Button>
      </Group>
    </Stack>
  );
}

function Figure({ count, label }: { count: number; label: string }) {
  return (
    <div className={classes['figure']}>
      <Text size="xl" fw={650}>
        {formatNumber(count)}
      </Text>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
    </div>
  );
}

function RefusedRows({ report }: { report: IntakeReport }) {
  const { t } = useTranslation();
  if (report.refusedRows.length === 0) return null;
  return (
    <Stack gap={4}>
      <Title order={2}>{t('queue.intake.refusedRows')}</Title>
      <Table.ScrollContainer minWidth={560} maxHeight={320}>
        <Table striped verticalSpacing={4} stickyHeader>
          <Table.Thead>
            <Table.Tr>
              {(['row', 'heading', 'value', 'reason'] as const).map((column) => (
                <Table.Th key={column}>{t(`queue.intake.column.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {report.refusedRows.map((row) => (
              <Table.Tr key={`${row.row}-${row.heading}-${row.code}`}>
                <Table.Td className={classes['digits']}>{row.row}</Table.Td>
                <Table.Td>
                  <code>{row.heading}</code>
                </Table.Td>
                <Table.Td className={classes['digits']}>
                  {row.value === '' ? t('queue.intake.emptyCell') : row.value}
                </Table.Td>
                <Table.Td>
                  {t(`intake.reason.${row.code}`, { ...row.params, defaultValue: row.reason })}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}

function RefusedFiles({ report }: { report: IntakeReport }) {
  const { t } = useTranslation();
  if (report.refusedFiles.length === 0) return null;
  return (
    <Stack gap={4}>
      <Title order={2}>{t('queue.intake.refusedFiles')}</Title>
      <Table.ScrollContainer minWidth={560} maxHeight={320}>
        <Table striped verticalSpacing={4} stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('queue.intake.column.file')}</Table.Th>
              <Table.Th>{t('queue.intake.column.reason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {report.refusedFiles.map((file) => (
              <Table.Tr key={file.path}>
                <Table.Td>
                  <code>{file.path}</code>
                </Table.Td>
                <Table.Td>
                  {t(`intake.reason.${file.code}`, { ...file.params, defaultValue: file.reason })}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}
