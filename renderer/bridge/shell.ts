/** What the Electron shell offers the page; undefined in the browser shell. */
import type { LoketShell } from '../../shared/contract/shell.ts';

declare global {
  interface Window {
    readonly loketShell?: LoketShell;
  }
}

/** The shell's few acts, or undefined when the page runs in a plain browser window. */
export function shell(): LoketShell | undefined {
  return window.loketShell;
}
