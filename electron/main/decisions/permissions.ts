import type { HIDDevice, Session } from 'electron';
import type { CallState } from '../../../shared/contract/shell.ts';
import { isOwnPage } from './own-page.ts';

type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;

/** Every permission this Electron knows; a new Electron with a new one does not compile until it is decided. */
export type Permission = Parameters<RequestHandler>[1];

type Grant = 'never' | 'own-page' | 'own-page-in-call' | 'own-page-media';

/** Deny by default: what is not needed for the work at the counter is never given, each with its reason. */
export const permissionTable: Readonly<Record<Permission, readonly [grant: Grant, reason: string]>> = {
  media: [
    'own-page-media',
    'camera and microphone serve the interview and the morning check; the camera alone the photo of a paper',
  ],
  'speaker-selection': ['own-page', 'the ring tone and the voice go to the headset chosen for this seat'],
  hid: ['own-page-in-call', 'mute button and lamp of a headset; which device: mayUseDevice below'],
  'clipboard-sanitized-write': ['own-page', 'the join link and the plain message are copied by the officer'],
  fullscreen: ['own-page', 'a paper may be read on the whole screen'],
  'automatic-fullscreen': ['never', 'full screen follows a key or click'],
  ar: ['never', 'no augmented reality at a counter'],
  'background-fetch': ['never', 'the screen has no net; the desk fetches'],
  'background-sync': ['never', 'the desk sends, from its outbox'],
  'captured-surface-control': ['never', 'the screen is not shared'],
  'clipboard-read': ['never', 'pasting by the officer needs no permission; reading in secret does'],
  'deprecated-sync-clipboard-read': ['never', 'see clipboard-read'],
  'display-capture': ['never', 'the screen shows data of participants and is not recorded'],
  fileSystem: ['never', 'files come by the dialog of main and are read by the desk'],
  geolocation: ['never', 'the place of the seat is known'],
  'geolocation-approximate': ['never', 'see geolocation'],
  'hand-tracking': ['never', 'no virtual reality'],
  'idle-detection': ['never', 'main watches idleness with powerMonitor'],
  keyboardLock: ['never', 'keys of the system stay with the system'],
  'local-fonts': ['never', 'the list of fonts identifies a machine; one font is shipped'],
  'local-network': ['never', 'the screen has no net'],
  'local-network-access': ['never', 'the screen has no net'],
  'loopback-network': ['never', 'the screen has no net'],
  mediaKeySystem: ['never', 'no protected media'],
  midi: ['never', 'no instruments'],
  midiSysex: ['never', 'no instruments'],
  nfc: ['never', 'no card reader by the web interface'],
  notifications: ['never', 'notices stay inside the window, so that no name shows on a locked screen'],
  openExternal: ['never', 'nothing of the screen starts another program'],
  'payment-handler': ['never', 'payments are made by keuangan, not here'],
  'periodic-background-sync': ['never', 'the desk syncs'],
  'persistent-storage': ['never', 'the truth lives in the desk, not in web storage'],
  pointerLock: ['never', 'the pointer stays free'],
  'screen-wake-lock': ['never', 'main keeps the screen awake during a call'],
  sensors: ['never', 'no sensors on a seat'],
  serial: ['never', 'no serial devices'],
  'smart-card': ['never', 'no smart cards yet'],
  'storage-access': ['never', 'no third-party content'],
  'system-wake-lock': ['never', 'main keeps the machine awake during a call'],
  'top-level-storage-access': ['never', 'no third-party content'],
  usb: ['never', 'headsets speak HID'],
  vr: ['never', 'no virtual reality'],
  'web-app-installation': ['never', 'Loket is installed by its installer'],
  'web-printing': ['never', 'printing goes through main'],
  'window-management': ['never', 'one window and the call panel, placed by main'],
  unknown: ['never', 'what has no name is not given'],
};

/** Who asks: the address of the asking frame, whether it is the page itself, and what the seat is doing. */
export interface PermissionAsker {
  readonly address: string | undefined;
  readonly isMainFrame: boolean;
  readonly callState: CallState;
  /** For `media`: what is asked for, as Chromium calls it (`video`, `audio`, `unknown`); empty when it does not say. */
  readonly media?: readonly string[];
}

/** Whether the permission is given now. Names outside the table (a newer Chromium) are denied. */
export function mayHave(permission: string, asker: PermissionAsker): boolean {
  const known = Object.hasOwn(permissionTable, permission);
  const grant = known ? permissionTable[permission as Permission][0] : 'never';
  if (grant === 'never' || !asker.isMainFrame || !isOwnPage(asker.address)) return false;
  switch (grant) {
    case 'own-page':
      return true;
    case 'own-page-in-call':
      return isTalking(asker);
    case 'own-page-media':
      return isTalking(asker) || isPaperPhoto(asker);
  }
}

function isTalking({ callState }: PermissionAsker): boolean {
  return callState === 'call' || callState === 'device-check';
}

/** The camera over a paper, and never a microphone with it: what is said at the counter is nobody's photo. */
function isPaperPhoto({ callState, media = [] }: PermissionAsker): boolean {
  return callState === 'paper-photo' && media.length > 0 && media.every((kind) => kind === 'video');
}

/** HID usage page of telephony devices (headsets): HID Usage Tables 1.5, page 0x0B. */
const telephony = 0x0b;

/** Device policy: of all devices only the buttons of a headset, for our own page. */
export function mayUseDevice(
  deviceType: 'hid' | 'serial' | 'usb',
  device: Pick<HIDDevice, 'collections'> | object,
  address: string,
): boolean {
  if (deviceType !== 'hid' || !isOwnPage(address) || !('collections' in device)) return false;
  return device.collections.some((collection) => collection.usagePage === telephony);
}
