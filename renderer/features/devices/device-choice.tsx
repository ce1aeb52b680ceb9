import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeviceKind, SeatDevice } from '../../../shared/domain/devices/device.ts';

/** Which of several devices is used; nothing to choose where there is only one. */
export function DeviceChoice({
  kind,
  present,
  current,
  onChoose,
}: {
  kind: DeviceKind;
  present: readonly SeatDevice[];
  current: SeatDevice | null;
  onChoose: (label: string) => void;
}) {
  const { t } = useTranslation();
  if (present.length === 0 || current === null) return null;
  return (
    <NativeSelect
      size="xs"
      aria-label={t(`devices.check.choose.${kind}`)}
      value={current.label}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      data={[...new Set(present.map(({ label }) => label))].map((label) => ({
        value: label,
        label: label === '' ? t(`devices.kind.${kind}`) : label,
      }))}
    />
  );
}
