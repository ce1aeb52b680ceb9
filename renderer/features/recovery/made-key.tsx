import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SealedRecovery } from '../../../shared/contract/sealed-recovery.ts';
import { shell } from '../../bridge/shell.ts';
import { EnvelopeSheet } from './envelope-sheet.tsx';
import classes from './recovery.module.css';
import { saveText } from './save-text.ts';

/** File and code of a key just made. It closes when both are safe, or when the kabid says twice that they are not wanted. */
export function MadeKey({ made, onClose }: { made: SealedRecovery; onClose: () => void }) {
  const { t } = useTranslation();
  const [saved, setSaved] = useState(false);
  const [printed, setPrinted] = useState(false);
  const [confirmed, setConfirmed] = useState(false);
  const save = (): void => {
    saveText(made.fileName, made.fileText);
    setSaved(true);
  };
  const print = async (): Promise<void> => {
    const offered = shell();
    if (offered === undefined) window.print();
    else await offered.print();
    setPrinted(true);
  };
  return (
    <Stack gap={16}>
      <Alert color="yellow" icon={<IconAlertTriangle size={20} />}>
        {t('recovery.made.once')}
      </Alert>
      <div className={classes['codeBox']}>
        <Text size="sm" c="dimmed" id="recovery-code-label">
          {t('recovery.made.code')} · {t('recovery.made.number')} {made.number}
        </Text>
        <p className={classes['code']} aria-labelledby="recovery-code-label" data-testid="recovery-code">
          {made.code}
        </p>
      </div>
      <Step
        title={t('recovery.made.fileTitle')}
        hint={t('recovery.made.fileHint')}
        done={saved ? t('recovery.made.saved') : null}
      >
        <Button
          leftSection={<IconDeviceFloppy size={16} />}
          variant={saved ? 'default' : 'filled'}
          onClick={save}
          data-autofocus
          data-testid="recovery-save"
        >
          {t('recovery.made.save')}
        </Button>
      </Step>
      <Step
        title={t('recovery.made.printTitle')}
        hint={t('recovery.made.printHint')}
        done={printed ? t('recovery.made.printed') : null}
      >
        <Button
          leftSection={<IconPrinter size={16} />}
          variant={printed ? 'default' : 'filled'}
          onClick={() => void print()}
          data-testid="recovery-print"
        >
          {t('recovery.made.print')}
        </Button>
      </Step>
      <Checkbox
        label={t('recovery.made.confirm')}
        checked={confirmed}
        onChange={(event) => setConfirmed(event.currentTarget.checked)}
      />
      <Leaving confirmed={confirmed} onClose={onClose} />
      <EnvelopeSheet made={made} />
    </Stack>
  );
}

/** One thing to do, with what was done of it. */
function Step(props: { title: string; hint: string; done: string | null; children: ReactNode }) {
  return (
    <Group justify="space-between" wrap="nowrap" gap={16}>
      <div>
        <Text size="sm" fw={600}>
          {props.title}
        </Text>
        <Text size="sm" c="dimmed">
          {props.hint}
        </Text>
        <Text size="sm" className={classes['done']} aria-live="polite">
          {props.done === null ? null : (
            <>
              <IconCheck size={14} aria-hidden="true" /> {props.done}
            </>
          )}
        </Text>
      </div>
      <div className={classes['stepButton']}>{props.children}</div>
    </Group>
  );
}

function Leaving({ confirmed, onClose }: { confirmed: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  if (asked && !confirmed)
    return (
      <Group justify="flex-end" role="alert" gap={8}>
        <Text size="sm">{t('recovery.made.discardAsk')}</Text>
        <Button variant="default" onClick={() => setAsked(false)}>
          {t('recovery.made.stay')}
        </Button>
        <Button color="red" onClick={onClose}>
          {t('recovery.made.discardYes')}
        </Button>
      </Group>
    );
  return (
    <Group justify="flex-end" gap={8}>
      {confirmed ? null : (
        <Button variant="subtle" color="gray" onClick={() => setAsked(true)}>
          {t('recovery.made.discard')}
        </Button>
      )}
      <Button disabled={!confirmed} onClick={onClose} data-testid="recovery-finish">
        {t('recovery.made.finish')}
      </Button>
    </Group>
  );
}
