/** Cameras, microphones and headsets that are plugged in and out while a page uses them. */
import type { Page } from 'playwright';

interface PlugWindow {
  loketPlugs: {
    readonly gone: Set<string>;
    readonly tracks: Set<MediaStreamTrack>;
    refused: boolean;
  };
}

/**
 * Puts a hand between the page and Chromium's pretended devices (real tracks, real connection): what is unplugged is
 * in no list, cannot be opened, and its tracks end. Call before the page is opened.
 */
export async function preparePlugs(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const plugs = { gone: new Set<string>(), tracks: new Set<MediaStreamTrack>(), refused: false };
    (window as unknown as PlugWindow).loketPlugs = plugs;
    const devices = navigator.mediaDevices;
    const list = devices.enumerateDevices.bind(devices);
    const open = devices.getUserMedia.bind(devices);
    const isGone = (label: string): boolean => [...plugs.gone].some((gone) => label.endsWith(gone));
    devices.enumerateDevices = async () => (await list()).filter(({ label }) => !isGone(label));
    devices.getUserMedia = async (constraints) => {
      if (plugs.refused) throw new DOMException('refused', 'NotAllowedError');
      const stream = await open(constraints);
      for (const track of stream.getTracks()) {
        if (isGone(track.label)) {
          for (const one of stream.getTracks()) one.stop();
          throw new DOMException('gone', 'NotFoundError');
        }
        plugs.tracks.add(track);
      }
      return stream;
    };
  });
}

/** Takes devices away by the end of their label: their tracks end and the list changes, as Chromium does it. */
export async function unplug(page: Page, ...labels: string[]): Promise<void> {
  await page.evaluate((gone) => {
    const { loketPlugs } = window as unknown as PlugWindow;
    for (const label of gone) loketPlugs.gone.add(label);
    for (const track of loketPlugs.tracks) {
      if (!gone.some((label) => track.label.endsWith(label)) || track.readyState === 'ended') continue;
      track.stop();
      track.dispatchEvent(new Event('ended'));
    }
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  }, labels);
}

/** Puts devices back. */
export async function plugIn(page: Page, ...labels: string[]): Promise<void> {
  await page.evaluate((back) => {
    const { loketPlugs } = window as unknown as PlugWindow;
    for (const label of back) loketPlugs.gone.delete(label);
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  }, labels);
}

/** From now on the browser says no to camera and microphone, or asks nothing any more. */
export async function refuseDevices(page: Page, refused: boolean): Promise<void> {
  await page.evaluate((no) => {
    (window as unknown as PlugWindow).loketPlugs.refused = no;
  }, refused);
}

/** Labels of the cameras and microphones that are open in the page now. */
export function openLabels(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(window as unknown as PlugWindow).loketPlugs.tracks]
      .filter(({ readyState }) => readyState === 'live')
      .map(({ label }) => label)
      .sort(),
  );
}

/** A pretended headset with a mute button and lamps over WebHID, plugged in from the beginning. Call before the page is opened. */
export async function prepareHeadset(page: Page, productName: string): Promise<void> {
  await page.addInitScript((name) => {
    const bit = (usage: number, isAbsolute = true) => ({
      usages: [usage],
      reportSize: 1,
      reportCount: 1,
      isAbsolute,
    });
    const device = Object.assign(new EventTarget(), {
      opened: false,
      productName: name,
      collections: [
        {
          usagePage: 0x0b,
          inputReports: [{ reportId: 2, items: [bit(0x0b_0020), bit(0x0b_002f, false)] }],
          outputReports: [{ reportId: 3, items: [bit(0x08_0017), bit(0x08_0009)] }],
        },
      ],
      lamps: [] as number[],
      async open() {
        this.opened = true;
      },
      async close() {
        this.opened = false;
      },
      async sendReport(reportId: number, data: Uint8Array) {
        if (reportId === 3) this.lamps = [...data];
      },
    });
    const allowed: unknown[] = [];
    const hid = Object.assign(new EventTarget(), {
      getDevices: async () => [...allowed],
      requestDevice: async () => {
        allowed.push(device);
        return [device];
      },
    });
    Object.defineProperty(navigator, 'hid', { value: hid });
    (window as unknown as HeadsetWindow).loketHeadset = device;
  }, productName);
}

interface HeadsetWindow {
  loketHeadset: EventTarget & { lamps: number[] };
}

/** Presses the mute button of the pretended headset and lets it go. */
export async function pressHeadsetMute(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const bits of [0b10, 0])
      (window as unknown as HeadsetWindow).loketHeadset.dispatchEvent(
        Object.assign(new Event('inputreport'), {
          reportId: 2,
          data: new DataView(Uint8Array.of(bits).buffer),
        }),
      );
  });
}

/** Which lamps of the pretended headset are lit. */
export function headsetLamps(page: Page): Promise<{ call: boolean; mute: boolean }> {
  return page.evaluate(() => {
    const [bits = 0] = (window as unknown as HeadsetWindow).loketHeadset.lamps;
    return { call: (bits & 1) !== 0, mute: (bits & 2) !== 0 };
  });
}
