import { Button, Progress } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntakeProgress } from '../../../shared/contract/intake.ts';
import { desk, deskQueries } from '../../bridge/desk-client.ts';
import { formatNumber } from '../../ui/format.ts';
import { Strip } from '../../ui/strip.tsx';
import { useBranchNow } from '../../ui/branch-clock.tsx';
import { IntakeReportDialog } from './intake-report.tsx';
import { refusedRowCount } from './refused-row-count.ts';
import { secondsLeft } from './seconds-left.ts';
import classes from './intake.module.css';

/** One line at the bottom for each running intake: count, time left, cancel; and one for the last result with its report. */
export function IntakeStrips({ intakes }: { intakes: IntakeProgress[] }) {
  const [shown, setShown] = useState<string | null>(null);
  const finished = intakes.filter((intake) => intake.state !== 'running');
  const strips = [...intakes.filter((intake) => intake.state === 'running'), ...finished.slice(-1)];
  const report = intakes.find((intake) => intake.intakeId === shown);
  return (
    <>
      {strips.map((intake) => (
        <IntakeStrip
          key={intake.intakeId}
          intake={intake}
          older={intake === finished.at(-1) ? finished.length - 1 : 0}
          onShow={() => setShown(intake.intakeId)}
        />
      ))}
      <IntakeReportDialog intake={report ?? null} onClose={() => setShown(null)} />
    </>
  );
}

/** `older` finished ones wait behind this one; putting it away shows the next. */
function IntakeStrip({
  intake,
  older,
  onShow,
}: {
  intake: IntakeProgress;
  older: number;
  onShow: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: deskQueries.status.key() });
  const cancel = () => desk.intake.cancel({ intakeId: intake.intakeId }).then(refresh);
  const dismiss = () => desk.intake.dismiss({ intakeId: intake.intakeId }).then(refresh);
  if (intake.state === 'running') {
    return (
      <Strip
        tone="info"
        actions={
          <Button size="compact-sm" variant="default" onClick={() => void cancel()}>
            {t('queue.intake.cancel')}
          </Button>
        }
      >
        <Running intake={intake} />
      </Strip>
    );
  }
  const report = intake.report;
  const failed = intake.state === 'failed' || report === null;
  const clean =
    !failed && report.refusedRows.length === 0 && report.refusedFiles.length === 0 && !report.cancelled;
  return (
    <Strip
      tone={failed ? 'stop' : clean ? 'go' : 'look'}
      actions={
        <>
          {report === null ? null : (
            <Button size="compact-sm" variant="default" onClick={onShow} data-testid="intake-report">
              {t('queue.intake.showReport')}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void dismiss()}>
            {t('queue.intake.dismiss')}
          </Button>
        </>
      }
    >
      <span>
        <strong>{intake.label}</strong>{' '}
        {failed
          ? t('queue.intake.failed', {
              reason: intake.failure?.reason ?? '',
            })
          : t(report.cancelled ? 'queue.intake.cancelled' : 'queue.intake.done', {
              taken: formatNumber(report.taken),
              skipped: formatNumber(report.skipped),
              refused: formatNumber(refusedRowCount(report)),
            })}
        {older > 0 ? ` ${t('queue.intake.older', { count: older })}` : ''}
      </span>
    </Strip>
  );
}

function Running({ intake }: { intake: IntakeProgress }) {
  const { t } = useTranslation();
  const now = useBranchNow();
  const counted = intake.total > 0;
  const left = now === null ? null : secondsLeft(intake, now);
  const words = counted
    ? t('queue.intake.progress', { done: formatNumber(intake.done), total: formatNumber(intake.total) })
    : t('queue.intake.counting');
  return (
    <>
      <strong className={classes['label']}>{intake.label}</strong>
      <Progress
        className={classes['bar']}
        value={counted ? (100 * intake.done) / intake.total : 100}
        animated={!counted}
        aria-label={t('queue.intake.progressLabel', { label: intake.label })}
      />
      <span className={classes['count']}>{words}</span>
      {left === null ? null : (
        <span className={classes['count']}>
          {t(left < 60 ? 'queue.intake.secondsLeft' : 'queue.intake.minutesLeft', {
            seconds: left,
            minutes: Math.ceil(left / 60),
          })}
        </span>
      )}
    </>
  );
}
