import type { App, BrowserWindow } from 'electron';

/**
 * One Loket per person and machine; a second start brings the window of the first to the front.
 * @returns false when this process is the second and should quit
 */
export function claimSingleInstance(app: App, window: () => BrowserWindow | undefined): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const open = window();
    if (open === undefined) return;
    if (open.isMinimized()) open.restore();
    open.focus();
  });
  return true;
}
