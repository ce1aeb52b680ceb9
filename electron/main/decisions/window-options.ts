import type { BrowserWindowConstructorOptions } from 'electron';

/** The one window: made for 1366x768, the real screen at the counter; every protection on. */
export function windowOptions(preload: string, isPackaged: boolean): BrowserWindowConstructorOptions {
  return {
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false, // shown when the first frame is there, so that nothing flashes white
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload,
      sandbox: true, // the screen shows files that strangers sent
      contextIsolation: true, // the page cannot reach the preload's objects
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false, // a dropped file is for the upload, not a page to open
      spellcheck: false, // dictionaries would be fetched from a stranger
      backgroundThrottling: false, // a call goes on behind another window
      devTools: !isPackaged,
    },
  };
}
