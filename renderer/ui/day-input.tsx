import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../shared/domain/vocabulary.ts';
import { formatTypedDay, parseTypedDay } from './format.ts';

interface DayInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** The day, or '' for none. */
  value: Day | '';
  /** Hears a day as soon as the text is one, '' when it is empty, and the raw text otherwise (it is then not a day). */
  onChange: (day: string) => void;
}

/**
 * A day typed as people here write it, day before month: the browser's own date field follows the browser's language,
 * and a birth date with day and month exchanged is a wrong claim.
 */
export function DayInput({ value, onChange, onBlur, ...rest }: DayInputProps) {
  const { t } = useTranslation();
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? formatTypedDay(value);
  return (
    <TextInput
      placeholder={t('app.dayForm')}
      {...rest}
      inputMode="numeric"
      autoComplete="off"
      maxLength={10}
      value={shown}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        onChange(typed.trim() === '' ? '' : (parseTypedDay(typed) ?? typed));
      }}
      onBlur={(event) => {
        if (parseTypedDay(shown) !== null) setText(null);
        onBlur?.(event);
      }}
    />
  );
}
