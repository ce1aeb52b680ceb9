import {
  Button,
  Collapse,
  Grid,
  Group,
  Modal,
  NativeSelect,
  Stack,
  Text,
  Textarea,
  TextInput,
  UnstyledButton,
} from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Program, Segment } from '../../../shared/domain/vocabulary.ts';
import { desk } from '../../bridge/desk-client.ts';
import { useSeatStatus } from '../../bridge/seat.ts';
import { useActing } from '../../ui/acting.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { RupiahInput } from '../../ui/rupiah-input.tsx';
import { useSentence } from '../../ui/sentence.ts';
import classes from './walk-in.module.css';
import {
  emptyWalkIn,
  readBalance,
  readWalkIn,
  reasonsOf,
  startReason,
  warningsOf,
  type WalkInErrors,
  type WalkInField,
  type WalkInForm,
} from './walk-in-form.ts';

interface WalkInProps {
  opened: boolean;
  onClose: () => void;
  onRegistered: (claimId: string) => void;
}

/** "Klaim di loket baru": a person stands at the counter and his claim enters the queue. */
export function WalkInDialog({ opened, onClose, onRegistered }: WalkInProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('queue.walkIn.title')}
      size={760}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {opened ? <Form onClose={onClose} onRegistered={onRegistered} /> : null}
    </Modal>
  );
}

