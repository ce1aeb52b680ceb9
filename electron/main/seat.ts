import type { BrowserWindow } from 'electron';
import type { CallState } from '../../shared/contract/shell.ts';

/** What the shell's modules share about this seat; made once by index.ts and handed to each of them. */
export interface Seat {
  readonly dataDirectory: string;
  readonly isPackaged: boolean;
  window: BrowserWindow | undefined;
  callState: CallState;
  /** One line for the log file; codes and names of modules, never data of a person. */
  log(line: string): void;
}
