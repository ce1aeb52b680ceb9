/**
 * The seam between the screen and the Electron shell around it: every IPC channel, typed once.
 * main, preload and renderer all read this table, so a channel cannot be misspelt on one side.
 * In the browser shell there is no `window.loketShell`; the screen then does without these acts.
 */
export const shellChannels = {
  /** page -> preload -> main: please hand me a port to the desk. */
  portWanted: 'loket:port-wanted',
  /** main -> preload -> page: one end of the message channel to the desk; also after the desk restarted. */
  port: 'loket:port',
  /** page -> main: choose the intake package of the day in the system's own dialog. */
  pickIntakePackage: 'loket:pick-intake-package',
  /** page -> main: choose the folder of the scanner in the system's own dialog. */
  pickScanFolder: 'loket:pick-scan-folder',
  /** page -> main: print what is on the screen with the system's own dialog. */
  print: 'loket:print',
  /** page -> main: a call, a device check or the photo of a paper has begun or ended. */
  callState: 'loket:call-state',
  /** main -> page: nobody touched the machine for a while, or the machine itself was locked. */
  seatIdle: 'loket:seat-idle',
} as const;

/** What uses camera and microphone now; `none` closes them again. */
export type CallState = 'none' | 'device-check' | 'call' | 'paper-photo';

export const callStates: readonly CallState[] = ['none', 'device-check', 'call', 'paper-photo'];

/** The system's dialog offers files or folders, not both at once. */
export type IntakePackageKind = 'zip' | 'folder';

/** The text of the window message that carries the port (`event.data`); the port is `event.ports[0]`. */
export const portMessage = 'loket:port';

/** What the page finds as `window.loketShell` in Electron, and nothing else. */
export interface LoketShell {
  /** Absolute path of the chosen package (a .zip, or a folder), or null when the dialog was closed. */
  pickIntakePackage(kind?: IntakePackageKind): Promise<string | null>;
  /** Absolute path of the chosen folder, or null when the dialog was closed. */
  pickScanFolder(): Promise<string | null>;
  /** Opens the print dialog for this page; false when the officer closed it or no printer answered. */
  print(): Promise<boolean>;
  /** Says what uses camera and microphone now: permissions and the power-save blocker follow it. */
  callState(state: CallState): Promise<void>;
  /** Asks for a port (arrives as a window message): once the page listens, and when the old one closed. */
  requestPort(): void;
  /** Calls the listener when the seat should lock; returns the function that stops listening. */
  onSeatIdle(listener: () => void): () => void;
}

/** Each invoked channel with what goes in and what comes out. */
export interface ShellInvocations {
  [shellChannels.pickIntakePackage]: { input: IntakePackageKind; output: string | null };
  [shellChannels.pickScanFolder]: { input: undefined; output: string | null };
  [shellChannels.print]: { input: undefined; output: boolean };
  [shellChannels.callState]: { input: CallState; output: undefined };
}
