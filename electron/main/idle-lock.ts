import type { PowerMonitor } from 'electron';
import { shellChannels } from '../../shared/contract/shell.ts';
import { shouldLock } from './decisions/idle.ts';
import type { Seat } from './seat.ts';

const lookEvery = 15_000;

/** Tells the page to lock; the desk then closes the session. Said again while it stays idle: saying is cheap. */
export function watchIdleness(monitor: PowerMonitor, seat: Seat): void {
  const look = (isMachineLocked: boolean): void => {
    if (!shouldLock({ idleSeconds: monitor.getSystemIdleTime(), isMachineLocked, callState: seat.callState }))
      return;
    seat.window?.webContents.send(shellChannels.seatIdle);
  };
  monitor.on('lock-screen', () => look(true));
  monitor.on('suspend', () => look(true));
  setInterval(() => look(false), lookEvery).unref();
}
