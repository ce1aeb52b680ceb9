import type { PowerSaveBlocker } from 'electron';
import type { CallState } from '../../shared/contract/shell.ts';

/** Keeps the screen awake in a call. @returns the function told of each change of the call's state */
export function createPowerSaver(blocker: PowerSaveBlocker): (state: CallState) => void {
  let active: number | undefined;
  return (state) => {
    if (state === 'call') active ??= blocker.start('prevent-display-sleep');
    else if (active !== undefined) {
      blocker.stop(active);
      active = undefined;
    }
  };
}
