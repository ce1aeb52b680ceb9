/** Camera, microphone and speaker as a seat knows them. */
export type DeviceKind = 'camera' | 'microphone' | 'speaker';

export const deviceKinds: readonly DeviceKind[] = ['camera', 'microphone', 'speaker'];

export interface SeatDevice {
  /** Made by the browser for this address and this session; it changes, the label does not. */
  readonly id: string;
  /** What the system calls the device; empty until the page may know it. */
  readonly label: string;
}

/** One entry of a browser's list of devices (W3C Media Capture and Streams, `MediaDeviceInfo`). */
export interface ListedDevice {
  readonly deviceId: string;
  readonly kind: string;
  readonly label: string;
  readonly groupId: string;
}

const listedKind: Readonly<Record<DeviceKind, string>> = {
  camera: 'videoinput',
  microphone: 'audioinput',
  speaker: 'audiooutput',
};

/** Chromium lists what the system prefers a second time, under one of these ids. */
const doubles = new Set(['default', 'communications']);

/**
 * The devices of one kind, each once, the one the system prefers first. Entries without an id (the page may not know
 * the devices yet) are left out; `countDevices` counts them.
 */
export function devicesOf(listed: readonly ListedDevice[], kind: DeviceKind): SeatDevice[] {
  const ofKind = listed.filter((one) => one.kind === listedKind[kind] && one.deviceId !== '');
  const real = ofKind.filter(({ deviceId }) => !doubles.has(deviceId));
  const named = ofKind.find(({ deviceId }) => deviceId === 'communications' || deviceId === 'default');
  // A system with nothing but the double (a sound server's own choice) has that one device.
  const all = real.length > 0 ? real : ofKind.slice(0, 1);
  const first = all.find((one) => named !== undefined && isDoubleOf(named, one));
  const ordered = first === undefined ? all : [first, ...all.filter((one) => one !== first)];
  return ordered.map(({ deviceId, label }) => ({ id: deviceId, label }));
}

/** How many devices of a kind there are, known even before the page may ask their names. */
export function countDevices(listed: readonly ListedDevice[], kind: DeviceKind): number {
  const ofKind = listed.filter((one) => one.kind === listedKind[kind]);
  return Math.max(ofKind.filter(({ deviceId }) => !doubles.has(deviceId)).length, Math.min(1, ofKind.length));
}

/** Chromium writes "Default - Headset": the group tells it when both have one, else the end of the label. */
function isDoubleOf(double: ListedDevice, one: ListedDevice): boolean {
  if (double === one) return true;
  if (one.label !== '' && double.label.endsWith(one.label)) return true;
  return one.label === '' && double.groupId !== '' && double.groupId === one.groupId;
}
