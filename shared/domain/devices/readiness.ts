/** The word in the header on camera and headset of the seat. */
import { countDevices, type ListedDevice } from './device.ts';

/** What the last check of the seat found, by part. */
export interface CheckFound {
  readonly camera: 'ok' | 'problem' | 'skipped';
  readonly microphone: 'ok' | 'problem' | 'skipped';
  readonly speaker: 'ok' | 'problem' | 'skipped';
}

/**
 * `ready`: all three are there and were checked today. `unchecked`: they are there, nobody checked them today.
 * `no-…`: there is none. `…-problem`: today's check found something.
 */
export type SeatReadiness =
  'ready' | 'unchecked' | 'no-camera' | 'no-headset' | 'no-devices' | 'camera-problem' | 'headset-problem';

/**
 * @param listed null = the browser was not asked yet
 * @param checkedToday what today's check found; null = none today
 */
export function readinessOf(
  listed: readonly ListedDevice[] | null,
  checkedToday: CheckFound | null,
): SeatReadiness {
  if (listed !== null) {
    const hasCamera = countDevices(listed, 'camera') > 0;
    const hasMicrophone = countDevices(listed, 'microphone') > 0;
    if (!hasCamera && !hasMicrophone) return 'no-devices';
    if (!hasCamera) return 'no-camera';
    if (!hasMicrophone) return 'no-headset';
  }
  if (checkedToday === null || isSkipped(checkedToday)) return 'unchecked';
  if (checkedToday.camera === 'problem') return 'camera-problem';
  if (checkedToday.microphone === 'problem' || checkedToday.speaker === 'problem') return 'headset-problem';
  return 'ready';
}

function isSkipped({ camera, microphone, speaker }: CheckFound): boolean {
  return camera === 'skipped' && microphone === 'skipped' && speaker === 'skipped';
}
