import { TextInput, type TextInputProps } from '@mantine/core';
import { formatNumber, parseRupiah } from './format.ts';

interface RupiahInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  value: number | null;
  onChange: (amount: number | null) => void;
}

/** Whole rupiah, shown with thousands apart while one types. */
export function RupiahInput({ value, onChange, ...rest }: RupiahInputProps) {
  return (
    <TextInput
      {...rest}
      inputMode="numeric"
      autoComplete="off"
      leftSection="Rp"
      value={value === null ? '' : formatNumber(value)}
      onChange={(event) => onChange(parseRupiah(event.currentTarget.value.slice(0, 20)))}
      styles={{ input: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', fontWeight: 600 } }}
    />
  );
}
