import { contextBridge, ipcRenderer } from 'electron';
import {
  portMessage,
  shellChannels,
  type LoketShell,
  type ShellInvocations,
} from '../../shared/contract/shell.ts';

/**
 * The whole bridge between page and shell: one port to the desk, four acts, one notice. The page gets no
 * ipcRenderer and cannot name a channel.
 */
function invoke<C extends keyof ShellInvocations>(
  channel: C,
  input: ShellInvocations[C]['input'],
): Promise<ShellInvocations[C]['output']> {
  return ipcRenderer.invoke(channel, input) as Promise<ShellInvocations[C]['output']>;
}

const loketShell: LoketShell = {
  pickIntakePackage: (kind = 'zip') => invoke(shellChannels.pickIntakePackage, kind),
  pickScanFolder: () => invoke(shellChannels.pickScanFolder, undefined),
  print: () => invoke(shellChannels.print, undefined),
  callState: (state) => invoke(shellChannels.callState, state),
  requestPort: () => ipcRenderer.send(shellChannels.portWanted),
  onSeatIdle(listener) {
    const hear = (): void => listener(); // the event itself stays on this side
    ipcRenderer.on(shellChannels.seatIdle, hear);
    return () => ipcRenderer.off(shellChannels.seatIdle, hear);
  },
};

contextBridge.exposeInMainWorld('loketShell', loketShell);

ipcRenderer.on(shellChannels.port, (event) => {
  window.postMessage(portMessage, window.location.origin, event.ports);
});
