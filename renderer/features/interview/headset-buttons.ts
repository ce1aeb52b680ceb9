/**
 * The mute button of the headset and the call agree, both ways: the button mutes the call, the call lights the lamp. The
 * truth is the call's; a headset that was plugged in late is told it.
 */
import {
  headsetLayout,
  lampReports,
  mutedAfter,
  type HeadsetLayout,
} from '../../../shared/domain/devices/headset.ts';
import {
  allowedHeadsets,
  knowsHeadsets,
  watchHeadsets,
  type HeadsetDevice,
  type HeadsetReport,
} from '../../bridge/headset-hid.ts';
import { useHeadset } from '../../state/headset.ts';
import { useCall } from './call-store.ts';

/** One opened headset for the length of a call. */
class Headset {
  readonly device: HeadsetDevice;
  readonly #layout: HeadsetLayout;
  #wasDown = false;

  constructor(device: HeadsetDevice, layout: HeadsetLayout) {
    this.device = device;
    this.#layout = layout;
    device.addEventListener('inputreport', this.#hear);
  }

  readonly #hear = (event: Event): void => {
    const { reportId, data } = event as HeadsetReport;
    const { call, toggle } = useCall.getState();
    if (call === null) return;
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    const isMuted = !call.microphone;
    const { muted, isDown } = mutedAfter(this.#layout, reportId, bytes, { isMuted, wasDown: this.#wasDown });
    this.#wasDown = isDown;
    if (muted !== null && muted !== isMuted) toggle('microphone');
    // A call without a microphone cannot be muted or heard: the lamp is set back to what is true.
    if (muted !== null && useCall.getState().call === call) this.show({ muted: isMuted, inCall: true });
  };

  show(lamps: { muted: boolean; inCall: boolean }): void {
    for (const { reportId, data } of lampReports(this.#layout, lamps))
      // Pulled out in this moment: `watchHeadsets` says so.
      void this.device.sendReport(reportId, data).catch(() => undefined);
  }

  async close(): Promise<void> {
    this.device.removeEventListener('inputreport', this.#hear);
    if (this.device.opened) await this.device.close().catch(() => undefined);
  }
}

/** Follows calls and headsets from now on. Does nothing without WebHID. @returns the function that stops */
export function followHeadsets(): () => void {
  if (!knowsHeadsets()) return () => undefined;
  let held: Headset[] = [];
  let queue = Promise.resolve();

  const muted = (): boolean => useCall.getState().call?.microphone === false;
  const letGo = async (): Promise<void> => {
    const before = held;
    held = [];
    for (const headset of before) {
      headset.show({ muted: false, inCall: false });
      await headset.close();
    }
  };
  const look = async (): Promise<void> => {
    if (useCall.getState().call === null) return letGo();
    const devices = await allowedHeadsets();
    held = held.filter(({ device }) => devices.includes(device));
    for (const device of devices.filter((one) => !held.some((headset) => headset.device === one))) {
      const layout = headsetLayout(device.collections);
      if (layout === null) continue;
      try {
        if (!device.opened) await device.open();
      } catch {
        // Another program holds it; the buttons on the screen work all the same.
        continue;
      }
      held.push(new Headset(device, layout));
    }
    for (const headset of held) headset.show({ muted: muted(), inCall: true });
  };
  const lookSoon = (): void => {
    queue = queue.then(look).catch(reportError);
  };

  const stopCalls = useCall.subscribe(({ call }, before) => {
    if ((call === null) !== (before.call === null)) lookSoon();
    else if (call?.microphone !== before.call?.microphone)
      for (const headset of held) headset.show({ muted: muted(), inCall: true });
  });
  const stopHeadsets = watchHeadsets(lookSoon);
  const stopChosen = useHeadset.subscribe(lookSoon);
  lookSoon();
  return () => {
    stopCalls();
    stopHeadsets();
    stopChosen();
    void letGo();
  };
}
