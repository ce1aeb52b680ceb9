import type { SeatDevice } from '../../../shared/domain/devices/device.ts';

/** What each device's part of the check is given. */
export interface DevicePartProps {
  readonly present: readonly SeatDevice[];
  readonly current: SeatDevice | null;
  onChoose(label: string): void;
  /** Says what was found so far; the same function for as long as the check is open. */
  onFound(found: 'ok' | 'problem' | 'skipped'): void;
}
