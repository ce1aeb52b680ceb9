import { BrowserWindow } from 'electron';
import { ownAddress } from './decisions/own-page.ts';
import { windowOptions } from './decisions/window-options.ts';
import type { Seat } from './seat.ts';

/** Opens the one window on the screen's address; it is shown when its first picture is ready. */
export async function openWindow(seat: Seat, preload: string): Promise<void> {
  const window = new BrowserWindow(windowOptions(preload, seat.isPackaged));
  seat.window = window;
  window.once('ready-to-show', () => window.show());
  window.on('closed', () => {
    seat.window = undefined;
    seat.callState = 'none';
  });
  await window.loadURL(ownAddress);
}
