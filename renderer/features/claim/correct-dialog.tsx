/** Corrects one field of the stated data, with the reason that the ledger keeps. */
import {
  Alert,
  Button,
  Group,
  Modal,
  NativeSelect,
  Radio,
  Stack,
  Text,
  TextInput,
  Textarea,
} from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimCommand } from '../../../shared/domain/claim/commands.ts';
import { ClaimData } from '../../../shared/domain/claim/data.ts';
import { normalisePhone } from '../../../shared/domain/formats/phone.ts';
import { ClaimReason, programOfReason, Segment } from '../../../shared/domain/vocabulary.ts';
import { DayInput } from '../../ui/day-input.tsx';
import type { DataField } from './data-fields.ts';

/** Changing one of these means that another person or account might be paid (features H6). */
const identityFields: ReadonlySet<DataField> = new Set([
  'nik',
  'name',
  'birthDate',
  'bank',
  'accountNumber',
  'accountHolder',
]);

const reasonKeys = ['paper', 'typing', 'participant'] as const;

interface CorrectDialogProps {
  readonly data: ClaimData;
  readonly field: DataField | null;
  onClose(): void;
  onSave(command: Extract<ClaimCommand, { type: 'correct-data' }>): Promise<boolean>;
}

export function CorrectDialog({ data, field, onClose, onSave }: CorrectDialogProps) {
  const { t } = useTranslation();
  const title = field ? t('claim.correct.title', { field: t(`claim.field.${field}`) }) : '';
  return (
    <Modal
      opened={field !== null}
      onClose={onClose}
      title={title}
      size="md"
      centered
      closeButtonProps={{ 'aria-label': t('claim.close') }}
    >
      {field ? <CorrectForm key={field} data={data} field={field} onClose={onClose} onSave={onSave} /> : null}
    </Modal>
  );
}

/** The stored value as one types it. */
function typedText(data: ClaimData, field: DataField): string {
  const value = data[field];
  if (Array.isArray(value)) return value.join('; ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === undefined ? '' : String(value);
}

const digitFields: ReadonlySet<DataField> = new Set(['nik', 'npwp', 'accountNumber']);

/** What was typed as the value that is stored; undefined when it cannot be one. */
function storedValue(field: DataField, text: string): unknown {
  const typed = text.trim();
  if (field === 'kpj')
    return typed
      .split(/[;,]/u)
      .map((one) => one.replace(/\D/gu, ''))
      .filter(Boolean);
  if (field === 'balance') return typed === '' ? undefined : Number(typed.replace(/\D/gu, ''));
  if (field === 'earlierPartial') return typed === 'yes';
  if (field === 'phone') {
    const phone = normalisePhone(typed);
    return phone.ok ? phone.value : undefined;
  }
  if (digitFields.has(field)) return typed.replace(/\D/gu, '');
  return typed === '' ? undefined : typed;
}

function CorrectForm({
  data,
  field,
  onClose,
  onSave,
}: Omit<CorrectDialogProps, 'field'> & { field: DataField }) {
  const { t } = useTranslation();
  const before = typedText(data, field);
  const [text, setText] = useState(before);
  const [reason, setReason] = useState<string>(reasonKeys[0]);
  const [own, setOwn] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const save = async (): Promise<void> => {
    const value = storedValue(field, text);
    if (text.trim() === before) return setError(t('claim.correct.unchanged'));
    const parsed = ClaimData.shape[field].safeParse(value);
    if (!parsed.success || value === undefined) return setError(t('claim.correct.invalid'));
    const sentence = reason === 'own' ? own.trim() : t(`claim.correct.reasons.${reason}`);
    if (sentence.length < 3) return setError(t('app.reason.tooShort'));
    setBusy(true);
    const accepted = await onSave({
      type: 'correct-data',
      changes: { [field]: parsed.data },
      reason: sentence,
    });
    setBusy(false);
    if (accepted) onClose();
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap={12}>
        <FieldInput
          data={data}
          field={field}
          text={text}
          error={error}
          onChange={(next) => {
            setText(next);
            setError(null);
          }}
        />
        {identityFields.has(field) ? (
          <Alert color="yellow" p={8}>
            <Text size="sm">{t('claim.correct.identityWarning')}</Text>
          </Alert>
        ) : null}
        <Radio.Group label={t('claim.correct.reason')} value={reason} onChange={setReason}>
          <Stack gap={8} mt={8}>
            {reasonKeys.map((key) => (
              <Radio key={key} value={key} label={t(`claim.correct.reasons.${key}`)} />
            ))}
            <Radio value="own" label={t('claim.correct.other')} />
          </Stack>
        </Radio.Group>
        {reason === 'own' ? (
          <TextInput
            aria-label={t('claim.correct.other')}
            value={own}
            maxLength={1000}
            onChange={(event) => setOwn(event.currentTarget.value)}
          />
        ) : null}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('claim.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('claim.correct.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface FieldInputProps {
  readonly data: ClaimData;
  readonly field: DataField;
  readonly text: string;
  readonly error: string | null;
  onChange(text: string): void;
}

function FieldInput({ data, field, text, error, onChange }: FieldInputProps) {
  const { t } = useTranslation();
  const common = { label: t(`claim.field.${field}`), value: text, error, 'data-autofocus': true };
  const choices = choicesOf(data, field, t);
  if (choices) {
    return (
      <NativeSelect {...common} data={choices} onChange={(event) => onChange(event.currentTarget.value)} />
    );
  }
  if (field === 'note' || field === 'address') {
    return (
      <Textarea
        {...common}
        autosize
        minRows={2}
        maxLength={1000}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  if (field === 'birthDate' || field === 'stoppedOn') return <DayInput {...common} onChange={onChange} />;
  return (
    <TextInput
      {...common}
      type={field === 'appointment' ? 'time' : 'text'}
      description={hintOf(field, t)}
      autoComplete="off"
      inputMode={digitFields.has(field) || field === 'balance' ? 'numeric' : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

type Say = (key: string) => string;

function choicesOf(data: ClaimData, field: DataField, t: Say): { value: string; label: string }[] | null {
  switch (field) {
    case 'sex':
      return [
        ...(data.sex ? [] : [{ value: '', label: t('claim.noValue') }]),
        { value: 'L', label: t('vocabulary.sex.L') },
        { value: 'P', label: t('vocabulary.sex.P') },
      ];
    case 'segment':
      return Segment.options.map((value) => ({ value, label: t(`vocabulary.segment.${value}`) }));
    case 'reason':
      return ClaimReason.options
        .filter((value) => programOfReason(value) === data.program)
        .map((value) => ({ value, label: t(`vocabulary.reason.${value}`) }));
    case 'earlierPartial':
      return [
        { value: 'no', label: t('claim.no') },
        { value: 'yes', label: t('claim.yes') },
      ];
    default:
      return null;
  }
}

function hintOf(field: DataField, t: Say): string | undefined {
  if (field === 'kpj') return t('claim.correct.kpjHint');
  if (field === 'phone') return t('claim.correct.phoneHint');
  if (field === 'balance') return t('claim.correct.rupiahHint');
  return undefined;
}
