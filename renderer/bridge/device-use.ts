/**
 * What uses camera and microphone at this seat now, told to the Electron shell, which opens them only for a reason. A
 * call and the photo of a paper may overlap; the shell hears of the one that needs more.
 */
import type { CallState } from '../../shared/contract/shell.ts';
import { shell } from './shell.ts';

type Reason = Exclude<CallState, 'none'>;

/** From the one that needs most. */
const order: readonly Reason[] = ['call', 'device-check', 'paper-photo'];

/** The strongest of the reasons that hold now. */
export function strongestUse(held: readonly Reason[]): CallState {
  return order.find((reason) => held.includes(reason)) ?? 'none';
}

export class DeviceUse {
  readonly #held: Reason[] = [];
  readonly #tell: (state: CallState) => Promise<void>;

  constructor(tell: (state: CallState) => Promise<void>) {
    this.#tell = tell;
  }

  /** Opens the devices for a reason; resolves with what gives them back (safe to call twice). */
  async hold(reason: Reason): Promise<() => void> {
    this.#held.push(reason);
    await this.#tell(strongestUse(this.#held));
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#held.splice(this.#held.indexOf(reason), 1);
      void this.#tell(strongestUse(this.#held));
    };
  }
}

/** The devices of this window. */
export const deviceUse = new DeviceUse(async (state) => {
  await shell()?.callState(state);
});
