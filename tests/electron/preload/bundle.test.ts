import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleOptions, bundles } from '../../../build/bundles.ts';
import { shellChannels } from '../../../shared/contract/shell.ts';

/** Runs the real bundle as a sandboxed preload would: only `require('electron')`, nothing of Node. */
function runPreload(code: string) {
  const exposed: Record<string, Record<string, (...given: unknown[]) => unknown>> = {};
  const heard = new Map<string, (event: unknown) => void>();
  const sent: unknown[][] = [];
  const posted: unknown[][] = [];
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: (typeof exposed)[string]) => (exposed[name] = api),
    },
    ipcRenderer: {
      on: (channel: string, listener: (event: unknown) => void) => heard.set(channel, listener),
      off: (channel: string) => heard.delete(channel),
      send: (...given: unknown[]) => sent.push(given),
      invoke: (...given: unknown[]) => Promise.resolve(sent.push(given)),
    },
  };
  const window = {
    location: { origin: 'app://loket' },
    postMessage: (...given: unknown[]) => posted.push(given),
  };
  const load = (name: string): unknown => {
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`);
    return electron;
  };
  new Function('require', 'window', 'module', 'exports', code)(load, window, { exports: {} }, {});
  return { exposed, heard, sent, posted };
}

describe('the preload', () => {
  let code = '';
  beforeAll(async () => {
    const entry = bundles.find(({ name }) => name === 'preload')!;
    const result = await build({ ...bundleOptions(entry), write: false });
    code = result.outputFiles?.[0]?.text ?? '';
  });

  it('shows the page six functions and no channel', () => {
    const { exposed } = runPreload(code);
    expect(Object.keys(exposed)).toEqual(['loketShell']);
    expect(Object.keys(exposed['loketShell'] ?? {}).sort()).toEqual([
      'callState',
      'onSeatIdle',
      'pickIntakePackage',
      'pickScanFolder',
      'print',
      'requestPort',
    ]);
  });

  it('asks for a port when the page does, and hands it to our own page only', () => {
    const { exposed, heard, sent, posted } = runPreload(code);
    expect(sent).toEqual([]);
    exposed['loketShell']?.['requestPort']?.();
    expect(sent).toEqual([[shellChannels.portWanted]]);
    heard.get(shellChannels.port)?.({ ports: ['the port'] });
    expect(posted).toEqual([['loket:port', 'app://loket', ['the port']]]);
  });

  it('tells of an idle seat without showing the event behind it', () => {
    const { exposed, heard } = runPreload(code);
    const given: unknown[][] = [];
    const stop = exposed['loketShell']?.['onSeatIdle']?.((...all: unknown[]) =>
      given.push(all),
    ) as () => void;
    heard.get(shellChannels.seatIdle)?.({ sender: 'ipcRenderer' });
    expect(given).toEqual([[]]);
    stop();
    expect(heard.has(shellChannels.seatIdle)).toBe(false);
  });
});
