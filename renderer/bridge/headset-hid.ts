/** The buttons of a headset over WebHID, where the browser has it. Types are the few that are used (WICG WebHID). */
import { telephonyPage, type HidCollection } from '../../shared/domain/devices/headset.ts';

export interface HeadsetDevice extends EventTarget {
  readonly opened: boolean;
  readonly productName: string;
  readonly collections: readonly HidCollection[];
  open(): Promise<void>;
  close(): Promise<void>;
  sendReport(reportId: number, data: Uint8Array<ArrayBuffer>): Promise<void>;
}

export interface HeadsetReport extends Event {
  readonly reportId: number;
  readonly data: DataView;
}

interface Hid extends EventTarget {
  getDevices(): Promise<HeadsetDevice[]>;
  requestDevice(options: { filters: { usagePage: number }[] }): Promise<HeadsetDevice[]>;
}

function hid(): Hid | undefined {
  return (navigator as { hid?: Hid }).hid;
}

/** False in a browser without WebHID: then nothing of headset buttons is offered. */
export function knowsHeadsets(): boolean {
  return hid() !== undefined;
}

const isTelephony = ({ collections }: HeadsetDevice): boolean =>
  collections.some(({ usagePage }) => usagePage === telephonyPage);

/** The headsets that were allowed before and are plugged in now. */
export async function allowedHeadsets(): Promise<HeadsetDevice[]> {
  const devices = await hid()?.getDevices();
  return devices?.filter(isTelephony) ?? [];
}

/** Lets the officer choose a headset in the browser's own window; null when he chose none. Needs a click. */
export async function askForHeadset(): Promise<HeadsetDevice | null> {
  try {
    const chosen = await hid()?.requestDevice({ filters: [{ usagePage: telephonyPage }] });
    return chosen?.find(isTelephony) ?? null;
  } catch (error) {
    // The window was closed, or the shell does not allow it.
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** Calls the listener when a headset is plugged in or out. @returns the function that stops */
export function watchHeadsets(listener: () => void): () => void {
  const known = hid();
  known?.addEventListener('connect', listener);
  known?.addEventListener('disconnect', listener);
  return () => {
    known?.removeEventListener('connect', listener);
    known?.removeEventListener('disconnect', listener);
  };
}