function Form({ onClose, onRegistered }: Omit<WalkInProps, 'opened'>) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const today = useSeatStatus()?.today ?? '';
  const [form, setForm] = useState<WalkInForm>(emptyWalkIn);
  const [errors, setErrors] = useState<WalkInErrors>({});
  const { busy, act } = useActing();
  const box = useRef<HTMLFormElement>(null);
  const reading = useMemo(() => readWalkIn(form, today), [form, today]);
  const warnings = reading.ok ? warningsOf(reading.value, today) : [];

  const change = (field: WalkInField, value: string): void => {
    setErrors((shown) => ({ ...shown, [field]: undefined }));
    setForm((typed) => ({
      ...typed,
      [field]: value,
      ...(field === 'program' ? { reason: startReason(Program.parse(value)) } : {}),
    }));
  };
  /** A field is judged when it is left, so nobody is told off while typing. */
  const judge = (field: WalkInField): void => {
    if (!reading.ok && form[field] !== '')
      setErrors((shown) => ({ ...shown, [field]: reading.errors[field] }));
  };
  const submit = async (): Promise<void> => {
    if (!reading.ok) {
      setErrors(reading.errors);
      const first = Object.keys(emptyWalkIn).find((field) => field in reading.errors);
      box.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    const done = await act(() => desk.claims.registerWalkIn(reading.value), t('queue.walkIn.registered'));
    if (done === null) return;
    onClose();
    if (done.claimId !== null) onRegistered(done.claimId);
  };
  const props = (field: WalkInField) => ({
    name: field,
    label: t(`queue.walkIn.field.${field}`),
    value: form[field],
    onChange: (event: { currentTarget: { value: string } }) => change(field, event.currentTarget.value),
    onBlur: () => judge(field),
    error: errors[field] === undefined ? undefined : t(errors[field]),
  });

  return (
    <form
      ref={box}
      className={classes['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap={12}>
        <Text size="sm" c="dimmed">
          {t('queue.walkIn.explanation')}
        </Text>
        <Grid gap={12}>
          <Cell span={3}>
            <NativeSelect {...props('program')} data={[...Program.options]} data-autofocus />
          </Cell>
          <Cell span={5}>
            <NativeSelect
              {...props('reason')}
              required
              data={[
                { value: '', label: t('queue.walkIn.choose') },
                ...reasonsOf(form.program).map((value) => ({
                  value,
                  label: t(`vocabulary.reason.${value}`),
                })),
              ]}
            />
          </Cell>
          <Cell span={4}>
            <NativeSelect
              {...props('segment')}
              data={Segment.options.map((value) => ({ value, label: t(`vocabulary.segment.${value}`) }))}
            />
          </Cell>
          <Cell span={5}>
            <TextInput
              {...props('name')}
              required
              placeholder={t('queue.walkIn.hint.name')}
              autoComplete="off"
            />
          </Cell>
          <Cell span={4}>
            <TextInput
              {...props('nik')}
              required
              inputMode="numeric"
              placeholder={t('queue.walkIn.hint.nik')}
              autoComplete="off"
            />
          </Cell>
          <Cell span={3}>
            <DayInput {...props('birthDate')} onChange={(day) => change('birthDate', day)} required />
          </Cell>
          <Cell span={5}>
            <TextInput
              {...props('kpj')}
              required
              inputMode="numeric"
              placeholder={t('queue.walkIn.hint.kpj')}
              autoComplete="off"
            />
          </Cell>
          <Cell span={4}>
            <TextInput
              {...props('phone')}
              required
              inputMode="tel"
              placeholder={t('queue.walkIn.hint.phone')}
              autoComplete="off"
            />
          </Cell>
          <Cell span={3}>
            <NativeSelect
              {...props('sex')}
              data={[
                { value: '', label: t('queue.walkIn.unsaid') },
                ...['L', 'P'].map((value) => ({ value, label: t(`vocabulary.sex.${value}`) })),
              ]}
            />
          </Cell>
          <Cell span={3}>
            <TextInput
              {...props('bank')}
              required
              placeholder={t('queue.walkIn.hint.bank')}
              autoComplete="off"
            />
          </Cell>
          <Cell span={4}>
            <TextInput
              {...props('accountNumber')}
              required
              inputMode="numeric"
              placeholder={t('queue.walkIn.hint.account')}
              autoComplete="off"
            />
          </Cell>
          <Cell span={5}>
            <TextInput
              {...props('accountHolder')}
              required
              placeholder={t('queue.walkIn.hint.holder')}
              autoComplete="off"
            />
          </Cell>
          <Cell span={5}>
            <TextInput {...props('employer')} autoComplete="off" />
          </Cell>
          <Cell span={3}>
            <DayInput {...props('stoppedOn')} onChange={(day) => change('stoppedOn', day)} />
          </Cell>
          <Cell span={4}>
            <TextInput {...props('npwp')} inputMode="numeric" autoComplete="off" />
          </Cell>
          {form.program === 'JHT' ? (
            <>
              <Cell span={5}>
                <RupiahInput
                  {...props('balance')}
                  value={readBalance(form.balance)}
                  onChange={(amount) => change('balance', amount === null ? '' : String(amount))}
                />
              </Cell>
              <Cell span={7}>
                <NativeSelect
                  {...props('earlierPartial')}
                  data={[
                    { value: '', label: t('queue.walkIn.unsaid') },
                    ...['no', 'yes'].map((value) => ({ value, label: t(`queue.walkIn.${value}`) })),
                  ]}
                />
              </Cell>
            </>
          ) : null}
          <Cell span={12}>
            <Textarea {...props('note')} autosize minRows={1} maxLength={1000} />
          </Cell>
        </Grid>
        <MoreData props={props} />
        {warnings.length === 0 ? null : (
          <ul className={classes['warnings']} aria-label={t('queue.walkIn.warnings')}>
            {warnings.map((warning) => (
              <li key={warning.code} title={warning.source}>
                <IconAlertTriangle size={14} aria-hidden="true" /> {sentence(warning.key, warning.params)}
              </li>
            ))}
          </ul>
        )}
        <Group className={classes['foot']} justify="space-between" gap={8}>
          <Text size="sm" c="dimmed" role="status">
            {Object.values(errors).some(Boolean) ? t('queue.walkIn.lookAtFields') : ''}
          </Text>
          <Group gap={8}>
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={busy} data-testid="register-walk-in">
              {t('queue.walkIn.register')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  onChange(event: { currentTarget: { value: string } }): void;
  onBlur(): void;
}

/** What the form of the office has too, but no rule asks for; closed until somebody wants it. */
function MoreData({ props }: { props: (field: WalkInField) => FieldProps }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(false);
  const email = props('email');
  const opened = wanted || email.error !== undefined;
  return (
    <div>
      <UnstyledButton
        className={classes['more']}
        onClick={() => setWanted(!opened)}
        aria-expanded={opened}
        data-testid="walk-in-more"
      >
        {opened ? (
          <IconChevronDown size={16} aria-hidden="true" />
        ) : (
          <IconChevronRight size={16} aria-hidden="true" />
        )}
        {t('queue.walkIn.more')}
      </UnstyledButton>
      <Collapse expanded={opened}>
        <Grid gap={12} mt={4}>
          <Cell span={5}>
            <TextInput {...props('motherName')} autoComplete="off" maxLength={120} />
          </Cell>
          <Cell span={7}>
            <TextInput {...email} type="email" autoComplete="off" maxLength={200} />
          </Cell>
          <Cell span={12}>
            <TextInput {...props('address')} autoComplete="off" maxLength={400} />
          </Cell>
        </Grid>
      </Collapse>
    </div>
  );
}

function Cell({ span, children }: { span: number; children: ReactNode }) {
  return <Grid.Col span={{ base: 12, xs: span }}>{children}</Grid.Col>;
}
