import { describe, expect, it } from 'vitest';
import { countDevices, devicesOf, type ListedDevice } from '../../../../shared/domain/devices/device.ts';
import { readinessOf } from '../../../../shared/domain/devices/readiness.ts';

const entry = (deviceId: string, kind: string, label = '', groupId = ''): ListedDevice => ({
  deviceId,
  kind,
  label,
  groupId,
});

/** As Chromium lists a headset that the system prefers, beside a laptop's own microphone. */
const windows = [
  entry('default', 'audioinput', 'Default - Headset Rekaan', 'g2'),
  entry('communications', 'audioinput', 'Communications - Headset Rekaan', 'g2'),
  entry('m1', 'audioinput', 'Mikrofon laptop', 'g1'),
  entry('m2', 'audioinput', 'Headset Rekaan', 'g2'),
  entry('c1', 'videoinput', 'Kamera laptop', 'g1'),
];

describe("the browser's list of devices", () => {
  it('names each device once, the one the system prefers first', () => {
    expect(devicesOf(windows, 'microphone').map(({ id }) => id)).toEqual(['m2', 'm1']);
    expect(devicesOf(windows, 'camera')).toEqual([{ id: 'c1', label: 'Kamera laptop' }]);
    expect(devicesOf(windows, 'speaker')).toEqual([]);
  });

  it('keeps the only entry of a system that lists nothing but its default', () => {
    const listed = [entry('default', 'audiooutput', 'Default')];
    expect(devicesOf(listed, 'speaker').map(({ id }) => id)).toEqual(['default']);
    expect(countDevices(listed, 'speaker')).toBe(1);
  });

  it('counts what is there before the page may know names', () => {
    const listed = [entry('', 'audioinput'), entry('', 'videoinput')];
    expect(devicesOf(listed, 'camera')).toEqual([]);
    expect(countDevices(listed, 'camera')).toBe(1);
    expect(countDevices(listed, 'speaker')).toBe(0);
  });
});

describe('the word in the header', () => {
  const good = { camera: 'ok', microphone: 'ok', speaker: 'ok' } as const;

  it('is ready only when both are there and today’s check found nothing', () => {
    expect(readinessOf(windows, good)).toBe('ready');
    expect(readinessOf(windows, null)).toBe('unchecked');
    expect(readinessOf(windows, { camera: 'skipped', microphone: 'skipped', speaker: 'skipped' })).toBe(
      'unchecked',
    );
    expect(readinessOf(windows, { ...good, camera: 'problem' })).toBe('camera-problem');
    expect(readinessOf(windows, { ...good, speaker: 'problem' })).toBe('headset-problem');
  });

  it('says what is not plugged in, whatever the check found this morning', () => {
    const withoutCamera = windows.filter(({ kind }) => kind !== 'videoinput');
    const withoutHeadset = windows.filter(({ kind }) => kind === 'videoinput');
    expect(readinessOf(withoutCamera, good)).toBe('no-camera');
    expect(readinessOf(withoutHeadset, good)).toBe('no-headset');
    expect(readinessOf([], good)).toBe('no-devices');
  });
});
