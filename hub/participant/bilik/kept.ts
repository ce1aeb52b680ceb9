/** What a booth's browser keeps: who it is (for ever), and the call it is in (for this tab, for a reload). */

/** As it was typed once at this device. */
export interface BoothSetting {
  readonly key: string;
  readonly boothId: string;
  readonly name: string;
}

/** The call that the hub sent here. The code is kept in this tab alone and goes with the call. */
export interface BoothCall {
  readonly callId: string;
  readonly queueNumber: string;
  readonly url: string;
  readonly code: string;
}

export interface KeptCall extends BoothCall {
  /** Whether the participant has said that he is here. */
  readonly entered: boolean;
}

const settingName = 'loket-bilik';
const callName = 'loket-bilik-panggilan';

function read<T>(storage: Storage, name: string): T | null {
  try {
    const text = storage.getItem(name);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

export const readSetting = (): BoothSetting | null => read<BoothSetting>(localStorage, settingName);
export const keepSetting = (setting: BoothSetting): void =>
  localStorage.setItem(settingName, JSON.stringify(setting));
export const readCall = (): KeptCall | null => read<KeptCall>(sessionStorage, callName);
export const keepCall = (call: KeptCall): void => sessionStorage.setItem(callName, JSON.stringify(call));

/** Nothing of the participant stays at the booth. */
export const forgetCall = (): void => sessionStorage.clear();

/** The secret of the link; it never stands in this page's address. */
export const tokenOf = ({ url }: BoothCall): string => url.split('/').at(-1) ?? '';

/** A random UUID; old browsers have no `crypto.randomUUID`. */
export function newBoothId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
