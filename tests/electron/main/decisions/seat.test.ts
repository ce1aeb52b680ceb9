import { describe, expect, it } from 'vitest';
import { shouldLock } from '../../../../electron/main/decisions/idle.ts';
import { dataDirectoryFor } from '../../../../electron/main/decisions/launch.ts';
import { windowOptions } from '../../../../electron/main/decisions/window-options.ts';

describe('the idle lock', () => {
  it('comes when nobody touched the seat for five minutes', () => {
    expect(shouldLock({ idleSeconds: 299, isMachineLocked: false, callState: 'none' })).toBe(false);
    expect(shouldLock({ idleSeconds: 300, isMachineLocked: false, callState: 'none' })).toBe(true);
  });

  it('comes at once when the machine itself is locked', () => {
    expect(shouldLock({ idleSeconds: 0, isMachineLocked: true, callState: 'none' })).toBe(true);
  });

  it('comes although the camera was left open over a paper', () => {
    expect(shouldLock({ idleSeconds: 300, isMachineLocked: false, callState: 'paper-photo' })).toBe(true);
  });

  it('never comes during a call or a device check', () => {
    for (const callState of ['call', 'device-check'] as const) {
      expect(shouldLock({ idleSeconds: 9999, isMachineLocked: true, callState })).toBe(false);
    }
  });
});

describe('the window', () => {
  it('is sandboxed, isolated, and has no developer tools once installed', () => {
    expect(windowOptions('/p.cjs', true).webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
    });
  });
});

describe('where the data of a seat live', () => {
  it('is the folder of the system; only a program in development takes another', () => {
    expect(dataDirectoryFor(['loket'], '/u', true)).toBe('/u/data');
    expect(dataDirectoryFor(['electron', '.', '--data=/tmp/x'], '/u', false)).toBe('/tmp/x');
    expect(dataDirectoryFor(['loket', '--data=/tmp/x'], '/u', true)).toBe('/u/data');
  });
});
